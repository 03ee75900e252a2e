import { maskName } from '@dingban/shared/form/mask';
import type { Actor } from '@dingban/shared/ledger/record';
import { ROLES, type Role } from '@dingban/shared/org/role';

export const roleLabel = (role: string): { readonly zh: string; readonly en: string } | undefined => {
  const found = ROLES[role as Role];
  return found === undefined ? undefined : { zh: found.zh, en: found.en };
};

/** Who did it, as the office sees it, or with the name masked for everybody. The system signs as the system. */
export const byOf = (
  by: Actor,
  names: ReadonlyMap<string, string>,
  masked = false,
): {
  readonly kind: 'person' | 'system';
  readonly name: string;
  readonly role?: { zh: string; en: string };
} => {
  if (by.kind === 'system') return { kind: 'system', name: '系统' };
  const name = names.get(by.id) ?? '';
  const role = roleLabel(by.role);
  return {
    kind: 'person',
    name: masked ? maskName(name) : name,
    ...(role === undefined ? {} : { role: { ...role } }),
  };
};
