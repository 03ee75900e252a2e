import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  bankAccount,
  calculated,
  choice,
  entry,
  idNumber,
  line,
  money,
  name,
  number,
  rows,
} from '../../fields.ts';

/** Which subsidy, by which paper, and how the area was checked. */
export const subsidy = group('subsidy', ['补贴政策', 'The subsidy'], 'apply', [
  choice(
    'subsidyKind',
    ['补贴种类', 'Kind of subsidy'],
    [
      ['farmland', '耕地地力保护补贴', 'Keeping farmland fertile'],
      ['grain', '规模种粮补贴', 'Grain on large areas'],
      ['rapeseed', '油菜种植补贴', 'Rapeseed'],
      ['forest', '公益林补偿', 'Public-benefit forest'],
      ['machinery', '农机和农资补贴', 'Machines and supplies'],
      ['other', '其他惠农补贴', 'Other'],
    ],
  ),
  line('policyNumber', ['政策文号', 'Number of the paper'], { max: 60 }),
  number('subsidyYear', ['补贴年度', 'Year'], ['年', 'year'], { min: 2020, max: 2060 }),
  choice(
    'areaCheckedBy',
    ['面积核实方式', 'How the area was checked'],
    [
      ['register', '承包确权面积', 'Area of the contracts'],
      ['measured', '实地丈量', 'Measured'],
      ['satellite', '卫星或航拍图斑', 'From the air'],
    ],
  ),
]);

/** One row for each household; the amount follows from quantity and rate. */
export const subsidyList = group('subsidy-list', ['补贴名册', 'List of recipients'], 'apply', [
  rows(
    'recipients',
    ['补贴对象', 'Recipients'],
    [
      entry('recipient', ['从村民台账选择对象', 'From the register'], 'members', {
        disclosure: 'internal',
        required: false,
        help: ['外来种粮大户不在台账的，直接填写', 'Growers from elsewhere are written by hand'],
        fills: { name: 'recipientName', idNumber: 'recipientIdNumber', bankAccount: 'recipientAccount' },
      }),
      name('recipientName', ['对象姓名', 'Name of the recipient']),
      idNumber('recipientIdNumber', ['对象身份证号', 'ID number of the recipient']),
      number('quantity', ['补贴面积或数量', 'Area or number'], ['亩（件）', 'mu or pieces'], {
        min: 0.01,
        max: 10_000,
        decimals: 2,
      }),
      money('unitRate', ['补贴标准', 'Rate'], { max: 10_000_000, help: ['每亩或每件', 'A mu or a piece'] }),
      calculated('lineAmount', ['补贴金额', 'Subsidy'], 'money', {
        kind: 'product',
        of: ['quantity', 'unitRate'],
      }),
      bankAccount('recipientAccount', ['一卡通账号', 'Account of the recipient']),
    ],
    { max: 500, disclosure: 'masked' },
  ),
  calculated(
    'recipientCount',
    ['补贴人数', 'Number of recipients'],
    'number',
    {
      kind: 'count',
      rows: 'recipients',
    },
    { unit: ['人', 'people'] },
  ),
  calculated(
    'quantityTotal',
    ['面积或数量合计', 'Area or number in all'],
    'number',
    {
      kind: 'total',
      rows: 'recipients',
      column: 'quantity',
    },
    { unit: ['亩（件）', 'mu or pieces'] },
  ),
  calculated('amount', ['补贴总额', 'Subsidy in all'], 'money', {
    kind: 'total',
    rows: 'recipients',
    column: 'lineAmount',
  }),
]);

/** The town goes to see some of them. */
export const sampleCheck = group('sample-check', ['镇级抽查', 'Samples by the town'], 'agriculture', [
  number('sampled', ['抽查户数', 'Households looked at'], ['户', 'households'], { min: 1, max: 500 }),
  choice(
    'sampleResult',
    ['抽查结论', 'Result of the samples'],
    [
      ['true', '与名册一致', 'As listed'],
      ['corrected', '更正后一致', 'As listed, once corrected'],
    ],
    { help: ['有虚报的退回更正', 'What is untrue is sent back'] },
  ),
]);

export const subsidyChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'recipients',
    columns: ['recipientIdNumber', 'unitRate'],
    message: text('同一人同一标准只能列一行', 'One row for a person and rate'),
  },
];
