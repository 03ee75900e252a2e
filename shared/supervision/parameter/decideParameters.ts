import { canonical } from '../../ledger/canonical.ts';
import type { Digest } from '../../ledger/record.ts';
import type { Viewer } from '../../org/directory.ts';
import { mayRole } from '../../org/policy.ts';
import type { Role } from '../../org/role.ts';
import { refuse, refuseFields } from '../../refusal/refusal.ts';
import { done, type Result } from '../../result.ts';
import { DAY, type Instant } from '../../time/clock.ts';
import { reasonOf } from '../../workflow/decide/words.ts';
import type { Rule } from '../rule.ts';
import type { BackTest } from './backTest.ts';
import { earliestFrom, mayBegin } from './firstDay.ts';
import type { BackTestFault, Numbers, ParameterDraft } from './parameterAction.ts';
import { newestVersion, type Proposal, type RuleState } from './parameterState.ts';
import { numbersOn } from './settings.ts';
import { valueFault } from './valueFault.ts';

/** Calendar days after which a back-test says too little about the present. */
export const BACK_TEST_DAYS = 30;

/** The posts of somebody that count as a department that owns rules. */
const departmentsOf = ({ posts }: Viewer, right: 'rule.propose' | 'rule.approve'): readonly Role[] =>
  [...new Set(posts.map(({ role }) => role))].filter((role) => mayRole(role, right)).sort();

export interface Wish {
  /** The parameters that are to change; numbers as they were typed. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly from: string;
  readonly reason: string;
  /** The newest version that the proposer saw. */
  readonly base: number;
}

/** Somebody of a department proposes other numbers. Nothing changes by that. */
export const decideProposal = (
  rule: Rule,
  state: RuleState | undefined,
  wish: Wish,
  proposer: Viewer,
  now: Instant,
): Result<ParameterDraft> => {
  const departments = departmentsOf(proposer, 'rule.propose');
  if (departments.length === 0) return refuse('not-allowed');
  if (state?.proposal !== undefined) return refuse('proposal-open');
  const base = newestVersion(state);
  if (wish.base !== base) return refuse('parameters-moved-on');
  const faults = Object.entries(wish.values).flatMap(([name, value]) => valueFault(rule, name, value) ?? []);
  if (faults.length > 0) return refuseFields(faults);
  const reason = reasonOf(wish.reason);
  if (!reason.ok) return reason;
  if (!mayBegin(state, wish.from, now)) return refuse('parameters-date', { from: earliestFrom(now) });
  const before: Numbers = numbersOn(rule, state?.versions ?? [], '9999-12-31').values;
  const values: Numbers = { ...before, ...(wish.values as Numbers) };
  const changed = Object.keys(rule.parameters).filter((name) => values[name] !== before[name]);
  if (changed.length === 0) return refuse('parameters-unchanged');
  return done({
    type: 'propose',
    body: { values, changed, base, from: wish.from, reason: reason.data, departments },
  });
};

/** What was tried: the code of the rule, the version below, the numbers. */
const triedText = (rule: Pick<Rule, 'id' | 'version'>, base: number, values: Numbers): string =>
  canonical({ rule: rule.id, ruleVersion: rule.version, base, values });

/** A back-test by its content: what was tried and what came of it. */
export const digestOf = (
  rule: Pick<Rule, 'id' | 'version'>,
  { base, values }: Pick<Proposal, 'base' | 'values'>,
  result: BackTest,
  digest: Digest,
): string => digest(`${triedText(rule, base, values)}\n${canonical(result)}`);

/** The system writes down what came of trying; nothing when the proposal is gone or was tried already. */
export const decideBackTest = (
  rule: Rule,
  state: RuleState | undefined,
  number: number,
  outcome: { readonly result: BackTest } | { readonly fault: BackTestFault },
  digest: Digest,
): ParameterDraft | undefined => {
  const proposal = state?.proposal;
  if (proposal?.number !== number || proposal.tried.kind !== 'waiting') return undefined;
  if ('fault' in outcome) return { type: 'fail', body: { proposal: number, fault: outcome.fault } };
  const { values, base } = proposal;
  return {
    type: 'backTest',
    body: {
      proposal: number,
      ruleVersion: rule.version,
      values,
      base,
      digest: digestOf(rule, proposal, outcome.result, digest),
      result: outcome.result,
    },
  };
};

/** The open proposal that somebody means; it may be gone, or another one by now. */
const openOne = (state: RuleState | undefined, number: number): Result<Proposal> =>
  state?.proposal?.number === number ? done(state.proposal) : refuse('proposal-gone');

/** To be tried again, by whoever may propose or agree: it failed, or is too old to rest on. */
export const decideRetry = (
  state: RuleState | undefined,
  number: number,
  viewer: Viewer,
): Result<ParameterDraft> => {
  if ([...departmentsOf(viewer, 'rule.propose'), ...departmentsOf(viewer, 'rule.approve')].length === 0)
    return refuse('not-allowed');
  const proposal = openOne(state, number);
  if (!proposal.ok) return proposal;
  if (proposal.data.tried.kind === 'waiting') return refuse('backtest-missing');
  return done({ type: 'retry', body: { proposal: number } });
};

const isBy = ({ by }: Proposal, person: string): boolean => by.kind === 'person' && by.id === person;

/**
 * Whether somebody may agree to it as a person, whatever its back-test says: not the proposer, and nobody of a
 * department that the proposer belongs to.
 */
export const mayAgree = (proposal: Proposal, viewer: Viewer): Result<undefined> => {
  const own = departmentsOf(viewer, 'rule.approve');
  if (own.length === 0) return refuse('not-allowed');
  if (isBy(proposal, viewer.id)) return refuse('parameters-two-people');
  return own.some((role) => proposal.departments.includes(role))
    ? refuse('parameters-same-department')
    : done(undefined);
};

/** Whether its back-test can be rested on now: of exactly these numbers, of the code that runs, and not too old. */
const mayRestOn = (
  rule: Rule,
  state: RuleState,
  { tried, base, values }: Proposal,
  seen: string,
  now: Instant,
): Result<undefined> => {
  if (tried.kind !== 'done') return refuse('backtest-missing');
  const fits =
    tried.digest === seen &&
    base === newestVersion(state) &&
    triedText({ id: rule.id, version: tried.ruleVersion }, tried.base, tried.values) ===
      triedText(rule, base, values);
  return fits && now - tried.at < BACK_TEST_DAYS * DAY ? done(undefined) : refuse('backtest-stale');
};

/** Another person of another department agrees, having seen this back-test. From then on it is a version. */
export const decideApproval = (
  rule: Rule,
  state: RuleState | undefined,
  wish: { readonly proposal: number; readonly backTest: string },
  viewer: Viewer,
  now: Instant,
): Result<ParameterDraft> => {
  if (departmentsOf(viewer, 'rule.approve').length === 0) return refuse('not-allowed');
  const found = openOne(state, wish.proposal);
  if (!found.ok || state === undefined) return found.ok ? refuse('proposal-gone') : found;
  const proposal = found.data;
  const person = mayAgree(proposal, viewer);
  if (!person.ok) return person;
  const rests = mayRestOn(rule, state, proposal, wish.backTest, now);
  if (!rests.ok) return rests;
  // Bounds may have moved with a newer version of the code.
  const faults = proposal.changed.flatMap((name) => valueFault(rule, name, proposal.values[name]) ?? []);
  if (faults.length > 0) return refuseFields(faults);
  if (!mayBegin(state, proposal.from, now)) return refuse('parameters-date', { from: earliestFrom(now) });
  return done({
    type: 'approve',
    body: {
      proposal: proposal.number,
      version: newestVersion(state) + 1,
      values: proposal.values,
      from: proposal.from,
      backTest: wish.backTest,
    },
  });
};

/** The end of a proposal without effect: its proposer takes it back, or another department says no. */
export const decideEnd = (
  state: RuleState | undefined,
  wish: { readonly proposal: number; readonly reason: string },
  viewer: Viewer,
): Result<ParameterDraft> => {
  const own = departmentsOf(viewer, 'rule.propose');
  if (own.length === 0) return refuse('not-allowed');
  const found = openOne(state, wish.proposal);
  if (!found.ok) return found;
  const reason = reasonOf(wish.reason);
  if (!reason.ok) return reason;
  const body = { proposal: found.data.number, reason: reason.data };
  if (isBy(found.data, viewer.id)) return done({ type: 'withdraw', body });
  const may = mayAgree(found.data, viewer);
  return may.ok ? done({ type: 'refuse', body }) : may;
};
