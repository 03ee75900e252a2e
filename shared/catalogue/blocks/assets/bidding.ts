import type { Check, FieldGroup } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { date, files, money, name, rows, type Words } from '../../fields.ts';

/** All offers side by side and the one that won. `price` is what is bid: a rent a year, or a price. */
export const bidding = (price: Words): FieldGroup =>
  group('bidding', ['竞价结果', 'Result of the bidding'], 'award', [
    date('awardedOn', ['竞价日期', 'Date of the bidding'], { to: 0 }),
    rows(
      'bids',
      ['报价记录', 'Bids'],
      [name('bidder', ['报价人', 'Bidder']), money('bid', ['报价', 'Bid'])],
      { max: 50, help: ['只有一人报价也要登记', 'A single bid is entered too'] },
    ),
    money('awarded', price),
    files('awardRecord', ['竞价记录或成交确认书', 'Record of the bidding'], {
      help: ['村内竞价的附签字记录和现场照片', 'In the village: the signed record with photos'],
    }),
  ]);

/** `base` is the field of the base price. */
export const biddingChecks = (base: string): readonly Check[] => [
  {
    kind: 'shareOf',
    field: 'awarded',
    other: base,
    share: 1,
    message: text('成交价不能低于底价', 'It cannot be awarded below the base price'),
  },
  {
    kind: 'distinctRows',
    field: 'bids',
    columns: ['bidder', 'bid'],
    message: text('同一报价重复登记', 'The same bid twice'),
  },
];
