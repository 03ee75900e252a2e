import { assets } from './cases/assets.ts';
import { labour } from './cases/labour.ts';
import { money } from './cases/money.ts';
import { seals } from './cases/seals.ts';
import { welfare } from './cases/welfare.ts';
import { works } from './cases/works.ts';
import type { Kind } from './plan.ts';

/** The kinds of business that the city does: those sub-modules that the rules look at most. */
export const KINDS: readonly Kind[] = [...seals, ...money, ...works, ...labour, ...assets, ...welfare];

const byId = new Map(KINDS.map((kind) => [kind.id, kind]));

export const kindNamed = (id: string): Kind => {
  const kind = byId.get(id);
  if (kind === undefined) throw new Error(`no kind of business ${id}`);
  return kind;
};
