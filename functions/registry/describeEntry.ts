import type { Answer } from '@dingban/shared/api/contracts';
import type { Value } from '@dingban/shared/form/value';
import { isSealed } from '@dingban/shared/form/value';
import { shownValue } from '@dingban/shared/form/visibility';
import type { Viewer } from '@dingban/shared/org/directory';
import { keeperPost, mayReadEntries, mayTakeOver } from '@dingban/shared/registry/access';
import { type EntryRef, entryId } from '@dingban/shared/registry/entryId';
import type { EntryState } from '@dingban/shared/registry/entryState';
import { labelOf } from '@dingban/shared/registry/label';
import { REGISTRIES } from '@dingban/shared/registry/registries';
import { columnsOf, type Registry, type RegistryColumn } from '@dingban/shared/registry/registry';
import { byOf } from '../read/labels.ts';
import { namesOf } from '../read/people.ts';
import type { App } from '../wiring/app.ts';
import { type Lines, readLines } from './placeLine.ts';

type Detail = Answer<'readEntry'>;
type Definition = Answer<'registry'>;

/** A register at a place as this reader may know it; undefined when it is not theirs to read. */
export const describeRegistry = (
  registry: Registry,
  placeId: string,
  viewer: Viewer,
  { places, lineOf }: Lines,
): Definition | undefined => {
  const place = places.get(placeId);
  if (place === undefined || !mayReadEntries(registry, viewer, placeId, lineOf)) return undefined;
  const { id, label, purpose, form, key } = registry;
  const mayWrite = keeperPost(registry, viewer, placeId, lineOf) !== undefined;
  return { id, label, purpose, place, mayWrite, form, key: [...key] };
};

/** Whether this reader gets the value as it is: the keeper all, who applies what the register offers, the office the rest. */
const isWhole = (
  column: RegistryColumn,
  registry: Registry,
  mayWrite: boolean,
  takesOver: boolean,
): boolean =>
  mayWrite || column.personal !== 'sensitive' || (takesOver && registry.offered.includes(column.id));

/** One entry with its history, as this reader may see it; undefined when it is not theirs to see. */
export const describeEntry = async (
  app: App,
  ref: EntryRef,
  state: EntryState,
  viewer: Viewer,
): Promise<Detail | undefined> => {
  const registry = REGISTRIES[ref.registry];
  const lines = await readLines(app);
  const definition = describeRegistry(registry, ref.place, viewer, lines);
  if (definition === undefined) return undefined;
  const takesOver = mayTakeOver(registry, viewer, ref.place, lines.lineOf);
  const columns = columnsOf(registry);
  const names = await namesOf(
    app,
    state.steps.flatMap(({ by }) => (by.kind === 'person' ? [by.id] : [])),
  );
  const values: Record<string, Value> = {};
  const hidden: string[] = [];
  for (const column of columns) {
    const value = state.values[column.id];
    if (value === undefined) continue;
    const whole = isWhole(column, registry, definition.mayWrite, takesOver) && !isSealed(value);
    const shown = shownValue(column, value, whole ? 'involved' : 'office');
    if (!whole) hidden.push(column.id);
    if (shown !== undefined) values[column.id] = shown;
  }
  const { retired } = state;
  return {
    entry: entryId(ref),
    label: labelOf(registry, state.values),
    registry: definition,
    values: values as Detail['values'],
    hidden,
    version: state.version,
    ...(retired === undefined
      ? {}
      : { retired: { at: retired.at, by: byOf(retired.by, names), reason: retired.reason } }),
    steps: state.steps.map(({ seq, type, at, by, changed, reason }) => ({
      seq,
      type,
      at,
      by: byOf(by, names),
      changed: columns.filter(({ id }) => changed.includes(id)).map(({ label }) => label),
      ...(reason === undefined ? {} : { reason }),
    })),
  };
};
