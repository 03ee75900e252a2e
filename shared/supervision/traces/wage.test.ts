import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import { goodInput } from '../../sample/given.ts';
import { TEN, toldWith } from '../../sample/told.ts';
import { MINUTE, startOfDay } from '../../time/clock.ts';
import { medianOf, wageIn, wageTraces } from './wage.ts';

const filled = (matter: string, sub: string) => {
  const definition = findDefinition(matter, sub);
  if (definition === undefined) throw new Error(`no ${matter}/${sub}`);
  return toldWith(matter, sub, goodInput(definition.sub.form, 'apply', '2026-11-24'));
};

describe('traces of wages', () => {
  it.each(['labour-pay', 'emergency-labour'])('are left by the real form of %s', (sub) => {
    const told = filled('casual-labour', sub);
    const [trace, ...more] = wageTraces(told);
    expect(more).toEqual([]);
    expect(trace).toMatchObject({ list: 'wage#t1#labourer', caseId: 'c1', village: 'v1' });
    expect(trace === undefined ? 0 : wageIn(trace)).toBeGreaterThan(0);
    expect(trace?.at).toBe(startOfDay('2026-11-24'));
  });

  it('hold the median of each trade', () => {
    const row = (trade: string, dayWage: number) => ({ trade, dayWage });
    const told = toldWith('casual-labour', 'labour-pay', {
      labourSheet: [
        row('mason', 300),
        row('cook', 90),
        row('mason', 100),
        row('mason', 200),
        { trade: 'cook' },
      ],
    });
    expect(wageTraces(told).map(({ list, value, at }) => [list, value.wage, at])).toEqual([
      ['wage#t1#mason', 200, TEN - MINUTE],
      ['wage#t1#cook', 90, TEN - MINUTE],
    ]);
  });

  it('are not left by plans, sign-ins and other matters', () => {
    for (const sub of ['labour-dispatch', 'labour-sign-in'])
      expect(wageTraces(filled('casual-labour', sub))).toEqual([]);
    expect(wageTraces(filled('cadre-allowance', 'lost-work'))).toEqual([]);
  });

  it('have a middle', () => {
    expect([medianOf([]), medianOf([3]), medianOf([4, 1]), medianOf([9, 1, 2])]).toEqual([0, 3, 2.5, 2]);
  });
});
