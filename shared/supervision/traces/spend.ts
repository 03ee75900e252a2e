import { type Instant, startOfDay } from '../../time/clock.ts';
import type { WrittenFact } from '../fact.ts';
import type { Told } from '../told.ts';
import type { Trace, Window } from '../window.ts';
import { type Business, dealOf, type SpendRole, type Tender } from './deal.ts';

/** The list of what a village commits and pays, for rules 11 and 12. */
export const spendOf = (village: string): string => `spend#${village}`;

/** A trace's value. `supplier` and `site` are entry ids or marks and only tell equal from unequal. */
export type Spend = {
  readonly role: SpendRole;
  readonly business: Business;
  readonly tender: Tender;
  readonly award: boolean;
  /** Fen. */
  readonly amount: number;
  readonly supplier?: string;
  readonly site?: string;
  /** Case of the project that is tendered. */
  readonly project?: string;
  /** What a payment pays for. */
  readonly of?: string;
  readonly matter: string;
  readonly sub: string;
};

export interface Spending extends Spend {
  readonly caseId: string;
  readonly at: Instant;
}

const spending = ({ value, caseId, at }: Trace): Spending => ({ ...(value as Spend), caseId, at });

/** At most one for each case: what it commits, or what it pays of something committed before. */
export const spendTraces = (told: Told): readonly Trace[] => {
  const deal = dealOf(told);
  if (deal === undefined || deal.amount === undefined) return [];
  const { role, business, tender, award, amount, on, party, siteName, project, of } = deal;
  const site = siteName === undefined ? undefined : told.mark(siteName.replace(/\s/g, '')) || undefined;
  const value: Spend = {
    role,
    business,
    tender,
    award,
    amount,
    ...(party === undefined ? {} : { supplier: party }),
    ...(site === undefined ? {} : { site }),
    ...(project === undefined ? {} : { project }),
    ...(of === undefined ? {} : { of }),
    matter: told.matter,
    sub: told.sub,
  };
  return [
    {
      list: spendOf(told.places.village),
      // The first instant of the day: noon of today could still lie ahead of who writes in the morning.
      at: on === undefined ? told.submittedAt : startOfDay(on),
      caseId: told.caseId,
      village: told.places.village,
      value,
    },
  ];
};

/** What this case commits as it stands with this fact; undefined when it commits nothing. */
export const committedBy = ({ told }: WrittenFact): Spending | undefined =>
  spendTraces(told)
    .map(spending)
    .find(({ role }) => role === 'commitment');

/**
 * What the village committed, paid and decided from this instant up to the fact, oldest first, this case as it stands
 * now. Another rule may have asked for more of the list: what is earlier is left out.
 */
export const spendingUpTo = (fact: WrittenFact, window: Window, from: Instant): readonly Spending[] =>
  [
    ...window.traces(spendOf(fact.places.village)).filter(({ caseId }) => caseId !== fact.caseId),
    ...spendTraces(fact.told),
  ]
    .filter(({ at }) => at >= from && at <= fact.at)
    .map(spending)
    .sort((a, b) => a.at - b.at || (a.caseId < b.caseId ? -1 : 1));
