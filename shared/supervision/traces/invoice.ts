import type { LocalDate } from '../../time/clock.ts';
import { dateIn, numberIn, rowsIn, textIn } from '../read.ts';
import type { Told } from '../told.ts';
import type { Trace } from '../window.ts';

type Given = Parameters<typeof textIn>[0];

/** An invoice as a form names it. Numbers and sellers are compared without spaces and in one kind of brackets. */
export interface Invoice {
  readonly number: string;
  /** Mark of number and seller together. */
  readonly mark: string;
  /** Mark of seller, date and amount together; undefined where they say little. */
  readonly likeness?: string;
  /** Fen. */
  readonly amount?: number;
  readonly date?: LocalDate;
  /** Its row in the table, from 1; a form that asks for a single invoice has none. */
  readonly line?: number;
}

/** A trace's value. `mark` tells whether a like invoice is this one. */
export type InvoiceUse = {
  readonly mark: string;
  /** Fen. */
  readonly amount?: number;
};

export const invoiceOf = (mark: string): string => `invoice#${mark}`;
export const invoiceLike = (likeness: string): string => `invoice-like#${likeness}`;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

const invoiceIn = (given: Given, { mark }: Told, line?: number): readonly Invoice[] => {
  const number = textIn(given, 'invoiceNumber');
  const seller = textIn(given, 'invoiceSeller');
  if (number === undefined || seller === undefined) return [];
  const own = mark(`${plain(number)}|${plain(seller)}`);
  // Without the secret there are no marks, and an empty one would make all invoices one.
  if (own === '') return [];
  const amount = numberIn(given, 'invoiceAmount');
  const date = dateIn(given, 'invoiceDate');
  // Every village pays the same for the same line on the same day: bills of the utilities say nothing by that.
  const tells = amount !== undefined && date !== undefined && textIn(given, 'utilityKind') === undefined;
  return [
    {
      number: plain(number),
      mark: own,
      ...(tells ? { likeness: mark(`${plain(seller)}|${date}|${amount}`) } : {}),
      ...(amount === undefined ? {} : { amount }),
      ...(date === undefined ? {} : { date }),
      ...(line === undefined ? {} : { line }),
    },
  ];
};

/** All invoices of a case: the single one of its form, and the rows of its table. */
export const invoicesOf = (told: Told): readonly Invoice[] => [
  ...invoiceIn(told.values, told),
  ...rowsIn(told.values, 'invoices').flatMap((row, index) => invoiceIn(row, told, index + 1)),
];

export const invoiceUse = ({ value }: Trace): InvoiceUse => value as InvoiceUse;

/** Each invoice under its number and seller, and under what is alike in a copy of it. */
export const invoiceTraces = (told: Told): readonly Trace[] =>
  invoicesOf(told).flatMap(({ mark, likeness, amount }) => {
    const trace = (list: string): Trace => ({
      list,
      at: told.submittedAt,
      caseId: told.caseId,
      village: told.places.village,
      value: { mark, ...(amount === undefined ? {} : { amount }) },
    });
    return [trace(invoiceOf(mark)), ...(likeness === undefined ? [] : [trace(invoiceLike(likeness))])];
  });
