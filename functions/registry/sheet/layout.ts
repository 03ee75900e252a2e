import { text } from '@dingban/shared/i18n/text';
import { columnsOf, type Registry, type RegistryColumn } from '@dingban/shared/registry/registry';
import type { Faults } from './faults.ts';
import { headingOf, means, meansVersion } from './headings.ts';
import type { Sheet } from './readSheet.ts';

/** In which column of the sheet each column of the register stands, counted from 0. */
export interface Layout {
  readonly columns: readonly { readonly column: RegistryColumn; readonly at: number }[];
  readonly version: number | undefined;
}

const HEAD = 1;

const unknown = text(
  '台账里没有这一栏，请删除或改成导出表里的栏名',
  'The register has no such column; delete it or name it as in the exported sheet',
);
const missing = text('缺少这一栏，请补上（可以留空）', 'This column is missing; add it, it may stay empty');
const twice = text('这一栏出现了两次', 'This column stands there twice');

/** A column without a heading, by its letter as Excel shows it. */
const letterOf = (at: number): string =>
  at < 26
    ? String.fromCharCode(65 + at)
    : `${letterOf(Math.floor(at / 26) - 1)}${String.fromCharCode(65 + (at % 26))}`;

const holdsAnything = (sheet: Sheet, at: number): boolean =>
  sheet.rows.some(({ cells }) => {
    const cell = cells[at];
    return cell !== undefined && ('fault' in cell || cell.raw !== undefined);
  });

/**
 * Matches the headings with the columns. All must be there: a column that somebody left out would otherwise empty
 * that column of every entry.
 */
export const layoutOf = (registry: Registry, sheet: Sheet, faults: Faults): Layout => {
  const columns: { column: RegistryColumn; at: number }[] = [];
  let version: number | undefined;
  sheet.headings.forEach((heading, at) => {
    if (heading === '') {
      if (holdsAnything(sheet, at)) faults.add(HEAD, letterOf(at), unknown);
      return;
    }
    const column = columnsOf(registry).find((one) => means(heading, one));
    if (column === undefined && !meansVersion(heading)) faults.add(HEAD, heading, unknown);
    else if (column === undefined) {
      if (version !== undefined) faults.add(HEAD, heading, twice);
      version ??= at;
    } else if (columns.some((one) => one.column.id === column.id)) faults.add(HEAD, heading, twice);
    else columns.push({ column, at });
  });
  for (const column of columnsOf(registry))
    if (!columns.some((one) => one.column.id === column.id)) faults.add(HEAD, headingOf(column), missing);
  return { columns, version };
};
