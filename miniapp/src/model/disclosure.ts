import type { Answer } from '@dingban/shared/api/contracts';
import { localDate } from '@dingban/shared/time/clock';
import { day, moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import { byName } from './by.ts';
import type { Pair, Step, Table } from './caseParts.ts';
import type { Item } from './inbox.ts';
import type { Label } from './tone.ts';

type Listed = Answer<'disclosures'>['items'][number];
type PublicCase = Answer<'disclosedCase'>;

export const ratingText = (rating: PublicCase['rating']): string =>
  rating.average === undefined
    ? t('rating.none')
    : t('rating.some', { average: rating.average.toFixed(1), n: rating.count });

/** On public notice until when, or a result that is there to be read. */
const publicState = (publicity: PublicCase['publicity'], now: number): Label => {
  if (publicity === undefined) return { words: t('status.disclosed'), tone: 'green' };
  if (publicity.until === undefined) return { words: t('publicity.stopped'), tone: 'orange' };
  return now < publicity.until
    ? { words: t('publicity.until', { day: day(localDate(publicity.until - 1), now) }), tone: 'blue' }
    : { words: t('publicity.over'), tone: 'grey' };
};

export const disclosedItem = (listed: Listed, now: number): Item => ({
  id: listed.id,
  title: `${say(listed.matterLabel)} · ${listed.title}`,
  facts: [
    say(listed.subLabel),
    moment(listed.disclosedAt, now),
    ...(listed.publicity === undefined ? [ratingText(listed.rating)] : []),
  ],
  state: publicState(listed.publicity, now),
});

export interface DisclosedCaseModel {
  readonly title: string;
  readonly matter: string;
  /** For reading aloud: the whole in a few plain sentences. */
  readonly aloud: string;
  readonly facts: readonly Pair[];
  readonly state: Label;
  readonly groups: readonly {
    readonly label: string;
    readonly pairs: readonly Pair[];
    readonly tables: readonly Table[];
  }[];
  readonly steps: readonly Step[];
  /** Whoever of the village thinks it wrong may say so now. */
  readonly objectable: boolean;
  /** There is a result to be rated. */
  readonly rated: boolean;
  readonly rating: string;
  readonly mine: number;
  readonly rateable: boolean;
}

/** A table as it is disclosed: of a row its first cell names it, all of them stand in it. */
const tableOf = ({ label, value, rows }: PublicCase['fields'][number]): readonly Table[] => {
  if (rows === undefined) return [];
  const columns = rows.columns.map(say);
  return [
    {
      label: say(label),
      sum: say(value),
      rows: rows.cells.map((cells) => {
        const [title = '', ...others] = cells.map(say);
        return {
          title: title === '' ? t('rows.unnamed') : title,
          facts: others.filter((one) => one !== '').join(' · '),
          amount: undefined,
          pairs: columns.map((name, i) => ({ name, value: say(cells[i] ?? { zh: '', en: '' }) })),
          photos: [],
          papers: [],
        };
      }),
    },
  ];
};

const grouped = (fields: PublicCase['fields']): DisclosedCaseModel['groups'] =>
  Array.from(new Set(fields.map(({ group }) => say(group))), (label) => {
    const own = fields.filter(({ group }) => say(group) === label);
    return {
      label,
      pairs: own
        .filter(({ rows }) => rows === undefined)
        .map((field) => ({ name: say(field.label), value: say(field.value) })),
      tables: own.flatMap(tableOf),
    };
  });

export const disclosedCaseModel = (disclosed: PublicCase, now: number): DisclosedCaseModel => {
  const matter = `${say(disclosed.matterLabel)} · ${say(disclosed.subLabel)}`;
  const groups = grouped(disclosed.fields);
  return {
    title: disclosed.title,
    matter,
    aloud: [
      `${disclosed.village.name}，${matter}，${disclosed.title}。`,
      ...groups.flatMap(({ pairs }) => pairs.slice(0, 4).map(({ name, value }) => `${name}：${value}。`)),
    ].join(''),
    facts: [
      { name: t('case.number'), value: disclosed.number },
      { name: t('case.village'), value: `${disclosed.town.name} · ${disclosed.village.name}` },
      { name: t('disclosure.since'), value: moment(disclosed.disclosedAt, now) },
      ...(disclosed.disclosedUntil === undefined
        ? []
        : [{ name: t('disclosure.until'), value: moment(disclosed.disclosedUntil, now) }]),
      { name: t('disclosure.basis'), value: say(disclosed.basis) },
    ],
    state: publicState(disclosed.publicity, now),
    groups,
    objectable:
      disclosed.publicity !== undefined &&
      (disclosed.publicity.until === undefined || now < disclosed.publicity.until),
    rated: disclosed.rateableUntil !== undefined,
    steps: disclosed.steps.map((step, i) => ({
      id: String(i),
      state: 'done',
      what: say(step.label),
      who: byName(step.by),
      detail: moment(step.at, now),
    })),
    rating: ratingText(disclosed.rating),
    mine: disclosed.rating.mine?.stars ?? 0,
    rateable: disclosed.rateableUntil !== undefined && now < disclosed.rateableUntil,
  };
};
