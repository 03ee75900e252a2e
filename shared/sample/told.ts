import type { Values } from '../form/value.ts';
import type { Fact, WrittenFact } from '../supervision/fact.ts';
import { defaultsOf, type Parameters, type Rule } from '../supervision/rule.ts';
import type { Opened, Told } from '../supervision/told.ts';
import { EMPTY_WINDOW, type Window } from '../supervision/window.ts';
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
