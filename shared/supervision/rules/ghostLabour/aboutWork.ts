import type { WrittenFact } from '../../fact.ts';
import type { Finding } from '../../finding.ts';
import { personIn } from '../../read.ts';
import type { Rule } from '../../rule.ts';

export type RuleHead = Pick<Rule, 'id' | 'version' | 'basis'>;

/** Money of the village is paid out by it. */
export const OFFICES: NonNullable<Finding['offices']> = ['town-assets'];

/** Who answers for a sheet: who applied, who wrote it now, who dispatched or ordered the work. */
export const answering = ({ told, person }: WrittenFact): readonly string[] => {
  const named = ['dispatcher', 'orderedBy'].flatMap((field) => personIn(told.values, field)?.person ?? []);
  return [...new Set([told.applicant, person, ...named])].filter((one) => one !== '').sort();
};
