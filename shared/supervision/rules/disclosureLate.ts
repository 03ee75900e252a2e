import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Disclosure } from '../../catalogue/matter.ts';
import { type Text, text } from '../../i18n/text.ts';
import { workingDays } from '../../time/workingDays.ts';
import type { WatchFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import type { Parameters, Rule } from '../rule.ts';
import { MOST_WATCH_DAYS, WATCH_DAYS } from '../watches.ts';
import { stamp } from '../wording.ts';

type Names = 'days';

const TIMING: Readonly<Record<Disclosure['timing'], Text>> = {
  'at-once': text('有结果即公开', 'as soon as there is a result'),
  monthly: text('按月公开', 'with the accounts of the month'),
  quarterly: text('按季公开', 'with the items of the quarter'),
};

const finding = (fact: WatchFact, { days }: Parameters<Names>): Finding => {
  const disclosure = findDefinition(fact.told.matter, fact.told.sub)?.sub.disclosure;
  return findingOf(disclosureLate, fact, {
    window: `not-shown@${fact.since}`,
    severity: disclosure?.timing === 'at-once' ? 'red' : 'orange',
    sentence: {
      zh: `办件 ${fact.number} 已办完 ${days} 个工作日，还没有报告结果，因此没有公开。`,
      en: `Case ${fact.number} was carried out ${days} working days ago; its result is not reported and so not shown.`,
    },
    compared: [
      comparedOf(text('全部办完', 'Carried out'), stamp(fact.since), fact.caseId),
      comparedOf(text('最迟公开', 'Was to be shown by'), stamp(fact.due), fact.caseId),
      comparedOf(text('发现时间', 'Noted'), stamp(fact.at), fact.caseId),
      ...(disclosure === undefined
        ? []
        : [
            comparedOf(text('公开时限', 'When it is to be shown'), TIMING[disclosure.timing]),
            comparedOf(text('公开依据', 'Duty to show it'), disclosure.basis),
          ]),
    ],
    threshold: {
      zh: `办完后 ${days} 个工作日内报告结果并公开`,
      en: `reported and shown within ${days} working days of being carried out`,
    },
    about: fact.people,
  });
};

/** Rule 21: everything was carried out, and so many working days later its result is not shown. */
export const disclosureLate: Rule<Names> = {
  id: 'disclosure-late',
  version: 1,
  label: text('公开不及时', 'Shown late'),
  kind: 'disclosure',
  basis: text(
    '村民委员会组织法关于村务公开的规定；平台默认规则二十一',
    "Organic Law of the Villagers' Committees on the disclosure of village affairs; rule 21 of the platform",
  ),
  parameters: {
    days: {
      label: text('办完后的工作日', 'Working days after it was carried out'),
      unit: text('工作日', 'working days'),
      default: WATCH_DAYS.disclosure,
      min: 1,
      // The clock looks after as many days as were in force when the wait began.
      max: MOST_WATCH_DAYS,
    },
  },
  on: ['watch'],
  find: (fact, _window, parameters) =>
    fact.kind === 'watch' &&
    fact.what === 'disclosure' &&
    fact.at >= workingDays.deadline(fact.since, parameters.days)
      ? [finding(fact, parameters)]
      : [],
};
