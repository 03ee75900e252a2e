import { canonical } from '@dingban/shared/ledger/canonical';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import { wholeLife } from '@dingban/shared/sample/life';
import { carryOn, definitionNamed, START, storyAt, tell } from '@dingban/shared/sample/story';
import { SAMPLE_DIRECTORY } from '@dingban/shared/sample/village';
import { monthOf } from '@dingban/shared/score/month';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store, View, ViewStore } from '../store/store.ts';
import { keepFigures } from './figures.ts';
import { rollUpAll, tallyIn } from './rollUp.ts';

/** Views in memory, each read and write a moment later, so that those of several handlers cross. */
const memory = (): { readonly views: ViewStore; readonly held: Map<string, View> } => {
  const held = new Map<string, View>();
  const moment = () => new Promise<void>((resolve) => setImmediate(resolve));
  const unused = async (): Promise<never> => {
    throw new Error('figures need no such thing');
  };
  const put = async (view: View): Promise<void> => {
    await moment();
    const key = `${view.owner} ${view.kind}`;
    if ((held.get(key)?.seq ?? -1) <= view.seq) held.set(key, view);
  };
  const views: ViewStore = {
    ofOwner: async (owner) => {
      await moment();
      return [...held.values()].filter((view) => view.owner === owner);
    },
    find: async (owner, kind) => {
      await moment();
      return held.get(`${owner} ${kind}`);
    },
    put,
    remove: unused,
    query: unused,
    all: () => {
      throw new Error('no scan');
    },
    clear: unused,
  };
  return { views, held };
};

const NAMES = ['seal-use/committee-seal'];

/** Cases that ran to different points, some late, each in an aggregate of its own. */
const HISTORIES: readonly (readonly ActionRecord[])[] = [
  ...NAMES.map((name) => wholeLife(definitionNamed(name)).history),
  wholeLife(definitionNamed('expense-payment/daily-office')).history,
  (() => {
    const story = tell(definitionNamed('seal-use/finance-seal'), SAMPLE_DIRECTORY, START);
    story.act('clerk', 'submit');
    story.wake();
    return story.history;
  })(),
  (() => {
    const story = storyAt(definitionNamed('certificate-issuing/residence-certificate'), 'director');
    carryOn(story);
    return story.history;
  })(),
].map((history, n) =>
  (history as unknown as readonly ActionRecord[]).map((record) => ({ ...record, aggregate: `case#${n}` })),
);

const dump = (held: ReadonlyMap<string, View>): readonly string[] =>
  [...held.values()].map((view) => canonical(view as never)).sort();

const appOf = (views: ViewStore) => ({
  store: { views } as unknown as Store,
  checkpoint: () => {},
});

/** What a projector does that sees each aggregate once, whole, and sums at the end. */
const rebuilt = async (): Promise<readonly string[]> => {
  const { views, held } = memory();
  for (const history of HISTORIES)
    await keepFigures(appOf(views), history[0]?.aggregate ?? '', history.at(-1)?.seq ?? 0, history);
  await rollUpAll(
    views,
    [...new Set(HISTORIES.map(([first]) => monthOf(first?.at ?? 0)))].map((month) => ({
      village: 'v1',
      month,
    })),
  );
  return dump(held);
};

/** Every action of every case, as records of a stream. */
const DELIVERIES = HISTORIES.flatMap((history) => history.map(({ aggregate, seq }) => ({ aggregate, seq })));

describe('figures', () => {
  it('come out the same however records are shuffled, repeated and handled at the same time', async () => {
    const wanted = await rebuilt();
    expect(wanted.length).toBeGreaterThan(HISTORIES.length);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...DELIVERIES, ...DELIVERIES], { minLength: DELIVERIES.length }),
        fc.integer({ min: 1, max: 6 }),
        // How much a handler had read when it began: what came since is handed over to another one.
        fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
        async (shuffled, lanes, unread) => {
          const { views, held } = memory();
          const app = appOf(views);
          // Each record at least once, at last: a stream gives up on none.
          const queue = [...shuffled, ...DELIVERIES];
          const lane = async (): Promise<void> => {
            for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
              const { aggregate, seq } = next;
              const history = HISTORIES.find(([first]) => first?.aggregate === aggregate) ?? [];
              const late = unread.next().value ?? 0;
              const seen = history.slice(0, Math.max(seq, history.length - late));
              await keepFigures(app, aggregate, seq, seen);
            }
          };
          await Promise.all(Array.from({ length: lanes }, lane));
          expect(dump(held)).toEqual(wanted);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('are summed after a handler stopped between writing a part and the sum', async () => {
    const wanted = await rebuilt();
    const { views, held } = memory();
    for (const history of HISTORIES) {
      const { aggregate = '' } = history[0] ?? {};
      for (const { seq } of history) {
        const stopping = {
          ...appOf(views),
          checkpoint: () => {
            throw new Error('stopped');
          },
        };
        await keepFigures(stopping, aggregate, seq, history.slice(0, seq)).catch(() => {});
        await keepFigures(appOf(views), aggregate, seq, history.slice(0, seq));
      }
    }
    expect(dump(held)).toEqual(wanted);
  });

  it('of a town are the sum of its villages, and name nobody', async () => {
    const { views, held } = memory();
    for (const history of HISTORIES)
      await keepFigures(appOf(views), history[0]?.aggregate ?? '', history.at(-1)?.seq ?? 0, history);
    const town = [...held.values()].filter(({ kind }) => kind === 'place#t1').map(tallyIn);
    const village = [...held.values()].filter(({ kind }) => kind === 'place#v1').map(tallyIn);
    expect(town).toEqual(village);
    expect(JSON.stringify(town)).not.toMatch(/clerk|director|secretary/);
  });
});
