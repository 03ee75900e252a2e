import { warningIdOf } from '@dingban/functions/supervise/raise';
import { viewerIn } from '@dingban/shared/org/directory';
import {
  decideFinding,
  decideWarningByClock,
  warningWakeAt,
} from '@dingban/shared/supervision/decideFinding';
import { availableOnWarning, decideWarning } from '@dingban/shared/supervision/decideWarning';
import type { Finding } from '@dingban/shared/supervision/finding';
import type { WarningAction, WarningCommand, WarningDraft } from '@dingban/shared/supervision/warningAction';
import { evolveWarning, type WarningState } from '@dingban/shared/supervision/warningState';
import { DAY, type Instant } from '@dingban/shared/time/clock';
import { workingDays } from '@dingban/shared/time/workingDays';
import { type Random, randomFrom } from '../random.ts';
import { laterThan } from '../working.ts';
import type { Cast } from './cast.ts';

/** A warning under way, and what whoever handles it will do next. */
interface Watched {
  readonly cast: Cast;
  readonly random: Random;
  readonly actions: WarningAction[];
  state?: WarningState;
  next?: { readonly at: Instant; readonly deed: 'handle' | 'close' } | undefined;
}

/** Warnings as supervisors would have handled them: most in time, some late, some not at all. */
export interface Supervised {
  readonly found: (finding: Finding, at: Instant, cast: Cast) => void;
  /** Everything up to this instant. */
  readonly upTo: (now: Instant) => readonly (readonly WarningAction[])[];
}

/** What is grave would need a photo to be put right, and nobody of a generated city took one: it is referred. */
const handlingOf = ({ severity }: WarningState): WarningCommand =>
  severity === 'yellow'
    ? { type: 'rectify', note: '已到村核实，当事人已补齐材料', files: [] }
    : { type: 'verify', note: '已到村核实，情况属实', files: [] };

const closing = (random: Random, { rectified }: WarningState): WarningCommand => {
  const drawn = random.next();
  if (drawn < 0.15) return { type: 'close', outcome: 'false-alarm', reason: '核实为误报，手续齐全' };
  return drawn < 0.25 || !rectified
    ? { type: 'close', outcome: 'referred', reason: '问题属实，已移交' }
    : { type: 'close', outcome: 'corrected', reason: '问题属实，已整改到位' };
};

export const supervised = (seed: number): Supervised => {
  const warnings = new Map<string, Watched>();

  const append = (
    id: string,
    one: Watched,
    at: Instant,
    by: WarningAction['by'],
    draft: WarningDraft,
  ): void => {
    const seq = (one.state?.seq ?? 0) + 1;
    const action = {
      aggregate: `warning#${id}`,
      seq,
      id: `${id}-${seq}`,
      at: Math.max(at, one.actions.at(-1)?.at ?? 0),
      by,
      ...draft,
      prev: '',
      hash: '',
    } as unknown as WarningAction;
    one.actions.push(action);
    one.state = evolveWarning(one.state, action);
  };

  /** Six in ten are handled within days, two later than they should be, two by nobody. */
  const planHandling = (one: Watched, at: Instant): void => {
    const drawn = one.random.next();
    const days = drawn < 0.6 ? one.random.whole(0, 4) : drawn < 0.8 ? one.random.whole(9, 25) : undefined;
    one.next = days === undefined ? undefined : { at: laterThan(one.random, at, days), deed: 'handle' };
  };

  const person = ({ cast, state }: Watched, type: WarningCommand['type']) =>
    state === undefined
      ? undefined
      : cast.directory.posts
          .map((post) => viewerIn(cast.directory, post.person))
          .find((viewer) => availableOnWarning(state, viewer, state.raisedAt).includes(type));

  const act = (id: string, one: Watched, at: Instant, command: WarningCommand): void => {
    const viewer = person(one, command.type);
    if (viewer === undefined || one.state === undefined) return;
    const { directory } = one.cast;
    const decided = decideWarning(one.state, command, viewer, { now: at, directory, workingDays });
    const [post] = viewer.posts;
    if (decided.ok && post !== undefined)
      append(
        id,
        one,
        at,
        { kind: 'person', id: viewer.id, role: post.role, place: post.place },
        decided.data,
      );
  };

  /** The clock and the people, in the order of time, until then. */
  const play = (id: string, one: Watched, until: Instant): void => {
    for (let turn = 0; turn < 20 && one.state !== undefined; turn += 1) {
      const wake = warningWakeAt(one.state) ?? Number.POSITIVE_INFINITY;
      const next = one.next?.at ?? Number.POSITIVE_INFINITY;
      if (Math.min(wake, next) > until) return;
      if (wake <= next) {
        const { directory } = one.cast;
        const draft = decideWarningByClock(one.state, { now: wake, directory, workingDays });
        if (draft === undefined) return;
        append(id, one, wake, { kind: 'system', task: 'deadlines' }, draft);
        continue;
      }
      const deed = one.next?.deed ?? 'handle';
      const command = deed === 'handle' ? handlingOf(one.state) : closing(one.random, one.state);
      one.next =
        deed === 'handle' && one.random.chance(0.85)
          ? { at: laterThan(one.random, next, one.random.whole(1, 6)), deed: 'close' }
          : undefined;
      act(id, one, next, command);
    }
  };

  return {
    found: (finding, at, cast) => {
      const id = warningIdOf(finding);
      const one: Watched = warnings.get(id) ?? { cast, random: randomFrom(seed, id), actions: [] };
      warnings.set(id, one);
      play(id, one, at);
      const before = one.state?.status;
      const draft = decideFinding(one.state, finding, { now: at, directory: cast.directory, workingDays });
      if (draft === undefined) return;
      append(id, one, at, { kind: 'system', task: 'supervise' }, draft);
      if (before === undefined || draft.type === 'reopen') planHandling(one, at + DAY / 24);
    },
    upTo: (now) =>
      [...warnings].map(([id, one]) => {
        play(id, one, now);
        return one.actions;
      }),
  };
};
