import { numberIn } from '../read.ts';
import type { Told } from '../told.ts';
import type { Trace } from '../window.ts';

/** The amounts that a village's cases are about. */
export const amountList = (village: string): string => `amounts#${village}`;

/**
 * Amounts that a standard sets follow no law of digits, and a sign-in names the money that another case pays.
 */
const SET_BY_STANDARD: readonly string[] = [
  'social-assistance',
  'benefit-distribution',
  'membership-dividend',
  'cadre-allowance',
];

/** Fen; the one amount that the case is about. Undefined where there is none, or where a standard sets it. */
export const amountOf = ({ matter, sub, values }: Told): number | undefined => {
  if (SET_BY_STANDARD.includes(matter) || sub === 'labour-sign-in') return undefined;
  const amount = numberIn(values, 'amount') ?? numberIn(values, 'contractAmount');
  return amount === undefined || amount <= 0 ? undefined : amount;
};

export const amountTraces = (told: Told): readonly Trace[] => {
  const amount = amountOf(told);
  return amount === undefined
    ? []
    : [
        {
          list: amountList(told.places.village),
          at: told.submittedAt,
          caseId: told.caseId,
          village: told.places.village,
          value: { amount },
        },
      ];
};

export const amountIn = ({ value }: Trace): number | undefined =>
  typeof value.amount === 'number' && value.amount > 0 ? value.amount : undefined;
