import { text } from '@dingban/shared/i18n/text';
import type { EntrySource } from '@dingban/shared/registry/registryId';
import type { App } from '../../wiring/app.ts';
import type { Layout } from './layout.ts';
import { type OtherEntries, otherEntries } from './otherEntries.ts';
import { readPeople } from './person.ts';
import type { Lookup, Read } from './readCell.ts';
import type { Sheet } from './readSheet.ts';

/** The words of every cell of the columns that hold people. */
function* peopleWords(sheet: Sheet, { columns }: Layout): Iterable<string> {
  for (const { column, at } of columns)
    if (column.kind === 'person')
      for (const { cells } of sheet.rows) {
        const cell = cells[at];
        if (cell !== undefined && 'raw' in cell && cell.raw !== undefined) yield String(cell.raw);
      }
}

const entryRead = (found: ReturnType<OtherEntries['meant']>, words: string): Read => {
  const [first, second] = found;
  if (first === undefined)
    return {
      fault: text(
        `台账里没有“${words}”，请先登记，或写成台账里的名称、编号`,
        `The register has no “${words}”; enter it first, or write its name or number`,
      ),
    };
  return second === undefined
    ? { value: { entry: first.entry, label: first.label } }
    : {
        fault: text(
          `台账里有几条叫“${words}”，请写编号`,
          `Several entries are called “${words}”; please write the number`,
        ),
      };
};

/** Reads once what the cells refer to: people of the contacts, entries of other registers. */
export const readLookups = async (app: App, sheet: Sheet, layout: Layout, place: string): Promise<Lookup> => {
  const person = await readPeople(app, peopleWords(sheet, layout));
  const entries = new Map<EntrySource, OtherEntries>();
  for (const { column } of layout.columns)
    if (column.kind === 'entry' && !entries.has(column.registry))
      entries.set(column.registry, await otherEntries(app, column.registry, place));
  return {
    person,
    entry: (column, words) => entryRead(entries.get(column.registry)?.meant(words) ?? [], words),
  };
};
