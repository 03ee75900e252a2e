const weighted = (text: string, alphabet: string, weights: readonly number[]): number => {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1)
    sum += (weights[at] ?? 0) * alphabet.indexOf(text.charAt(at));
  return sum;
};

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const daysIn = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

/** Nobody alive was born before 1900; whether the day is past is for the caller, who knows today. */
export const isCalendarDate = (year: number, month: number, day: number): boolean =>
  year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** Citizen identity number, GB 11643: 17 digits with a possible birth date and the check digit of ISO 7064 mod 11-2. */
export const isIdNumber = (value: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(value)) return false;
  if (!isCalendarDate(Number(value.slice(6, 10)), Number(value.slice(10, 12)), Number(value.slice(12, 14))))
    return false;
  return '10X98765432'.charAt(weighted(value, '0123456789', ID_WEIGHTS) % 11) === value.charAt(17);
};

const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Unified social credit code, GB 32100-2015: 18 symbols, the last one a check symbol mod 31. */
export const isCreditCode = (value: string): boolean => {
  if (value.length !== 18 || Array.from(value).some((symbol) => !CODE_ALPHABET.includes(symbol)))
    return false;
  const rest = (31 - (weighted(value, CODE_ALPHABET, CODE_WEIGHTS) % 31)) % 31;
  return CODE_ALPHABET.charAt(rest) === value.charAt(17);
};

/** A mainland mobile number, or a land line with its area code. */
export const isPhone = (value: string): boolean =>
  /^1[3-9]\d{9}$/.test(value) || /^0\d{2,3}-?\d{7,8}$/.test(value);

/** Luhn, ISO/IEC 7812: from the right, every second digit counts double, by its cross sum. */
const isLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const counted = index % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
};

/**
 * A bank account: 8 to 30 digits. Those of firms have no check digit of one kind; the cards of people begin with 62
 * (UnionPay), have 16 to 19 digits and end with a check digit.
 */
export const isBankAccount = (value: string): boolean =>
  /^\d{8,30}$/.test(value) && (!/^62\d{14,17}$/.test(value) || isLuhn(value));
