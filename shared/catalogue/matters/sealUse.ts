import type { FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import type { Role } from '../../org/role.ts';
import { applicant } from '../blocks/applicant.ts';
import { blankDocument } from '../blocks/blankDocument.ts';
import { contractChecks, contractTerms } from '../blocks/contractTerms.ts';
import { sealBlankDocument, sealDocument } from '../blocks/sealDocument.ts';
import { sealFeedback } from '../blocks/sealFeedback.ts';
import { supervisionOpinion } from '../blocks/sealOpinion.ts';
import { stamping } from '../blocks/stamping.ts';
import { sealReturn, takeOut, takeOutChecks } from '../blocks/takeOut.ts';
import type { Matter, SubModule } from '../matter.ts';
import type { ProcessNode } from '../process.ts';

/*
 * Process, limits and copies are defaults of this project (domain.md section 5): handler, director, secretary,
 * review by the head of the supervision committee, stamping by the custodian with a photo, result, disclosure.
 */

const APPLICANTS: readonly Role[] = ['clerk', 'committee-member', 'director', 'cooperative-head'];

const apply: ProcessNode = {
  id: 'apply',
  kind: 'apply',
  label: text('提交申请', 'Application'),
  roles: APPLICANTS,
  sign: 'any',
  limit: { workingDays: 3 },
};

const approval = (
  id: string,
  label: ReturnType<typeof text>,
  role: Role,
  substitutes: readonly Role[],
): ProcessNode => ({
  id,
  kind: 'approve',
  label,
  roles: [role],
  sign: 'any',
  limit: { workingDays: 1 },
  substitutes,
});

const director = approval('director', text('主任审批', 'Director'), 'director', ['committee-member']);
const cooperativeHead = approval(
  'cooperative',
  text('社长审批', 'Head of the cooperative'),
  'cooperative-head',
  ['committee-member'],
);
const secretary = approval('secretary', text('书记审批', 'Secretary'), 'secretary', [
  'resident-cadre',
  'town-leader',
]);
const supervision = approval('supervision', text('监督审核', 'Supervision review'), 'supervision-head', [
  'town-discipline',
]);
const resident = approval('resident', text('联村干部审核', 'Resident cadre'), 'resident-cadre', [
  'town-leader',
]);
const assetsOffice: ProcessNode = {
  ...approval('assets', text('镇三资办审核', 'Town assets office'), 'town-assets', ['town-leader']),
  limit: { workingDays: 2 },
  when: { kind: 'above', field: 'amount', value: 500_000 },
};
const jointSignature: ProcessNode = {
  id: 'joint',
  kind: 'approve',
  label: text('两委联签', 'Joint signature of the committees'),
  roles: ['committee-member'],
  sign: 'all',
  limit: { workingDays: 3 },
  substitutes: ['representative'],
};
const stamp: ProcessNode = {
  id: 'stamp',
  kind: 'implement',
  label: text('用印登记', 'Stamping'),
  roles: ['custodian'],
  sign: 'any',
  limit: { workingDays: 2 },
  substitutes: ['clerk', 'committee-member'],
  apart: true,
};
const returnSeal: ProcessNode = {
  id: 'return-seal',
  kind: 'implement',
  label: text('印章归还', 'Return of the seal'),
  roles: ['custodian'],
  sign: 'any',
  limit: { untilField: 'outUntil' },
  substitutes: ['clerk', 'committee-member'],
  apart: true,
};
const feedback: ProcessNode = {
  id: 'feedback',
  kind: 'feedback',
  label: text('结果反馈', 'Result'),
  roles: APPLICANTS,
  sign: 'any',
  limit: { workingDays: 3 },
};

interface Variant {
  readonly id: string;
  readonly label: ReturnType<typeof text>;
  readonly purpose: ReturnType<typeof text>;
  readonly groups: readonly FieldGroup[];
  readonly nodes: readonly ProcessNode[];
}

const subModule = ({ id, label, purpose, groups, nodes }: Variant): SubModule => ({
  id,
  label,
  purpose,
  applicants: APPLICANTS,
  titleField: 'documentTitle',
  form: { groups, checks: [...contractChecks, ...(groups.includes(takeOut) ? takeOutChecks : [])] },
  process: {
    version: 1,
    nodes,
    copies: [
      { roles: ['supervision-head'] },
      { roles: ['town-discipline'], when: { kind: 'above', field: 'amount', value: 5_000_000 } },
      { roles: ['resident-cadre'] },
    ],
  },
  disclosure: {
    days: 7,
    basis: text(
      '村务公开：一般事项至少每季度公开一次，本事项办结即公开',
      'Village affairs disclosure: at least quarterly; this matter at once when done',
    ),
  },
  evaluationDays: 30,
  retention: '30-years',
});

const common = [applicant, sealDocument, contractTerms];
const after = [supervisionOpinion, stamping, sealFeedback];

/** 印章使用: seal and holder are kept apart, and every stamping leaves a photo. */
export const sealUse: Matter = {
  id: 'seal-use',
  group: text('印章证明', 'Seals and certificates'),
  label: text('印章使用', 'Use of seals'),
  sign: '印',
  subModules: [
    subModule({
      id: 'committee-seal',
      label: text('村委会公章', 'Seal of the village committee'),
      purpose: text('以村委会名义出具或签署的文件', 'Documents in the name of the village committee'),
      groups: [...common, ...after],
      nodes: [apply, director, secretary, supervision, stamp, feedback],
    }),
    subModule({
      id: 'cooperative-seal',
      label: text('经济合作社公章', 'Seal of the cooperative'),
      purpose: text(
        '集体资产、股权和合作社合同',
        'Collective assets, shares and contracts of the cooperative',
      ),
      groups: [...common, ...after],
      nodes: [apply, cooperativeHead, secretary, supervision, stamp, feedback],
    }),
    subModule({
      id: 'finance-seal',
      label: text('财务专用章', 'Finance seal'),
      purpose: text('票据、银行和财务往来文件', 'Receipts, bank and financial papers'),
      groups: [...common, ...after],
      nodes: [apply, director, secretary, supervision, assetsOffice, stamp, feedback],
    }),
    subModule({
      id: 'seal-outside',
      label: text('外带用印', 'Seal taken out'),
      purpose: text('必须把印章带出村办公场所使用', 'The seal must leave the village office'),
      groups: [
        applicant,
        sealDocument,
        contractTerms,
        takeOut,
        supervisionOpinion,
        stamping,
        sealReturn,
        sealFeedback,
      ],
      nodes: [apply, director, secretary, supervision, resident, stamp, returnSeal, feedback],
    }),
    subModule({
      id: 'blank-document',
      label: text('空白文书用印', 'Blank document'),
      purpose: text(
        '先盖章后填写的文书，原则上不允许，确有必要时联签',
        'Stamped before written: not as a rule; needs joint signature',
      ),
      groups: [
        applicant,
        blankDocument,
        sealBlankDocument,
        contractTerms,
        supervisionOpinion,
        stamping,
        sealFeedback,
      ],
      nodes: [apply, director, secretary, jointSignature, supervision, stamp, feedback],
    }),
  ],
};
