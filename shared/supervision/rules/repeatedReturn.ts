import { text } from '../../i18n/text.ts';
import type { ReturnFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import type { Parameters, Rule } from '../rule.ts';
import { stamp } from '../wording.ts';

type Names = 'times' | 'sameNode';

const finding = (fact: ReturnFact, { times, sameNode }: Parameters<Names>): Finding => {
  const grave = fact.times >= 2 * times || fact.timesByNode >= 2 * sameNode;
  const again = fact.timesByNode >= sameNode;
  return findingOf(repeatedReturn, fact, {
    // One warning for a case: the third return and the second of the same step are one trouble.
    window: 'returned',
    severity: grave ? 'orange' : 'yellow',
    sentence: {
      zh: `办件 ${fact.number} 已被退回 ${fact.times} 次${again ? `，其中“${fact.nodeLabel.zh}”退回 ${fact.timesByNode} 次` : ''}。`,
      en: `Case ${fact.number} was sent back ${fact.times} times${again ? `, ${fact.timesByNode} of them by “${fact.nodeLabel.en}”` : ''}.`,
    },
    compared: [
      comparedOf(text('退回次数', 'Sent back'), fact.times, fact.caseId),
      comparedOf(text('本次退回的环节', 'Sent back by'), fact.nodeLabel, fact.caseId),
      comparedOf(text('该环节退回次数', 'Sent back by this step'), fact.timesByNode, fact.caseId),
      comparedOf(text('本次退回时间', 'Sent back on'), stamp(fact.at), fact.caseId),
    ],
    threshold: {
      zh: `同一办件退回少于 ${times} 次，同一环节少于 ${sameNode} 次`,
      en: `a case is sent back fewer than ${times} times, by one step fewer than ${sameNode} times`,
    },
    about: [fact.applicant],
  });
};

/** Rule 5: sent back again and again, or a second time by the same step, which the first return did not mend. */
export const repeatedReturn: Rule<Names> = {
  id: 'repeated-return',
  version: 1,
  label: text('反复退回', 'Sent back repeatedly'),
  kind: 'efficiency',
  basis: text(
    '一次性告知；平台默认规则五',
    'What is missing is to be told at once and completely; rule 5 of the platform',
  ),
  parameters: {
    times: {
      label: text('同一办件退回次数', 'Returns of a case'),
      unit: text('次', 'times'),
      default: 3,
      min: 2,
      max: 20,
    },
    sameNode: {
      label: text('同一环节退回次数', 'Returns by one step'),
      unit: text('次', 'times'),
      default: 2,
      min: 2,
      max: 20,
    },
  },
  on: ['return'],
  find: (fact, _window, parameters) =>
    fact.kind === 'return' && (fact.times >= parameters.times || fact.timesByNode >= parameters.sameNode)
      ? [finding(fact, parameters)]
      : [],
};
