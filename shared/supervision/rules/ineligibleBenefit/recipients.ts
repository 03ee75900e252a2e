import type { Values } from '../../../form/value.ts';
import type { Role } from '../../../org/role.ts';
import type { LocalDate } from '../../../time/clock.ts';
import { dateIn, textIn } from '../../read.ts';
import type { Told } from '../../told.ts';
import { grantsOf } from '../../traces/benefit.ts';
import type { Ask, Window } from '../../window.ts';

const IS_ENTRY = /^members:/;

/** The people to whom a case gives something, each once. */
export const recipientsOf = (told: Told): readonly string[] => [
  ...new Set(grantsOf(told).flatMap(({ people }) => people)),
];

export const askFor = (person: string): Ask =>
  IS_ENTRY.test(person) ? { kind: 'entry', id: person } : { kind: 'citizen', mark: person };

export const registered = (person: string, window: Window): Values | undefined =>
  IS_ENTRY.test(person) ? window.entry(person) : window.citizen(person);

/** The first day of the month that comes `months` after the one of this day. */
const monthAfter = (day: LocalDate, months: number): LocalDate => {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
};

/** When somebody died, if benefits had to end by this day: they do with the month of death, and `grace` more. */
export const diedBefore = (
  citizen: Values | undefined,
  today: LocalDate,
  grace: number,
): LocalDate | undefined => {
  if (citizen === undefined || textIn(citizen, 'presence') !== 'deceased') return undefined;
  const on = dateIn(citizen, 'deceasedOn');
  return on !== undefined && today >= monthAfter(on, 1 + grace) ? on : undefined;
};

export const movedBefore = (citizen: Values | undefined, today: LocalDate): LocalDate | undefined => {
  if (citizen === undefined || textIn(citizen, 'presence') !== 'moved') return undefined;
  const on = dateIn(citizen, 'movedOn');
  return on !== undefined && on < today ? on : undefined;
};

/** Whether what is given depends on how little one owns; the care allowance of the disabled does not. */
export const dependsOnMeans = ({ matter, sub, values }: Told): boolean => {
  if (matter !== 'social-assistance') return false;
  if (sub !== 'disability-allowance') return true;
  return Array.isArray(values.allowances) && values.allowances.some((one) => one === 'living');
};

const OFFICES: Readonly<Record<string, readonly Role[]>> = {
  'social-assistance': ['town-civil-affairs', 'city-civil-affairs'],
  'non-production-expense': ['town-civil-affairs'],
  'benefit-distribution': ['town-agriculture', 'city-agriculture'],
  'membership-dividend': ['town-assets'],
};

export const officesOf = ({ matter, sub }: Told): readonly Role[] =>
  sub === 'collective-welfare' ? ['town-civil-affairs'] : (OFFICES[matter] ?? []);
