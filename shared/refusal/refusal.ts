import type { FieldFault } from '../form/fault.ts';
import type { Text } from '../i18n/text.ts';
import { REFUSALS, type RefusalCode } from './table.ts';

/** Why something was not done, as data. The words for people come from the table. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The fields at fault, when it is about fields. */
  readonly fields?: readonly FieldFault[];
  /** Facts that the person needs, never personal data: a node, a date, a limit. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

export const refuse = (
  code: RefusalCode,
  facts?: Refusal['facts'],
): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: facts === undefined ? { code } : { code, facts },
});

export const refuseFields = (
  fields: readonly FieldFault[],
): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: { code: 'invalid-form', fields },
});

/** What happened and what to do next, with the facts filled in. */
export const explainRefusal = (refusal: Refusal): { readonly message: Text; readonly hint: Text } => {
  const { message, hint } = REFUSALS[refusal.code];
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => String(refusal.facts?.[name] ?? ''));
  return {
    message: { zh: fill(message.zh), en: fill(message.en) },
    hint: { zh: fill(hint.zh), en: fill(hint.en) },
  };
};
