import type { FieldGroup } from '../../form/field.ts';
import { group } from '../define.ts';
import { bankAccount, creditCode, entry, line, name, phone, type Words } from '../fields.ts';

/** The firm that does or delivers it. Chosen from the registry (供应商工匠库, mechanism 13), which fills the rest. */
export const counterparty = (
  node: string,
  label: Words = ['供应商', 'Supplier'],
  groupLabel: Words = ['对方单位', 'Other party'],
): FieldGroup =>
  group('counterparty', groupLabel, node, [
    entry('supplier', label, 'suppliers', {
      help: ['库里没有的先到台账登记', 'Who is not in the registry is entered there first'],
      fills: {
        creditCode: 'supplierCode',
        legalPerson: 'supplierLegalPerson',
        phone: 'supplierPhone',
        bank: 'supplierBank',
        bankAccount: 'supplierAccount',
      },
    }),
    creditCode('supplierCode', ['对方统一社会信用代码', 'Unified social credit code of the other party']),
    name('supplierLegalPerson', ['法定代表人', 'Legal representative']),
    phone('supplierPhone', ['对方联系电话', 'Phone of the other party']),
    line('supplierBank', ['对方开户银行', 'Bank of the other party'], { disclosure: 'internal' }),
    bankAccount('supplierAccount', ['对方银行账号', 'Account of the other party']),
  ]);
