/** UTC milliseconds since 1970. Never a local date, never a duration. */
export type Instant = number;

/** ISO local date in Asia/Shanghai, such as 2026-11-24. */
export type LocalDate = string;

/** The only source of "now". Injected everywhere; the linter bans every other source. */
export type Clock = () => Instant;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** China has one time zone and no summer time, so the offset is a constant. */
const SHANGHAI = 8 * HOUR;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/**
 * The day in Shanghai. Counted by arithmetic (days from civil, H. Hinnant), because rules ask it for every fact and
 * `toISOString` takes twenty times as long.
 */
export const localDate = (at: Instant): LocalDate => {
  const days = Math.floor((at + SHANGHAI) / DAY) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
};

/** Minutes after local midnight in Shanghai, 0 to 1439. */
export const localMinutes = (at: Instant): number => Math.floor(((at + SHANGHAI) % DAY) / MINUTE);

const digitsIn = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
};

/** The first instant of a local day. Counted like `localDate`; whatever is no plain day of a month is parsed. */
export const startOfDay = (date: LocalDate): Instant => {
  const year = digitsIn(date, 0, 4);
  const month = digitsIn(date, 5, 7);
  const day = digitsIn(date, 8, 10);
  // Days up to the 28th are in every month; the others are few, and the parser knows which of them there are.
  const plain =
    date.length === 10 &&
    date[4] === '-' &&
    date[7] === '-' &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 28;
  if (!plain || Number.isNaN(year)) return Date.parse(`${date}T00:00:00Z`) - SHANGHAI;
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * DAY - SHANGHAI;
};

export const addDays = (date: LocalDate, days: number): LocalDate => localDate(noonOf(date) + days * DAY);

/** Noon of a local day, so that days can be put in order with instants. */
export const noonOf = (date: LocalDate): Instant => startOfDay(date) + 12 * HOUR;

/** Whole days from one local day to another; negative when the other comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((startOfDay(to) - startOfDay(from)) / DAY);
