import { never } from '../result.ts';
import { type Instant, MINUTE, SECOND } from '../time/clock.ts';
import type { NoticeAction } from './noticeAction.ts';

type Plan = Extract<NoticeAction, { type: 'plan' }>['body'];

/**
 * held: to be told with others at `next`; planned: to be sent now; sending: a call was begun and its outcome is not known; sent: accepted, its delivery to
 * be checked at `next`; waiting: to be tried again at `next`; done: delivered or given up.
 */
export interface NoticeState {
  readonly id: string;
  readonly seq: number;
  readonly plan: Plan;
  readonly plannedAt: Instant;
  readonly phase: 'held' | 'planned' | 'sending' | 'sent' | 'waiting' | 'done';
  /** Number of the current text; a new one is a changed text. */
  readonly variant: number;
  /** Whether an earlier call with this very text may have arrived. */
  readonly unknown: boolean;
  readonly attempts: number;
  readonly people: readonly string[];
  readonly tasks: readonly { readonly taskId: number; readonly people: readonly string[] }[];
  readonly delivered: readonly string[];
  readonly next?: Instant;
  /** Counted calls of DingTalk so far. */
  readonly calls: number;
  readonly outcome?: 'delivered' | 'failed' | 'digested' | 'settled';
  /** Whether it is held for want of quota and not by its nature. */
  readonly shortOfQuota?: boolean;
}

/** Time between acceptance and asking what became of it; DingTalk delivers within seconds. */
export const CHECK_AFTER = MINUTE;

/** A call under way is given this long before another process may think it lost. */
const LEASE = 30 * SECOND;

const begin = (action: Extract<NoticeAction, { type: 'plan' }>): NoticeState => ({
  id: action.aggregate.slice('notice#'.length),
  seq: action.seq,
  plan: action.body,
  plannedAt: action.at,
  ...(action.body.notBefore === undefined || action.body.notBefore <= action.at
    ? { phase: 'planned' }
    : { phase: 'held', next: action.body.notBefore }),
  variant: 1,
  unknown: false,
  attempts: 0,
  people: 'people' in action.body.to ? action.body.to.people : [],
  tasks: [],
  delivered: [],
  calls: 0,
});

/** Without the time of the next step. */
const settled = (state: NoticeState): NoticeState => {
  const { next: _, ...rest } = state;
  return rest;
};

/** The state after one more action. Never refuses: what stands in the ledger has happened. */
export const evolveNotice = (before: NoticeState | undefined, action: NoticeAction): NoticeState => {
  if (action.type === 'plan') return begin(action);
  if (before === undefined) throw new Error(`a notice that begins with ${action.type}`);
  const state = { ...before, seq: action.seq };
  switch (action.type) {
    case 'attempt':
      return {
        ...state,
        phase: 'sending',
        next: action.at + LEASE,
        attempts: state.attempts + 1,
        // An attempt on top of one whose outcome nobody recorded: the earlier call may have arrived.
        unknown: state.unknown || state.phase === 'sending',
      };
    case 'sent': {
      const group = 'group' in state.plan.to;
      return group
        ? { ...settled(state), phase: 'done', outcome: 'delivered', calls: state.calls + action.body.calls }
        : {
            ...state,
            phase: 'sent',
            tasks: action.body.tasks,
            next: action.at + CHECK_AFTER,
            calls: state.calls + action.body.calls,
          };
    }
    case 'wait':
      return {
        ...state,
        phase: 'waiting',
        next: action.body.next,
        unknown: state.unknown || action.body.unknown,
      };
    case 'result': {
      const delivered = [...new Set([...state.delivered, ...action.body.delivered])];
      const calls = state.calls + action.body.calls;
      return action.body.again.length === 0
        ? {
            ...settled(state),
            phase: 'done',
            outcome: delivered.length === 0 && action.body.lost.length > 0 ? 'failed' : 'delivered',
            delivered,
            calls,
          }
        : {
            ...settled(state),
            phase: 'planned',
            people: action.body.again,
            variant: state.variant + 1,
            unknown: false,
            delivered,
            calls,
          };
    }
    case 'fail':
      return { ...settled(state), phase: 'done', outcome: 'failed' };
    case 'hold':
      return { ...state, phase: 'held', next: action.body.until, shortOfQuota: true };
    case 'release':
      return { ...settled(state), phase: 'planned' };
    case 'digest':
      return { ...settled(state), phase: 'done', outcome: 'digested' };
    case 'drop':
      return { ...settled(state), phase: 'done', outcome: 'settled' };
    default:
      return never(action);
  }
};

export const replayNotice = (actions: readonly NoticeAction[]): NoticeState | undefined =>
  actions.reduce<NoticeState | undefined>(evolveNotice, undefined);

/** When the outbox must look at it again; undefined when it is done. */
export const noticeWakeAt = (state: NoticeState): Instant | undefined =>
  state.phase === 'done' ? undefined : (state.next ?? state.plannedAt);
