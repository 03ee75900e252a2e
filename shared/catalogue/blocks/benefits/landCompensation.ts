import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  bankAccount,
  calculated,
  date,
  entry,
  files,
  idNumber,
  line,
  money,
  name,
  number,
  paragraph,
  rows,
} from '../../fields.ts';

const NONE_YET = { min: 0, help: ['没有填 0', '0 when none'] } as const;

/** What was taken and what came in for it, item by item (Land Administration Law, art. 48). */
export const acquisition = group('acquisition', ['征地项目与款项', 'Acquisition and money'], 'apply', [
  line('acquisitionName', ['征地项目名称', 'Project of acquisition']),
  line('acquisitionNumber', ['征地批文号', 'Number of the approval'], { max: 60 }),
  number('areaTaken', ['被征面积', 'Area taken'], ['亩', 'mu'], { min: 0.001, max: 100_000, decimals: 3 }),
  files('agreement', ['补偿安置协议', 'Agreement of compensation']),
  money('landFee', ['土地补偿费', 'Compensation for land'], NONE_YET),
  money('resettlementFee', ['安置补助费', 'Resettlement'], NONE_YET),
  money('cropsFee', ['青苗和附着物补偿费', 'Crops and buildings'], {
    min: 0,
    help: ['归所有权人，全额发放', 'Belongs to the owners and is paid in full'],
  }),
  calculated('received', ['到账总额', 'Received in all'], 'money', {
    kind: 'sum',
    of: ['landFee', 'resettlementFee', 'cropsFee'],
  }),
  date('receivedOn', ['到账日期', 'Received on'], { to: 0 }),
  money('kept', ['集体留用金额', 'Kept by the collective'], NONE_YET),
  calculated(
    'keptShare',
    ['留用比例', 'Share kept'],
    'number',
    {
      kind: 'percent',
      of: 'kept',
      whole: 'received',
    },
    { unit: ['%', '%'] },
  ),
  calculated('distributable', ['应分配金额', 'To be distributed'], 'money', {
    kind: 'difference',
    of: 'received',
    minus: ['kept'],
  }),
  paragraph('keptUse', ['留用资金用途', 'Use of what is kept'], { required: false }),
]);

/** Who gets what; it must add up to what is not kept. */
export const compensationList = group('compensation-list', ['分配名册', 'List of distribution'], 'apply', [
  rows(
    'recipients',
    ['分配对象', 'Recipients'],
    [
      entry('recipient', ['从村民台账选择对象', 'From the register'], 'members', {
        disclosure: 'internal',
        required: false,
        help: ['外来承包户不在台账的，直接填写', 'Tenants from elsewhere are written by hand'],
        fills: { name: 'recipientName', idNumber: 'recipientIdNumber', bankAccount: 'recipientAccount' },
      }),
      name('recipientName', ['对象姓名', 'Name of the recipient']),
      idNumber('recipientIdNumber', ['对象身份证号', 'ID number of the recipient']),
      money('shareMoney', ['土地补偿和安置分配', 'Share of land and resettlement'], { min: 0 }),
      money('cropsMoney', ['青苗附着物补偿', 'For crops and buildings'], { min: 0 }),
      calculated('lineAmount', ['本人合计', 'In all'], 'money', {
        kind: 'sum',
        of: ['shareMoney', 'cropsMoney'],
      }),
      bankAccount('recipientAccount', ['对象收款账号', 'Account of the recipient']),
    ],
    { max: 500, disclosure: 'masked' },
  ),
  calculated(
    'recipientCount',
    ['分配人数', 'Number of recipients'],
    'number',
    {
      kind: 'count',
      rows: 'recipients',
    },
    { unit: ['人', 'people'] },
  ),
  calculated('amount', ['分配总额', 'Distributed in all'], 'money', {
    kind: 'total',
    rows: 'recipients',
    column: 'lineAmount',
  }),
]);

export const compensationChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'kept',
    other: 'received',
    message: text('留用不能多于到账总额', 'No more can be kept than was received'),
  },
  {
    kind: 'notMoreThan',
    field: 'amount',
    other: 'distributable',
    message: text('分配总额不能多于应分配金额', 'No more can be distributed than is not kept'),
  },
  {
    kind: 'distinctRows',
    field: 'recipients',
    columns: ['recipientIdNumber'],
    message: text('同一人只能列一行', 'One row for each person'),
  },
];
