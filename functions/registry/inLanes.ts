/** Reads and writes of the store at a time: each waits for the network most of its time. */
const LANES = 32;

/** Does the same for every item, some at a time, and gives the results in the order of the items. A throw ends all lanes. */
export const inLanes = async <T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const results: R[] = new Array(items.length);
  const waiting = items.entries();
  let broken = false;
  const lane = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (broken) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        broken = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, items.length) }, lane));
  return results;
};
