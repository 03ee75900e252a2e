import { hash, randomBytes } from 'node:crypto';
import { createDataKeys } from '@dingban/functions/keys/dataKeys';
import type { ActionStore, KeyStore } from '@dingban/functions/store/store';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditRecords } from '../../audit.ts';
import { DEMO_CITY } from '../../demo/city.ts';
import { MOST_VILLAGES } from './cast.ts';
import { type Loaded, loadYear } from './loadYear.ts';

const NOW = Date.parse('2026-11-24T02:00:00Z');
const ASKED = { villages: 6, cases: 1000, seed: 7 };

const held: Record<string, ActionRecord[]> = {};
const actions: ActionStore = {
  append: async (record) => {
    const history = held[record.aggregate] ?? [];
    held[record.aggregate] = history;
    const there = history[record.seq - 1];
    if (there !== undefined) return { ok: false, held: there };
    history.push(record);
    return { ok: true };
  },
  load: async (aggregate) => held[aggregate] ?? [],
  all: async function* () {
    for (const history of Object.values(held)) yield* history;
  },
};

const wrapped = new Map<string, Uint8Array>();
const keyStore: KeyStore = {
  find: async (aggregate) => wrapped.get(aggregate),
  create: async (aggregate, key) => {
    wrapped.set(aggregate, wrapped.get(aggregate) ?? key);
    return wrapped.get(aggregate) ?? key;
  },
  destroy: async () => {},
};

const random = (bytes: number): Uint8Array => randomBytes(bytes);
const data = {
  store: { actions },
  keys: createDataKeys(keyStore, { wrap: async (key) => key, unwrap: async (key) => key }, random),
  random,
};

let loaded: Loaded;

beforeAll(async () => {
  loaded = await loadYear(data, ASKED, NOW);
}, 120_000);

describe('a year that is loaded', () => {
  it('has cases, warnings and ratings, and every chain is whole', async () => {
    expect(loaded.cases).toBeGreaterThan(800);
    expect(loaded.warnings).toBeGreaterThan(20);
    expect(loaded.ratings).toBeGreaterThan(10);
    const audit = await auditRecords(actions.all(), (text) => hash('sha256', text, 'hex'));
    expect(audit.fault).toBeUndefined();
    expect(audit.records).toBe(loaded.actions);
  });

  it('is of the past, and played by people whom the contacts know', () => {
    const known = new Set(DEMO_CITY.people.map(({ userid }) => userid));
    for (const history of Object.values(held))
      for (const { at, by } of history) {
        expect(at).toBeLessThanOrEqual(NOW);
        if (by.kind === 'person') expect(known.has(by.id) ? '' : by.id).toBe('');
      }
  });

  it('has what is personal sealed', () => {
    const text = JSON.stringify(held);
    expect(text).toContain('"sealed"');
    // An ID number stands nowhere.
    expect(text).not.toMatch(/"[1-9]\d{16}[\dX]"/);
  });

  it('has warnings that were handled, that climbed, and that nobody closed', () => {
    const types = new Set(
      Object.entries(held).flatMap(([name, history]) =>
        name.startsWith('warning#') ? history.map(({ type }) => type) : [],
      ),
    );
    for (const type of ['raise', 'verify', 'close', 'escalate']) expect(types).toContain(type);
  });

  it('is not loaded twice', async () => {
    const before = JSON.stringify(held).length;
    expect((await loadYear(data, ASKED, NOW)).actions).toBe(0);
    expect(JSON.stringify(held).length).toBe(before);
  }, 120_000);

  it('is refused for more villages than there are', async () => {
    await expect(loadYear(data, { ...ASKED, villages: MOST_VILLAGES + 1, cases: 2000 }, NOW)).rejects.toThrow(
      RangeError,
    );
  });
});
