import type { Value, Values } from '@dingban/shared/form/value';
import { isSealed } from '@dingban/shared/form/value';
import { cellText } from '@dingban/shared/registry/label';
import { columnsOf, type Registry, type RegistryColumn } from '@dingban/shared/registry/registry';
import { MAX_ROWS } from '@dingban/shared/registry/sheetFile';
import { never } from '@dingban/shared/result';
import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { excelDate } from './dateText.ts';
import { addDictionary } from './dictionary.ts';
import { FIRST_ROW, headingOf, VERSION } from './headings.ts';
import type { OtherEntries } from './otherEntries.ts';
import { personWords } from './person.ts';

/** How Excel shows a column. Text stays text: a long number would lose its last digits, and `=1+1` would be reckoned. */
const formatOf = (column: RegistryColumn): string => {
  switch (column.kind) {
    case 'money':
      return '#,##0.00';
    case 'number':
      return column.decimals === 0 ? '0' : `0.${'0'.repeat(column.decimals)}`;
    case 'date':
      return 'yyyy-mm-dd';
    case 'text':
    case 'longText':
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'bankAccount':
    case 'choice':
    case 'choices':
    case 'yesNo':
    case 'person':
    case 'entry':
      return '@';
    default:
      return never(column);
  }
};

/** Strings are written as strings, which no spreadsheet takes for a formula, whatever they begin with. */
const cellOf = (column: RegistryColumn, value: Value, others: (id: string) => OtherEntries): CellValue => {
  if (isSealed(value)) return '';
  switch (column.kind) {
    case 'money':
      return typeof value === 'number' ? value / 100 : String(value);
    case 'number':
      return typeof value === 'number' ? value : String(value);
    case 'date':
      return excelDate(String(value));
    case 'person':
      return typeof value === 'object' && 'person' in value ? personWords(value.person, value.name) : '';
    case 'entry':
      return typeof value === 'object' && 'entry' in value
        ? others(column.registry).written(value.entry, value.label)
        : '';
    case 'text':
    case 'longText':
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'bankAccount':
    case 'choice':
    case 'choices':
    case 'yesNo':
      return cellText(column, value).zh;
    default:
      return never(column);
  }
};

/** What exceljs offers and does not declare: one validation for a whole range. */
interface WithRanges {
  readonly dataValidations: { readonly add: (range: string, validation: object) => void };
}

const widthOf = (column: RegistryColumn): number =>
  Math.min(30, Math.max(12, headingOf(column).length * 2 + 2, column.kind === 'idNumber' ? 22 : 0));

const addHead = (sheet: Worksheet, columns: readonly RegistryColumn[]): void => {
  sheet.columns = [
    ...columns.map((column) => ({
      header: headingOf(column),
      width: widthOf(column),
      style: { numFmt: formatOf(column) },
    })),
    { header: VERSION.zh, width: 8, style: { numFmt: '0' } },
  ];
  const head = sheet.getRow(1);
  head.font = { bold: true };
  columns.forEach((column, index) => {
    if (column.required !== true) return;
    head.getCell(index + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF3CD' } };
  });
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
};

export interface ExportedRow {
  readonly values: Values;
  readonly version: number;
}

/** The register with a second sheet that explains its columns. Lists to choose from reach down to the last row that fits. */
export const writeSheet = async (
  workbook: Workbook,
  registry: Registry,
  rows: readonly ExportedRow[],
  others: (id: string) => OtherEntries,
): Promise<Uint8Array> => {
  const columns = columnsOf(registry);
  const sheet = workbook.addWorksheet(registry.label.zh);
  addHead(sheet, columns);
  for (const { values, version } of rows)
    sheet.addRow([
      ...columns.map((column) => {
        const value = values[column.id];
        return value === undefined ? null : cellOf(column, value, others);
      }),
      version,
    ]);
  const lists = addDictionary(workbook, registry);
  columns.forEach((column, index) => {
    const list = lists.get(column.id);
    if (list === undefined) return;
    const letter = sheet.getColumn(index + 1).letter;
    (sheet as unknown as WithRanges).dataValidations.add(`${letter}${FIRST_ROW}:${letter}${MAX_ROWS + 1}`, {
      type: 'list',
      allowBlank: true,
      formulae: [list],
      showErrorMessage: true,
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
