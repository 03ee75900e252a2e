import { HOUR, type Instant } from '@dingban/shared/time/clock';
import { jwtVerify, SignJWT } from 'jose';
import type { App } from '../wiring/app.ts';

/** A working day; after that DingTalk is asked again, which costs the person nothing. */
const LIFE = 8 * HOUR;

const ISSUER = 'dingban';

/** The token says only who; what they may do is read anew for every request. */
export const issueSession = async (
  app: App,
  person: string,
): Promise<{ readonly token: string; readonly expiresAt: Instant }> => {
  const now = app.clock();
  const expiresAt = now + LIFE;
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(person)
    .setIssuer(ISSUER)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .sign(app.sessionSecret);
  return { token, expiresAt };
};

/** Whose session this is, or undefined when the token is none of ours, forged or expired. */
export const readSession = async (
  app: App,
  authorization: string | undefined,
): Promise<string | undefined> => {
  const token = /^Bearer ([\w\-.]+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  try {
    const { payload } = await jwtVerify(token, app.sessionSecret, {
      issuer: ISSUER,
      algorithms: ['HS256'],
      currentDate: new Date(app.clock()),
    });
    return payload.sub;
  } catch {
    return undefined;
  }
};
