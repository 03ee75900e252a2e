import { readFileSync } from 'node:fs';
import { marshall } from '@aws-sdk/util-dynamodb';
import { GENESIS } from '@dingban/shared/ledger/record';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { patternRows } from './accessPattern.ts';
import { itemOf, recordOf, streamedAction } from './actionItem.ts';
import { dataKey, sequence } from './keys.ts';

const record = {
  aggregate: 'case#1',
  seq: 7,
  id: 'b6b9b3f2-1f0a-4b8e-9a39-0d8f2f3b8a11',
  type: 'submit',
  at: 1_795_500_000_000,
  by: { kind: 'person', id: 'zhang', role: 'clerk', place: 'village-1' },
  body: { title: '修路'.repeat(100), amount: 12, none: null },
  prev: GENESIS,
  hash: 'ab'.repeat(32),
} as const;

const streamed = (image: object, eventName: DynamoDBRecord['eventName'] = 'INSERT'): DynamoDBRecord => ({
  ...(eventName === undefined ? {} : { eventName }),
  dynamodb: {
    NewImage: JSON.parse(JSON.stringify(image), (_key, value) =>
      value !== null && typeof value === 'object' && value.type === 'Buffer'
        ? Buffer.from(value.data).toString('base64')
        : value,
    ),
  },
});

describe('an action as an item', () => {
  it('comes out as it went in', () => {
    expect(recordOf(itemOf(record))).toEqual(record);
  });

  it('keeps a hash that is none as it is, so that a check finds it', () => {
    expect(recordOf(itemOf({ ...record, hash: 'forged', prev: 'AB'.repeat(32) }))).toMatchObject({
      hash: 'forged',
      prev: 'AB'.repeat(32),
    });
  });

  it('is read from a stream record, where bytes are base64 text', () => {
    expect(streamedAction(streamed(marshall(itemOf(record))))).toEqual(record);
  });

  it('is not seen in data keys, changes and removals', () => {
    const key = marshall({ ...dataKey('case#1'), wrapped: Buffer.of(1) });
    expect(streamedAction(streamed(key))).toBeUndefined();
    expect(streamedAction(streamed(marshall(itemOf(record)), 'REMOVE'))).toBeUndefined();
    expect(streamedAction({ eventName: 'INSERT' })).toBeUndefined();
  });
});

describe('a sequence', () => {
  it('sorts as text as it does as a number, and refuses what would not', () => {
    expect([999, 1000, 2].map(sequence).sort()).toEqual(['000002', '000999', '001000']);
    for (const seq of [-1, 1.5, 1_000_000, Number.NaN]) expect(() => sequence(seq)).toThrow('sequence');
  });
});

describe('the table of access patterns', () => {
  it('is the same in the code and in the README', () => {
    const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
    // The formatter pads the cells of the README.
    const squeezed = (row: string): string => row.replace(/ +/g, ' ');
    const rows = readme.split('\n').filter((line) => /^\| [a-z]/.test(line) && !/^\| what +\|/.test(line));
    expect(rows.map(squeezed)).toEqual(patternRows().map(squeezed));
  });
});
