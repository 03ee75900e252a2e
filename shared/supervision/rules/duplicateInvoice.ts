import { text } from '../../i18n/text.ts';
import { yuan } from '../../i18n/yuan.ts';
import type { WrittenFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Compared, Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { type Invoice, invoiceLike, invoiceOf, invoicesOf, invoiceUse } from '../traces/invoice.ts';
import type { Trace, Window } from '../window.ts';
import { carriersOf, wroteAny } from './written.ts';

const INVOICE = ['invoiceNumber', 'invoiceSeller', 'invoiceDate', 'invoiceAmount', 'invoices'] as const;

/** The invoices of the case, where this step wrote any. */
export const invoicesNow = (fact: WrittenFact): readonly Invoice[] =>
  wroteAny(fact, INVOICE) ? invoicesOf(fact.told) : [];

const money = (amount: number | undefined) =>
  amount === undefined ? text('未填写', 'not given') : yuan(amount);

const uses = (fact: WrittenFact, own: Invoice, others: readonly Trace[]): readonly Compared[] => [
  comparedOf(text('本件票面金额（元）', 'Amount in this case (yuan)'), money(own.amount), fact.caseId),
  ...others
    .slice(0, 10)
    .map((trace) =>
      comparedOf(
        text('另一件票面金额（元）', 'Amount in another case (yuan)'),
        money(invoiceUse(trace).amount),
        trace.caseId,
      ),
    ),
];

const others = (fact: WrittenFact, window: Window, list: string): readonly Trace[] =>
  window.traces(list).filter(({ caseId, at }) => caseId !== fact.caseId && at <= fact.at);

const casesIn = (traces: readonly Trace[]): number => new Set(traces.map(({ caseId }) => caseId)).size;

/** Number and seller of one invoice in several cases. */
const usedElsewhere = (fact: WrittenFact, window: Window, own: Invoice): readonly Finding[] => {
  const used = others(fact, window, invoiceOf(own.mark));
  if (used.length === 0) return [];
  return [
    findingOf(duplicateInvoice, fact, {
      window: `used:${own.number}`,
      severity: 'red',
      sentence: text(
        `号码 ${own.number} 的同一销售方发票，在另外 ${casesIn(used)} 件中已经使用。`,
        `Invoice ${own.number} of the same seller was used in ${casesIn(used)} other cases.`,
      ),
      compared: uses(fact, own, used),
      threshold: text(
        '一张发票（号码和销售方）只用一次',
        'an invoice, by its number and seller, is used once',
      ),
      about: carriersOf(fact),
      offices: ['town-assets'],
    }),
  ];
};

/** Another number, but seller, date and amount of an invoice of another village. */
const likeElsewhere = (fact: WrittenFact, window: Window, own: Invoice): readonly Finding[] => {
  if (own.likeness === undefined) return [];
  const alike = others(fact, window, invoiceLike(own.likeness)).filter(
    (trace) => trace.village !== fact.places.village && invoiceUse(trace).mark !== own.mark,
  );
  if (alike.length === 0) return [];
  return [
    findingOf(duplicateInvoice, fact, {
      window: `like:${own.number}`,
      severity: 'orange',
      sentence: text(
        `号码 ${own.number} 的发票与外村 ${casesIn(alike)} 件发票的销售方、日期和金额相同，号码不同。`,
        `Invoice ${own.number} has seller, date and amount of invoices in ${casesIn(alike)} cases of other villages, under another number.`,
      ),
      compared: uses(fact, own, alike),
      threshold: text(
        '两个村没有销售方、日期、金额都相同的发票',
        'no two villages have invoices alike in seller, date and amount',
      ),
      about: carriersOf(fact),
      offices: ['town-assets'],
    }),
  ];
};

/** The form refuses two rows that are written alike; a space or another bracket does not make two invoices of one. */
const usedTwiceHere = (fact: WrittenFact, same: readonly Invoice[]): readonly Finding[] => {
  const [first] = same;
  if (first === undefined || same.length < 2) return [];
  return [
    findingOf(duplicateInvoice, fact, {
      window: `repeated:${first.number}`,
      severity: 'red',
      sentence: text(
        `号码 ${first.number} 的同一销售方发票，在本件中填了 ${same.length} 次。`,
        `Invoice ${first.number} of one seller stands ${same.length} times in this case.`,
      ),
      compared: same.map(({ line, amount }) =>
        comparedOf(
          line === undefined
            ? text('单张发票（元）', 'The single invoice (yuan)')
            : text(`第 ${line} 行（元）`, `Line ${line} (yuan)`),
          money(amount),
          fact.caseId,
        ),
      ),
      threshold: text(
        '一张发票（号码和销售方）只用一次',
        'an invoice, by its number and seller, is used once',
      ),
      about: carriersOf(fact),
      offices: ['town-assets'],
    }),
  ];
};

/** Rule 14: one invoice claimed twice, anywhere in the city. */
export const duplicateInvoice: Rule = {
  id: 'duplicate-invoice',
  version: 1,
  label: text('重复报销', 'Duplicate invoice'),
  kind: 'integrity',
  basis: text(
    '《发票管理办法》：不符合规定的发票不得作为报销凭证；一票一报，平台默认规则十四',
    'Invoice Rules: an invoice that is not in order is no ground for payment; one invoice, one claim, rule 14 of the platform',
  ),
  parameters: {},
  on: ['written'],
  asks: (fact) =>
    fact.kind === 'written'
      ? invoicesNow(fact).flatMap(({ mark, likeness }) => [
          { kind: 'traces' as const, list: invoiceOf(mark), from: 0 },
          ...(likeness === undefined
            ? []
            : [{ kind: 'traces' as const, list: invoiceLike(likeness), from: 0 }]),
        ])
      : [],
  find: (fact, window) => {
    const invoices = fact.kind === 'written' ? invoicesNow(fact) : [];
    if (fact.kind !== 'written') return [];
    return [...new Set(invoices.map(({ mark }) => mark))].flatMap((mark) => {
      const same = invoices.filter((one) => one.mark === mark);
      const [own] = same;
      return own === undefined
        ? []
        : [
            ...usedTwiceHere(fact, same),
            ...usedElsewhere(fact, window, own),
            ...likeElsewhere(fact, window, own),
          ];
    });
  },
};
