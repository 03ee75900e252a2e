import { type Text, text } from '@dingban/shared/i18n/text';
import type { CellValue } from 'exceljs';

/** What stands in a cell, without the dress that Excel puts on it. */
export type Raw = string | number | boolean | Date | undefined;

export type RawCell = { readonly raw: Raw } | { readonly fault: Text };

const noResult = text('公式没有算出结果，请粘贴为数值', 'The formula has no result, please paste its value');
const isError = text('单元格里是错误值，请改正', 'The cell holds an error, please correct it');

/** A text that is only blank counts as nothing. */
const rawText = (words: string): RawCell => {
  const trimmed = words.trim();
  return { raw: trimmed === '' ? undefined : trimmed };
};

/** Reads a cell: the result of a formula, the words of a link or of a text with fonts. */
export const rawOf = (value: CellValue): RawCell => {
  if (value === null || value === undefined) return { raw: undefined };
  if (typeof value === 'string') return rawText(value);
  if (typeof value !== 'object' || value instanceof Date) return { raw: value };
  if ('error' in value) return { fault: isError };
  if ('richText' in value) return rawText(value.richText.map((run) => run.text).join(''));
  if ('hyperlink' in value) return rawOf(value.text);
  if ('formula' in value || 'sharedFormula' in value)
    return value.result === undefined ? { fault: noResult } : rawOf(value.result);
  return { fault: isError };
};
