import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, DAY, HOUR, localDate, localMinutes, MINUTE, startOfDay } from './clock.ts';
import { endOfDate, workingDays } from './workingDays.ts';

/*
 * The calendars of the General Office of the State Council, typed from its notices of 2023-10-25, 2024-11-12 and
 * 2025-11-04: days off from .. to, and Saturdays and Sundays that are worked instead.
 */
const OFF: readonly (readonly [string, string])[] = [
  ['2024-01-01', '2024-01-01'],
  ['2024-02-10', '2024-02-17'],
  ['2024-04-04', '2024-04-06'],
  ['2024-05-01', '2024-05-05'],
  ['2024-06-10', '2024-06-10'],
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
];
const WORKED = new Set(
  [
    '2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12',
    '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11',
    '2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10',
  ].flatMap((year) => year.split(' ')),
);

const isWorked = (date: string): boolean => {
  if (WORKED.has(date)) return true;
  if (OFF.some(([from, to]) => date >= from && date <= to)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
};
const days: string[] = [];
for (let day = '2024-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) days.push(day);
const noon = (date: string) => startOfDay(date) + 12 * HOUR;

describe('working days', () => {
  it('are those of the State Council, on each of the 1,096 days of 2024 to 2026', () => {
    expect(days).toHaveLength(1096);
    const wrong = days
      .slice(1)
      .filter(
        (day, index) =>
          (workingDays.remaining(noon(days[index] ?? ''), endOfDate(day)) === 1) !== isWorked(day),
      );
    expect(wrong).toEqual([]);
  });

  it('begin with the day after: a thing due in one working day is due at the end of the next', () => {
    const due = (from: string, limit: number) => localDate(workingDays.deadline(noon(from), limit) - 1);
    expect(due('2026-11-24', 1)).toBe('2026-11-25');
    expect(due('2026-11-27', 1)).toBe('2026-11-30');
    expect(due('2026-02-13', 1)).toBe('2026-02-14');
    expect(due('2026-02-14', 1)).toBe('2026-02-24');
    expect(due('2026-09-30', 3)).toBe('2026-10-10');
    expect(due('2025-12-31', 1)).toBe('2026-01-04');
    expect(due('2024-12-31', 1)).toBe('2025-01-02');
    expect(due('2024-02-09', 1)).toBe('2024-02-18');
    expect(due('2026-10-03', 0)).toBe('2026-10-03');
  });

  it('go by the day in Shanghai, whatever the hour', () => {
    const last = Date.parse('2026-11-24T15:59:59.999Z');
    expect(workingDays.deadline(last, 1)).toBe(Date.parse('2026-11-25T16:00:00Z'));
    expect(workingDays.deadline(last + 1, 1)).toBe(Date.parse('2026-11-26T16:00:00Z'));
  });

  it('left until a deadline are as many as it was given, and negative once it is past', () => {
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.nat(20), fc.nat(DAY - 1), (day, limit, time) => {
        const now = startOfDay(day) + time;
        const due = workingDays.deadline(now, limit);
        expect(due % DAY).toBe(16 * HOUR);
        expect(workingDays.remaining(now, due)).toBe(limit);
        expect(workingDays.remaining(due - 1, due)).toBe(0);
        expect(workingDays.remaining(due, due)).toBeLessThan(0);
      }),
    );
    expect(workingDays.remaining(noon('2026-11-26'), endOfDate('2026-11-24'))).toBe(-2);
    expect(workingDays.remaining(noon('2026-11-29'), endOfDate('2026-11-27'))).toBe(-1);
  });

  it('later given never end sooner, and more of them never end sooner', () => {
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.nat(9), fc.nat(9), (day, limit, more) => {
        const now = noon(day);
        expect(workingDays.deadline(now, limit + more)).toBeGreaterThanOrEqual(
          workingDays.deadline(now, limit),
        );
        expect(workingDays.deadline(now + more * DAY, limit)).toBeGreaterThanOrEqual(
          workingDays.deadline(now, limit),
        );
      }),
    );
  });

  it('go on beyond the years whose holidays are known, more of them than are remembered', () => {
    const far = workingDays.deadline(noon('2020-01-01'), 4000);
    expect(localDate(far) > '2035-01-01').toBe(true);
    expect(workingDays.remaining(noon('2020-01-01'), far)).toBe(4000);
  });
});

describe('the local calendar', () => {
  it('is eight hours ahead of UTC, all year', () => {
    expect(localDate(Date.parse('2026-12-31T15:59:59.999Z'))).toBe('2026-12-31');
    expect(localDate(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
    expect(localDate(Date.parse('2026-07-01T16:00:00Z'))).toBe('2026-07-02');
    expect(startOfDay('2027-01-01')).toBe(Date.parse('2026-12-31T16:00:00Z'));
    expect(endOfDate('2026-12-31')).toBe(startOfDay('2027-01-01'));
    expect(localMinutes(Date.parse('2026-07-01T16:00:00Z'))).toBe(0);
    expect(localMinutes(Date.parse('2026-07-01T15:59:59Z'))).toBe(1439);
    expect(localMinutes(Date.parse('2026-07-01T01:30:59Z'))).toBe(9 * 60 + 30);
  });

  it('is that of the built-in calendar, for any instant of four thousand years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('0001-01-02T00:00:00Z'), max: Date.parse('3999-12-30T00:00:00Z') }),
        (at) => {
          expect(localDate(at)).toBe(new Date(at + 8 * 3_600_000).toISOString().slice(0, 10));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('counts over months, leap days and years, there and back', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.integer({ min: -2000, max: 2000 }), (day, by) => {
        expect(addDays(addDays(day, by), -by)).toBe(day);
        expect(localDate(startOfDay(day) + (Math.abs(by) % (24 * 60)) * MINUTE)).toBe(day);
      }),
    );
  });
});
