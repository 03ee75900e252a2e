import type { Text } from '@dingban/shared/i18n/text';
import { say, t } from '../i18n/t.ts';

/** Who did it, by name; the system in the reader's language. */
export const byName = (by: { readonly kind: 'person' | 'system'; readonly name: string }): string =>
  by.kind === 'system' ? t('by.system') : by.name;

/** Name and department, where it is the department that counts. */
export const byDepartment = (
  by: Parameters<typeof byName>[0] & { readonly role?: Text | undefined },
): string =>
  by.role === undefined ? byName(by) : t('by.department', { name: byName(by), role: say(by.role) });
