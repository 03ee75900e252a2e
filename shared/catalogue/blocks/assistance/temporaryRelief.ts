import { group } from '../../define.ts';
import { calculated, choice, date, line, money, number, rows, yesNo } from '../../fields.ts';
import { payee } from './payee.ts';

const INSIDE = { personal: 'sensitive' } as const;

/** What happened and what it cost the family after all that others paid. */
export const emergency = group('emergency', ['突发困难', 'The emergency'], 'apply', [
  choice(
    'reliefKind',
    ['救助类型', 'Kind of relief'],
    [
      ['sudden', '急难型', 'Sudden emergency'],
      ['expense', '支出型', 'Expense beyond means'],
    ],
  ),
  yesNo('urgent', ['是否情况紧急先行救助', 'Is it so urgent that help comes first'], {
    help: [
      '不立即救助会危及生命或基本生活的；公示和手续事后补齐',
      'Life or livelihood at stake; publicity and papers follow',
    ],
  }),
  date('happenedOn', ['发生日期', 'It happened on'], { to: 0 }),
  choice(
    'cause',
    ['致困原因', 'Cause'],
    [
      ['fire', '火灾', 'Fire'],
      ['accident', '交通事故等意外', 'Accident'],
      ['illness', '重大疾病', 'Grave illness'],
      ['school', '就学支出', 'Cost of schooling'],
      ['other', '其他特殊困难', 'Other hardship'],
    ],
    INSIDE,
  ),
  rows(
    'expenses',
    ['支出明细', 'Expenses'],
    [
      line('expenseItem', ['支出项目', 'Item'], INSIDE),
      money('expenseTotal', ['支出金额', 'Paid'], INSIDE),
      money('expenseCovered', ['医保、保险、赔偿已付', 'Covered by insurance or damages'], {
        ...INSIDE,
        min: 0,
      }),
      calculated(
        'expenseOwn',
        ['个人自负', 'Own share'],
        'money',
        {
          kind: 'difference',
          of: 'expenseTotal',
          minus: ['expenseCovered'],
        },
        INSIDE,
      ),
    ],
    { max: 30 },
  ),
  calculated(
    'ownTotal',
    ['自负合计', 'Own share in all'],
    'money',
    {
      kind: 'total',
      rows: 'expenses',
      column: 'expenseOwn',
    },
    INSIDE,
  ),
  number('reliefBefore', ['一年内已获临时救助次数', 'Relief within a year'], ['次', 'times'], {
    max: 12,
    disclosure: 'internal',
    help: ['同一事由一年内一般只救助一次', 'For one cause mostly once a year'],
  }),
  ...payee,
]);

export const reliefProposal = group('relief-proposal', ['镇级审核', 'Review by the town'], 'civil-affairs', [
  money('amount', ['救助金额', 'Amount of relief'], { max: 20_000_000 }),
]);
