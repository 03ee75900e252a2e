import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { calculated, choice, earlierCase, is, line, person } from '../../fields.ts';
import { budgetLeft, fundingSource } from '../spending/funding.ts';
import { invoices, invoicesChecks } from '../spending/invoices.ts';
import { paidSupplier, payeeAccount } from '../spending/supplier.ts';

/** The claim as clerks know it: one line for each invoice, with what it was for. */
export const officeClaim = group('claim', ['报销明细', 'Claim'], 'apply', [
  earlierCase('purchaseCase', ['对应的采购办件', 'The purchase'], ['goods-procurement'], {
    required: false,
    help: ['已办“物资采购”的选上；零星开支不填', 'Where it was bought in a case of its own'],
  }),
  invoices(
    ['报销单据', 'Invoices'],
    [
      choice(
        'expenseKind',
        ['费用类别', 'Kind of cost'],
        [
          ['stationery', '文具耗材', 'Stationery'],
          ['printing', '印刷装订', 'Printing'],
          ['post', '邮寄快递', 'Post'],
          ['meeting', '会议茶水', 'Meetings'],
          ['repair', '办公设备小修', 'Small repairs'],
          ['travel', '办事交通', 'Travel on business'],
          ['other', '其他办公费', 'Other'],
        ],
      ),
      line('expenseFor', ['用途说明', 'What it was for'], { max: 100 }),
    ],
  ),
  calculated('amount', ['报销金额', 'Amount claimed'], 'money', {
    kind: 'total',
    rows: 'invoices',
    column: 'invoiceAmount',
  }),
  budgetLeft,
  fundingSource,
]);

export const officePayee = group('payee', ['收款人', 'Payee'], 'apply', [
  choice(
    'payeeKind',
    ['付给谁', 'Who is paid'],
    [
      ['seller', '商家', 'The seller'],
      ['advanced', '先垫付的经手人', 'Whoever paid it first'],
    ],
    { help: ['能直接付给商家的不要垫付', 'Pay the seller where possible'] },
  ),
  paidSupplier(['收款商家', 'Seller that is paid'], { visible: is('payeeKind', 'seller') }),
  person('payeePerson', ['垫付经手人', 'Who paid it first'], { visible: is('payeeKind', 'advanced') }),
  payeeAccount(['商家对公账号或垫付人本人账号', 'Of the seller, or of whoever paid it first']),
]);

export const officeClaimChecks: readonly Check[] = [
  ...invoicesChecks,
  {
    kind: 'notMoreThan',
    field: 'amount',
    other: 'budgetLeft',
    message: text('报销金额超出年度办公费预算余额', 'More than is left of the office budget'),
  },
];
