import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { findNode } from '@dingban/shared/catalogue/definition';
import type { Actor } from '@dingban/shared/ledger/record';
import { placeOn, rolesAt } from '@dingban/shared/org/directory';
import { ROLES, type Role } from '@dingban/shared/org/role';
import type { PlaceChain } from '@dingban/shared/workflow/caseAction';
import type { Card } from '../read/people.ts';

/**
 * The person under the post that gives the right here: the post that the node asks for where they hold it, else
 * their first post at these places.
 */
export const actorAt = (
  card: Card,
  places: PlaceChain,
  node?: string,
  of?: { readonly matter: string; readonly sub: string; readonly version: number },
): Actor => {
  const roles = rolesAt({ id: card.id, posts: card.posts }, places);
  const found = of === undefined ? undefined : definitionOf(of);
  const wanted: readonly Role[] =
    found === undefined || node === undefined ? [] : (findNode(found.sub, node)?.roles ?? []);
  const role = roles.find((one) => wanted.includes(one)) ?? roles[0] ?? 'villager';
  return { kind: 'person', id: card.id, role, place: placeOn(ROLES[role].level, places) };
};
