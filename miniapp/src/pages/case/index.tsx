import type { Denied } from '@dingban/shared/api/client';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { bridge } from '../../bridge/index.ts';
import { ConflictNotice, RefusalNotice } from '../../component/ConflictNotice.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { say, t } from '../../i18n/t.ts';
import { caseModel } from '../../model/case.ts';
import { type CaseDetail, type Decision, sendCommand } from '../../model/sendCommand.ts';
import { open, param } from '../../path.ts';
import { ActBar } from './ActBar.tsx';
import { CaseBody } from './CaseBody.tsx';

/** Refusals that show what somebody else did in the meantime. */
const CONFLICTS: readonly Denied['code'][] = [
  'already-decided',
  'already-signed',
  'case-ended',
  'wrong-stage',
  'not-your-turn',
];

/** One case: what it is, how far it is, and what one may do. */
export default function Case() {
  const id = param(useRouter().params, 'id');
  const loaded = useLoad(() => ask('readCase', { id }));
  const [denied, setDenied] = useState<Denied>();
  const { state, put, again } = loaded;
  const detail = state.kind === 'ready' ? state.data : undefined;
  const model = detail === undefined ? undefined : caseModel(detail, Date.now());

  const act = async (decision: Decision, before: CaseDetail): Promise<void> => {
    const outcome = await sendCommand(before, decision, bridge.newId());
    setDenied(outcome.ok ? undefined : outcome.error);
    if (outcome.ok) put(outcome.data);
    else if (CONFLICTS.includes(outcome.error.code)) again();
  };

  return (
    <Page
      title={model?.matter ?? t('case.title')}
      actions={
        detail === undefined || model === undefined || model.acts.length === 0 ? undefined : (
          <ActBar
            acts={model.acts}
            returnTo={detail.returnTo}
            onForm={(command) => open('form', { case: id, command })}
            onSend={(decision) => {
              void act(decision, detail);
            }}
          />
        )
      }
    >
      {denied !== undefined &&
        (CONFLICTS.includes(denied.code) ? (
          <ConflictNotice
            words={`${say(denied.message)} ${say(denied.hint)}`}
            onSeen={() => setDenied(undefined)}
          />
        ) : (
          <RefusalNotice message={say(denied.message)} hint={say(denied.hint)} />
        ))}
      <Load loaded={loaded}>
        {(ready) => <CaseBody detail={ready} model={caseModel(ready, Date.now())} />}
      </Load>
    </Page>
  );
}
