import type { Column } from '../../../form/field.ts';
import { choices, is, line, not, yesNo } from '../../fields.ts';

export const fundingSource = choices(
  'fundingSource',
  ['资金来源', 'Source of the money'],
  [
    ['collective', '村集体资金', 'Money of the collective'],
    ['fiscal', '财政补助', 'Fiscal subsidy'],
    ['donation', '社会捐赠', 'Donation'],
    ['insurance', '保险赔款', 'Insurance'],
    ['other', '其他', 'Other'],
  ],
  { carry: true },
);

/** The budget of the year, which the representatives decide; what is outside needs a reason. */
export const yearlyBudget: readonly Column[] = [
  yesNo('inBudget', ['已列入年度预算', 'Is it in the budget of the year']),
  line('outOfBudgetReason', ['未列入预算的原因', 'Why it is not in the budget'], {
    max: 200,
    visible: not(is('inBudget', true)),
  }),
];
