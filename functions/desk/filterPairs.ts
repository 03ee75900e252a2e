import type { Body } from '@dingban/shared/api/contracts';
import { findDefinition, findMatter } from '@dingban/shared/catalogue/catalogue';

import type { Place } from '@dingban/shared/org/place';
import { namesOf } from '../read/people.ts';
import type { App } from '../wiring/app.ts';
import { STATUS_WORDS } from './statusWords.ts';

type Filter = Body<'deskCases'>['filter'];

const PARTS = { applicant: '申请人', asked: '现在由谁办', handled: '经办人' } as const;
const STATES = { overdue: '已超时', warned: '有未结预警' } as const;

const span = (from: string | undefined, to: string | undefined): string | undefined =>
  from === undefined && to === undefined ? undefined : `${from ?? '不限'} 至 ${to ?? '不限'}`;

const yuan = (fen: number | undefined): string | undefined =>
  fen === undefined ? undefined : (fen / 100).toFixed(2);

/** What was looked for in words, for the sheet that goes with the rows. The sheet is Chinese like its headings. */
export const filterPairs = async (
  app: App,
  { matter, sub, status = [], state, person, amountFrom, amountTo, from, to, words }: Filter,
  at: readonly Place[],
): Promise<readonly (readonly [string, string])[]> => {
  const name = person === undefined ? undefined : (await namesOf(app, [person.id])).get(person.id);
  const found = matter === undefined || sub === undefined ? undefined : findDefinition(matter, sub);
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['地方', at.map((place) => place.name).join('、')],
    ['事项', matter === undefined ? undefined : findMatter(matter)?.label.zh],
    ['子模块', found?.sub.label.zh],
    ['状态', status.map((one) => STATUS_WORDS[one]).join('、')],
    ['情况', state === undefined ? undefined : STATES[state]],
    [person === undefined ? '经办人' : PARTS[person.as], name],
    ['金额（元）', span(yuan(amountFrom), yuan(amountTo))],
    ['提交日期', span(from, to)],
    ['编号或标题含', words],
  ];
  return pairs.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [[label, value]]));
};
