import { text } from '../../i18n/text.ts';
import { handler } from '../blocks/handler.ts';
import { paymentChecks, paymentRecord } from '../blocks/payment.ts';
import {
  acceptance,
  completed,
  completionChecks,
  defectRepair,
  handover,
} from '../blocks/projects/completion.ts';
import { acceptedContract, covering, hidden, hiddenChecks } from '../blocks/projects/hiddenWorks.ts';
import { heldBack, payee, retentionChecks, revisit } from '../blocks/projects/retention.ts';
import { audit, claim, settled, settlementChecks } from '../blocks/projects/settlement.ts';
import { JOINT_SIGNATURE } from '../blocks/projects/sources.ts';
import { publicityRecord } from '../blocks/publicity.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import { above, is } from '../fields.ts';
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
  payment,
  publicity,
  residentCadre,
  secretary,
  supervision,
  TIERS,
  townAssets,
  townLeader,
} from '../nodes.ts';

const HIDDEN = 'hidden-works';
const COMPLETION = 'completion-acceptance';
const SETTLEMENT = 'settlement-audit';
const RETENTION = 'retention-return';

/** Those in which money is fixed or paid. */
const MONEY = [SETTLEMENT, RETENTION];
const LARGE = above('amount', TIERS.town);

/** 工程验收结算: what was built is looked at, reckoned up, shown, and only then paid. */
export const projectAcceptance = (): Matter =>
  defineMatter({
    id: 'project-acceptance',
    group: GROUPS.projects,
    label: ['工程验收结算', 'Acceptance and settlement'],
    sign: '验',
    code: 'YS',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        ['中华人民共和国民法典 第七百九十八条、第七百九十九条', 'Civil Code, articles 798 and 799'],
        [
          '隐蔽前承包人应通知检查；验收合格方可交付使用、支付价款',
          'Before covering the builder gives notice for inspection; only what was accepted is used and paid',
        ],
      ),
      source(
        'law',
        [
          '建设工程质量保证金管理办法（建质〔2017〕138号）',
          'Rules on retention money (Jian Zhi 2017 No. 138)',
        ],
        [
          '预留不高于结算总额 3%；缴纳履约保证金的不得同时预留；收到返还申请 14 日内核实，核实后 14 日内返还',
          'At most 3 per cent, none beside a performance bond; checked within 14 days of the request, paid back within 14 more',
        ],
      ),
      source(
        'standard',
        ['建设工程施工合同（示范文本）', 'Model contract for works'],
        [
          '隐蔽工程检查前 48 小时通知；未经检查私自覆盖的，可要求揭开重验，费用由施工方承担',
          "Notice 48 hours before; what was covered without is opened again at the builder's cost",
        ],
      ),
      JOINT_SIGNATURE,
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '验收、审定金额、质保金返还都公示 7 天；工程款支付另走“财务支出”',
          'Acceptance, accepted amount and retention are shown for 7 days; the works are paid as an expense',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      director(),
      cooperativeHead({ only: [COMPLETION, ...MONEY] }),
      secretary({ only: [COMPLETION, ...MONEY] }),
      supervision(),
      residentCadre({ only: [COMPLETION, ...MONEY] }),
      approval('construction', ['镇村建办审核', 'Town building office'], ['town-construction'], {
        only: [HIDDEN, COMPLETION],
        when: LARGE,
        limit: 2,
        substitutes: ['resident-cadre', 'town-agriculture'],
      }),
      townAssets({ only: MONEY }),
      townLeader({ only: MONEY, substitutes: ['town-construction', 'town-agriculture'] }),
      implementation('cover', ['覆盖登记', 'Covering'], ['clerk', 'committee-member'], 'acceptance', {
        only: [HIDDEN],
        substitutes: ['director'],
      }),
      implementation(
        'accept',
        ['竣工验收', 'Acceptance'],
        ['committee-member', 'director', 'clerk'],
        'acceptance',
        {
          only: [COMPLETION],
          limit: 10,
          substitutes: ['secretary'],
        },
      ),
      implementation('repair', ['整改登记', 'Repair of defects'], ['committee-member', 'clerk'], 'work', {
        only: [COMPLETION],
        when: is('acceptResult', 'conditional'),
        limit: 20,
        substitutes: ['director'],
      }),
      implementation('audit', ['结算审计', 'Audit'], ['town-assets'], 'document', {
        only: [SETTLEMENT],
        limit: 20,
        substitutes: ['town-construction'],
      }),
      publicity(7, { only: [COMPLETION, ...MONEY] }),
      implementation('handover', ['移交管护', 'Handover'], ['clerk', 'committee-member'], 'handover', {
        only: [COMPLETION],
        limit: 10,
        substitutes: ['director'],
      }),
      implementation('settle', ['结算确认', 'Settlement'], ['clerk', 'committee-member'], 'document', {
        only: [SETTLEMENT],
        substitutes: ['director'],
      }),
      payment({ only: [RETENTION] }),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'at-once',
      days: 15,
      basis: text(
        '村务公开：工程验收、结算和付款随时公布；公开 15 天为默认值',
        'Disclosure of village affairs: acceptance, settlement and payment at once; 15 days are a default',
      ),
    },
    retention: 'permanent',
    subModules: [
      {
        id: HIDDEN,
        label: ['隐蔽工程验收', 'Acceptance of hidden works'],
        purpose: [
          '基础、钢筋、管线等马上要盖住的部位，盖住前查验',
          'Foundation, steel, pipes and the like, before they are covered',
        ],
        groups: [
          title(['如：污水管沟槽隐蔽验收', 'Such as: sewer trench, hidden works']),
          handler,
          acceptedContract,
          hidden,
          supervisionReview,
          covering,
          shortResult,
        ],
        checks: hiddenChecks,
        disclosure: {
          timing: 'at-once',
          days: 7,
          basis: text(
            '随工程进度公开；公开 7 天为默认值',
            'Disclosed with the progress of the works; 7 days are a default',
          ),
        },
      },
      {
        id: COMPLETION,
        label: ['竣工验收', 'Acceptance of finished works'],
        purpose: [
          '工程全部完工，组织验收、整改并移交管护',
          'The works are finished: acceptance, repair of defects, handover',
        ],
        groups: [
          title(['如：文化礼堂屋面改造竣工验收', 'Such as: roof of the culture hall, acceptance']),
          handler,
          acceptedContract,
          completed,
          supervisionReview,
          acceptance,
          defectRepair,
          publicityRecord(),
          handover,
          shortResult,
        ],
        checks: completionChecks,
      },
      {
        id: SETTLEMENT,
        label: ['结算审计', 'Settlement and audit'],
        purpose: [
          '验收合格后，施工方报结算，委托审计，确定最终金额',
          'After acceptance: the builder claims, an auditor checks, the final amount is fixed',
        ],
        groups: [
          title(['如：农田渠道修复结算审计', 'Such as: repair of field canals, settlement']),
          handler,
          claim,
          supervisionReview,
          audit,
          publicityRecord(),
          settled,
          shortResult,
        ],
        checks: settlementChecks,
      },
      {
        id: RETENTION,
        label: ['质保金返还', 'Return of retention money'],
        purpose: [
          '质保期已满，复查没有问题，把预留的质保金付给施工方',
          'The warranty is over and the works are sound: what was held back is paid',
        ],
        groups: [
          title(['如：村道硬化质保金返还', 'Such as: paving of the road, retention money']),
          handler,
          heldBack,
          revisit,
          payee,
          supervisionReview,
          publicityRecord(),
          paymentRecord(),
          shortResult,
        ],
        checks: [...paymentChecks, ...retentionChecks],
      },
    ],
  });
