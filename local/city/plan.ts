import type { Values } from '@dingban/shared/form/value';
import type { Instant, LocalDate } from '@dingban/shared/time/clock';
import type { Village } from './place.ts';
import type { Random } from './random.ts';
import type { Maker } from './trade.ts';

/** What a case knows of other cases and of the registers before it is written. Money in fen. */
export interface Notes {
  readonly amount?: number;
  readonly maker?: Maker;
  /** Entry of the contract of works, and what it is for. */
  readonly contract?: string;
  readonly contractAmount?: number;
  /** Earlier cases that this one rests on. */
  readonly initiation?: string;
  readonly tender?: string;
  readonly acceptance?: string;
  readonly settlement?: string;
  readonly purchase?: string;
}

/** How people behave in this case where they do not behave as usual. All by the id of a step. */
export interface Conduct {
  /** Calendar days for which nobody does what is asked there. */
  readonly waits?: Readonly<Record<string, number>>;
  /** The instant at which it is done, if nothing later stands against it. */
  readonly exactly?: Readonly<Record<string, Instant>>;
  /** A step that is approved in the middle of the night. */
  readonly atNight?: string;
  /** Milliseconds between opening and approving; `never` for unread. */
  readonly reads?: Readonly<Record<string, number | 'never'>>;
  /** Steps by which it is sent back, each as often as it stands here, before it goes on. */
  readonly returns?: readonly string[];
  /** Cadres who turn out to be a party or the relative of one; `known` when the registers said so in time. */
  readonly kin?: { readonly posts: readonly string[]; readonly known: boolean };
  /** What is written instead of what would have been. */
  readonly writes?: (hand: Hand) => Values;
  /** A stamping that is recorded while the case still stands at this step. */
  readonly stampsAt?: string;
  /** What is set right by its applicant once the case is carried out. */
  readonly corrects?: (hand: Hand) => Values;
  /** Stars of the villagers who rate it. */
  readonly stars?: readonly number[];
}

/** One case that is to come: nothing in it is told yet. */
export interface Plan {
  readonly caseId: string;
  readonly number: string;
  readonly kind: string;
  readonly village: Village;
  /** When it is submitted. */
  readonly at: Instant;
  /** Post of who applies. */
  readonly applicant: string;
  /** Running number among the cases of its kind in its village: work goes round. */
  readonly turn: number;
  readonly notes: Notes;
  readonly conduct: Conduct;
}

/** What whoever writes a step has before them. */
export interface Hand {
  readonly plan: Plan;
  readonly village: Village;
  readonly random: Random;
  readonly node: string;
  readonly now: Instant;
  readonly today: LocalDate;
  /** What stands in the case so far. */
  readonly values: Values;
}

/** A kind of business: a sub-module of the catalogue and how its steps are filled in. */
export interface Kind {
  readonly id: string;
  readonly matter: string;
  readonly sub: string;
  /** What matters of a step; whatever it leaves out is filled in as people do. */
  readonly write: (hand: Hand) => Values;
}
