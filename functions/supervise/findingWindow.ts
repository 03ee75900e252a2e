import type { Values } from '@dingban/shared/form/value';
import { entryOfAggregate, parseEntryId } from '@dingban/shared/registry/entryId';
import { never } from '@dingban/shared/result';
import type { Fact } from '@dingban/shared/supervision/fact';
import { asksOf, type Settings } from '@dingban/shared/supervision/rules';
import {
  type Ask,
  EMPTY_WINDOW,
  type Trace,
  type Window,
  windowOf,
} from '@dingban/shared/supervision/window';
import type { Instant } from '@dingban/shared/time/clock';
import { inLanes } from '../registry/inLanes.ts';
import { loadEntry } from '../registry/openEntry.ts';
import { lists } from '../views/lists.ts';
import { byTime } from '../views/versioned.ts';
import type { App } from '../wiring/app.ts';

/** Traces of a list but for those of this owner, which are known better than an index knows them. */
const readTraces = async (
  app: App,
  list: string,
  from: Instant,
  to: Instant,
  without: string,
): Promise<readonly Trace[]> => {
  const traces: Trace[] = [];
  let cursor: string | undefined;
  do {
    const page = await app.store.views.query({
      list: lists.trace(list),
      from: byTime(from),
      to: `${byTime(to)}#~`,
      limit: 1000,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { owner, value } of page.views)
      if (owner !== without) traces.push({ list, ...(value as unknown as Omit<Trace, 'list'>) });
    cursor = page.cursor;
  } while (cursor !== undefined);
  return traces;
};

export const readEntry = async (app: App, id: string): Promise<Values | undefined> => {
  const ref = parseEntryId(id);
  const entry = ref === undefined ? undefined : await loadEntry(app, ref);
  return entry === undefined || entry.retired !== undefined ? undefined : entry.values;
};

/** The villager whose ID number has this mark, where a register of members knows one. */
export const readCitizen = async (app: App, mark: string): Promise<Values | undefined> => {
  const { views } = await app.store.views.query({ list: lists.citizen(mark), limit: 20 });
  const owner = views.map((view) => view.owner).find((one) => entryOfAggregate(one)?.registry === 'members');
  const ref = owner === undefined ? undefined : entryOfAggregate(owner);
  return ref === undefined ? undefined : (await loadEntry(app, ref))?.values;
};

/** What the aggregate that a fact is about leaves itself. */
export interface Own {
  readonly owner: string;
  readonly traces: readonly Trace[];
}

/**
 * What the rules want to see beside a fact: one query for each list, one read for each entry, never a scan. `own` are
 * the traces of whatever the fact is about; they stand instead of those that the index still shows of it.
 */
export const readWindow = async (app: App, fact: Fact, own: Own, settings: Settings): Promise<Window> => {
  const asks = asksOf(fact, settings);
  if (asks.length === 0) return EMPTY_WINDOW;
  const traces: Trace[] = [];
  const entries: Record<string, Values> = {};
  const citizens: Record<string, Values> = {};
  const answer = async (ask: Ask): Promise<void> => {
    switch (ask.kind) {
      case 'traces': {
        traces.push(...(await readTraces(app, ask.list, ask.from, fact.at, own.owner)));
        const isAsked = ({ list, at }: Trace) => list === ask.list && at >= ask.from && at <= fact.at;
        traces.push(...own.traces.filter(isAsked));
        return;
      }
      case 'entry': {
        const found = await readEntry(app, ask.id);
        if (found !== undefined) entries[ask.id] = found;
        return;
      }
      case 'citizen': {
        const found = await readCitizen(app, ask.mark);
        if (found !== undefined) citizens[ask.mark] = found;
        return;
      }
      default:
        never(ask);
    }
  };
  await inLanes(asks, answer);
  return windowOf({ traces, entries, citizens });
};
