import { randomUUID } from 'node:crypto';
import { fieldsOf } from '@dingban/shared/form/condition';
import type { Field } from '@dingban/shared/form/field';
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

/** Fields that may all be wrong at once, because none of them decides whether another is asked for or what it adds up to. */
const together = (fields: readonly Field[], shown: ReadonlySet<string>): readonly (readonly Field[])[] => {
  const deciding = new Set(fields.flatMap(({ visible }) => (visible === undefined ? [] : fieldsOf(visible))));
  const groups = new Map<string, Field[]>();
  for (const field of fields.filter(({ id }) => shown.has(id))) {
    const key =
      field.kind === 'calculated'
        ? 'calculated'
        : deciding.has(field.id)
          ? `deciding ${depth(field, fields)}`
          : 'free';
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()];
};

/**
 * Sends, for every field of a node, a value that is wrong in each way its kind allows, and expects each to be refused
 * with the field named in both languages. Fields that do not depend on one another are wrong in one request.
 * Gives the number of wrong values.
 */
export const refuseWrongs = async (
  fields: readonly Field[],
  good: Values,
  today: string,
  send: Send,
): Promise<number> => {
  let refused = 0;
  for (const group of together(fields, new Set(Object.keys(good)))) {
    const wrongs = new Map<string, readonly Wrong[]>(
      group.map((field) => [field.id, wrongValues(field, today)]),
    );
    const rounds = Math.max(...[...wrongs.values()].map(({ length }) => length));
    for (let round = 0; round < rounds; round += 1) {
      const sent = [...wrongs].flatMap(([id, list]) => {
        const one = list[round];
        return one === undefined ? [] : [{ id, ...one }];
      });
      const faults = await send(randomUUID(), {
        ...good,
        ...Object.fromEntries(sent.map(({ id, value }) => [id, value])),
      });
      for (const { id, why } of sent) {
        const named = faults.find(({ field }) => field === id || field.startsWith(`${id}[`));
        expect(named?.message.zh, `${id}: ${why}`).toMatch(/\p{Script=Han}/u);
        expect(named?.message.en, `${id}: ${why}`).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
        refused += 1;
      }
    }
  }
  return refused;
};
