import { done, type Result } from '@dingban/shared/result';

/** Calls at a time: enough to reach 20 a second, few enough not to crowd a Lambda. */
const LANES = 8;

/** Does the same for every item, a few at a time, in order; stops at the first fault. */
export const inParallel = async <T, R, F>(
  items: readonly T[],
  work: (item: T) => Promise<Result<R, F>>,
): Promise<Result<readonly R[], F>> => {
  const results: Result<R, F>[] = new Array(items.length);
  let next = 0;
  let fault: Result<never, F> | undefined;
  const lane = async (): Promise<void> => {
    while (fault === undefined && next < items.length) {
      const index = next;
      next += 1;
      const item = items[index];
      if (item === undefined) continue;
      const result = await work(item);
      if (result.ok) results[index] = result;
      else fault ??= result;
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, items.length) }, lane));
  if (fault !== undefined) return fault;
  return done(results.flatMap((result) => (result.ok ? [result.data] : [])));
};
