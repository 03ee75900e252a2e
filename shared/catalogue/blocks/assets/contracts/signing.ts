import type { Check } from '../../../../form/field.ts';
import { text } from '../../../../i18n/text.ts';
import { group } from '../../../define.ts';
import {
  choice,
  date,
  earlierCase,
  entry,
  files,
  line,
  money,
  oneOf,
  period,
  photos,
} from '../../../fields.ts';

/** What is handed over for a rent, and has to be seen when it is. */
export const HANDED_OVER = oneOf('contractKind', 'lease', 'contracting');

/** Nothing is signed that was not decided before (一项目一档). */
export const toSign = group('to-sign', ['拟签合同', 'Contract to be signed'], 'apply', [
  earlierCase(
    'decidedBy',
    ['前置办件', 'Case in which it was decided'],
    [
      'project-initiation',
      'project-tender',
      'goods-procurement',
      'service-procurement',
      'asset-lease',
      'resource-contracting',
      'asset-disposal',
      'major-decision',
    ],
    { help: ['没有经过前置审批的不能签合同', 'Nothing is signed that was not decided before'] },
  ),
  choice(
    'contractKind',
    ['合同类型', 'Kind of contract'],
    [
      ['works', '工程施工', 'Works'],
      ['goods', '货物采购', 'Goods'],
      ['service', '服务采购', 'Services'],
      ['lease', '资产出租', 'Lease of an asset'],
      ['contracting', '资源发包', 'Contracting of a resource'],
      ['sale', '资产转让', 'Sale of an asset'],
      ['other', '其他', 'Other'],
    ],
  ),
  money('amount', ['合同金额', 'Amount of the contract'], {
    help: ['与中标、成交结果一致；租赁填租期总额', 'As awarded; for a lease the rent of the whole term'],
  }),
  period('contractPeriod', ['合同期限', 'Term of the contract'], { maxDays: 25_568 }),
  money('yearlyRent', ['年租金或承包金', 'Rent or fee a year'], { visible: HANDED_OVER }),
  line('paymentTerms', ['付款或缴租约定', 'Terms of payment'], { max: 200 }),
  money('deposit', ['履约保证金', 'Performance bond'], { min: 0, max: 1_000_000_000 }),
  choice(
    'legalReview',
    ['合法性审查', 'Legal review'],
    [
      ['model', '使用示范文本', 'Model contract'],
      ['adviser', '法律顾问审查', 'By the legal adviser'],
      ['justice', '镇司法所审查', 'By the justice office of the town'],
    ],
  ),
  files('draft', ['合同草稿', 'Draft of the contract'], { max: 3 }),
]);

export const signed = group('signed', ['签订登记', 'Signature'], 'sign', [
  line('contractNumber', ['合同编号', 'Number of the contract'], { max: 30 }),
  date('signedOn', ['签订日期', 'Date of signature'], { to: 0 }),
  entry('seal', ['所用印章', 'Seal used'], 'seals'),
  files('contractFile', ['合同文本', 'Text of the contract']),
]);

export const contractHandover = group('contract-handover', ['交付', 'Handover'], 'handover', [
  date('handedOverOn', ['交付日期', 'Handed over on'], { to: 0 }),
  photos('handoverPhotos', ['交付现场照片', 'Photos of the handover'], { onSite: true, max: 6 }),
]);

export const signingChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'yearlyRent',
    other: 'amount',
    message: text('合同总额应为租期租金合计', 'The amount is the rent of the whole term'),
  },
  {
    kind: 'notMoreThan',
    field: 'deposit',
    other: 'amount',
    message: text('保证金不能多于合同金额', 'The bond cannot exceed the amount'),
  },
  {
    kind: 'notBefore',
    field: 'handedOverOn',
    other: 'signedOn',
    message: text('先签合同后交付', 'Signed first, then handed over'),
  },
];
