import { text } from '../../i18n/text.ts';
import { DAY, localDate, localMinutes, MINUTE, SECOND } from '../../time/clock.ts';
import { type ApprovalFact, approvalsOf } from '../fact.ts';
import type { Finding } from '../finding.ts';
import type { Parameters, Rule } from '../rule.ts';
import type { Window } from '../window.ts';
import { both, stamp } from '../wording.ts';

type Names = 'seconds' | 'approvals' | 'minutes' | 'nightFrom' | 'nightTo';

const base = (fact: ApprovalFact): Omit<Finding, 'window' | 'sentence' | 'compared' | 'threshold'> => ({
  rule: 'rubber-stamp',
  ruleVersion: 1,
  caseId: fact.caseId,
  severity: 'orange',
  places: fact.places,
  basis: text('审批应当先看后批；平台默认规则九', 'Approvals are to be read first; rule 9 of the platform'),
  about: [fact.person],
});

const approvedAt = (fact: ApprovalFact): Finding['compared'][number] => ({
  label: text('同意时间', 'Approved'),
  value: both(stamp(fact.at)),
  caseId: fact.caseId,
});

const tooQuick = (fact: ApprovalFact, { seconds }: Parameters<Names>): Finding[] => {
  const took = fact.openedAt === undefined ? 0 : Math.floor((fact.at - fact.openedAt) / SECOND);
  if (fact.openedAt !== undefined && fact.at - fact.openedAt >= seconds * SECOND) return [];
  return [
    {
      ...base(fact),
      window: `quick:${fact.node}@${fact.at}`,
      sentence: {
        zh:
          fact.openedAt === undefined
            ? `办件 ${fact.number} 没有打开查看就被同意。`
            : `办件 ${fact.number} 打开 ${took} 秒后就被同意。`,
        en:
          fact.openedAt === undefined
            ? `Case ${fact.number} was approved without being opened.`
            : `Case ${fact.number} was approved ${took} seconds after it was opened.`,
      },
      compared: [
        {
          label: text('打开时间', 'Opened'),
          value: fact.openedAt === undefined ? text('未打开', 'not opened') : both(stamp(fact.openedAt)),
          caseId: fact.caseId,
        },
        approvedAt(fact),
      ],
      threshold: { zh: `打开后至少 ${seconds} 秒`, en: `at least ${seconds} seconds after opening` },
    },
  ];
};

const tooMany = (
  fact: ApprovalFact,
  window: Window,
  { approvals, minutes }: Parameters<Names>,
): Finding[] => {
  const earlier = window
    .traces(approvalsOf(fact.person))
    .filter(({ at }) => at <= fact.at)
    .sort((one, other) => one.at - other.at || (one.caseId < other.caseId ? -1 : 1));
  const within = (end: number) => earlier.filter(({ at }) => at > end - minutes * MINUTE && at <= end);
  const recent = within(fact.at);
  if (recent.length < approvals) return [];
  const today = localDate(fact.at);
  const first = earlier.find(({ at }) => localDate(at) === today && within(at).length >= approvals);
  return [
    {
      ...base(fact),
      // One warning a person and day, on the case with which the rush began: those that follow are no news.
      caseId: first?.caseId ?? fact.caseId,
      window: `many:${fact.person}:${today}`,
      sentence: {
        zh: `同一人在 ${minutes} 分钟内同意了 ${recent.length} 件。`,
        en: `One person approved ${recent.length} cases within ${minutes} minutes.`,
      },
      compared: [
        ...recent.slice(-3).map(({ caseId, at }) => ({
          label: text('同意时间', 'Approved'),
          value: both(stamp(at)),
          caseId,
        })),
        { label: text('件数', 'Number'), value: both(recent.length) },
      ],
      threshold: {
        zh: `${minutes} 分钟内少于 ${approvals} 件`,
        en: `fewer than ${approvals} in ${minutes} minutes`,
      },
    },
  ];
};

const atNight = (fact: ApprovalFact, { nightFrom, nightTo }: Parameters<Names>): Finding[] => {
  const hour = localMinutes(fact.at) / 60;
  if (hour < nightFrom && hour >= nightTo) return [];
  return [
    {
      ...base(fact),
      severity: 'yellow',
      window: `night:${fact.node}@${fact.at}`,
      sentence: {
        zh: `办件 ${fact.number} 在夜间被同意。`,
        en: `Case ${fact.number} was approved at night.`,
      },
      compared: [approvedAt(fact)],
      threshold: {
        zh: `${nightFrom}:00 到次日 ${nightTo}:00 不审批`,
        en: `no approvals from ${nightFrom}:00 to ${nightTo}:00`,
      },
    },
  ];
};

/** Rule 9: approved without reading — seconds after opening, in a rush, or at night. */
export const rubberStamp: Rule<Names> = {
  id: 'rubber-stamp',
  version: 1,
  label: text('走过场审批', 'Rubber stamp'),
  kind: 'procedure',
  basis: text('审批应当先看后批', 'Approvals are to be read first'),
  parameters: {
    seconds: {
      label: text('最短查看时间', 'Least time of reading'),
      unit: text('秒', 's'),
      default: 10,
      min: 1,
      max: 600,
    },
    approvals: {
      label: text('密集审批件数', 'Approvals in a rush'),
      unit: text('件', 'cases'),
      default: 20,
      min: 2,
      max: 500,
    },
    minutes: {
      label: text('密集审批时长', 'Length of a rush'),
      unit: text('分钟', 'min'),
      default: 10,
      min: 1,
      max: 240,
    },
    nightFrom: {
      label: text('夜间开始', 'Night begins'),
      unit: text('点', 'h'),
      default: 23,
      min: 18,
      max: 24,
    },
    nightTo: { label: text('夜间结束', 'Night ends'), unit: text('点', 'h'), default: 5, min: 0, max: 9 },
  },
  on: ['approval'],
  // The rush may have begun earlier on the day, and the warning is about its beginning.
  asks: (fact) =>
    fact.kind === 'approval' && fact.batch !== true
      ? [{ kind: 'traces', list: approvalsOf(fact.person), from: fact.at - DAY }]
      : [],
  find: (fact, window, parameters) =>
    fact.kind === 'approval'
      ? [
          // What the matter lets people approve together they need not open one by one.
          ...(fact.batch === true ? [] : tooQuick(fact, parameters)),
          ...(fact.batch === true ? [] : tooMany(fact, window, parameters)),
          ...atNight(fact, parameters),
        ]
      : [],
};
