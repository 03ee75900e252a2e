import { PAGES } from '../api/pages.ts';
import type { Delegation, DelegationAction } from '../org/delegation.ts';
import { stamp } from '../supervision/wording.ts';
import { localDate } from '../time/clock.ts';
import type { NoticePlan } from './noticeAction.ts';

/** A delegation tells whoever is to act, when it is given and when it is taken back. */
export const planDelegationNotices = (
  action: DelegationAction,
  after: readonly Delegation[],
): readonly NoticePlan[] => {
  const id = action.type === 'delegate' ? action.id : action.body.delegation;
  const found = after.find((one) => one.id === id);
  if (found === undefined) return [];
  const days = { from: localDate(found.since), until: localDate(found.until - 1) };
  return [
    {
      kind: 'told',
      cause: `${action.aggregate}/${action.seq}`,
      to: { people: [found.to] },
      text: {
        title: action.type === 'delegate' ? '有人委托你代办' : '代办委托已撤销',
        rows: [{ key: '时间', value: `${days.from} 至 ${days.until}` }],
        content:
          action.type === 'delegate'
            ? '这段时间新到的审批会同时请你办理，两人中有一人办理即可'
            : '之后不再请你代办',
        colour: 'green',
        page: PAGES.delegations.slice(1),
        mark: `${stamp(action.at)} #${action.seq}`,
      },
    },
  ];
};
