import type { RowValue, Values } from '@dingban/shared/form/value';
import { addDays } from '@dingban/shared/time/clock';
import { photoOf } from '../filled.ts';
import type { Member } from '../place.ts';
import type { Hand, Kind } from '../plan.ts';

/* What people are given. Money in fen. */

export const recipient = (member: Member, lineAmount: number): RowValue => ({
  recipient: { entry: member.entry, label: member.name },
  recipientName: member.name,
  recipientIdNumber: member.idNumber,
  lineAmount,
  recipientAccount: member.account,
});

/** Living, and with little enough: the first 45 of each register. */
const eligible = ({ village }: Hand): readonly Member[] => village.members.slice(0, 45);

const list = (hand: Hand): Values => {
  const { node, plan, random, today } = hand;
  if (node === 'pay-benefit') return { paidOn: today, paidPeople: 12 };
  if (node !== 'apply') return {};
  const each = random.pick([20_000, 30_000, 50_000, 60_000]);
  // Another third of the register each time, so that nobody is on two lists of one kind and month.
  const people = Array.from({ length: 12 }, (_, n) => eligible(hand)[(plan.turn % 3) * 15 + n]);
  return {
    subject: '重阳节和高龄老人慰问金发放',
    welfareKind: (['elderly', 'festival', 'study', 'other'] as const)[Math.floor(plan.turn / 12) % 4],
    givenAs: 'money',
    recipients: people.flatMap((member) => (member === undefined ? [] : [recipient(member, each)])),
  };
};

const relief = (hand: Hand): Values => {
  const { node, plan, random, today } = hand;
  switch (node) {
    case 'apply': {
      const member = eligible(hand)[plan.turn % 45];
      const total = Math.round(random.logNormal(2_500_000, 0.8)) + 1000;
      return {
        subject: '困难家庭临时救助',
        member: { entry: member?.entry ?? '', label: member?.name ?? '' },
        requesterName: member?.name ?? '',
        requesterIdNumber: member?.idNumber ?? '',
        reliefKind: 'sudden',
        happenedOn: addDays(today, -random.whole(3, 60)),
        cause: random.pick(['fire', 'accident', 'illness']),
        expenses: [
          { expenseItem: '自费医疗和修缮', expenseTotal: total, expenseCovered: Math.floor(total / 2) },
        ],
        payeeAccount: member?.account ?? '',
      };
    }
    case 'village-review':
      return {
        visitedOn: today,
        visitors: ['陈福根', '王彩仙'].map((visitorName, n) => ({
          visitorName,
          visitorSignature: [{ ...photoOf(hand, 'visitorSignature', n), type: 'image/png' }],
        })),
      };
    case 'civil-affairs':
      return { amount: random.whole(10, 60) * 10_000 };
    case 'grant':
      return { paidOn: today };
    default:
      return {};
  }
};

export const welfare: readonly Kind[] = [
  { id: 'collective-welfare', matter: 'benefit-distribution', sub: 'collective-welfare', write: list },
  { id: 'temporary-relief', matter: 'social-assistance', sub: 'temporary-relief', write: relief },
];
