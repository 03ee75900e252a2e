import { text } from '../../i18n/text.ts';
import { dispatchChecks, dispatched } from '../blocks/labour/dispatch.ts';
import {
  emergency,
  emergencyCheck,
  emergencyChecks,
  emergencyEvidence,
  emergencyPay,
  emergencySheet,
} from '../blocks/labour/emergency.ts';
import {
  labourBudget,
  labourBudgetLeft,
  labourPlan,
  planChecks,
  safety,
  work,
} from '../blocks/labour/plan.ts';
import {
  labourPay,
  labourSheet,
  paidPeople,
  settled,
  settlementChecks,
  tax,
  workAcceptance,
} from '../blocks/labour/settlement.ts';
import {
  attendance,
  dayClosed,
  dayEvidence,
  dayResult,
  signInChecks,
  spotCheck,
  workDay,
} from '../blocks/labour/signIn.ts';
import { labourSources } from '../blocks/labour/sources.ts';
import { paymentChecks, paymentRecord } from '../blocks/payment.ts';
import { resolution, resolutionChecks } from '../blocks/resolution.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { shownRecord } from '../blocks/shownRecord.ts';
import { title } from '../blocks/subject.ts';
import { defineMatter, GROUPS } from '../define.ts';
import { above } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  applyNode,
  approval,
  COPIES,
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

const PLAN = ['labour-dispatch'] as const;
const DAY = ['labour-sign-in'] as const;
const PAY = ['labour-pay'] as const;
const EMERGENCY = ['emergency-labour'] as const;

const large = above('amount', TIERS.town);

/** 临时用工: named, confirmed the same day by worker, supervisor and dispatcher, settled by the month (mechanism 14). */
export const casualLabour = (): Matter =>
  defineMatter({
    id: 'casual-labour',
    group: GROUPS.labour,
    label: ['临时用工', 'Casual labour'],
    sign: '工',
    code: 'YG',
    version: 1,
    applicants: ['clerk', 'committee-member', 'director', 'cooperative-head'],
    sources: labourSources,
    nodes: [
      applyNode(),
      approval(
        'day-confirm',
        ['派工人确认', 'Confirmed by the dispatcher'],
        ['director', 'committee-member'],
        {
          only: DAY,
        },
      ),
      director({ only: PLAN }),
      approval(
        'in-order',
        ['主任、社长联签', 'Director and head of the cooperative'],
        ['director', 'cooperative-head'],
        {
          only: PAY,
          sign: 'inOrder',
          limit: 2,
          substitutes: ['committee-member'],
        },
      ),
      secretary({ only: [...PLAN, ...PAY, ...EMERGENCY] }),
      supervision(),
      approval('emergency-check', ['联村干部核实', 'Checked by the resident cadre'], ['resident-cadre'], {
        only: EMERGENCY,
        substitutes: ['town-leader'],
      }),
      residentCadre({ only: [...PLAN, ...PAY] }),
      townAssets({ only: [...PLAN, ...PAY, ...EMERGENCY] }),
      townLeader({ only: [...PLAN, ...PAY, ...EMERGENCY] }),
      implementation('dispatch', ['派工登记', 'Dispatch'], ['director', 'committee-member'], 'labour', {
        only: PLAN,
      }),
      implementation('day-close', ['日清登记', 'Close of the day'], ['accountant'], 'labour', {
        only: DAY,
        limit: 1,
        substitutes: ['clerk'],
      }),
      publicity(3, { only: [...PAY, ...EMERGENCY], label: ['报酬公示', 'Publicity of the pay sheet'] }),
      payment({ only: [...PAY, ...EMERGENCY] }),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'monthly',
      days: 7,
      basis: text(
        '村务公开：财务收支按月公开，用工名单、工日和报酬逐人公开',
        'Disclosure: finances monthly; workers, days and pay one by one',
      ),
    },
    retention: '30-years',
    subModules: [
      {
        id: 'labour-dispatch',
        label: ['派工申请', 'Dispatch of labour'],
        purpose: [
          '要请人干活，还没开工：先报计划，批准后派工',
          'Work is to be done by hired hands: plan it before it begins',
        ],
        disclosure: {
          timing: 'quarterly',
          days: 7,
          basis: text(
            '村务公开：一般事项至少每季度公开一次',
            'Disclosure: ordinary items at least quarterly',
          ),
        },
        collective: {
          body: 'representatives',
          when: large,
          group: 'resolution',
          basis: text(
            '大额用工支出由村民代表会议讨论决定',
            "Large labour costs are for the villagers' representatives",
          ),
        },
        groups: [
          title(['如：三月沟渠清淤用工', 'Such as: clearing of ditches in March']),
          work,
          labourPlan,
          labourBudget,
          labourBudgetLeft,
          safety,
          resolution(large),
          supervisionReview,
          dispatched,
          shortResult,
        ],
        checks: [...planChecks, ...resolutionChecks, ...dispatchChecks],
      },
      {
        id: 'labour-sign-in',
        label: ['用工签到', 'Sign-in of workers'],
        purpose: [
          '已派工的当天：逐人签到、拍照、当日确认工日',
          'On the day of the work: everybody signs in, the days are confirmed',
        ],
        groups: [
          title(['如：3月5日沟渠清淤签到', 'Such as: sign-in of 5 March, ditches']),
          workDay,
          attendance,
          dayEvidence,
          spotCheck,
          dayClosed,
          dayResult,
        ],
        checks: signInChecks,
      },
      {
        id: 'labour-pay',
        label: ['报酬发放', 'Payment of labour'],
        purpose: [
          '活已干完或到月底：按签到结算，公示后发到本人账户',
          'The work is done or the month is over: settle, show, pay',
        ],
        groups: [
          title(['如：三月沟渠清淤用工报酬', 'Such as: pay for the ditches, March']),
          settled,
          labourSheet,
          labourPay,
          tax,
          workAcceptance,
          supervisionReview,
          shownRecord(),
          paymentRecord(),
          paidPeople,
          shortResult,
        ],
        checks: [...settlementChecks, ...paymentChecks],
      },
      {
        id: 'emergency-labour',
        copies: [{ roles: ['town-discipline'] }],
        label: ['应急用工', 'Emergency labour'],
        purpose: [
          '抢险救灾来不及先批：三天内补办，由联村干部核实',
          'There was no time to ask first: applied for within three days and checked',
        ],
        groups: [
          title(['如：台风后道路抢通用工', 'Such as: clearing the road after the typhoon']),
          emergency,
          emergencySheet,
          emergencyPay,
          emergencyEvidence,
          supervisionReview,
          emergencyCheck,
          shownRecord(),
          paymentRecord(),
          shortResult,
        ],
        checks: [...emergencyChecks, ...paymentChecks],
      },
    ],
  });
