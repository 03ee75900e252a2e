import { DAY, localDate, startOfDay } from '../../time/clock.ts';
import type { Parameters } from '../rule.ts';
import { rowAround } from '../rules/supplierConcentration.ts';
import { sortedBy } from './approvals.ts';
import type { DealTables } from './dealTables.ts';
import { type City, type Hit, ORANGE } from './section.ts';
import { NO_ID } from './table.ts';

const YEAR = 365 * DAY;

/** Columns in which a step and what it left must agree, so that the sums hold what the step says. */
const SAME = ['role', 'business', 'award', 'amount', 'supplier', 'year'] as const;

/** Rule 12. Shares of a year are summed up in columns as deals come and go; the rule's own function decides. */
export const judgeConcentration = (
  { cases, places }: Pick<City, 'cases' | 'places'>,
  { spends, deals, dealAt, listOf, early, ofVillage }: DealTables,
  { share = 0, cases: least = 0, wins = 0 }: Parameters,
  hit: Hit,
): void => {
  const standingOf = ofVillage();
  const [gives, at, now, year] = [
    deals.column('gives'),
    deals.column('at'),
    deals.column('now'),
    deals.column('year'),
  ];
  const [moment, subject, supplier] = [
    deals.column('moment'),
    deals.column('subject'),
    deals.column('supplier'),
  ];
  const [village, award, business] = [
    deals.column('village'),
    deals.column('award'),
    deals.column('business'),
  ];
  const [born, died, owner] = [spends.column('born'), spends.column('died'), spends.column('subject')];
  const [firm, kind, sum] = [spends.column('supplier'), spends.column('business'), spends.column('amount')];
  const [role, of, won] = [spends.column('role'), spends.column('year'), spends.column('award')];
  const ending = [...died.keys()]
    .filter((one) => died[one] !== NO_ID)
    .sort((a, b) => (died[a] ?? 0) - (died[b] ?? 0));
  const ends = sortedBy(
    ending.map((one) => spends.column('village')[one] ?? 0),
    places.size(),
  );
  const facts = sortedBy(village, places.size());

  /** The rule itself, over all that stood. */
  const look = (row: number): void => {
    const me = dealAt(row);
    const given = listOf(row, Math.min(startOfDay(`${year[row] ?? 0}-01-01`), me.at - YEAR)).filter(
      (one) => one.role === 'commitment' && one.supplier !== undefined,
    );
    const ofYear = given.filter((one) => Number(localDate(one.at).slice(0, 4)) === year[row]);
    const theirs = ofYear.filter((one) => one.supplier === me.supplier);
    const [all, mine] = [ofYear, theirs].map((list) => list.reduce((total, { amount }) => total + amount, 0));
    const [first] = theirs;
    if (
      first !== undefined &&
      theirs.length >= least &&
      all !== undefined &&
      all > 0 &&
      (mine ?? 0) * 100 >= all * share
    )
      hit(cases.of(first.caseId), ORANGE);
    if (!me.award) return;
    const line = rowAround(
      me,
      given.filter((one) => one.award && one.business === me.business),
    );
    if (line.length >= wins && line[0] !== undefined) hit(cases.of(line[0].caseId), ORANGE);
  };

  for (let here = 0; here + 1 < facts.starts.length; here += 1) {
    // Sums of the village as they stood, so that nothing is added up anew for each step.
    const totals = new Map<number, number>();
    const theirs = new Map<number, number>();
    const numbers = new Map<number, number>();
    const awards = new Map<number, number>();
    const standing = new Map<number, number>();
    const add = (map: Map<number, number>, key: number, by: number): void => {
      map.set(key, (map.get(key) ?? 0) + by);
    };
    const count = (one: number, by: number): void => {
      if (role[one] !== 0 || firm[one] === NO_ID) return;
      const [who, when] = [firm[one] ?? 0, of[one] ?? 0];
      add(totals, when, by * (sum[one] ?? 0));
      add(theirs, who * 4096 + when, by * (sum[one] ?? 0));
      add(numbers, who * 4096 + when, by);
      if (won[one] === 1) add(awards, who * 4 + (kind[one] ?? 0), by);
    };
    let [next, ended] = [standingOf.starts[here] ?? 0, ends.starts[here] ?? 0];
    for (let place = facts.starts[here] ?? 0; place < (facts.starts[here + 1] ?? 0); place += 1) {
      const row = facts.rows[place] ?? 0;
      const then = moment[row] ?? 0;
      for (; next < (standingOf.starts[here + 1] ?? 0); next += 1) {
        const one = standingOf.rows[next] ?? 0;
        if ((born[one] ?? 0) > then) break;
        standing.set(owner[one] ?? 0, one);
        count(one, 1);
      }
      for (; ended < (ends.starts[here + 1] ?? 0); ended += 1) {
        const one = ending[ends.rows[ended] ?? 0] ?? 0;
        if ((died[one] ?? 0) > then) break;
        if (standing.get(owner[one] ?? 0) === one) standing.delete(owner[one] ?? 0);
        count(one, -1);
      }
      if (gives[row] === 0 || supplier[row] === NO_ID) continue;
      const mine = standing.get(subject[row] ?? 0);
      // The sums hold what the step says of its own case, unless that is still to come.
      const isPlain =
        mine !== undefined &&
        !early.has(here) &&
        (at[row] ?? 0) <= (now[row] ?? 0) &&
        SAME.every((name) => spends.column(name)[mine] === deals.column(name)[row]);
      if (!isPlain) {
        look(row);
        continue;
      }
      const key = (supplier[row] ?? 0) * 4096 + (year[row] ?? 0);
      const all = totals.get(year[row] ?? 0) ?? 0;
      const shares =
        (numbers.get(key) ?? 0) >= least && all > 0 && (theirs.get(key) ?? 0) * 100 >= all * share;
      const inARow =
        award[row] === 1 && (awards.get((supplier[row] ?? 0) * 4 + (business[row] ?? 0)) ?? 0) >= wins;
      if (shares || inARow) look(row);
    }
  }
};
