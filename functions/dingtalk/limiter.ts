import { type Clock, SECOND } from '@dingban/shared/time/clock';
import type { Sleep } from './port.ts';

/** DingTalk's default: 20 calls a second for each app and API (facts.md 0.2). */
export const CALLS_A_SECOND = 20;

/** DingTalk counts arrivals, not departures: calls that leave a second apart may arrive a little closer. */
const WINDOW = 1.1 * SECOND;

/** Waits until the API may be called again. A place is reserved at once, so parallel callers queue up. */
export const createLimiter = (clock: Clock, sleep: Sleep, perSecond: number) => {
  const slots = new Map<string, number[]>();
  let latest = 0;
  return async (api: string): Promise<void> => {
    const now = clock();
    // A clock that was set back must not make everybody wait until it has caught up.
    if (now < latest) slots.clear();
    latest = now;
    const taken = slots.get(api) ?? [];
    const earliest = taken.length < perSecond ? now : (taken[taken.length - perSecond] ?? now) + WINDOW;
    const slot = Math.max(now, earliest);
    slots.set(api, [...taken.slice(-(perSecond - 1)), slot]);
    if (slot > now) await sleep(slot - now);
  };
};
