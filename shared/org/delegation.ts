import type { ActionRecord } from '../ledger/record.ts';
import { refuse } from '../refusal/refusal.ts';
import { done, type Result } from '../result.ts';
import { addDays, type Instant, type LocalDate, localDate, startOfDay } from '../time/clock.ts';
import { endOfDate } from '../time/workingDays.ts';
import { reasonOf } from '../workflow/decide/words.ts';
import type { Viewer } from './directory.ts';
import type { Place, Post } from './place.ts';
import { mayRole } from './policy.ts';
import type { Role } from './role.ts';

/*
 * Somebody who is away lets somebody else act (委托代办). The aggregate is the person who is away. What is waiting for
 * them already stays with them: they hand it over case by case, so that nothing changes hands unseen.
 */

type Bodies = {
  delegate: {
    readonly to: string;
    readonly since: Instant;
    readonly until: Instant;
    readonly reason: string;
    /** Where the person holds posts; at these places the delegation is looked for. */
    readonly places: readonly string[];
  };
  /** `delegation` is the id of the action that gave it. */
  revoke: { readonly delegation: string };
};

export type DelegationDraft = {
  [Type in keyof Bodies]: { readonly type: Type; readonly body: Bodies[Type] };
}[keyof Bodies];

export type DelegationAction = {
  [Type in keyof Bodies]: Omit<ActionRecord, 'type' | 'body'> & {
    readonly type: Type;
    readonly body: Bodies[Type];
  };
}[keyof Bodies];

export interface Delegation {
  /** Id of the action that gave it. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly since: Instant;
  readonly until: Instant;
  readonly reason: string;
  readonly places: readonly string[];
  readonly revokedAt?: Instant;
}

/** What one person has delegated so far, the oldest first. */
export const evolveDelegations = (
  before: readonly Delegation[] | undefined,
  action: DelegationAction,
): readonly Delegation[] => {
  const given = before ?? [];
  if (action.type === 'revoke')
    return given.map((one) => (one.id === action.body.delegation ? { ...one, revokedAt: action.at } : one));
  const from = action.aggregate.slice('delegation#'.length);
  return [...given, { id: action.id, from, ...action.body }];
};

export const replayDelegations = (history: readonly DelegationAction[]): readonly Delegation[] =>
  history.reduce<readonly Delegation[]>(evolveDelegations, []);

/** Days that a delegation may last at most. Whoever is away longer gives up the post. */
export const LONGEST_DAYS = 90;

/** The posts that somebody may let another one fill. */
const delegable = ({ posts }: Viewer): readonly Post[] =>
  posts.filter(({ role }) => mayRole(role, 'case.delegate'));

/** Whoever supervises is stood in for by supervisors only: otherwise the village would check itself. */
const SUPERVISORS: readonly Role[] = ['supervision-head', 'town-discipline'];

/**
 * Whether this person may stand in: a cadre of the same place, or of the place above it.
 * `places` tells what lies above what.
 */
export const mayStandIn = (
  principal: Viewer,
  delegate: Viewer,
  places: ReadonlyMap<string, Pick<Place, 'parent'>>,
): boolean => {
  if (principal.id === delegate.id) return false;
  const own = delegable(principal);
  const reach = new Set(own.flatMap(({ place }) => [place, places.get(place)?.parent ?? place]));
  const supervises = own.some(({ role }) => role === 'supervision-head');
  return delegate.posts.some(
    ({ role, place }) =>
      mayRole(role, 'case.sign') && reach.has(place) && (!supervises || SUPERVISORS.includes(role)),
  );
};

export type DelegationCommand =
  | {
      readonly type: 'delegate';
      readonly to: string;
      /** Local dates, both included. */
      readonly from: LocalDate;
      readonly until: LocalDate;
      readonly reason: string;
    }
  | { readonly type: 'revoke'; readonly delegation: string };

export interface DelegationContext {
  readonly now: Instant;
  readonly actor: Viewer;
  /** Whoever is to stand in; undefined when the contacts do not know them. */
  readonly delegate?: Viewer;
  readonly places: ReadonlyMap<string, Pick<Place, 'parent'>>;
}

const isOver = ({ until, revokedAt }: Delegation, now: Instant): boolean =>
  revokedAt !== undefined || until <= now;

export const decideDelegation = (
  given: readonly Delegation[],
  command: DelegationCommand,
  { now, actor, delegate, places }: DelegationContext,
): Result<DelegationDraft> => {
  if (command.type === 'revoke') {
    const found = given.find(({ id }) => id === command.delegation);
    if (found === undefined) return refuse('not-found');
    return isOver(found, now)
      ? refuse('delegation-over')
      : done({ type: 'revoke', body: { delegation: found.id } });
  }
  const own = delegable(actor);
  if (own.length === 0) return refuse('not-allowed');
  if (delegate === undefined || !mayStandIn(actor, delegate, places)) return refuse('delegate-not-eligible');
  const { from, until: last } = command;
  const today = localDate(now);
  if (from < today || last < from || last > addDays(from, LONGEST_DAYS - 1))
    return refuse('delegation-period', { days: LONGEST_DAYS });
  const since = Math.max(now, startOfDay(from));
  const until = endOfDate(last);
  if (given.some((one) => !isOver(one, now) && one.since < until && since < one.until))
    return refuse('delegation-overlaps');
  const reason = reasonOf(command.reason);
  if (!reason.ok) return reason;
  return done({
    type: 'delegate',
    body: {
      to: delegate.id,
      since,
      until,
      reason: reason.data,
      places: [...new Set(own.map(({ place }) => place))].sort(),
    },
  });
};

/** coming: its first day is not yet; active: in force; over: past or taken back. */
export const standingOf = (one: Delegation, now: Instant): 'coming' | 'active' | 'over' => {
  if (isOver(one, now)) return 'over';
  return now < one.since ? 'coming' : 'active';
};
