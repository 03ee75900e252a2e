import { describe, expect, it } from 'vitest';
import { canonical, type Json } from '../../ledger/canonical.ts';
import { hex, sha256 } from '../../ledger/sha256.ts';
import { utf8 } from '../../ledger/utf8.ts';
import { catalogue, everyVersion, findDefinition } from '../catalogue.ts';
import { PAST } from './past.ts';

/*
 * A version that cases run by never changes, though it shares its blocks with the one of today: a block that has to
 * change gets a new name. These are the digests of the past versions as they were published.
 */
const PUBLISHED: Readonly<Record<string, string>> = {
  'seal-use 1': '07718b3c966ea7d7e03d03675dd1773f984612dc6a34f7b473488ccca196c3e2',
};

const digestOf = (value: unknown): string =>
  hex(sha256(utf8(canonical(JSON.parse(JSON.stringify(value)) as Json))));

describe('a version of the past', () => {
  it.each(PAST)(
    'is to the letter what it was when it was published: $id $version',
    ({ id, version, load }) => {
      expect(digestOf(load())).toBe(PUBLISHED[`${id} ${version}`]);
    },
  );

  it('is found by its number, and today’s by its own or by none', () => {
    for (const { id, version, load } of PAST)
      for (const sub of load().subModules) {
        expect(findDefinition(id, sub.id, version)?.sub.process.version).toBe(version);
        expect(findDefinition(id, sub.id)?.sub.process.version).not.toBe(version);
      }
    expect(findDefinition('seal-use', 'committee-seal', 99)).toBeUndefined();
    expect(findDefinition('seal-use', 'nothing', 1)).toBeUndefined();
  });

  it('is older than today’s, and no version is there twice', () => {
    const today = new Map(catalogue().map((matter) => [matter.id, matter.process.version]));
    for (const { id, version } of PAST) expect(version).toBeLessThan(today.get(id) ?? 0);
    const names = everyVersion().map(({ id, process }) => `${id} ${process.version}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
