import { text } from '../../i18n/text.ts';
import { condolenceChecks, condolenceList, visitRecord } from '../blocks/finance/condolence.ts';
import { limitChecks, yearlyLimit } from '../blocks/finance/limit.ts';
import { mealChecks, mealPlan, mealRecord } from '../blocks/finance/meals.ts';
import { pressChecks, pressOrder, pressRecord } from '../blocks/finance/press.ts';
import { tripChecks, tripCost, tripPlan, tripRecord } from '../blocks/finance/trip.ts';
import { invoice, invoiceChecks } from '../blocks/invoice.ts';
import { paymentChecks, paymentRecord } from '../blocks/payment.ts';
import { publicityRecord } from '../blocks/publicity.ts';
import { resolution, resolutionChecks } from '../blocks/resolution.ts';
import { supervisionReview } from '../blocks/review.ts';
import { decidedBefore, decision } from '../blocks/spending/decision.ts';
import { itemByItem } from '../blocks/spending/disclosure.ts';
import { told } from '../blocks/spending/told.ts';
import { transferRecord } from '../blocks/spending/transfer.ts';
import { subject, title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import { above, is } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  APPLICANTS,
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
  townAssets,
  townLeader,
} from '../nodes.ts';

const MEALS = 'work-meals';
const TRIPS = 'training-visits';
const VISITS = 'condolence-visits';
const PRESS = 'newspapers-publicity';

/** Fen. What feeds and moves cadres is looked at from outside the village earlier than other spending. */
const OUTSIDE_EYES = 100_000;

/** 非生产性开支: meals, trips, visits and publicity, each below the limit of the year. */
export const nonProductionExpense = (): Matter =>
  defineMatter({
    id: 'non-production-expense',
    group: GROUPS.finance,
    label: ['非生产性开支', 'Unproductive spending'],
    sign: '非',
    code: 'FS',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'standard',
        [
          '《农村基层干部廉洁履行职责若干规定（试行）》（中办发〔2011〕21号）',
          'Provisions on the clean performance of duties by rural cadres (2011, no. 21)',
        ],
        ['不得用集体资金吃喝、旅游、送礼', 'No money of the collective for feasts, tourism or presents'],
      ),
      source(
        'practice',
        [
          '村级“零招待”和非生产性开支限额管理',
          'No entertainment by villages; yearly limits of unproductive spending',
        ],
        [
          '村级不开支招待费；误餐、培训、慰问、报刊按年度限额控制，逐笔公开',
          'Villages entertain nobody; meals, trips, visits and press have a limit of the year and are shown one by one',
        ],
      ),
      source(
        'practice',
        ['县市规范农村党员干部外出考察的通知', 'Notices of counties on trips of rural cadres'],
        [
          '考察先经村民代表会议讨论，报镇审批；回来半个月内书面报告，费用公示；专项资金不得用于考察',
          'A visit is discussed by the representatives and approved by the town; report and cost are due in half a month; no earmarked money',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '1000 元以上联村干部审核，慰问名单公示 3 天，每餐最高 100 元',
          'The resident cadre looks at what is above 1,000 yuan, lists of visits are public for 3 days, 100 yuan at most for a meal',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      director(),
      secretary(),
      supervision(),
      residentCadre({ only: [MEALS, VISITS, PRESS], when: above('amount', OUTSIDE_EYES) }),
      townAssets(),
      townLeader({ only: [PRESS] }),
      approval('town-trip', ['镇审批外出', 'Approval of the trip'], ['town-leader'], {
        only: [TRIPS],
        limit: 3,
        substitutes: ['resident-cadre'],
      }),
      publicity(3, { only: [VISITS], label: ['慰问名单公示', 'Publicity of the list'] }),
      implementation('serve', ['用餐登记', 'Record of the meal'], ['clerk', 'committee-member'], 'work', {
        only: [MEALS],
        limit: 10,
      }),
      implementation('travel', ['外出报告', 'Report of the trip'], ['clerk', 'committee-member'], 'work', {
        only: [TRIPS],
        untilField: 'reportBy',
      }),
      implementation('receive', ['验收登记', 'Received'], ['clerk', 'committee-member'], 'delivery', {
        only: [PRESS],
        limit: 20,
        apart: true,
        substitutes: ['representative'],
      }),
      payment(),
      implementation(
        'visit',
        ['走访登记', 'Record of the visits'],
        ['clerk', 'committee-member'],
        'handover',
        {
          only: [VISITS],
          untilField: 'visitBy',
        },
      ),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'monthly',
      days: 15,
      basis: itemByItem,
    },
    retention: '30-years',
    subModules: [
      {
        id: MEALS,
        label: ['误餐工作餐', 'Meals at work'],
        purpose: [
          '抢险、值守、集中作业等误了饭点的工作餐，餐前申请；招待任何人都不能走这里',
          'Meals of people who work through mealtimes, asked for before; nobody is entertained here',
        ],
        groups: [
          title(['如“防台值守工作餐”', 'Such as “Meals during the typhoon watch”']),
          mealPlan,
          yearlyLimit(['误餐费年度限额', 'Limit for meals this year'], 5_000_000),
          supervisionReview,
          mealRecord,
          invoice('serve'),
          paymentRecord(),
          told(['写为什么事、几个人吃、花了多少', 'For what work, how many, how much']),
        ],
        checks: [...limitChecks, ...mealChecks, ...invoiceChecks, ...paymentChecks],
      },
      {
        id: TRIPS,
        label: ['培训考察', 'Training and study visits'],
        purpose: [
          '村干部、党员、村民代表外出培训或学习考察，先批准再出发',
          'Training or study visits of cadres, party members and representatives, approved before they leave',
        ],
        collective: {
          body: 'representatives',
          when: is('tripKind', 'visit'),
          group: 'resolution',
          basis: text(
            '外出考察的目的、人员和费用先经村民代表会议讨论通过',
            "Aim, party and cost of a visit are first passed by the villagers' representatives",
          ),
        },
        copies: [{ roles: ['town-discipline'] }],
        groups: [
          subject(['如“民宿经营学习考察”', 'Such as “Study visit on running guest houses”']),
          tripPlan,
          tripCost,
          yearlyLimit(['培训考察年度限额', 'Limit for trips this year'], 20_000_000),
          resolution(is('tripKind', 'visit')),
          supervisionReview,
          tripRecord,
          transferRecord(),
          told(['写去了哪里、几个人、花了多少、学到什么', 'Where to, how many, how much, what was learnt']),
        ],
        checks: [...limitChecks, ...resolutionChecks, ...tripChecks, ...paymentChecks],
      },
      {
        id: VISITS,
        label: ['走访慰问', 'Condolence visits'],
        purpose: [
          '上门看望生病、困难、丧亲、立功等村民并给慰问金；统一购买实物走“物资采购—慰问物资”',
          'Visits to the ill, needy, bereaved or honoured with money; goods for many are a purchase of gifts',
        ],
        groups: [
          title(['如“春节困难家庭走访”，不写姓名', 'Such as “Visits at Spring Festival”; no names']),
          condolenceList,
          yearlyLimit(['慰问费年度限额', 'Limit for visits this year'], 5_000_000),
          supervisionReview,
          publicityRecord(),
          paymentRecord(),
          visitRecord,
          told(['写走访了多少户、共多少钱，不写姓名和病情', 'How many and how much; no names, no illnesses']),
        ],
        checks: [...limitChecks, ...condolenceChecks, ...paymentChecks],
      },
      {
        id: PRESS,
        label: ['报刊宣传', 'Press and publicity'],
        purpose: [
          '订报刊、做宣传栏和印刷品，以及结算已批准的文体活动',
          'Newspapers, boards and print, and the settlement of an event that was approved',
        ],
        collective: decidedBefore,
        groups: [
          title(['如“明年党报党刊订阅”', 'Such as “Party press of next year”']),
          pressOrder,
          yearlyLimit(['报刊宣传年度限额', 'Limit for press and publicity this year'], 30_000_000),
          decision,
          supervisionReview,
          pressRecord,
          paymentRecord(),
          told(['写订了什么、办了什么、花了多少', 'What was ordered or held, and for how much']),
        ],
        checks: [...limitChecks, ...pressChecks, ...paymentChecks],
      },
    ],
  });
