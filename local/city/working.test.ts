import { HOUR, localDate, localMinutes, startOfDay } from '@dingban/shared/time/clock';
import { workingDays } from '@dingban/shared/time/workingDays';
import { describe, expect, it } from 'vitest';
import { randomFrom } from './random.ts';
import { laterThan, soonAfter, workingDayFrom } from './working.ts';

describe('working hours', () => {
  it('are on working days', () => {
    expect(workingDayFrom('2026-03-04')).toBe('2026-03-04');
    expect(workingDayFrom('2026-03-07')).toBe('2026-03-09');
    expect(workingDayFrom('2026-10-01')).toBe('2026-10-08');
  });

  it.each([
    ['a morning', '2026-03-04', 9],
    ['an evening', '2026-03-04', 19],
    ['a night', '2026-03-05', 1.5],
    ['a Friday afternoon', '2026-03-06', 17],
    ['a Sunday', '2026-03-08', 12],
    ['the eve of a long holiday', '2026-09-30', 17.2],
  ])(
    'whoever is asked in %s is done by the end of the next working day, in working hours',
    (_, day, hour) => {
      const random = randomFrom(day, hour);
      const asked = startOfDay(day) + hour * HOUR;
      for (let n = 0; n < 300; n += 1) {
        const done = soonAfter(random, asked);
        expect(done).toBeGreaterThan(asked);
        expect(done).toBeLessThan(workingDays.deadline(asked, 1));
        expect(workingDayFrom(localDate(done))).toBe(localDate(done));
        expect(localMinutes(done)).toBeGreaterThanOrEqual(8 * 60 + 30);
        expect(localMinutes(done)).toBeLessThanOrEqual(17 * 60 + 30);
      }
    },
  );

  it('wait so many days when somebody does nothing', () => {
    const asked = startOfDay('2026-03-04') + 10 * HOUR;
    expect(localDate(laterThan(randomFrom(1), asked, 10))).toBe('2026-03-16');
  });
});
