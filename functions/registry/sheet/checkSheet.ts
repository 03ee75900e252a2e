import { compileForm, type Validate } from '@dingban/shared/form/validate';
import type { Values } from '@dingban/shared/form/value';
import { type Text, text } from '@dingban/shared/i18n/text';
import { type EntryRef, entryAggregate } from '@dingban/shared/registry/entryId';
import { columnsOf, ENTRY, type Registry } from '@dingban/shared/registry/registry';
import { localDate } from '@dingban/shared/time/clock';
import type { App } from '../../wiring/app.ts';
import { readMarks } from '../blindIndex.ts';
import type { EntryCard } from '../entryView.ts';
import { listedEntries } from '../listedEntries.ts';
import { createFaults, type Faults, type RowFault } from './faults.ts';
import { headingOf, VERSION } from './headings.ts';
import { type Layout, layoutOf } from './layout.ts';
import { readLookups } from './lookups.ts';
import { type Lookup, readCell } from './readCell.ts';
import type { Sheet, SheetRow } from './readSheet.ts';

/** A row that may be written, with the entry that stands there now. */
export interface CheckedRow {
  readonly row: number;
  readonly ref: EntryRef;
  readonly values: Values;
  readonly standing: EntryCard | undefined;
  /** Whether it says anything that the register does not hold already. */
  readonly differs: boolean;
}

export type CheckedSheet =
  | { readonly ok: true; readonly rows: readonly CheckedRow[] }
  | { readonly ok: false; readonly faults: readonly RowFault[]; readonly more: number };

const noRows = text('表里没有要导入的行', 'The sheet has no rows to import');
const notVersion = text(
  '版本是导出时带出的整数，请不要修改',
  'The version is a whole number from the export',
);
const neverThere = text(
  '台账里没有这一条，新增的行请把版本留空',
  'The register has no such entry; leave the version of new rows empty',
);
const newer = text(
  '导出以后这一条又有人改过，请重新导出再改',
  'Somebody has changed this entry since the export; please export it again',
);
const retired = text(
  '这一条已经停用，要恢复请在台账里打开它',
  'This entry is retired; open it in the register to take it into use again',
);
const twice = (row: number): Text => text(`与第 ${row} 行是同一条`, `The same entry as in row ${row}`);

/** The values of one row, judged by the same closures as a form on the phone. */
const readRow = (
  { number, cells }: SheetRow,
  { columns }: Layout,
  lookup: Lookup,
  validate: Validate,
  today: string,
  faults: Faults,
): Values | undefined => {
  const before = faults.count();
  const input: Record<string, unknown> = {};
  for (const { column, at } of columns) {
    const cell = cells[at];
    if (cell === undefined || ('raw' in cell && cell.raw === undefined)) continue;
    const read = 'fault' in cell ? cell : readCell(column, cell.raw ?? '', lookup);
    if ('fault' in read) faults.add(number, headingOf(column), read.fault);
    else input[column.id] = read.value;
  }
  const checked = validate(input, {}, today);
  if (checked.ok) return faults.count() === before ? checked.values : undefined;
  for (const { field, message } of checked.faults) {
    const column = columns.find((one) => one.column.id === field)?.column;
    const heading = column === undefined ? field : headingOf(column);
    // A cell that could not be read is missing to the form; that is not told a second time.
    if (!faults.has(number, heading)) faults.add(number, heading, message);
  }
  return undefined;
};

const versionOf = ({ number, cells }: SheetRow, { version }: Layout, faults: Faults): number | undefined => {
  const cell = version === undefined ? undefined : cells[version];
  const raw = cell !== undefined && 'raw' in cell ? cell.raw : undefined;
  if (raw === undefined) return undefined;
  const value = Number(raw);
  if (Number.isInteger(value) && value >= 1) return value;
  faults.add(number, VERSION.zh, notVersion);
  return undefined;
};

/** What stands in the register, by aggregate. The list follows the ledger by a moment; the write looks again. */
const readStanding = async (
  app: App,
  registry: Registry,
  place: string,
): Promise<ReadonlyMap<string, EntryCard>> => {
  const standing = new Map<string, EntryCard>();
  for (const state of ['active', 'retired'] as const)
    for await (const card of listedEntries(app, registry.id, place, state))
      standing.set(entryAggregate(card.ref), card);
  return standing;
};

/**
 * Checks a whole sheet before the first write: headings, every cell, rows that are the same entry, entries that were
 * retired or changed since the export. `begun`: it was checked when it began, and its own writes are no changes of
 * others.
 */
export const checkSheet = async (
  app: App,
  registry: Registry,
  place: string,
  sheet: Sheet,
  begun: boolean,
): Promise<CheckedSheet> => {
  const faults = createFaults();
  const layout = layoutOf(registry, sheet, faults);
  if (sheet.rows.length === 0) faults.add(1, headingOf(columnsOf(registry)[0] ?? never()), noRows);
  if (faults.count() > 0) return { ok: false, ...faults.listed() };
  const [lookup, standing, marks] = await Promise.all([
    readLookups(app, sheet, layout, place),
    readStanding(app, registry, place),
    readMarks(app),
  ]);
  const validate = compileForm(registry.form, ENTRY);
  const today = localDate(app.clock());
  const keyColumn = columnsOf(registry).find(({ id }) => id === registry.key[0]);
  const keyHeading = keyColumn === undefined ? '' : headingOf(keyColumn);
  const seen = new Map<string, number>();
  const rows: CheckedRow[] = [];
  for (const sheetRow of sheet.rows) {
    const values = readRow(sheetRow, layout, lookup, validate, today, faults);
    const version = versionOf(sheetRow, layout, faults);
    if (values === undefined) continue;
    const row = sheetRow.number;
    const ref = marks.entry(registry, place, values);
    const aggregate = entryAggregate(ref);
    const earlier = seen.get(aggregate);
    if (earlier !== undefined) faults.add(row, keyHeading, twice(earlier));
    seen.set(aggregate, earlier ?? row);
    const card = standing.get(aggregate);
    const differs = card === undefined || card.retired || card.content !== marks.content(values);
    if (!begun && card?.retired === true) faults.add(row, keyHeading, retired);
    else if (!begun && differs && version !== undefined && version !== card?.version)
      faults.add(row, VERSION.zh, card === undefined ? neverThere : newer);
    rows.push({ row, ref, values, standing: card, differs });
  }
  return faults.count() === 0 ? { ok: true, rows } : { ok: false, ...faults.listed() };
};

const never = (): never => {
  throw new Error('a register without columns');
};
