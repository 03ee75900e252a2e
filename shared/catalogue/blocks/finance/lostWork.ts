import type { Check, FieldGroup } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  bankAccount,
  calculated,
  date,
  earlierCase,
  entry,
  files,
  idNumber,
  is,
  line,
  money,
  name,
  not,
  number,
  person,
  photos,
  rows,
  signature,
  yesNo,
} from '../../fields.ts';
import { payFunding } from './payList.ts';

/** Who may be paid for lost work, and how much a day, is for the villagers to say (Organic Law). */
export const lostWorkStandard: FieldGroup = group('standard', ['补贴标准', 'Standard'], 'apply', [
  earlierCase('decisionCase', ['通过标准的决策办件', 'Decision that set it'], ['major-decision'], {
    carry: true,
    help: ['村民会议或村民代表会议通过的补贴对象和标准', 'Who and how much, as passed by the villagers'],
  }),
  money('standardWage', ['每天补贴标准', 'Allowance for a day'], { max: 100_000, carry: true }),
  person('dispatcher', ['派工人', 'Who called them'], {
    help: ['谁派工谁负责', 'Whoever calls is responsible'],
  }),
]);

/** Day by day: what was done and who did it, each with a signature. */
export const lostWork = group('pay', ['误工名册', 'Pay list'], 'apply', [
  rows(
    'payList',
    ['误工补贴发放表', 'Allowance for lost work'],
    [
      entry('payeeMember', ['从村民台账选择', 'From the register of members'], 'members', {
        required: false,
        fills: { name: 'payeeName', idNumber: 'payeeIdNumber', bankAccount: 'payeeAccount' },
      }),
      name('payeeName', ['姓名', 'Name']),
      idNumber('payeeIdNumber', ['身份证号', 'ID number'], {
        help: ['核对同一天是否重复领取', 'To see whether the day is paid twice'],
      }),
      date('workedOn', ['误工日期', 'Day'], { from: -120, to: 0 }),
      line('workContent', ['工作内容', 'What was done'], { max: 100 }),
      number('workDays', ['误工天数', 'Days'], ['天', 'days'], { min: 0.5, max: 1, decimals: 1 }),
      money('dayWage', ['补贴标准', 'Rate for a day'], { max: 100_000 }),
      calculated('lostPay', ['补贴金额', 'Allowance'], 'money', {
        kind: 'product',
        of: ['workDays', 'dayWage'],
      }),
      bankAccount('payeeAccount', ['银行卡号', 'Account']),
      signature('payeeSignature', ['本人签名', 'Signature']),
    ],
    { max: 300 },
  ),
  calculated(
    'daysTotal',
    ['误工总天数', 'Days in all'],
    'number',
    { kind: 'total', rows: 'payList', column: 'workDays' },
    { unit: ['天', 'days'] },
  ),
  calculated('highestRate', ['表内最高标准', 'Highest rate on the list'], 'money', {
    kind: 'highest',
    rows: 'payList',
    column: 'dayWage',
  }),
  calculated('amount', ['补贴合计', 'Allowance in all'], 'money', {
    kind: 'total',
    rows: 'payList',
    column: 'lostPay',
  }),
  yesNo('salariedOnList', ['名单中有无领固定报酬的干部', 'Are salaried cadres on the list'], {
    help: ['领固定报酬的，工作日不得再领误工补贴', 'Who has a salary is not paid twice for a working day'],
  }),
  line('salariedReason', ['固定报酬干部领取的依据', 'On what ground they are'], {
    max: 200,
    visible: not(is('salariedOnList', false)),
  }),
  files('workSheets', ['误工单', 'Work sheets'], {
    help: ['当天派工、当天确认', 'Called and confirmed the same day'],
  }),
  photos('workPhotos', ['工作现场照片', 'Photos of the work'], { onSite: true }),
  payFunding,
]);

export const lostWorkChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'payList',
    columns: ['payeeIdNumber', 'workedOn'],
    message: text('同一人同一天只能领一次', 'Nobody is paid twice for a day'),
  },
  {
    kind: 'notMoreThan',
    field: 'highestRate',
    other: 'standardWage',
    message: text('有人超过了通过的补贴标准', 'Somebody is paid more than was passed'),
  },
];
