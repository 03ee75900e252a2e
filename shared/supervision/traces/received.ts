import type { Values } from '../../form/value.ts';
import type { LocalDate } from '../../time/clock.ts';
import { dateIn } from '../read.ts';
import type { Told } from '../told.ts';
import type { Trace, Window } from '../window.ts';

/** The list that tells whether and when what a case was about was received or accepted, for rule 10. */
export const receivedOf = (caseId: string): string => `received#${caseId}`;

/** The value of a trace. */
export type Received = {
  /** Local day on which it was accepted, delivered, rendered or settled. */
  readonly day: LocalDate;
  readonly matter: string;
  readonly sub: string;
};

/** Works that pass when their defects are repaired are accepted with the repair. */
const accepted = (values: Values): LocalDate | undefined =>
  dateIn(values, values.acceptResult === 'conditional' ? 'fixedOn' : 'acceptedOn');

const on =
  (field: string) =>
  (values: Values): LocalDate | undefined =>
    dateIn(values, field);

/** The day of receipt, by `matter/sub-module`. What is not listed is received nowhere that the catalogue tells. */
const DAYS: Readonly<Record<string, (values: Values) => LocalDate | undefined>> = {
  'project-acceptance/completion-acceptance': accepted,
  'project-acceptance/settlement-audit': on('settledOn'),
  'project-acceptance/retention-return': on('revisitedOn'),
  'goods-procurement/office-supplies': on('arrivedOn'),
  'goods-procurement/fixed-assets': on('arrivedOn'),
  'goods-procurement/emergency-supplies': on('arrivedOn'),
  'goods-procurement/comfort-supplies': on('arrivedOn'),
  'service-procurement/cleaning-greening': on('startedOn'),
  'service-procurement/security-property': on('startedOn'),
  'service-procurement/consultancy': on('reportIssuedOn'),
  'service-procurement/culture-sports': on('heldOn'),
};

/** At most one for each case: the day on which what it was about was received. */
export const receivedTraces = (told: Told): readonly Trace[] => {
  const day = DAYS[`${told.matter}/${told.sub}`]?.(told.values);
  if (day === undefined) return [];
  const value: Received = { day, matter: told.matter, sub: told.sub };
  return [
    {
      list: receivedOf(told.caseId),
      // Counts from the application: the noon of today would hide it from a payment in the morning.
      at: told.submittedAt,
      caseId: told.caseId,
      village: told.places.village,
      value,
    },
  ];
};

/** When what a case was about was received; undefined when nothing of that is recorded. */
export const receivedIn = (window: Window, caseId: string): Received | undefined => {
  const trace = window.traces(receivedOf(caseId)).findLast((one) => one.caseId === caseId);
  return trace === undefined ? undefined : (trace.value as Received);
};
