import { hash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import { type Audit, auditRecords } from './audit.ts';
import { withData } from './openData.ts';

/*
 * npm run verify -- [folder or file]: checks every chain of a data folder, or of a file of records (one JSON a line),
 * and names the first wrong record. Needs no key: sealed values are checked as they lie.
 */
const target = resolve(process.argv[2] ?? process.env.DATA_DIR ?? '.data');

const digest = (text: string): string => hash('sha256', text, 'hex');

const tell = (audit: Audit, seconds: number): number => {
  if (audit.fault !== undefined) {
    const { aggregate, seq, fault } = audit.fault;
    process.stdout.write(`第一条有问题的记录 first wrong record: ${aggregate} / ${seq}: ${fault}\n`);
    return 1;
  }
  process.stdout.write(
    `全部完好 all intact: ${audit.aggregates} chains, ${audit.records} records in ${seconds.toFixed(1)} s\n`,
  );
  return 0;
};

async function* recordsOf(file: string): AsyncIterable<ActionRecord> {
  for await (const line of createInterface({ input: createReadStream(file) }))
    if (line !== '') yield JSON.parse(line);
}

const began = performance.now();
const since = (): number => (performance.now() - began) / 1000;

process.exitCode =
  existsSync(target) && statSync(target).isFile()
    ? tell(await auditRecords(recordsOf(target), digest), since())
    : await withData(target, async ({ store }) =>
        tell(await auditRecords(store.actions.all(), digest), since()),
      );
