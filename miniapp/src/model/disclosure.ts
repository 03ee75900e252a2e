import type { Answer } from '@dingban/shared/api/contracts';
import { moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import { byName } from './by.ts';
import type { Pair, Step } from './case.ts';
import type { Item } from './inbox.ts';

type Listed = Answer<'disclosures'>['items'][number];
type PublicCase = Answer<'disclosedCase'>;

export const ratingText = (rating: PublicCase['rating']): string =>
  rating.average === undefined
    ? t('rating.none')
    : t('rating.some', { average: rating.average.toFixed(1), n: rating.count });

export const disclosedItem = (listed: Listed, now: number): Item => ({
  id: listed.id,
  title: `${say(listed.matterLabel)} · ${listed.title}`,
  facts: [say(listed.subLabel), moment(listed.disclosedAt, now), ratingText(listed.rating)],
  state: { words: t('status.disclosed'), tone: 'green' },
});

export interface DisclosedCaseModel {
  readonly title: string;
  readonly matter: string;
  /** For reading aloud: the whole in a few plain sentences. */
  readonly aloud: string;
  readonly facts: readonly Pair[];
  readonly groups: readonly { readonly label: string; readonly pairs: readonly Pair[] }[];
  readonly steps: readonly Step[];
  readonly rating: string;
  readonly mine: number;
  readonly rateable: boolean;
}

const grouped = (fields: PublicCase['fields']): DisclosedCaseModel['groups'] => {
  const groups = new Map<string, Pair[]>();
  for (const field of fields) {
    const label = say(field.group);
    groups.set(label, [...(groups.get(label) ?? []), { name: say(field.label), value: say(field.value) }]);
  }
  return Array.from(groups, ([label, pairs]) => ({ label, pairs }));
};

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
      { name: t('disclosure.until'), value: moment(disclosed.disclosedUntil, now) },
      { name: t('disclosure.basis'), value: say(disclosed.basis) },
    ],
    groups,
    steps: disclosed.steps.map((step, i) => ({
      id: String(i),
      state: 'done',
      what: say(step.label),
      who: byName(step.by),
      detail: moment(step.at, now),
    })),
    rating: ratingText(disclosed.rating),
    mine: disclosed.rating.mine?.stars ?? 0,
    rateable: now < disclosed.rateableUntil,
  };
};
