import { createHash } from 'node:crypto';
import type { Definition } from '@dingban/shared/catalogue/definition';
import type { Values } from '@dingban/shared/form/value';
import { text } from '@dingban/shared/i18n/text';
import type { Actor } from '@dingban/shared/ledger/record';
import { done, failed, type Result } from '@dingban/shared/result';
import type { CaseDraft } from '@dingban/shared/workflow/caseAction';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { replay } from '@dingban/shared/workflow/evolve';
import { type MigrationFault, migrateCase } from '@dingban/shared/workflow/migration';
import type { Defaults } from '@dingban/shared/workflow/migrationAction';
import { inParallel } from '../dingtalk/parallel.ts';
import { openValues, sealValues } from '../keys/seal.ts';
import { caseActions } from '../read/caseHistory.ts';
import { checkEntries } from '../registry/checkEntries.ts';
import { runningOrder } from '../views/caseViews.ts';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { append } from './append.ts';

/** What is to happen to the running cases of a sub-module. */
export interface Move {
  readonly migration: string;
  readonly from: Definition;
  readonly to: Definition;
  readonly defaults: Defaults;
}

export interface CaseFault extends MigrationFault {
  readonly caseId: string;
  readonly number: string;
}

/** The cases that run by the old version now. */
export const runningCases = async (app: App, { from }: Pick<Move, 'from'>): Promise<readonly string[]> => {
  const { version } = from.sub.process;
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await app.store.views.query({
      list: lists.running(from.matter.id, from.sub.id),
      from: runningOrder(version),
      to: runningOrder(version, '~'),
      limit: 1000,
      ...(cursor === undefined ? {} : { cursor }),
    });
    ids.push(...page.views.map(({ owner }) => owner.slice('case#'.length)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return ids;
};

/** A case as it would go on; undefined when it does not run by the old version any more. */
const tryCase = async (
  app: App,
  move: Move,
  state: CaseState | undefined,
): Promise<Result<CaseDraft, MigrationFault> | undefined> => {
  if (state?.standing === undefined || state.version !== move.from.sub.process.version) return undefined;
  const aggregate = `case#${state.id}`;
  const values = openValues(state.values, aggregate, await app.keys.find(aggregate));
  const { village } = state.places;
  const defaults: Values = { ...move.defaults.all, ...move.defaults.villages[village] };
  const moved = migrateCase({ ...state, values }, move, defaults, move.migration);
  if (!moved.ok || moved.data.type !== 'migrate') return moved;
  const entries = await checkEntries(app, move.to.sub.form, moved.data.body.values, village);
  return entries.ok
    ? moved
    : failed({
        why: text('补填的内容在台账里找不到', 'A value to be filled in is not in the register'),
        fields: entries.error.fields ?? [],
      });
};

/** Checks every running case and changes none. */
export const checkCases = async (
  app: App,
  move: Move,
): Promise<{ readonly cases: number; readonly faults: readonly CaseFault[] }> => {
  const ids = await runningCases(app, move);
  const faults: CaseFault[] = [];
  await inParallel(ids, async (id) => {
    const state = replay(caseActions(await app.store.actions.load(`case#${id}`)));
    const tried = await tryCase(app, move, state);
    if (tried?.ok === false) faults.push({ caseId: id, number: state?.number ?? '', ...tried.error });
    return done(undefined);
  });
  faults.sort((one, other) => (one.caseId < other.caseId ? -1 : 1));
  return { cases: ids.length, faults };
};

/** The same for every attempt, so that one that was cut off goes on where it stopped. */
const actionIdOf = (migration: string, caseId: string): string =>
  createHash('sha256').update(`${migration}\n${caseId}`).digest('hex').slice(0, 32);

/** gone: it ended meanwhile, or runs by another version already. */
type Moved = 'moved' | 'left' | 'gone';

const moveCase = async (app: App, move: Move, id: string, by: Actor): Promise<Moved> => {
  const aggregate = `case#${id}`;
  const key = await app.keys.get(aggregate);
  const { form } = move.to.sub;
  const actionId = actionIdOf(move.migration, id);
  let became: Moved = 'left';
  const outcome = await append(app, {
    aggregate,
    id: actionId,
    by,
    decide: async (history) => {
      const tried = await tryCase(app, move, replay(caseActions(history)));
      became = tried === undefined ? 'gone' : 'left';
      if (tried === undefined || !tried.ok || tried.data.type !== 'migrate') return undefined;
      const { body } = tried.data;
      const values = sealValues(body.values, form, aggregate, key, app.random);
      return done({ type: 'migrate', body: { ...body, values } });
    },
  });
  const moved = outcome.ok && outcome.data.history.some((record) => record.id === actionId);
  return moved ? 'moved' : became;
};

/**
 * Takes the cases over. They were all checked just before; one that somebody changes in between so that it cannot go
 * any more is left as it is, which harms nobody: it runs on by the version that it began with.
 */
export const moveCases = async (
  app: App,
  move: Move,
  by: Actor,
): Promise<{ readonly left: readonly string[]; readonly gone: number }> => {
  const left: string[] = [];
  let gone = 0;
  await inParallel(await runningCases(app, move), async (id) => {
    const became = await moveCase(app, move, id, by);
    if (became === 'left') left.push(id);
    if (became === 'gone') gone += 1;
    return done(undefined);
  });
  return { left: left.sort(), gone };
};
