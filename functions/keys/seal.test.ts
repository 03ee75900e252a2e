import { createHash } from 'node:crypto';
import type { Column, Form, RowsField } from '@dingban/shared/form/field';
import { compileForm } from '@dingban/shared/form/validate';
import { isSealed, type RowValue, type Values } from '@dingban/shared/form/value';
import { MOST_WEIGHT, weightOf } from '@dingban/shared/form/weight';
import { text } from '@dingban/shared/i18n/text';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import { describe, expect, it } from 'vitest';
import { itemOf } from '../store/actionItem.ts';
import type { Item } from '../store/keys.ts';
import { openValues, sealValues } from './seal.ts';

const KEY = createHash('sha256').update('a key of the test').digest();
const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7);
/** DynamoDB's limit for one item, names of attributes included. */
const MOST_BYTES = 400 * 1024;

const base = { required: true } as const;
const column = (id: string, kind: 'text' | 'idNumber' | 'bankAccount', zh: string): Column => ({
  ...base,
  id,
  label: text(zh, id),
  personal: kind === 'text' ? 'personal' : 'sensitive',
  disclosure: 'internal',
  ...(kind === 'text' ? { kind, max: 1000 } : { kind }),
});
const sheet: RowsField = {
  ...base,
  id: 'wages',
  label: text('工资表', 'Wages'),
  kind: 'rows',
  personal: 'sensitive',
  disclosure: 'internal',
  min: 1,
  max: 500,
  columns: [column('name', 'text', '姓名'), column('account', 'bankAccount', '账号')],
};
const form: Form = {
  groups: [
    {
      id: 'sheet',
      label: text('表', 'Sheet'),
      node: 'apply',
      fields: [
        sheet,
        {
          ...base,
          id: 'title',
          label: text('标题', 'Title'),
          kind: 'text',
          max: 60,
          personal: 'none',
          disclosure: 'public',
        },
      ],
    },
  ],
  checks: [],
};

/** Unlike people's words, these symbols repeat nothing: no packing makes them smaller than they are. */
const symbols = (seed: string, count: number): string => {
  let bytes = Buffer.alloc(0);
  for (let part = 0; bytes.length < count * 2; part += 1)
    bytes = Buffer.concat([bytes, createHash('sha512').update(`${seed}/${part}`).digest()]);
  return Array.from({ length: count }, (_, at) =>
    String.fromCharCode(0x4e00 + (bytes.readUInt16LE(at * 2) % 20_000)),
  ).join('');
};
const digitsOf = (seed: string): string =>
  createHash('sha512').update(seed).digest('hex').replaceAll(/\D/g, '').slice(0, 19).padStart(20, '1');

const rowsOf = (count: number, symbolsEach: number): readonly RowValue[] =>
  Array.from({ length: count }, (_, n) => ({
    name: symbols(`${n}`, symbolsEach),
    account: digitsOf(`${n}`),
  }));

const bytesOf = (item: Item): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) =>
      sum +
      name.length +
      (value instanceof Uint8Array ? value.length : Buffer.byteLength(JSON.stringify(value) ?? '')),
    0,
  );

const storedBytes = (values: Values): number => {
  const record = {
    aggregate: 'case#7f3a0000-0000-4000-8000-000000000001',
    seq: 1,
    id: '7f3a0000-0000-4000-8000-000000000002',
    type: 'submit',
    at: 1,
    by: { kind: 'person', id: 'clerk', role: 'clerk', place: 'v1' },
    body: { matter: 'casual-labour', sub: 'wages', values },
    prev: 'ab'.repeat(32),
    hash: 'cd'.repeat(32),
  } as unknown as ActionRecord;
  return bytesOf(itemOf(record));
};

describe('sealing', () => {
  const rows = rowsOf(3, 4);

  it('hides a whole table with personal columns and opens it again', () => {
    const sealed = sealValues({ wages: rows, title: '四月' }, form, 'case#1', KEY, random);
    expect(isSealed(sealed.wages)).toBe(true);
    expect(sealed.title).toBe('四月');
    expect(openValues(sealed, 'case#1', KEY)).toEqual({ wages: rows, title: '四月' });
    expect(openValues(sealed, 'case#1', undefined)).toBe(sealed);
  });

  it('opens a long table, which was packed, as well as a short one', () => {
    const long = rowsOf(500, 0).map((row) => ({ ...row, name: '王小明' }));
    const sealed = sealValues({ wages: long }, form, 'case#1', KEY, random);
    expect(openValues(sealed, 'case#1', KEY)).toEqual({ wages: long });
    expect(JSON.stringify(sealed).length).toBeLessThan(JSON.stringify(long).length / 2);
  });

  it('opens nothing for another case, another field or with another key', () => {
    const sealed = sealValues({ wages: rowsOf(500, 30) }, form, 'case#1', KEY, random);
    expect(() => openValues(sealed, 'case#2', KEY)).toThrow();
    expect(() => openValues({ title: sealed.wages }, 'case#1', KEY)).toThrow();
    expect(() => openValues(sealed, 'case#1', createHash('sha256').update('x').digest())).toThrow();
  });
});

describe('the heaviest table that a form accepts', () => {
  const heaviest = rowsOf(500, Math.floor((MOST_WEIGHT / 500 - 20 * 2.2) / 2.2));

  it('weighs almost as much as it may', () => {
    expect(weightOf(heaviest)).toBeGreaterThan(MOST_WEIGHT * 0.99);
    expect(compileForm(form, 'apply')({ wages: heaviest, title: '四月' }, {}, '2026-11-24').ok).toBe(true);
  });

  it('fits into an item of the store, sealed and with room for the rest of the form', () => {
    const sealed = sealValues({ wages: heaviest, title: '四月' }, form, 'case#1', KEY, random);
    expect(storedBytes(sealed)).toBeLessThan(MOST_BYTES - 64 * 1024);
    expect(storedBytes(sealed)).toBeGreaterThan(200 * 1024);
  });
});
