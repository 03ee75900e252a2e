import { expect } from 'vitest';
import type { Values } from '../form/value.ts';
import type { Fact, WrittenFact } from '../supervision/fact.ts';
import type { Finding } from '../supervision/finding.ts';
import { defaultsOf, type Parameters, type Rule } from '../supervision/rule.ts';
import type { Opened, Told } from '../supervision/told.ts';
import { EMPTY_WINDOW, type Trace, type Window, type WindowParts, windowOf } from '../supervision/window.ts';
import { type Instant, MINUTE } from '../time/clock.ts';
import { PLACES } from './village.ts';

/* Cases as rules read them, for their tests. */

/** Tuesday, 10:00 in Shanghai. */
export const TEN: Instant = Date.parse('2026-11-24T02:00:00Z');

/** Readable marks, so that a test sees whose they are. */
export const markOf = (text: string): string => `mark:${text}`;

/** Where a rule does not look at values. */
export const NOTHING_OPENED: Opened = { values: {}, kin: [], mark: markOf };

export const toldWith = (matter: string, sub: string, values: Values, more: Partial<Told> = {}): Told => ({
  caseId: 'c1',
  number: 'YZ-20261124-0001',
  matter,
  sub,
  places: PLACES,
  applicant: 'clerk',
  status: 'approving',
  submittedAt: TEN - MINUTE,
  values,
  kin: [],
  signers: [],
  mark: markOf,
  ...more,
});

/** Everything of this case was written just now, by its applicant unless told otherwise. */
export const writtenWith = (
  matter: string,
  sub: string,
  values: Values,
  more: Partial<Told> = {},
  fact: Partial<WrittenFact> = {},
): WrittenFact => {
  const told = toldWith(matter, sub, values, more);
  return {
    kind: 'written',
    caseId: told.caseId,
    number: told.number,
    places: told.places,
    at: TEN,
    action: 'submit',
    node: 'apply',
    person: told.applicant,
    wrote: Object.keys(values),
    told,
    ...fact,
  };
};

/** What a rule finds with its defaults, as `window severity`, the window up to its first `:` or `@`. */
export const foundBy = <Names extends string>(
  rule: Rule<Names>,
  fact: Fact,
  window: Window = EMPTY_WINDOW,
  parameters: Partial<Parameters<Names>> = {},
): readonly string[] =>
  rule
    .find(fact, window, { ...defaultsOf(rule), ...parameters })
    .map(({ window: name, severity }) => `${name.split(/[:@]/)[0]} ${severity}`);

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
