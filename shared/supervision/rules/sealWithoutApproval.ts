import { text } from '../../i18n/text.ts';
import { daysBetween, type LocalDate, localDate } from '../../time/clock.ts';
import type { LapseFact, StampingFact } from '../fact.ts';
import type { Compared, Finding, Severity } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { both, stamp } from '../wording.ts';

type Names = 'extraCopies' | 'returnDays';

interface Words {
  readonly zh: string;
  readonly en: string;
}

const finding = (
  fact: StampingFact,
  what: string,
  severity: Severity,
  sentence: Words,
  compared: readonly Compared[],
  threshold: Words,
): Finding => ({
  rule: 'seal-without-approval',
  ruleVersion: 1,
  caseId: fact.caseId,
  window: `${what}@${fact.at}`,
  severity,
  places: fact.places,
  sentence,
  compared,
  threshold,
  basis: text('机制五 人印分离、先批后用', 'Mechanism 5: seal and holder apart, approval before use'),
  about: [fact.person],
});

const compared = (fact: StampingFact, zh: string, en: string, value: string | number): Compared => ({
  label: { zh, en },
  value: both(value),
  caseId: fact.caseId,
});

const dateOf = (fact: StampingFact, field: string): LocalDate | undefined => {
  const value = fact.values[field];
  return typeof value === 'string' ? value : undefined;
};

const numberOf = (fact: StampingFact, field: string): number | undefined => {
  const value = fact.values[field];
  return typeof value === 'number' ? value : undefined;
};

const unapproved = (fact: StampingFact): Finding =>
  finding(
    fact,
    'unapproved',
    'red',
    {
      zh: `办件 ${fact.number} 未获批准就已用印。`,
      en: `The seal was used for case ${fact.number} without approval.`,
    },
    [compared(fact, '登记时间', 'Recorded', stamp(fact.at)), compared(fact, '批准时间', 'Approved', '—')],
    { zh: '用印必须有已批准的办件', en: 'every stamping needs an approved case' },
  );

const tooEarly = (fact: StampingFact): Finding[] => {
  const stampedOn = dateOf(fact, 'stampedOn');
  if (fact.approvedAt === undefined || stampedOn === undefined || stampedOn >= localDate(fact.approvedAt))
    return [];
  return [
    finding(
      fact,
      'before',
      'red',
      {
        zh: `办件 ${fact.number} 在批准之前就已用印。`,
        en: `The seal was used before case ${fact.number} was approved.`,
      },
      [
        compared(fact, '用印日期', 'Stamped on', stampedOn),
        compared(fact, '批准时间', 'Approved', stamp(fact.approvedAt)),
      ],
      { zh: '用印不早于批准', en: 'no stamping before approval' },
    ),
  ];
};

const tooMany = (fact: StampingFact, extra: number): Finding[] => {
  const allowed = numberOf(fact, 'copies');
  const stamped = numberOf(fact, 'stampedCopies');
  if (allowed === undefined || stamped === undefined || stamped <= allowed + extra) return [];
  return [
    finding(
      fact,
      'copies',
      'orange',
      {
        zh: `办件 ${fact.number} 批准用印 ${allowed} 份，实际盖了 ${stamped} 份。`,
        en: `Case ${fact.number} was approved for ${allowed} copies, ${stamped} were stamped.`,
      },
      [
        compared(fact, '批准份数', 'Approved copies', allowed),
        compared(fact, '实际份数', 'Stamped copies', stamped),
      ],
      { zh: `最多多出 ${extra} 份`, en: `at most ${extra} more` },
    ),
  ];
};

const expired = (fact: StampingFact): Finding[] => {
  const validUntil = dateOf(fact, 'validUntil');
  const stampedOn = dateOf(fact, 'stampedOn');
  if (validUntil === undefined || stampedOn === undefined || stampedOn <= validUntil) return [];
  return [
    finding(
      fact,
      'expired',
      'orange',
      {
        zh: `办件 ${fact.number} 的批准已过期，仍然用印。`,
        en: `The approval of case ${fact.number} had expired when the seal was used.`,
      },
      [
        compared(fact, '有效期至', 'Valid until', validUntil),
        compared(fact, '用印日期', 'Stamped on', stampedOn),
      ],
      { zh: '在批准有效期内用印', en: 'stamped while the approval is valid' },
    ),
  ];
};

const blank = (fact: StampingFact): Finding[] =>
  fact.values.isBlank === true
    ? [
        finding(
          fact,
          'blank',
          'orange',
          {
            zh: `办件 ${fact.number} 在空白文书上用印。`,
            en: `A blank document was stamped for case ${fact.number}.`,
          },
          [compared(fact, '份数', 'Copies', numberOf(fact, 'stampedCopies') ?? 0)],
          { zh: '空白文书用印一律提示', en: 'every blank document is looked at' },
        ),
      ]
    : [];

const lateReturn = (fact: StampingFact, days: number): Finding[] => {
  const until = dateOf(fact, 'outUntil');
  const returned = dateOf(fact, 'returnedOn');
  if (until === undefined || returned === undefined) return [];
  const late = daysBetween(until, returned);
  if (late <= days) return [];
  return [
    finding(
      fact,
      'late-return',
      'orange',
      {
        zh: `办件 ${fact.number} 外带的印章晚归还 ${late} 天。`,
        en: `The seal taken out for case ${fact.number} came back ${late} days late.`,
      },
      [compared(fact, '应当归还', 'Due back', until), compared(fact, '实际归还', 'Came back', returned)],
      { zh: `最多晚 ${days} 天`, en: `at most ${days} days late` },
    ),
  ];
};

/** The seal is out past its date. Told once, when the node first lapses. */
const stillOut = (fact: LapseFact): Finding[] =>
  fact.records !== 'sealReturn' || fact.lateness !== 'yellow'
    ? []
    : [
        {
          rule: 'seal-without-approval',
          ruleVersion: 1,
          caseId: fact.caseId,
          window: `still-out@${fact.entered}`,
          severity: 'orange',
          places: fact.places,
          sentence: {
            zh: `办件 ${fact.number} 外带的印章到期没有归还。`,
            en: `The seal taken out for case ${fact.number} is not back in time.`,
          },
          compared: [
            { label: text('应当归还', 'Due back'), value: both(stamp(fact.due)), caseId: fact.caseId },
            { label: text('发现时间', 'Noted'), value: both(stamp(fact.at)), caseId: fact.caseId },
          ],
          threshold: text('在归还期限内归还', 'back by the agreed date'),
          basis: text('机制五 人印分离、外带限时归还', 'Mechanism 5: a seal taken out comes back in time'),
          about: fact.people,
        },
      ];

/** Rule 6: the seal used without, before, beyond or after an approval; blank documents; a seal not back in time. */
export const sealWithoutApproval: Rule<Names> = {
  id: 'seal-without-approval',
  version: 1,
  label: text('违规用印', 'Seal without approval'),
  kind: 'procedure',
  basis: text('人印分离、先批后用', 'Seal and holder apart, approval before use'),
  parameters: {
    extraCopies: {
      label: text('允许多盖份数', 'Copies allowed beyond'),
      unit: text('份', 'copies'),
      default: 0,
      min: 0,
      max: 20,
    },
    returnDays: {
      label: text('允许晚还天数', 'Days allowed late'),
      unit: text('天', 'days'),
      default: 0,
      min: 0,
      max: 30,
    },
  },
  on: ['stamping', 'sealReturn', 'lapse'],
  find: (fact, _window, { extraCopies, returnDays }) => {
    if (fact.kind === 'stamping')
      return [
        // Without an approval there is nothing that could have been exceeded or have expired.
        ...(fact.status === 'implementing'
          ? [...tooEarly(fact), ...tooMany(fact, extraCopies), ...expired(fact)]
          : [unapproved(fact)]),
        ...blank(fact),
      ];
    if (fact.kind === 'lapse') return stillOut(fact);
    return fact.kind === 'sealReturn' ? lateReturn(fact, returnDays) : [];
  },
};
