import type { Answer, Body } from '@dingban/shared/api/contracts';
import { fileValueOf } from '@dingban/shared/form/fileValue';
import type { Json } from '@dingban/shared/ledger/canonical';
import { rolesAt } from '@dingban/shared/org/directory';
import { may, mayRole } from '@dingban/shared/org/policy';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done } from '@dingban/shared/result';
import { decideWarning } from '@dingban/shared/supervision/decideWarning';
import { officesOf } from '@dingban/shared/supervision/offices';
import type { WarningCommand } from '@dingban/shared/supervision/warningAction';
import { replayWarning, type WarningState } from '@dingban/shared/supervision/warningState';
import { actorAt } from '../command/actor.ts';
import { append } from '../command/append.ts';
import { checkFiles } from '../command/evidence.ts';
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

/**
 * Supervisors of its places, offices of its field, whoever was asked to handle it, and whoever's acts are in question,
 * so that they can explain.
 */
const maySee = (state: WarningState, card: Card): boolean =>
  may(viewerOf(card), 'warning.read', state.finding.places) ||
  rolesAt(viewerOf(card), state.finding.places).some(
    (role) => mayRole(role, 'warning.readField') && officesOf(state.finding).includes(role),
  ) ||
  state.people.includes(card.id) ||
  state.finding.about.includes(card.id);

/** People name files after people. A warning is kept open to its readers, so a file is called by its number. */
const withoutNames = (command: Body<'actOnWarning'>['command']): WarningCommand =>
  command.type === 'verify' || command.type === 'rectify'
    ? {
        ...command,
        files: command.files.map((file, index) => ({ ...fileValueOf(file), name: `材料 ${index + 1}` })),
      }
    : command;

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
    if (place === undefined) return refuse('not-allowed');
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
    const command = withoutNames(body.command);
    const files = 'files' in command ? command.files : [];
    const outcome = await append(app, {
      aggregate: `warning#${id}`,
      id: body.actionId,
      by: actorAt(card, known.finding.places),
      mark: requestMark({ person: card.id, command: body.command } as unknown as Json, app.sessionSecret),
      decide: async (history) => {
        const state = replayWarning(warningActions(history));
        if (state === undefined) return refuse('not-found');
        const context = { now: app.clock(), directory, workingDays: app.workingDays };
        const decided = decideWarning(state, command, viewerOf(card), context);
        if (!decided.ok || files.length === 0) return decided;
        const checked = await checkFiles(app, { files }, card.id, new Set());
        return checked.ok ? decided : checked;
      },
    });
    if (!outcome.ok) return outcome;
    const state = replayWarning(warningActions(outcome.data.history));
    if (state === undefined) return refuse('not-found');
    return done({ warning: await describeWarning(app, state, viewerOf(card)) });
  },
});
