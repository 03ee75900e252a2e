import type { Option } from '@dingban/shared/form/field';
import { type Text, text } from '@dingban/shared/i18n/text';
import type { RegistryColumn } from '@dingban/shared/registry/registry';
import { never } from '@dingban/shared/result';
import type { Raw } from './cell.ts';
import { dateText } from './dateText.ts';

/** A value for the form to judge, or why none can be read. */
export type Read = { readonly value: unknown } | { readonly fault: Text };

/** What cannot be told from the cell alone. */
export interface Lookup {
  readonly person: (words: string) => Read;
  readonly entry: (column: Extract<RegistryColumn, { readonly kind: 'entry' }>, words: string) => Read;
}

const fault = (zh: string, en: string): Read => ({ fault: text(zh, en) });

const digitsLost = fault(
  'Excel 把号码当成了数字，末几位已丢失；请把这一列设为文本格式后重填',
  'Excel took this for a number and lost its last digits; please make the column text and enter it again',
);
const notText = fault('应为文字，请把单元格设为文本格式', 'Should be text; please make the cell text');
const notDate = fault('日期写成 2026-01-31 这样', 'Please write the date like 2026-01-31');
const notYesNo = fault('请填“是”或“否”', 'Please enter yes or no');
const notNumber = fault('请填数字', 'Please enter a number');
const tooFine = fault('金额最多到分', 'Money is kept to the fen');

/** Excel keeps 15 figures. */
const EXACT = 1e15;

const wordsOf = (raw: Exclude<Raw, undefined>): Read => {
  if (typeof raw === 'string') return { value: raw };
  if (typeof raw !== 'number') return notText;
  return Math.abs(raw) >= EXACT ? digitsLost : { value: String(raw) };
};

/** Figures as people type them: full width and in groups. */
const figures = (raw: Exclude<Raw, undefined>): Read => {
  const read = wordsOf(raw);
  return 'fault' in read
    ? read
    : { value: String(read.value).normalize('NFKC').replaceAll(/\s+/g, '').toUpperCase() };
};

const amountOf = (raw: Exclude<Raw, undefined>, unit: string): number | undefined => {
  if (typeof raw === 'number') return raw;
  if (typeof raw !== 'string') return undefined;
  const plain = raw
    .normalize('NFKC')
    .replaceAll(/[,\s]/g, '')
    .replace(new RegExp(`(${unit.normalize('NFKC').replaceAll(/[^\p{L}]/gu, '.')})$`, 'u'), '')
    .replace(/^[¥￥]/, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
};

/** 0.1 + 0.2 of a formula is 0.30000000000000004: what is that near to a value is that value. */
const near = (value: number, decimals: number): number => {
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
  return Math.abs(rounded - value) < 1e-9 * Math.max(1, Math.abs(value)) ? rounded : value;
};

const yesNo: Readonly<Record<string, boolean>> = {
  是: true,
  有: true,
  YES: true,
  TRUE: true,
  否: false,
  无: false,
  NO: false,
  FALSE: false,
};

const optionOf = (options: readonly Option[], words: string): string | undefined =>
  options.find(({ id, label }) =>
    [id, label.zh, label.en].some((one) => one.toUpperCase() === words.trim().toUpperCase()),
  )?.id;

const notOption = (options: readonly Option[], words: string): Read =>
  fault(
    `没有“${words}”这个选项，请从这些里选：${options.map(({ label }) => label.zh).join('、')}`,
    `No option is called “${words}”; choose from: ${options.map(({ label }) => label.en).join(', ')}`,
  );

const choicesOf = (options: readonly Option[], words: string): Read => {
  // An option may hold a comma itself, so it is first looked for as a whole.
  const whole = optionOf(options, words);
  if (whole !== undefined) return { value: [whole] };
  const parts = words.split(/[、,，;；\n]/).filter((part) => part.trim() !== '');
  const chosen: string[] = [];
  for (const part of parts) {
    const id = optionOf(options, part);
    if (id === undefined) return notOption(options, part.trim());
    chosen.push(id);
  }
  return { value: chosen };
};

/** Reads one cell as the value that its column takes; the form judges it afterwards. */
export const readCell = (column: RegistryColumn, raw: Exclude<Raw, undefined>, lookup: Lookup): Read => {
  switch (column.kind) {
    case 'text':
    case 'longText':
      return wordsOf(raw);
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'bankAccount':
      return figures(raw);
    case 'number': {
      const value = amountOf(raw, column.unit.zh);
      return value === undefined ? notNumber : { value: near(value, column.decimals) };
    }
    case 'money': {
      const yuan = amountOf(raw, '元');
      if (yuan === undefined) return notNumber;
      const fen = near(yuan * 100, 0);
      return Number.isInteger(fen) ? { value: fen } : tooFine;
    }
    case 'date': {
      const day = typeof raw === 'boolean' ? undefined : dateText(raw);
      return day === undefined ? notDate : { value: day };
    }
    case 'yesNo': {
      const value = typeof raw === 'boolean' ? raw : yesNo[String(raw).toUpperCase()];
      return value === undefined ? notYesNo : { value };
    }
    case 'choice': {
      const id = optionOf(column.options, String(raw));
      return id === undefined ? notOption(column.options, String(raw)) : { value: id };
    }
    case 'choices':
      return choicesOf(column.options, String(raw));
    case 'person':
      return lookup.person(String(raw));
    case 'entry':
      return lookup.entry(column, String(raw));
    default:
      return never(column);
  }
};
