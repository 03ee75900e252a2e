import { DAY, localDate, startOfDay } from '@dingban/shared/time/clock';

/** Excel counts days from 1899-12-30 on. */
const EPOCH = -25_569;
/** 1954 to 2119: whatever else a number in a date column is, it is no day that somebody means. */
const SERIAL = { first: 20_000, last: 80_000 } as const;

const WRITTEN = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/;

/** The day that a cell holds: a date of Excel, its number, or a day as people write it. Undefined when it is none. */
export const dateText = (cell: Date | string | number): string | undefined => {
  // Excel knows no time zones: its days are midnights that exceljs gives as UTC.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number' && cell >= SERIAL.first && cell <= SERIAL.last)
    return localDate((Math.floor(cell) + EPOCH) * DAY);
  const parts = WRITTEN.exec(String(cell).replaceAll(/\s/g, ''));
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  // Without marks between them, a month or a day of one figure could mean two things.
  if (/^\d+$/.test(String(cell)) && String(cell).length !== 8) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** A day as Excel wants it. */
export const excelDate = (day: string): Date => new Date(startOfDay(day) + 8 * 3_600_000);
