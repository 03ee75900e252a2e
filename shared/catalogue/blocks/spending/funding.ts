import { choices, money } from '../../fields.ts';

export const fundingSource = choices(
  'fundingSource',
  ['资金来源', 'Source of the money'],
  [
    ['collective', '村集体资金', 'Money of the collective'],
    ['operation', '村级运转经费补助', 'Subsidy for running the village'],
    ['fiscal', '其他财政补助', 'Other fiscal subsidy'],
    ['donation', '社会捐赠', 'Donation'],
  ],
  { carry: true, help: ['专项资金只能用于指定用途', 'Earmarked money only for its purpose'] },
);

/** What small items may still cost this year. Its bound keeps them below what needs a decision of the villagers. */
export const budgetLeft = money(
  'budgetLeft',
  ['年度办公费预算余额', 'Left of the office budget of the year'],
  {
    max: 5_000_000,
    help: [
      '以代理记账的最新余额为准，最多 5 万元；更大的支出按固定资产或专项办理',
      'As the books say, at most 50,000 yuan; anything larger is no office expense',
    ],
  },
);
