import { randomUUID } from 'node:crypto';
import { fieldsOf } from '@dingban/shared/form/condition';
import type { Field, RowsField } from '@dingban/shared/form/field';
import { operandsOf } from '@dingban/shared/form/formula';
import type { Values } from '@dingban/shared/form/value';
import { type Wrong, wrongValues } from '@dingban/shared/sample/wrong';
import { expect } from 'vitest';

/** Sends values that somebody should refuse, and gives the faults by field. */
export type Send = (actionId: string, values: Readonly<Record<string, unknown>>) => Promise<readonly Fault[]>;

interface Fault {
  readonly field: string;
  readonly message: { readonly zh: string; readonly en: string };
}

/** How many other fields must be right for this one to be asked for. */
const depth = (field: Field, fields: readonly Field[]): number =>
  field.visible === undefined
    ? 0
    : 1 +
      Math.max(
        ...fieldsOf(field.visible).map((id) => {
          const other = fields.find((one) => one.id === id);
          return other === undefined ? 0 : depth(other, fields);
        }),
      );

/** The fields that a field is computed from, through other computed ones too. */
const operands = (id: string, fields: readonly Field[]): readonly string[] => {
  const field = fields.find((one) => one.id === id);
  if (field?.kind !== 'calculated') return [];
  return operandsOf(field.formula).flatMap((one) => [one, ...operands(one, fields)]);
};

/** Fields that decide whether another is asked for, themselves or by what is computed from them. */
const decidingIn = (fields: readonly Field[]): ReadonlySet<string> => {
  const asked = fields.flatMap(({ visible, required }) => [
    ...(visible === undefined ? [] : fieldsOf(visible)),
    ...(typeof required === 'boolean' ? [] : fieldsOf(required)),
  ]);
  return new Set(asked.flatMap((id) => [id, ...operands(id, fields)]));
};

/** Fields that may all be wrong at once, because none of them decides whether another is asked for. */
const together = (fields: readonly Field[], shown: ReadonlySet<string>): readonly (readonly Field[])[] => {
  const deciding = decidingIn(fields);
  const groups = new Map<string, Field[]>();
  for (const field of fields.filter(({ id }) => shown.has(id))) {
    // What is computed is judged against the rest, which must be right.
    const alone = field.kind === 'calculated';
    const key = alone ? field.id : deciding.has(field.id) ? `deciding ${depth(field, fields)}` : 'free';
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()];
};

/** One input that can be wrong: a field, or a column in the first row of a table. */
interface Target {
  /** Where a fault of it is shown. */
  readonly place: string;
  readonly wrongs: readonly Wrong[];
  readonly put: (values: Record<string, unknown>, wrong: unknown) => void;
}

const ofField = (field: Field, today: string): Target => {
  const cells = new Set(field.kind === 'rows' ? field.columns.map(({ id }) => id) : []);
  return {
    place: field.id,
    // What is wrong in a cell is sent by the column, many columns at once.
    wrongs: wrongValues(field, today).filter(({ why }) => !cells.has(why.split(':')[0] ?? '')),
    put: (values, value) => {
      values[field.id] = value;
    },
  };
};

const firstRow = (
  values: Readonly<Record<string, unknown>>,
  id: string,
): Readonly<Record<string, unknown>> => {
  const rows = values[id];
  return Array.isArray(rows) ? (rows[0] as Record<string, unknown>) : {};
};

/** The columns of a table in groups that may be wrong at once, as for the fields of a form. */
const ofColumns = (field: RowsField, good: Values, today: string): readonly (readonly Target[])[] =>
  together(field.columns, new Set(Object.keys(firstRow(good, field.id)))).map((columns) =>
    columns.map((column) => ({
      place: `${field.id}[0].${column.id}`,
      wrongs: wrongValues(column, today),
      put: (values, value) => {
        const [, ...others] = values[field.id] as readonly unknown[];
        values[field.id] = [{ ...firstRow(values, field.id), [column.id]: value }, ...others];
      },
    })),
  );

const targetsOf = (fields: readonly Field[], good: Values, today: string): readonly (readonly Target[])[] => {
  const shown = new Set(Object.keys(good));
  const tables = fields.filter((field): field is RowsField => field.kind === 'rows' && shown.has(field.id));
  const columns = tables.map((field) => ofColumns(field, good, today));
  const most = Math.max(0, ...columns.map(({ length }) => length));
  return [
    ...together(fields, shown).map((group) => group.map((field) => ofField(field, today))),
    ...Array.from({ length: most }, (_, index) => columns.flatMap((groups) => groups[index] ?? [])),
  ];
};

/**
 * Sends, for every field of a node and every column of its tables, a value that is wrong in each way its kind allows,
 * and expects each to be refused with the field named in both languages. Fields that do not depend on one another are
 * wrong in one request. Gives the number of wrong values.
 */
export const refuseWrongs = async (
  fields: readonly Field[],
  good: Values,
  today: string,
  send: Send,
): Promise<number> => {
  let refused = 0;
  // Nothing is ever done under this id: every request is refused.
  const actionId = randomUUID();
  for (const targets of targetsOf(fields, good, today)) {
    const rounds = Math.max(...targets.map(({ wrongs }) => wrongs.length));
    for (let round = 0; round < rounds; round += 1) {
      const values: Record<string, unknown> = { ...good };
      const sent = targets.flatMap(({ place, wrongs, put }) => {
        const one = wrongs[round];
        if (one === undefined) return [];
        put(values, one.value);
        return [{ place, why: one.why }];
      });
      const faults = await send(actionId, values);
      for (const { place, why } of sent) {
        const named = faults.find(({ field }) => field === place || field.startsWith(`${place}[`));
        if (named === undefined) throw new Error(`${place}, ${why}: not refused`);
        expect(named.message.zh, `${place}: ${why}`).toMatch(/\p{Script=Han}/u);
        expect(named.message.en, `${place}: ${why}`).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
        refused += 1;
      }
    }
  }
  return refused;
};
