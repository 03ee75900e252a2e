import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { TEN, toldWith } from '../../sample/told.ts';
import { MINUTE } from '../../time/clock.ts';
import { contractTraces } from './contract.ts';

const filled = (matter: string, sub: string, nodes: readonly string[]): Values => {
  const form = findDefinition(matter, sub)?.sub.form;
  if (form === undefined) throw new Error(`no ${matter}/${sub}`);
  const values: Record<string, Values[string]> = {};
  for (const node of nodes) Object.assign(values, goodInput(form, node, '2026-11-24', {}, values));
  return values;
};
const left = (matter: string, sub: string, ...nodes: readonly string[]) =>
  contractTraces(toldWith(matter, sub, filled(matter, sub, nodes)));

describe('what becomes of a contract of works', () => {
  it('is left by every kind of change under the contract and the award', () => {
    for (const sub of ['design-change', 'quantity-visa', 'time-extension', 'price-adjustment']) {
      const traces = left('project-change', sub, 'apply');
      expect([sub, traces.map(({ list }) => list.replace(/#.*-/, '#'))]).toEqual([
        sub,
        ['contract#1', 'contract#1'],
      ]);
      expect(traces[0]).toMatchObject({
        list: 'contract#contracts-1',
        at: TEN - MINUTE,
        caseId: 'c1',
        village: 'v1',
        value: { kind: 'change', amount: expect.any(Number) },
      });
    }
  });

  it('is left by an acceptance when it took place, and by a settlement when it is audited', () => {
    expect(left('project-acceptance', 'completion-acceptance', 'apply')).toEqual([]);
    expect(left('project-acceptance', 'completion-acceptance', 'apply', 'accept')[0]?.value).toEqual({
      kind: 'acceptance',
      acceptedOn: '2026-11-24',
    });
    expect(left('project-acceptance', 'settlement-audit', 'apply')).toEqual([]);
    const [settled, ...more] = left('project-acceptance', 'settlement-audit', 'apply', 'audit');
    expect(more).toEqual([]);
    expect(settled).toMatchObject({
      list: 'contract#contracts-1',
      value: { kind: 'settlement', audited: expect.any(Number) },
    });
  });

  it('is left by nothing else', () => {
    expect(left('project-acceptance', 'hidden-works', 'apply')).toEqual([]);
    expect(left('expense-payment', 'project-payment', 'apply')).toEqual([]);
    expect(left('homestead-building', 'house-acceptance', 'apply')).toEqual([]);
  });
});
