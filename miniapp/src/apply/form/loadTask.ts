import type { Answer } from '@dingban/shared/api/contracts';
import { type Form, fieldsOfNode } from '@dingban/shared/form/field';
import type { Values } from '@dingban/shared/form/value';
import { type Instant, type LocalDate, localDate } from '@dingban/shared/time/clock';
import { ask, type Outcome } from '../../api/client.ts';
import { denied } from '../../api/denied.ts';
import type { Typed } from '../../form/evaluate.ts';
import { say, t } from '../../i18n/t.ts';
import { type CaseCommandType, nodeWrittenBy } from '../../model/caseActs.ts';

type Place = Answer<'places'>['places'][number];
type CaseDetail = Answer<'readCase'>;

/** What the form page is for. */
export type Task = {
  readonly title: string;
  readonly form: Form;
  readonly node: string;
  readonly earlier: Values;
  readonly start: Typed;
  /** The day by which dates are judged: a correction stands for the day on which it was written first. */
  readonly day: LocalDate;
  /** The labels of the steps that will follow, so that one sees the way before setting out. */
  readonly ahead: readonly string[];
} & (
  | {
      readonly kind: 'new';
      readonly matter: string;
      readonly sub: string;
      /** The one that was meant first. */
      readonly places: readonly Place[];
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
  /** Of several steps whose words one may correct. */
  readonly node: string;
}

const newTask = async ({ matter, sub, place }: Wanted): Promise<Outcome<Task>> => {
  const answer = await ask('catalogue', {
    query: place === '' ? { matter, sub } : { matter, sub, place },
  });
  if (!answer.ok) return answer;
  const found = answer.data.matters.find(({ id }) => id === matter);
  const variant = found?.subModules.find(({ id }) => id === sub);
  const definition = variant?.definition;
  if (found === undefined || variant === undefined || definition === undefined)
    return denied('unknown-matter');
  return {
    ok: true,
    data: {
      kind: 'new',
      matter,
      sub,
      places: [
        ...variant.places.filter(({ id }) => id === place),
        ...variant.places.filter(({ id }) => id !== place),
      ],
      title: `${say(found.label)} · ${say(variant.label)}`,
      form: definition.form,
      node: 'apply',
      earlier: {},
      start: variant.last ?? {},
      day: localDate(Date.now()),
      ahead: definition.process.nodes.slice(1).map(({ label }) => say(label)),
    },
  };
};

/**
 * A returned application starts with what it had; what comes back masked is typed again. A correction starts with all
 * of it: only who wrote it may make one, and reads it whole.
 */
const startOf = (detail: CaseDetail, node: string, command: CaseCommandType): Typed => {
  if (command !== 'resubmit' && command !== 'correct') return {};
  const start: Record<string, unknown> = {};
  for (const { id, personal } of fieldsOfNode(detail.definition.form, node))
    if ((personal === 'none' || command === 'correct') && detail.values[id] !== undefined)
      start[id] = detail.values[id];
  return start;
};

/** When a step wrote its fields, the last time that it did. */
const writtenAt = ({ steps, submittedAt }: CaseDetail, node: string): Instant => {
  const own = steps.filter((step) =>
    node === 'apply' ? step.type === 'submit' || step.type === 'resubmit' : step.node === node,
  );
  return own[own.length - 1]?.at ?? submittedAt;
};

const REMARKS: Partial<Readonly<Record<CaseCommandType, 'optional' | 'required'>>> = {
  approve: 'optional',
  report: 'required',
  correct: 'required',
};

const stepTask = async ({ caseId, command: wanted, node: wantedNode }: Wanted): Promise<Outcome<Task>> => {
  const answer = await ask('readCase', { id: caseId });
  if (!answer.ok) return answer;
  const detail = answer.data;
  const command = detail.commands.find((one) => one === wanted);
  if (command === undefined) return denied('not-your-turn');
  const node =
    command === 'correct' && detail.correctable.includes(wantedNode)
      ? wantedNode
      : (nodeWrittenBy(detail, command) ?? '');
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
      remark: REMARKS[command] ?? 'none',
      title: `${t(`act.${command}`)} · ${detail.title}`,
      form: detail.definition.form,
      node,
      earlier,
      start: startOf(detail, node, command),
      day: localDate(command === 'correct' ? writtenAt(detail, node) : Date.now()),
      ahead: [],
    },
  };
};

export const loadTask = (wanted: Wanted): Promise<Outcome<Task>> =>
  wanted.caseId === '' ? newTask(wanted) : stepTask(wanted);
