import { group } from '../../define.ts';
import { choice, earlierCase, entry, is, name, oneOf } from '../../fields.ts';
import { yearlyBudget } from '../projects/fund.ts';
import { fundingSource } from '../spending/funding.ts';
import { items, totalOfItems } from '../spending/items.ts';
import { paidSupplier, payeeAccount } from '../spending/supplier.ts';

/** Whatever else the collective's business needs: assets bought, experts engaged, land rented, insurance and taxes. */
export const spending = group('spending', ['支出内容', 'Spending'], 'apply', [
  choice(
    'spendingKind',
    ['支出类别', 'Kind of spending'],
    [
      ['goods', '采购物资（资产、应急、慰问）', 'Goods: assets, emergency, gifts'],
      ['consultancy', '中介服务费', 'Consultancy'],
      ['farming', '农资和生产资料', 'Seeds, fertiliser, material'],
      ['rent', '土地流转和租赁费', 'Rent of land and things'],
      ['insurance', '保险费', 'Insurance'],
      ['tax', '税费', 'Taxes'],
      ['compensation', '青苗等补偿', 'Compensation for crops'],
      ['other', '其他生产经营支出', 'Other'],
    ],
  ),
  earlierCase(
    'purchaseCase',
    ['对应的采购办件', 'The purchase'],
    ['goods-procurement', 'service-procurement'],
    {
      visible: oneOf('spendingKind', 'goods', 'consultancy'),
      help: ['验收公开后的采购才能付款', 'Only what was received and shown is paid'],
    },
  ),
  entry('contractRef', ['对应的合同', 'The contract'], 'contracts', {
    required: false,
    help: ['有合同的从合同台账选择', 'Where there is one'],
  }),
  items(['支出清单', 'Items of spending']),
  totalOfItems('amount', ['申请支付金额', 'Amount to be paid']),
  fundingSource,
  ...yearlyBudget,
]);

export const spendingPayee = group('payee', ['收款方', 'Payee'], 'apply', [
  choice(
    'payeeKind',
    ['付给谁', 'Who is paid'],
    [
      ['firm', '单位', 'A firm'],
      ['person', '个人', 'A person'],
    ],
  ),
  paidSupplier(['收款单位', 'Firm that is paid'], { visible: is('payeeKind', 'firm') }),
  name('payeeName', ['收款个人', 'Person that is paid'], {
    visible: is('payeeKind', 'person'),
    help: ['与银行卡户名一致', 'As on the bank card'],
  }),
  payeeAccount(),
]);
