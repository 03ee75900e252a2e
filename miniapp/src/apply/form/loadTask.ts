import type { Answer } from '@dingban/shared/api/contracts';
import { type Form, fieldsOfNode } from '@dingban/shared/form/field';
import type { Values } from '@dingban/shared/form/value';
import { ask, type Outcome } from '../../api/client.ts';
import { denied } from '../../api/denied.ts';
import type { Typed } from '../../form/useForm.ts';
import { say, t } from '../../i18n/t.ts';
import type { CaseCommandType } from '../../model/case.ts';

type Place = Answer<'places'>['places'][number];
type CaseDetail = Answer<'readCase'>;

/** What the form page is for. */
export type Task = {
  readonly title: string;
  readonly form: Form;
  readonly node: string;
  readonly earlier: Values;
  readonly start: Typed;
  /** The labels of the steps that will follow, so that one sees the way before setting out. */
  readonly ahead: readonly string[];
} & (
  | {
      readonly kind: 'new';
      readonly matter: string;
      readonly sub: string;
      readonly places: readonly Place[];
      readonly place: string;
    }
  | {
      readonly kind: 'step';
      readonly detail: CaseDetail;
      readonly command: CaseCommandType;
      readonly remark: 'none' | 'optional' | 'required';
    }
);

interface Wanted {
  readonly matter: string;
  readonly sub: string;
  readonly place: string;
  readonly caseId: string;
  readonly command: string;
}

const newTask = async ({ matter, sub, place }: Wanted): Promise<Outcome<Task>> => {
  const answer = await ask('catalogue', { query: { matter, sub } });
  if (!answer.ok) return answer;
  const found = answer.data.matters.find(({ id }) => id === matter);
  const variant = found?.subModules.find(({ id }) => id === sub);
  const definition = variant?.definition;
  if (variant === undefined || definition === undefined) return denied('unknown-matter');
  return {
    ok: true,
    data: {
      kind: 'new',
      matter,
      sub,
      places: variant.places,
      place: place === '' ? (variant.places[0]?.id ?? '') : place,
      title: say(variant.label),
      form: definition.form,
      node: 'apply',
      earlier: {},
      start: {},
      ahead: definition.process.nodes.slice(1).map(({ label }) => say(label)),
    },
  };
};

const nodeOf = (detail: CaseDetail, command: CaseCommandType): string =>
  command === 'resubmit' ? 'apply' : command === 'report' ? 'stamp' : (detail.standing?.node ?? '');

/** A returned application starts with what it had; what comes back masked is typed again. */
const startOf = (detail: CaseDetail, node: string, command: CaseCommandType): Typed => {
  if (command !== 'resubmit') return {};
  const start: Record<string, unknown> = {};
  for (const field of fieldsOfNode(detail.definition.form, node))
    if (field.personal === 'none' && detail.values[field.id] !== undefined)
      start[field.id] = detail.values[field.id];
  return start;
};

const stepTask = async ({ caseId, command: wanted }: Wanted): Promise<Outcome<Task>> => {
  const answer = await ask('readCase', { id: caseId });
  if (!answer.ok) return answer;
  const detail = answer.data;
  const command = detail.commands.find((one) => one === wanted);
  if (command === undefined) return denied('not-your-turn');
  const node = nodeOf(detail, command);
  const own = new Set(fieldsOfNode(detail.definition.form, node).map(({ id }) => id));
  const values = detail.values as Values;
  const earlier: Record<string, Values[string]> = {};
  for (const id of Object.keys(detail.values)) if (!own.has(id)) earlier[id] = values[id];
  return {
    ok: true,
    data: {
      kind: 'step',
      detail,
      command,
      remark: command === 'approve' ? 'optional' : command === 'report' ? 'required' : 'none',
      title: `${t(`act.${command}`)} · ${detail.title}`,
      form: detail.definition.form,
      node,
      earlier,
      start: startOf(detail, node, command),
      ahead: [],
    },
  };
};

export const loadTask = (wanted: Wanted): Promise<Outcome<Task>> =>
  wanted.caseId === '' ? newTask(wanted) : stepTask(wanted);
