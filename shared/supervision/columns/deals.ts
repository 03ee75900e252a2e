import { DAY, localDate, startOfDay } from '../../time/clock.ts';
import type { Parameters } from '../rule.ts';
import { dealsNow, LIMITS, siteIn, splitOf } from '../rules/splitContract.ts';
import { givesNow, rowAround } from '../rules/supplierConcentration.ts';
import { TENDERS } from '../traces/deal.ts';
import { committedBy, type Spend, type Spending } from '../traces/spend.ts';
import { type Sorted, sortedBy } from './approvals.ts';
import { type City, type Hit, ORANGE, RED, type Section } from './section.ts';
import { versionsIn } from './standing.ts';
import { dictionary, NO_ID, tableOf } from './table.ts';

/* What villages commit themselves to, and with whom: rules 11 and 12. */

const BUSINESSES = ['works', 'goods', 'service'] as const;
const ROLES = ['commitment', 'payment', 'project'] as const;
const YEAR = 365 * DAY;

type SpendColumn =
  | 'village'
  | 'at'
  | 'year'
  | 'role'
  | 'business'
  | 'tender'
  | 'award'
  | 'amount'
  | 'supplier'
  | 'site'
  | 'project';

/** The group of each row of both tables. */
interface Grouped {
  readonly spends: Uint32Array;
  readonly deals: Uint32Array;
}

const SAME = ['role', 'business', 'award', 'amount', 'supplier', 'year'] as const;

/** Rows without a group come last. */
const ordinals = (groups: Uint32Array, size: number): Uint32Array =>
  groups.map((group) => Math.min(group, size));

export const dealsSection = ({ cases, places }: City): Section => {
  const suppliers = dictionary();
  const sites = dictionary();
  const spends = tableOf<SpendColumn | 'subject' | 'born' | 'died'>({
    subject: 'id',
    village: 'id',
    at: 'number',
    year: 'day',
    role: 'code',
    business: 'code',
    tender: 'code',
    award: 'code',
    amount: 'number',
    supplier: 'id',
    site: 'id',
    project: 'id',
    born: 'id',
    died: 'id',
  });
  const versions = versionsIn<SpendColumn>(spends);
  /** Steps that make or change a deal: `splits` and `gives` say which of the two rules looks. */
  const deals = tableOf<SpendColumn | 'subject' | 'moment' | 'now' | 'splits' | 'gives'>({
    moment: 'id',
    subject: 'id',
    now: 'number',
    splits: 'code',
    gives: 'code',
    village: 'id',
    at: 'number',
    year: 'day',
    role: 'code',
    business: 'code',
    tender: 'code',
    award: 'code',
    amount: 'number',
    supplier: 'id',
    site: 'id',
    project: 'id',
  });
  const none: Sorted = { rows: new Uint32Array(0), starts: new Uint32Array(1) };
  let [ofVillage, byFirm, byGround] = [none, none, none];
  let firmOf: Grouped = { spends: new Uint32Array(0), deals: new Uint32Array(0) };
  let groundOf = firmOf;
  /** Villages in which something was written before its day. */
  const early = new Set<number>();

  const rowOf = (village: string, at: number, spend: Spend): Record<SpendColumn, number> => ({
    village: places.of(village),
    at,
    year: Number(localDate(at).slice(0, 4)),
    role: ROLES.indexOf(spend.role),
    business: BUSINESSES.indexOf(spend.business),
    tender: TENDERS.indexOf(spend.tender),
    award: spend.award ? 1 : 0,
    amount: spend.amount,
    // A firm is one in every village, and only compared within one.
    supplier: spend.supplier === undefined ? NO_ID : suppliers.of(spend.supplier),
    site: spend.site === undefined ? NO_ID : sites.of(spend.site),
    project: spend.project === undefined ? NO_ID : cases.of(spend.project),
  });

  /** What stood in the village of this step when it was written, other cases only. */
  const standingAt = (row: number): readonly number[] => {
    const [born, died] = [spends.column('born'), spends.column('died')];
    const [owner, since] = [spends.column('subject'), spends.column('at')];
    const [moment, subject] = [deals.column('moment')[row] ?? 0, deals.column('subject')[row]];
    const [here, now] = [deals.column('village')[row] ?? 0, deals.column('now')[row] ?? 0];
    const { rows, starts } = ofVillage;
    const standing: number[] = [];
    for (let place = starts[here] ?? 0; place < (starts[here + 1] ?? 0); place += 1) {
      const one = rows[place] ?? 0;
      // Rows of a village come in the order in which they arose.
      if ((born[one] ?? 0) > moment) break;
      if (moment < (died[one] ?? 0) && owner[one] !== subject && (since[one] ?? 0) <= now) standing.push(one);
    }
    return standing;
  };

  /** As the rules read it. */
  const readerOf = (table: Pick<typeof spends, 'column'>): ((row: number) => Spending) => {
    const [subject, at, role] = [table.column('subject'), table.column('at'), table.column('role')];
    const [business, tender, award] = [
      table.column('business'),
      table.column('tender'),
      table.column('award'),
    ];
    const [amount, supplier] = [table.column('amount'), table.column('supplier')];
    const [site, project] = [table.column('site'), table.column('project')];
    return (row) => {
      const [firm, place, part] = [supplier[row] ?? NO_ID, site[row] ?? NO_ID, project[row] ?? NO_ID];
      return {
        caseId: cases.name(subject[row] ?? 0),
        at: at[row] ?? 0,
        role: ROLES[role[row] ?? 0] ?? 'payment',
        business: BUSINESSES[business[row] ?? 0] ?? 'goods',
        tender: TENDERS[tender[row] ?? 0] ?? 'none',
        award: award[row] === 1,
        amount: amount[row] ?? 0,
        ...(firm === NO_ID ? {} : { supplier: suppliers.name(firm) }),
        ...(place === NO_ID ? {} : { site: sites.name(place) }),
        ...(part === NO_ID ? {} : { project: cases.name(part) }),
        matter: '',
        sub: '',
      };
    };
  };

  const listOf = (row: number, from: number): readonly Spending[] => {
    const since = spends.column('at');
    const list = standingAt(row)
      .filter((one) => (since[one] ?? 0) >= from)
      .map(readerOf(spends));
    const own = readerOf(deals as unknown as typeof spends)(row);
    if (own.at >= from && own.at <= (deals.column('now')[row] ?? 0)) list.push(own);
    return list.sort((a, b) => a.at - b.at || (a.caseId < b.caseId ? -1 : 1));
  };

  const split = (parameters: Parameters, hit: Hit): void => {
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
      const [firm, ground] = [firmOf.deals[row] ?? NO_ID, groundOf.deals[row] ?? NO_ID];
      if (
        !((firm !== NO_ID && could(row, byFirm, firm)) || (ground !== NO_ID && could(row, byGround, ground)))
      )
        continue;
      const me = readerOf(deals as unknown as typeof spends)(row);
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

  const concentration = ({ share = 0, cases: least = 0, wins = 0 }: Parameters, hit: Hit): void => {
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
      const me = readerOf(deals as unknown as typeof spends)(row);
      const given = listOf(row, Math.min(startOfDay(`${year[row] ?? 0}-01-01`), me.at - YEAR)).filter(
        (one) => one.role === 'commitment' && one.supplier !== undefined,
      );
      const ofYear = given.filter((one) => Number(localDate(one.at).slice(0, 4)) === year[row]);
      const theirs = ofYear.filter((one) => one.supplier === me.supplier);
      const [all, mine] = [ofYear, theirs].map((list) =>
        list.reduce((total, { amount }) => total + amount, 0),
      );
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
      let [next, ended] = [ofVillage.starts[here] ?? 0, ends.starts[here] ?? 0];
      for (let place = facts.starts[here] ?? 0; place < (facts.starts[here + 1] ?? 0); place += 1) {
        const row = facts.rows[place] ?? 0;
        const then = moment[row] ?? 0;
        for (; next < (ofVillage.starts[here + 1] ?? 0); next += 1) {
          const one = ofVillage.rows[next] ?? 0;
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

  /** Where a deal builds, as far as any version of it or of its project says; what could be one place is one group. */
  const grounds = (): void => {
    const groups = new Map<string, number>();
    const parents: number[] = [];
    const rootOf = (group: number): number => {
      let one = group;
      for (let up = parents[one]; up !== undefined && up !== one; up = parents[one]) one = up;
      return one;
    };
    const groupOf = (key: string): number => {
      const known = groups.get(key);
      if (known !== undefined) return known;
      groups.set(key, parents.length);
      parents.push(parents.length);
      return parents.length - 1;
    };
    const [subject, village, site, project] = [
      spends.column('subject'),
      spends.column('village'),
      spends.column('site'),
      spends.column('project'),
    ];
    const keysOf = (place: number, where: number, part: number): readonly string[] => [
      ...(where === NO_ID ? [] : [`${place} at ${where}`]),
      ...(part === NO_ID ? [] : [`${place} of ${part}`]),
    ];
    const join = (keys: readonly string[]): void => {
      const [one, ...others] = keys.map(groupOf).map(rootOf);
      if (one !== undefined) for (const other of others) parents[rootOf(other)] = rootOf(one);
    };
    const projects = new Set([...project, ...deals.column('project')]);
    for (let row = 0; row < subject.length; row += 1) {
      join(keysOf(village[row] ?? 0, site[row] ?? NO_ID, project[row] ?? NO_ID));
      // The case of a project says where its tenders build.
      if (projects.has(subject[row] ?? 0))
        join(keysOf(village[row] ?? 0, site[row] ?? NO_ID, subject[row] ?? NO_ID));
    }
    const resolve = (table: Pick<typeof spends, 'column' | 'length'>): Uint32Array =>
      Uint32Array.from({ length: table.length() }, (_, row) => {
        const [key] = keysOf(
          table.column('village')[row] ?? 0,
          table.column('site')[row] ?? NO_ID,
          table.column('project')[row] ?? NO_ID,
        );
        return key === undefined ? NO_ID : rootOf(groupOf(key));
      });
    groundOf = { spends: resolve(spends), deals: resolve(deals as unknown as typeof spends) };
    byGround = sortedBy(ordinals(groundOf.spends, parents.length), parents.length + 1);
  };

  const firms = (): void => {
    const groups = new Map<number, number>();
    const resolve = (table: Pick<typeof spends, 'column' | 'length'>): Uint32Array => {
      const [village, firm, business] = [
        table.column('village'),
        table.column('supplier'),
        table.column('business'),
      ];
      return Uint32Array.from({ length: table.length() }, (_, row) => {
        if (firm[row] === NO_ID) return NO_ID;
        const key = ((village[row] ?? 0) * 4_194_304 + (firm[row] ?? 0)) * 4 + (business[row] ?? 0);
        const known = groups.get(key) ?? groups.size;
        groups.set(key, known);
        return known;
      });
    };
    firmOf = { spends: resolve(spends), deals: resolve(deals as unknown as typeof spends) };
    byFirm = sortedBy(ordinals(firmOf.spends, groups.size), groups.size + 1);
  };

  return {
    tables: { spends, deals },
    take: (fact, moment) => {
      if (fact.kind !== 'written') return;
      const [splits, gives] = [dealsNow(fact), givesNow(fact)];
      const own = splits || gives ? committedBy(fact) : undefined;
      if (own === undefined) return;
      deals.add({
        moment,
        subject: cases.of(fact.caseId),
        now: fact.at,
        splits: splits ? 1 : 0,
        gives: gives ? 1 : 0,
        ...rowOf(fact.places.village, own.at, own),
      });
    },
    leave: (caseId, traces, moment, now) => {
      const spent = traces.filter(({ list }) => list.startsWith('spend#'));
      for (const { village, at } of spent) if (at > now) early.add(places.of(village));
      versions.replace(
        cases.of(caseId),
        moment,
        spent.map(({ village, at, value }) => rowOf(village, at, value as Spend)),
      );
    },
    close: () => {
      versions.close();
      ofVillage = sortedBy(spends.column('village'), places.size());
      grounds();
      firms();
    },
    judges: { 'split-contract': split, 'supplier-concentration': concentration },
  };
};
