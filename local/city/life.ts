import type { Definition } from '@dingban/shared/catalogue/definition';
import type { Actor } from '@dingban/shared/ledger/record';
import { rolesAt, viewerIn } from '@dingban/shared/org/directory';
import { decideWatch, nextWatch } from '@dingban/shared/supervision/watches';
import type { Instant } from '@dingban/shared/time/clock';
import { workingDays } from '@dingban/shared/time/workingDays';
import type { CaseAction, CaseDraft } from '@dingban/shared/workflow/caseAction';
import type { CaseCommand } from '@dingban/shared/workflow/caseCommand';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { decideByClock, wakeAt } from '@dingban/shared/workflow/clockwork';
import { decide } from '@dingban/shared/workflow/decide';
import { evolve } from '@dingban/shared/workflow/evolve';
import { postOf } from './place.ts';
import type { Plan } from './plan.ts';
import { momentOf, type Recorded } from './recorded.ts';

/** One case in the making: the real workflow decides, and each action becomes a moment as rules see it. */
export interface Life {
  readonly recorded: readonly Recorded[];
  readonly state: () => CaseState;
  /** A person's command; whatever the clock had to do before is done first. Throws when it is refused. */
  readonly send: (at: Instant, person: string, command: CaseCommand) => void;
  readonly open: (at: Instant, person: string) => void;
  /** Lets the clock do all it has to until then. */
  readonly waitUntil: (at: Instant) => void;
}

const clock: Actor = { kind: 'system', task: 'deadlines' };

/** When the clock has to look next, for a limit or for a rule. */
const nextLook = (state: CaseState, { sub }: Definition): Instant =>
  Math.min(
    state.status === 'disclosed' ? Number.POSITIVE_INFINITY : (wakeAt(state) ?? Number.POSITIVE_INFINITY),
    nextWatch(state, sub, workingDays)?.due ?? Number.POSITIVE_INFINITY,
  );

/** A life that has not begun. The chain of hashes is left out: rules do not look at it, and it costs half of the time. */
export const lifeOf = ({ caseId, number, village, conduct }: Plan, definition: Definition): Life => {
  const { matter, sub } = definition;
  const { directory } = village;
  const recorded: Recorded[] = [];
  let current: CaseState | undefined;
  const cadres = (conduct.kin?.posts ?? []).map((post) => postOf(village, post));
  const known = conduct.kin?.known === true ? cadres : [];
  const stateNow = (): CaseState => {
    if (current === undefined) throw new Error(`${caseId} has not begun`);
    return current;
  };

  const append = (
    at: Instant,
    by: Actor,
    draft: CaseDraft | { type: 'open'; body: { node: string } },
  ): void => {
    const seq = (current?.seq ?? 0) + 1;
    const action = {
      aggregate: `case#${caseId}`,
      seq,
      id: `${caseId}-${seq}`,
      at,
      by,
      ...draft,
      prev: '',
      hash: '',
    } as unknown as CaseAction;
    const before = current;
    const after = evolve(before, action);
    current = after;
    recorded.push({
      at,
      moment: momentOf(action, before, after, sub, cadres),
      action,
      ...(cadres.length === 0 ? {} : { kin: cadres }),
    });
  };

  const waitUntil = (at: Instant): void => {
    while (current !== undefined) {
      const look = nextLook(current, definition);
      if (look > at) return;
      const late = (wakeAt(current) ?? Number.POSITIVE_INFINITY) <= look;
      // A day that was agreed on may be over before the case comes to it.
      const due = Math.max(look, recorded.at(-1)?.at ?? 0);
      const watch = late ? undefined : decideWatch(current, sub, workingDays, due);
      const draft: CaseDraft | undefined = late
        ? decideByClock(current, definition, due, workingDays)
        : watch === undefined
          ? undefined
          : { type: 'watch', body: watch };
      if (draft === undefined) return;
      append(due, clock, draft);
    }
  };

  const signed = (person: string): Actor => ({
    kind: 'person',
    id: person,
    role: rolesAt(viewerIn(directory, person), directory.places)[0] ?? 'villager',
    place: directory.places.village,
  });

  return {
    recorded,
    state: stateNow,
    waitUntil,
    open: (at, person) => {
      waitUntil(at);
      append(at, signed(person), { type: 'open', body: { node: stateNow().standing?.node ?? 'copy' } });
    },
    send: (at, person, command) => {
      waitUntil(at);
      const decision = decide(current, command, {
        now: at,
        actor: viewerIn(directory, person),
        definition,
        directory,
        workingDays,
        number,
        kin: known,
      });
      if (!decision.ok)
        throw new Error(
          `${matter.id}/${sub.id} ${caseId}: ${person} ${command.type}: ${JSON.stringify(decision.error)}`,
        );
      append(at, signed(person), decision.data);
    },
  };
};
