import { text } from '../../../i18n/text.ts';
import type { WrittenFact } from '../../fact.ts';
import { comparedOf, findingOf } from '../../find.ts';
import type { Finding } from '../../finding.ts';
import { rowsIn, textIn } from '../../read.ts';
import { answering, OFFICES, type RuleHead } from './aboutWork.ts';

/** Rows that say themselves that a cadre is paid, each person once. */
export const declared = ({ told }: WrittenFact): number =>
  new Set(
    rowsIn(told.values, 'labourSheet')
      .filter((row) => row.tie === 'cadre')
      .map((row) => told.mark(textIn(row, 'workerIdNumber') ?? '')),
  ).size;

/** Cadres drawing labour pay together: by what the sheet says, or by the registers and what cadres declared. */
export const cadresPaid = (rule: RuleHead, fact: WrittenFact, least: number): readonly Finding[] => {
  const { kin } = fact.told;
  const rows = declared(fact);
  const cadres = Math.max(kin.length, rows);
  if (cadres < least) return [];
  return [
    findingOf(rule, fact, {
      window: 'cadres',
      severity: 'orange',
      sentence: {
        zh: `办件 ${fact.number} 的报酬清单涉及 ${cadres} 名干部本人或其申报的亲属。`,
        en: `The pay sheet of case ${fact.number} concerns ${cadres} cadres, in person or by declared relatives.`,
      },
      compared: [
        comparedOf(text('台账比对涉及干部', 'Cadres concerned by the registers'), kin.length, fact.caseId),
        comparedOf(text('清单注明干部本人', 'Cadres by the sheet itself'), rows, fact.caseId),
      ],
      threshold: { zh: `少于 ${least} 名干部`, en: `fewer than ${least} cadres` },
      about: [...new Set([...answering(fact), ...kin])].sort(),
      offices: OFFICES,
    }),
  ];
};
