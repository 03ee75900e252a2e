import type { Answer } from '@dingban/shared/api/contracts';
import { everyVersion, findDefinition, findMatter } from '@dingban/shared/catalogue/catalogue';
import type { FieldFault } from '@dingban/shared/form/fault';
import { allFields } from '@dingban/shared/form/field';
import type { Values } from '@dingban/shared/form/value';
import { text } from '@dingban/shared/i18n/text';
import type { Actor } from '@dingban/shared/ledger/record';
import { mayAnywhere, mayRole, type Right } from '@dingban/shared/org/policy';
import { refuse, refuseFields } from '@dingban/shared/refusal/refusal';
import { done, type Result } from '@dingban/shared/result';
import {
  type MigrationAction,
  type MigrationState,
  mayApproveMigration,
  propose,
  replayMigration,
} from '@dingban/shared/workflow/migrationAction';
import { append } from '../command/append.ts';
import { type CaseFault, checkCases, type Move, moveCases } from '../command/migrate.ts';
import { requestMark } from '../keys/seal.ts';
import { byOf } from '../read/labels.ts';
import { type Card, namesOf, viewerOf } from '../read/people.ts';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { serve } from './serve.ts';

type Migration = Answer<'migrations'>['items'][number];
type Report = Answer<'approveMigration'>;

const migrationActions = (records: readonly unknown[]): readonly MigrationAction[] =>
  records as readonly MigrationAction[];

const aggregateOf = (id: string): string => `migration#${id}`;

/** The person under the post that gives the right. */
const signer = (card: Card, right: Right): Actor => {
  const post = card.posts.find(({ role }) => mayRole(role, right));
  return { kind: 'person', id: card.id, role: post?.role ?? 'city-admin', place: post?.place ?? '' };
};

const describe = async (app: App, state: MigrationState): Promise<Migration> => {
  const { proposal, proposedBy, approvedBy, finished } = state;
  const people = [proposedBy, approvedBy].flatMap((by) => (by?.kind === 'person' ? [by.id] : []));
  const names = await namesOf(app, people);
  return {
    id: state.id,
    matter: proposal.matter,
    sub: proposal.sub,
    from: proposal.from,
    to: proposal.to,
    reason: proposal.reason,
    status: state.status,
    proposedAt: state.proposedAt,
    proposedBy: byOf(proposedBy, names),
    ...(approvedBy === undefined ? {} : { approvedBy: byOf(approvedBy, names) }),
    ...(finished === undefined ? {} : { migrated: finished.migrated, left: [...finished.left] }),
  };
};

const report = async (
  app: App,
  state: MigrationState,
  cases: number,
  faults: readonly CaseFault[],
): Promise<Report> => ({
  migration: await describe(app, state),
  cases,
  faults: faults.map(({ fields, ...rest }) => ({ ...rest, fields: [...fields] })),
});

/** From an old version to today's; undefined when one of them does not exist. */
const moveOf = (
  migration: string,
  matter: string,
  sub: string,
  from: number,
  defaults: Move['defaults'],
): Move | undefined => {
  const before = findDefinition(matter, sub, from);
  const after = findDefinition(matter, sub);
  return before === undefined || after === undefined || after.sub.process.version === from
    ? undefined
    : { migration, from: before, to: after, defaults };
};

const PERSONAL = text('个人信息不能统一补填', 'What is about a person cannot be filled in for all');
const UNKNOWN = text('新版表单没有这一项', 'The new form has no such field');

/** A proposal stands in the ledger as it is, so it may hold nothing about a person. */
const unfitDefaults = ({ to, defaults }: Move): readonly FieldFault[] => {
  const fields = new Map(allFields(to.sub.form).map((field) => [field.id, field]));
  const given = [defaults.all, ...Object.values(defaults.villages)].flatMap((values) => Object.keys(values));
  return [...new Set(given)].flatMap((id): FieldFault[] => {
    const field = fields.get(id);
    if (field === undefined) return [{ field: id, message: UNKNOWN }];
    return field.personal === 'none' ? [] : [{ field: id, message: PERSONAL }];
  });
};

const load = async (app: App, id: string): Promise<MigrationState | undefined> =>
  replayMigration(migrationActions(await app.store.actions.load(aggregateOf(id))));

/** Takes the cases over and writes down that it is done; goes on where an earlier attempt was cut off. */
const carryOut = async (app: App, move: Move, cases: number, card: Card): Promise<Result<MigrationState>> => {
  const by = signer(card, 'migration.approve');
  const { left, gone } = await moveCases(app, move, by);
  const migrated = cases - left.length - gone;
  const outcome = await append(app, {
    aggregate: aggregateOf(move.migration),
    id: app.newId(),
    by,
    decide: async (history) =>
      replayMigration(migrationActions(history))?.status === 'finished'
        ? undefined
        : done({ type: 'finish', body: { migrated, left: [...left] } }),
  });
  if (!outcome.ok) return outcome;
  const state = replayMigration(migrationActions(outcome.data.history));
  return state === undefined ? refuse('not-found') : done(state);
};

/** Running cases go on by a new version of their definition: proposed by one person, agreed to by another. */
export const handler = serve({
  migrations: async ({ app, card }) => {
    if (!mayAnywhere(viewerOf(card), 'migration.approve')) return refuse('not-allowed');
    const { views } = await app.store.views.query({
      list: lists.migrations(),
      descending: true,
      limit: 100,
    });
    const states = await Promise.all(views.map(({ owner }) => load(app, owner.slice('migration#'.length))));
    const known = states.flatMap((state) => (state === undefined ? [] : [state]));
    return done({
      items: await Promise.all(known.map((state) => describe(app, state))),
      past: everyVersion().flatMap(({ id, label, process: { version } }) => {
        const today = findMatter(id)?.process.version ?? version;
        return version === today ? [] : [{ matter: id, label, version, today }];
      }),
    });
  },

  proposeMigration: async ({ app, body, card }) => {
    if (!mayAnywhere(viewerOf(card), 'migration.propose')) return refuse('not-allowed');
    const { actionId, matter, sub, from, reason } = body;
    if (findDefinition(matter, sub) === undefined) return refuse('unknown-matter');
    const defaults = { all: body.defaults as Values, villages: body.villages as Record<string, Values> };
    const move = moveOf(actionId, matter, sub, from, defaults);
    if (move === undefined) return refuse('unknown-version');
    const unfit = unfitDefaults(move);
    if (unfit.length > 0) return refuseFields(unfit);
    const { cases, faults } = await checkCases(app, move);
    const to = move.to.sub.process.version;
    const outcome = await append(app, {
      aggregate: aggregateOf(actionId),
      id: actionId,
      by: signer(card, 'migration.propose'),
      mark: requestMark({ matter, sub, from, reason, defaults: JSON.stringify(defaults) }, app.sessionSecret),
      decide: async () => propose({ matter, sub, from, to, defaults, reason, cases, faults: faults.length }),
    });
    if (!outcome.ok) return outcome;
    const state = replayMigration(migrationActions(outcome.data.history));
    return state === undefined ? refuse('not-found') : done(await report(app, state, cases, faults));
  },

  approveMigration: async ({ app, id, body, card }) => {
    if (!mayAnywhere(viewerOf(card), 'migration.approve')) return refuse('not-allowed');
    const known = await load(app, id);
    if (known === undefined) return refuse('not-found');
    const allowed = mayApproveMigration(known, card.id);
    if (!allowed.ok) return allowed;
    const { matter, sub, from, defaults } = known.proposal;
    const move = moveOf(id, matter, sub, from, defaults);
    if (move === undefined) return refuse('not-found');
    const { cases, faults } = await checkCases(app, move);
    const outcome = await append(app, {
      aggregate: aggregateOf(id),
      id: body.actionId,
      by: signer(card, 'migration.approve'),
      mark: requestMark({ id, person: card.id }, app.sessionSecret),
      decide: async (history) => {
        const state = replayMigration(migrationActions(history));
        // An attempt that was cut off: those who could go are on their way already.
        if (state?.status !== 'proposed') return undefined;
        return done(
          faults.length > 0
            ? { type: 'refuse', body: { cases, faults: faults.length } }
            : { type: 'approve', body: { cases } },
        );
      },
    });
    if (!outcome.ok) return outcome;
    const state = replayMigration(migrationActions(outcome.data.history));
    if (state === undefined) return refuse('not-found');
    if (state.status === 'proposed') return done(await report(app, state, cases, faults));
    // Those of an attempt that was cut off are not counted any more; how many there were was written down.
    const all = state.cases ?? cases;
    const finished = await carryOut(app, move, all, card);
    return finished.ok ? done(await report(app, finished.data, all, [])) : finished;
  },
});
