import type { Text } from '../i18n/text.ts';
import type { Fact } from './fact.ts';
import type { Compared, Finding, Severity } from './finding.ts';
import type { Rule } from './rule.ts';
import { both } from './wording.ts';

export interface Found {
  /** Tells repeats from new findings of the same rule on the same case: the same thing found again has the same. */
  readonly window: string;
  readonly severity: Severity;
  readonly sentence: Finding['sentence'];
  readonly compared: readonly Compared[];
  readonly threshold: Finding['threshold'];
  readonly about: readonly string[];
  readonly offices?: Finding['offices'];
  /** Where it is not the case of the fact. */
  readonly caseId?: string;
}

/** A finding of a rule on a fact: what every finding says alike stands here once. */
export const findingOf = (
  rule: Pick<Rule, 'id' | 'version' | 'basis'>,
  fact: Fact,
  { caseId = fact.caseId, offices, ...found }: Found,
): Finding => ({
  rule: rule.id,
  ruleVersion: rule.version,
  caseId,
  places: fact.places,
  basis: rule.basis,
  ...found,
  ...(offices === undefined || offices.length === 0 ? {} : { offices }),
});

/** One thing that was compared. */
export const comparedOf = (label: Text, value: string | number | Text, caseId?: string): Compared => ({
  label,
  value: typeof value === 'object' ? value : both(value),
  ...(caseId === undefined ? {} : { caseId }),
});
