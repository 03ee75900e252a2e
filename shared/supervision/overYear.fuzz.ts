import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Values } from '../form/value.ts';
import { text } from '../i18n/text.ts';
import { TEN, toldWith } from '../sample/told.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../time/clock.ts';
import { approvalsOf, type Fact } from './fact.ts';
import { findingOf } from './find.ts';
import type { Finding } from './finding.ts';
import { type Moment, overYear, type YearParts } from './overYear.ts';
import { defaultsOf, type Parameters, type Rule } from './rule.ts';
import { RULES, type RuleFault } from './rules.ts';
import { tracesOf } from './traces.ts';
import type { Ask, Trace, Window } from './window.ts';

const VILLAGES = ['v1', 'v2'] as const;
const SUBS = [
  ['expense-payment', 'daily-office'],
  ['casual-labour', 'labour-pay'],
  ['seal-use', 'committee-seal'],
] as const;

const placesOf = (village: string) => ({ village, town: `town-of-${village}`, city: 'c' });

const testRule = (id: string, rest: Pick<Rule, 'on' | 'asks' | 'find'>): Rule => ({
  id,
  version: 1,
  label: text('试', 'Test'),
  kind: 'quality',
  basis: text('试', 'Test'),
  parameters: {
    days: { label: text('天数', 'Days'), unit: text('天', 'days'), default: 3, min: 0, max: 99 },
  } as Rule['parameters'],
  ...rest,
});

/** Tells everything that it was shown, so that nothing can differ unseen. */
const showing = (fact: Fact, rule: Rule, shown: unknown): readonly Finding[] => [
  findingOf(rule, fact, {
    window: JSON.stringify(shown),
    severity: 'yellow',
    sentence: rule.label,
    compared: [],
    threshold: rule.label,
    about: [],
  }),
];

const days = (parameters: Parameters): number => (parameters.days ?? 0) * DAY;

/** Looks back at a list of its village. */
const looker: Rule = testRule('looker', {
  on: ['written', 'rating'],
  asks: (fact, parameters) => [
    { kind: 'traces', list: `x#${fact.places.village}`, from: fact.at - days(parameters) },
  ],
  find: (fact, window) => {
    const traces = window.traces(`x#${fact.places.village}`);
    return showing(fact, looker, [
      traces.map(({ at, caseId }) => [at, caseId]),
      // Traces of one case at one instant have no order of their own.
      traces.map(({ at, caseId, value }) => `${at} ${caseId} ${String(value.n)}`).sort(),
    ]);
  },
});
/** The same list from much earlier, and another. */
const farLooker: Rule = testRule('far-looker', {
  on: ['written', 'approval'],
  asks: (fact) => [
    { kind: 'traces', list: `x#${fact.places.village}`, from: fact.at - 9 * DAY },
    { kind: 'traces', list: `y#${fact.places.village}`, from: 0 },
  ],
  find: (fact, window) =>
    showing(fact, farLooker, [
      window.traces(`x#${fact.places.village}`).length,
      window
        .traces(`y#${fact.places.village}`)
        .map(({ value }) => value.n)
        .sort(),
      window.traces('z#not-asked-for').length,
    ]),
});
/** Registers, and approvals of whoever writes. */
const reader: Rule = testRule('reader', {
  on: ['written', 'rating'],
  asks: (fact) => [
    { kind: 'entry', id: `entry-${fact.places.village}` },
    { kind: 'citizen', mark: fact.caseId },
    ...(fact.kind === 'written'
      ? [{ kind: 'traces' as const, list: approvalsOf(fact.person), from: fact.at - DAY }]
      : []),
  ],
  find: (fact, window) =>
    showing(fact, reader, [
      window.entry(`entry-${fact.places.village}`)?.n ?? null,
      window.entry('entry-nobody-asked-for')?.n ?? null,
      window.citizen(fact.caseId)?.n ?? null,
      fact.kind === 'written' ? window.traces(approvalsOf(fact.person)).length : null,
    ]),
});
const broken: Rule = testRule('broken', {
  on: ['rating'],
  find: (fact) => {
    throw new Error(fact.caseId);
  },
});

const ALL: readonly Rule[] = [...RULES, looker, farLooker, reader, broken];

/** A small drawing from which a moment is made. */
const anyDraw = fc.record({
  kind: fc.constantFrom('written' as const, 'approval' as const, 'rating' as const, 'silent' as const),
  village: fc.constantFrom(...VILLAGES),
  case: fc.nat(3),
  sub: fc.constantFrom(...SUBS),
  person: fc.nat(2),
  pause: fc.oneof(fc.constant(0), fc.nat(30 * MINUTE), fc.nat(2 * DAY)),
  amount: fc.integer({ min: 1, max: 99_999 }),
  stars: fc.integer({ min: 1, max: 5 }),
  batch: fc.boolean(),
  leaves: fc.option(
    fc.array(
      fc.record({
        list: fc.constantFrom('x', 'y', 'z'),
        ago: fc.integer({ min: -HOUR, max: 5 * DAY }),
        n: fc.nat(9),
      }),
      { maxLength: 3 },
    ),
    { nil: undefined },
  ),
  lasts: fc.boolean(),
});
type Draw = typeof anyDraw extends fc.Arbitrary<infer T> ? T : never;

const factOf = (draw: Draw, at: Instant, caseId: string, values: Values): readonly Fact[] => {
  const base = { caseId, number: caseId, places: placesOf(draw.village), at };
  const person = `${draw.village}-p${draw.person}`;
  switch (draw.kind) {
    case 'silent':
      return [];
    case 'approval':
      return [
        {
          ...base,
          kind: 'approval',
          node: 'director',
          person,
          openedAt: at - draw.amount,
          ...(draw.batch ? { batch: true as const } : {}),
        },
      ];
    case 'rating':
      return [{ ...base, kind: 'rating', matter: draw.sub[0], stars: draw.stars, handlers: [person] }];
    case 'written': {
      const told = toldWith(draw.sub[0], draw.sub[1], values, {
        ...base,
        applicant: person,
        submittedAt: at,
      });
      return [
        {
          ...base,
          kind: 'written',
          action: 'submit',
          node: 'apply',
          person,
          wrote: Object.keys(values),
          told,
        },
      ];
    }
  }
};

const momentsOf = (draws: readonly Draw[]): readonly Moment[] => {
  let at = TEN;
  return draws.map((draw) => {
    at += draw.pause;
    const caseId = `${draw.village}-c${draw.case}`;
    const facts = factOf(draw, at, caseId, { amount: draw.amount, paidOn: '2026-11-20' });
    const told = facts.flatMap((fact) => (fact.kind === 'written' ? tracesOf(fact.told) : []));
    const made = (draw.leaves ?? []).map(
      ({ list, ago, n }): Trace => ({
        list: `${list}#${draw.village}`,
        at: at - ago,
        caseId,
        village: draw.village,
        value: { n },
      }),
    );
    return {
      at,
      caseId,
      facts,
      ...(draw.leaves === undefined ? {} : { traces: [...told, ...(draw.lasts ? [] : made)] }),
      ...(draw.lasts && made.length > 0 ? { lasting: made } : {}),
    };
  });
};

/* The same by hand: nothing of the engine, of `asksOf`, `inspect` or `windowOf` is used. */

/** A store as simple as can be: all that stands after the moments so far, told anew each time. */
const standing = (moments: readonly Moment[]): readonly Trace[] => {
  const ofCase = new Map<string, readonly Trace[]>();
  for (const { caseId, traces } of moments) if (traces !== undefined) ofCase.set(caseId, traces);
  const approvals = moments
    .flatMap(({ facts }) => facts)
    .flatMap((fact): readonly Trace[] =>
      fact.kind === 'approval' && fact.batch === undefined
        ? [
            {
              list: approvalsOf(fact.person),
              at: fact.at,
              caseId: fact.caseId,
              village: fact.places.village,
              value: {},
            },
          ]
        : [],
    );
  return [...[...ofCase.values()].flat(), ...approvals, ...moments.flatMap(({ lasting = [] }) => lasting)];
};

const query = (store: readonly Trace[], list: string, from: Instant, to: Instant): readonly Trace[] =>
  store
    .filter((trace) => trace.list === list && trace.at >= from && trace.at <= to)
    .sort((a, b) => a.at - b.at || a.caseId.localeCompare(b.caseId));

const oneByOne = (
  moments: readonly Moment[],
  { entries = {}, citizens = {}, settings = {}, rules = ALL }: YearParts,
) => {
  const findings: Finding[] = [];
  const faults: RuleFault[] = [];
  moments.forEach(({ facts }, index) => {
    const store = standing(moments.slice(0, index + 1));
    for (const fact of facts) {
      const hearing = rules.filter(({ on }) => on.includes(fact.kind));
      const numbers = (rule: Rule): Parameters => ({ ...defaultsOf(rule), ...settings[rule.id] });
      const asks: readonly Ask[] = hearing.flatMap((rule) => rule.asks?.(fact, numbers(rule)) ?? []);
      const window: Window = {
        traces: (list) => {
          const froms = asks.flatMap((ask) => (ask.kind === 'traces' && ask.list === list ? [ask.from] : []));
          return froms.length === 0 ? [] : query(store, list, Math.min(...froms), fact.at);
        },
        entry: (id) => (asks.some((ask) => ask.kind === 'entry' && ask.id === id) ? entries[id] : undefined),
        citizen: (mark) =>
          asks.some((ask) => ask.kind === 'citizen' && ask.mark === mark) ? citizens[mark] : undefined,
      };
      for (const rule of hearing)
        try {
          findings.push(...rule.find(fact, window, numbers(rule)));
        } catch (error) {
          faults.push({ rule: rule.id, error });
        }
    }
  });
  return { findings, faults };
};

const PARTS: YearParts = {
  entries: { 'entry-v1': { n: 1 }, 'entry-nobody-asked-for': { n: 2 } },
  citizens: { 'v1-c0': { n: 3 }, 'v2-c1': { n: 4 } },
  rules: ALL,
};

const anyMoments = fc.array(anyDraw, { maxLength: 25, size: 'max' }).map(momentsOf);

describe('rules over a year', () => {
  it('find what they find one by one through a store', () => {
    fc.assert(
      fc.property(anyMoments, fc.integer({ min: 0, max: 6 }), (moments, count) => {
        const parts = { ...PARTS, settings: { looker: { days: count } } };
        const found = overYear(moments, parts);
        const expected = oneByOne(moments, parts);
        expect(found.findings).toEqual(expected.findings);
        expect(found.faults).toEqual(expected.faults);
      }),
      { numRuns: 150 },
    );
  });

  it('find in a village the same, whatever other villages of other towns do', () => {
    fc.assert(
      fc.property(anyMoments, fc.constantFrom(...VILLAGES), (moments, village) => {
        const here = ({ caseId }: { readonly caseId: string }): boolean => caseId.startsWith(village);
        const alone = overYear(moments.filter(here), PARTS);
        const among = overYear(moments, PARTS);
        expect(among.findings.filter(here)).toEqual(alone.findings);
      }),
      { numRuns: 100 },
    );
  });

  it('do not depend on what comes after', () => {
    fc.assert(
      fc.property(anyMoments, fc.nat(25), (moments, cut) => {
        const short = overYear(moments.slice(0, cut), PARTS).findings;
        expect(overYear(moments, PARTS).findings.slice(0, short.length)).toEqual(short);
      }),
      { numRuns: 60 },
    );
  });

  it('are really shown something: traces replaced, kept, and of earlier cases', () => {
    const shown = { none: 0, some: 0 };
    fc.assert(
      fc.property(anyMoments, (moments) => {
        for (const { rule, window } of overYear(moments, PARTS).findings)
          if (rule === 'looker') shown[window === '[[],[]]' ? 'none' : 'some'] += 1;
      }),
      { numRuns: 60, seed: 23 },
    );
    expect(shown.some).toBeGreaterThan(50);
    expect(shown.none).toBeGreaterThan(10);
  });
});
