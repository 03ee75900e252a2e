import type { Values } from '@dingban/shared/form/value';
import { addDays, DAY, localDate } from '@dingban/shared/time/clock';
import { photoOf } from '../filled.ts';
import type { Hand } from '../plan.ts';
import type { Planner } from '../planner.ts';
import type { Planting } from './planting.ts';

/* Rule 14: one invoice claimed twice. Money in fen. */

interface Paper {
  readonly number: string;
  readonly seller: string;
  readonly date: string;
  readonly amount: number;
}

const claim =
  (paper: Paper) =>
  (hand: Hand): Values =>
    hand.node === 'apply'
      ? {
          payeeKind: 'advanced',
          invoices: [
            {
              expenseKind: 'printing',
              expenseFor: '宣传材料印制',
              invoiceNumber: paper.number,
              invoiceDate: paper.date,
              invoiceSeller: paper.seller,
              invoiceAmount: paper.amount,
              invoiceFile: [photoOf(hand, 'invoiceFile', 0)],
            },
          ],
        }
      : {};

const paperOf = ({ random }: Planner, date: string): Paper => ({
  number: `8${random.whole(10_000_000, 99_999_999)}`,
  seller: '义安镇红枫图文店',
  date,
  amount: Math.round(random.logNormal(240_000, 0.9)) + 100,
});

/** The same paper in two villages, or a copy of it under another number. */
const twice =
  (window: string, what: string, copy: (paper: Paper) => Paper): Planting =>
  (planner, village) => {
    const { villages, random, truth } = planner;
    const other = villages[(village.index + 1) % villages.length] ?? village;
    const first = planner.day(random.whole(0, 300));
    const paper = paperOf(planner, addDays(localDate(first), -4));
    planner.plan('daily-office', village, { at: first, conduct: { writes: claim(paper) } });
    const second = planner.plan('daily-office', other, {
      at: first + 20 * DAY,
      conduct: { writes: claim(copy(paper)) },
    });
    truth.push({ rule: 'duplicate-invoice', caseId: second.caseId, what, window });
  };

export const invoices: readonly Planting[] = [
  twice('used:', '同一张发票在两个村报销', (paper) => ({
    ...paper,
    number: ` ${paper.number.toLowerCase()}`,
  })),
  twice('like:', '同一销售方、日期、金额的发票换了号码', (paper) => ({
    ...paper,
    number: `9${paper.number.slice(1)}`,
  })),
];
