import { type Condition, fieldsOf } from '../form/condition.ts';
import type { Field, FieldGroup } from '../form/field.ts';
import { allFields } from '../form/field.ts';
import { POLICY } from '../org/policy.ts';
import { ROLES, type Role } from '../org/role.ts';
import type { SubModule } from './matter.ts';

/** What is wrong with a definition: where it stands and what it is. For whoever writes a catalogue file. */
export interface DefinitionFault {
  readonly at: string;
  readonly fault: string;
}

type Faults = readonly DefinitionFault[];

const fault = (at: string, words: string): DefinitionFault => ({ at, fault: words });

const twice = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index);

const textFaults = (value: unknown, at: string): Faults => {
  if (Array.isArray(value)) return value.flatMap((one, index) => textFaults(one, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'zh' in value || 'en' in value
      ? (['zh', 'en'] as const)
          .filter((language) => {
            const words = (value as Record<string, unknown>)[language];
            return typeof words !== 'string' || words.trim() === '';
          })
          .map((language) => fault(at, `has no text in ${language}`))
      : [];
  return [...own, ...Object.entries(value).flatMap(([key, one]) => textFaults(one, `${at}.${key}`))];
};

/** A condition may look only at fields that are written by then and are not sealed. */
const conditionFaults = (
  condition: Condition | undefined,
  known: ReadonlyMap<string, Field>,
  all: ReadonlyMap<string, Field>,
  at: string,
): Faults =>
  (condition === undefined ? [] : fieldsOf(condition)).flatMap((id) => {
    const field = all.get(id);
    if (field === undefined) return [fault(at, `has a condition on ${id}, which does not exist`)];
    if (field.personal !== 'none')
      return [fault(at, `has a condition on ${id}, which is personal and therefore sealed`)];
    return known.has(id) ? [] : [fault(at, `has a condition on ${id}, which comes later`)];
  });

const fieldFaults = (sub: SubModule, all: ReadonlyMap<string, Field>): Faults => {
  const known = new Map<string, Field>();
  const order = sub.process.nodes.map(({ id }) => id);
  const groups: readonly FieldGroup[] = [...sub.form.groups].sort(
    (one, other) => order.indexOf(one.node) - order.indexOf(other.node),
  );
  const found: DefinitionFault[] = [];
  for (const group of groups) {
    if (!order.includes(group.node)) found.push(fault(group.id, `stands at ${group.node}, which is no node`));
    for (const field of group.fields) {
      const required = typeof field.required === 'boolean' ? undefined : field.required;
      found.push(...conditionFaults(field.visible, known, all, field.id));
      found.push(...conditionFaults(required, known, all, field.id));
      if (field.personal === 'sensitive' && field.disclosure !== 'internal')
        found.push(fault(field.id, 'is sensitive and yet disclosed'));
      if (field.personal === 'personal' && field.disclosure === 'public')
        found.push(fault(field.id, 'is about a person and yet public'));
      if ((field.kind === 'photos' || field.kind === 'files') && field.disclosure !== 'internal')
        found.push(fault(field.id, 'is a file, which nobody can mask, and yet disclosed'));
      known.set(field.id, field);
    }
  }
  return found;
};

/** Not in the directory of a decision (villagers), or without a part in the business (administrators). */
const NEVER_ASKED: readonly Role[] = ['villager', 'city-admin'];

const roleFaults = (roles: readonly Role[], at: string): Faults =>
  roles
    .filter((role) => !Object.hasOwn(ROLES, role) || NEVER_ASKED.includes(role))
    .map((role) => fault(at, `asks ${role}, which nobody can hold here`));

/** Fields that every case of this sub-module has once the node is entered. */
const writtenBefore = (sub: SubModule, node: string): ReadonlyMap<string, Field> => {
  const order = sub.process.nodes.map(({ id }) => id);
  const earlier = sub.form.groups.filter((group) => order.indexOf(group.node) < order.indexOf(node));
  return new Map(earlier.flatMap((group) => group.fields).map((field) => [field.id, field]));
};

const RANK = { apply: 0, approve: 1, implement: 2, feedback: 3 } as const;

const nodeFaults = (sub: SubModule, all: ReadonlyMap<string, Field>): Faults => {
  const { nodes } = sub.process;
  const found: DefinitionFault[] = twice(nodes.map(({ id }) => id)).map((id) => fault(id, 'is named twice'));
  if (nodes[0]?.kind !== 'apply') found.push(fault('process', 'does not begin with the application'));
  if (nodes.at(-1)?.kind !== 'feedback') found.push(fault('process', 'does not end with the feedback'));
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1];
    if (before !== undefined && RANK[before.kind] > RANK[node.kind])
      found.push(fault(node.id, `is out of order: ${node.kind} after ${before.kind}`));
    if (
      before !== undefined &&
      node.kind === before.kind &&
      (node.kind === 'apply' || node.kind === 'feedback')
    )
      found.push(fault(node.id, `cannot be reached: a second ${node.kind}`));
    if (node.when !== undefined && (node.kind === 'apply' || node.kind === 'feedback'))
      found.push(fault(node.id, 'may not be passed over'));
    const known = writtenBefore(sub, node.id);
    found.push(...conditionFaults(node.when, known, all, node.id));
    found.push(...roleFaults([...node.roles, ...(node.substitutes ?? [])], node.id));
    if ('untilField' in node.limit && known.get(node.limit.untilField)?.kind !== 'date')
      found.push(fault(node.id, `is due at ${node.limit.untilField}, which is no date written by then`));
  }
  if (!nodes.some(({ kind, when }) => kind === 'approve' && when === undefined))
    found.push(fault('process', 'has no approval that every case must pass'));
  return found;
};

const titleFaults = (sub: SubModule, all: ReadonlyMap<string, Field>): Faults => {
  const field = all.get(sub.titleField);
  if (field === undefined) return [fault('titleField', `${sub.titleField} does not exist`)];
  const open = field.disclosure === 'public' && field.personal === 'none';
  const sure = field.kind === 'text' && field.required === true && field.visible === undefined;
  const early = sub.form.groups.some((group) => group.node === 'apply' && group.fields.includes(field));
  return [
    ...(open ? [] : [fault('titleField', `${field.id} is not public or is about a person`)]),
    ...(sure && early ? [] : [fault('titleField', `${field.id} is not a text that every application has`)]),
  ];
};

const checkFaults = (sub: SubModule, all: ReadonlyMap<string, Field>): Faults =>
  sub.form.checks.flatMap(({ kind, field, other }) =>
    [field, other].flatMap((id) => {
      const found = all.get(id);
      const at = `check ${field}/${other}`;
      if (found === undefined) return [fault(at, `names ${id}, which does not exist`)];
      if (found.personal !== 'none') return [fault(at, `compares ${id}, which is sealed`)];
      const fits = kind === 'notBefore' ? ['date'] : ['number', 'money'];
      return fits.includes(found.kind) ? [] : [fault(at, `compares ${id}, which is a ${found.kind}`)];
    }),
  );

const applicantFaults = (sub: SubModule): Faults => {
  const allowed: readonly Role[] = POLICY['case.submit'];
  return sub.applicants
    .filter((role) => !allowed.includes(role))
    .map((role) => fault('applicants', `${role} may not submit after the policy`));
};

/** Everything that is wrong with a sub-module beyond its mere shape. Empty when it can be put to use. */
export const lintSubModule = (sub: SubModule): Faults => {
  const fields = allFields(sub.form);
  const all = new Map(fields.map((field) => [field.id, field]));
  return [
    ...textFaults(sub, sub.id),
    ...twice(fields.map(({ id }) => id)).map((id) => fault(id, 'is a field twice')),
    ...twice(sub.form.groups.map(({ id }) => id)).map((id) => fault(id, 'is a group twice')),
    ...fieldFaults(sub, all),
    ...nodeFaults(sub, all),
    ...titleFaults(sub, all),
    ...checkFaults(sub, all),
    ...applicantFaults(sub),
    ...sub.process.copies.flatMap(({ roles, when }) => [
      ...roleFaults(roles, 'copies'),
      ...conditionFaults(when, all, all, 'copies'),
    ]),
  ];
};
