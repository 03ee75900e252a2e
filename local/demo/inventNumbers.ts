import { isCreditCode, isIdNumber } from '@dingban/shared/form/checkDigits';

/*
 * Numbers that no living person and no firm has: the county 330799 and the registration office 99 do not exist. The
 * check digits are right, as the forms demand.
 */
const closed = (body: string, fits: (value: string) => boolean, alphabet: string): string => {
  for (const last of alphabet) if (fits(body + last)) return body + last;
  throw new Error(`no check digit closes ${body}`);
};

const two = (value: number): string => String(value).padStart(2, '0');

/** An ID number of somebody born in this year; the same number gives the same one. */
export const inventedIdNumber = (number: number, born: number): string =>
  closed(
    `330799${born}${two(1 + (number % 12))}${two(1 + (number % 28))}${String(number % 1000).padStart(3, '0')}`,
    isIdNumber,
    '0123456789X',
  );

export const inventedCreditCode = (number: number): string =>
  closed(`99330799MA${String(number).padStart(7, '2')}`, isCreditCode, '0123456789ABCDEFGHJKLMNPQRTUWXY');

/** An account of a bank that does not exist: 9 begins no bank card. */
export const inventedAccount = (number: number): string => `9010${String(number).padStart(12, '0')}`;

export const inventedPhone = (number: number): string => `0579-9${String(number).padStart(6, '0')}0`;
