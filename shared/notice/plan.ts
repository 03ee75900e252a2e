import { pageOf } from '../api/pages.ts';
import { type Definition, findNode } from '../catalogue/catalogue.ts';
import { maskNumbersInText } from '../form/mask.ts';
import type { WarningAction } from '../supervision/warningAction.ts';
import type { WarningState } from '../supervision/warningState.ts';
import { stamp } from '../supervision/wording.ts';
import { localDate } from '../time/clock.ts';
import type { CaseAction, Entry } from '../workflow/caseAction.ts';
import type { CaseState } from '../workflow/caseState.ts';
import type { NoticeAction, NoticeKind, NoticeText } from './noticeAction.ts';

type Plan = Extract<NoticeAction, { type: 'plan' }>['body'];

/** The title of a case as it may stand in lists, notices and on the village's page: numbers of people are hidden. */
export const titleOf = (state: CaseState, { sub }: Definition): string => {
  const title = state.values[sub.titleField];
  return typeof title === 'string' ? maskNumbersInText(title) : sub.label.zh;
};

interface Wording {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly content: string;
  readonly colour?: NoticeText['colour'];
  readonly due?: number;
}

const casePage = (state: CaseState): string => pageOf('case', state.id);

const planFor = (
  people: readonly string[],
  state: CaseState,
  definition: Definition,
  action: CaseAction,
  wording: Wording,
): Plan[] => {
  if (people.length === 0) return [];
  const rows = [
    { key: '事项', value: `${definition.matter.label.zh} · ${definition.sub.label.zh}` },
    { key: '编号', value: state.number },
    ...(wording.due === undefined ? [] : [{ key: '请在此前办理', value: localDate(wording.due - 1) }]),
  ];
  return [
    {
      kind: wording.kind,
      cause: `${action.aggregate}/${action.seq}`,
      to: { people },
      text: {
        title: wording.title,
        rows,
        content: wording.content,
        colour: wording.colour ?? 'green',
        page: casePage(state),
        mark: `${state.number} ${stamp(action.at)} #${action.seq}`,
      },
    },
  ];
};

/** A case action tells those who must act next, and the applicant when it ends. */
export const planCaseNotices = (
  action: CaseAction,
  before: CaseState | undefined,
  after: CaseState,
  definition: Definition,
): readonly Plan[] => {
  const title = titleOf(after, definition);
  const toNext = (next: Entry, wording: Omit<Wording, 'due'>): Plan[] =>
    planFor(next.people, after, definition, action, { ...wording, due: next.due });
  const asked = (next: Entry): Plan[] => {
    const label = findNode(definition.sub, next.node)?.label.zh ?? '';
    return toNext(next, { kind: 'todo', title: `待办：${title}`, content: `请你办理“${label}”` });
  };
  switch (action.type) {
    case 'submit':
    case 'resubmit':
    case 'recuse':
    case 'implement':
      return asked(action.body.next);
    case 'approve':
      return [
        ...(action.body.next === undefined ? [] : asked(action.body.next)),
        ...planFor(action.body.copies ?? [], after, definition, action, {
          kind: 'copied',
          title: `抄送：${title}`,
          content: '已批准，请知悉',
        }),
      ];
    case 'return':
      return toNext(action.body.next, {
        kind: 'returned',
        title: `已退回：${title}`,
        content:
          action.body.to === 'apply'
            ? '请按退回意见修改后再次提交'
            : `请按退回意见重新办理“${findNode(definition.sub, action.body.to)?.label.zh ?? ''}”`,
        colour: 'orange',
      });
    case 'reject':
      return planFor([after.applicant], after, definition, action, {
        kind: 'ended',
        title: `未同意：${title}`,
        content: '办件没有通过，点开看原因',
        colour: 'red',
      });
    case 'withdraw':
      return planFor(
        before?.standing?.people.filter((one) => one !== after.applicant) ?? [],
        after,
        definition,
        action,
        {
          kind: 'ended',
          title: `已撤回：${title}`,
          content: '申请人撤回了办件，不用再办理',
        },
      );
    case 'lapse':
      return planFor(
        before?.standing?.people.filter((one) => !before.standing?.signed.includes(one)) ?? [],
        after,
        definition,
        action,
        {
          kind: 'late',
          title: `已超时：${title}`,
          content: '这一步已经超过时限，请尽快办理',
          colour: action.body.lateness,
        },
      );
    case 'feedback':
      return [
        {
          kind: 'disclosed',
          cause: `${action.aggregate}/${action.seq}`,
          to: { group: after.places.village },
          text: {
            title: `村务公开：${title}`,
            rows: [{ key: '事项', value: `${definition.matter.label.zh} · ${definition.sub.label.zh}` }],
            content: `公开 ${definition.sub.disclosure.days} 天，欢迎查看和评价`,
            colour: 'green',
            page: pageOf('disclosedCase', after.id),
            mark: after.number,
          },
        },
      ];
    case 'open':
    case 'report':
    case 'close':
      return [];
  }
};

const COLOUR_WORDS = { yellow: '黄色', orange: '橙色', red: '红色' } as const;

/** A warning tells those who are asked to handle it, when it is raised and whenever it climbs. */
export const planWarningNotices = (action: WarningAction, after: WarningState): readonly Plan[] => {
  if (action.type !== 'raise' && action.type !== 'escalate') return [];
  if (action.body.people.length === 0) return [];
  return [
    {
      kind: 'warning',
      cause: `${action.aggregate}/${action.seq}`,
      to: { people: action.body.people },
      text: {
        title: `${COLOUR_WORDS[after.severity]}预警${action.type === 'escalate' ? '（升级）' : ''}`,
        rows: [
          { key: '内容', value: after.finding.sentence.zh },
          { key: '请在此前处理', value: localDate(action.body.due - 1) },
        ],
        // What a person wrote may name people; it is read in the app, not on the lock screen.
        content:
          action.type === 'escalate' && action.by.kind === 'system'
            ? action.body.reason
            : '点开看比对的事实、依据和可以怎么办',
        colour: after.severity,
        page: pageOf('warning', after.id),
        mark: `${after.id.slice(0, 8)} ${stamp(action.at)} #${action.seq}`,
      },
    },
  ];
};
