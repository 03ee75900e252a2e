import type { Answer } from '@dingban/shared/api/contracts';
import { yuan } from '../format/money.ts';
import { say, t } from '../i18n/t.ts';
import { caseState, timeLeft } from './status.ts';
import type { Label } from './tone.ts';

/** One thing in a list: what, how much, who, which step, how long left. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly state: Label;
  /** The step that may be approved together with others of its kind. */
  readonly together?: { readonly node: string; readonly entered: number };
}

/** The four lists that everybody knows from DingTalk, in its words and order. */
export const LISTS = ['todo', 'done', 'started', 'received'] as const;

export type ListName = (typeof LISTS)[number];

type ListedCase = Answer<'inbox'>['items'][number];

const known = (facts: readonly (string | undefined)[]): readonly string[] =>
  facts.filter((fact): fact is string => fact !== undefined && fact !== '');

export const caseItem = (listed: ListedCase, list: ListName): Item => ({
  id: listed.caseId,
  title: `${say(listed.matterLabel)} · ${listed.title}`,
  facts: known([
    listed.amount === undefined ? undefined : t('money.yuan', { amount: yuan(listed.amount) }),
    listed.copies === undefined ? undefined : t('item.copies', { n: listed.copies }),
    list === 'started' ? undefined : t('item.by', { who: listed.applicant }),
    listed.position === undefined ? undefined : t('item.position', listed.position),
    listed.unread === true ? t('item.unread') : undefined,
  ]),
  state:
    list === 'todo' && listed.remaining !== undefined ? timeLeft(listed.remaining) : caseState(listed.status),
  ...(listed.together === undefined ? {} : { together: listed.together }),
});
