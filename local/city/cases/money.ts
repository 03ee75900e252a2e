import type { RowValue, Values } from '@dingban/shared/form/value';
import { addDays } from '@dingban/shared/time/clock';
import { photoOf } from '../filled.ts';
import type { Hand, Kind } from '../plan.ts';
import { PRICES } from '../trade.ts';
import { GOODS, OFFICE } from '../words.ts';

/* What the village spends: bills, claims, purchases, instalments. Money in fen. */

/** An amount of natural size between these two. */
export const amountOf = ({ random, plan }: Hand, median: number, sigma: number, most: number): number => {
  if (plan.notes.amount !== undefined) return plan.notes.amount;
  for (;;) {
    const drawn = Math.round(random.logNormal(median, sigma));
    if (drawn >= 100 && drawn <= most) return drawn;
  }
};

/** Who gets it: work goes round among those of the village. */
export const makerOf = ({ plan, village }: Hand, among: 'builders' | 'shops') => {
  const maker = plan.notes.maker ?? village[among][plan.turn % village[among].length];
  if (maker === undefined) throw new Error('a village without anybody who works for it');
  return maker;
};

const invoiceNumber = ({ plan }: Hand, n: number): string =>
  `26${plan.number.replace(/\D/g, '').slice(-14)}${n}`;

const claimed = (hand: Hand): Values => {
  const { random, today, plan } = hand;
  const shop = makerOf(hand, 'shops');
  // Mostly somebody laid it out; shops with an account are paid themselves.
  const bySeller = plan.notes.maker !== undefined || random.chance(0.4);
  const row: RowValue = {
    expenseKind: random.pick(['stationery', 'printing', 'post', 'meeting', 'repair']),
    expenseFor: random.pick(OFFICE),
    invoiceNumber: invoiceNumber(hand, 1),
    invoiceDate: addDays(today, -random.whole(1, 12)),
    invoiceSeller: shop.name,
    invoiceAmount: amountOf(hand, 90_000, 1.25, 4_000_000),
    invoiceFile: [photoOf(hand, 'invoiceFile', 0)],
  };
  return {
    invoices: [row],
    payeeKind: bySeller ? 'seller' : 'advanced',
    payeePerson: { person: `${hand.village.places.village}-rep-1`, name: '垫付人' },
    supplier: { entry: shop.entry, label: shop.name },
    payeeAccount: shop.account,
    ...(plan.notes.purchase === undefined
      ? {}
      : { purchaseCase: { entry: plan.notes.purchase, label: '采购办件' } }),
  };
};

const bills = (hand: Hand): Values => {
  const { random, today, village } = hand;
  const month = today.slice(0, 7);
  return {
    billPeriod: { from: addDays(`${month}-01`, -30), to: addDays(`${month}-01`, -1) },
    invoices: [
      {
        utilityKind: random.pick(['electricity', 'water', 'phone', 'network']),
        meterNumber: `DB${village.index}-${random.whole(1, 9)}`,
        meterPlace: `${village.name}办公楼`,
        lastReading: 1000,
        thisReading: 1000 + random.whole(50, 3000),
        invoiceNumber: invoiceNumber(hand, 2),
        invoiceDate: addDays(today, -random.whole(1, 10)),
        invoiceSeller: '市供电供水营业厅',
        invoiceAmount: amountOf(hand, 60_000, 1.25, 5_000_000),
        invoiceFile: [photoOf(hand, 'bill', 0)],
      },
    ],
  };
};

const ordered = (hand: Hand): Values => {
  const { random, today } = hand;
  const shop = makerOf(hand, 'shops');
  const target = amountOf(hand, 110_000, 1.2, 4_000_000);
  const price = random.pick(PRICES.goods);
  const unitPrice = Math.round(price.price * (0.8 + random.next() * 0.3));
  return {
    items: [
      {
        itemReference: { entry: price.entry, label: price.item },
        itemName: price.item,
        itemUnit: price.unit,
        itemQuantity: Math.max(0.01, Math.round((target / unitPrice) * 100) / 100),
        itemUnitPrice: unitPrice,
      },
    ],
    subject: `采购${random.pick(GOODS)}等办公用品`,
    buyingWay: 'listed',
    supplier: { entry: shop.entry, label: shop.name },
    plannedEnd: addDays(today, 25),
  };
};

const instalment = (hand: Hand): Values => {
  const { plan, today } = hand;
  const { notes } = plan;
  const builder = makerOf(hand, 'builders');
  const whole = notes.contractAmount ?? 1_000_000;
  const applied = amountOf(hand, whole * 0.3, 0.5, whole);
  return {
    initiationCase: { entry: notes.initiation ?? `${plan.caseId}-i`, label: '立项办件' },
    contractRef: { entry: notes.contract ?? '', label: '施工合同' },
    contractAmount: whole,
    stage: 'settlement',
    acceptanceCase: { entry: notes.settlement ?? '', label: '结算审计办件' },
    settlementAmount: whole,
    paidBefore: whole - applied,
    applied,
    deduction: 0,
    wagePart: Math.floor(applied / 4),
    supplier: { entry: builder.entry, label: builder.name },
    payeeAccount: builder.account,
    invoiceKind: 'special',
    invoiceNumber: invoiceNumber(hand, 3),
    invoiceDate: addDays(today, -3),
    invoiceSeller: builder.name,
    invoiceSellerCode: builder.code,
    invoiceAmount: applied,
    invoiceTax: Math.floor(applied * 0.03),
  };
};

export const money: readonly Kind[] = [
  {
    id: 'daily-office',
    matter: 'expense-payment',
    sub: 'daily-office',
    write: (hand) => (hand.node === 'apply' ? claimed(hand) : {}),
  },
  {
    id: 'utilities',
    matter: 'expense-payment',
    sub: 'utilities',
    write: (hand) => (hand.node === 'apply' ? bills(hand) : {}),
  },
  {
    id: 'office-supplies',
    matter: 'goods-procurement',
    sub: 'office-supplies',
    write: (hand) => (hand.node === 'apply' ? ordered(hand) : {}),
  },
  {
    id: 'project-payment',
    matter: 'expense-payment',
    sub: 'project-payment',
    write: (hand) => (hand.node === 'apply' ? instalment(hand) : {}),
  },
];
