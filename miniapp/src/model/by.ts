import { t } from '../i18n/t.ts';

/** Who did it, by name; the system in the reader's language. */
export const byName = (by: { readonly kind: 'person' | 'system'; readonly name: string }): string =>
  by.kind === 'system' ? t('by.system') : by.name;
