import { allFields, type Field } from '../../form/field.ts';
import { ROLES, type Role } from '../../org/role.ts';
import type { SubModule } from '../matter.ts';
import type { ProcessNode } from '../process.ts';
import { conditionFaults, type Setting } from './conditionFaults.ts';
import { type Faults, fault, twice } from './fault.ts';

/** Not in the directory of a decision (villagers), or without a part in the business (administrators). */
const NEVER_ASKED: readonly Role[] = ['villager', 'city-admin'];

export const roleFaults = (roles: readonly Role[], at: string): Faults =>
  roles
    .filter((role) => !Object.hasOwn(ROLES, role) || NEVER_ASKED.includes(role))
    .map((role) => fault(at, `asks ${role}, which nobody can hold here`));

/** The fields that a case may have once the node is entered. Nothing is written together with it. */
export const settingAt = (sub: SubModule, node: string): Setting => {
  const order = sub.process.nodes.map(({ id }) => id);
  const earlier = order
    .slice(0, Math.max(order.indexOf(node), 0))
    .flatMap((id) => sub.form.groups.filter((group) => group.node === id));
  const byId = (fields: readonly Field[]) => new Map(fields.map((field) => [field.id, field]));
  return {
    all: byId(allFields(sub.form)),
    known: byId(earlier.flatMap(({ fields }) => fields)),
    together: new Set(),
  };
};

/** A publicity has no rank: it stands wherever something must be shown before the case goes on. */
const RANK = { apply: 0, approve: 1, implement: 2, feedback: 3 } as const;

const ranked = (node: ProcessNode): readonly { node: ProcessNode; rank: number }[] =>
  node.kind === 'publicity' ? [] : [{ node, rank: RANK[node.kind] }];

const orderFaults = (nodes: readonly ProcessNode[]): Faults =>
  nodes.flatMap(ranked).flatMap(({ node, rank }, index, all) => {
    const before = all[index - 1];
    return before === undefined || before.rank <= rank
      ? []
      : [fault(node.id, `is out of order: ${node.kind} after ${before.node.kind}`)];
  });

const reachFaults = (nodes: readonly ProcessNode[]): Faults =>
  nodes.flatMap((node, index) => [
    ...(index > 0 && node.kind === 'apply' ? [fault(node.id, 'cannot be reached: a second apply')] : []),
    ...(nodes.slice(0, index).some(({ kind }) => kind === 'feedback')
      ? [fault(node.id, `cannot be reached: ${node.kind} after the feedback`)]
      : []),
  ]);

const deadlineFaults = (node: ProcessNode, { known }: Setting): Faults => {
  if (!('untilField' in node.limit))
    return node.limit.workingDays >= 1 ? [] : [fault(node.id, `has ${node.limit.workingDays} working days`)];
  const { untilField } = node.limit;
  const field = known.get(untilField);
  if (field?.kind !== 'date')
    return [fault(node.id, `is due at ${untilField}, which is no date written by then`)];
  if (field.personal !== 'none') return [fault(node.id, `is due at ${untilField}, which is sealed`)];
  return field.required === true && field.visible === undefined
    ? []
    : [fault(node.id, `is due at ${untilField}, which may be missing`)];
};

/** Disclose first, then pay (先公示后支付, mechanism 9). */
const paymentFaults = (nodes: readonly ProcessNode[]): Faults =>
  nodes
    .filter(
      ({ records }, index) =>
        records === 'payment' && nodes.slice(index).some(({ kind }) => kind === 'publicity'),
    )
    .map(({ id }) => fault(id, 'pays before what is paid for was shown'));

const kindFaults = (node: ProcessNode): Faults => [
  ...(node.kind === 'publicity' && !(node.days !== undefined && node.days >= 1)
    ? [fault(node.id, 'is a publicity of no days')]
    : []),
  ...(node.kind !== 'publicity' && node.days !== undefined
    ? [fault(node.id, `has ${node.days} days, which nothing at a node of kind ${node.kind} asks for`)]
    : []),
  ...(node.kind !== 'implement' && node.records !== undefined
    ? [fault(node.id, `records a ${node.records} where nothing is carried out`)]
    : []),
  ...(node.when !== undefined && (node.kind === 'apply' || node.kind === 'feedback')
    ? [fault(node.id, 'may not be passed over')]
    : []),
];

/** The steps of a sub-module: in order, reachable, with people, deadlines and conditions that can work. */
export const nodeFaults = (sub: SubModule): Faults => {
  const { nodes } = sub.process;
  return [
    ...twice(nodes.map(({ id }) => id)).map((id) => fault(id, 'is named twice')),
    ...(nodes[0]?.kind === 'apply' ? [] : [fault('process', 'does not begin with the application')]),
    ...(nodes.at(-1)?.kind === 'feedback' ? [] : [fault('process', 'does not end with the feedback')]),
    ...(nodes.some(({ kind, when }) => kind === 'approve' && when === undefined)
      ? []
      : [fault('process', 'has no approval that every case must pass')]),
    ...orderFaults(nodes),
    ...reachFaults(nodes),
    ...paymentFaults(nodes),
    ...nodes.flatMap((node) => {
      const setting = settingAt(sub, node.id);
      return [
        ...kindFaults(node),
        ...conditionFaults(node.when, setting, node.id),
        ...roleFaults([...node.roles, ...(node.substitutes ?? [])], node.id),
        ...deadlineFaults(node, setting),
      ];
    }),
  ];
};
