import type { FieldGroup } from '../../form/field.ts';
import type { Formula } from '../../form/formula.ts';
import { group } from '../define.ts';
import { calculated, choice, choices, is, line, money, not, type Words, yesNo } from '../fields.ts';

const SOURCES = [
  ['collective', '村集体资金', 'Money of the collective'],
  ['fiscal', '财政补助', 'Fiscal subsidy'],
  ['villagers', '村民筹资筹劳', 'Raised by the villagers'],
  ['donation', '社会捐赠', 'Donation'],
  ['other', '其他', 'Other'],
] as const;

const LABEL: Words = ['资金', 'Money'];

const amountInWords = calculated('amountInWords', ['金额大写', 'Amount in capital figures'], 'text', {
  kind: 'inWords',
  of: 'amount',
});

const fundingSource = choices('fundingSource', ['资金来源', 'Source of the money'], SOURCES, { carry: true });

const inTheBudget = [
  choice(
    'budgetItem',
    ['预算科目', 'Budget item'],
    [
      ['management', '管理费用', 'Administration'],
      ['operation', '经营支出', 'Operation'],
      ['public-welfare', '公益支出', 'Public welfare'],
      ['construction', '建设支出', 'Construction'],
      ['distribution', '分配支出', 'Distribution'],
    ],
    {
      help: ['按《农村集体经济组织会计制度》的科目选', 'As in the accounting rules for rural collectives'],
    },
  ),
  yesNo('inBudget', ['已列入年度预算', 'Is it in the budget of the year']),
  line('outOfBudgetReason', ['未列入预算的原因', 'Why it is not in the budget'], {
    max: 200,
    visible: not(is('inBudget', true)),
  }),
];

/** What it costs and where the money comes from. `amount` decides the tier of approval (分级审批). */
export const budget = (label: Words = ['预算金额', 'Estimated amount'], help?: Words): FieldGroup =>
  group('budget', LABEL, 'apply', [
    money('amount', label, help === undefined ? {} : { help }),
    amountInWords,
    fundingSource,
    ...inTheBudget,
  ]);

/** The same where the amount follows from what stands above it and nobody writes it. */
export const calculatedBudget = (label: Words, formula: Formula): FieldGroup =>
  group('budget', LABEL, 'apply', [
    calculated('amount', label, 'money', formula),
    amountInWords,
    fundingSource,
    ...inTheBudget,
  ]);

/** Only the amount and its source, where an earlier case has settled the budget. */
export const calculatedCost = (label: Words, formula: Formula): FieldGroup =>
  group('budget', LABEL, 'apply', [
    calculated('amount', label, 'money', formula),
    amountInWords,
    fundingSource,
  ]);
