import type { RowValue } from '../../form/value.ts';
import { localDate } from '../../time/clock.ts';
import { dateIn, entryIn, numberIn, rowsIn, textIn } from '../read.ts';
import type { Told } from '../told.ts';
import type { Trace } from '../window.ts';

/**
 * Something that a case gives to people. `ground` is what makes two gifts of a kind the same gift: the event, the
 * decision, the month.
 */
export interface Grant {
  /** A village for its own lists; a town for assistance, so that a household that moved within it is seen. */
  readonly place: string;
  readonly kind: string;
  readonly year: string;
  readonly ground: string;
  /** Marks of ID numbers; where the form has none, ids of entries. */
  readonly people: readonly string[];
}

/** Who was given a kind of benefit for a year. */
export const benefitList = (place: string, kind: string, year: string): string =>
  `benefit#${place}#${kind}#${year}`;

const markIn = (told: Told, idNumber: string | undefined): readonly string[] => {
  const mark = idNumber === undefined ? '' : told.mark(idNumber);
  return mark === '' ? [] : [mark];
};

const marksIn = (
  told: Told,
  table: string,
  column: string,
  counts: (row: RowValue) => boolean = () => true,
): readonly string[] => [
  ...new Set(
    rowsIn(told.values, table)
      .filter(counts)
      .flatMap((row) => markIn(told, textIn(row, column))),
  ),
];

const monthOf = (told: Told): string => localDate(told.submittedAt).slice(0, 7);
const yearOf = (told: Told): string => localDate(told.submittedAt).slice(0, 4);
const requesterOf = (told: Told): readonly string[] => markIn(told, textIn(told.values, 'requesterIdNumber'));
const recipientsOf = (told: Told): readonly string[] => marksIn(told, 'recipients', 'recipientIdNumber');

const assistance = (told: Told, ground: string, people: readonly string[], year = yearOf(told)): Grant => ({
  place: told.places.town,
  kind: told.sub,
  year,
  ground,
  people,
});

const ofVillage = (
  told: Told,
  kind: string,
  year: string,
  ground: string,
  people = recipientsOf(told),
): Grant => ({ place: told.places.village, kind, year, ground, people });

const chosen = (told: Told, field: string): readonly string[] => {
  const value = told.values[field];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};

/** Festivals come several times a year; insurance is paid once. */
const welfare = (told: Told): Grant => {
  const kind = textIn(told.values, 'welfareKind') ?? 'other';
  return ofVillage(
    told,
    `collective-welfare:${kind}`,
    yearOf(told),
    kind === 'insurance' ? '' : monthOf(told),
  );
};

/** Machines and whatever has no kind of its own are told apart by the paper that grants them. */
const subsidy = (told: Told): Grant => {
  const kind = textIn(told.values, 'subsidyKind') ?? 'other';
  const byPaper = kind === 'machinery' || kind === 'other';
  const year = numberIn(told.values, 'subsidyYear');
  return ofVillage(
    told,
    `farm-subsidy:${kind}`,
    year === undefined ? yearOf(told) : String(year),
    byPaper ? told.mark(textIn(told.values, 'policyNumber') ?? '') : '',
  );
};

/** Land and crops of one acquisition may be distributed apart. */
const compensation = (told: Told): readonly Grant[] => {
  const year = (dateIn(told.values, 'receivedOn') ?? yearOf(told)).slice(0, 4);
  const acquisition = told.mark(textIn(told.values, 'acquisitionNumber') ?? '');
  return ['shareMoney', 'cropsMoney'].map((column) =>
    ofVillage(
      told,
      'land-compensation',
      year,
      `${column} ${acquisition}`,
      marksIn(told, 'recipients', 'recipientIdNumber', (row) => (numberIn(row, column) ?? 0) > 0),
    ),
  );
};

const dividend = (told: Told): Grant => {
  const year = numberIn(told.values, 'dividendYear');
  return ofVillage(
    told,
    'dividend-payout',
    year === undefined ? yearOf(told) : String(year),
    entryIn(told.values, 'decidedIn')?.entry ?? '',
  );
};

/** The list has no ID numbers. Why somebody is visited is private, so the occasion is marked. */
const condolence = (told: Told): Grant =>
  ofVillage(
    told,
    'condolence-visits',
    yearOf(told),
    told.mark(`${monthOf(told)} ${textIn(told.values, 'occasion') ?? ''}`),
    [
      ...new Set(
        rowsIn(told.values, 'recipients').flatMap((row) => entryIn(row, 'recipientMember')?.entry ?? []),
      ),
    ],
  );

const GRANTS: Readonly<Record<string, (told: Told) => readonly Grant[]>> = {
  'social-assistance/minimum-living': (told) => [
    assistance(told, '', [
      ...new Set([...requesterOf(told), ...marksIn(told, 'familyMembers', 'memberIdNumber')]),
    ]),
  ],
  'social-assistance/temporary-relief': (told) => {
    // For one cause relief is given once; another misfortune has another day.
    const day = dateIn(told.values, 'happenedOn');
    return day === undefined ? [] : [assistance(told, day, requesterOf(told), day.slice(0, 4))];
  },
  'social-assistance/disability-allowance': (told) =>
    chosen(told, 'allowances').map((one) => assistance(told, one, requesterOf(told))),
  'social-assistance/extreme-poverty': (told) => [assistance(told, '', requesterOf(told))],
  'benefit-distribution/farm-subsidy': (told) => [subsidy(told)],
  'benefit-distribution/collective-welfare': (told) => [welfare(told)],
  'benefit-distribution/land-compensation': compensation,
  'membership-dividend/dividend-payout': (told) => [dividend(told)],
  'non-production-expense/condolence-visits': (told) => [condolence(told)],
};

/** What a case gives, to whom it is known to give it. */
export const grantsOf = (told: Told): readonly Grant[] =>
  (GRANTS[`${told.matter}/${told.sub}`]?.(told) ?? []).filter(({ people }) => people.length > 0);

export const benefitTraces = (told: Told): readonly Trace[] =>
  grantsOf(told).map(({ place, kind, year, ground, people }) => ({
    list: benefitList(place, kind, year),
    at: told.submittedAt,
    caseId: told.caseId,
    village: told.places.village,
    value: { ground, people },
  }));

export const benefitIn = ({ value }: Trace): Pick<Grant, 'ground' | 'people'> | undefined =>
  typeof value.ground === 'string' && Array.isArray(value.people)
    ? {
        ground: value.ground,
        people: value.people.filter((one): one is string => typeof one === 'string'),
      }
    : undefined;
