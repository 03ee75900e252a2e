import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  bankAccount,
  calculated,
  choice,
  date,
  earlierCase,
  entry,
  files,
  idNumber,
  is,
  line,
  money,
  name,
  number,
  photos,
  rows,
} from '../../fields.ts';

/** What the collective gives, to whom and by which standard. */
export const welfare = group('welfare', ['福利标准', 'The benefit'], 'apply', [
  choice(
    'welfareKind',
    ['福利种类', 'Kind of benefit'],
    [
      ['festival', '节日福利', 'Festival'],
      ['elderly', '老年人福利', 'The elderly'],
      ['insurance', '医保养老缴费补助', 'Help with insurance'],
      ['study', '奖学助学', 'Pupils and students'],
      ['mourning', '丧葬慰问', 'Mourning'],
      ['other', '其他福利', 'Other'],
    ],
  ),
  line('welfareStandard', ['发放标准', 'Standard'], {
    max: 120,
    help: ['如：60 周岁以上每人 300 元', 'Such as: 300 yuan for everybody of 60 and over'],
  }),
  choice(
    'givenAs',
    ['发放形式', 'Given as'],
    [
      ['money', '现金转账', 'Money by transfer'],
      ['goods', '实物', 'Goods'],
    ],
  ),
  earlierCase('goodsCase', ['实物采购办件', 'Purchase of the goods'], ['goods-procurement'], {
    visible: is('givenAs', 'goods'),
  }),
]);

export const welfareList = group('welfare-list', ['发放名册', 'List of recipients'], 'apply', [
  rows(
    'recipients',
    ['福利对象', 'Recipients'],
    [
      entry('recipient', ['从村民台账选择对象', 'From the register'], 'members', {
        disclosure: 'internal',
        fills: { name: 'recipientName', idNumber: 'recipientIdNumber', bankAccount: 'recipientAccount' },
      }),
      name('recipientName', ['对象姓名', 'Name of the recipient']),
      idNumber('recipientIdNumber', ['对象身份证号', 'ID number of the recipient']),
      money('lineAmount', ['福利金额', 'Benefit'], {
        max: 5_000_000,
        help: ['实物按采购单价折算', 'Goods at their purchase price'],
      }),
      bankAccount('recipientAccount', ['对象收款账号', 'Account of the recipient'], { required: false }),
    ],
    { max: 500, disclosure: 'masked' },
  ),
  calculated(
    'recipientCount',
    ['福利人数', 'Number of recipients'],
    'number',
    {
      kind: 'count',
      rows: 'recipients',
    },
    { unit: ['人', 'people'] },
  ),
  calculated('amount', ['福利总额', 'Benefits in all'], 'money', {
    kind: 'total',
    rows: 'recipients',
    column: 'lineAmount',
  }),
]);

/** Goods are handed out against a signature, each to the one it is for. */
export const handingOut = group('handing-out', ['实物发放', 'Handing out'], 'hand-out', [
  date('handedOn', ['实物发放日期', 'Handed out on'], { to: 0 }),
  number('handedPeople', ['领取人数', 'People who took them'], ['人', 'people'], { min: 1, max: 500 }),
  files('signedList', ['签领单', 'Signed list'], {
    help: ['本人签领，代领注明关系', 'Each signs; who takes it for another says so'],
  }),
  photos('handingPhotos', ['发放现场照片', 'Photos of the handing out'], { onSite: true }),
]);

export const welfareChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'recipients',
    columns: ['recipientIdNumber'],
    message: text('同一人只能列一行', 'One row for each person'),
  },
];
