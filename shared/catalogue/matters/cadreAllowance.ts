import { text } from '../../i18n/text.ts';
import { basicPay, basicPayGround } from '../blocks/finance/basicPay.ts';
import { fixedAllowance, fixedAllowanceGround } from '../blocks/finance/fixedAllowance.ts';
import { lostWork, lostWorkChecks, lostWorkStandard } from '../blocks/finance/lostWork.ts';
import { payListChecks } from '../blocks/finance/payList.ts';
import { appraisal, performanceChecks, performancePay } from '../blocks/finance/performancePay.ts';
import { paymentChecks } from '../blocks/payment.ts';
import { publicityRecord } from '../blocks/publicity.ts';
import { resolution, resolutionChecks } from '../blocks/resolution.ts';
import { supervisionReview } from '../blocks/review.ts';
import { told } from '../blocks/spending/told.ts';
import { payoutRecord } from '../blocks/spending/transfer.ts';
import { title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import type { Matter } from '../matter.ts';
import {
  applyNode,
  approval,
  COPIES,
  director,
  feedbackNode,
  payment,
  publicity,
  residentCadre,
  secretary,
  supervision,
  townAssets,
  townLeader,
} from '../nodes.ts';

const BASIC = 'basic-pay';
const PERFORMANCE = 'performance-pay';
const LOST_WORK = 'lost-work';
const FIXED = 'phone-travel';

/*
 * Director and secretary approve only what is paid to others for lost work. Their own pay is looked at by the
 * supervision committee and decided by the town (rule recusal-breach: no payee approves).
 */

/** 干部报酬补贴: what the village pays to those who run it. */
export const cadreAllowance = (): Matter =>
  defineMatter({
    id: 'cadre-allowance',
    group: GROUPS.finance,
    label: ['干部报酬补贴', 'Pay and allowances of cadres'],
    sign: '酬',
    code: 'BC',
    version: 1,
    applicants: ['clerk', 'committee-member'],
    sources: [
      source(
        'law',
        [
          '《村民委员会组织法》（2025年修正）',
          "Organic Law of the Villagers' Committees (as amended in 2025)",
        ],
        [
          '享受误工补贴的人员和标准由村民会议决定；领取补贴的人员每年至少接受一次民主评议',
          'Who is paid for lost work, and how much, is decided by the villagers; who is paid is appraised by them every year',
        ],
      ),
      source(
        'standard',
        ['《中国共产党农村基层组织工作条例》', 'Regulations on the work of rural party organisations'],
        ['落实村干部报酬，建立考核激励', 'Cadres are paid as ruled, after an appraisal'],
      ),
      source(
        'practice',
        ['各地村干部报酬办法', 'Rules of towns and counties on the pay of cadres'],
        [
          '基本报酬按月打卡，绩效报酬按镇考核结果年终发放，兼职只领一份，公示后发放',
          'Basic pay each month to the card, performance pay at the end of the year after the result of the town, one pay for several posts, shown before it is paid',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '公示 7 天；除误工补贴外村主任、书记不审批',
          'Publicity of 7 days; director and secretary approve nothing but lost work',
        ],
      ),
    ],
    nodes: [
      applyNode(['clerk', 'committee-member']),
      director({ only: [LOST_WORK] }),
      secretary({ only: [LOST_WORK] }),
      supervision({ limit: 2 }),
      residentCadre({ when: undefined }),
      townAssets({ when: undefined }),
      townLeader({ only: [BASIC, LOST_WORK, FIXED] }),
      approval('town-appraisal', ['镇考核核定', "The town's appraisal"], ['town-leader'], {
        only: [PERFORMANCE],
        limit: 3,
        substitutes: ['town-civil-affairs'],
      }),
      publicity(7, { label: ['发放公示', 'Publicity of the list'] }),
      payment(),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'monthly',
      days: 15,
      basis: text(
        '《农村集体经济组织财务公开规定》：干部报酬和误工补贴逐笔公开',
        'Rules on financial disclosure of rural collectives: pay and allowances of cadres are disclosed one by one',
      ),
    },
    retention: '30-years',
    subModules: [
      {
        id: BASIC,
        label: ['基本报酬', 'Basic pay'],
        purpose: [
          '按镇核定标准按月或按季发放的村干部固定报酬',
          'The fixed pay of the cadres by month or quarter, after the standard of the town',
        ],
        groups: [
          title(['如“三季度村干部基本报酬”', 'Such as “Basic pay, third quarter”']),
          basicPay,
          basicPayGround,
          supervisionReview,
          publicityRecord(),
          payoutRecord(),
          told(['写发了几个人、共多少、哪里来的钱', 'How many, how much, from what money']),
        ],
        checks: [...payListChecks, ...paymentChecks],
      },
      {
        id: PERFORMANCE,
        label: ['绩效报酬', 'Performance pay'],
        purpose: [
          '年度考核和民主评议后，按结果发放的绩效报酬',
          'Paid once a year, after the appraisal by the villagers and by the town',
        ],
        collective: {
          body: 'representatives',
          group: 'resolution',
          basis: text(
            '《村民委员会组织法》：领取补贴的人员接受民主评议；绩效方案经村民代表会议通过',
            'Organic Law: who is paid is appraised; the plan is passed by the representatives',
          ),
        },
        groups: [
          title(['如“今年村干部绩效报酬”', 'Such as “Performance pay of this year”']),
          appraisal,
          performancePay,
          resolution(),
          supervisionReview,
          publicityRecord(),
          payoutRecord(),
          told(['写评议结果、发了几个人、共多少', 'The result, how many, how much']),
        ],
        checks: [...performanceChecks, ...resolutionChecks, ...paymentChecks],
      },
      {
        id: LOST_WORK,
        label: ['误工补贴', 'Lost work'],
        purpose: [
          '村民代表、小组长、党员等不领固定报酬的人为村里做事的误工补贴；出力干活的走“临时用工”',
          'For representatives, group heads and party members without a salary who serve the village; labour is paid as casual labour',
        ],
        collective: {
          body: 'representatives',
          group: 'standard',
          basis: text(
            '《村民委员会组织法》：享受误工补贴的人员及补贴标准须经村民会议讨论决定',
            'Organic Law: who is paid for lost work, and how much, is decided by the villagers',
          ),
        },
        groups: [
          title(['如“九月入户走访误工补贴”', 'Such as “Lost work in the house visits of September”']),
          lostWorkStandard,
          lostWork,
          supervisionReview,
          publicityRecord(),
          payoutRecord(),
          told(['写为什么事、多少人次、共多少', 'For what, how many days, how much']),
        ],
        checks: [...lostWorkChecks, ...paymentChecks],
      },
      {
        id: FIXED,
        label: ['通讯交通补贴', 'Phone and travel'],
        purpose: [
          '按标准定额发放的话费和交通补贴；领了就不再报销',
          'A fixed sum for phone and travel after the standard; nothing is claimed besides',
        ],
        groups: [
          title(['如“下半年通讯交通补贴”', 'Such as “Phone and travel, second half”']),
          fixedAllowance,
          fixedAllowanceGround,
          supervisionReview,
          publicityRecord(),
          payoutRecord(),
          told(['写标准、发了几个人、共多少', 'The standard, how many, how much']),
        ],
        checks: [...payListChecks, ...paymentChecks],
      },
    ],
  });
