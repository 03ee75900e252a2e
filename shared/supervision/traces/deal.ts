import type { LocalDate } from '../../time/clock.ts';
import { dateIn, entryIn, numberIn, textIn, yesIn } from '../read.ts';
import type { Told } from '../told.ts';

/** How openly a deal was given away, least first: by word, in a case of its own, over the town, the city, by law. */
export const TENDERS = ['none', 'case', 'town', 'city', 'law'] as const;

export type Tender = (typeof TENDERS)[number];

export type Business = 'works' | 'goods' | 'service';

/**
 * commitment: the village binds itself to pay somebody. payment: what was bound before falls due.
 * project: decided, but given to nobody yet; it tells where its tenders build.
 */
export type SpendRole = 'commitment' | 'payment' | 'project';

export interface Deal {
  readonly role: SpendRole;
  readonly business: Business;
  readonly tender: Tender;
  /** Somebody was chosen for it, in a case of contracting or among offers. */
  readonly award: boolean;
  /** Fen. */
  readonly amount: number | undefined;
  /** The day of the deal, never later than the day on which it is written. */
  readonly on?: LocalDate | undefined;
  readonly party?: string | undefined;
  readonly siteName?: string | undefined;
  /** Case of the project that it belongs to, or of the purchase that it pays for. */
  readonly project?: string | undefined;
  readonly of?: string | undefined;
}

const marked = ({ mark, values }: Told, field: string): string | undefined => {
  const text = textIn(values, field);
  // Without the secret there are no marks, and an empty one would make all parties one.
  return text === undefined ? undefined : mark(text.trim()) || undefined;
};

/** The entry of the register, else the mark of the name by which somebody is paid. */
const partyOf = (told: Told): string | undefined =>
  entryIn(told.values, 'supplier')?.entry ??
  entryIn(told.values, 'craftsman')?.entry ??
  textIn(told.values, 'partyCode') ??
  marked(told, 'onlineShop') ??
  marked(told, 'payeeName');

const first = ({ values }: Told, ...fields: readonly string[]): number | undefined =>
  fields.map((field) => numberIn(values, field)).find((one) => one !== undefined);

const earlier = ({ values }: Told, field: string): string | undefined => entryIn(values, field)?.entry;

const tenderOf = ({ sub, values }: Told): Tender => {
  if (sub === 'town-tender') return 'town';
  if (sub === 'city-tender') return yesIn(values, 'mustTender') ? 'law' : 'city';
  return 'case';
};

const works = { role: 'commitment', business: 'works', tender: 'none', award: false } as const;
const goods = { ...works, business: 'goods' } as const;
const service = { ...works, business: 'service' } as const;
const paid = (told: Told, of?: string): Deal => ({
  ...goods,
  role: 'payment',
  amount: first(told, 'amount'),
  party: partyOf(told),
  of,
});

const initiated = (told: Told): Deal => {
  const siteName = textIn(told.values, 'siteName');
  switch (told.sub) {
    case 'minor-works':
      return { ...works, siteName, amount: first(told, 'finishedAmount', 'amount'), party: partyOf(told) };
    case 'emergency-repair':
      return {
        ...works,
        siteName,
        amount: first(told, 'actualCost', 'amount'),
        on: dateIn(told.values, 'happenedOn'),
        party: partyOf(told),
      };
    default:
      return { ...works, role: 'project', siteName, amount: first(told, 'amount') };
  }
};

const tendered = (told: Told): Deal => ({
  ...works,
  tender: tenderOf(told),
  award: true,
  amount: first(told, 'awardPrice', 'amount'),
  on: dateIn(told.values, told.sub === 'direct-award' ? 'bargainedOn' : 'openedOn'),
  party: partyOf(told),
  project: earlier(told, 'initiation'),
});

const bought = (told: Told): Deal => ({
  ...goods,
  award: told.sub === 'fixed-assets',
  amount: first(told, 'amount'),
  on: dateIn(told.values, 'boughtOn'),
  party: partyOf(told),
});

const engaged = (told: Told): Deal => ({
  ...service,
  award: told.sub !== 'culture-sports' && textIn(told.values, 'chosenBy') !== 'direct',
  amount: first(told, 'contractAmount', 'amount'),
  party: partyOf(told),
});

/** Rent, insurance, taxes and compensation are owed by law or contract: nobody could have put them out to tender. */
const FREELY_BOUGHT: readonly (string | undefined)[] = ['farming', 'other'];

const spent = (told: Told): Deal => {
  const purchase = earlier(told, 'purchaseCase');
  switch (told.sub) {
    case 'daily-office':
      return purchase === undefined
        ? { ...goods, amount: first(told, 'amount'), party: partyOf(told) }
        : paid(told, purchase);
    case 'maintenance-payment':
      return textIn(told.values, 'basis') === 'repair'
        ? { ...works, amount: first(told, 'amount'), party: partyOf(told) }
        : paid(told, earlier(told, 'serviceCase'));
    case 'other-production':
      return purchase === undefined &&
        earlier(told, 'contractRef') === undefined &&
        FREELY_BOUGHT.includes(textIn(told.values, 'spendingKind'))
        ? { ...goods, amount: first(told, 'amount'), party: partyOf(told) }
        : paid(told, purchase ?? earlier(told, 'contractRef'));
    default:
      return paid(told, earlier(told, 'initiationCase'));
  }
};

const READERS: Readonly<Record<string, (told: Told) => Deal>> = {
  'project-initiation': initiated,
  'project-tender': tendered,
  'goods-procurement': bought,
  'service-procurement': engaged,
  'expense-payment': spent,
};

/** What a case commits or pays, as its form tells it; undefined for cases about something else. */
export const dealOf = (told: Told): Deal | undefined => READERS[told.matter]?.(told);
