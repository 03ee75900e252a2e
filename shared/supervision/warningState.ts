import type { FileValue } from '../form/value.ts';
import type { Actor } from '../ledger/record.ts';
import { never } from '../result.ts';
import type { Instant } from '../time/clock.ts';
import { type Finding, RANK, type Severity } from './finding.ts';
import {
  LADDER_STEPS,
  type LadderStep,
  type Outcome,
  type WarningAction,
  type WarningActionType,
} from './warningAction.ts';

export interface WarningStep {
  readonly seq: number;
  readonly type: WarningActionType;
  readonly at: Instant;
  readonly by: Actor;
  readonly note?: string;
  readonly to?: Severity;
  readonly outcome?: Outcome;
  readonly people?: readonly string[];
  readonly files?: readonly FileValue[];
}

export interface WarningState {
  readonly id: string;
  readonly seq: number;
  readonly finding: Finding;
  /** The version of the rule's numbers that raised it; newer evidence may come of a newer one. */
  readonly raisedBy: number;
  readonly severity: Severity;
  readonly status: 'open' | 'handled' | 'closed';
  /** Whether a rectification is on record; colour falls only after that. */
  readonly rectified: boolean;
  /** Everybody who was ever asked to handle it. */
  readonly people: readonly string[];
  readonly raisedAt: Instant;
  readonly due: Instant;
  readonly steps: readonly WarningStep[];
  readonly outcome?: Outcome;
  /** Who said that they have it in hand, since it was last raised. */
  readonly acknowledged: readonly string[];
  /** Who was named to check it. */
  readonly assigned?: string;
  /** How far up the ladder it was pushed by a person. */
  readonly ladder?: LadderStep;
  readonly urgedAt?: Instant;
}

const step = (action: WarningAction, extra: Partial<WarningStep> = {}): WarningStep => ({
  seq: action.seq,
  type: action.type,
  at: action.at,
  by: action.by,
  ...extra,
});

/** The newest evidence, about everybody who was ever in question, and never milder than what was found before. */
const joined = (before: Finding, next: Finding): Finding => ({
  ...next,
  severity: RANK[next.severity] > RANK[before.severity] ? next.severity : before.severity,
  about: [...new Set([...before.about, ...next.about])],
});

/** The ladder is only climbed. */
const higher = (one: LadderStep | undefined, other: LadderStep): LadderStep =>
  one !== undefined && LADDER_STEPS.indexOf(one) > LADDER_STEPS.indexOf(other) ? one : other;

/** The state after one more action. Never refuses: what stands in the ledger has happened. */
export const evolveWarning = (before: WarningState | undefined, action: WarningAction): WarningState => {
  if (action.type === 'raise')
    return {
      id: action.aggregate.slice('warning#'.length),
      seq: action.seq,
      finding: action.body.finding,
      raisedBy: action.body.finding.parametersVersion ?? 1,
      severity: action.body.finding.severity,
      status: 'open',
      rectified: false,
      people: action.body.people,
      raisedAt: action.at,
      due: action.body.due,
      acknowledged: [],
      steps: [step(action, { people: action.body.people })],
    };
  if (before === undefined) throw new Error(`a warning that begins with ${action.type}`);
  const state = { ...before, seq: action.seq };
  const add = (extra: Partial<WarningStep> = {}): readonly WarningStep[] => [
    ...state.steps,
    step(action, extra),
  ];
  switch (action.type) {
    case 'join':
      return { ...state, finding: joined(state.finding, action.body.finding), steps: add() };
    case 'reopen': {
      const { outcome: _, ladder: _ladder, assigned: _assigned, ...opened } = state;
      return {
        ...opened,
        acknowledged: [],
        finding: joined(state.finding, action.body.finding),
        severity: action.body.finding.severity,
        status: 'open',
        // What was put right then did not last.
        rectified: false,
        due: action.body.due,
        people: [...new Set([...state.people, ...action.body.people])],
        steps: add({ to: action.body.finding.severity, people: action.body.people }),
      };
    }
    case 'push':
      return { ...state, steps: add({ people: action.body.people }) };
    case 'inquire':
      return { ...state, steps: add({ note: action.body.reason, people: action.body.people }) };
    case 'explain':
      return { ...state, steps: add({ note: action.body.note }) };
    case 'acknowledge':
      return {
        ...state,
        acknowledged:
          action.by.kind === 'person'
            ? [...new Set([...state.acknowledged, action.by.id])]
            : state.acknowledged,
        steps: add(),
      };
    case 'assign':
      return {
        ...state,
        assigned: action.body.person,
        people: [...new Set([...state.people, action.body.person])],
        steps: add({ note: action.body.reason, people: [action.body.person] }),
      };
    case 'verify':
    case 'rectify':
      return {
        ...state,
        status: 'handled',
        rectified: state.rectified || action.type === 'rectify',
        steps: add({ note: action.body.note, files: action.body.files }),
      };
    case 'urge':
      return {
        ...state,
        ladder: higher(state.ladder, 'urge'),
        urgedAt: action.at,
        steps: add({ note: action.body.reason, people: action.body.people }),
      };
    case 'supervise':
      return {
        ...state,
        status: 'open',
        ladder: higher(state.ladder, 'supervise'),
        due: action.body.due,
        people: [...new Set([...state.people, ...action.body.people])],
        steps: add({ note: action.body.reason, people: action.body.people }),
      };
    case 'investigate':
      return {
        ...state,
        status: 'open',
        ladder: 'investigate',
        severity: 'red',
        // It rose after whatever was put right.
        rectified: state.rectified && state.severity === 'red',
        due: action.body.due,
        people: [...new Set([...state.people, ...action.body.people])],
        steps: add({ note: action.body.reason, to: 'red', people: action.body.people }),
      };
    case 'downgrade':
      return {
        ...state,
        severity: action.body.to,
        steps: add({ note: action.body.reason, to: action.body.to }),
      };
    case 'escalate': {
      const { outcome: _, ...opened } = state;
      return {
        ...opened,
        severity: action.body.to,
        status: 'open',
        // It rose after whatever was put right, so its colour falls only after the next rectification.
        rectified: false,
        acknowledged: [],
        due: action.body.due,
        people: [...new Set([...state.people, ...action.body.people])],
        ...(action.body.finding === undefined ? {} : { finding: action.body.finding }),
        steps: add({ note: action.body.reason, to: action.body.to, people: action.body.people }),
      };
    }
    case 'close':
      return {
        ...state,
        status: 'closed',
        outcome: action.body.outcome,
        steps: add({ note: action.body.reason, outcome: action.body.outcome }),
      };
    default:
      return never(action);
  }
};

export const replayWarning = (actions: readonly WarningAction[]): WarningState | undefined =>
  actions.reduce<WarningState | undefined>(evolveWarning, undefined);
