import type { FieldGroup } from '../../form/field.ts';
import { group } from '../define.ts';
import { date, files, line, money, period } from '../fields.ts';

/** The signed contract, kept in the registry and reminded of before it ends (mechanism 15). */
export const contract = (node: string): FieldGroup =>
  group('contract', ['合同', 'Contract'], node, [
    line('contractNumber', ['合同编号', 'Number of the contract'], { max: 30 }),
    line('contractTitle', ['合同名称', 'Title of the contract']),
    date('signedOn', ['签订日期', 'Date of signature'], { to: 0 }),
    period('contractPeriod', ['合同期限', 'Term of the contract']),
    money('contractAmount', ['合同金额', 'Amount of the contract']),
    money('deposit', ['履约保证金', 'Performance bond'], { min: 0, required: false }),
    line('paymentTerms', ['付款方式', 'Terms of payment'], { max: 200 }),
    files('contractFile', ['合同文本', 'Text of the contract']),
  ]);
