import { pageOf } from '../api/pages.ts';
import type { EntryAction } from '../registry/entryAction.ts';
import { type EntryRef, entryId } from '../registry/entryId.ts';
import { stamp } from '../supervision/wording.ts';
import { daysBetween, localDate } from '../time/clock.ts';
import type { NoticePlan } from './noticeAction.ts';

/** Tells a village that a contract ends. `number` is that of the contract; the party is named in the app only. */
export const planReminder = (
  action: Extract<EntryAction, { readonly type: 'remind' }>,
  ref: EntryRef,
  number: string,
  people: readonly string[],
): readonly NoticePlan[] => {
  if (people.length === 0) return [];
  const { end } = action.body;
  const left = daysBetween(localDate(action.at), end);
  return [
    {
      kind: 'late',
      cause: `${action.aggregate}/${action.seq}`,
      to: { people },
      text: {
        title: left > 0 ? `合同还有 ${left} 天到期` : left === 0 ? '合同今天到期' : '合同已经到期',
        rows: [
          { key: '合同编号', value: number },
          { key: '到期日', value: end },
        ],
        content: '请决定续租、重新公开招租或收回；到期后要在合同台账里改状态',
        colour: left <= 0 ? 'red' : left <= 30 ? 'orange' : 'yellow',
        page: pageOf('entry', entryId(ref)),
        mark: `${stamp(action.at)} #${action.seq}`,
      },
    },
  ];
};
