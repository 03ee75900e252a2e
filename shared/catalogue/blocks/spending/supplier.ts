import type { Condition } from '../../../form/condition.ts';
import type { Column } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { bankAccount, choice, entry, type Words } from '../../fields.ts';

const HELP: Words = ['库里没有的先到供应商库登记', 'Who is not in the registry is entered there first'];

/**
 * The firm, from the register (供应商工匠库, mechanism 13). Code, legal person and phone stand there and are asked
 * nowhere else.
 */
export const supplier = (
  label: Words = ['供应商', 'Supplier'],
  traits: { readonly visible?: Condition } = {},
): Column => entry('supplier', label, 'suppliers', { ...traits, help: HELP });

/** The one that was chosen among the offers. */
export const chosenSupplier = group('choice', ['选定供应商', 'Chosen supplier'], 'apply', [
  supplier(['选定的供应商', 'Chosen supplier']),
]);

/** The firm that is paid, with the account that the register has. */
export const paidSupplier = (
  label: Words = ['收款单位', 'Firm that is paid'],
  traits: { readonly visible?: Condition } = {},
): Column =>
  entry('supplier', label, 'suppliers', {
    ...traits,
    help: HELP,
    fills: { bankAccount: 'payeeAccount' },
  });

export const payeeAccount = (
  help: Words = ['与合同、发票上的账号一致', 'As in contract and invoice'],
): Column => bankAccount('payeeAccount', ['收款账号', 'Account of the payee'], { help });

/** Asked at the end of a purchase: the next village that asks for an offer should know. */
export const supplierRating: Column = choice(
  'supplierRating',
  ['供应商履约评价', 'How the supplier performed'],
  [
    ['good', '好', 'Well'],
    ['fair', '一般', 'Fairly'],
    ['poor', '差', 'Badly'],
  ],
);
