import { describe, expect, it } from 'vitest';
import { inLanes } from './inLanes.ts';

const later = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

describe('work in lanes', () => {
  it('gives the results in the order of the items, whichever is done first', async () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    let running = 0;
    let most = 0;
    const results = await inLanes(items, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await later((item * 7) % 5);
      running -= 1;
      return item * 2;
    });
    expect(results).toEqual(items.map((item) => item * 2));
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(32);
  });

  it('begins nothing more once one has failed', async () => {
    const begun: number[] = [];
    const work = inLanes(
      Array.from({ length: 500 }, (_, index) => index),
      async (item) => {
        begun.push(item);
        await later(1);
        if (item === 40) throw new Error('broken');
      },
    );
    await expect(work).rejects.toThrow('broken');
    const then = begun.length;
    await later(20);
    expect(begun.length).toBe(then);
    expect(then).toBeLessThan(200);
  });

  it('has nothing to do for no items', async () => {
    expect(await inLanes([], async () => 1)).toEqual([]);
  });
});
