import type { RowValue, Values } from '@dingban/shared/form/value';
import { addDays } from '@dingban/shared/time/clock';
import { photoOf } from '../filled.ts';
import { firmInTurn } from '../place.ts';
import type { Hand, Kind } from '../plan.ts';
import { PRICES } from '../trade.ts';
import { SITES, WORKS } from '../words.ts';
import { amountOf, makerOf } from './money.ts';

/* Works from the first wish to the last bill. Money in fen. */

/** One line of a bill of quantities that comes to a little more than this amount, at a price near the reference. */
const line = ({ random }: Hand, amount: number): RowValue => {
  const price = random.pick(PRICES.works);
  const unitPrice = Math.round(price.price * (0.82 + random.next() * 0.3));
  return {
    workReference: { entry: price.entry, label: price.item },
    workItem: price.item,
    workUnit: price.unit,
    workQuantity: Math.ceil((amount / unitPrice) * 100 + 1) / 100,
    workUnitPrice: unitPrice,
  };
};

const siteOf = ({ plan, random }: Hand, work: string): string =>
  `${random.pick(SITES)}${work}第${plan.number.slice(-6)}号点`;

const minor = (hand: Hand): Values => {
  const { random, today, node } = hand;
  if (node === 'check') return { checkedOn: today };
  if (node === 'work') return { doneOn: today };
  if (node !== 'apply') return {};
  const builder = makerOf(hand, 'builders');
  const amount = amountOf(hand, 450_000, 1.15, 4_900_000);
  const work = random.pick(WORKS);
  return {
    subject: `${work}零星工程`,
    siteName: siteOf(hand, work),
    works: [line(hand, amount)],
    doerKind: builder.kind === 'firm' ? 'firm' : 'craftsman',
    craftsman: { entry: builder.entry, label: builder.name },
    supplier: { entry: builder.entry, label: builder.name },
    amount,
    plannedEnd: addDays(today, 45),
    warrantyMonths: 12,
  };
};

const ordinary = (hand: Hand): Values => {
  const { random, today, node } = hand;
  if (node !== 'apply') return {};
  const amount = amountOf(hand, 9_000_000, 0.9, 40_000_000);
  const work = random.pick(WORKS);
  const present = random.whole(30, 40);
  return {
    subject: `${work}工程立项`,
    siteName: siteOf(hand, work),
    projectKind: random.pick(['road', 'water', 'building', 'green', 'lighting']),
    landUse: 'same-place',
    plannedStart: addDays(today, 40),
    plannedEnd: addDays(today, 160),
    works: [line(hand, amount)],
    otherCost: 0,
    availableFunds: Math.round(amount * 1.3) + 200_000,
    inBudget: true,
    tenderWay: 'quotations',
    meetingKind: 'representatives',
    meetingDate: addDays(today, -random.whole(2, 12)),
    meetingEntitled: 42,
    meetingPresent: present,
    meetingFor: present - 3,
    meetingAgainst: 2,
    meetingAbstained: 1,
  };
};

const inquiry = (hand: Hand): Values => {
  const { plan, today, node, village, random } = hand;
  const { notes } = plan;
  const price = notes.contractAmount ?? 3_000_000;
  const winner = notes.maker ?? firmInTurn(village, plan.turn);
  if (node === 'apply')
    return {
      subject: '小型工程询价比选',
      initiation: { entry: notes.initiation ?? '', label: '立项办件' },
      amount: Math.min(10_000_000, Math.round(price * (1.03 + random.next() * 0.1))),
      inviteWay: 'notice',
    };
  if (node === 'compare') {
    const others = village.builders
      .filter(({ entry, kind }) => kind === 'firm' && entry !== winner.entry)
      .slice(0, 2);
    return {
      offersDue: today,
      openedOn: today,
      quotations: [winner, ...others].map((firm, n) => ({
        quotedBy: { entry: firm.entry, label: firm.name },
        quotedPrice: Math.round(price * (1 + n * 0.04)),
        quotedOn: addDays(today, -1 - n),
        quotation: [photoOf(hand, 'quotation', n)],
      })),
      supplier: { entry: winner.entry, label: winner.name },
      awardPrice: price,
    };
  }
  return node === 'sign'
    ? { signedOn: today, contractPeriod: { from: today, to: addDays(today, 60) }, contractAmount: price }
    : {};
};

const extension = (hand: Hand): Values => {
  const { plan, today, node } = hand;
  if (node !== 'apply') return node === 'instruct' ? { instructedOn: today } : {};
  return {
    tender: { entry: plan.notes.tender ?? '', label: '发包办件' },
    contract: { entry: plan.notes.contract ?? '', label: '施工合同' },
    plannedEnd: addDays(today, 10),
    delayCause: 'weather',
    delayPeriod: { from: addDays(today, -20), to: addDays(today, -6) },
    extensionDays: 12,
    newEnd: addDays(today, 22),
    amount: 0,
  };
};

const accepted = (hand: Hand): Values => {
  const { plan, today, node } = hand;
  switch (node) {
    case 'apply':
      return {
        tender: { entry: plan.notes.tender ?? '', label: '发包办件' },
        contract: { entry: plan.notes.contract ?? '', label: '施工合同' },
        amount: plan.notes.contractAmount ?? 3_000_000,
        builtPeriod: { from: addDays(today, -50), to: addDays(today, -5) },
        agreedDays: 60,
      };
    case 'accept':
      return { acceptedOn: today, acceptResult: 'passed' };
    case 'handover':
      return { handedOverOn: today, warrantyEnd: addDays(today, 730) };
    default:
      return {};
  }
};

const settled = (hand: Hand): Values => {
  const { plan, today, node, values } = hand;
  const whole = plan.notes.contractAmount ?? 3_000_000;
  switch (node) {
    case 'apply':
      return {
        acceptance: { entry: plan.notes.acceptance ?? '', label: '竣工验收办件' },
        contract: { entry: plan.notes.contract ?? '', label: '施工合同' },
        contractAmount: whole,
        approvedChanges: 0,
        amount: plan.notes.amount ?? Math.round(whole * 1.02),
        paidBefore: Math.floor(whole * 0.6),
      };
    case 'audit': {
      const claimed = typeof values.amount === 'number' ? values.amount : whole;
      return {
        auditWay: 'town',
        auditedOn: today,
        auditParts: [
          {
            auditPart: '主体和附属',
            claimedPart: claimed,
            auditedPart: Math.floor(claimed * 0.97),
            cutReason: '工程量按实核减',
          },
        ],
      };
    }
    case 'settle':
      return { settledOn: today, retention: 0 };
    default:
      return {};
  }
};

export const works: readonly Kind[] = [
  { id: 'minor-works', matter: 'project-initiation', sub: 'minor-works', write: minor },
  { id: 'ordinary-works', matter: 'project-initiation', sub: 'ordinary-works', write: ordinary },
  { id: 'price-inquiry', matter: 'project-tender', sub: 'price-inquiry', write: inquiry },
  { id: 'time-extension', matter: 'project-change', sub: 'time-extension', write: extension },
  {
    id: 'completion-acceptance',
    matter: 'project-acceptance',
    sub: 'completion-acceptance',
    write: accepted,
  },
  { id: 'settlement-audit', matter: 'project-acceptance', sub: 'settlement-audit', write: settled },
];
