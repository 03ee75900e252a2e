import { findDefinition } from '../../catalogue/catalogue.ts';
import { findNode } from '../../catalogue/definition.ts';
import type { ProcessNode } from '../../catalogue/process.ts';
import { type Text, text } from '../../i18n/text.ts';
import type { Instant } from '../../time/clock.ts';
import type { WrittenFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import { personIn } from '../read.ts';
import type { Rule } from '../rule.ts';
import type { Told } from '../told.ts';
import { stamp } from '../wording.ts';

/** Fields that name who is paid or handed money in person. Lists of pay name everybody who is paid, approvers too. */
const PAID: readonly string[] = ['payeePerson', 'borrower', 'imprestKeeper'];

/** The cadre or handler whom a household names as its near relative. */
const NAMED_KIN = 'kinOfficial';

type Tie = 'applicant' | 'payee' | 'kin';

const TIES: Readonly<Record<Tie, Text>> = {
  applicant: text('本件的申请人', 'the applicant of the case'),
  payee: text('本件的收款人或领用人', 'who is paid or handed the money in this case'),
  kin: text('申报亲属与本件有关的干部', 'a cadre with a declared connection to those whom the case is about'),
};

/** How a person is connected with the case; undefined when nothing of it is known. */
const tieOf = (told: Told, person: string): Tie | undefined => {
  if (person === told.applicant) return 'applicant';
  if (PAID.some((field) => personIn(told.values, field)?.person === person)) return 'payee';
  const named = personIn(told.values, NAMED_KIN)?.person;
  return told.kin.includes(person) || named === person ? 'kin' : undefined;
};

/** One act of a person in the case. */
interface Act {
  readonly node: string;
  readonly person: string;
  readonly at: Instant;
  readonly approved: boolean;
}

/** Whether this act was written now by somebody who decides, carries out or records for others. */
const ACTS: Readonly<Record<WrittenFact['action'], boolean>> = {
  submit: false,
  resubmit: false,
  approve: true,
  conclude: true,
  implement: true,
  // The applicant reports the result, and a correction is judged by what it corrects.
  feedback: false,
  correct: false,
};

export const actsOf = ({ action, node, person, at, told }: WrittenFact): readonly Act[] => {
  const signed = told.signers.map((signer) => ({ ...signer, approved: true }));
  const isSigned = signed.some((one) => one.node === node && one.person === person);
  return !ACTS[action] || isSigned
    ? signed
    : [...signed, { node, person, at, approved: action === 'approve' }];
};

/** The applicant may carry out what others approved, except where hands are kept apart: at the seal and the money. */
export const isAllowed = (tie: Tie, { approved }: Act, node: ProcessNode | undefined): boolean =>
  tie === 'applicant' && !approved && node?.kind === 'implement' && node.apart !== true;

const finding = (fact: WrittenFact, act: Act, tie: Tie, label: Text): Finding =>
  findingOf(recusalBreach, fact, {
    window: `${act.approved ? 'approved' : 'handled'}:${act.node}:${act.person}`,
    severity: 'red',
    sentence: {
      zh: `办件 ${fact.number} 的“${label.zh}”由${TIES[tie].zh}${act.approved ? '审批' : '办理'}，没有回避。`,
      en: `“${label.en}” of case ${fact.number} was ${act.approved ? 'decided' : 'handled'} by ${TIES[tie].en}, who did not stand aside.`,
    },
    compared: [
      comparedOf(text('环节', 'Step'), label, fact.caseId),
      comparedOf(text('办理时间', 'Done'), stamp(act.at), fact.caseId),
      comparedOf(text('办理人与本件的关系', 'Connection with the case'), TIES[tie], fact.caseId),
    ],
    threshold: text(
      '申请人、收款人及其申报的亲属不审批、不经办',
      'neither the applicant, nor who is paid, nor a declared relative of either decides or handles it',
    ),
    about: [act.person],
  });

/** Rule 8: somebody decided or handled a case who is its applicant, is paid by it, or is a declared relative. */
export const recusalBreach: Rule = {
  id: 'recusal-breach',
  version: 1,
  label: text('应回避未回避', 'Did not stand aside'),
  kind: 'procedure',
  basis: text(
    '办理与本人及近亲属有利害关系的事项应当回避；平台默认规则八',
    'Whoever is connected with a matter stands aside; rule 8 of the platform',
  ),
  parameters: {},
  // An approval by itself tells nothing of the case; it is seen among the signatures when the next step is written.
  on: ['written'],
  find: (fact) => {
    if (fact.kind !== 'written') return [];
    const sub = findDefinition(fact.told.matter, fact.told.sub)?.sub;
    return actsOf(fact).flatMap((act) => {
      const node = sub === undefined ? undefined : findNode(sub, act.node);
      const tie = tieOf(fact.told, act.person);
      return tie === undefined || isAllowed(tie, act, node)
        ? []
        : [finding(fact, act, tie, node?.label ?? text(act.node, act.node))];
    });
  },
};
