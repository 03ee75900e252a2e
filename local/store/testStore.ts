import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '@dingban/shared/ledger/canonical';
import { type ActionRecord, chain, GENESIS } from '@dingban/shared/ledger/record';
import { dynoxideBinary } from './dynoxideEngine.ts';
import type { EngineName } from './embedded.ts';

/** The engines that this machine can run. */
export const ENGINES: readonly EngineName[] =
  dynoxideBinary() === undefined ? ['dynalite'] : ['dynalite', 'dynoxide'];

export interface TemporaryFolder {
  readonly folder: string;
  remove(): void;
}

export const temporaryFolder = (): TemporaryFolder => {
  const folder = mkdtempSync(join(tmpdir(), 'dingban-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export interface Sample {
  readonly id?: string;
  readonly body?: Json;
  readonly prev?: string;
}

export const sampleRecord = (aggregate: string, seq: number, { id, body, prev }: Sample = {}): ActionRecord =>
  chain<ActionRecord>(
    {
      aggregate,
      seq,
      id: id ?? `${aggregate}/${seq}`,
      type: 'submit',
      at: 1_795_500_000_000 + seq,
      by: { kind: 'person', id: 'zhang', role: 'clerk', place: 'village-1' },
      body: body ?? { title: '村道修缮', amount: 1_200_000 },
    },
    prev ?? GENESIS,
    (text) => hash('sha256', text, 'hex'),
  );
