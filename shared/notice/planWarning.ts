import { pageOf } from '../api/pages.ts';
import type { WarningAction } from '../supervision/warningAction.ts';
import type { WarningState } from '../supervision/warningState.ts';
import { stamp } from '../supervision/wording.ts';
import { localDate } from '../time/clock.ts';
import type { NoticePlan } from './noticeAction.ts';

const COLOUR_WORDS = { yellow: '黄色', orange: '橙色', red: '红色' } as const;

const MORE = { raise: '', escalate: '（升级）', reopen: '（再次发生）' } as const;

/** What the supervisor wrote is read in the app; the notice says only that somebody waits for an answer. */
const askForTheirSide = (
  action: Extract<WarningAction, { readonly type: 'inquire' }>,
  after: WarningState,
): readonly NoticePlan[] => [
  {
    kind: 'warning',
    cause: `${action.aggregate}/${action.seq}`,
    to: { people: action.body.people },
    text: {
      title: '请说明情况',
      rows: [{ key: '内容', value: after.finding.sentence.zh }],
      content: '点开看比对的事实，写下您的说明；说明会留在记录里',
      colour: after.severity,
      page: pageOf('warning', after.id),
      mark: `${after.id.slice(0, 8)} ${stamp(action.at)} #${action.seq}`,
    },
  },
];

/** A warning tells those who are asked to handle it, when it is raised, whenever it climbs, and when it happens again. */
export const planWarningNotices = (action: WarningAction, after: WarningState): readonly NoticePlan[] => {
  if (action.type === 'inquire') return askForTheirSide(action, after);
  if (action.type !== 'raise' && action.type !== 'escalate' && action.type !== 'reopen') return [];
  if (action.body.people.length === 0) return [];
  return [
    {
      kind: 'warning',
      cause: `${action.aggregate}/${action.seq}`,
      to: { people: action.body.people },
      text: {
        title: `${COLOUR_WORDS[after.severity]}预警${MORE[action.type]}`,
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
