import type { LocalDate } from '@dingban/shared/time/clock';
import type { PlaceChain } from '@dingban/shared/workflow/caseAction';
import { inventedAccount, inventedCreditCode } from '../demo/inventNumbers.ts';
import type { Random } from './random.ts';
import { GIVEN, SURNAMES } from './words.ts';

/** Somebody who works for a village or sells to it. */
export interface Maker {
  readonly entry: string;
  readonly name: string;
  readonly kind: 'firm' | 'craftsman' | 'shop';
  readonly code: string;
  readonly account: string;
}

/** A lease that runs through the whole year. Money in fen. */
export interface Lease {
  readonly entry: string;
  readonly title: string;
  readonly rent: number;
  readonly end: LocalDate;
}

/** A price or wage of the city's list, in fen. */
export interface Price {
  readonly entry: string;
  readonly item: string;
  readonly unit: string;
  readonly price: number;
}

/** What works and goods cost, by the list of the city. */
export const PRICES: Readonly<Record<'works' | 'goods', readonly Price[]>> = {
  works: [
    ['混凝土路面修补', '平方米', 9_800],
    ['砖砌挡墙', '立方米', 42_000],
    ['沟渠清淤', '米', 2_600],
    ['路灯更换', '盏', 38_500],
    ['人行道板铺设', '平方米', 11_300],
    ['钢制护栏安装', '米', 17_600],
  ].map(([item, unit, price], n) => ({
    entry: `prices:c1:w${n}`,
    item: String(item),
    unit: String(unit),
    price: Number(price),
  })),
  goods: [
    ['A4 复印纸', '箱', 14_500],
    ['硒鼓', '只', 23_000],
    ['档案盒', '只', 850],
    ['签字笔', '盒', 1_980],
    ['垃圾袋', '卷', 1_250],
    ['节能灯', '只', 1_750],
  ].map(([item, unit, price], n) => ({
    entry: `prices:c1:g${n}`,
    item: String(item),
    unit: String(unit),
    price: Number(price),
  })),
};

/** What a day of work costs in the city, in fen. */
export const WAGES: Readonly<Record<string, number>> = {
  labourer: 18_000,
  mason: 32_000,
  cleaner: 13_000,
  gardener: 16_000,
};

const TITLES = [
  '老粮站一号店面',
  '农贸市场东区摊位',
  '文化礼堂底楼店面',
  '原茧站厂房',
  '村口停车场岗亭',
  '老小学教室',
];

/** Cases of a year for which one builder or shop is enough. */
const CASES_A_MAKER = 45;

export const makersOf = (
  random: Random,
  places: PlaceChain,
  index: number,
  cases: number,
): { readonly builders: readonly Maker[]; readonly shops: readonly Maker[] } => {
  const count = Math.min(40, Math.max(8, Math.ceil(cases / CASES_A_MAKER)));
  const maker = (kind: Maker['kind'], n: number): Maker => {
    const number = index * 100 + n + 1;
    const name = `${random.pick(SURNAMES)}${random.pick(GIVEN)}`;
    return {
      entry: `${kind === 'craftsman' ? 'craftsmen' : 'suppliers'}:${places.village}:${n}`,
      name: kind === 'firm' ? `${name}建筑工程有限公司` : kind === 'shop' ? `${name}百货商行` : name,
      kind,
      code: inventedCreditCode(number),
      account: inventedAccount(number),
    };
  };
  return {
    builders: Array.from({ length: count }, (_, n) => maker(n % 2 === 0 ? 'firm' : 'craftsman', n)),
    shops: Array.from({ length: count }, (_, n) => maker('shop', 50 + n)),
  };
};

/** Cases of a year for which there is one lease: rents come in again and again, but not the same one all the time. */
const CASES_A_LEASE = 12;

export const leasesOf = (random: Random, places: PlaceChain, cases: number): readonly Lease[] =>
  Array.from({ length: Math.max(TITLES.length, Math.ceil(cases / CASES_A_LEASE)) }, (_, n) => ({
    entry: `contracts:${places.village}:l${n}`,
    title: `${TITLES[n % TITLES.length] ?? ''}${n < TITLES.length ? '' : `${n}号`}`,
    rent: Math.max(10_000, Math.round(random.logNormal(900_000, 1.3))),
    end: `${random.whole(2027, 2032)}-12-31`,
  }));
