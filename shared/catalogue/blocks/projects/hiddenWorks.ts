import type { Check } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { choice, date, entry, files, is, line, money, paragraph, photos, rows, yesNo } from '../../fields.ts';
import { notSmaller, tenderOf } from './change.ts';
import { checkers } from './check.ts';

export const acceptedContract = group('project', ['所属合同', 'The contract'], 'apply', [
  tenderOf,
  entry('contract', ['施工合同', 'Contract for the works'], 'contracts', {
    help: ['从合同台账里选，合同金额自动带出', 'From the register of contracts, which fills in the amount'],
    fills: { amount: 'amount' },
  }),
  money('amount', ['合同金额', 'Amount of the contract']),
]);

/** What will be out of sight for ever: checked before it is covered (Civil Code art. 798). */
export const hidden = group('hidden', ['隐蔽部位', 'What will be hidden'], 'apply', [
  choice(
    'hiddenKind',
    ['隐蔽类型', 'Kind'],
    [
      ['foundation', '地基基础', 'Foundation'],
      ['steel', '钢筋', 'Reinforcement'],
      ['pipe', '埋地管线', 'Buried pipes and cables'],
      ['roadbed', '路基垫层', 'Roadbed'],
      ['waterproof', '防水层', 'Waterproofing'],
      ['other', '其他', 'Other'],
    ],
  ),
  line('hiddenPart', ['具体部位', 'Which part'], {
    help: ['如：北侧挡墙基础 0 至 40 米', 'Such as foundation of the north wall, 0 to 40 m'],
  }),
  date('noticedOn', ['施工方通知日期', 'Notice of the builder'], { from: -15, to: 0 }),
  date('inspectedOn', ['现场检查日期', 'Date of the inspection'], {
    from: -15,
    to: 0,
    help: ['接到通知后 48 小时内到场', 'Within 48 hours of the notice'],
  }),
  rows(
    'inspections',
    ['检查项目', 'What was inspected'],
    [
      line('inspectItem', ['项目', 'Item'], { help: ['如：垫层厚度', 'Such as thickness of the bed'] }),
      line('inspectRequired', ['设计要求', 'As designed']),
      line('inspectFound', ['实测结果', 'As measured']),
      yesNo('inspectPassed', ['是否符合', 'Does it agree']),
    ],
    { max: 40 },
  ),
  photos('hiddenPhotos', ['隐蔽前照片', 'Photos before it is covered'], {
    onSite: true,
    min: 3,
    max: 20,
    help: ['远景、近景和尺寸各拍一张以上', 'From afar, from near, and with a rule'],
  }),
  files('testReports', ['材料合格证和检测报告', 'Certificates and test reports']),
  checkers,
]);

/** Covered only after it was agreed to. */
export const covering = group('covering', ['覆盖登记', 'Covering'], 'cover', [
  date('coveredOn', ['覆盖日期', 'Covered on'], { to: 0 }),
  choice(
    'coverState',
    ['覆盖前状态', 'State before it was covered'],
    [
      ['as-inspected', '与检查时一致', 'As inspected'],
      ['repaired', '按要求整改后', 'Repaired as asked for'],
    ],
  ),
  paragraph('coverRepair', ['整改情况', 'What was repaired'], {
    visible: is('coverState', 'repaired'),
    max: 300,
  }),
  photos('coverPhotos', ['覆盖时照片', 'Photos of the covering'], { onSite: true }),
]);

export const hiddenChecks: readonly Check[] = [
  notSmaller('inspectedOn', 'noticedOn', '检查不能早于通知', 'It cannot be inspected before the notice'),
  notSmaller('coveredOn', 'inspectedOn', '检查合格前不得覆盖', 'It may not be covered before the inspection'),
];
