import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { calculated, choice, line, money, number, oneOf, period } from '../../fields.ts';
import { fundingSource } from '../spending/funding.ts';
import { invoices, invoicesChecks } from '../spending/invoices.ts';

const METERED = oneOf('utilityKind', 'electricity', 'water', 'gas');
const READING = ['度或立方米', 'kWh or m³'] as const;

/** Meter by meter, so that a leak or somebody's private tap is seen in the figures. */
export const utilityBills = group('bills', ['账单明细', 'Bills'], 'apply', [
  period('billPeriod', ['账单所属期', 'Period of the bills'], { maxDays: 370 }),
  invoices(
    ['水电通讯账单', 'Bills for electricity, water and phones'],
    [
      choice(
        'utilityKind',
        ['费用种类', 'Kind of bill'],
        [
          ['electricity', '电费', 'Electricity'],
          ['water', '水费', 'Water'],
          ['gas', '燃气费', 'Gas'],
          ['phone', '固定电话费', 'Phone of the office'],
          ['network', '宽带和监控网络费', 'Network and cameras'],
        ],
        { help: ['干部个人话费走“干部报酬补贴”', 'Private phones of cadres are an allowance'] },
      ),
      line('meterNumber', ['户号或号码', 'Number of the account'], {
        max: 30,
        help: ['户名须是村级组织', 'It must be in the name of the village'],
      }),
      line('meterPlace', ['用在哪里', 'Where it is used'], { help: ['如“文化礼堂”', 'Such as “hall”'] }),
      number('lastReading', ['上次读数', 'Last reading'], READING, {
        max: 100_000_000,
        decimals: 2,
        visible: METERED,
      }),
      number('thisReading', ['本次读数', 'This reading'], READING, {
        max: 100_000_000,
        decimals: 2,
        visible: METERED,
      }),
      calculated(
        'used',
        ['用量', 'Used'],
        'number',
        { kind: 'difference', of: 'thisReading', minus: ['lastReading'] },
        { unit: READING, visible: METERED },
      ),
    ],
  ),
  calculated('amount', ['账单合计', 'Bills in all'], 'money', {
    kind: 'total',
    rows: 'invoices',
    column: 'invoiceAmount',
  }),
  money('lastAmount', ['上期合计', 'The last time'], {
    min: 0,
    help: ['第一次申报填 0', 'Enter 0 the first time'],
  }),
  line('changeReason', ['比上期明显增减的原因', 'Why it is much more or less than last time'], {
    max: 200,
    required: false,
  }),
  money('tenantShare', ['应向租户收回', 'To be got back from tenants'], {
    min: 0,
    help: ['村里代付、应由租户承担的部分，没有填 0', 'What the village pays for tenants; 0 when none'],
  }),
  calculated('ownCost', ['集体实际负担', 'Borne by the village'], 'money', {
    kind: 'difference',
    of: 'amount',
    minus: ['tenantShare'],
  }),
  fundingSource,
]);

export const utilityChecks: readonly Check[] = [
  ...invoicesChecks,
  {
    kind: 'notMoreThan',
    field: 'tenantShare',
    other: 'amount',
    message: text('应收回的不能多于账单合计', 'No more can come back than the bills are'),
  },
];
