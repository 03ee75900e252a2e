import type { Role } from '../org/role.ts';
import type { Matter, SubModule } from './matter.ts';
import { sealUse } from './matters/sealUse.ts';
import type { ProcessNode } from './process.ts';

/** All matters, in the order in which people see them. Business that is not listed here cannot be done (清单准入). */
export const CATALOGUE: readonly Matter[] = [sealUse];

export interface Definition {
  readonly matter: Matter;
  readonly sub: SubModule;
}

/** The definition that a case of this version runs by. Undefined when the catalogue has none. */
export const findDefinition = (matter: string, sub: string, version?: number): Definition | undefined => {
  const found = CATALOGUE.find(({ id }) => id === matter);
  const variant = found?.subModules.find(({ id }) => id === sub);
  if (found === undefined || variant === undefined) return undefined;
  return version === undefined || variant.process.version === version
    ? { matter: found, sub: variant }
    : undefined;
};

/** The definition that a case began with; it keeps it for its whole life. */
export const definitionOf = (state: {
  readonly matter: string;
  readonly sub: string;
  readonly version: number;
}): Definition | undefined => findDefinition(state.matter, state.sub, state.version);

export const mayApply = (sub: SubModule, roles: readonly Role[]): boolean =>
  sub.applicants.some((role) => roles.includes(role));

export const findNode = (sub: SubModule, id: string): ProcessNode | undefined =>
  sub.process.nodes.find((node) => node.id === id);
