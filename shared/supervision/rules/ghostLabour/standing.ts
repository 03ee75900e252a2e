import type { Values } from '../../../form/value.ts';
import { daysBetween, type LocalDate } from '../../../time/clock.ts';
import { dateIn, textIn } from '../../read.ts';
import { type LabourClaim, tenths } from '../../traces/labour.ts';

/** Why somebody cannot have done what is paid. */
export type Standing = 'deceased' | 'moved' | 'underAge';

/** Days of the claim that cannot lie up to `last`, however its days are laid. */
export const after = ({ from, to, days }: LabourClaim, last: LocalDate): boolean =>
  to > last && tenths(days) > Math.max(0, daysBetween(from, last) + 1) * 10;

export const before = ({ from, to, days }: LabourClaim, first: LocalDate): boolean =>
  from < first && tenths(days) > Math.max(0, daysBetween(first > from ? first : from, to) + 1) * 10;

/** The day on which somebody is so many years old; birth stands in the ID number. Undefined for other numbers. */
export const birthdayOf = (idNumber: string, years: number): LocalDate | undefined => {
  const digits = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(idNumber);
  if (digits === null) return undefined;
  const [, year, month, day] = digits;
  return `${Number(year) + years}-${month}-${day}`;
};

/** When, by the register, somebody could work no more. A register without the date is not judged. */
export const leftOn = (
  citizen: Values | undefined,
): { readonly standing: 'deceased' | 'moved'; readonly on: LocalDate } | undefined => {
  if (citizen === undefined) return undefined;
  const presence = textIn(citizen, 'presence');
  if (presence !== 'deceased' && presence !== 'moved') return undefined;
  const on = dateIn(citizen, presence === 'deceased' ? 'deceasedOn' : 'movedOn');
  return on === undefined ? undefined : { standing: presence, on };
};

/** What stands against the claims of one person, where some of the days are beyond doubt after it or before it. */
export const standingOf = (
  claims: readonly LabourClaim[],
  citizen: Values | undefined,
  ofAge: LocalDate | undefined,
): readonly {
  readonly standing: Standing;
  readonly on: LocalDate;
  readonly claims: readonly LabourClaim[];
}[] => {
  const left = leftOn(citizen);
  const late = left === undefined ? [] : claims.filter((claim) => after(claim, left.on));
  const early = ofAge === undefined ? [] : claims.filter((claim) => before(claim, ofAge));
  return [
    ...(left === undefined || late.length === 0 ? [] : [{ ...left, claims: late }]),
    ...(ofAge === undefined || early.length === 0
      ? []
      : [{ standing: 'underAge' as const, on: ofAge, claims: early }]),
  ];
};
