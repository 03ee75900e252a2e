import type { Text } from '../i18n/text.ts';

/** What is wrong with one field, in words that say what to enter. */
export interface FieldFault {
  readonly field: string;
  readonly message: Text;
}
