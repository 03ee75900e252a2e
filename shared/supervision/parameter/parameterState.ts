import type { Actor } from '../../ledger/record.ts';
import type { Role } from '../../org/role.ts';
import { never } from '../../result.ts';
import type { Instant, LocalDate } from '../../time/clock.ts';
import type { BackTest } from './backTest.ts';
import {
  type BackTestFault,
  type Numbers,
  type ParameterAction,
  ruleOfAggregate,
} from './parameterAction.ts';

/** What is known of the back-test of a proposal. */
export type Tried =
  | { readonly kind: 'waiting'; readonly since: Instant }
  | { readonly kind: 'failed'; readonly at: Instant; readonly fault: BackTestFault }
  | {
      readonly kind: 'done';
      readonly at: Instant;
      readonly digest: string;
      readonly ruleVersion: number;
      readonly values: Numbers;
      readonly base: number;
      readonly result: BackTest;
    };

export interface Proposal {
  /** Sequence of the action that made it. */
  readonly number: number;
  readonly values: Numbers;
  readonly changed: readonly string[];
  readonly base: number;
  readonly from: LocalDate;
  readonly reason: string;
  readonly departments: readonly Role[];
  readonly by: Actor;
  readonly at: Instant;
  readonly tried: Tried;
}

/** Numbers that were agreed on. Version 1 are the defaults and stand in no list. */
export interface ParameterVersion {
  readonly version: number;
  readonly values: Numbers;
  readonly from: LocalDate;
  readonly proposal: Proposal;
  readonly approvedBy: Actor;
  readonly approvedAt: Instant;
}

/** A proposal that came to nothing. */
export interface Dropped {
  readonly proposal: Proposal;
  readonly how: 'refused' | 'withdrawn';
  readonly by: Actor;
  readonly at: Instant;
  readonly reason: string;
}

export interface RuleState {
  readonly rule: string;
  readonly seq: number;
  /** In the order in which they were agreed on, which is also the order of their first days. */
  readonly versions: readonly ParameterVersion[];
  readonly dropped: readonly Dropped[];
  /** The one that is open. */
  readonly proposal?: Proposal;
}

/** The newest version that was agreed on, whether it is in force yet or not. */
export const newestVersion = (state: RuleState | undefined): number => state?.versions.at(-1)?.version ?? 1;

const withTried = (state: RuleState, number: number, tried: Tried): RuleState =>
  state.proposal?.number === number ? { ...state, proposal: { ...state.proposal, tried } } : state;

const dropped = (state: RuleState, proposal: Proposal, one: Omit<Dropped, 'proposal'>): RuleState => {
  const { proposal: _, ...rest } = state;
  return { ...rest, dropped: [...state.dropped, { proposal, ...one }] };
};

/** The state after one more action. Never refuses: what stands in the ledger has happened. */
export const evolveRule = (before: RuleState | undefined, action: ParameterAction): RuleState => {
  const state: RuleState = {
    ...(before ?? { rule: ruleOfAggregate(action.aggregate) ?? '', versions: [], dropped: [] }),
    seq: action.seq,
  };
  const { at, by } = action;
  switch (action.type) {
    case 'propose':
      return {
        ...state,
        proposal: { ...action.body, number: action.seq, by, at, tried: { kind: 'waiting', since: at } },
      };
    case 'backTest': {
      const { proposal, ...tried } = action.body;
      return withTried(state, proposal, { kind: 'done', at, ...tried });
    }
    case 'fail':
      return withTried(state, action.body.proposal, { kind: 'failed', at, fault: action.body.fault });
    case 'retry':
      return withTried(state, action.body.proposal, { kind: 'waiting', since: at });
    case 'approve': {
      const { proposal, ...rest } = state;
      if (proposal === undefined) throw new Error('an approval of nothing');
      const { version, values, from } = action.body;
      const agreed = { version, values, from, proposal, approvedBy: by, approvedAt: at };
      return { ...rest, versions: [...state.versions, agreed] };
    }
    case 'refuse':
    case 'withdraw': {
      if (state.proposal === undefined) throw new Error(`a proposal that is gone before ${action.type}`);
      const how = action.type === 'refuse' ? 'refused' : 'withdrawn';
      return dropped(state, state.proposal, { how, by, at, reason: action.body.reason });
    }
    default:
      return never(action);
  }
};

export const replayRule = (history: readonly ParameterAction[]): RuleState | undefined =>
  history.reduce<RuleState | undefined>(evolveRule, undefined);
