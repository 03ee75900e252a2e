import type { Answer, Body } from '@dingban/shared/api/contracts';
import { localDate } from '@dingban/shared/time/clock';
import { CASE_STATUSES } from '@dingban/shared/workflow/caseState';
import { yuan } from '../format/money.ts';
import { day, moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import type { Item } from './inbox.ts';
import { caseState, severityLabel } from './status.ts';
import type { Label } from './tone.ts';

export type DeskFilter = Body<'deskCases'>['filter'];
export type Order = Body<'deskCases'>['order'];
type Row = Answer<'deskCases'>['items'][number];

export const STATES = ['overdue', 'warned'] as const;
export const PARTS = ['applicant', 'asked', 'handled'] as const;

/** What is looked for, with the names of what it points to. */
export interface Wanted {
  readonly filter: DeskFilter;
  readonly names: { readonly person?: string };
}

export interface Known {
  readonly places: ReadonlyMap<string, string>;
  readonly matters: ReadonlyMap<string, string>;
}

/** One condition in words, and the search without it. */
export interface Chip {
  readonly id: string;
  readonly words: string;
  readonly without: Wanted;
}

const leave = ({ filter, names }: Wanted, ...gone: readonly (keyof DeskFilter)[]): Wanted => ({
  filter: Object.fromEntries(
    Object.entries(filter).filter(([name]) => !gone.includes(name as keyof DeskFilter)),
  ),
  names: gone.includes('person') ? {} : names,
});

/** What is looked for, condition by condition. */
export const chipsOf = (wanted: Wanted, { places, matters }: Known, now: number): readonly Chip[] => {
  const { place, matter, sub, status, state, person, amountFrom, amountTo, from, to, words } = wanted.filter;
  const chip = (id: string, said: string, ...gone: readonly (keyof DeskFilter)[]): readonly Chip[] => [
    { id, words: said, without: leave(wanted, ...gone) },
  ];
  return [
    ...(words === undefined ? [] : chip('words', t('desk.contains', { words }), 'words')),
    ...(place === undefined ? [] : chip('place', places.get(place) ?? place, 'place')),
    ...(matter === undefined
      ? []
      : chip(
          'matter',
          matters.get(sub === undefined ? matter : `${matter}/${sub}`) ?? matter,
          'matter',
          'sub',
        )),
    ...(status === undefined || status.length === 0
      ? []
      : chip('status', status.map((one) => caseState(one).words).join('、'), 'status')),
    ...(state === undefined ? [] : chip('state', t(`desk.${state}`), 'state')),
    ...(person === undefined
      ? []
      : chip('person', `${t(`desk.${person.as}`)} ${wanted.names.person ?? ''}`, 'person')),
    ...(amountFrom === undefined
      ? []
      : chip('amountFrom', t('desk.least', { amount: yuan(amountFrom) }), 'amountFrom')),
    ...(amountTo === undefined
      ? []
      : chip('amountTo', t('desk.most', { amount: yuan(amountTo) }), 'amountTo')),
    ...(from === undefined ? [] : chip('from', t('desk.from', { day: day(from, now) }), 'from')),
    ...(to === undefined ? [] : chip('to', t('desk.to', { day: day(to, now) }), 'to')),
  ];
};

export interface DeskRow {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly matter: string;
  readonly place: string;
  readonly applicant: string;
  readonly asked: string;
  readonly submitted: string;
  readonly states: readonly Label[];
  readonly amount: string;
}

const statesOf = (row: Row): readonly Label[] => [
  caseState(row.status),
  ...(row.overdue ? [{ words: t('desk.overdue'), tone: 'red' } as const] : []),
  ...(row.warnings === undefined
    ? []
    : [
        {
          words: t('desk.openWarnings', { n: row.warnings.open }),
          tone: severityLabel(row.warnings.worst).tone,
        },
      ]),
];

export const deskRow = (row: Row, now: number): DeskRow => ({
  id: row.caseId,
  title: row.title,
  number: row.number,
  matter: `${say(row.matterLabel)} · ${say(row.subLabel)}`,
  place: `${row.town} ${row.village}`,
  applicant: row.applicant,
  asked: row.asked.length === 0 ? t('desk.nobody') : row.asked.join('、'),
  submitted: moment(row.submittedAt, now),
  states: statesOf(row),
  amount: row.amount === undefined ? '' : yuan(row.amount),
});

/** The same for a list of a phone. */
export const deskItem = (row: Row, now: number): Item => {
  const { id, title, matter, place, applicant, submitted, amount } = deskRow(row, now);
  const [state] = statesOf(row).slice(-1);
  return {
    id,
    title: `${matter} · ${title}`,
    facts: [
      ...(amount === '' ? [] : [t('money.yuan', { amount })]),
      place,
      applicant,
      submitted,
      ...(row.overdue || row.warnings !== undefined ? [caseState(row.status).words] : []),
    ],
    state: state ?? caseState(row.status),
  };
};

const oneOf = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((one) => one === value);

/** What a link to the desk asks for: conditions that name nobody. `month` as 2026-11. */
export const wantedIn = (param: (name: string) => string): Wanted => {
  const given = (name: string): string | undefined => param(name) || undefined;
  const month = /^\d{4}-\d{2}$/.exec(param('month'))?.[0];
  const status = param('status')
    .split(',')
    .flatMap((one) => oneOf(CASE_STATUSES, one) ?? []);
  const state = oneOf(STATES, param('state'));
  const [year = 0, number = 0] = (month ?? '').split('-').map(Number);
  const last = month === undefined ? undefined : localDate(Date.UTC(year, number, 1) - 12 * 3_600_000);
  const place = given('place');
  const matter = given('matter');
  const sub = given('sub');
  return {
    filter: {
      ...(place === undefined ? {} : { place }),
      ...(matter === undefined ? {} : { matter }),
      ...(matter === undefined || sub === undefined ? {} : { sub }),
      ...(status.length === 0 ? {} : { status }),
      ...(state === undefined ? {} : { state }),
      ...(month === undefined || last === undefined ? {} : { from: `${month}-01`, to: last }),
    },
    names: {},
  };
};
