/**
 * `npm run bench [-- --only NAME] [--json FILE]`: what the paths cost, as ratios to peers in the same run.
 * A budget that is missed is printed and fails nothing; a row that crashes does.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Measured } from './row.ts';
import { tableOf } from './table.ts';

/** In the order of the budget table. A row is loaded when its turn comes, so that none pays for another's imports. */
const ROWS: Readonly<Record<string, () => Promise<{ readonly measure: () => Promise<Measured> }>>> = {
  wholeActionStored: () => import('./wholeActionStored.ts'),
  wholeActionInMemory: () => import('./wholeActionInMemory.ts'),
  workflowStep: () => import('./workflowStep.ts'),
  formCheck: () => import('./formCheck.ts'),
  rulePredicates: () => import('./rulePredicates.ts'),
  cityYear: () => import('./cityYear.ts'),
  supervision: () => import('./supervision.ts'),
  cockpit: () => import('./cockpit.ts'),
  audit: () => import('./audit.ts'),
  coldImport: () => import('./coldImport.ts'),
  writeUnits: () => import('./writeUnits.ts'),
  sizes: () => import('./sizes.ts'),
  miniProgramStart: () => import('./miniProgramStart.ts'),
  keystroke: () => import('./keystroke.ts'),
};

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
const names = Object.keys(ROWS).filter((name) => values.only === undefined || name === values.only);
if (names.length === 0) {
  console.error(`there is no row ${values.only}; there are ${Object.keys(ROWS).join(', ')}`);
  process.exit(2);
}

const measured: Record<string, Measured> = {};
const crashed: string[] = [];
for (const name of names) {
  const began = performance.now();
  try {
    const row = await ROWS[name]?.();
    if (row !== undefined) measured[name] = await row.measure();
    console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  } catch (error) {
    crashed.push(name);
    console.error(`${name} crashed:`, error);
  }
}

const rows = Object.values(measured).flatMap((one) => one.rows);
console.log(`\n${tableOf(rows)}`);
for (const [name, { notes = [] }] of Object.entries(measured))
  if (notes.length > 0) console.log(`\n${name}\n${notes.map((note) => `  ${note}`).join('\n')}`);
const over = rows.filter((row) => row.verdict === 'over').length;
const kept = rows.filter((row) => row.verdict === 'ok').length;
console.log(
  `\n${kept} budgets kept, ${over} missed${crashed.length > 0 ? `, crashed: ${crashed.join(', ')}` : ''}`,
);
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ measured, crashed }, null, 2)}\n`);
process.exit(crashed.length > 0 ? 1 : 0);
