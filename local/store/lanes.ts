/**
 * Puts of one aggregate back in order. Answers of concurrent puts may come back the wrong way round, so what
 * is ready waits for every put of a lower sequence that is still under way.
 */
export interface Lanes<T> {
  begin(aggregate: string, seq: number): void;
  /** Ends one put; `ready` is what it committed, if it did. */
  end(aggregate: string, seq: number, ready?: T): void;
  /** How many puts are under way. */
  busy(): number;
}

interface Lane<T> {
  readonly underWay: number[];
  readonly ready: { readonly seq: number; readonly item: T }[];
}

export const createLanes = <T>(release: (item: T) => void): Lanes<T> => {
  const lanes = new Map<string, Lane<T>>();
  let busy = 0;

  return {
    begin(aggregate, seq) {
      const lane = lanes.get(aggregate) ?? { underWay: [], ready: [] };
      lane.underWay.push(seq);
      lanes.set(aggregate, lane);
      busy += 1;
    },
    end(aggregate, seq, item) {
      const lane = lanes.get(aggregate);
      if (lane === undefined) return;
      lane.underWay.splice(lane.underWay.indexOf(seq), 1);
      busy -= 1;
      if (item !== undefined) {
        lane.ready.push({ seq, item });
        lane.ready.sort((a, b) => a.seq - b.seq);
      }
      const lowest = Math.min(...lane.underWay);
      const free = lane.ready.findIndex((waiting) => waiting.seq > lowest);
      for (const waiting of lane.ready.splice(0, free < 0 ? lane.ready.length : free)) release(waiting.item);
      if (lane.underWay.length === 0) lanes.delete(aggregate);
    },
    busy: () => busy,
  };
};
