import type { Denied } from '@dingban/shared/api/client';
import type { Body } from '@dingban/shared/api/contracts';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLoad } from '../../api/load.ts';
import { act } from '../../api/outbox.ts';
import { bridge } from '../../bridge/index.ts';
import { RefusalNotice } from '../../component/ConflictNotice.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { say, t } from '../../i18n/t.ts';
import { warningModel } from '../../model/warning.ts';
import { open, param } from '../../path.ts';
import { WarningActs } from './WarningActs.tsx';
import { WarningBody } from './WarningBody.tsx';

/** One warning: what was found, compared with what, and what to do by when. */
export default function Warning() {
  const id = param(useRouter().params, 'id');
  const loaded = useLoad(() => ask('readWarning', { id }));
  const [denied, setDenied] = useState<Denied>();
  const detail = loaded.state.kind === 'ready' ? loaded.state.data : undefined;

  const send = async (command: Body<'actOnWarning'>['command']): Promise<void> => {
    const outcome = await act(
      'actOnWarning',
      { id, body: { actionId: bridge.newId(), command } },
      { words: t(`warn.${command.type}`) },
    );
    setDenied(outcome.ok ? undefined : outcome.error);
    if (outcome.ok) loaded.put(outcome.data.warning);
    else loaded.again();
  };

  return (
    <Page
      title={t('warning.title')}
      link={
        detail === undefined
          ? undefined
          : { words: t('warning.toCase'), onPress: () => open('case', { id: detail.caseId }) }
      }
      actions={
        detail === undefined || detail.commands.length === 0 ? undefined : (
          <WarningActs
            commands={detail.commands}
            onSend={(command) => {
              void send(command);
            }}
          />
        )
      }
    >
      {denied !== undefined && <RefusalNotice message={say(denied.message)} hint={say(denied.hint)} />}
      <Load loaded={loaded}>{(ready) => <WarningBody model={warningModel(ready, Date.now())} />}</Load>
    </Page>
  );
}
