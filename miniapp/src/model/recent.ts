import { person } from '../api/session.ts';
import { bridge } from '../bridge/index.ts';

/** A sub-module that somebody opened to fill in. */
export interface Recent {
  readonly matter: string;
  readonly sub: string;
}

/** As many as fit on the first screen, for whoever does the same few things every week. */
const KEPT = 4;

const key = (): string => `recent:${person() ?? ''}`;

const isRecent = (one: unknown): one is Recent =>
  typeof one === 'object' &&
  one !== null &&
  'matter' in one &&
  'sub' in one &&
  typeof one.matter === 'string' &&
  typeof one.sub === 'string';

/** What this person filled in lately, the newest first. */
export const recent = (): readonly Recent[] => {
  try {
    const kept: unknown = JSON.parse(bridge.read(key()) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent) : [];
  } catch {
    return [];
  }
};

export const remember = ({ matter, sub }: Recent): void => {
  const others = recent().filter((one) => one.matter !== matter || one.sub !== sub);
  bridge.write(key(), JSON.stringify([{ matter, sub }, ...others].slice(0, KEPT)));
};
