import type { ProcessNode } from '@dingban/shared/catalogue/process';
import type { Condition } from '@dingban/shared/form/condition';
import { allFields, type Form } from '@dingban/shared/form/field';
import { ROLES } from '@dingban/shared/org/role';
import { never } from '@dingban/shared/result';
import { localDate } from '@dingban/shared/time/clock';
import { yuan } from '../format/money.ts';
import { day, moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import { byName } from './by.ts';
import type { CaseDetail } from './sendCommand.ts';
import type { Label } from './tone.ts';

export interface FlowStep {
  readonly id: string;
  readonly state: 'done' | 'now' | 'ahead' | 'skipped';
  readonly name: string;
  readonly tag: Label;
  /** Who, when or by when, on what condition. */
  readonly lines: readonly string[];
}

/** When a step is part of the way at all, in words. */
const conditionWords = (condition: Condition, form: Form): string => {
  const field = (id: string) => allFields(form).find((one) => one.id === id);
  const name = (id: string): string => {
    const found = field(id);
    return found === undefined ? id : say(found.label);
  };
  const valueWords = (id: string, value: string | boolean): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    const found = field(id);
    const option =
      found?.kind === 'choice' || found?.kind === 'choices'
        ? found.options.find((one) => one.id === value)
        : undefined;
    return option === undefined ? value : say(option.label);
  };
  switch (condition.kind) {
    case 'is':
      return t('flow.is', {
        field: name(condition.field),
        value: valueWords(condition.field, condition.value),
      });
    case 'in':
      return t('flow.is', {
        field: name(condition.field),
        value: condition.values.map((value) => valueWords(condition.field, value)).join(' / '),
      });
    case 'atLeast':
    case 'above':
      return t(condition.kind === 'above' ? 'flow.above' : 'flow.atLeast', {
        field: name(condition.field),
        value:
          field(condition.field)?.kind === 'money'
            ? t('money.yuan', { amount: yuan(condition.value) })
            : condition.value,
      });
    case 'all':
    case 'any':
      return condition.of
        .map((one) => conditionWords(one, form))
        .join(t(condition.kind === 'all' ? 'flow.and' : 'flow.or'));
    case 'not':
      return t('flow.not', { what: conditionWords(condition.of, form) });
    default:
      return never(condition);
  }
};

const limitWords = ({ limit }: ProcessNode, form: Form): string => {
  if ('workingDays' in limit) return t('flow.limit', { n: limit.workingDays });
  const field = allFields(form).find(({ id }) => id === limit.untilField);
  return t('flow.until', { field: field === undefined ? limit.untilField : say(field.label) });
};

const rolesWords = ({ roles, sign }: ProcessNode): string =>
  (sign === 'all' && roles.length > 0 ? t('flow.all') : '') +
  roles.map((role) => say({ zh: ROLES[role].zh, en: ROLES[role].en })).join(t('flow.or'));

const DOING: readonly string[] = ['submit', 'resubmit', 'approve', 'conclude', 'implement', 'feedback'];

const stateOf = (detail: CaseDetail, node: ProcessNode, at: number): FlowStep['state'] => {
  const { nodes } = detail.definition.process;
  const standing = nodes.findIndex(({ id }) => id === detail.standing?.node);
  const acted = at === 0 || detail.steps.some((step) => step.node === node.id && DOING.includes(step.type));
  if (standing === -1) return acted ? 'done' : 'skipped';
  if (at === standing) return 'now';
  if (at < standing) return acted ? 'done' : 'skipped';
  return detail.ahead.some(({ id }) => id === node.id) ? 'ahead' : 'skipped';
};

const TONES = { done: 'green', now: 'blue', ahead: 'grey', skipped: 'grey' } as const;

/** Who is asked at the step, and how they came to it: in addition, for somebody, signed already. */
const personWords = ({
  name,
  signed,
  added,
  for: principal,
}: NonNullable<CaseDetail['standing']>['people'][number]): string => {
  const marks = [
    ...(added === true ? [t('flow.added')] : []),
    ...(principal === undefined ? [] : [t('step.for', { name: principal })]),
    ...(signed ? [t('flow.signed')] : []),
  ];
  return marks.length === 0 ? name : `${name}（${marks.join('，')}）`;
};

/** Until when something stands on public notice, or for how long it will. */
const publicityWords = (
  detail: CaseDetail,
  node: ProcessNode,
  state: FlowStep['state'],
  now: number,
): string => {
  const { standing } = detail;
  if (state !== 'now') return t('flow.publicity', { n: node.days ?? 0 });
  if (standing?.stopped === true || standing?.notBefore === undefined) return t('notice.publicityStopped');
  return t('flow.publicityUntil', { day: day(localDate(standing.notBefore - 1), now) });
};

const peopleWords = (
  detail: CaseDetail,
  node: ProcessNode,
  state: FlowStep['state'],
  now: number,
): string => {
  if (state === 'now') return detail.standing?.people.map(personWords).join('、') ?? '';
  const last =
    state === 'done'
      ? [...detail.steps].reverse().find((step) => step.node === node.id && DOING.includes(step.type))
      : undefined;
  if (last !== undefined) return `${byName(last.by)} · ${moment(last.at, now)}`;
  return state === 'done'
    ? `${detail.applicant.name} · ${moment(detail.submittedAt, now)}`
    : rolesWords(node);
};

/** The whole way of a case as its process has it: what is done, where it stands, what comes, what is passed over. */
export const flowSteps = (detail: CaseDetail, now: number): readonly FlowStep[] => {
  const { form, process, disclosure } = detail.definition;
  const open = detail.disclosedAt !== undefined;
  return [
    ...process.nodes.map((node, at): FlowStep => {
      const state = stateOf(detail, node, at);
      return {
        id: node.id,
        state,
        name: say(node.label),
        tag: { words: t(`flow.${state}`), tone: TONES[state] },
        lines: [
          peopleWords(detail, node, state, now),
          ...(node.kind === 'publicity' && state !== 'done'
            ? [publicityWords(detail, node, state, now)]
            : []),
          ...(state === 'now' && detail.suspended !== undefined ? [t('flow.suspended')] : []),
          ...(state === 'done' || (state === 'now' && detail.suspended !== undefined)
            ? []
            : [limitWords(node, form)]),
          ...(node.when === undefined ? [] : [t('flow.when', { what: conditionWords(node.when, form) })]),
        ],
      };
    }),
    {
      id: 'disclosure',
      state: open ? 'done' : detail.standing === undefined ? 'skipped' : 'ahead',
      name: t('flow.disclosure'),
      tag: open
        ? { words: t('flow.done'), tone: 'green' }
        : { words: t(detail.standing === undefined ? 'flow.skipped' : 'flow.ahead'), tone: 'grey' },
      lines: [t('flow.disclosed', { n: disclosure.days })],
    },
  ];
};
