import { type DeskFilter, fits, fitsForEver } from '@dingban/shared/desk/filter';
import type { Place } from '@dingban/shared/org/place';
import { findSummary, type Summary } from '../read/summary.ts';
import { inLanes } from '../registry/inLanes.ts';
import type { View } from '../store/store.ts';
import type { App } from '../wiring/app.ts';
import { mergedLists } from './mergedLists.ts';
import { type OpenWarnings, openWarnings } from './openWarnings.ts';
import { liesIn } from './reach.ts';
import type { Source } from './source.ts';

export interface Found {
  readonly caseId: string;
  readonly summary: Summary;
  readonly warnings: OpenWarnings;
}

export interface Search {
  readonly filter: DeskFilter;
  readonly descending: boolean;
  readonly source: Source;
  /** Where to look. Nothing outside is given, counted or told. */
  readonly at: readonly Place[];
  readonly places: ReadonlyMap<string, Place>;
  readonly after?: string | undefined;
}

export interface Bounds {
  readonly rows: number;
  /** Entries of lists, and among them those whose case is looked at as it is now. */
  readonly entries: number;
  readonly looks: number;
}

export interface Searched {
  readonly found: readonly Found[];
  readonly examined: number;
  /** Where to go on; absent when everything was looked through. */
  readonly order?: string;
}

/** Cases that are looked at together. */
const BATCH = 30;

const caseOf = ({ owner, value }: View): string =>
  owner.startsWith('case#') ? owner.slice('case#'.length) : String(value.caseId);

/** Whether the entry tells already that its case is not looked for: entries of a place hold what never changes. */
const isPassed = (filter: DeskFilter, { value }: View): boolean =>
  typeof value.matter === 'string' &&
  typeof value.sub === 'string' &&
  !fitsForEver(filter, { matter: value.matter, sub: value.sub });

/** A case with several open warnings stands in the list several times; it is given where it comes first. */
const isFirst = ({ owner }: View, { first, last }: OpenWarnings, descending: boolean): boolean =>
  owner === (descending ? last : first);

interface Looked {
  readonly entry: View;
  /** At a place where was asked to look; what is not is not even counted. */
  readonly within: boolean;
  readonly found?: Found;
}

/**
 * Goes through the lists until enough is found or enough was looked at. What it costs depends on these bounds, never on
 * how many cases there are.
 */
export const searchCases = async (app: App, search: Search, bounds: Bounds): Promise<Searched> => {
  const { filter, source, at, places, descending } = search;
  const now = app.clock();

  const look = async (entry: View): Promise<Looked> => {
    const isWarning = source.by === 'warned';
    // Entries of a list of a place lie there by their name; others are known by their case.
    const listed = typeof entry.value.village === 'string' ? entry.value.village : undefined;
    if (listed !== undefined && !at.some(({ id }) => liesIn(places, listed, id)))
      return { entry, within: false };
    if (isPassed(filter, entry)) return { entry, within: true };
    const caseId = caseOf(entry);
    const summary = await findSummary(app, caseId);
    if (summary === undefined || !at.some(({ id }) => liesIn(places, summary.village, id)))
      return { entry, within: false };
    if (!fits(filter, summary, now)) return { entry, within: true };
    const warnings = await openWarnings(app, caseId);
    if (filter.state === 'warned' && warnings.open === 0) return { entry, within: true };
    if (isWarning && !isFirst(entry, warnings, descending)) return { entry, within: false };
    return { entry, within: true, found: { caseId, summary, warnings } };
  };

  const found: Found[] = [];
  let examined = 0;
  let entries = 0;
  let looks = 0;
  let last: string | undefined;
  let batch: View[] = [];

  /** Takes what was looked at, one after the other; true when that is enough. */
  const take = async (): Promise<boolean> => {
    for (const looked of await inLanes(batch, look)) {
      last = looked.entry.order;
      if (looked.within) examined += 1;
      if (looked.found !== undefined) found.push(looked.found);
      if (found.length >= bounds.rows) return true;
    }
    batch = [];
    return false;
  };

  const entriesOf = mergedLists(app.store.views, {
    lists: source.lists,
    descending,
    from: source.from,
    to: source.to,
    after: search.after,
  });
  let stopped = false;
  for await (const entry of entriesOf) {
    if (entries >= bounds.entries || looks >= bounds.looks) {
      stopped = true;
      break;
    }
    entries += 1;
    batch.push(entry);
    if (!isPassed(filter, entry)) looks += 1;
    if (batch.length >= BATCH || looks >= bounds.looks || entries >= bounds.entries) {
      if (await take()) {
        stopped = true;
        break;
      }
    }
  }
  if (!stopped) stopped = await take();
  return { found, examined, ...(stopped && last !== undefined ? { order: last } : {}) };
};
