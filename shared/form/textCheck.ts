import { bad, type FieldCheck, good } from './checked.ts';
import { isPrintable, symbolsIn } from './printable.ts';

/** Text of `min` to `max` symbols, as people count them. `lines`: line breaks may stand in it. */
export const textCheck =
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

/** A number of a person, a firm or an account, written in capitals. */
export const patternCheck =
  (fits: (value: string) => boolean, zh: string, en: string): FieldCheck =>
  (given) => {
    const value = typeof given === 'string' ? given.trim().toUpperCase() : '';
    return fits(value) ? good(value) : bad(zh, en);
  };

/** People copy card numbers in groups of four; the blanks between them say nothing and are not kept. */
export const accountCheck =
  (fits: (value: string) => boolean): FieldCheck =>
  (given) => {
    const value = typeof given === 'string' ? given.replace(/ /g, '') : '';
    return fits(value)
      ? good(value)
      : bad('银行账号不对，请核对卡号或对公账号', 'This bank account is not right, please check it');
  };
