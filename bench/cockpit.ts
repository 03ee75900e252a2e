import { handler } from '@dingban/functions/http/cockpit';
import { issueSession } from '@dingban/functions/http/sessionToken';
import { forget } from '@dingban/functions/read/people';
import type { View, ViewStore } from '@dingban/functions/store/store';
import { itemOfView } from '@dingban/functions/store/viewItem';
import { placeViews } from '@dingban/functions/views/contactViews';
import { partsAt } from '@dingban/functions/views/contribution';
import { rollUpAll } from '@dingban/functions/views/rollUp';
import { MATTER_IDS } from '@dingban/shared/catalogue/catalogue';
import type { PlaceAction } from '@dingban/shared/org/contactAction';
import { addMonths, type Month, monthOf, monthsBetween } from '@dingban/shared/score/month';
import type { Tally } from '@dingban/shared/score/tally';
import { RULES } from '@dingban/shared/supervision/rules';
import type { Context } from 'aws-lambda';
import { median } from './interleave.ts';
import { itemBytes } from './itemSize.ts';
import { bestEngine, eventOf, startRig } from './rig.ts';
import { bytes, info, type Measured, took, verdict } from './row.ts';
import { listenTo } from './storeCalls.ts';

/* The city of domain.md section 1. */
const VILLAGES = 537;
const TOWNS = 14;
const CASES = 450_000;
/** Milliseconds to the first view (issue on supervision); the phone has to draw in it, too. */
const BUDGET = 1000;
const ROUNDS = 30;
const CITY = 'bench-city';

const villageId = (n: number): string => `bv${n}`;
const townId = (n: number): string => `bt${n % TOWNS}`;

/** Chance that comes again with each run (LCG of Numerical Recipes). */
const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
};

const pickOf = <One>(list: readonly One[], chance: number): One | undefined =>
  list[Math.floor(chance * list.length)];

/** What one case counts; one in ten is still running, one in thirty late. */
const caseTally = (next: () => number): Tally => {
  const matter = pickOf(MATTER_IDS, next()) ?? '';
  const person = `p${Math.floor(next() * 10)}`;
  const running = next() < 0.1;
  const late = next() < 0.03;
  const share = { kept: late ? 0 : 1, due: 1 };
  return {
    cases: { [matter]: { [running ? 'running' : 'disclosed']: 1 } },
    amounts: { [matter]: Math.floor(next() * 3_000_000) },
    ...(running && !late ? {} : { loops: share, steps: { kept: 5 + share.kept, due: 6 } }),
    ...(running ? {} : { disclosure: { kept: 1, due: 1 } }),
    people: { [person]: { steps: { kept: 5 + share.kept, due: 6 } } },
  };
};

/** One case in thirty has a warning; one in five of those is open. */
const warningTally = (next: () => number, month: Month): Tally => {
  const rule = pickOf(RULES, next())?.id ?? '';
  const day = `${month}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
  const colour = pickOf(['yellow', 'orange', 'red'], next()) ?? 'red';
  return next() < 0.2
    ? { raised: { [rule]: 1 }, open: { [`${rule}|${colour}|${day}`]: 1 }, waiting: { [day]: 1 } }
    : { raised: { [rule]: 1 }, closed: { [`${rule}|corrected`]: 1 }, handled: { kept: 1, due: 1 } };
};

/** The contributions of a village's month, made when they are summed, and forgotten. */
const contributions = (village: number, month: Month): readonly View[] => {
  const next = chanceFrom(village * 4099 + Number(month.replace('-', '')));
  const places = { village: villageId(village), town: townId(village), city: CITY };
  const count = Math.round(CASES / VILLAGES / 12);
  return Array.from({ length: count }, (_, n) => ({
    tally: n % 30 === 29 ? warningTally(next, month) : n % 20 === 19 ? { stars: { count: 1, sum: 4 } } : {},
    case: caseTally(next),
    n,
  })).flatMap(({ tally, case: counted, n }): readonly View[] =>
    [counted, ...(Object.keys(tally).length === 0 ? [] : [tally])].map((one, k) => ({
      owner: partsAt(places.village, month),
      kind: `${k === 0 ? 'case' : 'warning'}#${village}-${month}-${n}`,
      seq: 9,
      value: { places, tally: one as never, at: 0, caseId: '' },
    })),
  );
};

const placeOf = (id: string, level: PlaceAction['body']['level'], parent?: string): readonly View[] =>
  placeViews(`place#${id}`, [
    {
      aggregate: `place#${id}`,
      seq: 1,
      body: { active: true, level, name: id, ...(parent === undefined ? {} : { parent }) },
    } as unknown as PlaceAction,
  ]);

/** The first view of the cockpit of a city with its whole year, from sums that the code of the streams made. */
export const measure = async (): Promise<Measured> => {
  const rig = await startRig(bestEngine());
  try {
    const { app } = rig;
    const { views } = app.store;
    const now = monthOf(app.clock());
    const months = monthsBetween(addMonths(now, -11), now);
    const numbers = Array.from({ length: VILLAGES }, (_, n) => n);
    for (const view of [
      ...placeOf(CITY, 'city'),
      ...Array.from({ length: TOWNS }, (_, n) => placeOf(townId(n), 'town', CITY)).flat(),
      ...numbers.flatMap((n) => placeOf(villageId(n), 'village', townId(n))),
      {
        owner: 'person#bench-supervisor',
        kind: 'card',
        seq: 1,
        value: { name: '演示', active: true, posts: [{ role: 'city-supervisor', place: CITY }] },
      },
    ])
      await views.put(view);
    const made = new Map(
      numbers.flatMap((n) => months.map((month) => [partsAt(villageId(n), month), { n, month }] as const)),
    );
    const summing: ViewStore = {
      ...views,
      ofOwner: async (owner) => {
        const part = made.get(owner);
        return part === undefined ? views.ofOwner(owner) : contributions(part.n, part.month);
      },
    };
    const began = performance.now();
    const sums = await rollUpAll(
      summing,
      [...made.values()].map(({ n, month }) => ({ village: villageId(n), month })),
    );
    const summed = performance.now() - began;

    const { token } = await issueSession(app, 'bench-supervisor');
    const heard = listenTo(rig.client);
    const look = async (query: string): Promise<{ spent: number; calls: number; size: number }> => {
      heard.take();
      // As for whoever is first: nothing is remembered.
      forget(app);
      const event = { ...eventOf('GET /api/cockpit', token, undefined), rawQueryString: query };
      const queries = Object.fromEntries(new URLSearchParams(query));
      const from = performance.now();
      const answer = await handler({ ...event, queryStringParameters: queries }, {} as Context);
      const spent = performance.now() - from;
      const { body = '' } = answer as { body?: string };
      const { ok, data } = JSON.parse(body);
      if (ok !== true) throw new Error(body.slice(0, 300));
      if (query.endsWith(CITY) && Math.abs(data.total.cases - CASES) > CASES / 50)
        throw new Error(`${data.total.cases} cases instead of about ${CASES}`);
      return { spent, calls: heard.take().length, size: body.length };
    };
    const rows = [];
    for (const [name, place] of [
      ['the city, 450,000 cases', CITY],
      ['a town of 38 villages', townId(0)],
      ['a village', villageId(0)],
    ] as const) {
      const seen = [];
      for (let round = 0; round < ROUNDS; round += 1) seen.push(await look(`place=${place}`));
      const spent = median(seen.map((one) => one.spent));
      rows.push({
        what: `first view of the cockpit: ${name}`,
        ours: took(spent),
        peer: `${seen[0]?.calls} calls of the store, ${bytes(seen[0]?.size ?? 0)} of answer`,
        ratio: `${(spent / BUDGET).toFixed(3)} of the budget`,
        budget: `<= ${BUDGET} ms`,
        verdict: verdict(spent <= BUDGET),
      });
    }
    heard.stop();
    // A consistent read takes a unit for every four KB of what a query goes through, at least one.
    const unitsAt = async (place: string): Promise<number> => {
      const read = await Promise.all(months.map((month) => views.ofOwner(partsAt(place, month))));
      return read.reduce(
        (sum, parts) =>
          sum +
          Math.max(1, Math.ceil(parts.reduce((size, view) => size + itemBytes(itemOfView(view)), 0) / 4096)),
        0,
      );
    };
    const [city, town] = [await unitsAt(CITY), await unitsAt(townId(0))];
    return {
      rows: [
        ...rows,
        info({
          what: 'read units of the sums behind it: city, town',
          ours: `${city}, ${town}`,
          peer: '12 consistent queries',
          ratio: '',
        }),
      ],
      notes: [
        `${sums} sums of a year made from ${CASES} contributions in ${took(summed)}, one after the other`,
      ],
    };
  } finally {
    await rig.stop();
  }
};
