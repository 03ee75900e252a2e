import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { calculated, choice, date, earlierCase, line, money, number, photos, rows } from '../../fields.ts';
import { invoices, invoicesChecks } from '../spending/invoices.ts';

/** Newspapers, boards, leaflets, and the settlement of an event that was approved before. */
export const pressOrder = group('order', ['宣传文化明细', 'What is paid for'], 'apply', [
  earlierCase('eventCase', ['对应的文体活动', 'The event'], ['service-procurement'], {
    required: false,
    help: ['结算文体活动的选上采购办件', 'Where an event is settled'],
  }),
  rows(
    'publications',
    ['报刊宣传清单', 'Press and publicity'],
    [
      choice(
        'publicationKind',
        ['内容类别', 'Kind'],
        [
          ['party-press', '党报党刊', 'Party press'],
          ['press', '其他报刊', 'Other press'],
          ['board', '宣传栏、文化墙', 'Board or wall'],
          ['print', '横幅和印刷品', 'Banners and print'],
          ['event', '文体活动费用', 'Costs of an event'],
        ],
        { help: ['不得摊派订阅任务以外的报刊', 'Nothing that somebody merely wants to sell'] },
      ),
      line('publicationName', ['名称内容', 'Name or content']),
      number('publicationCopies', ['份数或件数', 'Copies'], ['份（件）', 'copies'], { min: 1, max: 10_000 }),
      money('publicationPrice', ['每份单价', 'Price for each'], { max: 100_000_000 }),
      calculated('publicationAmount', ['宣传费小计', 'Amount of the line'], 'money', {
        kind: 'product',
        of: ['publicationCopies', 'publicationPrice'],
      }),
    ],
    { max: 100 },
  ),
  calculated('amount', ['申请金额', 'Amount asked for'], 'money', {
    kind: 'total',
    rows: 'publications',
    column: 'publicationAmount',
  }),
]);

export const pressRecord = group('press-record', ['验收和单据', 'Received, with invoices'], 'receive', [
  date('receivedOn', ['收到或完成日期', 'Received or done on'], { to: 0 }),
  photos('receivedPhotos', ['实物或现场照片', 'Photos of the things or the place'], { onSite: true }),
  invoices(['报销单据', 'Invoices']),
  calculated('invoiceTotal', ['单据合计', 'Invoices in all'], 'money', {
    kind: 'total',
    rows: 'invoices',
    column: 'invoiceAmount',
  }),
]);

export const pressChecks: readonly Check[] = [
  ...invoicesChecks,
  {
    kind: 'notMoreThan',
    field: 'invoiceTotal',
    other: 'amount',
    message: text('报销不能多于批准金额', 'No more can be claimed than was approved'),
  },
  {
    kind: 'notMoreThan',
    field: 'paidAmount',
    other: 'invoiceTotal',
    message: text('实付金额不能多于单据合计', 'No more can be paid than there are invoices for'),
  },
];
