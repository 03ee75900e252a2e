import { cityYear } from '@dingban/local/city/year';
import { columnsOf } from '@dingban/shared/supervision/columns/city';
import { RULES } from '@dingban/shared/supervision/rules';
import { describe, expect, it } from 'vitest';
import { expectEqual, WITHOUT_QUERY } from '../../bench/cityYear.ts';
import { cityInDuckdb } from '../../bench/peers/cityInDuckdb.ts';

describe('the rules as queries of a database', () => {
  it('find the same in the same cases as ours, in a small city', async () => {
    const year = cityYear({ villages: 6, cases: 1200, seed: 5 });
    const city = columnsOf(year.moments, { entries: year.entries, citizens: year.citizens });
    const peer = await cityInDuckdb(city);
    try {
      expect(await expectEqual(city, peer)).toBeGreaterThan(RULES.length - WITHOUT_QUERY.length);
    } finally {
      peer.close();
    }
  });

  it('are noticed when they differ', async () => {
    const year = cityYear({ villages: 2, cases: 1000, seed: 5 });
    const city = columnsOf(year.moments, { entries: year.entries, citizens: year.citizens });
    const peer = await cityInDuckdb(city);
    try {
      const deaf = { ...peer, find: async () => new Set<number>() };
      await expect(expectEqual(city, deaf)).rejects.toThrow('only ours: case-');
    } finally {
      peer.close();
    }
  });
});
