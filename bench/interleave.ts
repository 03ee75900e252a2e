/*
 * Every figure is a ratio of two things that ran in turns in one process. A machine that is busy with something
 * else slows both, and the median of the pairs does not see the moments in which it hit only one of them.
 */

/** Anything that can be measured. What it gives back is thrown away, but must be computed. */
export type Contender = (round: number) => unknown;

export interface Plan {
  /** How often each contender is run. Default 31. */
  readonly rounds?: number;
  /** How long one batch of a contender should take at least, in milliseconds. Default 4. */
  readonly batch?: number;
  /** Milliseconds after which no new round begins, so that the whole run has an end. Default 5000. */
  readonly limit?: number;
}

export interface Standing {
  /** Median of one call in milliseconds. */
  readonly ms: number;
  /** Time of one call in each round. */
  readonly rounds: readonly number[];
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** How many times `other` takes what `one` takes: the median over the rounds. */
export const ratioOf = (other: Standing, one: Standing): number =>
  median(other.rounds.map((ms, round) => ms / (one.rounds[round] ?? Number.NaN)));

// Something has to happen to the results, or the compiler may leave the work out.
let _sink: unknown;

const timed = (run: Contender, calls: number, first: number): number => {
  const began = performance.now();
  for (let call = 0; call < calls; call += 1) _sink = run(first + call);
  return performance.now() - began;
};

const timedLater = async (run: Contender, calls: number, first: number): Promise<number> => {
  const began = performance.now();
  for (let call = 0; call < calls; call += 1) {
    const answer = run(first + call);
    // Waiting for what is there already would cost more than some of it takes.
    _sink = answer instanceof Promise ? await answer : answer;
  }
  return performance.now() - began;
};

type Timed = (run: Contender, calls: number, first: number) => number | Promise<number>;

const contest = async <Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  { rounds = 31, batch = 4, limit = 5000 }: Plan,
  clock: Timed,
): Promise<Readonly<Record<Name, Standing>>> => {
  const names = Object.keys(contenders) as Name[];
  const calls = new Map<Name, number>();
  const found = new Map<Name, number[]>(names.map((name) => [name, []]));
  let next = 0;
  const run = async (name: Name, count: number): Promise<number> => {
    const ms = await clock(contenders[name], count, next);
    next += count;
    return ms;
  };
  // Warms up each contender until a batch is long enough to be timed.
  for (const name of names) {
    let count = 1;
    for (let ms = await run(name, count); ms < batch; ms = await run(name, count)) count *= 2;
    for (let more = 0; more < 3; more += 1) await run(name, count);
    calls.set(name, count);
  }
  const end = performance.now() + limit;
  for (let round = 0; round < rounds && (round < 3 || performance.now() < end); round += 1) {
    // Whoever comes first pays for the garbage of whoever came last, so the turns turn.
    const order = [...names.slice(round % names.length), ...names.slice(0, round % names.length)];
    for (const name of order) {
      const count = calls.get(name) ?? 1;
      found.get(name)?.push((await run(name, count)) / count);
    }
  }
  const standing = (name: Name): Standing => {
    const all = found.get(name) ?? [];
    return { ms: median(all), rounds: all };
  };
  return Object.fromEntries(names.map((name) => [name, standing(name)])) as Record<Name, Standing>;
};

/** Runs contenders that answer at once, in turns. */
export const interleave = <Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  plan: Plan = {},
): Promise<Readonly<Record<Name, Standing>>> => contest(contenders, plan, timed);

/** Runs contenders of which at least one has to be waited for, in turns. */
export const interleaveLater = <Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  plan: Plan = {},
): Promise<Readonly<Record<Name, Standing>>> => contest(contenders, plan, timedLater);
