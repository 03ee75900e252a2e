import type { Answer } from '@dingban/shared/api/contracts';
import type { Values } from '@dingban/shared/form/value';
import { moment } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';
import { type Act, caseActs } from './caseActs.ts';
import { caseGroups } from './caseGroups.ts';
import { caseNotices, type Notice } from './caseNotices.ts';
import type { Group, Pair, Step } from './caseParts.ts';
import { caseSteps, who } from './caseSteps.ts';
import { caseState } from './status.ts';
import type { Label } from './tone.ts';

type CaseDetail = Answer<'readCase'>;

export interface CaseModel {
  readonly matter: string;
  readonly title: string;
  readonly state: Label;
  /** What is out of the ordinary now. */
  readonly notices: readonly Notice[];
  readonly facts: readonly Pair[];
  readonly groups: readonly Group[];
  readonly steps: readonly Step[];
  /** Who must know, and how many have read it. */
  readonly copies?: string;
  readonly acts: readonly Act[];
}

/** What the case page shows. */
export const caseModel = (detail: CaseDetail, now: number): CaseModel => {
  const read = detail.copies.filter((copy) => copy.read !== undefined).length;
  return {
    matter: `${say(detail.matter.label)} · ${say(detail.definition.label)}`,
    title: detail.title,
    state: caseState(detail.status),
    notices: caseNotices(detail, now),
    facts: [
      { name: t('case.number'), value: detail.number },
      { name: t('case.applicant'), value: `${who(detail.applicant)} · ${moment(detail.submittedAt, now)}` },
      { name: t('case.village'), value: `${detail.town.name} · ${detail.village.name}` },
    ],
    groups: caseGroups(detail.definition, detail.values as Values, detail.files, now),
    steps: caseSteps(detail, now),
    ...(detail.copies.length === 0
      ? {}
      : {
          copies: t('case.copies', {
            who: detail.copies.map(who).join('、'),
            read,
            of: detail.copies.length,
          }),
        }),
    acts: caseActs(detail),
  };
};
