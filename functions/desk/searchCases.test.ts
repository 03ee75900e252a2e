import type { Place } from '@dingban/shared/org/place';
import { describe, expect, it } from 'vitest';
import type { ListQuery, View, ViewStore } from '../store/store.ts';
import { lists } from '../views/lists.ts';
import { byTime } from '../views/versioned.ts';
import type { App } from '../wiring/app.ts';
import { searchCases } from './searchCases.ts';
import { sourceOf } from './source.ts';

const TOWNS = 14;
const BOUNDS = { rows: 30, entries: 1000, looks: 240 };

const places = new Map<string, Place>([
  ['1', { id: '1', level: 'city', name: '市' }],
  ...Array.from({ length: TOWNS }, (_, index): [string, Place][] => {
    const town = `t${index}`;
    return [
      [town, { id: town, level: 'town', name: town, parent: '1' }],
      [`v${index}`, { id: `v${index}`, level: 'village', name: 'v', parent: town }],
    ];
  }).flat(),
]);

/** A store of so many cases, that counts what is asked of it and what it hands over. */
const storeOf = (cases: number) => {
  const inList = new Map<string, View[]>();
  for (let index = 0; index < cases; index += 1) {
    const id = String(index).padStart(8, '0');
    const number = index % TOWNS;
    const list = lists.casesOfTown(`t${number}`);
    const view: View = {
      owner: `case#${id}`,
      kind: 'in-town',
      seq: 1,
      list,
      order: byTime(index * 1000, id),
      value: { matter: 'seal-use', sub: index % 50 === 0 ? 'rare' : 'usual', village: `v${number}` },
    };
    const listed = inList.get(list);
    if (listed === undefined) inList.set(list, [view]);
    else listed.push(view);
  }
  const counted = { queries: 0, entries: 0, finds: 0 };
  const views: Pick<ViewStore, 'query' | 'find'> = {
    query: async ({ list, limit = 50, cursor, from, to, descending }: ListQuery) => {
      counted.queries += 1;
      const all = (inList.get(list) ?? []).filter(
        ({ order = '' }) => (from === undefined || order >= from) && (to === undefined || order <= to),
      );
      const ordered = descending === true ? all.reverse() : all;
      const start = Number(cursor ?? 0);
      const page = ordered.slice(start, start + limit);
      counted.entries += page.length;
      return {
        views: page,
        ...(start + limit < ordered.length ? { cursor: String(start + limit) } : {}),
      };
    },
    find: async (owner) => {
      counted.finds += 1;
      const index = Number(owner.slice('case#'.length));
      return {
        owner,
        kind: 'summary',
        seq: 1,
        value: {
          number: 'YZ-1',
          title: '合同',
          matter: 'seal-use',
          sub: index % 50 === 0 ? 'rare' : 'usual',
          village: `v${index % TOWNS}`,
          town: `t${index % TOWNS}`,
          applicant: 'clerk',
          status: 'approving',
          submittedAt: index * 1000,
          amount: index % 5000 === 0 ? 1 : 2,
        },
      };
    },
  };
  // Only these two are asked.
  const app = { store: { views }, clock: () => 0 } as unknown as App;
  return { app, counted };
};

const cost = async (cases: number, filter: Parameters<typeof sourceOf>[0]) => {
  const { app, counted } = storeOf(cases);
  const city = places.get('1');
  const at = city === undefined ? [] : [city];
  const searched = await searchCases(
    app,
    { filter, descending: true, source: sourceOf(filter, at, places), at, places },
    BOUNDS,
  );
  return { counted, searched };
};

describe('what a page of the whole city costs', () => {
  it('is the same with ten times as many cases', async () => {
    const few = await cost(5_000, {});
    const many = await cost(50_000, {});
    expect(few.searched.found).toHaveLength(30);
    expect(many.counted).toEqual(few.counted);
    // A query for each of 14 towns, ten entries each, and again where one is used up; a look and its warnings for a line.
    expect(few.counted).toEqual({ queries: 14 + 30, entries: 140, finds: 30 });
  });

  it('passes over other matters without a look at any case', async () => {
    const { counted, searched } = await cost(50_000, { matter: 'seal-use', sub: 'rare' });
    expect(searched.found.length).toBeLessThanOrEqual(30);
    expect(counted.finds).toBe(searched.found.length);
    expect(searched.examined).toBeLessThanOrEqual(BOUNDS.entries);
  });

  it('stops at its bound when almost nothing fits, says how many it saw, and where to go on', async () => {
    const { counted, searched } = await cost(50_000, { amountTo: 1 });
    expect(searched.examined).toBe(BOUNDS.looks);
    expect(counted.finds).toBe(BOUNDS.looks);
    expect(searched.order).toBeDefined();
  });
});
