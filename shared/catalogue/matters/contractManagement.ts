import { text } from '../../i18n/text.ts';
import { changeChecks, changed, supplement } from '../blocks/assets/contracts/change.ts';
import { ended, endingChecks, settledUp } from '../blocks/assets/contracts/ending.ts';
import { rentChecks, rentDue, rentReceived } from '../blocks/assets/contracts/rent.ts';
import {
  contractHandover,
  HANDED_OVER,
  signed,
  signingChecks,
  toSign,
} from '../blocks/assets/contracts/signing.ts';
import { memberResolution } from '../blocks/assets/memberResolution.ts';
import { taker } from '../blocks/assets/taker.ts';
import { assemblyChecks } from '../blocks/resolution.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import { above } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  APPLICANTS,
  applyNode,
  approval,
  COPIES,
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
  townLeader,
} from '../nodes.ts';

const SIGN = ['contract-signing'] as const;
const CHANGE = ['contract-change'] as const;
const END = ['contract-termination'] as const;
const RENT = ['rent-collection'] as const;

const large = above('amount', TIERS.town);

/** 合同管理: every contract is written, on the register, and its money comes in; mechanism 15 reminds of its end. */
export const contractManagement = (): Matter =>
  defineMatter({
    id: 'contract-management',
    group: GROUPS.assets,
    label: ['合同管理', 'Management of contracts'],
    sign: '约',
    code: 'HT',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        [
          '《民法典》第五百四十三、五百六十二至五百六十六、七百零七、七百二十二条',
          'Civil Code art. 543, 562-566, 707, 722',
        ],
        [
          '协商一致可以变更；解除须符合约定或法定情形并通知对方；欠租经催告仍不付可以解除',
          'Changed by agreement; ended on agreed or legal grounds with notice; for unpaid rent after a warning',
        ],
      ),
      source(
        'practice',
        [
          '长治市《农村集体经济合同管理制度（试行）》（2025）',
          'Changzhi rules on contracts of rural collectives, 2025',
        ],
        [
          '应签尽签，杜绝口头协议；民主决策在前，合同上台账',
          'Everything in writing, nothing by word of mouth; decided first, kept on a register',
        ],
      ),
      source(
        'practice',
        ['桦南县农村集体合同“四统一”管理', 'Contract management of Huanan county'],
        [
          '统一范本、统一编号、统一流程、统一平台；变更解除须审核备案',
          'One model, one numbering, one way, one platform; changes and endings are reviewed and filed',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '解除由两委联签；5 万元以上的变更须成员决议；租金逾期 60 天橙色、180 天红色',
          'The committees sign an ending; changes above 50,000 yuan need the members; rent overdue 60 days is orange, 180 red',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      director({ only: [...SIGN, ...CHANGE, ...END] }),
      cooperativeHead(),
      approval('relief', ['减免审核', 'Review of what is forgiven'], ['secretary', 'supervision-head'], {
        only: RENT,
        when: above('relief', 0),
        sign: 'inOrder',
        limit: 2,
        substitutes: ['resident-cadre'],
      }),
      jointSignature({ only: END }),
      secretary({ only: [...SIGN, ...CHANGE, ...END] }),
      supervision({ only: [...SIGN, ...CHANGE, ...END] }),
      residentCadre({ only: [...SIGN, ...CHANGE, ...END] }),
      townAssets(),
      townLeader({ only: [...SIGN, ...CHANGE, ...END] }),
      implementation('sign', ['签订登记', 'Signature'], ['clerk', 'committee-member'], 'document', {
        only: [...SIGN, ...CHANGE],
        limit: 10,
      }),
      implementation('handover', ['标的交付', 'Handover'], ['committee-member', 'clerk'], 'handover', {
        only: SIGN,
        when: HANDED_OVER,
      }),
      implementation('settle', ['清算交还', 'Settlement'], ['committee-member', 'clerk'], 'handover', {
        only: END,
        limit: 15,
      }),
      implementation('collect', ['收款登记', 'Money received'], ['accountant'], 'document', {
        only: RENT,
        limit: 10,
        substitutes: ['clerk'],
        apart: true,
      }),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'at-once',
      days: 7,
      basis: text(
        '村务公开：集体经济合同的签订、变更、解除和履行情况及时公开',
        'Disclosure: signature, change, end and performance of contracts at once',
      ),
    },
    retention: '30-years',
    subModules: [
      {
        id: 'contract-signing',
        label: ['合同签订', 'Signing of a contract'],
        purpose: [
          '前面已决策、已成交，现在签书面合同并登记台账',
          'It was decided and awarded: sign it in writing and register it',
        ],
        groups: [
          title(['如：村东一号厂房租赁合同', 'Such as: lease of workshop 1, east']),
          toSign,
          taker('apply', ['对方当事人', 'Other party']),
          supervisionReview,
          signed,
          contractHandover,
          shortResult,
        ],
        checks: signingChecks,
      },
      {
        id: 'contract-change',
        label: ['合同变更', 'Change of a contract'],
        purpose: [
          '已签合同的价款、期限或条款要改',
          'Price, term or clauses of a signed contract are to change',
        ],
        collective: {
          body: 'members',
          when: large,
          group: 'resolution',
          basis: text('重大合同变更须民主决策', 'Changes of major contracts are decided by the members'),
        },
        groups: [
          title(['如：保洁服务合同延期', 'Such as: longer term for the cleaning contract']),
          changed,
          memberResolution(large),
          supervisionReview,
          supplement,
          shortResult,
        ],
        checks: [...changeChecks, ...assemblyChecks],
      },
      {
        id: 'contract-termination',
        label: ['合同解除', 'End of a contract'],
        purpose: ['合同提前结束：通知、清算、收回', 'A contract ends early: notice, settlement, return'],
        groups: [
          title(['如：六号摊位租赁合同解除', 'Such as: end of the lease of stall 6']),
          ended,
          supervisionReview,
          settledUp,
          shortResult,
        ],
        checks: endingChecks,
      },
      {
        id: 'rent-collection',
        label: ['租金收缴', 'Collection of rent'],
        purpose: ['按合同收一期租金或承包金，登记入账', 'Collect the rent of one term and enter it'],
        groups: [
          title(['如：一号厂房上半年租金', 'Such as: rent of workshop 1, first half-year']),
          rentDue,
          rentReceived,
          shortResult,
        ],
        checks: rentChecks,
      },
    ],
  });
