import type { RowsField } from '@dingban/shared/form/field';
import type { TypedRow } from '../evaluate.ts';

const OWN_FILES: ReadonlySet<string> = new Set(['photos', 'videos', 'files', 'signature', 'calculated']);

/** A further row like this one: the day, the work and the wage stay, the person and the evidence do not. */
export const copyOf = ({ columns }: RowsField, row: TypedRow): TypedRow => {
  const copy: Record<string, unknown> = {};
  for (const { id, kind, personal } of columns)
    if (personal === 'none' && !OWN_FILES.has(kind) && row[id] !== undefined) copy[id] = row[id];
  return copy;
};
