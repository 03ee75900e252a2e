import { pageOf } from '../api/pages.ts';
import type { Severity } from '../supervision/finding.ts';
import type { WarningAction } from '../supervision/warningAction.ts';
import type { WarningState } from '../supervision/warningState.ts';
import { stamp } from '../supervision/wording.ts';
import { DAY, HOUR, type Instant, localDate, MINUTE, startOfDay } from '../time/clock.ts';
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

type Pushed = Extract<WarningAction, { readonly type: 'assign' | 'urge' | 'supervise' | 'investigate' }>;

const PUSHED = {
  assign: { title: '交办预警', content: '请你核实这条预警，点开看比对的事实' },
  urge: { title: '催办预警', content: '请尽快核实这条预警，并登记情况' },
  supervise: { title: '督办预警', content: '这条预警已列入督办，请在期限内办结' },
  investigate: { title: '查办预警', content: '这条预警已转查办，请保留好全部材料' },
} as const satisfies Record<Pushed['type'], Pick<NoticePlan['text'], 'title' | 'content'>>;

/** Somebody named, or the ladder: what was written as a reason stays in the app. */
const pushOn = (action: Pushed, after: WarningState): readonly NoticePlan[] => {
  const people = action.type === 'assign' ? [action.body.person] : action.body.people;
  if (people.length === 0) return [];
  return [
    {
      kind: 'warning',
      cause: `${action.aggregate}/${action.seq}`,
      to: { people },
      text: {
        ...PUSHED[action.type],
        rows: [
          { key: '内容', value: after.finding.sentence.zh },
          { key: '请在此前处理', value: localDate(after.due - 1) },
        ],
        colour: after.severity,
        page: pageOf('warning', after.id),
        mark: `${after.id.slice(0, 8)} ${stamp(action.at)} #${action.seq}`,
      },
    },
  ];
};

/** Orange ones of ten minutes are told together. */
const ORANGE_EVERY = 10 * MINUTE;
const MORNING = 8 * HOUR;

/** Red at once, orange within the hour, yellow in the morning (issue on supervision). */
const heldUntil = (at: Instant, severity: Severity): Pick<NoticePlan, 'notBefore'> => {
  if (severity === 'red') return {};
  if (severity === 'orange') return { notBefore: (Math.floor(at / ORANGE_EVERY) + 1) * ORANGE_EVERY };
  const today = startOfDay(localDate(at)) + MORNING;
  return { notBefore: at < today ? today : today + DAY };
};

/** A warning tells those who are asked to handle it, when it is raised, whenever it climbs, and when it happens again. */
export const planWarningNotices = (action: WarningAction, after: WarningState): readonly NoticePlan[] => {
  if (action.type === 'inquire') return askForTheirSide(action, after);
  if (
    action.type === 'assign' ||
    action.type === 'urge' ||
    action.type === 'supervise' ||
    action.type === 'investigate'
  )
    return pushOn(action, after);
  if (action.type !== 'raise' && action.type !== 'escalate' && action.type !== 'reopen') return [];
  if (action.body.people.length === 0) return [];
  return [
    {
      kind: 'warning',
      cause: `${action.aggregate}/${action.seq}`,
      to: { people: action.body.people },
      ...heldUntil(action.at, after.severity),
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
