import type { LocalDate } from '../../time/clock.ts';
import { dateIn, numberIn } from '../read.ts';
import type { Told } from '../told.ts';
import type { Trace, Window } from '../window.ts';

/** The list that tells whether a case of a major decision has a resolution, for rule 7. */
export const resolutionOf = (caseId: string): string => `resolution#${caseId}`;

/** The value of a trace. */
export type Resolved = {
  /** Local day of the meeting. */
  readonly day: LocalDate;
  readonly sub: string;
};

/** At most one for each major decision: the day on which its meeting passed it. */
export const resolutionTraces = (told: Told): readonly Trace[] => {
  if (told.matter !== 'major-decision') return [];
  const day = dateIn(told.values, 'meetingDate');
  if (day === undefined || numberIn(told.values, 'meetingFor') === undefined) return [];
  const value: Resolved = { day, sub: told.sub };
  return [
    {
      list: resolutionOf(told.caseId),
      // Counts from the application: the noon of today would hide it from a case of this morning.
      at: told.submittedAt,
      caseId: told.caseId,
      village: told.places.village,
      value,
    },
  ];
};

/** The resolution of a major decision; undefined while its meeting is not recorded. */
export const resolutionIn = (window: Window, caseId: string): Resolved | undefined => {
  const trace = window.traces(resolutionOf(caseId)).findLast((one) => one.caseId === caseId);
  return trace === undefined ? undefined : (trace.value as Resolved);
};
