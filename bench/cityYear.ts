import { cityYear } from '@dingban/local/city/year';
import { type CityColumns, columnsOf } from '@dingban/shared/supervision/columns/city';
import { SEVERITIES } from '@dingban/shared/supervision/columns/section';
import type { Rule } from '@dingban/shared/supervision/rule';
import { RULES } from '@dingban/shared/supervision/rules';
import { median } from './interleave.ts';
import { type CityInDuckdb, cityInDuckdb } from './peers/cityInDuckdb.ts';
import { info, type Measured, took, verdict } from './row.ts';

/** The proportion of the city that the platform was built for: 537 villages, 450,000 cases a year. */
const CASES_A_VILLAGE = 450_000 / 537;
/** Telling a year takes longer than judging it a thousand times: all of it is asked for by `BENCH_CASES=450000`. */
const CASES = 90_000;
const ROUNDS = 7;
const MEGABYTES = 400;
const QUADRUPLE = 4.4;

const cityOf = (cases: number): CityColumns => {
  const year = cityYear({ villages: Math.max(2, Math.round(cases / CASES_A_VILLAGE)), cases, seed: 7 });
  return columnsOf(year.moments, { entries: year.entries, citizens: year.citizens });
};

/** Rules of which there is no query: they are left out on both sides of the comparison. */
export const WITHOUT_QUERY: readonly string[] = ['split-contract'];

const COMPARED: readonly Rule[] = RULES.filter(({ id }) => !WITHOUT_QUERY.includes(id));

/** Throws when the two do not find the same in the same cases with the same severity, and names the first of them. */
export const expectEqual = async (city: CityColumns, peer: CityInDuckdb): Promise<number> => {
  let findings = 0;
  for (const rule of COMPARED) {
    const ours = new Set(city.judge({}, [rule.id]).map(({ caseId, severity }) => `${caseId} ${severity}`));
    const theirs = new Set(
      [...(await peer.find(rule))].map((one) => `${city.caseAt(Math.floor(one / 3))} ${SEVERITIES[one % 3]}`),
    );
    const differing = [
      ...[...ours].filter((one) => !theirs.has(one)).map((one) => `only ours: ${one}`),
      ...[...theirs].filter((one) => !ours.has(one)).map((one) => `only DuckDB: ${one}`),
    ];
    if (differing.length > 0)
      throw new Error(`${rule.id} differs in ${differing.length} cases: ${differing.slice(0, 5).join('; ')}`);
    findings += ours.size;
  }
  return findings;
};

const timed = async (run: () => unknown): Promise<number> => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};

const megabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const judging = async (city: CityColumns): Promise<number> => {
  city.judge();
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) all.push(await timed(() => city.judge()));
  return median(all);
};

/** The year and a quarter of it in columns, the year in DuckDB too, the same rules over both in turns. */
export const measure = async (): Promise<Measured> => {
  const cases = Number(process.env.BENCH_CASES ?? CASES);
  const quarter = await judging(cityOf(Math.round(cases / 4)));
  const before = megabytes();
  const city = cityOf(cases);
  const filled = megabytes() - before;
  const whole = await judging(city);
  const held = Math.max(filled, megabytes() - before);
  const grown = whole / quarter;

  const peer = await cityInDuckdb(city);
  try {
    const findings = await expectEqual(city, peer);
    const ids = COMPARED.map(({ id }) => id);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const us = async () => ours.push(await timed(() => city.judge({}, ids)));
      const them = async () =>
        theirs.push(
          await timed(async () => {
            for (const rule of COMPARED) await peer.find(rule);
          }),
        );
      for (const turn of round % 2 === 0 ? [us, them] : [them, us]) await turn();
    }
    const ratio = median(theirs.map((ms, round) => ms / (ours[round] ?? Number.NaN)));
    return {
      rows: [
        {
          what: `${COMPARED.length} rules over ${cases.toLocaleString('en')} cases in memory, ${findings} findings`,
          ours: took(median(ours)),
          peer: `DuckDB, one thread ${took(median(theirs))}`,
          ratio: `${ratio.toPrecision(3)} x faster`,
          budget: 'no slower',
          verdict: verdict(ratio >= 1),
        },
        {
          what: `memory of ${cases.toLocaleString('en')} cases, heap and buffers`,
          ours: `${Math.round(held)} MB`,
          peer: `columns alone ${Math.round(city.bytes() / 1e6)} MB`,
          ratio: `${(held / MEGABYTES).toFixed(2)} of the budget`,
          budget: `<= ${MEGABYTES} MB`,
          verdict: verdict(held <= MEGABYTES),
        },
        {
          what: 'four times the cases, all 23 rules',
          ours: took(whole),
          peer: `a quarter of them ${took(quarter)}`,
          ratio: `${grown.toPrecision(3)} x`,
          budget: `<= ${QUADRUPLE} x`,
          verdict: verdict(grown <= QUADRUPLE),
        },
        info({
          what: 'resident memory of the process, DuckDB included',
          ours: `${Math.round(process.memoryUsage().rss / 1e6)} MB`,
          peer: '',
          ratio: '',
        }),
      ],
      notes: [
        `both start from the same tables in memory; ours has its rows put in order while they are filled in`,
        `left out on both sides for want of a query: ${WITHOUT_QUERY.join(', ') || 'none'}`,
        'DuckDB runs one query a rule, ours gives the cases by name; BENCH_CASES=450000 is the whole city',
      ],
    };
  } finally {
    peer.close();
  }
};
