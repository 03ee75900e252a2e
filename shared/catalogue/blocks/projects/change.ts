import type { Condition } from '../../../form/condition.ts';
import type { Check, Column } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { above, calculated, date, earlierCase, either, entry, files, line, money } from '../../fields.ts';
import { TIERS } from '../../nodes.ts';

/** Per cent of the contract from which a change is as grave as a large sum: a default of this project. */
const GRAVE_SHARE = 10;

/** What goes beyond 50,000 yuan, or with all changes so far beyond a tenth of the contract. */
export const GRAVE: Condition = either(above('amount', TIERS.town), above('changeShare', GRAVE_SHARE));

/** A change belongs to a tender that was held and to a contract that runs (一项目一档, mechanism 12). */
export const tenderOf = earlierCase('tender', ['所属发包', 'The award'], ['project-tender'], {
  help: ['选这个工程的发包办件', 'The case in which the works were contracted out'],
});

export const contractOf = entry('contract', ['施工合同', 'Contract for the works'], 'contracts', {
  help: ['从合同台账里选，合同金额自动带出', 'From the register of contracts, which fills in the amount'],
  fills: { amount: 'contractAmount' },
});

/** Which contract is changed, and how much has been changed already. */
export const changedContract = group('project', ['所属合同', 'The contract'], 'apply', [
  tenderOf,
  contractOf,
  money('contractAmount', ['原合同金额', 'Amount of the contract']),
  money('changedBefore', ['此前累计变更增加', 'Added by changes so far'], {
    min: 0,
    help: [
      '增减相抵后的净增加；第一次变更或净减少填 0',
      'Less what was reduced; 0 for the first change or when it was reduced on the whole',
    ],
  }),
]);

/** All changes together, which is what rule project-overrun looks at: many small ones make a large one. */
export const changeTotals: readonly Column[] = [
  calculated('changeTotal', ['累计变更金额', 'Changed in all'], 'money', {
    kind: 'sum',
    of: ['changedBefore', 'amount'],
  }),
  calculated(
    'changeShare',
    ['累计变更占合同', 'Changed in per cent of the contract'],
    'number',
    { kind: 'percent', of: 'changeTotal', whole: 'contractAmount' },
    { unit: ['%', '%'] },
  ),
];

/** The written order without which the builder may not go on, nor be paid for it. */
export const changeOrder = group('change-order', ['变更指令', 'Order of the change'], 'instruct', [
  line('changeNumber', ['变更编号', 'Number of the change'], { max: 30 }),
  date('instructedOn', ['下达日期', 'Date of the order'], { to: 0 }),
  files('changePaper', ['双方签字的变更文件', 'Paper signed by both sides'], {
    help: ['变更单、签证单或补充协议', 'Order of change, measured bill or addition to the contract'],
  }),
]);

const PRICE_BASES = [
  ['contract', '合同已有单价', 'Price of the contract'],
  ['similar', '参照类似单价', 'After a similar price'],
  ['reference', '市参考价', 'Reference price of the city'],
  ['agreed', '双方商定', 'Agreed by both sides'],
] as const;

export { PRICE_BASES };

export const notSmaller = (field: string, other: string, zh: string, en: string): Check => ({
  kind: 'notBefore',
  field,
  other,
  message: text(zh, en),
});
