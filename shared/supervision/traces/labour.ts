import type { RowValue, Values } from '../../form/value.ts';
import type { Json } from '../../ledger/canonical.ts';
import { addDays, type LocalDate, startOfDay } from '../../time/clock.ts';
import { dateIn, entryIn, numberIn, periodIn, rowsIn, textIn } from '../read.ts';
import type { Told } from '../told.ts';
import type { Trace } from '../window.ts';

/** Where a sheet comes from. A sign-in shows on which days people were there; the others claim pay for it. */
export type LabourSource = 'signIn' | 'pay' | 'emergency' | 'lostWork';

/** Work of one person as a sheet claims it: so many days between two days, both included. Pay in fen. */
export interface LabourClaim {
  readonly mark: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly pay: number;
}

/** What one case says of the labour of one month. */
export interface LabourSheet {
  readonly source: LabourSource;
  /** The case by which the work was dispatched; a sign-in and the payment of the same work have the same. */
  readonly dispatch?: string;
  readonly claims: readonly LabourClaim[];
}

/** The sheets of a town that touch a month, as `2026-11`. A day that is paid twice need not be so in one village. */
export const labourList = (town: string, month: string): string => `labour#${town}#${month}`;

/** The months that a period touches. */
export const monthsOf = (from: LocalDate, to: LocalDate): readonly string[] => {
  const months: string[] = [];
  // A period of a form has at most 31 days; a longer one that came in some other way ends after a year.
  for (let day = from; day.slice(0, 7) <= to.slice(0, 7) && months.length < 12; ) {
    months.push(day.slice(0, 7));
    day = addDays(`${day.slice(0, 7)}-28`, 4);
  }
  return months;
};

export const monthBegins = (month: string): LocalDate => `${month}-01`;

/** Claims by the mark of the person. */
export const byPerson = <C extends LabourClaim>(claims: readonly C[]): ReadonlyMap<string, readonly C[]> => {
  const people = new Map<string, C[]>();
  for (const claim of claims) {
    const known = people.get(claim.mark);
    if (known === undefined) people.set(claim.mark, [claim]);
    else known.push(claim);
  }
  return people;
};

interface Columns {
  readonly source: LabourSource;
  readonly rows: string;
  readonly idNumber: string;
  readonly days: string;
  readonly pay: string;
  /** From when to when the row was worked. */
  readonly span: (row: RowValue, values: Values) => readonly [LocalDate, LocalDate] | undefined;
}

const oneDay = (day: LocalDate | undefined): readonly [LocalDate, LocalDate] | undefined =>
  day === undefined ? undefined : [day, day];

const SHEET = { rows: 'labourSheet', idNumber: 'workerIdNumber', days: 'days', pay: 'pay' } as const;

const SHEETS: Readonly<Record<string, Columns>> = {
  'casual-labour/labour-sign-in': {
    ...SHEET,
    source: 'signIn',
    span: (_, values) => oneDay(dateIn(values, 'workDate')),
  },
  'casual-labour/labour-pay': {
    ...SHEET,
    source: 'pay',
    span: (_, values) => {
      const period = periodIn(values, 'workedIn');
      return period === undefined || period.from > period.to ? undefined : [period.from, period.to];
    },
  },
  'casual-labour/emergency-labour': {
    ...SHEET,
    source: 'emergency',
    span: (_, values) => oneDay(dateIn(values, 'happenedOn')),
  },
  'cadre-allowance/lost-work': {
    source: 'lostWork',
    rows: 'payList',
    idNumber: 'payeeIdNumber',
    days: 'workDays',
    pay: 'lostPay',
    span: (row) => oneDay(dateIn(row, 'workedOn')),
  },
};

/** Days have one decimal; sums of them must not gain more. */
export const tenths = (days: number): number => Math.round(days * 10);

/**
 * The sheet of a case, undefined where it has none. Rows of one person for the same time are one claim: a person may
 * be on a sheet once for each trade. What lacks its number, date or days is left out.
 */
export const labourSheetOf = (told: Told): LabourSheet | undefined => {
  const columns = SHEETS[`${told.matter}/${told.sub}`];
  if (columns === undefined) return undefined;
  const claims = new Map<string, LabourClaim>();
  for (const row of rowsIn(told.values, columns.rows)) {
    const idNumber = textIn(row, columns.idNumber);
    const days = numberIn(row, columns.days);
    const span = columns.span(row, told.values);
    const mark = idNumber === undefined ? '' : told.mark(idNumber);
    if (mark === '' || days === undefined || span === undefined) continue;
    const [from, to] = span;
    const key = `${mark} ${from} ${to}`;
    const known = claims.get(key);
    claims.set(key, {
      mark,
      from,
      to,
      days: (tenths(days) + tenths(known?.days ?? 0)) / 10,
      pay: (numberIn(row, columns.pay) ?? 0) + (known?.pay ?? 0),
    });
  }
  const dispatch = entryIn(told.values, 'dispatch')?.entry;
  return {
    source: columns.source,
    ...(dispatch === undefined ? {} : { dispatch }),
    claims: [...claims.values()],
  };
};

/** One trace for each month that the sheet touches, at the first of its days there. */
export const labourTraces = (told: Told): readonly Trace[] => {
  const sheet = labourSheetOf(told);
  if (sheet === undefined) return [];
  const { source, dispatch, claims } = sheet;
  const byMonth = new Map<string, LabourClaim[]>();
  for (const claim of claims)
    for (const month of monthsOf(claim.from, claim.to))
      byMonth.set(month, [...(byMonth.get(month) ?? []), claim]);
  return [...byMonth].map(([month, inMonth]) => {
    const first = inMonth.map(({ from }) => from).reduce((a, b) => (a < b ? a : b));
    const begins = monthBegins(month);
    return {
      list: labourList(told.places.town, month),
      at: startOfDay(first > begins ? first : begins),
      caseId: told.caseId,
      village: told.places.village,
      value: {
        source,
        dispatch,
        rows: inMonth.map(({ mark, from, to, days, pay }): Json => [mark, from, to, days, pay]),
      },
    };
  });
};

const SOURCES: readonly unknown[] = ['signIn', 'pay', 'emergency', 'lostWork'] satisfies LabourSource[];

const claimIn = (row: unknown): readonly LabourClaim[] => {
  if (!Array.isArray(row)) return [];
  const [mark, from, to, days, pay]: unknown[] = row;
  return typeof mark === 'string' && typeof from === 'string' && typeof to === 'string'
    ? [{ mark, from, to, days: Number(days), pay: Number(pay) }]
    : [];
};

/** What a trace of such a list says; undefined for one that is of no such list. */
export const labourIn = ({ value }: Trace): LabourSheet | undefined => {
  const { source, dispatch, rows } = value;
  if (!SOURCES.includes(source) || !Array.isArray(rows)) return undefined;
  return {
    source: source as LabourSource,
    ...(typeof dispatch === 'string' ? { dispatch } : {}),
    claims: rows.flatMap(claimIn),
  };
};
