import type { Column, Field } from '../../../form/field.ts';
import { calculated, entry, line, money, number, rows } from '../../fields.ts';

/** An item of work with quantity and unit price, which rule price-outlier compares with the reference prices. */
const columns: readonly Column[] = [
  entry('workReference', ['参考价目', 'Reference price'], 'prices', {
    required: false,
    help: [
      '从工程参考价里选，名称和单位自动带出；没有的手填',
      'Choosing one fills in item and unit; write by hand what the list does not have',
    ],
    fills: { item: 'workItem', unit: 'workUnit' },
  }),
  line('workItem', ['分项名称', 'Item of work']),
  line('workUnit', ['计量单位', 'Unit'], { max: 20, help: ['如：立方米、米、座', 'Such as m³, m, piece'] }),
  number('workQuantity', ['工程量', 'Quantity'], ['计量单位', 'units'], { max: 1_000_000, decimals: 2 }),
  money('workUnitPrice', ['单价', 'Unit price'], {
    max: 100_000_000,
    help: ['综合单价，含人工、材料和机械', 'With labour, material and machines'],
  }),
  calculated('workAmount', ['分项金额', 'Amount of the item'], 'money', {
    kind: 'product',
    of: ['workQuantity', 'workUnitPrice'],
  }),
];

/** What is built, item by item, and what it comes to. */
export const works: readonly (Field | Column)[] = [
  rows('works', ['工程量清单', 'Bill of quantities'], columns, { max: 200 }),
  calculated('worksTotal', ['清单合计', 'Sum of the items'], 'money', {
    kind: 'total',
    rows: 'works',
    column: 'workAmount',
  }),
];
