import { pageOf } from '../api/pages.ts';
import { type Definition, findNode } from '../catalogue/definition.ts';
import { maskNumbersInText } from '../form/mask.ts';
import { localDate } from '../time/clock.ts';
import type { CaseAction } from '../workflow/caseAction.ts';
import type { CaseState } from '../workflow/caseState.ts';
import { askedNow } from '../workflow/signing.ts';
import { teller, type Wording } from './caseNotice.ts';
import type { NoticePlan } from './noticeAction.ts';

/** The title of a case as it may stand in lists, notices and on the village's page: numbers of people are hidden. */
export const titleOf = (state: CaseState, { sub }: Definition): string => {
  const title = state.values[sub.titleField];
  return typeof title === 'string' ? maskNumbersInText(title) : sub.label.zh;
};

const matterRow = ({ matter, sub }: Definition): NoticePlan['text']['rows'] => [
  { key: '事项', value: `${matter.label.zh} · ${sub.label.zh}` },
];

const askedIn = (state: CaseState | undefined, { sub }: Definition): readonly string[] =>
  state?.standing === undefined ? [] : askedNow(state.standing, sub);

/**
 * A case action tells those who must act next, those whom it is about, and the applicant when it ends. Words that a
 * person wrote may name people; they are read in the app, not on the lock screen.
 */
const toPeople = (
  action: CaseAction,
  before: CaseState | undefined,
  after: CaseState,
  definition: Definition,
): readonly NoticePlan[] => {
  const tell = teller(action, after, definition);
  const title = titleOf(after, definition);
  const { standing } = after;
  const step = standing === undefined ? '' : (findNode(definition.sub, standing.node)?.label.zh ?? '');
  const waiting = askedIn(after, definition);
  const due = standing === undefined ? {} : { due: standing.due };

  /** Whoever is asked now and was not before, on this visit to the step. */
  const newlyAsked = (wording: Partial<Wording> = {}): readonly NoticePlan[] => {
    const same = before?.standing?.entered === standing?.entered;
    const already = same ? askedIn(before, definition) : [];
    return tell(
      waiting.filter((person) => !already.includes(person)),
      { kind: 'todo', title: `待办：${title}`, content: `请你办理“${step}”`, ...due, ...wording },
    );
  };
  /** Somebody acted for somebody else, who must know. */
  const toPrincipal = (body: { readonly for?: string }): readonly NoticePlan[] =>
    tell(body.for === undefined ? [] : [body.for], {
      kind: 'told',
      title: `已代办：${title}`,
      content: '你委托的代办人已替你办理这一步',
    });
  const toCopied = (copies: readonly string[] | undefined): readonly NoticePlan[] =>
    tell(copies ?? [], { kind: 'copied', title: `抄送：${title}`, content: '已批准，请知悉' });

  switch (action.type) {
    case 'submit':
    case 'resubmit':
    case 'transfer':
    case 'addSigner':
    case 'countersign':
      return newlyAsked();
    case 'implement':
      return [...newlyAsked(), ...toPrincipal(action.body)];
    case 'recuse':
      return [...newlyAsked(), ...toCopied(action.body.copies)];
    case 'conclude':
    case 'approve':
      return [...newlyAsked(), ...toCopied(action.body.copies), ...toPrincipal(action.body)];
    case 'return':
      return newlyAsked({
        kind: 'returned',
        title: `已退回：${title}`,
        content: action.body.to === 'apply' ? '请按退回意见修改后再次提交' : `请按退回意见重新办理“${step}”`,
        colour: 'orange',
      });
    case 'reject':
      return tell([after.applicant], {
        kind: 'ended',
        title: `未同意：${title}`,
        content: '办件没有通过，点开看原因',
        colour: 'red',
      });
    case 'withdraw':
      return tell(before?.standing?.people.filter((one) => one !== after.applicant) ?? [], {
        kind: 'ended',
        title: `已撤回：${title}`,
        content: '申请人撤回了办件，不用再办理',
      });
    case 'terminate':
      return tell(
        [after.applicant, ...(before?.standing?.people ?? []), ...after.copies.map(({ person }) => person)],
        {
          kind: 'ended',
          title: `已终止：${title}`,
          content: '已批准的办件不再实施，点开看原因',
          colour: 'orange',
        },
      );
    case 'object':
      return tell(waiting, {
        kind: 'todo',
        title: `收到异议：${title}`,
        content: '有村民对公示内容提出异议，请核实后答复；公示天数暂停计算',
        colour: 'orange',
        ...due,
      });
    case 'answer': {
      const objection = after.objections?.find(({ seq }) => seq === action.body.objection);
      return tell(objection === undefined ? [] : [objection.person], {
        kind: 'told',
        title: `异议已答复：${title}`,
        content: '你对公示提出的异议已有答复，点开查看',
        page: pageOf('disclosedCase', after.id),
      });
    }
    case 'urge':
      return tell(waiting, {
        kind: 'urged',
        title: `催办：${title}`,
        content: `请尽快办理“${step}”`,
        colour: 'yellow',
        ...due,
      });
    case 'comment':
      return tell(action.body.mentions, {
        kind: 'told',
        title: `提到了你：${title}`,
        content: '有人在办件里提到你，点开查看',
      });
    case 'suspend':
      return tell([after.applicant, ...waiting], {
        kind: 'told',
        title: `已暂停：${title}`,
        content: '办件暂停，时限停止计算，点开看原因',
        colour: 'yellow',
      });
    case 'resume':
      return [
        ...tell(waiting, {
          kind: 'todo',
          title: `已恢复：${title}`,
          content: `请继续办理“${step}”`,
          ...due,
        }),
        ...tell(
          [after.applicant].filter((one) => !waiting.includes(one)),
          {
            kind: 'told',
            title: `已恢复：${title}`,
            content: '办件恢复办理',
          },
        ),
      ];
    case 'correct':
      return tell(
        after.copies.map(({ person }) => person),
        { kind: 'told', title: `有更正：${title}`, content: '办件内容有更正，原来的内容保留在记录里' },
      );
    case 'lapse':
      return tell(waiting, {
        kind: 'late',
        title: `已超时：${title}`,
        content: '这一步已经超过时限，请尽快办理',
        colour: action.body.lateness,
      });
    case 'feedback':
      return [
        {
          kind: 'disclosed',
          cause: `${action.aggregate}/${action.seq}`,
          to: { group: after.places.village },
          text: {
            title: `村务公开：${title}`,
            rows: matterRow(definition),
            content: `公开 ${definition.sub.disclosure.days} 天，欢迎查看和评价`,
            colour: 'green',
            page: pageOf('disclosedCase', after.id),
            mark: after.number,
          },
        },
      ];
    case 'open':
    case 'report':
    case 'migrate':
    case 'watch':
    case 'close':
      return [];
  }
};

/** A publicity that begins is told to the whole village, once. */
const publicityBegins = (
  action: CaseAction,
  after: CaseState,
  definition: Definition,
): readonly NoticePlan[] => {
  const { standing } = after;
  if (standing?.notBefore === undefined || standing.entered !== action.seq) return [];
  return [
    {
      kind: 'disclosed',
      cause: `${action.aggregate}/${action.seq}`,
      to: { group: after.places.village },
      text: {
        title: `公示：${titleOf(after, definition)}`,
        rows: matterRow(definition),
        content: `公示到 ${localDate(standing.notBefore - 1)}，有异议请在此前提出`,
        colour: 'green',
        page: pageOf('disclosedCase', after.id),
        mark: `${after.number} #${action.seq}`,
      },
    },
  ];
};

/** Everything that an action tells: people one by one, and the village where something becomes public. */
export const planCaseNotices = (
  action: CaseAction,
  before: CaseState | undefined,
  after: CaseState,
  definition: Definition,
): readonly NoticePlan[] => [
  ...toPeople(action, before, after, definition),
  ...publicityBegins(action, after, definition),
];
