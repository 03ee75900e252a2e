import type { RowValue, Values } from '@dingban/shared/form/value';
import { addDays } from '@dingban/shared/time/clock';
import type { Member } from '../place.ts';
import type { Hand, Kind } from '../plan.ts';
import { WAGES } from '../trade.ts';
import { TRADES, WORK_DONE } from '../words.ts';

/* Labour paid by the day. Money in fen. */

/** One line of a sheet of pay. */
export const paid = (hand: Hand, member: Member, days: number, trade: string, dayWage: number): RowValue => ({
  workerName: member.name,
  workerIdNumber: member.idNumber,
  trade,
  days,
  dayWage,
  workDone: hand.random.pick(WORK_DONE),
  wageBank: '农商银行',
  wageAccount: member.account,
  tie: 'none',
});

/** Three of those who work for the village, in turn, so that nobody stands in two sheets of one month too often. */
const sheet = (hand: Hand): readonly RowValue[] => {
  const { village, plan, random } = hand;
  const trade = random.chance(0.85) ? 'labourer' : random.pick(TRADES);
  return [0, 1, 2].flatMap((n) => {
    const member = village.members[(plan.turn * 3 + n) % 45];
    const wage = Math.round(((WAGES[trade] ?? 15_000) * (0.92 + random.next() * 0.16)) / 100) * 100;
    const days = Math.min(8, Math.max(0.5, Math.round(random.logNormal(2, 0.8) * 2) / 2));
    return member === undefined ? [] : [paid(hand, member, days, trade, wage)];
  });
};

const pay = (hand: Hand): Values => {
  const { today, node, plan, random } = hand;
  if (node !== 'apply') return node === 'pay' ? { paidPeople: 3, paidBy: 'transfer' } : {};
  const to = addDays(today, -random.whole(1, 5));
  return {
    subject: `${random.pick(WORK_DONE)}临时用工报酬`,
    dispatch: { entry: `${plan.caseId}-d`, label: '派工办件' },
    settledBy: 'month',
    workedIn: { from: addDays(to, -24), to },
    labourSheet: sheet(hand),
    taxWithheld: 0,
  };
};

export const labour: readonly Kind[] = [
  { id: 'labour-pay', matter: 'casual-labour', sub: 'labour-pay', write: pay },
];
