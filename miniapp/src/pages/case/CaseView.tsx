import type { Denied } from '@dingban/shared/api/client';
import { type ReactNode, useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { useOutbox } from '../../api/outbox.ts';
import { bridge } from '../../bridge/index.ts';
import { ConflictNotice, RefusalNotice } from '../../component/ConflictNotice.tsx';
import { Load } from '../../component/Load.tsx';
import type { PageParts } from '../../component/Page.tsx';
import { say, t } from '../../i18n/t.ts';
import { caseModel } from '../../model/case.ts';
import { type CaseDetail, type Decision, sendCommand } from '../../model/sendCommand.ts';
import { open } from '../../path.ts';
import { ActBar } from './ActBar.tsx';
import { CaseBody } from './CaseBody.tsx';
import { FlowChart } from './FlowChart.tsx';

/** Refusals that show what somebody else did in the meantime. */
const CONFLICTS: readonly Denied['code'][] = [
  'already-decided',
  'already-signed',
  'case-ended',
  'wrong-stage',
  'not-your-turn',
];

interface CaseViewProps {
  readonly id: string;
  /** Hears that the case is not what it was. */
  readonly onActed?: (() => void) | undefined;
  /** Puts the parts into a page, or beside a list. */
  readonly children: (parts: PageParts) => ReactNode;
}

/** One case: what it is, how far it is, and what one may do. */
export const CaseView = ({ id, onActed, children }: CaseViewProps) => {
  const loaded = useLoad(() => ask('readCase', { id }));
  const { waiting } = useOutbox();
  const [denied, setDenied] = useState<Denied>();
  const [flow, setFlow] = useState(false);
  const { state, put, again } = loaded;
  const detail = state.kind === 'ready' ? state.data : undefined;
  const model = detail === undefined ? undefined : caseModel(detail, Date.now());
  // Decided already, only not sent yet: deciding twice would be refused later.
  const mayAct = !waiting.includes(id);

  const act = async (decision: Decision, before: CaseDetail): Promise<void> => {
    const outcome = await sendCommand(before, decision, bridge.newId());
    const refused = outcome.ok || outcome.error.code === 'offline' ? undefined : outcome.error;
    setDenied(refused);
    if (outcome.ok) put(outcome.data);
    else if (refused !== undefined && CONFLICTS.includes(refused.code)) again();
    onActed?.();
  };

  return children({
    title: model?.matter ?? t('case.title'),
    link:
      model === undefined
        ? undefined
        : { words: t(flow ? 'flow.back' : 'flow.title'), onPress: () => setFlow(!flow) },
    actions:
      detail === undefined || model === undefined || model.acts.length === 0 || !mayAct ? undefined : (
        <ActBar
          acts={model.acts}
          detail={detail}
          onPublic={() => open('disclosedCase', { id })}
          onForm={(command, node) =>
            open('form', { case: id, command, ...(node === undefined ? {} : { node }) })
          }
          onSend={(decision) => {
            void act(decision, detail);
          }}
        />
      ),
    body: (
      <>
        {denied !== undefined &&
          (CONFLICTS.includes(denied.code) ? (
            <ConflictNotice
              words={`${say(denied.message)}。${say(denied.hint)}`}
              onSeen={() => setDenied(undefined)}
            />
          ) : (
            <RefusalNotice message={say(denied.message)} hint={say(denied.hint)} />
          ))}
        <Load loaded={loaded}>
          {(ready) =>
            flow ? (
              <FlowChart detail={ready} />
            ) : (
              <CaseBody detail={ready} model={caseModel(ready, Date.now())} />
            )
          }
        </Load>
      </>
    ),
  });
};
