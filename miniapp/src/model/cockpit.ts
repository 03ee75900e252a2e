import type { Answer } from '@dingban/shared/api/contracts';
import { yuan } from '../format/money.ts';
import { type Key, t } from '../i18n/t.ts';
import type { Label } from './tone.ts';

export type Cockpit = Answer<'cockpit'>;
export type Headline = Cockpit['total'];
export type Share = Headline['steps'];

export const percent = ({ kept, due }: Share): number | undefined =>
  due === 0 ? undefined : Math.floor((1000 * kept) / due) / 10;

/** Nothing that was due is neither nought nor a hundred. */
export const shareWords = (share: Share | undefined): string => {
  const found = share === undefined ? undefined : percent(share);
  return found === undefined ? t('figure.none') : `${found}%`;
};

export const shareOf = (share: Share | undefined): string =>
  share === undefined || share.due === 0 ? '' : t('figure.of', { kept: share.kept, due: share.due });

export const pointsWords = (points: number | undefined): string =>
  points === undefined ? t('figure.none') : String(points);

export const openOf = ({ open }: Headline): number => open.red + open.orange + open.yellow;

/** The colour of a place: that of its gravest open warning. */
export const placeState = (total: Headline): Label => {
  const { red, orange, yellow } = total.open;
  if (red > 0) return { tone: 'red', words: t('cockpit.red', { n: red }) };
  if (orange > 0) return { tone: 'orange', words: t('cockpit.orange', { n: orange }) };
  if (yellow > 0) return { tone: 'yellow', words: t('cockpit.yellow', { n: yellow }) };
  return total.cases === 0
    ? { tone: 'grey', words: t('cockpit.quiet') }
    : { tone: 'green', words: t('cockpit.clear') };
};

/** 2026-03 as 3月, with the year in January. */
export const monthWords = (month: string): string => {
  const [year = '', number = ''] = month.split('-');
  return number === '01'
    ? t('cockpit.monthOfYear', { year, month: 1 })
    : t('cockpit.month', { month: Number(number) });
};

/** 12.3 万元 where a table has no room for fen. */
export const amountWords = (fen: number): string =>
  fen >= 1_000_000
    ? t('figure.tenThousand', { n: Math.round(fen / 100_000) / 10 })
    : t('figure.yuan', { n: yuan(fen) });

/** The figures at the top, each with what it is made of. */
export interface Tile {
  readonly what:
    | 'cases'
    | 'late'
    | 'loops'
    | 'steps'
    | 'disclosure'
    | 'petitions'
    | 'warnings'
    | 'evaluations';
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

const shares = ['steps', 'disclosure', 'loops'] as const;
const NAMES: Readonly<Record<(typeof shares)[number], Key>> = {
  steps: 'cockpit.steps',
  disclosure: 'cockpit.disclosure',
  loops: 'cockpit.loops',
};

export const tilesOf = (total: Headline): readonly Tile[] => [
  {
    what: 'cases',
    name: t('cockpit.cases'),
    value: String(total.cases),
    note: t('cockpit.casesNote', { running: total.running, disclosed: total.disclosed }),
  },
  ...shares.map((what) => ({
    what,
    name: t(NAMES[what]),
    value: shareWords(total[what]),
    note: shareOf(total[what]) || t('figure.noneYet'),
  })),
  {
    what: 'petitions',
    name: t('cockpit.petitions'),
    value: shareWords(total.petitions),
    note: shareOf(total.petitions) || t('cockpit.noPetitions'),
  },
  {
    what: 'evaluations',
    name: t('cockpit.stars'),
    value: total.stars.average === undefined ? t('figure.none') : String(total.stars.average),
    note: t('cockpit.ratings', { n: total.stars.count }),
  },
];
