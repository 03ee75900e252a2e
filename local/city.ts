import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { rebuild } from '@dingban/functions/views/rebuild';
import { type Asked, askedBy } from './city/arguments.ts';
import { loadYear } from './city/load/loadYear.ts';
import { countedByRule } from './city/matched.ts';
import { lineOf } from './city/recorded.ts';
import { cityYear } from './city/year.ts';
import { withData } from './openData.ts';

/*
 * node local/city.ts --villages 537 --cases 450000 --seed 7 --out .city
 *
 * Writes a year of a city that does not exist: `history.ndjson.gz` (an action a line, in the order of time; ratings and
 * petitions as moments), `registers.json` (what rules may look up) and `truth.json` (the irregularities that were
 * planted, which no rule sees).
 *
 * With `--load` it goes into the store of DATA_DIR instead, up to today, played by the demonstration's villages and
 * people; the system is started once before, and does not run meanwhile.
 */

/** Lines after which progress is told. */
const STRIDE = 100_000;

/** Actions after which loading tells how far it is. */
const TOLD_EVERY = 2_000;

/** Lines that are handed to the compressor together: one by one costs more than making them. */
const BATCH = 200;

const write = async ({ villages, cases, seed, out }: Asked): Promise<void> => {
  const year = cityYear({ villages, cases, seed });
  mkdirSync(out, { recursive: true });
  const gzip = createGzip({ level: 4 });
  const file = gzip.pipe(createWriteStream(join(out, 'history.ndjson.gz')));
  let lines = 0;
  let batch: string[] = [];
  const flush = async (): Promise<void> => {
    const room = gzip.write(batch.join(''));
    batch = [];
    if (!room) await once(gzip, 'drain');
  };
  for (const recorded of year.records) {
    batch.push(`${lineOf(recorded)}\n`);
    lines += 1;
    if (batch.length >= BATCH) await flush();
    if (lines % STRIDE === 0)
      process.stderr.write(`${lines} lines, ${new Date(recorded.at).toISOString().slice(0, 10)}\n`);
  }
  await flush();
  gzip.end();
  await finished(file);
  writeFileSync(
    join(out, 'registers.json'),
    JSON.stringify({ entries: year.entries, citizens: year.citizens }),
  );
  writeFileSync(join(out, 'truth.json'), `${JSON.stringify(year.truth, null, 1)}\n`);
  const rules = Object.keys(countedByRule(year.truth)).length;
  console.log(
    `${villages} villages, ${year.cases} cases, ${lines} lines, ${year.truth.length} irregularities of ${rules} rules in ${out}`,
  );
};

/** Appends the year to the store of DATA_DIR and brings all views up. */
const load = (asked: Asked): Promise<number> =>
  withData(resolve(process.env.DATA_DIR ?? '.data'), async (data) => {
    const tell = (line: string): void => {
      process.stderr.write(`… ${line}\n`);
    };
    let told = 0;
    const loaded = await loadYear({ ...data, random: randomBytes }, asked, Date.now(), ({ actions }) => {
      if (actions < told + TOLD_EVERY) return;
      told = actions;
      tell(`${actions} 条操作 (actions)`);
    });
    const { views } = await rebuild(data, ({ aggregates, actions }) => {
      if (aggregates % 500 === 0) tell(`视图 (views): ${actions} 条操作 (actions)`);
    });
    console.log(
      `已装入 loaded: ${loaded.cases} cases, ${loaded.warnings} warnings, ${loaded.ratings} ratings, ${loaded.actions} actions; ${views} views`,
    );
    return 0;
  });

try {
  const asked = askedBy(process.argv.slice(2));
  if (asked.load === true) process.exitCode = await load(asked);
  else await write(asked);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
