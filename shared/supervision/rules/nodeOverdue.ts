import { type Text, text } from '../../i18n/text.ts';
import type { Lateness } from '../../workflow/caseAction.ts';
import type { LapseFact } from '../fact.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { both, stamp } from '../wording.ts';

const LATE: Readonly<Record<Lateness, Text>> = {
  yellow: text('已经到期，仍未办理', 'is past its limit and still open'),
  orange: text('已超过两倍时限，仍未办理', 'is past twice its limit and still open'),
  red: text('已超过三倍时限，仍未办理', 'is past three times its limit and still open'),
};

const finding = (fact: LapseFact): Finding => ({
  rule: 'node-overdue',
  ruleVersion: 1,
  caseId: fact.caseId,
  window: `${fact.node}@${fact.entered}`,
  severity: fact.lateness,
  places: fact.places,
  sentence: {
    zh: `办件 ${fact.number} 的“${fact.nodeLabel.zh}”${LATE[fact.lateness].zh}。`,
    en: `“${fact.nodeLabel.en}” of case ${fact.number} ${LATE[fact.lateness].en}.`,
  },
  compared: [
    { label: text('到达这一步', 'Reached this step'), value: both(stamp(fact.since)), caseId: fact.caseId },
    { label: text('应当办完', 'Was due'), value: both(stamp(fact.due)), caseId: fact.caseId },
    { label: text('发现时间', 'Noted'), value: both(stamp(fact.at)), caseId: fact.caseId },
    { label: text('等待办理的人数', 'People asked'), value: both(fact.people.length), caseId: fact.caseId },
  ],
  threshold: text(
    '到期黄色，两倍时限橙色，三倍时限红色（工作日）',
    'yellow at the limit, orange at twice, red at three times, in working days',
  ),
  basis: text(
    '机制六 限时办结；各环节时限为平台默认值，可由市级调整',
    'Mechanism 6, time limits; defaults of the platform',
  ),
  about: fact.people,
});

/** Rule 1: a node past its limit. What counts as late is decided by the process clock; the rule only tells it. */
export const nodeOverdue: Rule = {
  id: 'node-overdue',
  version: 1,
  label: text('环节超时', 'Step overdue'),
  kind: 'efficiency',
  basis: text('限时办结', 'Time limits'),
  parameters: {},
  on: ['lapse'],
  find: (fact) => (fact.kind === 'lapse' ? [finding(fact)] : []),
};
