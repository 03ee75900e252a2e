import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, localDate, startOfDay } from './clock.ts';

const parsed = (date: string): number => Date.parse(`${date}T00:00:00Z`) - 8 * 3_600_000;

describe('the first instant of a local day', () => {
  it('is what the parser says, for every day of four hundred years and for what is no day', () => {
    for (let at = Date.UTC(1800, 0, 1); at < Date.UTC(2200, 0, 1); at += DAY) {
      const date = localDate(at);
      if (startOfDay(date) !== parsed(date)) expect([date, startOfDay(date)]).toEqual([date, parsed(date)]);
    }
    for (const odd of [
      '',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '20260101',
      '2026/01/01',
      'today',
    ])
      expect([odd, startOfDay(odd)]).toEqual([odd, parsed(odd)]);
    fc.assert(fc.property(fc.string({ maxLength: 11 }), (text) => Object.is(startOfDay(text), parsed(text))));
  });
});
