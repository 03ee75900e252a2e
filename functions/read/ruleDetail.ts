import type { Answer } from '@dingban/shared/api/contracts';
import { mayAnywhere } from '@dingban/shared/org/policy';
import { explainRefusal } from '@dingban/shared/refusal/refusal';
import { meaningOf } from '@dingban/shared/supervision/meanings';
import type { BackTest, BackTestSide } from '@dingban/shared/supervision/parameter/backTest';
import { BACK_TEST_DAYS, mayAgree } from '@dingban/shared/supervision/parameter/decideParameters';
import { earliestFrom } from '@dingban/shared/supervision/parameter/firstDay';
import type { Numbers } from '@dingban/shared/supervision/parameter/parameterAction';
import {
  newestVersion,
  type Proposal,
  type RuleState,
} from '@dingban/shared/supervision/parameter/parameterState';
import { numbersOn } from '@dingban/shared/supervision/parameter/settings';
import { isDivisible } from '@dingban/shared/supervision/parameter/valueFault';
import { defaultsOf, type Rule } from '@dingban/shared/supervision/rule';
import { RULES } from '@dingban/shared/supervision/rules';
import { DAY, localDate } from '@dingban/shared/time/clock';
import { progressOf } from '../backTest/turn.ts';
import { loadRule } from '../supervise/ruleSettings.ts';
import type { App } from '../wiring/app.ts';
import { byOf } from './labels.ts';
import { allPlaces, type Card, namesOf, viewerOf } from './people.ts';
import { recordOf } from './ruleRecord.ts';

type Detail = Answer<'readRule'>;
type Head = Answer<'rules'>['rules'][number];
type Change = Detail['versions'][number]['changes'][number];
type Shown = NonNullable<Detail['versions'][number]['backTest']>;

/** What a rule is called, and what it finds. */
const named = (rule: Rule) => ({
  id: rule.id,
  number: RULES.indexOf(rule) + 1,
  label: rule.label,
  kind: rule.kind,
  meaning: meaningOf(rule.id),
});

const nextOf = (state: RuleState | undefined, today: string) =>
  state?.versions.find(({ from }) => from > today);

/** One line of the list. */
export const describeHead = async (app: App, rule: Rule): Promise<Head> => {
  const [state, record] = await Promise.all([loadRule(app, rule.id), recordOf(app, rule.id)]);
  const today = localDate(app.clock());
  const next = nextOf(state, today);
  return {
    ...named(rule),
    parameters: Object.keys(rule.parameters).length,
    version: numbersOn(rule, state?.versions ?? [], today).version,
    ...(next === undefined ? {} : { next: next.from }),
    proposed: state?.proposal !== undefined,
    record,
  };
};

/** What differs between two sets of numbers, with the words of the rule; a parameter that is gone by now has no words. */
const changesOf = (rule: Rule, before: Numbers, after: Numbers): Change[] =>
  Object.entries(rule.parameters).flatMap(([name, { label, unit, default: usual }]) => {
    const change = { before: before[name] ?? usual, after: after[name] ?? usual };
    return change.before === change.after ? [] : [{ name, label, unit, ...change }];
  });

const numbersOfVersion = (rule: Rule, state: RuleState, version: number): Numbers =>
  state.versions.find((one) => one.version === version)?.values ?? defaultsOf(rule);

interface Reading {
  readonly names: ReadonlyMap<string, string>;
  readonly village: (id: string) => string;
  /** Cases of all places are named to those who may agree, and to nobody else. */
  readonly mayAgree: boolean;
}

const shownBackTest = ({ more, fewer, ...rest }: BackTest, { mayAgree, village }: Reading): Shown => {
  const side = ({ examples, ...counts }: BackTestSide) => ({
    ...counts,
    examples: mayAgree
      ? examples.map(({ number, severity, ...one }) => ({ number, village: village(one.village), severity }))
      : [],
  });
  return { ...rest, more: side(more), fewer: side(fewer) };
};

const describeProposal = async (
  app: App,
  rule: Rule,
  state: RuleState,
  proposal: Proposal,
  reading: Reading,
): Promise<NonNullable<Detail['proposal']>> => {
  const { number, from, reason, by, at, tried } = proposal;
  const progress =
    tried.kind === 'waiting'
      ? await progressOf(app, { rule: rule.id, proposal: number, since: tried.since })
      : undefined;
  return {
    number,
    from,
    changes: changesOf(rule, numbersOfVersion(rule, state, proposal.base), proposal.values),
    reason,
    by: byOf(by, reading.names),
    at,
    state: tried.kind === 'waiting' && progress !== undefined ? 'running' : tried.kind,
    ...(progress === undefined ? {} : { progress }),
    ...(tried.kind === 'failed' ? { fault: tried.fault } : {}),
    stale:
      tried.kind === 'done' &&
      (tried.ruleVersion !== rule.version || app.clock() - tried.at >= BACK_TEST_DAYS * DAY),
    ...(tried.kind === 'done'
      ? { triedAt: tried.at, digest: tried.digest, backTest: shownBackTest(tried.result, reading) }
      : {}),
  };
};

/** Everybody whose name the page says. */
const peopleIn = (state: RuleState | undefined): readonly string[] =>
  [
    state?.proposal?.by,
    ...(state?.versions ?? []).flatMap(({ proposal, approvedBy }) => [proposal.by, approvedBy]),
    ...(state?.dropped ?? []).flatMap(({ proposal, by }) => [proposal.by, by]),
  ].flatMap((by) => (by?.kind === 'person' ? [by.id] : []));

const rightsOf = (state: RuleState | undefined, card: Card): Pick<Detail, 'may' | 'whyNot'> => {
  const viewer = viewerOf(card);
  const proposal = state?.proposal;
  const proposes = mayAnywhere(viewer, 'rule.propose');
  const none = { propose: proposes, agree: false, refuse: false, withdraw: false, retry: false };
  if (proposal === undefined) return { may: none };
  const agrees = mayAgree(proposal, viewer);
  const own = proposal.by.kind === 'person' && proposal.by.id === card.id;
  const { tried } = proposal;
  return {
    may: {
      propose: false,
      agree: agrees.ok && tried.kind === 'done',
      refuse: agrees.ok,
      withdraw: own && proposes,
      retry: proposes && tried.kind !== 'waiting',
    },
    ...(agrees.ok || agrees.error.code === 'not-allowed'
      ? {}
      : { whyNot: explainRefusal(agrees.error).message }),
  };
};

/** One rule with everything that was ever proposed and agreed on, as this reader may see it. */
export const describeRule = async (
  app: App,
  rule: Rule,
  state: RuleState | undefined,
  card: Card,
): Promise<Detail> => {
  const today = localDate(app.clock());
  const [names, places, record] = await Promise.all([
    namesOf(app, peopleIn(state)),
    allPlaces(app),
    recordOf(app, rule.id),
  ]);
  const reading: Reading = {
    names,
    village: (id) => places.get(id)?.name ?? '',
    mayAgree: mayAnywhere(viewerOf(card), 'rule.approve'),
  };
  const versions = state?.versions ?? [];
  const { version, values, from } = numbersOn(rule, versions, today);
  const newest = numbersOn(rule, versions, '9999-12-31').values;
  const next = nextOf(state, today);
  return {
    ...named(rule),
    basis: rule.basis,
    parameters: Object.entries(rule.parameters).map(([name, parameter]) => ({
      name,
      label: parameter.label,
      unit: parameter.unit,
      min: parameter.min,
      max: parameter.max,
      default: parameter.default,
      whole: !isDivisible(parameter),
      value: values[name] ?? parameter.default,
      newest: newest[name] ?? parameter.default,
    })),
    version,
    ...(from === undefined ? {} : { since: from }),
    ...(next === undefined ? {} : { next: { version: next.version, from: next.from } }),
    base: newestVersion(state),
    earliest: earliestFrom(app.clock()),
    versions: versions.toReversed().map((one) => ({
      version: one.version,
      from: one.from,
      changes:
        state === undefined
          ? []
          : changesOf(rule, numbersOfVersion(rule, state, one.proposal.base), one.values),
      reason: one.proposal.reason,
      proposedBy: byOf(one.proposal.by, names),
      approvedBy: byOf(one.approvedBy, names),
      approvedAt: one.approvedAt,
      ...(one.proposal.tried.kind === 'done'
        ? { backTest: shownBackTest(one.proposal.tried.result, reading) }
        : {}),
    })),
    dropped: (state?.dropped ?? []).toReversed().map(({ proposal, how, by, at, reason }) => ({
      how,
      changes:
        state === undefined
          ? []
          : changesOf(rule, numbersOfVersion(rule, state, proposal.base), proposal.values),
      proposedBy: byOf(proposal.by, names),
      by: byOf(by, names),
      at,
      reason,
    })),
    record,
    ...(state?.proposal === undefined
      ? {}
      : { proposal: await describeProposal(app, rule, state, state.proposal, reading) }),
    ...rightsOf(state, card),
  };
};
