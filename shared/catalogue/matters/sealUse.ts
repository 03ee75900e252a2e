import type { Check, FieldGroup } from '../../form/field.ts';
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
import { whichSeal } from '../blocks/whichSeal.ts';
import { defineMatter, GROUPS, type SubDraft, source } from '../define.ts';
import { above, type Words } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  APPLICANTS,
  applyNode,
  cooperativeHead,
  director,
  feedbackNode,
  implementation,
  jointSignature,
  residentCadre,
  secretary,
  supervision,
  TIERS,
  townAssets,
} from '../nodes.ts';

/*
 * Process, limits and copies are defaults of this project (domain.md section 5): handler, director, secretary,
 * review by the head of the supervision committee, stamping by the custodian with a photo, result, disclosure.
 */

const CUSTODIANS: readonly Role[] = ['custodian'];
const STAND_INS: readonly Role[] = ['clerk', 'committee-member'];

const variant = (
  id: string,
  label: Words,
  purpose: Words,
  groups: readonly FieldGroup[],
  checks: readonly Check[] = [],
): SubDraft => ({
  id,
  label,
  purpose,
  titleField: 'documentTitle',
  groups,
  checks: [...contractChecks, ...checks],
});

const after = [supervisionOpinion, stamping, sealFeedback];

/**
 * A version of the matter. `first` are the groups that stand before all others; they came with version 2. What is
 * changed here changes versions that cases run by: catalogue/past/past.test.ts holds them as they were.
 */
export const sealUseVersion = (version: number, first: readonly FieldGroup[]): Matter => {
  const common = [...first, applicant, sealDocument, contractTerms];
  return defineMatter({
    id: 'seal-use',
    group: GROUPS.seals,
    label: ['印章使用', 'Use of seals'],
    sign: '印',
    code: 'YZ',
    version,
    applicants: APPLICANTS,
    sources: [
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '经办人申请，主任、书记审批，监委会审核，保管员用印并拍照',
          'Handler, director, secretary, supervision; the custodian stamps and takes a photo',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      director({ only: ['committee-seal', 'finance-seal', 'seal-outside', 'blank-document'] }),
      cooperativeHead({ only: ['cooperative-seal'] }),
      secretary(),
      jointSignature({ only: ['blank-document'] }),
      supervision(),
      residentCadre({ only: ['seal-outside'], when: undefined }),
      townAssets({ only: ['finance-seal'] }),
      implementation('stamp', ['用印登记', 'Stamping'], CUSTODIANS, 'stamping', {
        limit: 2,
        substitutes: STAND_INS,
        apart: true,
      }),
      implementation('return-seal', ['印章归还', 'Return of the seal'], CUSTODIANS, 'sealReturn', {
        only: ['seal-outside'],
        untilField: 'outUntil',
        substitutes: STAND_INS,
        apart: true,
      }),
      feedbackNode(),
    ],
    copies: [
      { roles: ['supervision-head'] },
      { roles: ['town-discipline'], when: above('amount', TIERS.town) },
      { roles: ['resident-cadre'] },
    ],
    disclosure: {
      timing: 'at-once',
      days: 7,
      basis: text(
        '村务公开：一般事项至少每季度公开一次，本事项办结即公开',
        'Village affairs disclosure: at least quarterly; this matter at once when done',
      ),
    },
    retention: '30-years',
    subModules: [
      variant(
        'committee-seal',
        ['村委会公章', 'Seal of the village committee'],
        ['以村委会名义出具或签署的文件', 'Documents in the name of the village committee'],
        [...common, ...after],
      ),
      variant(
        'cooperative-seal',
        ['经济合作社公章', 'Seal of the cooperative'],
        ['集体资产、股权和合作社合同', 'Collective assets, shares and contracts of the cooperative'],
        [...common, ...after],
      ),
      variant(
        'finance-seal',
        ['财务专用章', 'Finance seal'],
        ['票据、银行和财务往来文件', 'Receipts, bank and financial papers'],
        [...common, ...after],
      ),
      variant(
        'seal-outside',
        ['外带用印', 'Seal taken out'],
        ['必须把印章带出村办公场所使用', 'The seal must leave the village office'],
        [...common, takeOut, supervisionOpinion, stamping, sealReturn, sealFeedback],
        takeOutChecks,
      ),
      variant(
        'blank-document',
        ['空白文书用印', 'Blank document'],
        [
          '先盖章后填写的文书，原则上不允许，确有必要时联签',
          'Stamped before written: not as a rule; needs joint signature',
        ],
        [...first, applicant, blankDocument, sealBlankDocument, contractTerms, ...after],
      ),
    ],
  });
};

/** 印章使用: seal and holder are kept apart, and every stamping leaves a photo. */
export const sealUse = (): Matter => sealUseVersion(2, [whichSeal]);
