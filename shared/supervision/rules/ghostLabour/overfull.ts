import { daysBetween, type LocalDate } from '../../../time/clock.ts';
import { tenths } from '../../traces/labour.ts';
import type { PaidClaim } from './claims.ts';

/** A time in which a person is paid for more days than it has. */
export interface Overfull {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Days that the time has. */
  readonly room: number;
  /** The claims that lie wholly within it. */
  readonly claims: readonly PaidClaim[];
}

const within = (inner: Overfull, outer: Overfull): boolean =>
  inner !== outer && inner.from >= outer.from && inner.to <= outer.to;

/**
 * Every shortest time in which these claims of one person do not fit, each day being worked once. They fit in all
 * if and only if they fit between every beginning and every end, so nothing is guessed about which days of a period
 * were worked.
 */
export const overfull = (claims: readonly PaidClaim[]): readonly Overfull[] => {
  const byEnd = [...claims].sort(
    (a, b) => a.to.localeCompare(b.to) || a.from.localeCompare(b.from) || a.caseId.localeCompare(b.caseId),
  );
  const found: Overfull[] = [];
  for (const from of new Set(claims.map((claim) => claim.from))) {
    const later = byEnd.filter((claim) => claim.from >= from);
    let total = 0;
    for (const [index, claim] of later.entries()) {
      total += tenths(claim.days);
      if (later[index + 1]?.to === claim.to) continue;
      const room = daysBetween(from, claim.to) + 1;
      if (total <= room * 10) continue;
      found.push({ from, to: claim.to, room, claims: later.slice(0, index + 1) });
      // Whatever ends later from the same beginning only has this one in it.
      break;
    }
  }
  return found
    .filter((one) => !found.some((other) => within(other, one)))
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
};
