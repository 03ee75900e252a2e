import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  above,
  calculated,
  choice,
  earlierCase,
  entry,
  is,
  line,
  location,
  money,
  number,
  period,
  photos,
} from '../../fields.ts';
import { fundingSource } from '../spending/funding.ts';
import { items, totalOfItems } from '../spending/items.ts';
import { paidSupplier, payeeAccount } from '../spending/supplier.ts';

const CONTRACT = is('basis', 'contract');
const REPAIR = is('basis', 'repair');

/** Either a part of a service contract falls due, or something was mended: each is proven in its own way. */
export const upkeep = group('upkeep', ['养护情况', 'Upkeep'], 'apply', [
  choice(
    'basis',
    ['付款依据', 'What is paid'],
    [
      ['contract', '服务合同按期付款', 'Part of a service contract'],
      ['repair', '一次性小修小补', 'A single small repair'],
    ],
    { help: ['成规模的修缮先走“工程立项”', 'Larger works begin as a project'] },
  ),
  earlierCase('serviceCase', ['服务采购办件', 'The purchase of the service'], ['service-procurement'], {
    visible: CONTRACT,
  }),
  period('servicePeriod', ['付款所属期', 'Period that is paid'], { visible: CONTRACT, maxDays: 370 }),
  number('assessment', ['本期考核得分', 'Score of the period'], ['分', 'points'], {
    max: 100,
    decimals: 1,
    visible: CONTRACT,
    help: ['按合同质量标准打分，满分 100', 'By the standard of the contract, out of 100'],
  }),
  location('repairAt', ['维修地点', 'Place of the repair'], { visible: REPAIR }),
  photos('beforePhotos', ['修前照片', 'Photos before'], { visible: REPAIR, onSite: true }),
  photos('afterPhotos', ['修后照片', 'Photos after'], {
    visible: REPAIR,
    onSite: true,
    help: ['与修前同一角度', 'From the same spot'],
  }),
]);

export const upkeepCost = group('cost', ['费用', 'Cost'], 'apply', [
  items(['养护费用清单', 'Work done']),
  totalOfItems('itemsTotal', ['应付金额', 'Amount due']),
  money('deduction', ['考核或质量扣款', 'Deduction'], { min: 0, help: ['没有填 0', 'Enter 0 when none'] }),
  line('deductionReason', ['扣款原因', 'Why deducted'], { max: 200, visible: above('deduction', 0) }),
  calculated('amount', ['申请支付金额', 'Amount to be paid'], 'money', {
    kind: 'difference',
    of: 'itemsTotal',
    minus: ['deduction'],
  }),
  fundingSource,
]);

export const upkeepPayee = group('payee', ['收款方', 'Payee'], 'apply', [
  choice(
    'payeeKind',
    ['谁来做的', 'Done by'],
    [
      ['firm', '在册单位', 'Registered firm'],
      ['craftsman', '在册工匠', 'Registered craftsman'],
    ],
    { help: ['村里自己派工的走“临时用工”', 'Labour hired by the village is paid as casual labour'] },
  ),
  paidSupplier(['收款单位', 'Firm that is paid'], { visible: is('payeeKind', 'firm') }),
  entry('craftsman', ['收款工匠', 'Craftsman that is paid'], 'craftsmen', {
    personal: 'personal',
    visible: is('payeeKind', 'craftsman'),
    fills: { bankAccount: 'payeeAccount' },
  }),
  payeeAccount(),
]);

export const upkeepChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'deduction',
    other: 'itemsTotal',
    message: text('扣款不能多于应付金额', 'No more can be deducted than is due'),
  },
];
