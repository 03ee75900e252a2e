import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitStorage } from './splitStorage.ts';

/** What DingTalk takes for one item. */
const ITEM = 200 * 1024;

const phone = () => {
  const items = new Map<string, string>();
  const storage = splitStorage({
    read: (key) => items.get(key),
    write: (key, value) => {
      const bytes = new TextEncoder().encode(value);
      if (bytes.length > ITEM) throw new Error(`${key} is too large`);
      // Half a symbol does not survive the way through bytes.
      items.set(key, new TextDecoder().decode(bytes));
    },
    remove: (key) => items.delete(key),
  });
  return { items, storage };
};

test('whatever is written last is read, however long, and leaves nothing else behind', () => {
  const length = fc.integer({ min: 0, max: 200_000 });
  const step = fc.record({
    letter: fc.constantFrom('字', 'a', '😀'),
    shift: fc.constantFrom('', 'a'),
    length: fc.option(length),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      const { items, storage } = phone();
      let last: string | undefined;
      for (const { letter, shift, length: wanted } of steps) {
        last = wanted === null ? undefined : `${shift}${letter.repeat(wanted)}`;
        storage.write('draft', last);
        expect(storage.read('draft') === last).toBe(true);
      }
      const least = last === undefined || last.length <= 60_000 ? 0 : Math.ceil(last.length / 60_000);
      const others = last === undefined ? items.size : items.size - 1;
      expect(others).toBeGreaterThanOrEqual(least);
      expect(others).toBeLessThanOrEqual(least === 0 ? 0 : least + 1);
    }),
    { numRuns: 30 },
  );
});

test('a value of which a part was lost is no value', () => {
  const { items, storage } = phone();
  storage.write('draft', '字'.repeat(100_000));
  items.delete('draft#1');
  expect(storage.read('draft')).toBeUndefined();
});
