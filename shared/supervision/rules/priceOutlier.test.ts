import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { RowValue, Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, writtenWith } from '../../sample/told.ts';
import { defaultsOf } from '../rule.ts';
import { windowOf } from '../window.ts';
import { priceOutlier } from './priceOutlier.ts';

const PAPER: Values = {
  kind: 'goods',
  item: 'A4 纸',
  unit: '箱',
  price: 10_000,
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
};

const item = (price: number, more: RowValue = {}): RowValue => ({
  itemReference: { entry: 'prices-1', label: 'A4 纸' },
  itemUnit: '箱',
  itemUnitPrice: price,
  ...more,
});
const bought = (...items: readonly RowValue[]) =>
  writtenWith('goods-procurement', 'office-supplies', { items });
const find = (fact = bought(item(12_001)), entry = PAPER, parameters = {}) =>
  foundBy(priceOutlier, fact, windowOf({ entries: { 'prices-1': entry } }), parameters);

describe('rule 17, unit prices', () => {
  it('finds a price above 1.2 times the reference, and not at it', () => {
    expect(find(bought(item(12_001)))).toEqual(['prices orange']);
    expect(find(bought(item(12_000)))).toEqual([]);
    expect(find(bought(item(9_000)))).toEqual([]);
    expect(find(bought(item(50_000)))).toEqual(['prices orange']);
  });

  it('finds works as well as goods', () => {
    const works = [
      {
        workReference: { entry: 'prices-1', label: '混凝土' },
        workUnit: '箱',
        workUnitPrice: 12_001,
      },
    ];
    const of = (price: number) =>
      writtenWith('project-initiation', 'ordinary-works', {
        works: works.map((row) => ({ ...row, workUnitPrice: price })),
      });
    expect(find(of(12_001))).toEqual(['prices orange']);
    expect(find(of(12_000))).toEqual([]);
  });

  it('tells a case once, and its worst lines by their number', () => {
    const fact = bought(item(10_000), item(13_000), item(20_000), item(5_000, { itemReference: undefined }));
    const [one, ...more] = priceOutlier.find(
      fact,
      windowOf({ entries: { 'prices-1': PAPER } }),
      defaultsOf(priceOutlier),
    );
    expect(more).toEqual([]);
    expect(one?.sentence.en).toContain('2 unit prices');
    expect(one?.sentence.en).toContain('line 3');
    expect(one?.compared.map(({ value }) => value.en)).toEqual(['200.00', '100.00', '130.00', '100.00']);
  });

  it('does not judge what names no reference, or one that the register does not have', () => {
    expect(find(bought(item(90_000, { itemReference: undefined })))).toEqual([]);
    expect(foundBy(priceOutlier, bought(item(90_000)))).toEqual([]);
    expect(find(bought(item(90_000)), { ...PAPER, price: 0 })).toEqual([]);
  });

  it('goes by references in force on the day of the application, the last day included', () => {
    const until = (day: string) => find(bought(item(20_000)), { ...PAPER, validUntil: day });
    expect(until('2026-11-24')).toEqual(['prices orange']);
    expect(until('2026-11-23')).toEqual([]);
    const from = (day: string) => find(bought(item(20_000)), { ...PAPER, validFrom: day });
    expect(from('2026-11-24')).toEqual(['prices orange']);
    expect(from('2026-11-25')).toEqual([]);
    expect(find(bought(item(20_000)), { ...PAPER, validUntil: undefined })).toEqual(['prices orange']);
  });

  it('does not compare a box with a piece', () => {
    expect(find(bought(item(20_000, { itemUnit: '包' })))).toEqual([]);
    expect(find(bought(item(20_000, { itemUnit: ' 箱' })))).toEqual(['prices orange']);
  });

  it('says what it could not compare, beside what it found', () => {
    const gone = item(1, { itemReference: { entry: 'prices-9', label: '无' } });
    const [one] = priceOutlier.find(
      bought(item(20_000), gone, item(1, { itemUnit: '包' })),
      windowOf({ entries: { 'prices-1': PAPER } }),
      defaultsOf(priceOutlier),
    );
    expect(one?.compared.slice(2).map(({ label, value }) => `${label.en} ${value.en}`)).toEqual([
      'Lines not compared: no such reference price 1',
      'Lines not compared: another unit 1',
    ]);
  });

  it('looks and asks only when prices were written', () => {
    const later = { ...bought(item(20_000)), wrote: ['arrivedOn'] };
    expect(find(later)).toEqual([]);
    expect(priceOutlier.asks?.(later, defaultsOf(priceOutlier))).toEqual([]);
    expect(priceOutlier.asks?.(bought(item(1), item(2)), defaultsOf(priceOutlier))).toEqual([
      { kind: 'entry', id: 'prices-1' },
    ]);
  });

  it('goes by the number that a city sets', () => {
    expect(find(bought(item(12_001)), PAPER, { percent: 150 })).toEqual([]);
    expect(find(bought(item(11_001)), PAPER, { percent: 110 })).toEqual(['prices orange']);
  });

  it('reads the forms of the catalogue and is steady', () => {
    for (const [matter, sub, table, price] of [
      ['goods-procurement', 'office-supplies', 'items', 'itemUnitPrice'],
      ['goods-procurement', 'fixed-assets', 'items', 'itemUnitPrice'],
      ['expense-payment', 'maintenance-payment', 'items', 'itemUnitPrice'],
      ['expense-payment', 'other-production', 'items', 'itemUnitPrice'],
      ['project-initiation', 'minor-works', 'works', 'workUnitPrice'],
      ['project-initiation', 'ordinary-works', 'works', 'workUnitPrice'],
    ] as const) {
      const form = findDefinition(matter, sub)?.sub.form;
      if (form === undefined) throw new Error(`no ${matter}/${sub}`);
      const values = goodInput(form, 'apply', '2026-11-24');
      const [row] = values[table] as readonly RowValue[];
      const fact = writtenWith(matter, sub, { ...values, [table]: [{ ...row, [price]: 12_001 }] });
      const entries = { 'prices-1': { ...PAPER, unit: undefined } };
      const found = expectSteady(priceOutlier, fact, [], { entries }, ['A4 纸', '王小明']);
      expect([sub, found.length]).toEqual([sub, 1]);
    }
  });
});
