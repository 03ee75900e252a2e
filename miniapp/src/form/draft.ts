import type { Column, Field } from '@dingban/shared/form/field';
import type { Instant } from '@dingban/shared/time/clock';
import { rowsIn, type Typed } from './evaluate.ts';

/** What somebody typed and has not sent yet. */
export interface Draft {
  readonly at: Instant;
  readonly typed: Typed;
  /** The village that it is for; empty where nothing is to be chosen. */
  readonly place: string;
  /** Something sensitive was typed and not kept, so it is asked for again. */
  readonly left: boolean;
}

const isKept = ({ personal }: Column): boolean => personal !== 'sensitive';

const keptOf = (columns: readonly Column[], typed: Typed): Typed => {
  const kept: Record<string, unknown> = {};
  for (const column of columns)
    if (isKept(column) && typed[column.id] !== undefined) kept[column.id] = typed[column.id];
  return kept;
};

/** Whether a value holds something that a draft does not keep. */
const losesSomething = (field: Field, value: unknown): boolean => {
  if (value === undefined) return false;
  if (field.kind !== 'rows') return field.personal === 'sensitive';
  return rowsIn(value).some((row) =>
    field.columns.some((column) => !isKept(column) && row[column.id] !== undefined),
  );
};

/**
 * A draft stays on the phone, without what is sensitive (PIPL art. 28): that is typed again. Of a table the rows
 * stay, without their sensitive columns.
 */
export const draftOf = (fields: readonly Field[], typed: Typed, place: string, at: Instant): Draft => {
  const kept: Record<string, unknown> = {};
  for (const field of fields) {
    const value = typed[field.id];
    if (value === undefined) continue;
    if (field.kind === 'rows') kept[field.id] = rowsIn(value).map((row) => keptOf(field.columns, row));
    else if (field.personal !== 'sensitive') kept[field.id] = value;
  }
  return { at, typed: kept, place, left: fields.some((field) => losesSomething(field, typed[field.id])) };
};

/** What was kept, of the fields that the form still has; undefined when there is nothing. */
export const readDraft = (fields: readonly Field[], text: string | undefined): Draft | undefined => {
  if (text === undefined) return undefined;
  try {
    const { at, typed, place, left } = JSON.parse(text) as Partial<Draft>;
    if (typeof at !== 'number' || typeof typed !== 'object' || typed === null) return undefined;
    const own: Record<string, unknown> = {};
    for (const { id } of fields) if (typed[id] !== undefined) own[id] = typed[id];
    return Object.keys(own).length === 0
      ? undefined
      : { at, typed: own, place: typeof place === 'string' ? place : '', left: left === true };
  } catch {
    return undefined;
  }
};
