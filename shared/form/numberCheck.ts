import type { Text } from '../i18n/text.ts';
import { bad, type FieldCheck, good } from './checked.ts';

const yuan = (fen: number): string => (fen / 100).toFixed(2);

/* `+ 0` because JSON knows a negative zero, which a number that is kept must not be. */

export const numberCheck =
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
    return good(given + 0);
  };

/** Fen. */
export const moneyCheck =
  (min: number, max: number): FieldCheck =>
  (given) => {
    if (typeof given !== 'number' || !Number.isSafeInteger(given))
      return bad('金额应精确到分', 'Money is kept to the fen');
    if (given < min || given > max)
      return bad(
        `应在 ${yuan(min)} 到 ${yuan(max)} 元之间`,
        `Must be between ${yuan(min)} and ${yuan(max)} yuan`,
      );
    return good(given + 0);
  };
