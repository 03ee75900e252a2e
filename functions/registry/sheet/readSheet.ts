import type { Registry } from '@dingban/shared/registry/registry';
import { MAX_ROWS } from '@dingban/shared/registry/sheetFile';
import type { Row, Workbook, Worksheet } from 'exceljs';
import { type RawCell, rawOf } from './cell.ts';
import { FIRST_ROW } from './headings.ts';
import { unpackedSize } from './unpackedSize.ts';

/** One row that is not blank, as Excel counts it, with its cells by the number of their column. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (RawCell | undefined)[];
}

export interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** 5,000 rows of 20 columns unpack to some 10 MB. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** Dress that costs time and holds no value. */
const DRESS = ['dataValidations', 'conditionalFormatting', 'extLst', 'drawing', 'pageSetup', 'hyperlinks'];

const cellsOf = (row: Row, width: number): readonly RawCell[] =>
  Array.from({ length: width }, (_, index) => rawOf(row.getCell(index + 1).value));

const isBlank = (cells: readonly RawCell[]): boolean =>
  cells.every((cell) => 'raw' in cell && cell.raw === undefined);

const headingOf = (cell: RawCell): string => ('raw' in cell ? String(cell.raw ?? '') : '');

const rowsOf = (sheet: Worksheet): Sheet | undefined => {
  const width = sheet.actualColumnCount === 0 ? 0 : sheet.columnCount;
  if (width > 200) return undefined;
  const headings = cellsOf(sheet.getRow(1), width).map(headingOf);
  const rows: SheetRow[] = [];
  let many = false;
  sheet.eachRow((row, number) => {
    if (number < FIRST_ROW || many) return;
    const cells = cellsOf(row, width);
    if (isBlank(cells)) return;
    many = rows.length >= MAX_ROWS;
    rows.push({ number, cells });
  });
  return many ? undefined : { headings, rows };
};

/** The rows of a register's sheet: the one of its name, else the first. Undefined when it cannot be read or is too large. */
export const readSheet = async (
  workbook: Workbook,
  registry: Registry,
  bytes: Buffer,
): Promise<Sheet | undefined> => {
  if (unpackedSize(bytes, MOST_UNPACKED) === undefined) return undefined;
  try {
    // exceljs declares the Buffer of an older Node.
    await workbook.xlsx.load(bytes as unknown as Parameters<Workbook['xlsx']['load']>[0], {
      ignoreNodes: DRESS,
    });
  } catch {
    return undefined;
  }
  const sheet = workbook.getWorksheet(registry.label.zh) ?? workbook.worksheets[0];
  return sheet === undefined ? undefined : rowsOf(sheet);
};
