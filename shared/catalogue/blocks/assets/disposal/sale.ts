import type { Check } from '../../../../form/field.ts';
import { text } from '../../../../i18n/text.ts';
import { group } from '../../../define.ts';
import { choice, date, files, line, money, photos, yesNo } from '../../../fields.ts';
import { disposed } from './disposed.ts';

/** Appraised before it is offered; `amount` is the appraisal. */
export const sold = group('sold', ['转让资产', 'Asset to be sold'], 'apply', [
  ...disposed('originalValue'),
  line('appraiser', ['评估机构', 'Appraiser']),
  money('amount', ['评估价值', 'Appraised value']),
  files('appraisalReport', ['评估报告', 'Report of the appraisal'], {
    max: 3,
    help: ['报告一年内有效', 'Not older than a year'],
  }),
  money('basePrice', ['转让底价', 'Base price'], {
    help: ['一般不低于评估价值', 'As a rule not below the appraisal'],
  }),
  choice(
    'saleWay',
    ['转让方式', 'How it is sold'],
    [
      ['city', '市产权交易平台', 'Platform of the city'],
      ['town', '镇街交易平台', 'Platform of the town'],
      ['village', '村内公开竞价', 'Open bidding in the village'],
    ],
    { help: ['限额以上必须进平台', 'Above the limit a platform must be used'] },
  ),
  choice(
    'proceedsFor',
    ['转让收入用途', 'What the money is for'],
    [
      ['reserve', '转入公积公益金', 'Reserve and welfare fund'],
      ['reinvest', '再投资购置', 'Invested again'],
      ['debt', '偿还债务', 'Paying debts'],
    ],
  ),
]);

/** Money first, then the goods. */
export const saleDelivered = group('sale-delivered', ['收款与交付', 'Payment and delivery'], 'deliver', [
  date('receivedOn', ['转让款到账日期', 'Money received on'], { to: 0 }),
  money('received', ['到账金额', 'Money received']),
  files('receipt', ['收款票据', 'Receipt'], { max: 3 }),
  date('deliveredOn', ['交付日期', 'Delivered on'], { to: 0 }),
  photos('deliveryPhotos', ['交付现场照片', 'Photos of the delivery'], { onSite: true, max: 6 }),
  yesNo('writtenOff', ['台账和账簿已核销', 'Written off in register and books']),
]);

export const saleChecks: readonly Check[] = [
  {
    kind: 'shareOf',
    field: 'received',
    other: 'awarded',
    share: 1,
    message: text('到账金额不足成交价', 'Less was received than agreed'),
  },
  {
    kind: 'notBefore',
    field: 'deliveredOn',
    other: 'receivedOn',
    message: text('先收款后交付', 'Money first, then the goods'),
  },
];
