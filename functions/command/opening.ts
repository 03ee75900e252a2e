import { done } from '@dingban/shared/result';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { replay } from '@dingban/shared/workflow/evolve';
import { caseActions } from '../read/caseHistory.ts';
import type { Card } from '../read/people.ts';
import type { App } from '../wiring/app.ts';
import { actorAt } from './actor.ts';
import { append } from './append.ts';

/** Whether a look at the case is worth recording: the first of somebody asked at this node, or of somebody copied. */
const isFirstLook = (state: CaseState, person: string): boolean => {
  const { standing } = state;
  const asked =
    standing?.people.includes(person) === true &&
    !state.openings.some((opening) => opening.person === person && opening.entered === standing.entered);
  return asked || state.copies.some((copy) => copy.person === person && copy.read === undefined);
};

/** Records the first look of whoever has to read the case; rules and applicants go by it. */
export const recordOpening = async (app: App, state: CaseState, card: Card): Promise<void> => {
  if (!isFirstLook(state, card.id)) return;
  await append(app, {
    aggregate: `case#${state.id}`,
    id: app.newId(),
    by: actorAt(card, state.places, state.standing?.node, state),
    decide: async (history) => {
      const newest = replay(caseActions(history));
      return newest === undefined || !isFirstLook(newest, card.id)
        ? undefined
        : done({ type: 'open', body: { node: newest.standing?.node ?? 'copy' } });
    },
  });
};
