import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { choice, date, is, line, oneOf, person } from '../../fields.ts';
import { arrival } from '../spending/arrival.ts';
import { budgetLeft, fundingSource } from '../spending/funding.ts';
import { items, totalOfItems } from '../spending/items.ts';
import { supplier } from '../spending/supplier.ts';

/** Paper, ink and other things that are used up. */
export const officeOrder = group('order', ['采购明细', 'What to buy'], 'apply', [
  items(['用品清单', 'Office supplies']),
  totalOfItems('amount', ['采购金额', 'Amount of the order']),
  budgetLeft,
  fundingSource,
  choice(
    'buyingWay',
    ['采购渠道', 'Where it is bought'],
    [
      ['listed', '定点供应商', 'Listed supplier'],
      ['shop', '在册本地商店', 'Registered local shop'],
      ['online', '网上商城', 'Online shop'],
    ],
    { carry: true },
  ),
  supplier(['供货商', 'Bought from'], { visible: oneOf('buyingWay', 'listed', 'shop') }),
  line('onlineShop', ['网店名称', 'Name of the online shop'], {
    visible: is('buyingWay', 'online'),
    help: ['写平台和店名，须能开发票', 'Platform and shop; it must give an invoice'],
  }),
  date('plannedEnd', ['最迟到货日期', 'Needed by'], { from: 0, to: 90 }),
]);

export const officeArrival = arrival(
  choice(
    'arrivalState',
    ['验收情况', 'State of the goods'],
    [
      ['complete', '数量质量相符', 'Complete and in order'],
      ['short', '短缺或不符，已退换', 'Short or wrong, sent back'],
    ],
  ),
  line('shortage', ['短缺退换明细', 'What was short or sent back'], {
    max: 200,
    visible: is('arrivalState', 'short'),
  }),
  person('storeKeeper', ['入库保管人', 'Keeper of the store'], {
    help: ['不能是采购经办人', 'Not the one who bought it'],
  }),
);

export const officeChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'amount',
    other: 'budgetLeft',
    message: text('采购金额超出年度办公费预算余额', 'More than is left of the office budget'),
  },
];
