import type { Check } from '../../../../form/field.ts';
import { text } from '../../../../i18n/text.ts';
import { group } from '../../../define.ts';
import { above, calculated, choice, date, entry, files, line, money, period } from '../../../fields.ts';

/** Rent of one term: what is due, what is forgiven and by whom. */
export const rentDue = group('rent-due', ['应收租金', 'Rent due'], 'apply', [
  entry('contract', ['租赁或承包合同', 'Lease or contract'], 'contracts'),
  period('rentPeriod', ['租金所属期间', 'Term of the rent'], { maxDays: 366 }),
  date('dueOn', ['合同约定缴纳日', 'Due on'], {
    help: ['超过六十天会被提示', 'After sixty days it will be looked at'],
  }),
  money('rentDue', ['本期应缴租金', 'Rent of this term']),
  money('earlierArrears', ['往期欠缴', 'Arrears of earlier terms'], { min: 0 }),
  calculated('totalDue', ['应收租金合计', 'Due in all'], 'money', {
    kind: 'sum',
    of: ['rentDue', 'earlierArrears'],
  }),
  money('relief', ['减免金额', 'Forgiven'], {
    min: 0,
    help: ['没有减免的填 0；减免须有集体决议', 'Zero where none is; needs a decision of the members'],
  }),
  line('reliefReason', ['减免原因', 'Why it is forgiven'], { visible: above('relief', 0), max: 200 }),
  files('reliefMinutes', ['减免决议', 'Decision on it'], { visible: above('relief', 0), max: 3 }),
  calculated('amount', ['实际应收', 'To be collected'], 'money', {
    kind: 'difference',
    of: 'totalDue',
    minus: ['relief'],
  }),
  choice(
    'reminded',
    ['催缴情况', 'Reminders'],
    [
      ['not-due', '未到期', 'Not due yet'],
      ['notice', '已发缴费通知', 'A notice was sent'],
      ['warning', '已书面催告', 'Warned in writing'],
      ['court', '已进入诉讼', 'In court'],
    ],
  ),
]);

/** Money goes to the account of the collective, with a receipt of its own. */
export const rentReceived = group('rent-received', ['收款登记', 'Money received'], 'collect', [
  date('receivedOn', ['到账日期', 'Received on'], { to: 0 }),
  money('received', ['到账金额', 'Money received'], {
    min: 0,
    help: ['分次缴的填累计', 'The sum where it came in parts'],
  }),
  choice(
    'receivedBy',
    ['收款方式', 'How it was paid'],
    [
      ['transfer', '转入集体账户', "To the collective's account"],
      ['cash', '现金当日解缴', 'Cash, banked the same day'],
    ],
    { help: ['不得坐收坐支、存入个人账户', 'Never spent at once, never on a private account'] },
  ),
  line('receiptNumber', ['收款票据号', 'Number of the receipt'], { max: 30 }),
  files('receipt', ['票据和回单', 'Receipt and bank slip'], { max: 3 }),
  calculated('stillOwed', ['仍欠租金', 'Still owed'], 'money', {
    kind: 'difference',
    of: 'amount',
    minus: ['received'],
  }),
  date('paidUntil', ['租金已缴至', 'Rent paid until'], {
    help: ['据此更新合同台账', 'The register of contracts is brought up to date by it'],
  }),
]);

export const rentChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'relief',
    other: 'totalDue',
    message: text('减免不能多于应收', 'No more can be forgiven than is due'),
  },
  {
    kind: 'notMoreThan',
    field: 'received',
    other: 'amount',
    message: text('到账不能多于实际应收', 'No more can be received than is to be collected'),
  },
];
