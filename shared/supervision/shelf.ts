import type { Instant } from '../time/clock.ts';
import type { Trace } from './window.ts';

/** Traces by list, each list by time and case. Everything it does is done at the place concerned, never over a list. */
export interface Shelf {
  readonly add: (trace: Trace) => void;
  /** Everything of this case goes, and these come. */
  readonly replace: (caseId: string, traces: readonly Trace[]) => void;
  /** From this instant to that one, both included; oldest first. */
  readonly between: (list: string, from: Instant, to: Instant) => readonly Trace[];
}

/** Places stand still when something is taken away: what is gone leaves a gap, until gaps are the half of a list. */
interface Row {
  ats: Instant[];
  traces: (Trace | undefined)[];
  gaps: number;
}

/** Below this a list is not worth closing up. */
const FEW_GAPS = 16;

/** The first place that is not earlier than this instant, or with `past` later. */
const placeOf = (ats: readonly Instant[], at: Instant, past: boolean): number => {
  let low = 0;
  let high = ats.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = ats[middle] ?? Number.POSITIVE_INFINITY;
    if (past ? one <= at : one < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

const insert = ({ ats, traces }: Row, trace: Trace): void => {
  let place = ats.length;
  // Mostly it is the latest of its list.
  if (place > 0 && (ats[place - 1] ?? 0) >= trace.at) {
    place = placeOf(ats, trace.at, true);
    // Of one instant, cases come in the order of their ids; a gap may stand anywhere among them.
    for (let before = place - 1; before >= 0 && ats[before] === trace.at; before -= 1) {
      const one = traces[before];
      if (one === undefined) continue;
      if (one.caseId <= trace.caseId) break;
      place = before;
    }
  }
  if (place === ats.length) {
    ats.push(trace.at);
    traces.push(trace);
    return;
  }
  ats.splice(place, 0, trace.at);
  traces.splice(place, 0, trace);
};

const closeUp = (row: Row): void => {
  const left = row.traces.filter((trace) => trace !== undefined);
  row.traces = left;
  row.ats = left.map(({ at }) => at);
  row.gaps = 0;
};

export const emptyShelf = (): Shelf => {
  const rows = new Map<string, Row>();
  const ofCase = new Map<string, readonly Trace[]>();

  const add = (trace: Trace): void => {
    const row = rows.get(trace.list);
    if (row === undefined) rows.set(trace.list, { ats: [trace.at], traces: [trace], gaps: 0 });
    else insert(row, trace);
  };

  const take = (trace: Trace): void => {
    const row = rows.get(trace.list);
    if (row === undefined) return;
    for (let place = placeOf(row.ats, trace.at, false); row.ats[place] === trace.at; place += 1)
      if (row.traces[place] === trace) {
        row.traces[place] = undefined;
        row.gaps += 1;
        break;
      }
    if (row.gaps === row.traces.length) rows.delete(trace.list);
    else if (row.gaps > FEW_GAPS && row.gaps * 2 > row.traces.length) closeUp(row);
  };

  return {
    add,
    replace: (caseId, traces) => {
      for (const trace of ofCase.get(caseId) ?? []) take(trace);
      if (traces.length === 0) ofCase.delete(caseId);
      else ofCase.set(caseId, traces);
      for (const trace of traces) add(trace);
    },
    between: (list, from, to) => {
      const row = rows.get(list);
      if (row === undefined) return [];
      const found: Trace[] = [];
      const end = placeOf(row.ats, to, true);
      for (let place = placeOf(row.ats, from, false); place < end; place += 1) {
        const trace = row.traces[place];
        if (trace !== undefined) found.push(trace);
      }
      return found;
    },
  };
};
