import type { Column } from '../../../form/field.ts';
import { bankAccount } from '../../fields.ts';

/** Paid to the household itself, never in cash and never through the village. */
export const payee: readonly Column[] = [
  bankAccount('payeeAccount', ['收款账号', 'Account'], {
    help: ['本人或家庭成员的社会保障卡', 'The social security card of a member of the family'],
  }),
];
