import type { Values } from '@dingban/shared/form/value';
import { addDays } from '@dingban/shared/time/clock';
import type { Hand, Kind } from '../plan.ts';
import { amountOf } from './money.ts';

/* What the village lets, and the rent that comes in. Money in fen. */

const shop = (hand: Hand): Values => {
  const { node, today, plan, random, village, values } = hand;
  const member = village.members[plan.turn % 40];
  if (node === 'award') {
    const base = typeof values.baseRent === 'number' ? values.baseRent : 100_000;
    const price = Math.round(base * (1.02 + random.next() * 0.2));
    return {
      awardedOn: today,
      bids: [
        { bidder: member?.name ?? '', bid: price },
        { bidder: village.members[(plan.turn + 1) % 40]?.name ?? '', bid: Math.round(price * 0.97) },
      ],
      awarded: price,
      partyKind: 'person',
      partyName: member?.name ?? '',
      partyIdNumber: member?.idNumber ?? '',
    };
  }
  if (node !== 'apply') return {};
  const appraised = amountOf(hand, 900_000, 1.2, 20_000_000);
  return {
    subject: '村集体店面公开招租',
    asset: { entry: `assets:${village.places.village}:${plan.turn}`, label: '农贸市场店面' },
    assetLocation: `${village.name}农贸市场旁`,
    shopNumber: `${(plan.turn % 30) + 1}号`,
    leaseArea: random.whole(12, 160),
    tradesAllowed: ['retail'],
    priceBasis: 'appraisal',
    appraisedRent: appraised,
    baseRent: Math.round(appraised * (0.92 + random.next() * 0.16)),
    leaseYears: 3,
    rentCycle: 'year',
    rentRise: 2,
    leaseWay: 'town',
    meetingKind: 'assembly',
    meetingDate: addDays(today, -random.whole(2, 10)),
    meetingEntitled: 45,
    meetingPresent: random.whole(38, 44),
    meetingFor: random.whole(33, 37),
  };
};

const rent = (hand: Hand): Values => {
  const { node, today, plan, random, village } = hand;
  if (node === 'collect') return { receivedOn: today, receivedBy: 'transfer', paidUntil: addDays(today, 90) };
  const lease = village.leases[plan.turn % village.leases.length];
  if (node !== 'apply' || lease === undefined) return {};
  return {
    subject: `${lease.title}租金收缴`,
    contract: { entry: lease.entry, label: lease.title },
    rentPeriod: { from: today, to: addDays(today, 90) },
    dueOn: addDays(today, random.whole(-8, 12)),
    rentDue: lease.rent,
    earlierArrears: 0,
    relief: 0,
    reminded: 'notice',
  };
};

export const assets: readonly Kind[] = [
  { id: 'shop-lease', matter: 'asset-lease', sub: 'shop-lease', write: shop },
  { id: 'rent-collection', matter: 'contract-management', sub: 'rent-collection', write: rent },
];
