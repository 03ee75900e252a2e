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
  is,
  line,
  money,
  oneOf,
  photos,
  rows,
} from '../../fields.ts';
import { notSmaller } from './change.ts';
import { checkers } from './check.ts';

/** What was held back, and that its time is over. */
export const heldBack = group('project', ['质保金', 'Held back'], 'apply', [
  earlierCase('settlement', ['结算办件', 'The settlement'], ['project-acceptance']),
  money('amount', ['预留质保金', 'Held back'], {
    help: ['与结算确认的质保金一致', 'As in the settlement'],
  }),
  date('warrantyEnd', ['质保期满日', 'Warranty ended on'], {
    to: 0,
    help: ['没到期的不能申请返还', 'Before that nothing is paid back'],
  }),
  files('builderRequest', ['施工单位返还申请', 'Request of the builder']),
]);

/** The works are seen again at the end of the warranty; what the village had repaired itself is deducted. */
export const revisit = group('revisit', ['期满复查', 'Seen again'], 'apply', [
  date('revisitedOn', ['复查日期', 'Date of the visit'], {
    from: -60,
    to: 0,
    help: ['收到申请后 14 天内会同施工方核实', 'With the builder, within 14 days of the request'],
  }),
  photos('revisitPhotos', ['复查照片', 'Photos of the visit'], { onSite: true }),
  rows(
    'warrantyDefects',
    ['质保期内维修', 'Repairs during the warranty'],
    [
      line('warrantyDefect', ['维修内容', 'What was repaired'], { max: 120 }),
      choice(
        'repairedBy',
        ['由谁维修', 'Repaired by'],
        [
          ['builder', '施工单位', 'The builder'],
          ['village', '村里代修', 'The village in its place'],
          ['open', '尚未修好', 'Not yet repaired'],
        ],
      ),
      money('repairCost', ['维修费用', 'Cost of the repair'], {
        visible: oneOf('repairedBy', 'village', 'open'),
        help: ['村里垫付或修好还要花的钱', 'What the village paid, or what the repair will still cost'],
      }),
    ],
    { required: false, min: 0, max: 30, help: ['没有维修的不填', 'Leave empty when there were none'] },
  ),
  checkers,
  money('deduction', ['应扣金额', 'Deducted'], {
    min: 0,
    help: [
      '村里垫付和未修好部分的费用；没有填 0',
      'What the village paid and what is still to be repaired; 0 when nothing',
    ],
  }),
  calculated('returnable', ['应返还金额', 'To be paid back'], 'money', {
    kind: 'difference',
    of: 'amount',
    minus: ['deduction'],
  }),
]);

export const payee = group('payee', ['收款方', 'Payee'], 'apply', [
  choice(
    'payeeKind',
    ['收款方类型', 'Kind of payee'],
    [
      ['firm', '施工企业', 'Firm'],
      ['craftsman', '乡村工匠', 'Craftsman'],
    ],
    { help: ['须是签合同的一方，不得付给别人', 'Whoever signed the contract and nobody else'] },
  ),
  entry('supplier', ['收款企业', 'Firm that is paid'], 'suppliers', {
    visible: is('payeeKind', 'firm'),
    fills: { bank: 'payeeBank', bankAccount: 'payeeAccount' },
  }),
  entry('craftsman', ['收款工匠', 'Craftsman who is paid'], 'craftsmen', {
    visible: is('payeeKind', 'craftsman'),
    fills: { bank: 'payeeBank', bankAccount: 'payeeAccount' },
  }),
  line('payeeBank', ['收款开户银行', 'Bank of the payee'], { disclosure: 'internal' }),
  bankAccount('payeeAccount', ['收款账号', 'Account of the payee']),
]);

export const retentionChecks: readonly Check[] = [
  notSmaller(
    'revisitedOn',
    'warrantyEnd',
    '复查应在质保期满之后',
    'The visit comes after the end of the warranty',
  ),
  {
    kind: 'notMoreThan',
    field: 'deduction',
    other: 'amount',
    message: text('应扣金额不能多于质保金', 'No more can be deducted than is held back'),
  },
  {
    kind: 'notMoreThan',
    field: 'paidAmount',
    other: 'returnable',
    message: text('实付金额不能多于应返还金额', 'No more can be paid than is to be paid back'),
  },
];
