import type { Condition } from '../form/condition.ts';
import { never } from '../result.ts';

/** Field ids are names that FEEL takes as they are. */
const literal = (value: string | boolean): string =>
  typeof value === 'string' ? `"${value}"` : String(value);

/** A condition in FEEL (DMN 1.3), the expression language that common BPMN modelers read. */
export const feelOf = (condition: Condition): string => {
  switch (condition.kind) {
    case 'is':
      return `${condition.field} = ${literal(condition.value)}`;
    case 'in':
      return `list contains([${condition.values.map(literal).join(', ')}], ${condition.field})`;
    case 'above':
      return `${condition.field} > ${condition.value}`;
    case 'atLeast':
      return `${condition.field} >= ${condition.value}`;
    case 'all':
      return condition.of.map((one) => `(${feelOf(one)})`).join(' and ');
    case 'any':
      return condition.of.map((one) => `(${feelOf(one)})`).join(' or ');
    case 'not':
      return `not(${feelOf(condition.of)})`;
    default:
      return never(condition);
  }
};
