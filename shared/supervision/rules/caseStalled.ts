import { text } from '../../i18n/text.ts';
import { workingDays } from '../../time/workingDays.ts';
import type { WatchFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import type { Parameters, Rule } from '../rule.ts';
import { MOST_WATCH_DAYS, WATCH_DAYS } from '../watches.ts';
import { stamp } from '../wording.ts';

type Names = 'days';

const finding = (fact: WatchFact, { days }: Parameters<Names>): Finding =>
  findingOf(caseStalled, fact, {
    // Each standstill is one: it begins with the last thing that was done.
    window: `stalled@${fact.since}`,
    severity: 'yellow',
    sentence: {
      zh: `办件 ${fact.number} 已有 ${days} 个工作日没有任何办理动作。`,
      en: `Nothing was done in case ${fact.number} for ${days} working days.`,
    },
    compared: [
      comparedOf(text('最近一次办理', 'Last action'), stamp(fact.since), fact.caseId),
      comparedOf(text('最迟应有动作', 'Something was due by'), stamp(fact.due), fact.caseId),
      comparedOf(text('发现时间', 'Noted'), stamp(fact.at), fact.caseId),
      comparedOf(text('等待办理的人数', 'People asked'), fact.people.length, fact.caseId),
    ],
    threshold: {
      zh: `办理中的办件在 ${days} 个工作日内应有动作`,
      en: `something is done in an open case within ${days} working days`,
    },
    about: fact.people,
  });

/** Rule 2: an open case in which nobody did anything for so many working days. */
export const caseStalled: Rule<Names> = {
  id: 'case-stalled',
  version: 1,
  label: text('办件停滞', 'Case stalled'),
  kind: 'efficiency',
  basis: text('机制六 限时办结；平台默认规则二', 'Mechanism 6, time limits; rule 2 of the platform'),
  parameters: {
    days: {
      label: text('无动作的工作日', 'Working days without an action'),
      unit: text('工作日', 'working days'),
      default: WATCH_DAYS.stalled,
      min: 1,
      // The clock looks after as many days as were in force when the wait began.
      max: MOST_WATCH_DAYS,
    },
  },
  on: ['watch'],
  find: (fact, _window, parameters) =>
    fact.kind === 'watch' &&
    fact.what === 'stalled' &&
    fact.at >= workingDays.deadline(fact.since, parameters.days)
      ? [finding(fact, parameters)]
      : [],
};
