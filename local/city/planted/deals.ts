import type { Values } from '@dingban/shared/form/value';
import { awardedWorks } from '../ordinary.ts';
import { firmInTurn, type Village } from '../place.ts';
import type { Hand } from '../plan.ts';
import type { Maker } from '../trade.ts';
import { PRICES } from '../trade.ts';
import type { Planting } from './planting.ts';

/* Rules 11, 12, 13 and 17: with whom the village deals, and for how much. Money in fen. */

/** Somebody whose turn is far from everybody's, so that nothing else of the village meets it. */
const lastOf = (village: Village, among: 'builders' | 'shops', back = 1): Maker => {
  const maker = village[among].at(-back);
  if (maker === undefined) throw new Error('a village without anybody who works for it');
  return maker;
};

const split: Planting = (planner, village) => {
  const { random } = planner;
  const first = random.whole(0, 300);
  const maker = lastOf(village, 'builders');
  const group = [0, 15, 35].map(
    (days) =>
      planner.plan('minor-works', village, {
        at: planner.day(first + days),
        notes: { maker, amount: random.whole(2_800_000, 4_600_000) },
      }).caseId,
  );
  planner.truth.push({
    rule: 'split-contract',
    caseId: group[0] ?? '',
    group,
    what: '一项工程拆成三件交给同一人',
    window: 'supplier:minor',
  });
};

const splitBySite: Planting = (planner, village) => {
  const { random } = planner;
  const first = random.whole(0, 300);
  const siteName = `老街改造${random.whole(1, 9)}号地块${village.index}`;
  const group = [0, 10].map(
    (days, n) =>
      planner.plan('minor-works', village, {
        at: planner.day(first + days),
        notes: { maker: lastOf(village, 'builders', 2 + n), amount: random.whole(2_800_000, 4_600_000) },
        conduct: { writes: ({ node }): Values => (node === 'apply' ? { siteName } : {}) },
      }).caseId,
  );
  planner.truth.push({
    rule: 'split-contract',
    caseId: group[0] ?? '',
    group,
    what: '同一地点拆成两件',
    window: 'site:minor',
  });
};

/** Late in the year, when no other contract of works is awarded any more. */
const alwaysTheSame: Planting = (planner, village) => {
  const first = planner.random.whole(325, 345);
  const maker = firmInTurn(village, 3);
  const group = [0, 1, 2, 3].map(
    (days) =>
      awardedWorks(planner, village, planner.day(first + days), {
        maker,
        amount: planner.random.whole(2_000_000, 5_000_000),
      }).tender,
  );
  planner.truth.push({
    rule: 'supplier-concentration',
    caseId: group[0] ?? '',
    group,
    what: '连续四次都由同一家中选',
    window: 'row:works',
  });
};

/** In the first days of the year, when the village has spent little else. */
const mostOfIt: Planting = (planner, village) => {
  const maker = lastOf(village, 'shops');
  const group = [4, 4, 5, 6, 7, 8].map(
    (days) =>
      planner.plan('daily-office', village, {
        at: planner.day(days),
        notes: { maker, amount: planner.random.whole(1_500_000, 3_500_000) },
      }).caseId,
  );
  planner.truth.push({
    rule: 'supplier-concentration',
    caseId: group[0] ?? '',
    group,
    what: '一家商行占了全村支出的一半以上',
    window: 'share:',
  });
};

/** The registers knew, so the head of the cooperative stood aside; that it is a relative remains to be told. */
const knownRelative: Planting = (planner, village) => {
  const { caseId } = planner.plan('minor-works', village, {
    conduct: { kin: { posts: ['coop'], known: true } },
  });
  planner.truth.push({ rule: 'related-party', caseId, what: '承做方是社长登记的亲属' });
};

/** Declared only afterwards: the director has signed. */
const hiddenRelative: Planting = (planner, village) => {
  const { caseId } = planner.plan('minor-works', village, {
    conduct: { kin: { posts: ['director'], known: false } },
  });
  planner.truth.push({ rule: 'related-party', caseId, what: '承做方是主任的亲属，主任没有回避' });
  planner.truth.push({ rule: 'recusal-breach', caseId, what: '主任审批亲属承做的工程' });
};

const dear =
  (kind: 'works' | 'goods', factor: number) =>
  ({ node, random }: Hand): Values => {
    if (node !== 'apply') return {};
    const price = random.pick(PRICES[kind]);
    const name = kind === 'works' ? 'work' : 'item';
    const row = {
      [`${name}Reference`]: { entry: price.entry, label: price.item },
      [`${name}Item`]: price.item,
      [`${name}Name`]: price.item,
      [`${name}Unit`]: price.unit,
      [`${name}Quantity`]: 20,
      [`${name}UnitPrice`]: Math.round(price.price * factor),
    };
    return {
      [kind === 'works' ? 'works' : 'items']: [row],
      ...(kind === 'works' ? { amount: Math.round(price.price * factor * 19) } : {}),
    };
  };

const dearWorks: Planting = (planner, village) => {
  const { caseId } = planner.plan('minor-works', village, { conduct: { writes: dear('works', 1.6) } });
  planner.truth.push({ rule: 'price-outlier', caseId, what: '工程单价为参考价的一倍半以上' });
};

const dearGoods: Planting = (planner, village) => {
  const { caseId } = planner.plan('office-supplies', village, { conduct: { writes: dear('goods', 1.45) } });
  planner.truth.push({ rule: 'price-outlier', caseId, what: '用品单价明显高于参考价' });
};

export const deals: readonly Planting[] = [
  split,
  splitBySite,
  alwaysTheSame,
  mostOfIt,
  knownRelative,
  hiddenRelative,
  dearWorks,
  dearGoods,
];
