import { findDefinition } from '../../catalogue/catalogue.ts';
import type { ProcessNode } from '../../catalogue/process.ts';
import { holds } from '../../form/condition.ts';
import { fieldsOfNode } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import { localDate } from '../../time/clock.ts';
import { workingDays } from '../../time/workingDays.ts';
import type { WatchFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import type { Parameters, Rule } from '../rule.ts';
import type { Told } from '../told.ts';
import { MOST_WATCH_DAYS, plannedEnd, WATCH_DAYS } from '../watches.ts';
import { stamp } from '../wording.ts';

type Names = 'days';

/** The first step of carrying out of which nothing is written; undefined when the catalogue does not know it. */
const awaited = ({ matter, sub, values }: Told): ProcessNode | undefined => {
  const variant = findDefinition(matter, sub)?.sub;
  return variant?.process.nodes.find(
    ({ id, kind, when }) =>
      kind === 'implement' &&
      (when === undefined || holds(when, values)) &&
      fieldsOfNode(variant.form, id).every((field) => values[field.id] === undefined),
  );
};

const finding = (fact: WatchFact, { days }: Parameters<Names>): Finding => {
  const { approvedAt } = fact.told;
  const step = awaited(fact.told);
  const planned = plannedEnd(fact.told.values) === fact.since;
  return findingOf(implementationLate, fact, {
    window: `late@${fact.since}`,
    severity: 'orange',
    sentence: {
      zh: `办件 ${fact.number} ${planned ? '计划完成日期' : '轮到办理'}已过 ${days} 个工作日，仍没有登记办理结果和凭据。`,
      en: `${days} working days after the ${planned ? 'planned end' : 'turn to carry it out'} of case ${fact.number} there is still no record of what was done.`,
    },
    compared: [
      ...(approvedAt === undefined
        ? []
        : [comparedOf(text('批准时间', 'Approved'), stamp(approvedAt), fact.caseId)]),
      planned
        ? comparedOf(text('计划完成', 'Planned end'), localDate(fact.since), fact.caseId)
        : comparedOf(text('轮到办理', 'Turn to carry it out'), stamp(fact.since), fact.caseId),
      ...(step === undefined
        ? []
        : [comparedOf(text('还没有登记的环节', 'Step without a record'), step.label, fact.caseId)]),
      comparedOf(text('最迟登记', 'Record was due by'), stamp(fact.due), fact.caseId),
      comparedOf(text('发现时间', 'Noted'), stamp(fact.at), fact.caseId),
    ],
    threshold: {
      zh: `计划完成（没有计划的从轮到办理算起）后 ${days} 个工作日内登记，环节时限更长的按环节时限`,
      en: `recorded within ${days} working days of the planned end, or of the turn when none is planned, or within the longer limit of the step`,
    },
    about: fact.people,
  });
};

/** Rule 3: approved, but no evidence of what was done so many working days after its planned end, or its turn. */
export const implementationLate: Rule<Names> = {
  id: 'implementation-late',
  version: 1,
  label: text('实施滞后', 'Carried out late'),
  kind: 'efficiency',
  basis: text('机制六 限时办结；平台默认规则三', 'Mechanism 6, time limits; rule 3 of the platform'),
  parameters: {
    days: {
      label: text('计划完成后的工作日', 'Working days after the planned end'),
      unit: text('工作日', 'working days'),
      default: WATCH_DAYS.implementation,
      min: 1,
      // The clock looks after as many days as were in force when the wait began.
      max: MOST_WATCH_DAYS,
    },
  },
  on: ['watch'],
  find: (fact, _window, parameters) =>
    fact.kind === 'watch' &&
    fact.what === 'implementation' &&
    fact.at >= workingDays.deadline(fact.since, parameters.days)
      ? [finding(fact, parameters)]
      : [],
};
