import type { SealedValue, Value, Values } from '@dingban/shared/form/value';
import { isSealed } from '@dingban/shared/form/value';
import type { EntryAction } from '@dingban/shared/registry/entryAction';
import { type EntryRef, entryOfAggregate } from '@dingban/shared/registry/entryId';
import { type EntryState, evolveEntry } from '@dingban/shared/registry/entryState';
import { labelOf } from '@dingban/shared/registry/label';
import { REGISTRIES } from '@dingban/shared/registry/registries';
import { columnsOf, type Registry } from '@dingban/shared/registry/registry';
import { remindAt } from '@dingban/shared/registry/reminder';
import type { Marks } from '../registry/blindIndex.ts';
import { CITIZEN, LISTED } from '../registry/entryView.ts';
import type { View } from '../store/store.ts';
import { dueItem } from './due.ts';
import { lists } from './lists.ts';
import { type Item, viewsOf } from './versioned.ts';

type Opened = Exclude<Value, SealedValue>;

const opened = (value: Value | undefined): Opened | undefined =>
  value === undefined || isSealed(value) ? undefined : value;

const userid = (value: Value | undefined): string | undefined => {
  const plain = opened(value);
  return typeof plain === 'object' && 'person' in plain ? plain.person : undefined;
};

const entry = (value: Value | undefined): string | undefined => {
  const plain = opened(value);
  return typeof plain === 'object' && 'entry' in plain ? plain.entry : undefined;
};

/** Only what is about no person stands here as it is. */
const publicValues = (registry: Registry, values: Values): Values =>
  Object.fromEntries(
    columnsOf(registry).flatMap(({ id, personal }) => {
      const value = values[id];
      return personal === 'none' && value !== undefined ? [[id, value]] : [];
    }),
  );

/** People by the mark of their ID number, so that they are found in other registers and in forms. */
const citizens = (registry: Registry, owner: string, values: Values, marks: Marks): readonly Item[] =>
  columnsOf(registry).flatMap(({ id, kind }) => {
    const value = opened(values[id]);
    if (kind !== 'idNumber' || typeof value !== 'string') return [];
    const citizen = marks.citizen(value);
    return [
      {
        kind: `${CITIZEN}${id}`,
        list: lists.citizen(citizen),
        order: `${owner}#${id}`,
        value: { citizen, account: userid(values.account) },
      },
    ];
  });

/** Who is related to whom, from the side of the cadre and from that of the relative (rule 8). */
const declared = (owner: string, values: Values, marks: Marks): readonly Item[] => {
  const cadre = userid(values.cadre);
  const idNumber = opened(values.idNumber);
  if (cadre === undefined || typeof idNumber !== 'string') return [];
  const value = {
    cadre,
    relation: opened(values.relation) as string,
    citizen: marks.citizen(idNumber),
    account: userid(values.account),
    firm: entry(values.firm),
  };
  const account = value.account;
  return [
    { kind: 'declared', list: lists.declared(cadre), order: owner, value },
    ...(account === undefined
      ? []
      : [{ kind: 'declared-of', list: lists.declaredOf(account), order: owner, value }]),
  ];
};

/** Who lives in which household, and which account is whose. */
const villager = (owner: string, values: Values, marks: Marks): readonly Item[] => {
  const idNumber = opened(values.idNumber);
  if (typeof idNumber !== 'string') return [];
  const value = { citizen: marks.citizen(idNumber), account: userid(values.account) };
  const household = entry(values.household);
  return [
    ...(household === undefined
      ? []
      : [{ kind: 'household', list: lists.household(household), order: owner, value }]),
    ...(value.account === undefined
      ? []
      : [{ kind: 'account', list: lists.villager(value.account), order: owner, value }]),
  ];
};

const itemsOf =
  (owner: string, { registry: id, place, mark }: EntryRef, marks: Marks) =>
  (state: EntryState): readonly Item[] => {
    const registry = REGISTRIES[id];
    const { values, version } = state;
    const retired = state.retired !== undefined;
    const label = labelOf(registry, values);
    const listed: Item = {
      kind: LISTED,
      list: lists.entries(id, place, retired ? 'retired' : 'active'),
      order: `${label}#${mark}`,
      value: {
        label,
        values: publicValues(registry, values),
        version,
        retired,
        content: marks.content(values),
      },
    };
    if (retired) return [listed];
    return [
      listed,
      ...dueItem(owner, remindAt(id, state)),
      ...citizens(registry, owner, values, marks),
      ...(id === 'relatives' ? declared(owner, values, marks) : []),
      ...(id === 'members' ? villager(owner, values, marks) : []),
    ];
  };

/** The actions must be opened: names and marks stand in the views, which can be erased, and not in the ledger. */
export const entryViews = (owner: string, history: readonly EntryAction[], marks: Marks): readonly View[] => {
  const ref = entryOfAggregate(owner);
  return ref === undefined ? [] : viewsOf(owner, history, evolveEntry, itemsOf(owner, ref, marks));
};
