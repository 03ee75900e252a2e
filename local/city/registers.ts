import type { Values } from '@dingban/shared/form/value';
import { markOf } from './marks.ts';
import type { Member, Village } from './place.ts';
import { PRICES, type Price, WAGES } from './trade.ts';

/** What rules may look up: entries of registers by id, villagers by the mark of their ID number. */
export interface Registers {
  readonly entries: Record<string, Values>;
  readonly citizens: Record<string, Values>;
}

const priceEntry = ({ item, unit, price }: Price, kind: string): Values => ({
  kind,
  item,
  unit,
  price,
  validFrom: '2026-01-01',
  validUntil: '2027-12-31',
});

const standing = ({ presence, since, ownsAboveLine }: Member): Values => ({
  presence,
  ...(since === undefined ? {} : { [presence === 'deceased' ? 'deceasedOn' : 'movedOn']: since }),
  ownsAboveLine,
});

/** The registers of all villages as they stand through the year; contracts that cases make are added by them. */
export const registersOf = (villages: readonly Village[]): Registers => {
  const entries: Record<string, Values> = {};
  const citizens: Record<string, Values> = {};
  for (const price of PRICES.works) entries[price.entry] = priceEntry(price, 'works');
  for (const price of PRICES.goods) entries[price.entry] = priceEntry(price, 'goods');
  for (const [trade, price] of Object.entries(WAGES))
    entries[`prices:c1:${trade}`] = priceEntry({ entry: '', item: trade, unit: '工日', price }, 'wage');
  for (const { members, builders, shops, leases } of villages) {
    for (const member of members) {
      entries[member.entry] = { name: member.name, ...standing(member) };
      citizens[markOf(member.idNumber)] = standing(member);
    }
    for (const { entry, name, code } of [...builders, ...shops]) entries[entry] = { name, creditCode: code };
    for (const { entry, title, rent, end } of leases)
      entries[entry] = { kind: 'lease', title, amount: rent, start: '2024-01-01', end, state: 'running' };
  }
  return { entries, citizens };
};
