import { askedBy } from './city/arguments.ts';
import { COINCIDENCES } from './city/coincidences.ts';
import { judged } from './city/judged.ts';
import { cityYear } from './city/year.ts';

/*
 * npm run city:judge -- --villages 537 --cases 450000 --seed 7
 *
 * Tells the same year as `npm run city` and lets the 23 rules look at it, action by action and without the truth. Then
 * it says of each rule what was planted, what was found, and how many warnings nothing that was planted explains.
 * Exit code 1 when something planted was missed, a rule threw, or a false alarm has no explanation.
 */

const judge = (args: readonly string[]): boolean => {
  const { villages, cases, seed } = askedBy(args);
  const began = performance.now();
  const year = cityYear({ villages, cases, seed });
  const { records, faults, moments } = judged(year, (count, at) =>
    process.stderr.write(
      `${count} moments, ${new Date(at).toISOString().slice(0, 10)}, ${Math.round((performance.now() - began) / 1000)} s\n`,
    ),
  );
  const line = (rule: string, ...figures: readonly (number | string)[]): string =>
    rule.padEnd(26) + figures.map((figure) => String(figure).padStart(8)).join('');
  const sum = (of: (record: (typeof records)[number]) => number): number =>
    records.reduce((total, record) => total + of(record), 0);
  console.log(line('rule', 'planted', 'found', 'missed', 'false'));
  for (const { rule, planted, found, missed, falseAlarms } of records)
    console.log(line(rule, planted, found, missed.length, falseAlarms));
  console.log(
    line(
      'all',
      sum((one) => one.planted),
      sum((one) => one.found),
      sum((one) => one.missed.length),
      sum((one) => one.falseAlarms),
    ),
  );
  for (const { rule, missed } of records) for (const one of missed) console.log(`missed by ${rule}: ${one}`);
  for (const { rule, falseAlarms } of records)
    if (falseAlarms > 0) console.log(`${rule}: ${COINCIDENCES[rule] ?? 'NO EXPLANATION'}`);
  for (const fault of faults) console.log(`fault of ${fault}`);
  console.log(
    `${villages} villages, ${year.cases} cases, ${moments} moments, ${Math.round((performance.now() - began) / 1000)} s, at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  return (
    faults.length === 0 &&
    records.every(
      ({ rule, planted, missed, falseAlarms }) =>
        planted > 0 && missed.length === 0 && (falseAlarms === 0 || COINCIDENCES[rule] !== undefined),
    )
  );
};

try {
  if (!judge(process.argv.slice(2))) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
