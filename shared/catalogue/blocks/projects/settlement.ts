import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { calculated, choice, date, earlierCase, entry, files, is, line, money, rows } from '../../fields.ts';
import { contractOf, notSmaller } from './change.ts';

const PER_CENT = ['%', '%'] as const;

/** What the builder asks for. Nothing is settled before it was accepted. */
export const claim = group('project', ['送审情况', 'What is claimed'], 'apply', [
  earlierCase('acceptance', ['竣工验收办件', 'The acceptance'], ['project-acceptance'], {
    help: ['没有竣工验收的不能结算', 'Without acceptance nothing is settled'],
  }),
  contractOf,
  money('contractAmount', ['合同金额', 'Amount of the contract']),
  money('approvedChanges', ['已批准变更净增加', 'Added by approved changes'], {
    min: 0,
    help: ['没批准的变更不得计入；没有或净减少填 0', 'Only what was approved; 0 when none or reduced'],
  }),
  money('amount', ['送审结算金额', 'Settlement claimed']),
  money('paidBefore', ['已付工程款', 'Paid so far'], { min: 0 }),
  files('claimPapers', ['结算书和竣工图', 'Claim and drawings as built']),
]);

/** What the auditor accepted, part by part; rule project-overrun compares it with the contract. */
export const audit = group('audit', ['审计结果', 'The audit'], 'audit', [
  choice(
    'auditWay',
    ['审核方式', 'Who audits'],
    [
      ['firm', '委托造价咨询或审计单位', 'A firm is charged'],
      ['town', '镇三资办审核', 'The town assets office itself'],
    ],
    { help: ['金额较小的可由镇里直接审核', 'The town itself may audit what is small'] },
  ),
  entry('auditor', ['审计单位', 'Auditor'], 'suppliers', {
    visible: is('auditWay', 'firm'),
    help: ['由镇里委托，不得由施工方指定', 'Charged by the town, never named by the builder'],
  }),
  line('auditNumber', ['审计报告文号', 'Number of the report'], { visible: is('auditWay', 'firm'), max: 40 }),
  date('auditedOn', ['报告日期', 'Date of the report'], { to: 0 }),
  rows(
    'auditParts',
    ['审减明细', 'Part by part'],
    [
      line('auditPart', ['结算分项', 'Part']),
      money('claimedPart', ['送审', 'Claimed'], { min: 0 }),
      money('auditedPart', ['审定', 'Accepted'], { min: 0 }),
      calculated('cutPart', ['审减', 'Cut'], 'money', {
        kind: 'difference',
        of: 'claimedPart',
        minus: ['auditedPart'],
      }),
      line('cutReason', ['审减原因', 'Reason of the cut'], { required: false, max: 120 }),
    ],
    { max: 100 },
  ),
  calculated('claimedTotal', ['分项送审合计', 'Claimed in all parts'], 'money', {
    kind: 'total',
    rows: 'auditParts',
    column: 'claimedPart',
  }),
  calculated('auditedTotal', ['审定金额', 'Accepted in all'], 'money', {
    kind: 'total',
    rows: 'auditParts',
    column: 'auditedPart',
  }),
  calculated('cutTotal', ['审减金额', 'Cut in all'], 'money', {
    kind: 'difference',
    of: 'amount',
    minus: ['auditedTotal'],
  }),
  calculated(
    'contractShare',
    ['审定占合同', 'Accepted in per cent of the contract'],
    'number',
    { kind: 'percent', of: 'auditedTotal', whole: 'contractAmount' },
    { unit: PER_CENT },
  ),
  files('auditReport', ['审计或审核报告', 'The report']),
]);

/** Both sides sign; what is held back for defects is at most 3 per cent (建质〔2017〕138号, art. 7). */
export const settled = group('settled', ['结算确认', 'Settlement'], 'settle', [
  date('settledOn', ['确认日期', 'Date of the settlement'], { to: 0 }),
  money('retention', ['预留质保金', 'Held back'], {
    min: 0,
    help: [
      '不得高于审定金额的 3%；已交履约保证金的填 0',
      'At most 3 per cent; 0 where a performance bond was given',
    ],
  }),
  calculated('payable', ['扣质保金后金额', 'Without what is held back'], 'money', {
    kind: 'difference',
    of: 'auditedTotal',
    minus: ['retention'],
  }),
  calculated('dueNow', ['应付余款', 'To be paid now'], 'money', {
    kind: 'difference',
    of: 'payable',
    minus: ['paidBefore'],
  }),
  files('settledPaper', ['三方确认单', 'Paper signed by the three sides'], {
    help: ['村、施工方、审计单位签章', 'Village, builder and auditor'],
  }),
]);

export const settlementChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'auditedTotal',
    other: 'amount',
    message: text('审定金额不能高于送审金额', 'No more can be accepted than was claimed'),
  },
  {
    kind: 'equal',
    field: 'claimedTotal',
    other: 'amount',
    message: text('各分项送审之和须等于送审金额', 'The parts must add up to what was claimed'),
  },
  {
    kind: 'shareOf',
    field: 'payable',
    other: 'auditedTotal',
    share: 0.97,
    message: text('质保金不能高于审定金额的 3%', 'No more than 3 per cent can be held back'),
  },
  notSmaller('settledOn', 'auditedOn', '确认不能早于审计报告', 'It cannot be settled before the report'),
];
