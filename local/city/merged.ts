import type { Instant } from '@dingban/shared/time/clock';

interface Timed {
  readonly at: Instant;
}

/** Something that will be told: not before its instant, and then one by one in the order of time. */
export interface ToCome<One extends Timed> {
  readonly at: Instant;
  readonly tell: () => readonly One[];
}

interface Open<One extends Timed> {
  readonly told: readonly One[];
  readonly order: number;
  next: number;
}

const keyOf = ({ told, next }: Open<Timed>): Instant => told[next]?.at ?? Number.POSITIVE_INFINITY;

const comesBefore = (one: Open<Timed>, other: Open<Timed>): boolean =>
  keyOf(one) < keyOf(other) || (keyOf(one) === keyOf(other) && one.order < other.order);

/** Puts the last one in its place: the smallest stands at the top. */
const rise = <One extends Timed>(heap: Open<One>[]): void => {
  for (let place = heap.length - 1; place > 0; ) {
    const parent = (place - 1) >> 1;
    const [child, above] = [heap[place], heap[parent]];
    if (child === undefined || above === undefined || !comesBefore(child, above)) return;
    heap[place] = above;
    heap[parent] = child;
    place = parent;
  }
};

const sink = <One extends Timed>(heap: Open<One>[]): void => {
  for (let place = 0; ; ) {
    let least = place;
    for (const child of [2 * place + 1, 2 * place + 2]) {
      const [one, best] = [heap[child], heap[least]];
      if (one !== undefined && best !== undefined && comesBefore(one, best)) least = child;
    }
    const [here, there] = [heap[place], heap[least]];
    if (least === place || here === undefined || there === undefined) return;
    heap[place] = there;
    heap[least] = here;
    place = least;
  }
};

/**
 * Everything of all cases in the order of time. Only the cases that are under way are held in memory: a city-year
 * has hundreds of thousands, a day of it some ten thousand.
 */
export function* merged<One extends Timed>(all: readonly ToCome<One>[]): Generator<One> {
  const sorted = [...all].sort((one, other) => one.at - other.at);
  const heap: Open<One>[] = [];
  let begun = 0;
  for (;;) {
    const first = heap[0];
    const coming = sorted[begun];
    if (coming !== undefined && (first === undefined || coming.at <= keyOf(first))) {
      heap.push({ told: coming.tell(), order: begun, next: 0 });
      begun += 1;
      rise(heap);
      continue;
    }
    if (first === undefined) return;
    const one = first.told[first.next];
    first.next += 1;
    if (first.next >= first.told.length) {
      const last = heap.pop();
      if (last !== undefined && last !== first) heap[0] = last;
    }
    sink(heap);
    if (one !== undefined) yield one;
  }
}
