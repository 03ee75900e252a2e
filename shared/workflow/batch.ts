import type { Definition } from '../catalogue/definition.ts';
import { fieldsOfNode } from '../form/field.ts';

/** Several at once only where the matter says so, and where nothing has to be written that belongs to one case. */
export const mayBatch = ({ matter, sub }: Definition, node: string): boolean =>
  matter.batch === true && fieldsOfNode(sub.form, node).every(({ required }) => required === false);
