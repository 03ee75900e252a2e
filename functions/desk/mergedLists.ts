import type { View, ViewStore } from '../store/store.ts';

interface Wanted {
  readonly lists: readonly string[];
  readonly descending: boolean;
  /** Inclusive bounds of the order. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Go on behind this order. */
  readonly after?: string | undefined;
}

interface Lane {
  readonly list: string;
  waiting: readonly View[];
  at: number;
  cursor: string | undefined;
  over: boolean;
  size: number;
}

/** Entries that the first turn takes from all lists together; a list that is used up gives twice as many the next time. */
const FIRST = 60;
const LEAST = 10;
const MOST = 250;

/** A page further for a lane that is empty. */
const refill = async (
  views: ViewStore,
  lane: Lane,
  { descending, from, to, after }: Wanted,
): Promise<void> => {
  const page = await views.query({
    list: lane.list,
    descending,
    limit: lane.size,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(lane.cursor === undefined ? {} : { cursor: lane.cursor }),
  });
  lane.waiting = page.views.filter(({ order }) => order !== after);
  lane.at = 0;
  lane.cursor = page.cursor;
  lane.over = page.cursor === undefined;
  lane.size = Math.min(MOST, lane.size * 2);
};

/**
 * Several lists as one, in the order of their entries, read as far as they are wanted: the cost depends on how many
 * lists there are and how many entries are taken, and not on how many there are in all.
 */
export async function* mergedLists(views: ViewStore, asked: Wanted): AsyncGenerator<View> {
  const { descending, after } = asked;
  // Where one went on from is a bound of all lists alike, so a place in the merge is one order and no cursor for each.
  const wanted: Wanted =
    after === undefined ? asked : { ...asked, ...(descending ? { to: after } : { from: after }) };
  const size = Math.max(LEAST, Math.ceil(FIRST / Math.max(1, asked.lists.length)));
  const lanes: Lane[] = asked.lists.map((list) => ({
    list,
    waiting: [],
    at: 0,
    cursor: undefined,
    over: false,
    size,
  }));
  for (;;) {
    await Promise.all(
      lanes
        .filter((lane) => lane.at >= lane.waiting.length && !lane.over)
        .map((lane) => refill(views, lane, wanted)),
    );
    // A page may hold nothing but the entry that one goes on behind.
    if (lanes.some((lane) => lane.at >= lane.waiting.length && !lane.over)) continue;
    let first: Lane | undefined;
    for (const lane of lanes) {
      const order = lane.waiting[lane.at]?.order;
      const best = first?.waiting[first.at]?.order;
      if (order === undefined) continue;
      if (best === undefined || (descending ? order > best : order < best)) first = lane;
    }
    const next = first?.waiting[first.at];
    if (first === undefined || next === undefined) return;
    first.at += 1;
    yield next;
  }
}
