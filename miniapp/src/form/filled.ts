import { isEmpty } from '@dingban/shared/form/asked';
import type { Field } from '@dingban/shared/form/field';

/** Whether somebody has done what a field asks, as far as one can tell without judging it. */
export const isFilled = (field: Field, value: unknown): boolean => {
  if (isEmpty(value)) return false;
  switch (field.kind) {
    case 'period':
      return (
        typeof value === 'object' &&
        value !== null &&
        'from' in value &&
        'to' in value &&
        value.from !== '' &&
        value.to !== ''
      );
    case 'rows':
    case 'photos':
    case 'videos':
    case 'files':
      return Array.isArray(value) && value.length >= Math.max(1, field.min);
    default:
      return true;
  }
};
