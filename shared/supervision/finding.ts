import type { Text } from '../i18n/text.ts';
import type { Role } from '../org/role.ts';
import type { PlaceChain } from '../workflow/caseAction.ts';

export type Severity = 'yellow' | 'orange' | 'red';

/** Colours in order of gravity. */
export const RANK: Readonly<Record<Severity, number>> = { yellow: 1, orange: 2, red: 3 };

/** One thing that was compared: what it is, what it was. Never a name or a number of a person. */
export type Compared = {
  readonly label: Readonly<Record<keyof Text, string>>;
  readonly value: Readonly<Record<keyof Text, string>>;
  /** The case that it was read from. */
  readonly caseId?: string;
};

/** What a rule found. It accuses nobody: it says what was compared with what, and why that is unusual. */
export type Finding = {
  readonly rule: string;
  readonly ruleVersion: number;
  /** The version of the rule's numbers that were in force; absent means 1, the defaults. */
  readonly parametersVersion?: number;
  /** The case that it is about. */
  readonly caseId: string;
  /** Tells repeats from new findings of the same rule on the same case. */
  readonly window: string;
  readonly severity: Severity;
  readonly places: PlaceChain;
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly compared: readonly Compared[];
  readonly threshold: { readonly zh: string; readonly en: string };
  readonly basis: { readonly zh: string; readonly en: string };
  /** People whose acts are in question. They may explain, never handle or close. */
  readonly about: readonly string[];
  /** Offices that are told beside those of the colour: civil affairs of a benefit, trading of a tender. */
  readonly offices?: readonly Role[];
};
