import type { Answer } from '@dingban/shared/api/contracts';
import type { Json } from '@dingban/shared/ledger/canonical';
import { may, mayAnywhere } from '@dingban/shared/org/policy';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done } from '@dingban/shared/result';
import { decideWarning } from '@dingban/shared/supervision/decideWarning';
import { replayWarning, type WarningState } from '@dingban/shared/supervision/warningState';
import { actorAt } from '../command/actor.ts';
import { append } from '../command/append.ts';
import { requestMark } from '../keys/seal.ts';
import { readDirectory } from '../read/directory.ts';
import { supervisedPlaces } from '../read/me.ts';
import { allPlaces, type Card, viewerOf } from '../read/people.ts';
import { findSummary } from '../read/summary.ts';
import { describeWarning, ruleLabel } from '../read/warningDetail.ts';
import type { View } from '../store/store.ts';
import { warningActions } from '../supervise/raise.ts';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { serve } from './serve.ts';

type Listed = Answer<'warnings'>['items'][number];

const PAGE = 20;

const load = async (app: App, id: string): Promise<WarningState | undefined> =>
  replayWarning(warningActions(await app.store.actions.load(`warning#${id}`)));

/** Supervisors of its places, whoever was asked to handle it, and whoever's acts are in question, so that they can explain. */
const maySee = (state: WarningState, card: Card): boolean =>
  may(viewerOf(card), 'warning.read', state.finding.places) ||
  state.people.includes(card.id) ||
  state.finding.about.includes(card.id);

const describeListed = async (app: App, { owner, value }: View): Promise<Listed> => {
  const places = await allPlaces(app);
  const summary = await findSummary(app, String(value.caseId));
  return {
    id: owner.slice('warning#'.length),
    rule: String(value.rule),
    ruleLabel: ruleLabel(String(value.rule)),
    severity: value.severity as Listed['severity'],
    status: value.status as Listed['status'],
    sentence: value.sentence as Listed['sentence'],
    village: places.get(String(value.village))?.name ?? '',
    number: summary?.number ?? '',
    raisedAt: Number(value.raisedAt),
    due: Number(value.due),
    remaining: app.workingDays.remaining(app.clock(), Number(value.due)),
  };
};

/** Warnings: the list of a supervisor's places, one in full, and what is done about it. */
export const handler = serve({
  warnings: async ({ app, card, query }) => {
    const places = supervisedPlaces(card);
    const [place] = places;
    if (place === undefined || !mayAnywhere(viewerOf(card), 'warning.read')) return refuse('not-allowed');
    // Almost everybody supervises one place; who has several pages through them one after the other.
    const at = query.cursor === undefined ? place : (query.cursor.split('~')[0] ?? place);
    const cursor = query.cursor?.split('~')[1];
    if (!places.includes(at)) return refuse('not-allowed');
    const page = await app.store.views.query({
      list: lists.warnings(query.state, at),
      limit: PAGE,
      descending: query.state === 'closed',
      ...(cursor === undefined || cursor === '' ? {} : { cursor }),
    });
    const items = await Promise.all(page.views.map((view) => describeListed(app, view)));
    const following = places[places.indexOf(at) + 1];
    const next =
      page.cursor !== undefined
        ? `${at}~${page.cursor}`
        : following === undefined
          ? undefined
          : `${following}~`;
    return done({ items, ...(next === undefined ? {} : { cursor: next }) });
  },

  readWarning: async ({ app, id, card }) => {
    const state = await load(app, id);
    if (state === undefined || !maySee(state, card)) return refuse('not-found');
    return done(await describeWarning(app, state, viewerOf(card)));
  },

  actOnWarning: async ({ app, id, card, body }) => {
    const known = await load(app, id);
    if (known === undefined || !maySee(known, card)) return refuse('not-found');
    const directory = await readDirectory(app, known.finding.places);
    const outcome = await append(app, {
      aggregate: `warning#${id}`,
      id: body.actionId,
      by: actorAt(card, known.finding.places),
      mark: requestMark({ person: card.id, command: body.command } as unknown as Json, app.sessionSecret),
      decide: async (history) => {
        const state = replayWarning(warningActions(history));
        return state === undefined
          ? refuse('not-found')
          : decideWarning(state, body.command, viewerOf(card), {
              now: app.clock(),
              directory,
              workingDays: app.workingDays,
            });
      },
    });
    if (!outcome.ok) return outcome;
    const state = replayWarning(warningActions(outcome.data.history));
    if (state === undefined) return refuse('not-found');
    return done({ warning: await describeWarning(app, state, viewerOf(card)) });
  },
});
