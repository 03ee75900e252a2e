import { type Text, text } from '../i18n/text.ts';
import { never } from '../result.ts';
import { addDays, type LocalDate } from '../time/clock.ts';
import { isCalendarDate, isCreditCode, isIdNumber, isPhone } from './checkDigits.ts';
import type { Field } from './field.ts';
import { fileValue } from './fileCheck.ts';
import { isPrintable, symbolsIn } from './printable.ts';
import type { FileValue, Value } from './value.ts';

export type Checked =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: Text };

export type FieldCheck = (given: unknown, today: LocalDate) => Checked;

const good = (value: Value): Checked => ({ ok: true, value });
const bad = (zh: string, en: string): Checked => ({ ok: false, message: text(zh, en) });

const yuan = (fen: number): string => (fen / 100).toFixed(2);

const textCheck =
  (min: number, max: number, lines: boolean): FieldCheck =>
  (given) => {
    if (typeof given !== 'string') return bad('请填写文字', 'Please enter text');
    const value = given.trim();
    if (!isPrintable(value, lines))
      return bad('含有不能保存的字符，请删除后重填', 'Contains characters that cannot be kept');
    const length = symbolsIn(value);
    const least = Math.max(min, 1);
    if (length < least) return bad(`至少填写 ${least} 个字`, `At least ${least} characters`);
    if (length > max) return bad(`最多 ${max} 个字，现在 ${length} 个`, `At most ${max} characters`);
    return good(value);
  };

const patternCheck =
  (fits: (value: string) => boolean, zh: string, en: string): FieldCheck =>
  (given) => {
    const value = typeof given === 'string' ? given.trim().toUpperCase() : '';
    return fits(value) ? good(value) : bad(zh, en);
  };

const numberCheck =
  (min: number, max: number, decimals: number, unit: Text): FieldCheck =>
  (given) => {
    if (typeof given !== 'number' || !Number.isFinite(given))
      return bad('请填写数字', 'Please enter a number');
    if (Math.round(given * 10 ** decimals) / 10 ** decimals !== given)
      return decimals === 0
        ? bad('请填写整数', 'Please enter a whole number')
        : bad(`最多 ${decimals} 位小数`, `At most ${decimals} decimals`);
    if (given < min || given > max)
      return bad(`应在 ${min} 到 ${max} ${unit.zh}之间`, `Must be between ${min} and ${max} ${unit.en}`);
    return good(given);
  };

const moneyCheck =
  (min: number, max: number): FieldCheck =>
  (given) => {
    if (typeof given !== 'number' || !Number.isSafeInteger(given))
      return bad('金额应精确到分', 'Money is kept to the fen');
    if (given < min || given > max)
      return bad(
        `应在 ${yuan(min)} 到 ${yuan(max)} 元之间`,
        `Must be between ${yuan(min)} and ${yuan(max)} yuan`,
      );
    return good(given);
  };

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const validDate = (given: unknown): given is string => {
  const parts = typeof given === 'string' ? DATE.exec(given) : null;
  if (parts === null) return false;
  const [, year, month, day] = parts;
  return isCalendarDate(Number(year), Number(month), Number(day));
};

const dateCheck = (from: number | undefined, to: number | undefined): FieldCheck => {
  // The bounds change once a day, the forms come all day.
  let counted: LocalDate | undefined;
  let first: LocalDate | undefined;
  let last: LocalDate | undefined;
  return (given, today) => {
    if (!validDate(given)) return bad('请选择日期', 'Please choose a date');
    if (today !== counted) {
      counted = today;
      first = from === undefined ? undefined : addDays(today, from);
      last = to === undefined ? undefined : addDays(today, to);
    }
    if (first !== undefined && given < first) return bad(`不能早于 ${first}`, `Not before ${first}`);
    if (last !== undefined && given > last) return bad(`不能晚于 ${last}`, `Not after ${last}`);
    return good(given);
  };
};

const choiceCheck =
  (ids: readonly string[]): FieldCheck =>
  (given) =>
    typeof given === 'string' && ids.includes(given)
      ? good(given)
      : bad('请从列出的选项中选择', 'Please choose one of the options');

const choicesCheck =
  (ids: readonly string[], max: number): FieldCheck =>
  (given) => {
    if (
      !Array.isArray(given) ||
      !given.every((id): id is string => typeof id === 'string' && ids.includes(id))
    )
      return bad('请从列出的选项中选择', 'Please choose from the options');
    if (new Set(given).size !== given.length) return bad('有重复的选项', 'An option is named twice');
    if (given.length > max) return bad(`最多选 ${max} 项`, `At most ${max} options`);
    return good(ids.filter((id) => given.includes(id)));
  };

const filesCheck =
  (min: number, max: number, photos: boolean): FieldCheck =>
  (given) => {
    if (!Array.isArray(given)) return bad('请上传文件', 'Please add files');
    const files: FileValue[] = [];
    for (const one of given) {
      const file = fileValue(one, photos);
      if (file === undefined)
        return bad('有文件没有传完，请重新上传', 'A file did not arrive whole, please add it again');
      files.push(file);
    }
    if (files.length < min) return bad(`至少 ${min} 个`, `At least ${min}`);
    if (files.length > max) return bad(`最多 ${max} 个`, `At most ${max}`);
    if (new Set(files.map(({ sha256 }) => sha256)).size !== files.length)
      return bad('同一个文件传了两次', 'The same file was added twice');
    return good(files);
  };

/** The closure that checks one field. Messages are in plain words and say what would be right. */
export const checkField = (field: Field): FieldCheck => {
  switch (field.kind) {
    case 'text':
      return textCheck(field.min ?? 1, field.max, false);
    case 'longText':
      return textCheck(field.min ?? 1, field.max, true);
    case 'phone':
      return patternCheck(isPhone, '请填写 11 位手机号或带区号的座机', 'Please enter a phone number');
    case 'idNumber':
      return patternCheck(
        isIdNumber,
        '身份证号不对，请核对 18 位号码',
        'This ID number is not right, please check it',
      );
    case 'creditCode':
      return patternCheck(
        isCreditCode,
        '统一社会信用代码不对，请核对 18 位代码',
        'This credit code is not right',
      );
    case 'number':
      return numberCheck(field.min, field.max, field.decimals, field.unit);
    case 'money':
      return moneyCheck(field.min, field.max);
    case 'date':
      return dateCheck(field.from, field.to);
    case 'choice':
      return choiceCheck(field.options.map(({ id }) => id));
    case 'choices':
      return choicesCheck(
        field.options.map(({ id }) => id),
        field.max,
      );
    case 'yesNo':
      return (given) =>
        typeof given === 'boolean' ? good(given) : bad('请选择是或否', 'Please choose yes or no');
    case 'photos':
    case 'files':
      return filesCheck(field.min, field.max, field.kind === 'photos');
    default:
      return never(field);
  }
};
