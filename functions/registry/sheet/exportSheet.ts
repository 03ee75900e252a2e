import type { Answer } from '@dingban/shared/api/contracts';
import type { Place } from '@dingban/shared/org/place';
import { columnsOf, type Registry } from '@dingban/shared/registry/registry';
import { XLSX } from '@dingban/shared/registry/sheetFile';
import { localDate } from '@dingban/shared/time/clock';
import type { App } from '../../wiring/app.ts';
import type { EntryCard } from '../entryView.ts';
import { inLanes } from '../inLanes.ts';
import { listedEntries } from '../listedEntries.ts';
import { loadEntry } from '../openEntry.ts';
import { NO_OTHERS, type OtherEntries, otherEntries } from './otherEntries.ts';
import { exportedSheetKey } from './sheetFile.ts';
import { type ExportedRow, writeSheet } from './writeSheet.ts';

/**
 * The entry as it stands in the ledger, because the views hold no personal values; where a register has none, the view
 * is all there is to read.
 */
const rowOf = async (app: App, registry: Registry, card: EntryCard): Promise<readonly ExportedRow[]> => {
  if (columnsOf(registry).every(({ personal }) => personal === 'none')) return [card];
  const state = await loadEntry(app, card.ref);
  return state === undefined || state.retired !== undefined
    ? []
    : [{ values: state.values, version: state.version }];
};

/**
 * Writes the register into the file store and gives an address to read it from. Not into the answer: a mini-program
 * cannot save bytes that come as JSON, while an address opens in DingTalk's viewer and downloads in a browser; and
 * answers of a Lambda end at 6 MB.
 */
export const exportSheet = async (
  app: App,
  registry: Registry,
  place: Place,
): Promise<Answer<'exportRegistry'>> => {
  const cards: EntryCard[] = [];
  for await (const card of listedEntries(app, registry.id, place.id, 'active')) cards.push(card);
  const rows = (await inLanes(cards, (card) => rowOf(app, registry, card))).flat();
  const others = new Map<string, OtherEntries>();
  for (const column of columnsOf(registry))
    if (column.kind === 'entry' && !others.has(column.registry))
      others.set(column.registry, await otherEntries(app, column.registry, place.id));
  const { default: excel } = await import('exceljs');
  const bytes = await writeSheet(
    new excel.Workbook(),
    registry,
    rows,
    (source) => others.get(source) ?? NO_OTHERS,
  );
  const name = `${registry.label.zh}-${place.name}-${localDate(app.clock())}.xlsx`;
  const key = exportedSheetKey(app.newId(), name);
  await app.files.write({ key, type: XLSX, bytes });
  return { url: await app.files.allowDownload(key), name, rows: rows.length };
};
