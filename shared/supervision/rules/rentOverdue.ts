import { text } from '../../i18n/text.ts';
import { yuan } from '../../i18n/yuan.ts';
import { addDays, daysBetween, type LocalDate, localDate } from '../../time/clock.ts';
import type { WatchFact, WrittenFact } from '../fact.ts';
import { comparedOf, type Found } from '../find.ts';
import { dateIn, entryIn, numberIn, textIn } from '../read.ts';
import type { Told } from '../told.ts';
import type { Window } from '../window.ts';

/* The half of rule 19 that looks at rent and at use after the end: what tenants owe, not what was asked of them. */

export type RentFact = WrittenFact | WatchFact;

type Judged = Omit<Found, 'about' | 'offices'>;

export const isRent = ({ matter, sub }: Told): boolean =>
  matter === 'contract-management' && sub === 'rent-collection';

/** The lease that a case is about, where the register has it. */
export const leaseOf = ({ values }: Told): string | undefined => entryIn(values, 'contract')?.entry;

const registered = (told: Told, window: Window) => {
  const id = leaseOf(told);
  return id === undefined ? undefined : window.entry(id);
};

interface Arrears {
  /** Fen. */
  readonly owed: number;
  readonly since: LocalDate;
  readonly days: number;
}

/**
 * What is still owed and since when. Before anything came in all of it is owed. Older arrears are owed since the day
 * until which the register has the rent paid, where it knows.
 */
const arrearsOf = ({ told, at }: RentFact, window: Window): Arrears | undefined => {
  const { values } = told;
  const due = dateIn(values, 'dueOn');
  const owed = numberIn(values, 'stillOwed') ?? numberIn(values, 'amount');
  if (due === undefined || owed === undefined || owed <= 0) return undefined;
  const entry = registered(told, window);
  const paidUntil = entry === undefined ? undefined : dateIn(entry, 'rentPaidUntil');
  const older = (numberIn(values, 'earlierArrears') ?? 0) > 0;
  const since = older && paidUntil !== undefined && paidUntil < due ? paidUntil : due;
  return { owed, since, days: daysBetween(since, localDate(at)) };
};

export const overdueRent = (
  fact: RentFact,
  window: Window,
  { orange, red }: { readonly orange: number; readonly red: number },
): readonly Judged[] => {
  if (!isRent(fact.told)) return [];
  const arrears = arrearsOf(fact, window);
  if (arrears === undefined || arrears.days <= orange) return [];
  const entry = registered(fact.told, window);
  const paidUntil = entry === undefined ? undefined : dateIn(entry, 'rentPaidUntil');
  return [
    {
      // A later look at the same term makes the same warning worse.
      window: `overdue:${dateIn(fact.told.values, 'dueOn') ?? ''}`,
      severity: arrears.days > red ? 'red' : 'orange',
      sentence: text(
        `办件 ${fact.number} 的租金自 ${arrears.since} 起未缴清，已 ${arrears.days} 天。`,
        `Rent of case ${fact.number} has not been paid in full since ${arrears.since}, for ${arrears.days} days.`,
      ),
      compared: [
        comparedOf(text('仍欠租金（元）', 'Still owed (yuan)'), yuan(arrears.owed), fact.caseId),
        comparedOf(text('欠缴起算日', 'Owed since'), arrears.since, fact.caseId),
        comparedOf(text('查看日期', 'Looked at on'), localDate(fact.at), fact.caseId),
        comparedOf(
          text('台账租金已缴至', 'Rent paid until, by the register'),
          paidUntil ?? text('台账没有', 'not in the register'),
        ),
      ],
      threshold: text(
        `欠缴不超过 ${orange} 天；超过 ${red} 天为红色`,
        `not overdue for more than ${orange} days; red after ${red}`,
      ),
    },
  ];
};

const occupied = (
  fact: RentFact,
  end: LocalDate,
  because: { readonly zh: string; readonly en: string },
): Judged => ({
  window: 'occupied',
  severity: 'orange',
  sentence: text(
    `办件 ${fact.number} 的租赁或承包合同 ${end} 到期，${because.zh}。`,
    `The lease or contract of case ${fact.number} ended on ${end}; ${because.en}.`,
  ),
  compared: [
    comparedOf(text('合同到期日', 'End of the contract'), end),
    comparedOf(text('查看日期', 'Looked at on'), localDate(fact.at), fact.caseId),
    comparedOf(text('现状', 'State now'), because, fact.caseId),
  ],
  threshold: text('到期即收回、续签或另行出租', 'at its end it is given back, renewed or let anew'),
});

const USED: readonly (string | undefined)[] = ['running', 'disputed'];

/** For how many days rent is owed; undefined where none is. */
export const daysOverdue = (fact: RentFact, window: Window): number | undefined =>
  isRent(fact.told) ? arrearsOf(fact, window)?.days : undefined;

/** The end of a contract and a day on which what it is about was used or asked for; a stay, where the end comes first. */
export const useOf = (
  fact: RentFact,
  window: Window,
): { readonly end: LocalDate; readonly seen: LocalDate } | undefined => {
  const { told } = fact;
  if (isRent(told)) {
    const entry = registered(told, window);
    const end = entry === undefined ? undefined : dateIn(entry, 'end');
    return entry === undefined || end === undefined || !USED.includes(textIn(entry, 'state'))
      ? undefined
      : { end, seen: localDate(fact.at) };
  }
  if (told.matter === 'asset-lease' && told.sub === 'lease-renewal') {
    const end = dateIn(told.values, 'presentEnd');
    return end === undefined ? undefined : { end, seen: localDate(told.submittedAt) };
  }
  if (told.sub === 'contract-termination' && textIn(told.values, 'returned') === 'disputed') {
    const end = dateIn(told.values, 'settledOn');
    // What is disputed was not given back on the day of the settlement, so it was still used on the next.
    return end === undefined ? undefined : { end, seen: addDays(end, 1) };
  }
  return undefined;
};

/** Used beyond the end of the contract, as the register, a renewal or an ended contract tells. */
export const usedAfterEnd = (fact: RentFact, window: Window): readonly Judged[] => {
  const { told } = fact;
  const today = localDate(fact.at);
  if (isRent(told)) {
    const entry = registered(told, window);
    const end = entry === undefined ? undefined : dateIn(entry, 'end');
    const state = entry === undefined ? undefined : textIn(entry, 'state');
    return end !== undefined && end < today && USED.includes(state)
      ? [
          occupied(
            fact,
            end,
            text('台账仍为履行中或有纠纷', 'the register still has it as running or disputed'),
          ),
        ]
      : [];
  }
  if (told.matter === 'asset-lease' && told.sub === 'lease-renewal') {
    const end = dateIn(told.values, 'presentEnd');
    // The day of the application: that the approval takes its time is nobody's stay beyond the end.
    return end !== undefined && end < localDate(told.submittedAt)
      ? [occupied(fact, end, text('到期后才申请续租', 'the renewal was asked for after that'))]
      : [];
  }
  if (told.sub === 'contract-termination' && textIn(told.values, 'returned') === 'disputed') {
    const settled = dateIn(told.values, 'settledOn');
    return settled === undefined
      ? []
      : [occupied(fact, settled, text('对方没有交还', 'the other party has not given it back'))];
  }
  return [];
};
