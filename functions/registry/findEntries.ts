import type { Answer, Body } from '@dingban/shared/api/contracts';
import { findMatter } from '@dingban/shared/catalogue/catalogue';
import { isIdNumber } from '@dingban/shared/form/checkDigits';
import type { Viewer } from '@dingban/shared/org/directory';
import { may } from '@dingban/shared/org/policy';
import { refuse } from '@dingban/shared/refusal/refusal';
import { mayReadEntries } from '@dingban/shared/registry/access';
import { entryId } from '@dingban/shared/registry/entryId';
import { cellText } from '@dingban/shared/registry/label';
import { findRegistry } from '@dingban/shared/registry/registries';
import { columnsOf, type Registry } from '@dingban/shared/registry/registry';
import { done, type Result } from '@dingban/shared/result';
import { chainOf } from '../read/directory.ts';
import { withSummaries } from '../read/summary.ts';
import type { Page, View } from '../store/store.ts';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { readMarks } from './blindIndex.ts';
import { caseLabel } from './checkEntries.ts';
import { cardOf, type EntryCard, findEntryCard } from './entryView.ts';
import { readLines } from './placeLine.ts';

type Found = Answer<'findEntries'>;
type Item = Found['items'][number];
type Search = Body<'findEntries'>;

const WANTED = 20;
/** Views read at a time, and in one request at most: a search through more goes on with its cursor. */
const PAGE = 200;
const MOST_PAGES = 20;

/** Pages through a list until enough of it fits. May give up to a page more than wanted. */
const collect = async (
  read: (cursor: string | undefined) => Promise<Page>,
  itemsOf: (views: readonly View[]) => Promise<readonly Item[]> | readonly Item[],
  from: string | undefined,
): Promise<Found> => {
  const items: Item[] = [];
  let cursor = from;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await read(cursor);
    items.push(...(await itemsOf(page.views)));
    cursor = page.cursor;
    if (cursor === undefined || items.length >= WANTED) break;
  }
  return { items, ...(cursor === undefined ? {} : { cursor }) };
};

const plain = (words: string): string => words.trim().toUpperCase().replaceAll(/\s+/g, '');

const itemOf = (registry: Registry, { ref, label, values }: EntryCard): Item => ({
  entry: entryId(ref),
  label,
  facts: columnsOf(registry).flatMap((column) => {
    const value = values[column.id];
    return registry.listed.includes(column.id) && value !== undefined
      ? [{ label: column.label, value: cellText(column, value) }]
      : [];
  }),
});

/** What is looked for is part of the name, or of a number that stands in the key. */
const fits = (registry: Registry, card: EntryCard, words: string): boolean =>
  plain(card.label).includes(words) ||
  registry.key.some((id) => {
    const value = card.values[id];
    return typeof value === 'string' && plain(value).includes(words);
  });

const findInRegistry = async (
  app: App,
  registry: Registry,
  place: string,
  search: Search,
): Promise<Found> => {
  const words = plain(search.words ?? '');
  // An ID number is not in the views; but whoever knows it whole finds the one entry of which it is the key.
  if (isIdNumber(words) && registry.key.join() === 'idNumber') {
    const ref = (await readMarks(app)).entry(registry, place, { idNumber: words });
    const card = await findEntryCard(app, ref);
    return {
      items: card === undefined || card.retired !== (search.retired === true) ? [] : [itemOf(registry, card)],
    };
  }
  return collect(
    (cursor) =>
      app.store.views.query({
        list: lists.entries(registry.id, place, search.retired === true ? 'retired' : 'active'),
        limit: words === '' ? WANTED : PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    (views) =>
      views
        .flatMap((view) => cardOf(view) ?? [])
        .filter((card) => words === '' || fits(registry, card, words))
        .map((card) => itemOf(registry, card)),
    search.cursor,
  );
};

/** Earlier cases of a village, newest first: the initiation that a tender belongs to, and so on. */
const findCases = async (app: App, village: string, search: Search): Promise<Found> => {
  const words = plain(search.words ?? '');
  return collect(
    (cursor) =>
      app.store.views.query({
        list: lists.cases(village),
        descending: true,
        limit: WANTED * 2,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    async (views) =>
      (await withSummaries(app, views))
        .filter(
          ({ summary }) =>
            (search.matters === undefined || search.matters.includes(summary.matter)) &&
            plain(caseLabel(summary)).includes(words),
        )
        .map(({ caseId, summary }) => {
          const label = findMatter(summary.matter)?.label ?? { zh: '', en: '' };
          return {
            entry: caseId,
            label: caseLabel(summary),
            facts: [{ label: { zh: '事项', en: 'Matter' }, value: { ...label } }],
          };
        }),
    search.cursor,
  );
};

/** Entries for a list or a picker. `id` is a registry, or `cases`. */
export const findEntries = async (
  app: App,
  id: string,
  search: Search,
  viewer: Viewer,
): Promise<Result<Found>> => {
  if (id === 'cases') {
    const chain = await chainOf(app, search.place);
    return chain === undefined || !may(viewer, 'case.read', chain)
      ? refuse('not-found')
      : done(await findCases(app, chain.village, search));
  }
  const registry = findRegistry(id);
  const lines = await readLines(app);
  const place = registry === undefined ? undefined : lines.placeFor(registry, search.place);
  if (registry === undefined || place === undefined) return refuse('not-found');
  if (!mayReadEntries(registry, viewer, place.id, lines.lineOf)) return refuse('not-found');
  return done(await findInRegistry(app, registry, place.id, search));
};
