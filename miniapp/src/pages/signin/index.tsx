import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { sandboxPeople, signInAs, trySignIn } from '../../api/signIn.ts';
import { bridge } from '../../bridge/index.ts';
import type { SandboxPerson } from '../../bridge/sandbox.ts';
import { Page } from '../../component/Page.tsx';
import { ErrorState, Skeleton } from '../../component/State.tsx';
import { t } from '../../i18n/t.ts';
import { arrive } from '../../path.ts';
import { People } from './People.tsx';

type State =
  | { readonly kind: 'trying' }
  | { readonly kind: 'choose'; readonly people: readonly SandboxPerson[] }
  | { readonly kind: 'failed' };

/** Signs in by DingTalk. In the sandbox, which knows no DingTalk, one says who one is. */
export default function SignIn() {
  const [state, setState] = useState<State>({ kind: 'trying' });
  const start = async (): Promise<void> => {
    setState({ kind: 'trying' });
    if (await trySignIn()) {
      arrive();
      return;
    }
    const people = bridge.phone().container === 'browser' ? await sandboxPeople() : undefined;
    setState(people === undefined ? { kind: 'failed' } : { kind: 'choose', people });
  };
  useDidShow(() => {
    void start();
  });
  const choose = async (userid: string): Promise<void> => {
    if (await signInAs(userid)) arrive();
    else setState({ kind: 'failed' });
  };
  return (
    <Page first demo title={t(state.kind === 'choose' ? 'signin.who' : 'app.name')}>
      {state.kind === 'trying' && <Skeleton cards={2} />}
      {state.kind === 'failed' && (
        <ErrorState
          title={t('signin.failed')}
          words={t('signin.failedHint')}
          onRetry={() => {
            void start();
          }}
        />
      )}
      {state.kind === 'choose' && (
        <People
          people={state.people}
          onChoose={(userid) => {
            void choose(userid);
          }}
        />
      )}
    </Page>
  );
}
