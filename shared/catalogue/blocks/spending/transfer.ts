import type { Column, FieldGroup } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { calculated, date, files, line, money, number } from '../../fields.ts';

const paid = money('paidAmount', ['实付金额', 'Amount paid']);
const paidOn = date('paidOn', ['支付日期', 'Date of payment'], { to: 0 });
const voucher = line('voucherNumber', ['记账凭证号', 'Number of the voucher'], { max: 30 });

/** Paid from account to account: what may never be paid in cash is not asked how it was paid. */
export const transferRecord = (node = 'pay', more: readonly Column[] = []): FieldGroup =>
  group('payment', ['支付', 'Payment'], node, [
    paid,
    calculated('paidInWords', ['实付金额大写', 'Amount paid in capital figures'], 'text', {
      kind: 'inWords',
      of: 'paidAmount',
    }),
    paidOn,
    voucher,
    files('paymentProof', ['银行回单', 'Bank slip']),
    ...more,
  ]);

/** Paid to many people by one order to the bank, straight to the card of each (一卡通, 打卡发放). */
export const payoutRecord = (node = 'pay'): FieldGroup =>
  group('payment', ['打卡发放', 'Payment to cards'], node, [
    paid,
    paidOn,
    number('paidBack', ['退回笔数', 'Payments that came back'], ['笔', 'payments'], {
      max: 500,
      help: ['没有退回填 0；退回的查明后补发', 'Enter 0 when none did; what came back is paid again'],
    }),
    voucher,
    files('paymentProof', ['银行发放明细', "Bank's list of payments"]),
  ]);
