import type { Denied } from '@dingban/shared/api/client';
import type { Body } from '@dingban/shared/api/contracts';
import { type ReactNode, useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { act, useOutbox } from '../../api/outbox.ts';
import { bridge } from '../../bridge/index.ts';
import { RefusalNotice } from '../../component/ConflictNotice.tsx';
import { Load } from '../../component/Load.tsx';
import type { PageParts } from '../../component/Page.tsx';
import { say, t } from '../../i18n/t.ts';
import { warningModel } from '../../model/warning.ts';
import { open } from '../../path.ts';
import { WarningActs } from './WarningActs.tsx';
import { WarningBody } from './WarningBody.tsx';

interface WarningViewProps {
  readonly id: string;
  /** Puts the parts into a page, or beside a list. */
  readonly children: (parts: PageParts) => ReactNode;
}

/** One warning: what was found, compared with what, and what to do by when. */
export const WarningView = ({ id, children }: WarningViewProps) => {
  const loaded = useLoad(() => ask('readWarning', { id }));
  const { waiting } = useOutbox();
  const [denied, setDenied] = useState<Denied>();
  const detail = loaded.state.kind === 'ready' ? loaded.state.data : undefined;
  const mayAct = !waiting.includes(id);

  const send = async (command: Body<'actOnWarning'>['command']): Promise<void> => {
    const outcome = await act(
      'actOnWarning',
      { id, body: { actionId: bridge.newId(), command } },
      { words: t(`warn.${command.type}`) },
    );
    const refused = outcome.ok || outcome.error.code === 'offline' ? undefined : outcome.error;
    setDenied(refused);
    if (outcome.ok) loaded.put(outcome.data.warning);
    else if (refused !== undefined) loaded.again();
  };

  return children({
    title: t('warning.title'),
    link:
      detail === undefined
        ? undefined
        : { words: t('warning.toCase'), onPress: () => open('case', { id: detail.caseId }) },
    actions:
      detail === undefined || detail.commands.length === 0 || !mayAct ? undefined : (
        <WarningActs
          detail={detail}
          onSend={(command) => {
            void send(command);
          }}
        />
      ),
    body: (
      <>
        {denied !== undefined && <RefusalNotice message={say(denied.message)} hint={say(denied.hint)} />}
        <Load loaded={loaded}>{(ready) => <WarningBody model={warningModel(ready, Date.now())} />}</Load>
      </>
    ),
  });
};
