import { bridge } from '../bridge/index.ts';

const TOKEN = 'session';
const PERSON = 'person';
const SUPERVISES = 'supervises';

export const token = (): string | undefined => bridge.read(TOKEN);

/** Who is signed in. What stays on a phone that several people use is kept for one of them. */
export const person = (): string | undefined => bridge.read(PERSON);

/** Whether the person signed in has warnings to read, as far as the last signing in told. */
export const supervises = (): boolean => bridge.read(SUPERVISES) !== undefined;

export const keepSession = (session: {
  readonly token: string;
  readonly person: string;
  readonly supervises: boolean;
}): void => {
  bridge.write(TOKEN, session.token);
  bridge.write(PERSON, session.person);
  bridge.write(SUPERVISES, session.supervises ? 'yes' : undefined);
};

export const dropSession = (): void => {
  bridge.write(TOKEN, undefined);
  bridge.write(PERSON, undefined);
  bridge.write(SUPERVISES, undefined);
};
