import type { Row } from './row.ts';

const COLUMNS = ['what', 'ours', 'peer', 'ratio', 'budget', 'verdict'] as const;

type Column = (typeof COLUMNS)[number];

const HEAD: Readonly<Record<Column, string>> = {
  what: 'what',
  ours: 'ours',
  peer: 'peer',
  ratio: 'ratio',
  budget: 'budget',
  verdict: '',
};

/** Rows as a Markdown table whose columns also line up in a terminal. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines: readonly Readonly<Record<Column, string>>[] = [HEAD, ...rows];
  const widths = COLUMNS.map((column) => Math.max(3, ...lines.map((line) => line[column].length)));
  const drawn = lines.map(
    (line) => `| ${COLUMNS.map((column, index) => line[column].padEnd(widths[index] ?? 0)).join(' | ')} |`,
  );
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [drawn[0], rule, ...drawn.slice(1)].join('\n');
};
