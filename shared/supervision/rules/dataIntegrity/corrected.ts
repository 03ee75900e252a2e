import { text } from '../../../i18n/text.ts';
import type { WrittenFact } from '../../fact.ts';
import { comparedOf } from '../../find.ts';
import { stamp } from '../../wording.ts';
import { isAmount, labelOf } from './fields.ts';
import type { Part } from './late.ts';

/** As many fields as a warning names. */
const SHOWN = 8;

/** Whether fields were corrected after the approval, and amounts among them; undefined where none were. */
export const correctedAmounts = (fact: WrittenFact): number | undefined => {
  const { approvedAt } = fact.told;
  return fact.action !== 'correct' || approvedAt === undefined || approvedAt > fact.at
    ? undefined
    : new Set(fact.wrote.filter((field) => isAmount(fact.told, field))).size;
};

/** What was changed after the case had been approved. Each correction is one, so it is known by its time. */
export const corrected = (fact: WrittenFact): readonly Part[] => {
  const { approvedAt } = fact.told;
  if (correctedAmounts(fact) === undefined || approvedAt === undefined) return [];
  const fields = [...new Set(fact.wrote)].sort();
  const amounts = fields.filter((field) => isAmount(fact.told, field));
  const labels = [...amounts, ...fields.filter((field) => !amounts.includes(field))]
    .slice(0, SHOWN)
    .map((field) => labelOf(fact.told, field));
  return [
    {
      window: `corrected:${fact.node}@${fact.at}`,
      severity: amounts.length > 0 ? 'orange' : 'yellow',
      sentence: {
        zh: `办件 ${fact.number} 批准后更正了 ${fields.length} 项，其中金额类 ${amounts.length} 项。`,
        en: `After its approval ${fields.length} fields of case ${fact.number} were corrected, ${amounts.length} of them with amounts.`,
      },
      compared: [
        comparedOf(text('批准时间', 'Approved'), stamp(approvedAt), fact.caseId),
        comparedOf(text('更正时间', 'Corrected'), stamp(fact.at), fact.caseId),
        comparedOf(
          text('更正的项目', 'Fields corrected'),
          text(labels.map(({ zh }) => zh).join('、'), labels.map(({ en }) => en).join('; ')),
          fact.caseId,
        ),
      ],
      threshold: { zh: '批准后不再改动', en: 'nothing is changed after approval' },
    },
  ];
};
