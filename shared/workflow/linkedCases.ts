import { definitionOf } from '../catalogue/catalogue.ts';
import { allFields } from '../form/field.ts';
import type { Text } from '../i18n/text.ts';
import type { CaseState } from './caseState.ts';

interface Link {
  readonly caseId: string;
  /** The field that names it. */
  readonly label: Text;
}

const entryIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'entry' in value && typeof value.entry === 'string'
    ? value.entry
    : undefined;

/** Earlier cases that this one builds on (一项目一档), as its form names them, each once. */
export const linksOf = (state: CaseState): readonly Link[] => {
  const form = definitionOf(state)?.sub.form;
  if (form === undefined) return [];
  const found = allFields(form).flatMap((field): readonly Link[] => {
    const value: unknown = state.values[field.id];
    if (field.kind === 'entry' && field.registry === 'cases') {
      const caseId = entryIn(value);
      return caseId === undefined ? [] : [{ caseId, label: field.label }];
    }
    if (field.kind !== 'rows' || !Array.isArray(value)) return [];
    const columns = field.columns.filter((column) => column.kind === 'entry' && column.registry === 'cases');
    return value.flatMap((row: unknown) =>
      columns.flatMap(({ id, label }) => {
        const caseId = entryIn((row as Readonly<Record<string, unknown>>)[id]);
        return caseId === undefined ? [] : [{ caseId, label }];
      }),
    );
  });
  return [...new Map(found.map((link) => [link.caseId, link])).values()];
};

export const linkedCases = (state: CaseState): string[] => linksOf(state).map(({ caseId }) => caseId);
