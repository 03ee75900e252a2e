import type { Check } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { calculated, choice, date, files, line, money, number, photos, rows } from '../../fields.ts';
import { changeTotals, notSmaller, PRICE_BASES } from './change.ts';
import { checkers } from './check.ts';

/** Work that the contract does not hold, measured together on the spot while it can still be seen. */
export const visa = group('visa', ['现场签证', 'Measured on the spot'], 'apply', [
  choice(
    'visaCause',
    ['签证原因', 'Why it was not in the contract'],
    [
      ['obstacle', '地下障碍或地质不符', 'Obstacle or other ground'],
      ['owner', '村里要求的零星增加', 'Small addition asked for by the village'],
      ['omission', '清单漏项', 'Left out of the bill'],
      ['quantity', '清单量有误差', 'Quantity of the bill was wrong'],
      ['stoppage', '非施工方原因停工', 'Stopped without fault of the builder'],
    ],
  ),
  date('measuredOn', ['现场计量日期', 'Measured on'], {
    from: -14,
    to: 0,
    help: ['超过 14 天不得补签', 'After 14 days it can no longer be measured'],
  }),
  photos('measurePhotos', ['计量照片', 'Photos of the measuring'], {
    onSite: true,
    help: ['拍到尺子读数', 'Show the reading of the rule'],
  }),
  rows(
    'visaItems',
    ['签证清单', 'Items measured'],
    [
      line('visaItem', ['签证分项', 'Item']),
      line('visaUnit', ['计量单位', 'Unit'], { max: 20 }),
      number('visaQuantity', ['实测工程量', 'Quantity measured'], ['计量单位', 'units'], {
        max: 1_000_000,
        decimals: 2,
      }),
      line('visaMeasure', ['计算式', 'How it was reckoned'], {
        max: 100,
        help: ['如：长 12.5 × 宽 0.6 × 深 0.8', 'Such as 12.5 long × 0.6 wide × 0.8 deep'],
      }),
      money('visaPrice', ['单价', 'Unit price']),
      choice('priceBasis', ['单价依据', 'Basis of the price'], PRICE_BASES),
      calculated('visaValue', ['分项金额', 'Amount of the item'], 'money', {
        kind: 'product',
        of: ['visaQuantity', 'visaPrice'],
      }),
    ],
    { max: 50 },
  ),
  calculated('amount', ['签证金额', 'Amount measured'], 'money', {
    kind: 'total',
    rows: 'visaItems',
    column: 'visaValue',
  }),
  ...changeTotals,
  checkers,
  files('builderSheet', ['施工单位签证单', 'Sheet of the builder']),
]);

export const visaChecks: readonly Check[] = [
  notSmaller(
    'instructedOn',
    'measuredOn',
    '下达不能早于现场计量',
    'The order cannot come before the measuring',
  ),
];
