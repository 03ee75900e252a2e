import { expect } from 'vitest';
import type { WrittenFact } from '../supervision/fact.ts';
import type { Finding } from '../supervision/finding.ts';
import { defaultsOf, type Rule } from '../supervision/rule.ts';
import { type Trace, type WindowParts, windowOf } from '../supervision/window.ts';
import { TEN } from './told.ts';

const ID_NUMBER = /\d{17}[\dX]/;

/**
 * What does not matter changes nothing: the order of traces, a field that no rule reads, traces of other lists. And
 * whatever is found says so in both languages, compares something, and repeats nothing that was sealed.
 */
export const expectSteady = <Names extends string>(
  rule: Rule<Names>,
  fact: WrittenFact,
  traces: readonly Trace[] = [],
  parts: Omit<WindowParts, 'traces'> = {},
  secrets: readonly string[] = [],
): readonly Finding[] => {
  const find = (one: WrittenFact, list: readonly Trace[]) =>
    rule.find(one, windowOf({ ...parts, traces: list }), defaultsOf(rule));
  const found = find(fact, traces);
  const strange: Trace = { list: 'other#x', at: TEN, caseId: 'other', village: 'v9', value: { amount: 1 } };
  expect(find(fact, [...traces].reverse())).toEqual(found);
  expect(find(fact, [strange, ...traces])).toEqual(found);
  const noted = { ...fact.told, values: { ...fact.told.values, noteNobodyReads: '备注' } };
  expect(find({ ...fact, told: noted }, traces)).toEqual(found);
  for (const one of found) {
    expect(one.rule).toBe(rule.id);
    expect(one.ruleVersion).toBe(rule.version);
    expect(one.compared.length).toBeGreaterThan(0);
    const said = JSON.stringify([one.sentence, one.compared, one.threshold, one.window]);
    expect(said).not.toMatch(ID_NUMBER);
    for (const secret of secrets) expect(said).not.toContain(secret);
    for (const text of [one.sentence, one.threshold, one.basis]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  }
  return found;
};
