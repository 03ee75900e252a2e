import type { Answer } from '@dingban/shared/api/contracts';
import { bridge } from '../bridge/index.ts';
import { type SandboxPerson, sandboxUserIn } from '../bridge/sandbox.ts';
import { ask, type Outcome } from './client.ts';
import { newPerson } from './outbox.ts';
import { dropSession, keepSession, token } from './session.ts';
import { onLostSession, transport } from './transport.ts';

const CHOSEN = 'sandboxUser';

const exchange = async (code: string): Promise<Outcome<Answer<'session'>>> => {
  const outcome = await ask('session', { body: { code } });
  if (outcome.ok) {
    keepSession({
      token: outcome.data.token,
      person: outcome.data.me.id,
      supervises: outcome.data.me.rights.includes('warning.read'),
    });
    newPerson();
  }
  return outcome;
};

/** The two addresses that only the local sandbox answers; they speak without the envelope of the API. */
const sandbox = async <T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T | undefined> => {
  try {
    const answer = await transport({
      method,
      path: `/sandbox/__fake/${path}`,
      ...(body === undefined ? {} : { body }),
    });
    return answer.status === 200 ? (answer.body as T) : undefined;
  } catch {
    return undefined;
  }
};

/** Everybody of the demo village; undefined where there is no sandbox. */
export const sandboxPeople = (): Promise<readonly SandboxPerson[] | undefined> =>
  sandbox<readonly SandboxPerson[]>('GET', 'people');

/** Signs in as somebody of the demo village. */
export const signInAs = async (userid: string): Promise<boolean> => {
  const code = await sandbox<{ readonly authCode: string }>('POST', 'authcode', { userid });
  if (code === undefined || !(await exchange(code.authCode)).ok) return false;
  bridge.write(CHOSEN, userid);
  return true;
};

/** Forgets who one is, on a phone that several people use. */
export const signOut = (): void => {
  dropSession();
  bridge.write(CHOSEN, undefined);
  newPerson();
};

/** Signs in without asking: by DingTalk, or as the person chosen in the sandbox. False when somebody must choose. */
const signIn = async (): Promise<boolean> => {
  if (bridge.phone().container === 'browser') {
    const chosen = sandboxUserIn(bridge.address()) ?? bridge.read(CHOSEN);
    return chosen !== undefined && signInAs(chosen);
  }
  const code = await bridge.authCode(CORP_ID);
  return code.ok && (await exchange(code.value)).ok;
};

/** One sign-in at a time, however many requests lost the session. */
let running: Promise<boolean> | undefined;

export const trySignIn = (): Promise<boolean> => {
  running ??= signIn().then(
    (done) => {
      running = undefined;
      return done;
    },
    () => {
      running = undefined;
      return false;
    },
  );
  return running;
};

/** For pages that everybody may read: whoever can be known without asking is known, nobody is sent away. */
export const greet = async (): Promise<boolean> => token() !== undefined || trySignIn();

/** Called once by the app. An address that names somebody else than before starts as that person. */
export const prepareSignIn = (): void => {
  onLostSession(trySignIn);
  const named = bridge.phone().container === 'browser' ? sandboxUserIn(bridge.address()) : undefined;
  if (named !== undefined && named !== bridge.read(CHOSEN)) dropSession();
};

let demo: Promise<boolean> | undefined;

/** Whether the sandbox plays DingTalk here. Asked once, and only in a browser: DingTalk itself is never played. */
export const isDemo = (): Promise<boolean> => {
  demo ??=
    bridge.phone().container === 'browser'
      ? sandboxPeople().then((people) => people !== undefined)
      : Promise.resolve(false);
  return demo;
};
