import type { LocalDate } from '../../time/clock.ts';
import { dateIn, entryIn, numberIn } from '../read.ts';
import type { Told } from '../told.ts';
import type { Trace } from '../window.ts';

/** What became of works: found by the entry of their contract, and by the case in which they were awarded. */
export const contractOf = (id: string): string => `contract#${id}`;

/** A trace's value. Fen; a change of time costs 0 as a rule. */
export type ContractEvent =
  | { readonly kind: 'change'; readonly amount: number }
  | { readonly kind: 'acceptance'; readonly acceptedOn: LocalDate }
  | { readonly kind: 'settlement'; readonly audited: number };

export const contractEvent = ({ value }: Trace): ContractEvent => value as ContractEvent;

const eventOf = ({ matter, sub, values }: Told): ContractEvent | undefined => {
  if (matter === 'project-change') return { kind: 'change', amount: numberIn(values, 'amount') ?? 0 };
  if (matter !== 'project-acceptance') return undefined;
  const acceptedOn = dateIn(values, 'acceptedOn');
  if (sub === 'completion-acceptance' && acceptedOn !== undefined) return { kind: 'acceptance', acceptedOn };
  const audited = numberIn(values, 'auditedTotal');
  if (sub === 'settlement-audit' && audited !== undefined) return { kind: 'settlement', audited };
  return undefined;
};

/** The lists in which a case of this contract is found; a settlement names no award. */
export const contractLists = ({ values }: Told): readonly string[] =>
  ['contract', 'tender'].flatMap((field) => {
    const id = entryIn(values, field)?.entry;
    return id === undefined ? [] : [contractOf(id)];
  });

export const contractTraces = (told: Told): readonly Trace[] => {
  const value = eventOf(told);
  if (value === undefined) return [];
  return contractLists(told).map((list) => ({
    list,
    at: told.submittedAt,
    caseId: told.caseId,
    village: told.places.village,
    value,
  }));
};
