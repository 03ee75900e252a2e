import type { ProcessNode } from '../catalogue/process.ts';
import type { Values } from '../form/value.ts';
import { addDays, DAY, type Instant, localDate, startOfDay } from '../time/clock.ts';
import { endOfDate, type WorkingDays } from '../time/workingDays.ts';
import type { Standing } from './caseState.ts';

export interface Timing {
  readonly now: Instant;
  readonly workingDays: WorkingDays;
}

/** Far beyond every deadline, and still a number that JSON can carry. */
export const NEVER: Instant = 8.64e15;

/** Working days after which a node is late; one where it is due on an agreed day. */
export const limitOf = (node: ProcessNode | undefined): number =>
  node !== undefined && 'workingDays' in node.limit ? node.limit.workingDays : 1;

/** The end of a publicity that has so many calendar days to run, today not counted (Civil Code art. 201). */
export const publicUntil = (days: number, now: Instant): Instant => endOfDate(addDays(localDate(now), days));

/** Calendar days that a publicity has still to run; today is not counted. */
export const daysLeft = (until: Instant, now: Instant): number =>
  Math.round((startOfDay(localDate(until - 1)) - startOfDay(localDate(now))) / DAY);

/** Until when somebody must have concluded a publicity that ends then. */
export const concludedBy = (node: ProcessNode, until: Instant, workingDays: WorkingDays): Instant =>
  workingDays.deadline(until - 1, limitOf(node));

/** Until when whoever is asked must have acted. A publicity is waited for first. */
export const dueAt = (node: ProcessNode, values: Values, { now, workingDays }: Timing): Instant => {
  if (node.kind === 'publicity') return concludedBy(node, publicUntil(node.days ?? 0, now), workingDays);
  if ('workingDays' in node.limit) return workingDays.deadline(now, node.limit.workingDays);
  const date = values[node.limit.untilField];
  return typeof date === 'string' ? endOfDate(date) : workingDays.deadline(now, 1);
};

/**
 * An instant after the clock stood still from `stopped` to now: with as many working days left as there were. What was
 * past already moves by the time that went by, so that it is as late as it was.
 */
export const movedOn = (at: Instant, stopped: Instant, { now, workingDays }: Timing): Instant => {
  if (at >= NEVER) return at;
  return at > stopped ? workingDays.deadline(now, workingDays.remaining(stopped, at)) : at + (now - stopped);
};

/** The dates of a standing after the clock stood still from `stopped` to now. */
export const datesAfter = (
  standing: Standing,
  node: ProcessNode,
  stopped: Instant,
  timing: Timing,
): Pick<Standing, 'due' | 'lapseAt' | 'notBefore'> => {
  const running = standing.notBefore !== undefined && standing.notBefore > stopped;
  if (!running)
    return {
      due: movedOn(standing.due, stopped, timing),
      lapseAt: movedOn(standing.lapseAt, stopped, timing),
      ...(standing.notBefore === undefined ? {} : { notBefore: standing.notBefore }),
    };
  const notBefore = publicUntil(daysLeft(standing.notBefore, stopped), timing.now);
  const due = concludedBy(node, notBefore, timing.workingDays);
  return { due, lapseAt: standing.lapseAt >= NEVER ? NEVER : due, notBefore };
};
