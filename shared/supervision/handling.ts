import type { Directory } from '../org/directory.ts';
import type { Instant } from '../time/clock.ts';
import type { WorkingDays } from '../time/workingDays.ts';
import type { Severity } from './finding.ts';

/** Working days in which a warning is to be handled before it climbs (domain.md section 7). */
export const HANDLING_DAYS = 5;

export const LOWER: Readonly<Record<Severity, Severity | undefined>> = {
  red: 'orange',
  orange: 'yellow',
  yellow: undefined,
};

export const HIGHER: Readonly<Record<Severity, Severity | undefined>> = {
  yellow: 'orange',
  orange: 'red',
  red: undefined,
};

export interface WarningContext {
  readonly now: Instant;
  readonly directory: Directory;
  readonly workingDays: WorkingDays;
}

/** Until when it is to be handled, from now on. */
export const dueIn = ({ now, workingDays }: WarningContext): Instant =>
  workingDays.deadline(now, HANDLING_DAYS);
