import { pageOf } from '../api/pages.ts';
import type { Definition } from '../catalogue/definition.ts';
import { stamp } from '../supervision/wording.ts';
import { localDate } from '../time/clock.ts';
import type { CaseAction } from '../workflow/caseAction.ts';
import type { CaseState } from '../workflow/caseState.ts';
import type { NoticeKind, NoticePlan, NoticeText } from './noticeAction.ts';

export interface Wording {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly content: string;
  readonly colour?: NoticeText['colour'];
  readonly due?: number;
  /** Page that opens; the page of the case when absent. */
  readonly page?: string;
}

export type Tell = (people: readonly string[], wording: Wording) => readonly NoticePlan[];

/** Tells people of what an action did to a case. Nobody is told of what they did themselves. */
export const teller =
  (action: CaseAction, state: CaseState, { matter, sub }: Definition): Tell =>
  (people, { kind, title, content, colour, due, page }) => {
    const actor = action.by.kind === 'person' ? action.by.id : undefined;
    const others = [...new Set(people)].filter((person) => person !== actor);
    if (others.length === 0) return [];
    return [
      {
        kind,
        cause: `${action.aggregate}/${action.seq}`,
        to: { people: others },
        text: {
          title,
          rows: [
            { key: '事项', value: `${matter.label.zh} · ${sub.label.zh}` },
            { key: '编号', value: state.number },
            ...(due === undefined ? [] : [{ key: '请在此前办理', value: localDate(due - 1) }]),
          ],
          content,
          colour: colour ?? 'green',
          page: page ?? pageOf('case', state.id),
          mark: `${state.number} ${stamp(action.at)} #${action.seq}`,
        },
      },
    ];
  };
