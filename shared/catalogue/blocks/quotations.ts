import type { Check, FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import { group } from '../define.ts';
import { calculated, date, entry, files, line, money, rows, type Words } from '../fields.ts';

/** Offers side by side (询价比选). `least` offers are asked for; three unless said otherwise. */
export const quotations = (
  node = 'apply',
  least = 3,
  label: Words = ['询价比选', 'Quotations'],
): FieldGroup =>
  group('quotations', label, node, [
    rows(
      'quotations',
      ['报价', 'Quotations'],
      [
        entry('quotedBy', ['报价单位', 'Offered by'], 'suppliers'),
        money('quotedPrice', ['报价金额', 'Price offered']),
        date('quotedOn', ['报价日期', 'Date of the offer'], { to: 0 }),
        files('quotation', ['报价单', 'Quotation'], { max: 3 }),
      ],
      { min: least, max: 20 },
    ),
    calculated('lowestPrice', ['最低报价', 'Lowest price'], 'money', {
      kind: 'lowest',
      rows: 'quotations',
      column: 'quotedPrice',
    }),
    line('choiceReason', ['选定理由', 'Reason for the choice'], {
      max: 200,
      help: ['没有选最低价的，写明原因', 'Say why when it is not the lowest'],
    }),
  ]);

export const quotationChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'quotations',
    columns: ['quotedBy'],
    message: text('同一家单位只能报价一次', 'Each firm offers once'),
  },
];
