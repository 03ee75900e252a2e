import { randomUUID } from 'node:crypto';
import type { Answer } from '@dingban/shared/api/contracts';
import type { Definition } from '@dingban/shared/catalogue/definition';
import { allFields, type Field, fieldsOfNode } from '@dingban/shared/form/field';
import type { Value, Values } from '@dingban/shared/form/value';
import type { Role } from '@dingban/shared/org/role';
import { never } from '@dingban/shared/result';
import { goodInput } from '@dingban/shared/sample/given';
import { reached } from '@dingban/shared/sample/reach';
import { localDate } from '@dingban/shared/time/clock';
import { expect } from 'vitest';
import type { Person, World } from '../world.ts';
import { VILLAGE, type Village } from './village.ts';

export type CaseDetail = Answer<'readCase'>;

/** One case on its way, with what it was wished to contain. */
export interface Walked {
  readonly wishes: Values;
  readonly inputs: Values;
  readonly nodes: string[];
  detail: CaseDetail;
}

/** Who applies: any of these holds the posts of the village. */
const APPLICANTS: readonly (readonly [Role, string])[] = [
  ['clerk', 'qs-clerk'],
  ['committee-member', 'qs-member2'],
  ['director', 'qs-director'],
  ['cooperative-head', 'qs-cooperative'],
];

export const applicantOf = ({ sub }: Definition): string => {
  const found = APPLICANTS.find(([role]) => sub.applicants.includes(role));
  if (found === undefined) throw new Error(`nobody here may apply for ${sub.id}`);
  return found[1];
};

const ofNode = (fields: readonly Field[], inputs: Values): Values =>
  Object.fromEntries(fields.flatMap(({ id }) => (inputs[id] === undefined ? [] : [[id, inputs[id]]])));

/** What the person at this node sends: every field that is asked for, and no other. */
export const inputFor = async (
  world: World,
  village: Village,
  { sub }: Definition,
  node: string,
  inputs: Values,
  earlier: Values,
  person: Person,
): Promise<Values> => {
  const fields = fieldsOfNode(sub.form, node);
  const today = localDate(world.system.app.clock());
  const input = goodInput(sub.form, node, today, ofNode(fields, inputs), earlier);
  return village.realise(fields, input, person);
};

export const begin = async (
  world: World,
  village: Village,
  definition: Definition,
  wishes: Values,
): Promise<Walked> => {
  const { matter, sub } = definition;
  const person = await world.as(applicantOf(definition));
  const inputs = reached(allFields(sub.form), wishes, localDate(world.system.app.clock()));
  const values = await inputFor(world, village, definition, 'apply', inputs, {}, person);
  const { case: detail } = await person.get('submitCase', {
    body: { actionId: randomUUID(), matter: matter.id, sub: sub.id, place: VILLAGE, values },
  });
  village.remember(matter.id, detail.id, `${detail.number} ${detail.title}`);
  expectWritten(
    sub.form.groups.flatMap((group) => (group.node === 'apply' ? group.fields : [])),
    values,
    detail,
  );
  const nodes = ['apply', ...(detail.standing === undefined ? [] : [detail.standing.node])];
  return { wishes, inputs, nodes, detail };
};

/** What was sent stands in the case as it was sent; what is calculated may stand there beside it. */
const expectWritten = (fields: readonly Field[], sent: Values, detail: CaseDetail): void => {
  for (const { id, kind } of fields)
    if (sent[id] !== undefined) expect(detail.values[id], id).toEqual(sent[id]);
    else if (kind !== 'calculated') expect(detail.values[id], id).toBeUndefined();
};

export const commandFor = (detail: CaseDetail, values: Values) => {
  const { standing } = detail;
  if (standing === undefined) throw new Error(`${detail.number} stands nowhere`);
  const seen = { node: standing.node, entered: standing.entered, values: values as Record<string, Value> };
  switch (standing.kind) {
    case 'approve':
      return { type: 'approve', ...seen, comment: '同意' } as const;
    case 'publicity':
      return { type: 'conclude', ...seen } as const;
    case 'implement':
      return { type: 'implement', ...seen } as const;
    case 'feedback':
      return { type: 'feedback', ...seen } as const;
    case 'apply':
      throw new Error('nobody sent it back');
    default:
      return never(standing.kind);
  }
};

/** Whoever is asked first and has not signed yet. */
export const whoseTurn = ({ standing, number }: CaseDetail): string => {
  const person = standing?.people.find(({ signed }) => !signed)?.id;
  if (person === undefined) throw new Error(`${number}: nobody is asked`);
  return person;
};

/**
 * One step: the person who is asked looks at the case and does what is asked; nothing else may change. Without
 * `before` the look is left out: it costs a record, and the answer to the step before tells the same.
 */
export const step = async (
  world: World,
  village: Village,
  definition: Definition,
  walked: Walked,
  before?: (person: Person, detail: CaseDetail, values: Values) => Promise<void>,
): Promise<void> => {
  const person = await world.as(whoseTurn(walked.detail));
  const seen = before === undefined ? walked.detail : await person.get('readCase', { id: walked.detail.id });
  const { standing } = seen;
  if (standing === undefined) throw new Error(`${seen.number} stands nowhere`);
  const fields = fieldsOfNode(definition.sub.form, standing.node);
  const own = new Set(fields.map(({ id }) => id));
  const others = Object.fromEntries(Object.entries(seen.values).filter(([id]) => !own.has(id))) as Values;
  const values = await inputFor(world, village, definition, standing.node, walked.inputs, others, person);
  await before?.(person, seen, values);
  const { case: after } = await person.get('actOnCase', {
    id: seen.id,
    body: { actionId: randomUUID(), command: commandFor(seen, values) },
  });
  for (const [id, value] of Object.entries(others)) expect(after.values[id], id).toEqual(value);
  expectWritten(fields, values, after);
  if (after.standing?.node !== standing.node && after.standing !== undefined)
    walked.nodes.push(after.standing.node);
  walked.detail = after;
};
