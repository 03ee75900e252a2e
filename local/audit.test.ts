import { hash } from 'node:crypto';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import { describe, expect, it } from 'vitest';
import { auditRecords } from './audit.ts';
import { sampleRecord } from './store/testStore.ts';

const digest = (text: string): string => hash('sha256', text, 'hex');

const chainOf = (aggregate: string, length: number): ActionRecord[] => {
  const records: ActionRecord[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const prev = records.at(-1)?.hash;
    records.push(sampleRecord(aggregate, seq, prev === undefined ? {} : { prev }));
  }
  return records;
};

async function* stream(records: readonly ActionRecord[]): AsyncIterable<ActionRecord> {
  yield* records;
}

const whole = [...chainOf('case#1', 5), ...chainOf('case#2', 3), ...chainOf('warning#1', 2)];

describe('the audit of a store', () => {
  it('finds chains whole and counts them', async () => {
    expect(await auditRecords(stream(whole), digest)).toEqual({ aggregates: 3, records: 10 });
  });

  it('names the first record that was changed, dropped or put in another order', async () => {
    for (let index = 0; index < whole.length; index += 1) {
      const record = whole[index] as ActionRecord;
      const changed = whole.map((one, at) => (at === index ? { ...one, body: { title: 'changed' } } : one));
      expect((await auditRecords(stream(changed), digest)).fault).toEqual({
        aggregate: record.aggregate,
        seq: record.seq,
        fault: 'changed',
      });
      const next = whole[index + 1];
      if (next === undefined || next.aggregate !== record.aggregate) continue;
      const dropped = whole.filter((_, at) => at !== index);
      expect((await auditRecords(stream(dropped), digest)).fault).toMatchObject({
        aggregate: record.aggregate,
        seq: record.seq,
      });
      const swapped = whole.map((one, at) => (at === index ? next : at === index + 1 ? record : one));
      expect((await auditRecords(stream(swapped), digest)).fault).toMatchObject({
        aggregate: record.aggregate,
      });
    }
  });

  it('finds nothing wrong with nothing', async () => {
    expect(await auditRecords(stream([]), digest)).toEqual({ aggregates: 0, records: 0 });
  });
});
