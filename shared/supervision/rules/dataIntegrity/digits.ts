import { text } from '../../../i18n/text.ts';
import { DAY, type LocalDate, localDate, startOfDay } from '../../../time/clock.ts';
import type { WrittenFact } from '../../fact.ts';
import { comparedOf } from '../../find.ts';
import { amountIn, amountList, amountOf } from '../../traces/amount.ts';
import type { Ask, Window } from '../../window.ts';
import type { Part } from './late.ts';

const YEAR = 365 * DAY;

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Benford's law: how often a number of natural size begins with this digit. */
const expectedShare = (digit: number): number => Math.log10(1 + 1 / digit);
const EXPECTED: readonly number[] = [0, ...DIGITS.map(expectedShare)];

/** Counted rather than written out: a village's year of amounts is looked at with every new one. */
export const firstDigit = (amount: number): number => {
  let left = Math.trunc(amount);
  while (left >= 10) left = Math.floor(left / 10);
  return left;
};

/** How far first digits are from Benford's law, by how often each occurs: chi-square with eight degrees of freedom. */
export const chiSquareFrom = (counts: ArrayLike<number>, total: number): number => {
  let sum = 0;
  for (const digit of DIGITS) {
    const expected = total * (EXPECTED[digit] ?? 0);
    const off = (counts[digit] ?? 0) - expected;
    sum += (off * off) / expected;
  }
  return sum;
};

export const chiSquareOf = (amounts: readonly number[]): number => {
  const counts = new Array<number>(10).fill(0);
  for (const amount of amounts) counts[firstDigit(amount)] = (counts[firstDigit(amount)] ?? 0) + 1;
  return chiSquareFrom(counts, amounts.length);
};

export const quarterOf = (day: LocalDate): { readonly name: string; readonly begins: LocalDate } => {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return {
    name: `${day.slice(0, 4)}Q${quarter}`,
    begins: `${day.slice(0, 4)}-${String(quarter * 3 - 2).padStart(2, '0')}-01`,
  };
};

export const namesAmount = ({ told, wrote }: WrittenFact): boolean =>
  amountOf(told) !== undefined && wrote.some((field) => field === 'amount' || field === 'contractAmount');

export const asksDigits = (fact: WrittenFact): readonly Ask[] =>
  namesAmount(fact) ? [{ kind: 'traces', list: amountList(fact.places.village), from: fact.at - YEAR }] : [];

const share = (amounts: readonly number[], digit: number): number =>
  amounts.filter((amount) => firstDigit(amount) === digit).length / amounts.length;

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;

/** Amounts of the village's last year whose first digits are unlike those of amounts that arise by themselves. */
export const implausibleDigits = (
  fact: WrittenFact,
  window: Window,
  { amounts: least, chiSquare: limit }: { readonly amounts: number; readonly chiSquare: number },
): readonly Part[] => {
  const own = amountOf(fact.told);
  if (own === undefined || !namesAmount(fact)) return [];
  const others = window
    .traces(amountList(fact.places.village))
    .filter(({ caseId, at }) => caseId !== fact.caseId && at <= fact.at && at >= fact.at - YEAR);
  const amounts = [...others.flatMap((trace) => amountIn(trace) ?? []), own];
  if (amounts.length < least) return [];
  const found = chiSquareOf(amounts);
  if (found <= limit) return [];
  const { name, begins } = quarterOf(localDate(fact.at));
  // One warning a village and quarter: on its first case, however many follow.
  const first = others.find(({ at }) => at >= startOfDay(begins));
  const excess = (digit: number): number => Math.abs(share(amounts, digit) - expectedShare(digit));
  const furthest = DIGITS.reduce<number>(
    (worst, digit) => (excess(digit) > excess(worst) ? digit : worst),
    1,
  );
  return [
    {
      ...(first === undefined || first.at > fact.told.submittedAt ? {} : { caseId: first.caseId }),
      window: `digits:${fact.places.village}:${name}`,
      severity: 'yellow',
      sentence: {
        zh: `本村近一年 ${amounts.length} 件金额的首位数字分布不自然。`,
        en: `The first digits of ${amounts.length} amounts of the village's last year are unlike those of natural amounts.`,
      },
      compared: [
        comparedOf(text('金额件数', 'Amounts'), amounts.length),
        comparedOf(text('卡方值', 'Chi-square'), found.toFixed(1)),
        comparedOf(
          text(`首位为 ${furthest} 的占比`, `Share that begins with ${furthest}`),
          percent(share(amounts, furthest)),
        ),
        comparedOf(text('本福特定律预期占比', "Expected by Benford's law"), percent(expectedShare(furthest))),
      ],
      threshold: {
        zh: `不少于 ${least} 件时卡方值不超过 ${limit}`,
        en: `chi-square of at most ${limit} for ${least} amounts or more`,
      },
    },
  ];
};
