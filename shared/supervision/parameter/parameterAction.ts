import type { ActionRecord } from '../../ledger/record.ts';
import type { Role } from '../../org/role.ts';
import type { LocalDate } from '../../time/clock.ts';
import type { BackTest } from './backTest.ts';

/*
 * Another number for a rule is the deed of two people of two departments: one proposes it, the system tries it on what
 * has been, somebody of another department agrees. The aggregate `rule#<id>` holds all of it, so that two proposals
 * about one rule meet in one list.
 */

/** Numbers of a rule as they are written down: all of them, not only those that changed. */
export type Numbers = { readonly [name: string]: number };

/** Why a back-test gave no result. */
export type BackTestFault = 'too-large' | 'rule-fault' | 'stopped';

type Bodies = {
  propose: {
    readonly values: Numbers;
    /** Those that differ from the version below. */
    readonly changed: readonly string[];
    /** The version that it starts from. */
    readonly base: number;
    readonly from: LocalDate;
    readonly reason: string;
    /** The departments that the proposer belongs to; none of them may agree. */
    readonly departments: readonly Role[];
  };
  /** The system tried the numbers of this proposal; the digest covers what was tried and what came of it. */
  backTest: {
    /** Sequence of the proposal. */
    readonly proposal: number;
    readonly ruleVersion: number;
    readonly values: Numbers;
    readonly base: number;
    readonly digest: string;
    readonly result: BackTest;
  };
  fail: { readonly proposal: number; readonly fault: BackTestFault };
  /** It is to be tried again: it failed, or history has gone on. */
  retry: { readonly proposal: number };
  approve: {
    readonly proposal: number;
    readonly version: number;
    readonly values: Numbers;
    readonly from: LocalDate;
    /** The back-test that it rests on. */
    readonly backTest: string;
  };
  /** Another department says no. */
  refuse: { readonly proposal: number; readonly reason: string };
  /** The proposer takes it back. */
  withdraw: { readonly proposal: number; readonly reason: string };
};

export type ParameterDraft = {
  [Type in keyof Bodies]: { readonly type: Type; readonly body: Bodies[Type] };
}[keyof Bodies];

export type ParameterAction = {
  [Type in keyof Bodies]: Omit<ActionRecord, 'type' | 'body'> & {
    readonly type: Type;
    readonly body: Bodies[Type];
  };
}[keyof Bodies];

export const ruleAggregate = (rule: string): string => `rule#${rule}`;

/** The rule that an aggregate is about; undefined for any other aggregate. */
export const ruleOfAggregate = (aggregate: string): string | undefined =>
  aggregate.startsWith('rule#') ? aggregate.slice('rule#'.length) : undefined;

/** The store keeps records of every kind; a `rule#` aggregate holds these only. */
export const parameterActions = (records: readonly unknown[]): readonly ParameterAction[] =>
  records as readonly ParameterAction[];
