import { localDate } from '../../time/clock.ts';
import { dealsNow } from '../rules/splitContract.ts';
import { givesNow } from '../rules/supplierConcentration.ts';
import { TENDERS } from '../traces/deal.ts';
import { committedBy, type Spend, type Spending } from '../traces/spend.ts';
import { type Sorted, sortedBy } from './approvals.ts';
import type { City, Section } from './section.ts';
import { versionsIn } from './standing.ts';
import { type ColumnKind, dictionary, NO_ID, type Table, tableOf } from './table.ts';

/* What villages commit themselves to, and with whom, as rules 11 and 12 compare it. */

export const BUSINESSES = ['works', 'goods', 'service'] as const;
const ROLES = ['commitment', 'payment', 'project'] as const;

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

const SPEND = {
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
} as const satisfies Record<SpendColumn, ColumnKind>;

/** What both tables say alike. */
type SpendTable = Pick<Table<SpendColumn | 'subject'>, 'column' | 'length'>;

/** The group of each row of both tables, and the rows of `spends` by group; NO_ID for a row without one. */
export interface Grouped {
  readonly spends: Uint32Array;
  readonly deals: Uint32Array;
  readonly rows: Sorted;
}

/** Commitments as they stood, the steps that made or changed them, and the groups in which they are compared. */
export interface DealTables {
  readonly spends: Table<SpendColumn | 'subject' | 'born' | 'died'>;
  readonly deals: Table<SpendColumn | 'subject' | 'moment' | 'now' | 'splits' | 'gives'>;
  /** The deal of a step, as the rules read it. */
  readonly dealAt: (row: number) => Spending;
  /** What the village of a step had committed itself to when it was written, from then on, the step included. */
  readonly listOf: (row: number, from: number) => readonly Spending[];
  /** Rows of `spends` by village, in the order in which they arose. */
  readonly ofVillage: () => Sorted;
  /** Villages in which something was written before its day. */
  readonly early: ReadonlySet<number>;
  readonly byFirm: () => Grouped;
  readonly byGround: () => Grouped;
  readonly section: Pick<Section, 'tables' | 'take' | 'leave' | 'close'>;
}

/** Rows without a group come last. */
const ordinals = (groups: Uint32Array, size: number): Uint32Array =>
  groups.map((group) => Math.min(group, size));

export const dealTables = ({ cases, places }: City): DealTables => {
  const suppliers = dictionary();
  const sites = dictionary();
  const spends = tableOf<SpendColumn | 'subject' | 'born' | 'died'>({
    subject: 'id',
    ...SPEND,
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
    ...SPEND,
  });
  const none: Sorted = { rows: new Uint32Array(0), starts: new Uint32Array(1) };
  let ofVillage = none;
  let firms: Grouped = { spends: new Uint32Array(0), deals: new Uint32Array(0), rows: none };
  let grounds = firms;
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
  const readerOf = (table: Pick<SpendTable, 'column'>): ((row: number) => Spending) => {
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

  const dealAt = (row: number): Spending => readerOf(deals)(row);

  const listOf = (row: number, from: number): readonly Spending[] => {
    const since = spends.column('at');
    const list = standingAt(row)
      .filter((one) => (since[one] ?? 0) >= from)
      .map(readerOf(spends));
    const own = dealAt(row);
    if (own.at >= from && own.at <= (deals.column('now')[row] ?? 0)) list.push(own);
    return list.sort((a, b) => a.at - b.at || (a.caseId < b.caseId ? -1 : 1));
  };

  /** Where a deal builds, as far as any version of it or of its project says; what could be one place is one group. */
  const groundsNow = (): Grouped => {
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
    const resolve = (table: SpendTable): Uint32Array =>
      Uint32Array.from({ length: table.length() }, (_, row) => {
        const [key] = keysOf(
          table.column('village')[row] ?? 0,
          table.column('site')[row] ?? NO_ID,
          table.column('project')[row] ?? NO_ID,
        );
        return key === undefined ? NO_ID : rootOf(groupOf(key));
      });
    const found = resolve(spends);
    const rows = sortedBy(ordinals(found, parents.length), parents.length + 1);
    return { spends: found, deals: resolve(deals), rows };
  };

  const firmsNow = (): Grouped => {
    const groups = new Map<number, number>();
    const resolve = (table: SpendTable): Uint32Array => {
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
    const found = resolve(spends);
    const among = resolve(deals);
    return { spends: found, deals: among, rows: sortedBy(ordinals(found, groups.size), groups.size + 1) };
  };

  return {
    spends,
    deals,
    dealAt,
    listOf,
    ofVillage: () => ofVillage,
    early,
    byFirm: () => firms,
    byGround: () => grounds,
    section: {
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
        grounds = groundsNow();
        firms = firmsNow();
      },
    },
  };
};
