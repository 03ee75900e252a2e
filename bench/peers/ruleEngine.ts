import {
  type ApprovalFact,
  approvalsOf,
  type LapseFact,
  type StampingFact,
} from '@dingban/shared/supervision/fact';
import type { Window } from '@dingban/shared/supervision/window';
import { localDate, localMinutes, MINUTE, SECOND } from '@dingban/shared/time/clock';
import { Engine, type RuleProperties } from 'json-rules-engine';

/*
 * The predicates of our three rules in json-rules-engine, one engine for each kind of fact. What a predicate
 * compares and the fact does not hold as a plain value is a dynamic fact, computed when a condition asks for it.
 */

const later = 'isLaterThan';

const engineOf = (rules: readonly RuleProperties[]): Engine => {
  const engine = new Engine([...rules], { allowUndefinedFacts: true });
  // Its own comparisons know numbers only.
  engine.addOperator(later, (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined ? one > other : false,
  );
  return engine;
};

const lapses = engineOf([
  {
    conditions: { all: [{ fact: 'lateness', operator: 'in', value: ['yellow', 'orange', 'red'] }] },
    event: { type: 'node-overdue', params: { what: 'overdue' } },
  },
  {
    conditions: {
      all: [
        { fact: 'records', operator: 'equal', value: 'sealReturn' },
        { fact: 'lateness', operator: 'equal', value: 'yellow' },
      ],
    },
    event: { type: 'seal-without-approval', params: { what: 'still-out' } },
  },
]);

const approvals = engineOf([
  {
    conditions: {
      any: [
        { fact: 'readFor', operator: 'equal', value: null },
        { fact: 'readFor', operator: 'lessThan', value: 10 },
      ],
    },
    event: { type: 'rubber-stamp', params: { what: 'quick' } },
  },
  {
    conditions: { all: [{ fact: 'recent', operator: 'greaterThanInclusive', value: 20 }] },
    event: { type: 'rubber-stamp', params: { what: 'many' } },
  },
  {
    conditions: {
      any: [
        { fact: 'hour', operator: 'greaterThanInclusive', value: 23 },
        { fact: 'hour', operator: 'lessThan', value: 5 },
      ],
    },
    event: { type: 'rubber-stamp', params: { what: 'night' } },
  },
]);

const approved = { fact: 'status', operator: 'equal', value: 'implementing' };

const stampings = engineOf([
  {
    conditions: { all: [{ fact: 'status', operator: 'notEqual', value: 'implementing' }] },
    event: { type: 'seal-without-approval', params: { what: 'unapproved' } },
  },
  {
    conditions: {
      all: [approved, { fact: 'approvedOn', operator: later, value: { fact: 'stampedOn' } }],
    },
    event: { type: 'seal-without-approval', params: { what: 'before' } },
  },
  {
    conditions: {
      all: [approved, { fact: 'stampedCopies', operator: 'greaterThan', value: { fact: 'copies' } }],
    },
    event: { type: 'seal-without-approval', params: { what: 'copies' } },
  },
  {
    conditions: {
      all: [approved, { fact: 'stampedOn', operator: later, value: { fact: 'validUntil' } }],
    },
    event: { type: 'seal-without-approval', params: { what: 'expired' } },
  },
  {
    conditions: { all: [{ fact: 'isBlank', operator: 'equal', value: true }] },
    event: { type: 'seal-without-approval', params: { what: 'blank' } },
  },
]);

const returns = engineOf([
  {
    conditions: { all: [{ fact: 'daysLate', operator: 'greaterThan', value: 0 }] },
    event: { type: 'seal-without-approval', params: { what: 'late-return' } },
  },
]);

/** The facts of which the engine knows the predicates. */
export type DeedFact = LapseFact | ApprovalFact | StampingFact;

const factsOf = (fact: DeedFact, window: Window): Record<string, unknown> => {
  switch (fact.kind) {
    case 'lapse':
      return { lateness: fact.lateness, records: fact.records ?? 'nothing' };
    case 'approval':
      return {
        readFor: () => (fact.openedAt === undefined ? null : (fact.at - fact.openedAt) / SECOND),
        recent: () =>
          window
            .traces(approvalsOf(fact.person))
            .filter(({ at }) => at > fact.at - 10 * MINUTE && at <= fact.at).length,
        hour: () => localMinutes(fact.at) / 60,
      };
    case 'stamping':
      return {
        ...fact.values,
        status: fact.status,
        approvedOn: () => (fact.approvedAt === undefined ? undefined : localDate(fact.approvedAt)),
      };
    case 'sealReturn':
      return {
        daysLate: () =>
          (Date.parse(String(fact.values.returnedOn)) - Date.parse(String(fact.values.outUntil))) /
          86_400_000,
      };
  }
};

const ENGINES = { lapse: lapses, approval: approvals, stamping: stampings, sealReturn: returns } as const;

/** What the engine finds, as `rule:what`. */
export const findWithEngine = async (fact: DeedFact, window: Window): Promise<readonly string[]> => {
  const { events } = await ENGINES[fact.kind].run(factsOf(fact, window));
  return events.map(({ type, params }) => `${type}:${params?.what}`);
};
