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

export const localDate = (at: Instant): LocalDate => new Date(at + SHANGHAI).toISOString().slice(0, 10);

/** Minutes after local midnight in Shanghai, 0 to 1439. */
export const localMinutes = (at: Instant): number => Math.floor(((at + SHANGHAI) % DAY) / MINUTE);

/** The first instant of a local day. */
export const startOfDay = (date: LocalDate): Instant => Date.parse(`${date}T00:00:00Z`) - SHANGHAI;

export const addDays = (date: LocalDate, days: number): LocalDate =>
  localDate(startOfDay(date) + days * DAY + 12 * HOUR);
