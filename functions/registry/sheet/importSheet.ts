import type { Answer } from '@dingban/shared/api/contracts';
import type { Json } from '@dingban/shared/ledger/canonical';
import type { Actor } from '@dingban/shared/ledger/record';
import { refuse } from '@dingban/shared/refusal/refusal';
import type { Registry } from '@dingban/shared/registry/registry';
import { done, type Result } from '@dingban/shared/result';
import { SECOND } from '@dingban/shared/time/clock';
import { append } from '../../command/append.ts';
import type { App } from '../../wiring/app.ts';
import { writeEntry } from '../changeEntry.ts';
import { inLanes } from '../inLanes.ts';
import { type CheckedRow, checkSheet } from './checkSheet.ts';
import { type ImportState, replayImport } from './importAction.ts';
import { readSheet } from './readSheet.ts';

type Outcome = Answer<'importRegistry'>;

/** One call writes for so long and then answers how far it came; a door of HTTP closes after half a minute. */
const LONGEST = 6 * SECOND;
/** Written together between two looks at the clock. */
const BATCH = 128;
/** Others may change an entry while it is imported; who does so thrice is waited for by nobody. */
const TRIES = 3;

export interface SheetImport {
  readonly registry: Registry;
  readonly place: string;
  /** The action id of the request, the same in every call of one import. */
  readonly id: string;
  readonly by: Actor;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Puts one row. Its action id comes from the import and the entry, so that a repeat finds itself and writes nothing. */
const writeRow = async (
  app: App,
  { registry, id, by }: SheetImport,
  { ref, values, standing }: CheckedRow,
): Promise<Result<undefined>> => {
  let version = standing?.version ?? 0;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const written = await writeEntry(app, {
      ref,
      registry,
      actionId: `${id}/${ref.mark}`,
      by,
      command: { type: 'put', version, values, import: id },
    });
    if (written.ok) return done(undefined);
    const { newest, ...refusal } = written.error;
    if (refusal.code !== 'entry-changed' && refusal.code !== 'entry-retired')
      return { ok: false, error: refusal };
    // The sheet was found right as a whole, so it goes on; what somebody wrote meanwhile stays in the history.
    version = newest?.version ?? 0;
  }
  return refuse('busy');
};

const record = async (
  app: App,
  { id, by }: SheetImport,
  action: string,
  type: string,
  body: Json,
): Promise<Result<unknown>> =>
  append(app, {
    aggregate: `import#${id}`,
    id: action,
    by,
    decide: async () => done({ type, body }),
  });

/** The same id with another file, register or place is not the same import. */
const isOf = (begun: ImportState, { registry, place, sha256 }: SheetImport): boolean =>
  begun.registry === registry.id && begun.place === place && begun.sha256 === sha256;

const outcomeOf = ({ rows, added, changed }: ImportState, left: number): Outcome => ({
  state: left === 0 ? 'done' : 'running',
  rows,
  added,
  changed,
  unchanged: rows - added - changed,
  left,
});

/**
 * Imports a sheet: all rows or none. It is checked whole before the first write, and with any fault nothing is
 * written. Then rows are written one by one, each in one conditional put; a call that ran out of time or crashed is
 * followed by another with the same id, which goes on where the record of the import says, and whatever was written
 * after that finds itself and is not written twice. So what began is completed by asking again, and is never taken
 * back by halves. Rows that change nothing are left alone: an export that comes back leaves no trace.
 */
export const importSheet = async (app: App, request: SheetImport): Promise<Result<Outcome>> => {
  const { registry, place, id, sha256 } = request;
  const begun = replayImport(await app.store.actions.load(`import#${id}`));
  if (begun !== undefined && !isOf(begun, request)) return refuse('action-id-reused');

  const { default: excel } = await import('exceljs');
  const sheet = await readSheet(new excel.Workbook(), registry, request.bytes);
  if (sheet === undefined) return refuse('sheet-refused');
  const checked = await checkSheet(app, registry, place, sheet, begun !== undefined);
  if (!checked.ok)
    return done({
      state: 'faulty',
      rows: sheet.rows.length,
      faults: checked.faults.map((fault) => ({ ...fault })),
      more: checked.more,
    });

  const differing = checked.rows.filter(({ differs }) => differs);
  const state = begun ?? {
    registry: registry.id,
    place,
    sha256,
    rows: checked.rows.length,
    added: differing.filter(({ standing }) => standing === undefined).length,
    changed: differing.filter(({ standing }) => standing !== undefined).length,
    upTo: 0,
  };
  if (begun === undefined) {
    if (differing.length === 0) return done(outcomeOf(state, 0));
    const { upTo: _, ...body } = state;
    const began = await record(app, request, id, 'begin', body);
    if (!began.ok) return began;
  }

  const waiting = differing.filter(({ row }) => row > state.upTo);
  const until = app.clock() + LONGEST;
  let next = 0;
  while (next < waiting.length && (next === 0 || app.clock() < until)) {
    const batch = waiting.slice(next, next + BATCH);
    const written = await inLanes(batch, (row) => writeRow(app, request, row));
    const refused = written.find(({ ok }) => !ok);
    if (refused?.ok === false) return refused;
    next += batch.length;
    app.checkpoint('import-batch');
  }
  const upTo = waiting[next - 1]?.row ?? state.upTo;
  if (upTo > state.upTo) {
    const noted = await record(app, request, `${id}/${upTo}`, 'write', { upTo });
    if (!noted.ok) return noted;
  }
  return done(outcomeOf(state, waiting.length - next));
};
