import { type Text, text } from '../../i18n/text.ts';
import { workingDays } from '../../time/workingDays.ts';
import type { PetitionFact, PetitionKind } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import type { Parameter, Parameters, Rule } from '../rule.ts';
import { stamp } from '../wording.ts';

/** The limit of each kind of petition. */
type Names = PetitionKind;

const KINDS: Readonly<Record<PetitionKind, Text>> = {
  inquiry: text('咨询', 'inquiry'),
  suggestion: text('建议', 'suggestion'),
  complaint: text('投诉', 'complaint'),
  report: text('举报', 'report'),
};

const limit = (kind: PetitionKind, days: number): Parameter => ({
  label: text(`${KINDS[kind].zh}答复时限`, `Limit for an answer to a ${KINDS[kind].en}`),
  unit: text('工作日', 'working days'),
  default: days,
  min: 1,
  max: 60,
});

const finding = (fact: PetitionFact, parameters: Parameters<Names>): Finding => {
  const kind = KINDS[fact.petition];
  const days = parameters[fact.petition];
  return findingOf(petitionOverdue, fact, {
    // One warning for a petition, which gets worse the longer nobody answers.
    window: 'unanswered',
    severity: fact.lateness ?? 'yellow',
    sentence: {
      zh: `诉求 ${fact.number}（${kind.zh}）过了 ${days} 个工作日的时限，还没有答复。`,
      en: `Petition ${fact.number} (${kind.en}) is past its limit of ${days} working days and not answered.`,
    },
    compared: [
      comparedOf(text('收到时间', 'Received'), stamp(fact.receivedAt), fact.caseId),
      comparedOf(text('应当答复', 'Answer was due'), stamp(fact.due), fact.caseId),
      comparedOf(text('发现时间', 'Noted'), stamp(fact.at), fact.caseId),
      comparedOf(text('等待答复的人数', 'People asked'), fact.people.length, fact.caseId),
    ],
    threshold: {
      zh: `${kind.zh}在 ${days} 个工作日内答复；到期黄色，两倍时限橙色，三倍时限红色`,
      en: `an answer within ${days} working days; yellow at the limit, orange at twice, red at three times`,
    },
    about: fact.people,
  });
};

/** Rule 4: a petition that nobody answered within its limit. How late it is the petition's own clock says. */
export const petitionOverdue: Rule<Names> = {
  id: 'petition-overdue',
  version: 1,
  label: text('诉求超时', 'Petition overdue'),
  kind: 'efficiency',
  basis: text(
    '机制六 限时办结；各类诉求的答复时限为平台默认规则四',
    'Mechanism 6, time limits; the limits of petitions are rule 4 of the platform',
  ),
  parameters: {
    inquiry: limit('inquiry', 3),
    suggestion: limit('suggestion', 5),
    complaint: limit('complaint', 7),
    report: limit('report', 15),
  },
  on: ['petitionLapse'],
  find: (fact, _window, parameters) =>
    fact.kind === 'petitionLapse' &&
    fact.at >= workingDays.deadline(fact.receivedAt, parameters[fact.petition])
      ? [finding(fact, parameters)]
      : [],
};
