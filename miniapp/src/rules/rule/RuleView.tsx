import type { Denied } from '@dingban/shared/api/client';
import { type ReactNode, useState } from 'react';
import { ask, type Outcome } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { RefusalNotice } from '../../component/ConflictNotice.tsx';
import { Load } from '../../component/Load.tsx';
import type { PageParts } from '../../component/Page.tsx';
import { say, t } from '../../i18n/t.ts';
import type { RuleDetail } from '../../model/rule.ts';
import { RuleActs } from './RuleActs.tsx';
import { RuleBody } from './RuleBody.tsx';

interface RuleViewProps {
  readonly id: string;
  /** A list beside it shows the same rule. */
  readonly onChanged?: (() => void) | undefined;
  /** Puts the parts into a page, or beside a list. */
  readonly children: (parts: PageParts) => ReactNode;
}

/** One rule: what it finds, its numbers and their versions, the change that waits and what would come of it. */
export const RuleView = ({ id, onChanged, children }: RuleViewProps) => {
  const loaded = useLoad(() => ask('readRule', { id }));
  const [denied, setDenied] = useState<Denied>();
  const detail = loaded.state.kind === 'ready' ? loaded.state.data : undefined;
  const put = (outcome: Outcome<RuleDetail>): boolean => {
    setDenied(outcome.ok ? undefined : outcome.error);
    if (outcome.ok) loaded.put(outcome.data);
    else loaded.again();
    onChanged?.();
    return outcome.ok;
  };
  const tried = detail?.proposal?.state;
  const some =
    detail !== undefined && Object.values(detail.may).some((may) => may) && detail.parameters.length > 0;
  return children({
    title: detail === undefined ? t('rule.title') : say(detail.label),
    link:
      tried === 'waiting' || tried === 'running'
        ? { words: t('rule.refresh'), onPress: loaded.again }
        : undefined,
    actions: detail !== undefined && some ? <RuleActs detail={detail} onDone={put} /> : undefined,
    body: (
      <>
        {denied !== undefined && <RefusalNotice message={say(denied.message)} hint={say(denied.hint)} />}
        <Load loaded={loaded}>{(ready) => <RuleBody detail={ready} now={Date.now()} />}</Load>
      </>
    ),
  });
};
