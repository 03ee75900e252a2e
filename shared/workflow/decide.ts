import type { Definition } from '../catalogue/catalogue.ts';
import { findNode, mayApply } from '../catalogue/catalogue.ts';
import type { ProcessNode } from '../catalogue/process.ts';
import { holds } from '../form/condition.ts';
import { isPrintable } from '../form/printable.ts';
import { compileForm, type Validate } from '../form/validate.ts';
import type { Values } from '../form/value.ts';
import { type Directory, rolesAt, type Viewer } from '../org/directory.ts';
import { refuse, refuseFields } from '../refusal/refusal.ts';
import { done, failed, never, type Result } from '../result.ts';
import { DAY, type Instant, localDate } from '../time/clock.ts';
import type { WorkingDays } from '../time/workingDays.ts';
import { copiesOf, enter, nodeAfter, type Parties } from './assign.ts';
import { availableCommands, whyNot } from './available.ts';
import type { CaseDraft, Entry } from './caseAction.ts';
import type { CaseCommand } from './caseCommand.ts';
import type { CaseState } from './caseState.ts';

/** Everything outside the case that a decision depends on. Reading it is the caller's work, so that deciding is pure. */
export interface Context {
  readonly now: Instant;
  readonly actor: Viewer;
  readonly definition: Definition;
  readonly directory: Directory;
  readonly workingDays: WorkingDays;
  /** The number under which a new case is known, such as YZ-20261124-7F3A. */
  readonly number: string;
}

const MAX_REASON = 500;

const compiled = new WeakMap<object, Map<string, Validate>>();

/** Forms are compiled once for each node and kept with their definition. */
const validatorOf = ({ sub }: Definition, node: string): Validate => {
  const known = compiled.get(sub) ?? new Map<string, Validate>();
  compiled.set(sub, known);
  const validate = known.get(node) ?? compileForm(sub.form, node);
  known.set(node, validate);
  return validate;
};

const validated = (
  node: string,
  given: Readonly<Record<string, unknown>>,
  earlier: Values,
  context: Context,
): Result<Values> => {
  const checked = validatorOf(context.definition, node)(given, earlier, localDate(context.now));
  return checked.ok ? done(checked.values) : refuseFields(checked.faults);
};

/** A remark that may be empty. */
const remarkOf = (remark: string): Result<string> => {
  const trimmed = remark.trim();
  return trimmed.length > MAX_REASON || !isPrintable(trimmed, true)
    ? refuse('reason-missing')
    : done(trimmed);
};

const reasonOf = (reason: string): Result<string> =>
  reason.trim().length < 2 ? refuse('reason-missing') : remarkOf(reason);

const partiesOf = (state: CaseState, more: readonly string[] = []): Parties => ({
  applicant: state.applicant,
  signers: [...state.signatures.map(({ person }) => person), ...more],
  recused: state.recused,
});

/** The entry into whatever comes after `from`. A process always ends in a feedback node, so there is one. */
const goOn = (
  from: string,
  values: Values,
  parties: Parties,
  context: Context,
): Result<{ node: ProcessNode; entry: Entry }> => {
  const node = nodeAfter(context.definition.sub, from, values);
  if (node === undefined) throw new Error(`no node after ${from}`);
  const entry = enter(node, values, parties, context.directory, context);
  return entry.ok ? done({ node, entry: entry.data }) : entry;
};

const submit = (command: Extract<CaseCommand, { type: 'submit' }>, context: Context): Result<CaseDraft> => {
  const { definition, directory, actor } = context;
  if (!mayApply(definition.sub, rolesAt(actor, directory.places))) return refuse('not-allowed');
  const values = validated('apply', command.values, {}, context);
  if (!values.ok) return values;
  const parties = { applicant: actor.id, signers: [], recused: [] };
  const next = goOn('apply', values.data, parties, context);
  if (!next.ok) return next;
  return done({
    type: 'submit',
    body: {
      matter: definition.matter.id,
      sub: definition.sub.id,
      version: definition.sub.process.version,
      places: directory.places,
      number: context.number,
      values: values.data,
      next: next.data.entry,
    },
  });
};

const approve = (
  state: CaseState,
  command: Extract<CaseCommand, { type: 'approve' }>,
  context: Context,
): Result<CaseDraft> => {
  const { standing } = state;
  const { sub } = context.definition;
  const node = standing === undefined ? undefined : findNode(sub, standing.node);
  if (standing === undefined || node === undefined) return refuse('wrong-stage');
  const comment = remarkOf(command.comment);
  if (!comment.ok) return comment;
  const written = validated(node.id, command.values, state.values, context);
  if (!written.ok) return written;
  const body = { node: node.id, values: written.data, comment: comment.data };
  const signed = [...standing.signed, context.actor.id];
  if (node.sign === 'all' && standing.people.some((person) => !signed.includes(person)))
    return done({ type: 'approve', body });
  const values = { ...state.values, ...written.data };
  const parties = partiesOf(state, [context.actor.id]);
  const next = goOn(node.id, values, parties, context);
  if (!next.ok) return next;
  if (next.data.node.kind === 'approve')
    return done({ type: 'approve', body: { ...body, next: next.data.entry } });
  const copies = copiesOf(sub, values, context.directory, parties);
  return done({ type: 'approve', body: { ...body, next: next.data.entry, copies } });
};

const sendBack = (
  state: CaseState,
  command: Extract<CaseCommand, { type: 'return' }>,
  context: Context,
): Result<CaseDraft> => {
  const reason = reasonOf(command.reason);
  if (!reason.ok) return reason;
  const target = findNode(context.definition.sub, command.to);
  const passed = command.to === 'apply' || state.asked.some(({ node }) => node === command.to);
  const nodes = context.definition.sub.process.nodes;
  const before =
    nodes.findIndex(({ id }) => id === command.to) < nodes.findIndex(({ id }) => id === command.node);
  // A node that was passed in an earlier round and is not on the way any more would strand the case.
  const onTheWay = target?.when === undefined || holds(target.when, state.values);
  if (target === undefined || !passed || !before || !onTheWay) return refuse('unknown-node');
  const earlier = nodes.slice(0, nodes.indexOf(target)).map(({ id }) => id);
  const parties = {
    ...partiesOf(state),
    signers: state.signatures.filter(({ node }) => earlier.includes(node)).map(({ person }) => person),
  };
  const entry = enter(target, state.values, parties, context.directory, context);
  if (!entry.ok) return entry;
  return done({
    type: 'return',
    body: { node: command.node, to: target.id, reason: reason.data, next: entry.data },
  });
};

const recuse = (
  state: CaseState,
  command: Extract<CaseCommand, { type: 'recuse' }>,
  context: Context,
): Result<CaseDraft> => {
  const reason = reasonOf(command.reason);
  if (!reason.ok) return reason;
  const node = findNode(context.definition.sub, command.node);
  if (node === undefined) return refuse('unknown-node');
  const parties = { ...partiesOf(state), recused: [...state.recused, context.actor.id] };
  const entry = enter(node, state.values, parties, context.directory, context);
  if (!entry.ok) return entry;
  return done({ type: 'recuse', body: { node: node.id, reason: reason.data, next: entry.data } });
};

const implement = (
  state: CaseState,
  command: Extract<CaseCommand, { type: 'implement' }>,
  context: Context,
): Result<CaseDraft> => {
  const written = validated(command.node, command.values, state.values, context);
  if (!written.ok) return written;
  const values = { ...state.values, ...written.data };
  const next = goOn(command.node, values, partiesOf(state), context);
  if (!next.ok) return next;
  return done({
    type: 'implement',
    body: { node: command.node, values: written.data, next: next.data.entry },
  });
};

const decideOn = (
  state: CaseState,
  command: Exclude<CaseCommand, { type: 'submit' }>,
  context: Context,
): Result<CaseDraft> => {
  switch (command.type) {
    case 'resubmit': {
      const values = validated('apply', command.values, {}, context);
      if (!values.ok) return values;
      const next = goOn('apply', values.data, partiesOf(state), context);
      return next.ok
        ? done({ type: 'resubmit', body: { values: values.data, next: next.data.entry } })
        : next;
    }
    case 'approve':
      return approve(state, command, context);
    case 'return':
      return sendBack(state, command, context);
    case 'reject': {
      const reason = reasonOf(command.reason);
      return reason.ok ? done({ type: 'reject', body: { node: command.node, reason: reason.data } }) : reason;
    }
    case 'withdraw': {
      const reason = remarkOf(command.reason);
      return reason.ok ? done({ type: 'withdraw', body: { reason: reason.data } }) : reason;
    }
    case 'recuse':
      return recuse(state, command, context);
    case 'implement':
      return implement(state, command, context);
    case 'report': {
      const reason = reasonOf(command.reason);
      if (!reason.ok) return reason;
      const values = validated('stamp', command.values, state.values, context);
      return values.ok
        ? done({ type: 'report', body: { values: values.data, reason: reason.data } })
        : values;
    }
    case 'feedback': {
      const values = validated(command.node, command.values, state.values, context);
      if (!values.ok) return values;
      const disclosedUntil = context.now + context.definition.sub.disclosure.days * DAY;
      return done({ type: 'feedback', body: { node: command.node, values: values.data, disclosedUntil } });
    }
    default:
      return never(command);
  }
};

/**
 * Decides a person's command on a case: the action to append, or a refusal that says what to do next.
 * Pure: the same state, command and context always give the same answer.
 */
export const decide = (
  state: CaseState | undefined,
  command: CaseCommand,
  context: Context,
): Result<CaseDraft> => {
  if (command.type === 'submit')
    return state === undefined ? submit(command, context) : refuse('action-id-reused');
  if (state === undefined) return refuse('not-found');
  const { sub } = context.definition;
  const seen = 'node' in command ? { node: command.node, entered: command.entered } : undefined;
  const open = availableCommands(state, sub, context.actor).includes(command.type);
  const current =
    seen === undefined || (state.standing?.node === seen.node && state.standing.entered === seen.entered);
  if (!open || !current) {
    const why = whyNot(state, sub, context.actor, command.type, seen);
    return failed(open && why.code === 'not-your-turn' ? { code: 'already-decided' } : why);
  }
  return decideOn(state, command, context);
};
