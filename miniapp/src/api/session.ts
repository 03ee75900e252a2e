import { bridge } from '../bridge/index.ts';

const TOKEN = 'session';
const PERSON = 'person';

export const token = (): string | undefined => bridge.read(TOKEN);

/** Who is signed in. What stays on a phone that several people use is kept for one of them. */
export const person = (): string | undefined => bridge.read(PERSON);

export const keepSession = (session: { readonly token: string; readonly person: string }): void => {
  bridge.write(TOKEN, session.token);
  bridge.write(PERSON, session.person);
};

export const dropSession = (): void => {
  bridge.write(TOKEN, undefined);
  bridge.write(PERSON, undefined);
};
