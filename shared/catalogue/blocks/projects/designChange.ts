import { group } from '../../define.ts';
import { calculated, choice, files, line, money, number, paragraph, rows } from '../../fields.ts';
import { changeTotals, PRICE_BASES } from './change.ts';

/** What is built otherwise than drawn, and what that costs more or less. */
export const designChange = group('change', ['设计变更', 'Change of the design'], 'apply', [
  choice(
    'proposedBy',
    ['提出方', 'Proposed by'],
    [
      ['village', '村里', 'The village'],
      ['designer', '设计单位', 'The designer'],
      ['builder', '施工单位', 'The builder'],
      ['villagers', '村民要求', 'Villagers'],
      ['authority', '主管部门要求', 'An authority'],
    ],
    { help: ['施工方提出的，监督时重点看', 'What the builder proposes is looked at closely'] },
  ),
  paragraph('designBefore', ['原设计做法', 'As it was designed'], { min: 5 }),
  paragraph('designAfter', ['变更后做法', 'As it is to be'], { min: 5 }),
  files('changeDrawings', ['变更图纸或设计单位意见', 'Drawings or opinion of the designer']),
  rows(
    'changeItems',
    ['变更清单', 'Items that change'],
    [
      line('changeItem', ['变更分项', 'Item']),
      line('changeUnit', ['计量单位', 'Unit'], { max: 20 }),
      number('quantityBefore', ['原工程量', 'Quantity before'], ['计量单位', 'units'], {
        max: 1_000_000,
        decimals: 2,
        help: ['新增的分项填 0', '0 for what is new'],
      }),
      number('quantityAfter', ['变更后工程量', 'Quantity after'], ['计量单位', 'units'], {
        max: 1_000_000,
        decimals: 2,
        help: ['取消的分项填 0', '0 for what falls away'],
      }),
      money('changePrice', ['单价', 'Unit price']),
      choice('priceBasis', ['单价依据', 'Basis of the price'], PRICE_BASES),
      calculated('valueBefore', ['原金额', 'Amount before'], 'money', {
        kind: 'product',
        of: ['quantityBefore', 'changePrice'],
      }),
      calculated('valueAfter', ['变更后金额', 'Amount after'], 'money', {
        kind: 'product',
        of: ['quantityAfter', 'changePrice'],
      }),
    ],
    { max: 100 },
  ),
  calculated('totalBefore', ['原金额合计', 'Sum before'], 'money', {
    kind: 'total',
    rows: 'changeItems',
    column: 'valueBefore',
  }),
  calculated('totalAfter', ['变更后合计', 'Sum after'], 'money', {
    kind: 'total',
    rows: 'changeItems',
    column: 'valueAfter',
  }),
  calculated('amount', ['本次增减金额', 'More or less by this change'], 'money', {
    kind: 'difference',
    of: 'totalAfter',
    minus: ['totalBefore'],
  }),
  ...changeTotals,
  number('extraDays', ['预计延长工期', 'Longer by'], ['天', 'days'], {
    max: 365,
    help: [
      '要延长的天数，不延长填 0；延长的另办“工期延期”',
      'Days longer, 0 when none; an extension is its own case',
    ],
  }),
]);
