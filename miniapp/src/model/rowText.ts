import { addUp } from '@dingban/shared/form/arithmetic';
import { isEmpty } from '@dingban/shared/form/asked';
import type { Column, RowsField } from '@dingban/shared/form/field';
import type { RowValue, Value } from '@dingban/shared/form/value';
import { yuan } from '../format/money.ts';
import { say, t } from '../i18n/t.ts';
import { valueText } from './value.ts';

export interface RowText {
  /** Whom or what the row is about. */
  readonly title: string;
  readonly facts: string;
  /** What it comes to, at the end of the card. */
  readonly amount: string | undefined;
}

/** What tells by itself what it is: a name, a word of a list, a day, a number with its unit. */
const PLAIN: ReadonlySet<string> = new Set([
  'text',
  'longText',
  'person',
  'entry',
  'choice',
  'choices',
  'date',
  'period',
  'number',
]);

const NAMING: ReadonlySet<string> = new Set(['text', 'person', 'entry', 'choice']);

const isMoney = (column: Column): boolean =>
  column.kind === 'money' || (column.kind === 'calculated' && column.as === 'money');

/** The column that says what a row comes to: the last one that is calculated, else the last amount. */
const amountColumn = (columns: readonly Column[]): Column | undefined => {
  const money = columns.filter(isMoney);
  return money.filter(({ kind }) => kind === 'calculated').pop() ?? money[money.length - 1];
};

const textOf = (column: Column, row: RowValue, now: number): string | undefined => {
  const value = row[column.id];
  return isEmpty(value) ? undefined : valueText(column, value as Value, now);
};

/** A row in two lines: its name, what else is known, what it comes to. Sensitive columns stay in the sheet. */
export const rowText = ({ columns }: RowsField, row: RowValue, now: number): RowText => {
  const naming = columns.find((column) => NAMING.has(column.kind) && !isEmpty(row[column.id]));
  const amount = amountColumn(columns);
  return {
    title: (naming === undefined ? undefined : textOf(naming, row, now)) ?? t('rows.unnamed'),
    facts: columns
      .filter((column) => column !== naming && column !== amount && column.personal !== 'sensitive')
      .flatMap((column) => {
        const words = textOf(column, row, now);
        if (words === undefined) return [];
        return [PLAIN.has(column.kind) ? words : `${say(column.label)} ${words}`];
      })
      .join(' · '),
    amount: amount === undefined ? undefined : textOf(amount, row, now),
  };
};

/** The sum of a column; undefined while there is nothing to add up. */
const total = (rows: readonly RowValue[], column: string): number | undefined => {
  const cells = rows.flatMap((row) => {
    const cell = row[column];
    return typeof cell === 'number' ? [cell] : [];
  });
  return cells.length === 0 ? undefined : addUp(cells);
};

/** How many rows, and what they come to. */
export const sumLine = ({ columns }: RowsField, rows: readonly RowValue[]): string => {
  const amount = amountColumn(columns);
  const sum = amount === undefined ? undefined : total(rows, amount.id);
  return sum === undefined || amount === undefined
    ? t('rows.count', { n: rows.length })
    : t('rows.sum', {
        n: rows.length,
        label: say(amount.label),
        amount: t('money.yuan', { amount: yuan(sum) }),
      });
};
