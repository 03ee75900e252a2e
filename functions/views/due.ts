import { byTime, type Item } from './versioned.ts';

/** What the clock must look at, spread over a few lists so that no partition is hot. */
export const DUE_SHARDS = 4;

const shardOf = (owner: string): number => {
  let sum = 0;
  for (let index = 0; index < owner.length; index += 1)
    sum = (sum * 31 + owner.charCodeAt(index)) % 1_000_003;
  return sum % DUE_SHARDS;
};

export const dueList = (shard: number): string => `due#${shard}`;

/** The item by which the sweep finds an aggregate at its time; none when it need not be looked at again. */
export const dueItem = (owner: string, at: number | undefined): readonly Item[] =>
  at === undefined
    ? []
    : [{ kind: 'due', list: dueList(shardOf(owner)), order: byTime(at, owner), value: {} }];
