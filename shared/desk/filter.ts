import type { FieldFault } from '../form/fault.ts';
import { text } from '../i18n/text.ts';
import { DAY, type Instant, type LocalDate, startOfDay } from '../time/clock.ts';
import type { CaseStatus } from '../workflow/caseState.ts';

/** In which way somebody has to do with a case. */
export type Part = 'applicant' | 'asked' | 'handled';

/** What a supervisor looks for. Everything that is given must hold; what is absent does not matter. */
export interface DeskFilter {
  /** A village, a town or the city; every place of the reader's posts when absent. */
  readonly place?: string | undefined;
  readonly matter?: string | undefined;
  readonly sub?: string | undefined;
  readonly status?: readonly CaseStatus[] | undefined;
  /** `overdue`: the step is past its limit and its clock runs; `warned`: a warning of the case is open. */
  readonly state?: 'overdue' | 'warned' | undefined;
  readonly person?: { readonly id: string; readonly as: Part } | undefined;
  /** Fen, both included. A case without an amount fits neither. */
  readonly amountFrom?: number | undefined;
  readonly amountTo?: number | undefined;
  /** Days of submission, both included. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** Part of the number or of the title. */
  readonly words?: string | undefined;
}

/** What a list knows of a case. */
export interface Candidate {
  readonly number: string;
  readonly title: string;
  readonly matter: string;
  readonly sub: string;
  readonly status: string;
  readonly submittedAt: Instant;
  readonly due?: Instant;
  readonly suspended?: boolean;
  readonly amount?: number;
}

/** The first and the last instant of submission that fit. */
export const submittedWithin = ({
  from,
  to,
}: DeskFilter): { readonly first?: Instant; readonly last?: Instant } => ({
  ...(from === undefined ? {} : { first: startOfDay(from) }),
  ...(to === undefined ? {} : { last: startOfDay(to) + DAY - 1 }),
});

/** Past the limit of its step while its clock runs. */
export const isOverdue = ({ due, suspended }: Pick<Candidate, 'due' | 'suspended'>, now: Instant): boolean =>
  due !== undefined && due < now && suspended !== true;

const plain = (words: string): string => words.toUpperCase().replace(/\s+/g, '');

/** What never changes about a case, and is therefore known without looking at it as it is now. */
export const fitsForEver = (
  filter: DeskFilter,
  { matter, sub }: Pick<Candidate, 'matter' | 'sub'>,
): boolean =>
  (filter.matter === undefined || filter.matter === matter) &&
  (filter.sub === undefined || filter.sub === sub);

/** Everything that can be told from the case's line in a list: all but place, person and warnings. */
export const fits = (filter: DeskFilter, known: Candidate, now: Instant): boolean => {
  const { status, state, amountFrom, amountTo, words } = filter;
  const { first, last } = submittedWithin(filter);
  const wanted = plain(words ?? '');
  return (
    fitsForEver(filter, known) &&
    (status === undefined || status.length === 0 || (status as readonly string[]).includes(known.status)) &&
    (state !== 'overdue' || isOverdue(known, now)) &&
    (amountFrom === undefined || (known.amount !== undefined && known.amount >= amountFrom)) &&
    (amountTo === undefined || (known.amount !== undefined && known.amount <= amountTo)) &&
    (first === undefined || known.submittedAt >= first) &&
    (last === undefined || known.submittedAt <= last) &&
    (wanted === '' || plain(known.number).includes(wanted) || plain(known.title).includes(wanted))
  );
};

const isDay = (date: string): boolean => {
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(at) && startOfDay(date) >= 0;
};

/** What cannot be looked for, each with the field to change. */
export const filterFaults = (filter: DeskFilter): readonly FieldFault[] => {
  const { from, to, amountFrom, amountTo, matter, sub } = filter;
  const faults: FieldFault[] = [];
  const fault = (field: string, zh: string, en: string): void => {
    faults.push({ field: `filter.${field}`, message: text(zh, en) });
  };
  for (const [field, date] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (date !== undefined && !isDay(date))
      fault(field, '没有这一天，请重新选择日期', 'There is no such day');
  if (faults.length === 0 && from !== undefined && to !== undefined && from > to)
    fault('to', '结束日期早于开始日期，请改一个', 'The last day comes before the first');
  if (amountFrom !== undefined && amountTo !== undefined && amountFrom > amountTo)
    fault('amountTo', '最高金额小于最低金额，请改一个', 'The highest amount is below the lowest');
  if (sub !== undefined && matter === undefined)
    fault('sub', '请先选事项，再选子模块', 'Choose the matter before its sub-module');
  return faults;
};
