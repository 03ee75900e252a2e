import { DAY } from '../../time/clock.ts';
import type { Parameters } from '../rule.ts';
import { LIMITS, siteIn, splitOf } from '../rules/splitContract.ts';
import type { Spending } from '../traces/spend.ts';
import type { Sorted } from './approvals.ts';
import { BUSINESSES, type DealTables } from './dealTables.ts';
import { type City, type Hit, RED } from './section.ts';
import { NO_ID } from './table.ts';

const YEAR = 365 * DAY;

/** Rule 11. Sums that could come to a limit are found in columns; the rule's own function decides on those. */
export const judgeSplitting = (
  { cases }: Pick<City, 'cases'>,
  { spends, deals, dealAt, listOf, byFirm, byGround }: DealTables,
  parameters: Parameters,
  hit: Hit,
): void => {
  const [firms, grounds] = [byFirm(), byGround()];
  const { days = 0 } = parameters;
  const numbers = parameters as Parameters<'days' | 'minor' | 'town' | 'law'>;
  const limits = BUSINESSES.map((business) =>
    LIMITS[business].map((limit) => ({ ...limit, most: numbers[limit.name] * 100 })),
  );
  const [splits, at, business] = [deals.column('splits'), deals.column('at'), deals.column('business')];
  const amount = deals.column('amount');
  const [moment, subject] = [deals.column('moment'), deals.column('subject')];
  const [since, sum, owner] = [spends.column('at'), spends.column('amount'), spends.column('subject')];
  const [born, died] = [spends.column('born'), spends.column('died')];
  const span = (days + 1) * DAY;
  /** Whether these rows and this one could come to a limit within the time: never less than they do. */
  const could = (row: number, rows: Sorted, group: number): boolean => {
    const [own, now] = [at[row] ?? 0, moment[row] ?? 0];
    for (const { most } of limits[business[row] ?? 0] ?? []) {
      let total = amount[row] ?? 0;
      if (total > most) continue;
      let others = 0;
      for (let place = rows.starts[group] ?? 0; place < (rows.starts[group + 1] ?? 0); place += 1) {
        const one = rows.rows[place] ?? 0;
        if ((born[one] ?? 0) > now) break;
        if (now >= (died[one] ?? 0) || owner[one] === subject[row]) continue;
        if (Math.abs((since[one] ?? 0) - own) > span || (sum[one] ?? 0) > most) continue;
        total += sum[one] ?? 0;
        others += 1;
      }
      if (others > 0 && total >= most) return true;
    }
    return false;
  };
  for (let row = 0; row < splits.length; row += 1) {
    if (splits[row] === 0) continue;
    const [firm, ground] = [firms.deals[row] ?? NO_ID, grounds.deals[row] ?? NO_ID];
    if (
      !(
        (firm !== NO_ID && could(row, firms.rows, firm)) ||
        (ground !== NO_ID && could(row, grounds.rows, ground))
      )
    )
      continue;
    const me = dealAt(row);
    const all = listOf(row, me.at - YEAR);
    const placeOf = siteIn(all);
    const alike = all.filter((one) => one.role === 'commitment' && one.business === me.business);
    for (const key of [({ supplier: who }: Spending) => who, placeOf]) {
      if (key(me) === undefined) continue;
      const found = splitOf(
        me,
        alike.filter((one) => key(one) === key(me)),
        numbers,
      );
      if (found !== undefined) hit(cases.of(found.first.caseId), RED);
    }
  }
};
