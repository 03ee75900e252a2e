import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import { goodInput } from '../../sample/given.ts';
import { TEN, toldWith } from '../../sample/told.ts';
import { MINUTE } from '../../time/clock.ts';
import { amountIn, amountTraces } from './amount.ts';

const filled = (matter: string, sub: string) => {
  const definition = findDefinition(matter, sub);
  if (definition === undefined) throw new Error(`no ${matter}/${sub}`);
  return toldWith(matter, sub, goodInput(definition.sub.form, 'apply', '2026-11-24'));
};

describe('traces of amounts', () => {
  it.each([
    ['expense-payment', 'daily-office'],
    ['casual-labour', 'labour-pay'],
    ['expense-payment', 'maintenance-payment'],
  ])('are left by the real form of %s/%s', (matter, sub) => {
    const told = filled(matter, sub);
    const [trace, ...more] = amountTraces(told);
    expect(more).toEqual([]);
    expect(trace).toMatchObject({ list: 'amounts#v1', at: TEN - MINUTE, caseId: 'c1', village: 'v1' });
    expect(trace === undefined ? 0 : amountIn(trace)).toBe(told.values.amount);
  });

  it('are not left where a standard sets the amount, where it is paid elsewhere, or where there is none', () => {
    for (const [matter, sub] of [
      ['cadre-allowance', 'basic-pay'],
      ['benefit-distribution', 'farm-subsidy'],
      ['membership-dividend', 'dividend-payout'],
      ['casual-labour', 'labour-sign-in'],
      ['seal-use', 'committee-seal'],
    ] as const)
      expect(amountTraces(filled(matter, sub))).toEqual([]);
    expect(amountTraces(toldWith('expense-payment', 'daily-office', { amount: 0 }))).toEqual([]);
    expect(
      amountTraces(toldWith('contract-management', 'contract-signing', { contractAmount: 5 })),
    ).toHaveLength(1);
  });
});
