import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { ID_NUMBER } from '../../sample/goodValue.ts';
import { TEN, toldWith } from '../../sample/told.ts';
import { startOfDay } from '../../time/clock.ts';
import { labourIn, labourSheetOf, labourTraces, monthsOf } from './labour.ts';

const TODAY = '2026-11-24';

/** What a person filling in the form leaves. */
const filled = (matter: string, sub: string, wanted: Values = {}) => {
  const definition = findDefinition(matter, sub);
  if (definition === undefined) throw new Error(`no ${matter}/${sub}`);
  return toldWith(matter, sub, goodInput(definition.sub.form, 'apply', TODAY, wanted));
};

describe('traces of labour', () => {
  it('are left by a real pay sheet, by the mark of the person, under town and month', () => {
    const told = filled('casual-labour', 'labour-pay', {
      workedIn: { from: '2026-11-02', to: '2026-11-20' },
    });
    const [trace, ...more] = labourTraces(told);
    expect(more).toEqual([]);
    expect(trace).toMatchObject({
      list: 'labour#t1#2026-11',
      at: startOfDay('2026-11-02'),
      caseId: 'c1',
      village: 'v1',
    });
    const sheet = trace === undefined ? undefined : labourIn(trace);
    expect(sheet).toEqual(labourSheetOf(told));
    expect(sheet).toMatchObject({ source: 'pay', dispatch: 'cases-1' });
    expect(sheet?.claims).toEqual([
      { mark: `mark:${ID_NUMBER}`, from: '2026-11-02', to: '2026-11-20', days: 0.5, pay: expect.any(Number) },
    ]);
  });

  it.each([
    ['casual-labour', 'labour-sign-in', 'signIn'],
    ['casual-labour', 'emergency-labour', 'emergency'],
    ['cadre-allowance', 'lost-work', 'lostWork'],
  ])('are left by %s/%s on the day of the work', (matter, sub, source) => {
    const [trace] = labourTraces(filled(matter, sub));
    const sheet = trace === undefined ? undefined : labourIn(trace);
    expect(sheet?.source).toBe(source);
    expect(sheet?.claims).toMatchObject([{ mark: `mark:${ID_NUMBER}`, from: TODAY, to: TODAY, days: 0.5 }]);
    // The same day is never after the writing.
    expect(trace?.at).toBeLessThanOrEqual(TEN);
  });

  it('hold no number, name or account of anybody', () => {
    const told = { ...filled('cadre-allowance', 'lost-work'), mark: (one: string) => `m${one.length}` };
    const said = JSON.stringify(labourTraces(told));
    expect(said).not.toMatch(/\d{17}/);
    expect(said).not.toContain('王小明');
  });

  it('add up the rows of one person, and stand in both months of a period', () => {
    const row = (trade: string, days: number) => ({ workerIdNumber: ID_NUMBER, trade, days, pay: 100 });
    const told = toldWith('casual-labour', 'labour-pay', {
      workedIn: { from: '2026-10-30', to: '2026-11-05' },
      labourSheet: [row('mason', 0.3), row('labourer', 1.1), { trade: 'cook', days: 1 }],
    });
    const traces = labourTraces(told);
    expect(traces.map(({ list, at }) => [list, at])).toEqual([
      ['labour#t1#2026-10', startOfDay('2026-10-30')],
      ['labour#t1#2026-11', startOfDay('2026-11-01')],
    ]);
    for (const trace of traces)
      expect(labourIn(trace)?.claims).toEqual([
        { mark: `mark:${ID_NUMBER}`, from: '2026-10-30', to: '2026-11-05', days: 1.4, pay: 200 },
      ]);
  });

  it('are not left by other matters, nor without a date or a mark', () => {
    expect(labourTraces(filled('casual-labour', 'labour-dispatch'))).toEqual([]);
    expect(labourTraces(filled('cadre-allowance', 'basic-pay'))).toEqual([]);
    const { workDate: _, ...dateless } = filled('casual-labour', 'labour-sign-in').values;
    expect(labourTraces(toldWith('casual-labour', 'labour-sign-in', dateless))).toEqual([]);
    expect(labourTraces({ ...filled('casual-labour', 'labour-sign-in'), mark: () => '' })).toEqual([]);
  });

  it('are read only where they are of this kind', () => {
    const trace = { list: 'x', at: 0, caseId: 'c', village: 'v', value: { rows: [['m', 'a', 'b', 1, 1]] } };
    expect(labourIn(trace)).toBeUndefined();
    expect(labourIn({ ...trace, value: { source: 'pay', rows: [3, ['m'], ['m', 'a', 'b', 1, 2]] } })).toEqual(
      {
        source: 'pay',
        claims: [{ mark: 'm', from: 'a', to: 'b', days: 1, pay: 2 }],
      },
    );
  });

  it('count months over the end of a year', () => {
    expect(monthsOf('2026-12-31', '2027-01-01')).toEqual(['2026-12', '2027-01']);
    expect(monthsOf('2027-01-31', '2027-02-28')).toEqual(['2027-01', '2027-02']);
    expect(monthsOf('2026-11-01', '2026-11-30')).toEqual(['2026-11']);
  });
});
