import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, localDate } from '../time/clock.ts';
import { type Candidate, type DeskFilter, filterFaults, fits, isOverdue, submittedWithin } from './filter.ts';

const NOW = Date.parse('2026-11-24T04:00:00Z');

const times = fc.integer({ min: NOW - 30 * DAY, max: NOW + 5 * DAY });
const titles = fc.constantFrom('土地流转合同', 'Office supplies 办公', '路灯维修 一期');
const candidates: fc.Arbitrary<Candidate> = fc.record(
  {
    number: fc.constantFrom('YZ-20261124-7F3A', 'CG-20261101-00AB'),
    title: titles,
    matter: fc.constantFrom('seal-use', 'goods-procurement'),
    sub: fc.constantFrom('committee-seal', 'office-supplies'),
    status: fc.constantFrom('approving', 'disclosed', 'closed'),
    submittedAt: times,
    due: times,
    suspended: fc.boolean(),
    amount: fc.integer({ min: 0, max: 1000 }),
  },
  { requiredKeys: ['number', 'title', 'matter', 'sub', 'status', 'submittedAt'] },
);
const days = times.map(localDate);
const filters: fc.Arbitrary<DeskFilter> = fc.record(
  {
    matter: fc.constantFrom('seal-use', 'goods-procurement'),
    sub: fc.constantFrom('committee-seal', 'office-supplies'),
    status: fc.subarray(['approving', 'disclosed', 'closed'] as const),
    state: fc.constant('overdue' as const),
    amountFrom: fc.integer({ min: 0, max: 1000 }),
    amountTo: fc.integer({ min: 0, max: 1000 }),
    from: days,
    to: days,
    words: fc.constantFrom('', '合同', 'OFFICE', '7f3a', '路灯维修一期', '没有'),
  },
  { requiredKeys: [] },
);

const squeezed = (words: string): string => words.replaceAll(' ', '').toLowerCase();

describe('a filter of the desk', () => {
  it('lets through what holds in every condition, and leaves out what fails in one', () => {
    fc.assert(
      fc.property(filters, candidates, (filter, one) => {
        const day = localDate(one.submittedAt);
        const wanted =
          (filter.matter ?? one.matter) === one.matter &&
          (filter.sub ?? one.sub) === one.sub &&
          (!filter.status?.length || filter.status.some((status) => status === one.status)) &&
          (filter.state === undefined ||
            (one.due !== undefined && one.due < NOW && !(one.suspended ?? false))) &&
          (filter.amountFrom === undefined || (one.amount ?? -1) >= filter.amountFrom) &&
          (filter.amountTo === undefined || (one.amount !== undefined && one.amount <= filter.amountTo)) &&
          (filter.from ?? day) <= day &&
          (filter.to ?? day) >= day &&
          [one.number, one.title].some((text) => squeezed(text).includes(squeezed(filter.words ?? '')));
        expect(fits(filter, one, NOW)).toBe(wanted);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a day of submission whole, from its first instant to its last', () => {
    const { first = 0, last = 0 } = submittedWithin({ from: '2026-11-24', to: '2026-11-24' });
    expect([first, last]).toEqual([
      Date.parse('2026-11-23T16:00:00Z'),
      Date.parse('2026-11-24T15:59:59.999Z'),
    ]);
    expect(submittedWithin({})).toEqual({});
  });

  it('calls nothing overdue at its limit, nor while its clock stands still', () => {
    expect(isOverdue({ due: NOW }, NOW)).toBe(false);
    expect(isOverdue({ due: NOW - 1 }, NOW)).toBe(true);
    expect(isOverdue({ due: NOW - 1, suspended: true }, NOW)).toBe(false);
    expect(isOverdue({}, NOW)).toBe(false);
  });

  it('names each field that cannot be meant so', () => {
    const faulty = (filter: DeskFilter): readonly string[] => filterFaults(filter).map(({ field }) => field);
    expect(faulty({ from: '2026-11-01', to: '2026-11-01', amountFrom: 1, amountTo: 1 })).toEqual([]);
    expect(faulty({ from: '2026-11-02', to: '2026-11-01' })).toEqual(['filter.to']);
    expect(faulty({ from: '2026-19-01', to: '0000-00-00' })).toEqual(['filter.from', 'filter.to']);
    expect(faulty({ amountFrom: 2, amountTo: 1 })).toEqual(['filter.amountTo']);
    expect(faulty({ sub: 'committee-seal' })).toEqual(['filter.sub']);
  });
});
