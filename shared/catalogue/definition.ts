import type { Role } from '../org/role.ts';
import type { Matter, SubModule } from './matter.ts';
import type { ProcessNode, RecordKind } from './process.ts';

/* What can be asked of a definition that one has. Apart from the catalogue, so that the phone does not carry it. */

export interface Definition {
  readonly matter: Matter;
  readonly sub: SubModule;
}

export const mayApply = (sub: SubModule, roles: readonly Role[]): boolean =>
  sub.applicants.some((role) => roles.includes(role));

export const findNode = (sub: SubModule, id: string): ProcessNode | undefined =>
  sub.process.nodes.find((node) => node.id === id);

/** The node at which something of this kind is written down. */
export const nodeRecording = (sub: SubModule, records: RecordKind): ProcessNode | undefined =>
  sub.process.nodes.find((node) => node.records === records);
