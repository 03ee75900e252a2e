import { describe, expect, it } from 'vitest';
import { PLACES } from '../sample/village.ts';
import type { ApprovalFact } from './fact.ts';
import type { Rule } from './rule.ts';
import { defaultsOf } from './rule.ts';
import { findRule, inspect, RULES } from './rules.ts';
import { EMPTY_WINDOW } from './window.ts';

const fact: ApprovalFact = {
  kind: 'approval',
  caseId: 'c',
  number: 'n',
  places: PLACES,
  at: Date.parse('2026-11-24T02:00:00Z'),
  node: 'director',
  person: 'p',
};
const broken: Rule = {
  id: 'broken',
  version: 1,
  label: { zh: '坏', en: 'Broken' },
  kind: 'quality',
  basis: { zh: '无', en: 'None' },
  parameters: {},
  on: ['approval'],
  find: () => {
    throw new Error('a bug');
  },
};

describe('the rules', () => {
  it('go on when one of them throws, and the fault is told', () => {
    const { findings, faults } = inspect(fact, EMPTY_WINDOW, {}, [broken, ...RULES]);
    expect(findings.map(({ rule }) => rule)).toEqual(['rubber-stamp']);
    expect(faults).toMatchObject([{ rule: 'broken', error: { message: 'a bug' } }]);
  });

  it('hear only what they listen to', () => {
    const deaf = { ...broken, on: ['lapse'] } as const;
    expect(inspect(fact, EMPTY_WINDOW, {}, [deaf])).toEqual({ findings: [], faults: [] });
  });

  it('take the numbers of a city over their defaults, one by one', () => {
    const read = { ...fact, openedAt: fact.at - 30_000 };
    expect(inspect(read, EMPTY_WINDOW).findings).toEqual([]);
    expect(inspect(read, EMPTY_WINDOW, { 'rubber-stamp': { seconds: 31 } }).findings).toHaveLength(1);
    expect(inspect(read, EMPTY_WINDOW, { 'node-overdue': { seconds: 31 } }).findings).toEqual([]);
  });

  it('are known by an id of their own and have defaults within their bounds', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(findRule(rule.id)).toBe(rule);
      expect(Object.keys(defaultsOf(rule))).toEqual(Object.keys(rule.parameters));
      for (const { default: value, min, max } of Object.values(rule.parameters)) {
        expect(value).toBeGreaterThanOrEqual(min);
        expect(value).toBeLessThanOrEqual(max);
      }
    }
    expect(findRule('nothing')).toBeUndefined();
  });
});
