import type { Form } from '@dingban/shared/form/field';
import type { Values } from '@dingban/shared/form/value';
import { entryAggregate, parseEntryId } from '@dingban/shared/registry/entryId';
import { chainOf, readDirectory } from '../read/directory.ts';
import { remember } from '../read/people.ts';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { readMarks } from './blindIndex.ts';
import { CITIZEN } from './entryView.ts';
import { inLanes } from './inLanes.ts';
import { entriesIn, idNumbersIn, peopleIn } from './picked.ts';

/** One declaration: a cadre and a relative, or with `self` the cadre alone. */
interface Declared {
  readonly cadre: string;
  readonly relation: string;
  /** Mark of the ID number. */
  readonly citizen: string;
  readonly account?: string;
  readonly firm?: string;
}

/** Somebody by what is known of them. */
interface Known {
  readonly citizen?: string;
  readonly account?: string;
}

/** Nobody declares more relatives than this, and no household is larger. */
const MOST = 200;

const readList = async <T>(app: App, list: string): Promise<readonly T[]> =>
  remember(app, list, async () => {
    const { views } = await app.store.views.query({ list, limit: MOST });
    return views.map(({ value }) => value as unknown as T);
  });

const all = async <T, R>(
  items: Iterable<T>,
  work: (item: T) => Promise<readonly R[]>,
): Promise<readonly R[]> => (await inLanes([...items], work)).flat();

/** The people behind an entry: a villager, a household's members, the persons who run a firm. */
const peopleBehind = async (app: App, id: string): Promise<readonly Known[]> => {
  const ref = parseEntryId(id);
  if (ref === undefined) return [];
  if (ref.registry === 'households') return readList<Known>(app, lists.household(id));
  const views = await app.store.views.ofOwner(entryAggregate(ref));
  return views.filter(({ kind }) => kind.startsWith(CITIZEN)).map(({ value }) => value as unknown as Known);
};

interface Named {
  /** Userids, of the applicant and of those picked from the contacts or known by their entry. */
  readonly accounts: ReadonlySet<string>;
  /** Those who gain something: by ID number or through the register. A cadre among them is concerned in person. */
  readonly gaining: ReadonlySet<string>;
  readonly citizens: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
}

/** `others` are people named by their account only. */
const namedIn = async (app: App, form: Form, values: Values, others: readonly string[]): Promise<Named> => {
  const marks = await readMarks(app);
  const entries = new Set(entriesIn(form, values).map(({ value }) => value.entry));
  const behind = await all(entries, (id) => peopleBehind(app, id));
  const gaining = new Set(behind.flatMap(({ account }) => (account === undefined ? [] : [account])));
  return {
    entries,
    gaining,
    accounts: new Set([...others, ...gaining]),
    citizens: new Set([
      ...idNumbersIn(form, values).map(marks.citizen),
      ...behind.flatMap(({ citizen }) => (citizen === undefined ? [] : [citizen])),
    ]),
  };
};

/** Marks of the ID numbers of those who are named by their account only. */
const citizensOf = async (app: App, accounts: Iterable<string>): Promise<readonly string[]> =>
  all(accounts, async (account) => {
    const own = await readList<Declared>(app, lists.declared(account));
    const villagers = await readList<Known>(app, lists.villager(account));
    return [...own.filter(({ relation }) => relation === 'self'), ...villagers].flatMap(({ citizen }) =>
      citizen === undefined ? [] : [citizen],
    );
  });

/** The cadres of the village, its town and its city who are among those named, or related to one of them. */
const cadresAmong = async (app: App, named: Named, village: string): Promise<readonly string[]> => {
  const places = await chainOf(app, village);
  if (places === undefined) return [];
  const directory = await readDirectory(app, places);
  const cadres = new Set(directory.posts.map(({ person }) => person));
  const byAccount = new Set(await citizensOf(app, named.accounts));
  const declarations = await all(cadres, (cadre) => readList<Declared>(app, lists.declared(cadre)));

  const selves = new Map(
    declarations.flatMap(({ relation, citizen, cadre }) =>
      relation === 'self' ? [[citizen, cadre] as const] : [],
    ),
  );
  /** Who was declared by somebody named, in so far as they are cadres here. */
  const declaredByNamed = await all(named.accounts, async (account) =>
    (await readList<Declared>(app, lists.declared(account))).filter(({ relation }) => relation !== 'self'),
  );
  const kin = new Set<string>([...named.gaining].filter((account) => cadres.has(account)));
  for (const { cadre, relation, citizen, account, firm } of declarations) {
    const isNamed = named.citizens.has(citizen) || (firm !== undefined && named.entries.has(firm));
    const isKnown = byAccount.has(citizen) || (account !== undefined && named.accounts.has(account));
    if (isNamed || (isKnown && relation !== 'self')) kin.add(cadre);
  }
  for (const { account, citizen } of declaredByNamed) {
    const self = selves.get(citizen);
    if (self !== undefined) kin.add(self);
    if (account !== undefined && cadres.has(account)) kin.add(account);
  }
  return [...kin].sort();
};

/**
 * The cadres who have to stand aside in this case (回避): they, or relatives whom they declared, are the applicant or
 * are named in the form, directly or through a register entry; or somebody named in it declared them. Matched by keyed
 * marks, so nothing has to be opened; values must be open, as they are before sealing. Somebody who is merely picked
 * from the contacts does not stand aside for being named: handlers and members of an acceptance are named in order to
 * act. Declarations may be half a minute old.
 */
export const kinOf = async (
  app: App,
  form: Form,
  values: Values,
  applicant: string,
  village: string,
): Promise<readonly string[]> => {
  const picked = peopleIn(form, values).map(({ value }) => value.person);
  const named = await namedIn(app, form, values, [applicant, ...picked]);
  // That nobody approves their own case is a rule of its own.
  return (await cadresAmong(app, named, village)).filter((cadre) => cadre !== applicant);
};

/**
 * The cadres who gain by this case, in person or through a relative whom they declared: by an ID number in it or
 * through a register entry. Rules look at them. Relatives of whoever applies or handles gain nothing by that.
 */
export const gainersOf = async (
  app: App,
  form: Form,
  values: Values,
  village: string,
): Promise<readonly string[]> => cadresAmong(app, await namedIn(app, form, values, []), village);
