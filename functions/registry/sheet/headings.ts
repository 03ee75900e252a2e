import { type Text, text } from '@dingban/shared/i18n/text';
import { columnsOf, type Registry, type RegistryColumn } from '@dingban/shared/registry/registry';

/** The last column: which version of the entry the row was taken from, so that an old sheet overwrites nothing newer. */
export const VERSION: Text = text('版本', 'Version');

export const VERSION_HELP: Text = text(
  '导出时带出，请不要修改；新增的行留空',
  'Comes with the export, please leave it; empty for new rows',
);

export const FIRST_ROW = 2;

/** The heading of each column; its fault is told by it. */
export const headingOf = (column: RegistryColumn): string => column.label.zh;

const names = (label: Text, id: string): readonly string[] =>
  [label.zh, label.en, id].map((one) => one.toUpperCase());

/** Whether a heading means this column: in Chinese, in English, or by its id. */
export const means = (heading: string, column: RegistryColumn): boolean =>
  names(column.label, column.id).includes(heading.toUpperCase());

export const meansVersion = (heading: string): boolean =>
  names(VERSION, 'version').includes(heading.toUpperCase());

export const headingsOf = (registry: Registry): readonly string[] => [
  ...columnsOf(registry).map(headingOf),
  VERSION.zh,
];
