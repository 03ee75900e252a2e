import type { FieldFault } from '@dingban/shared/form/fault';
import type { Form } from '@dingban/shared/form/field';
import type { EntryValue, Values } from '@dingban/shared/form/value';
import { type Text, text } from '@dingban/shared/i18n/text';
import { refuseFields } from '@dingban/shared/refusal/refusal';
import { parseEntryId } from '@dingban/shared/registry/entryId';
import { REGISTRIES } from '@dingban/shared/registry/registries';
import { done, type Result } from '@dingban/shared/result';
import { findSummary } from '../read/summary.ts';
import type { App } from '../wiring/app.ts';
import { findEntryCard } from './entryView.ts';
import { inLanes } from './inLanes.ts';
import { entriesIn, type PickedEntry } from './picked.ts';
import { type Lines, readLines } from './placeLine.ts';

const unknown = text('台账里没有这一条，请重新选择', 'The register has no such entry, please choose again');
const retired = text('这一条已经停用，请另选', 'This entry is retired, please choose another');
const elsewhere = text('这一条不属于本村可用的台账', 'This entry belongs to another place');
const otherMatter = text('这一件不是要求的事项', 'This case is of another matter');

/** What an entry is called now, or why it cannot be chosen. */
type Found = { readonly label: string } | { readonly fault: Text };

const findCase = async (app: App, { field, value }: PickedEntry, place: string): Promise<Found> => {
  const summary = await findSummary(app, value.entry);
  if (summary === undefined) return { fault: unknown };
  if (summary.village !== place) return { fault: elsewhere };
  if (field.matters !== undefined && !field.matters.includes(summary.matter)) return { fault: otherMatter };
  return { label: caseLabel(summary) };
};

/** How an earlier case is called where one is chosen. */
export const caseLabel = ({ number, title }: { readonly number: string; readonly title: string }): string =>
  `${number} ${title}`;

const findEntry = async (app: App, picked: PickedEntry, place: string, lines: Lines): Promise<Found> => {
  const { field, value } = picked;
  if (field.registry === 'cases') return findCase(app, picked, place);
  const ref = parseEntryId(value.entry);
  if (ref === undefined || ref.registry !== field.registry) return { fault: unknown };
  if (lines.placeFor(REGISTRIES[ref.registry], place)?.id !== ref.place) return { fault: elsewhere };
  const card = await findEntryCard(app, ref);
  if (card === undefined) return { fault: unknown };
  return card.retired ? { fault: retired } : { label: card.label };
};

/** Every picked entry with what became of looking it up; the same entry is looked up once. */
export const findPicked = async (
  app: App,
  picked: readonly PickedEntry[],
  place: string,
): Promise<readonly (PickedEntry & { readonly found: Found })[]> => {
  const lines = await readLines(app);
  const keyOf = ({ field, value }: PickedEntry): string =>
    `${field.registry}#${field.matters?.join() ?? ''}#${value.entry}`;
  const distinct = [...new Map(picked.map((one) => [keyOf(one), one])).values()];
  const found = new Map(
    await inLanes(distinct, async (one) => [keyOf(one), await findEntry(app, one, place, lines)] as const),
  );
  return picked.map((one) => ({ ...one, found: found.get(keyOf(one)) ?? { fault: unknown } }));
};

/** A label that is not the register's would let a case say one name and count as another. */
const renamed = (label: string): Text =>
  text(`台账里的名称是“${label}”，请重新选择`, `The register calls it “${label}”, please choose again`);

const faultOf = (value: EntryValue, found: Found): Text | undefined => {
  if ('fault' in found) return found.fault;
  return found.label === value.label ? undefined : renamed(found.label);
};

/**
 * Refuses, field by field, entries that do not exist, are retired, belong to another place than the case's village,
 * its town or its city, or are called otherwise there. Values must be open, as they are before sealing.
 */
export const checkEntries = async (
  app: App,
  form: Form,
  values: Values,
  village: string,
): Promise<Result<undefined>> => {
  const picked = entriesIn(form, values);
  if (picked.length === 0) return done(undefined);
  const faults = (await findPicked(app, picked, village)).flatMap(({ at, value, found }): FieldFault[] => {
    const message = faultOf(value, found);
    return message === undefined ? [] : [{ field: at, message }];
  });
  return faults.length === 0 ? done(undefined) : refuseFields(faults);
};
