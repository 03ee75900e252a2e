import type { Column, Field } from '../../../form/field.ts';
import { calculated, entry, line, money, number, rows, type Words } from '../../fields.ts';

/** Item, quantity and unit price, which rule price-outlier compares with the reference prices. */
const columns: readonly Column[] = [
  entry('itemReference', ['参考价目', 'Reference price'], 'prices', {
    required: false,
    help: [
      '从参考价里选，品名和单位自动带出；没有的手填',
      'Choosing one fills in item and unit; write by hand what the list does not have',
    ],
    fills: { item: 'itemName', unit: 'itemUnit' },
  }),
  line('itemName', ['品名规格', 'Item and specification'], {
    help: ['写清品牌型号，如“A4 复印纸 70 克”', 'With make and model, such as “A4 paper 70 g”'],
  }),
  line('itemUnit', ['计量单位', 'Unit'], { max: 20, help: ['如：箱、台、平方米', 'Such as box, piece, m²'] }),
  number('itemQuantity', ['数量', 'Quantity'], ['计量单位', 'units'], { max: 1_000_000, decimals: 2 }),
  money('itemUnitPrice', ['单价', 'Unit price'], {
    max: 100_000_000,
    help: ['含税单价', 'With tax'],
  }),
  calculated('itemAmount', ['小计', 'Amount of the item'], 'money', {
    kind: 'product',
    of: ['itemQuantity', 'itemUnitPrice'],
  }),
];

/** What is bought or done, line by line. */
export const items = (label: Words, more: readonly Column[] = []): Field =>
  rows('items', label, [...columns, ...more], { max: 200 });

export const totalOfItems = (id: string, label: Words): Column =>
  calculated(id, label, 'money', { kind: 'total', rows: 'items', column: 'itemAmount' });
