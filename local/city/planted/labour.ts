import type { RowValue, Values } from '@dingban/shared/form/value';
import { addDays, DAY, localDate } from '@dingban/shared/time/clock';
import { inventedIdNumber } from '../../demo/inventNumbers.ts';
import { paid } from '../cases/labour.ts';
import type { Member, Village } from '../place.ts';
import type { Conduct, Hand } from '../plan.ts';
import { WAGES } from '../trade.ts';
import type { Planting } from './planting.ts';

/* Rules 15 and 16: pay for labour that nobody did, or for far more than it is worth. Money in fen. */

const WAGE = WAGES.labourer ?? 18_000;

const memberAt = (village: Village, place: number): Member => {
  const member = village.members.at(place);
  if (member === undefined) throw new Error('a register without villagers');
  return member;
};

/** A sheet of one's own instead of that of the village's usual workers. */
const sheet = (
  rows: (hand: Hand) => readonly RowValue[],
  more: (hand: Hand) => Values = () => ({}),
): Conduct => ({
  writes: (hand) =>
    hand.node === 'apply'
      ? { labourSheet: rows(hand), ...more(hand) }
      : hand.node === 'pay'
        ? { paidPeople: 1 }
        : {},
});

const planted =
  (window: string, what: string, rows: (hand: Hand) => readonly RowValue[]): Planting =>
  (planner, village) => {
    const { caseId } = planner.plan('labour-pay', village, { conduct: sheet(rows) });
    planner.truth.push({ rule: 'ghost-labour', caseId, what, window });
  };

const dead = planted('deceased', '给已去世的人发工钱', (hand) => [
  paid(hand, memberAt(hand.village, -1), 3, 'labourer', WAGE),
]);

const moved = planted('moved', '给已迁出的人发工钱', (hand) => [
  paid(hand, memberAt(hand.village, -3), 4, 'labourer', WAGE),
]);

const child = planted('underAge', '给未成年人发工钱', (hand) => {
  const someone = memberAt(hand.village, 46);
  const idNumber = inventedIdNumber(hand.village.index + 300, 2014);
  return [paid(hand, { ...someone, idNumber }, 2, 'labourer', WAGE)];
});

const cadres = planted('cadres', '三名干部集体领取误工', (hand) =>
  [47, 48, 49].map((place) => ({
    ...paid(hand, memberAt(hand.village, place), 1, 'labourer', WAGE),
    tie: 'cadre',
  })),
);

/** The same five days are paid in two sheets: eight days of work in five. */
const sameDays: Planting = (planner, village) => {
  const first = planner.day(planner.random.whole(10, 350));
  const conduct = sheet(
    (hand) => [paid(hand, memberAt(village, 50), 4, 'labourer', WAGE)],
    ({ plan }) => ({ workedIn: plan.notes.amount === 1 ? after(plan.at, -6, -2) : after(plan.at, -7, -3) }),
  );
  const one = planner.plan('labour-pay', village, { at: first, notes: { amount: 1 }, conduct });
  const other = planner.plan('labour-pay', village, { at: first + DAY, notes: { amount: 2 }, conduct });
  planner.truth.push({
    rule: 'ghost-labour',
    caseId: other.caseId,
    group: [one.caseId, other.caseId],
    what: '同一人同一天在两张清单领钱',
    window: 'sameDay:',
  });
};

const after = (at: number, from: number, to: number): Values[string] => ({
  from: addDays(localDate(at), from),
  to: addDays(localDate(at), to),
});

/** In December, when the town has paid enough others to compare with. */
const dearHands: Planting = (planner, village) => {
  const { caseId } = planner.plan('labour-pay', village, {
    at: planner.day(planner.random.whole(345, 362)),
    conduct: sheet((hand) => [paid(hand, memberAt(village, 51), 2, 'labourer', Math.round(WAGE * 1.7))]),
  });
  planner.truth.push({ rule: 'wage-outlier', caseId, what: '日工资远高于全镇水平', window: 'town:labourer' });
};

export const labour: readonly Planting[] = [dead, moved, child, cadres, sameDays, dearHands];
