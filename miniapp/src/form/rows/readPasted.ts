import type { Column, RowsField } from '@dingban/shared/form/field';
import { never } from '@dingban/shared/result';
import { fenOf } from '../../format/money.ts';
import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import type { TypedRow } from '../evaluate.ts';

/** What a copied range of a sheet comes to. */
export interface Pasted {
  readonly rows: readonly TypedRow[];
  /** The columns that were filled, in the order of the table. */
  readonly used: readonly Column[];
  /** Headings that the table does not have. */
  readonly unknown: readonly string[];
}

/** Cells of a copied range: tabs between cells, a cell with line breaks or tabs in double quotes (as Excel copies). */
const cellsOf = (text: string): readonly (readonly string[])[] => {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    line.push(cell.trim());
    cell = '';
  };
  const endLine = (): void => {
    endCell();
    if (line.some((one) => one !== '')) lines.push(line);
    line = [];
  };
  for (let i = 0; i < text.length; i += 1) {
    const symbol = text.charAt(i);
    if (quoted) {
      if (symbol !== '"') cell += symbol;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (symbol === '"' && cell === '') quoted = true;
    else if (symbol === '\t') endCell();
    else if (symbol === '\n') endLine();
    else if (symbol !== '\r') cell += symbol;
  }
  endLine();
  return lines;
};

/** 2026/3/5, 2026.3.5, 2026年3月5日 and 2026-03-05 are one day. */
const dateOf = (cell: string): string => {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell);
  if (parts === null) return cell;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.length === 1 ? `0${month}` : month}-${day.length === 1 ? `0${day}` : day}`;
};

/** 至 or 到, or a sign for it. */
const TO = /\s*(?:\u81f3|\u5230|~|～|—)\s*/;

const YES: ReadonlySet<string> = new Set([zh.yes, en.yes.toLowerCase(), '√', 'y', 'true', '1']);
const NO: ReadonlySet<string> = new Set([zh.no, en.no.toLowerCase(), '×', 'n', 'false', '0']);

const optionOf = (
  options: readonly { readonly id: string; readonly label: { zh: string; en: string } }[],
  cell: string,
) =>
  options.find(
    ({ id, label }) => label.zh === cell || label.en.toLowerCase() === cell.toLowerCase() || id === cell,
  )?.id ?? cell;

/** A cell as the column keeps it. What does not fit stays as it was written: the check says what is wrong with it. */
const cellValue = (column: Column, cell: string): unknown => {
  switch (column.kind) {
    case 'money':
      return fenOf(cell.replace(/[￥¥元]/g, '').trim()) ?? cell;
    case 'number': {
      const plain = cell.replace(/[,，\s]/g, '');
      return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : cell;
    }
    case 'date':
      return dateOf(cell);
    case 'period': {
      const [from = '', to = ''] = cell.split(TO);
      return { from: dateOf(from), to: dateOf(to) };
    }
    case 'choice':
      return optionOf(column.options, cell);
    case 'choices':
      return cell.split(/[、,，;；]/).map((one) => optionOf(column.options, one.trim()));
    case 'yesNo':
      return YES.has(cell.toLowerCase()) ? true : NO.has(cell.toLowerCase()) ? false : cell;
    case 'bankAccount':
      return cell.replace(/\s/g, '');
    case 'text':
    case 'longText':
    case 'phone':
    case 'idNumber':
    case 'creditCode':
      return cell;
    case 'photos':
    case 'videos':
    case 'files':
    case 'signature':
    case 'person':
    case 'entry':
    case 'location':
    case 'calculated':
      return undefined;
    default:
      return never(column);
  }
};

/** Columns that can be typed into a cell of a sheet; the others are chosen, drawn, taken or calculated. */
export const pastable = ({ columns }: RowsField): readonly Column[] =>
  columns.filter(
    ({ kind }) =>
      !['photos', 'videos', 'files', 'signature', 'person', 'entry', 'location', 'calculated'].includes(kind),
  );

const plain = (heading: string): string => heading.replace(/[\s（(【[].*$/, '').toLowerCase();

const headingOf = (columns: readonly Column[], cell: string): Column | undefined =>
  columns.find(({ label }) => plain(label.zh) === plain(cell) || plain(label.en) === plain(cell));

/**
 * Reads a range copied out of Excel or WPS. A first line that names columns says which is which; without one the
 * columns are taken in the order of the table.
 */
export const readPasted = (field: RowsField, text: string): Pasted => {
  const lines = cellsOf(text);
  const columns = pastable(field);
  const [first = []] = lines;
  const named = first.map((cell) => headingOf(columns, cell));
  const headed = named.some((column) => column !== undefined);
  const order = headed ? named : first.map((_, i) => columns[i]);
  const rows = (headed ? lines.slice(1) : lines).map((cells) => {
    const row: Record<string, unknown> = {};
    order.forEach((column, i) => {
      const cell = cells[i] ?? '';
      if (column !== undefined && cell !== '') row[column.id] = cellValue(column, cell);
    });
    return row;
  });
  return {
    rows: rows.filter((row) => Object.keys(row).length > 0),
    used: columns.filter((column) => order.includes(column)),
    unknown: headed ? first.filter((cell, i) => cell !== '' && named[i] === undefined) : [],
  };
};
