import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { overYear } from '@dingban/shared/supervision/overYear';
import { afterAll, describe, expect, it } from 'vitest';
import { matched } from './matched.ts';
import { rereader } from './recorded.ts';

const program = fileURLToPath(new URL('../city.ts', import.meta.url));

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', timeout: 120_000 });

describe('node local/city.ts', () => {
  const out = mkdtempSync(join(tmpdir(), 'city-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('writes a history in which the rules find what truth.json says', () => {
    const { status, stdout, stderr } = run('--villages', '2', '--cases', '1000', '--seed', '4', '--out', out);
    expect([status, stderr]).toEqual([0, '']);
    const lines = gunzipSync(readFileSync(join(out, 'history.ndjson.gz')))
      .toString()
      .trimEnd()
      .split('\n');
    const truth = JSON.parse(readFileSync(join(out, 'truth.json'), 'utf8'));
    const registers = JSON.parse(readFileSync(join(out, 'registers.json'), 'utf8'));
    expect(stdout).toContain(`${lines.length} lines, ${truth.length} irregularities of 23 rules in ${out}`);
    const { findings, faults } = overYear(lines.map(rereader()), registers);
    expect(faults).toEqual([]);
    expect(matched(findings, truth).missed).toEqual([]);
  });

  it('refuses what it does not know, by name and without a trace', () => {
    const { status, stdout, stderr } = run('--vilages', '20');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--vilages');
  });
});
