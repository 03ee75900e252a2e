import { spawn } from 'node:child_process';

/*
 * npm test: everything, one thing after the other, each with its own result, and one closing line. Types, format,
 * import directions and unused code first, because they are quick; the browser last.
 */
interface Stage {
  readonly name: string;
  readonly command: readonly string[];
}

const STAGES: readonly Stage[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'format and lint', command: ['biome', 'check', '.'] },
  {
    name: 'import directions',
    command: [
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      'shared',
      'functions',
      'local',
      'miniapp/src',
      'scripts',
      'bench',
      'e2e',
    ],
  },
  { name: 'unused code', command: ['knip'] },
  { name: 'unit, property and fuzz tests', command: ['vitest', 'run', '--project', 'unit'] },
  { name: 'API over HTTP', command: ['vitest', 'run', '--project', 'api'] },
  { name: 'mini-program in its host', command: ['vitest', 'run', '--project', 'miniapp'] },
  { name: 'the loop in a browser', command: ['vitest', 'run', '--project', 'e2e'] },
];

interface Outcome {
  readonly passed: boolean;
  readonly tests: { readonly passed: number; readonly failed: number };
}

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Vitest closes with `Tests  3 failed | 120 passed (123)`. */
const countTests = (output: string): Outcome['tests'] => {
  const line = output
    .replace(ANSI, '')
    .split('\n')
    .findLast((one) => /^\s*Tests\s/.test(one));
  const number = (word: string): number => Number(new RegExp(`(\\d+) ${word}`).exec(line ?? '')?.[1] ?? 0);
  return { passed: number('passed'), failed: number('failed') };
};

const run = ({ command: [file = '', ...rest] }: Stage): Promise<Outcome> =>
  new Promise((settle) => {
    const chunks: string[] = [];
    const child = spawn('npx', ['--no-install', file, ...rest], { shell: process.platform === 'win32' });
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const)
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk.toString('utf8'));
        out.write(chunk);
      });
    child.once('error', () => settle({ passed: false, tests: { passed: 0, failed: 0 } }));
    child.once('exit', (code) => settle({ passed: code === 0, tests: countTests(chunks.join('')) }));
  });

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const began = performance.now();
const table: string[] = [];
let passed = 0;
let failed = 0;
for (const stage of STAGES) {
  const start = performance.now();
  process.stdout.write(`\n=== ${stage.name}\n`);
  const outcome = await run(stage);
  table.push(`${outcome.passed ? 'ok    ' : 'FAILED'}  ${stage.name} (${seconds(start)})`);
  passed += outcome.tests.passed;
  failed += outcome.tests.failed + (outcome.passed || outcome.tests.failed > 0 ? 0 : 1);
}
process.stdout.write(`\n${table.join('\n')}\nin all ${seconds(began)}\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
