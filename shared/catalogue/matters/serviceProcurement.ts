import type { Check } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import { contract } from '../blocks/contract.ts';
import { cleaningPrice, cleaningScope, cleaningStart } from '../blocks/procurement/cleaning.ts';
import {
  consultancyChecks,
  consultancyChoice,
  consultancyOrder,
  engagement,
  report,
} from '../blocks/procurement/consultancy.ts';
import { eventChecks, eventCosts, eventPlan, eventRecord } from '../blocks/procurement/event.ts';
import { guardingChoice, guardingScope, guardingStart } from '../blocks/procurement/guarding.ts';
import { publicityRecord } from '../blocks/publicity.ts';
import { quotationChecks, quotations } from '../blocks/quotations.ts';
import { resolution, resolutionChecks } from '../blocks/resolution.ts';
import { supervisionReview } from '../blocks/review.ts';
import { decidedBefore, decision } from '../blocks/spending/decision.ts';
import { itemByItem } from '../blocks/spending/disclosure.ts';
import { chosenSupplier, supplierRating } from '../blocks/spending/supplier.ts';
import { told } from '../blocks/spending/told.ts';
import { subject } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import { above } from '../fields.ts';
import type { Collective, Matter } from '../matter.ts';
import {
  APPLICANTS,
  applyNode,
  COPIES,
  cityTrading,
  cooperativeHead,
  director,
  feedbackNode,
  implementation,
  publicity,
  residentCadre,
  secretary,
  supervision,
  TIERS,
  townAssets,
  townLeader,
} from '../nodes.ts';

const CLEANING = 'cleaning-greening';
const SECURITY = 'security-property';
const CONSULTANCY = 'consultancy';
const EVENT = 'culture-sports';
/** Services that run for months under a contract and are paid from time to time. */
const LASTING = [CLEANING, SECURITY];

const decided: Collective = {
  body: 'representatives',
  when: above('amount', TIERS.town),
  group: 'resolution',
  basis: text(
    '五议两公开：大额服务采购须经村民代表会议决定',
    "Large service contracts are decided by the villagers' representatives",
  ),
};

const withinApproval: Check = {
  kind: 'notMoreThan',
  field: 'contractAmount',
  other: 'amount',
  message: text('合同金额不能多于批准金额', 'The contract cannot be for more than was approved'),
};

const lastingChecks: readonly Check[] = [
  ...quotationChecks,
  ...resolutionChecks,
  withinApproval,
  {
    kind: 'notBefore',
    field: 'startedOn',
    other: 'signedOn',
    message: text('签订合同后才能进场', 'The work begins after the contract is signed'),
  },
];

/** 服务采购: from the offer to the day on which the service begins or its result is there. */
export const serviceProcurement = (): Matter =>
  defineMatter({
    id: 'service-procurement',
    group: GROUPS.procurement,
    label: ['服务采购', 'Purchase of services'],
    sign: '服',
    code: 'FW',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        ['《民法典》合同编', 'Civil Code, contracts'],
        [
          '服务合同写明内容、质量、价款、期限和违约责任',
          'A contract names the service, its quality, price, term and what follows a breach',
        ],
      ),
      source(
        'law',
        [
          '《保安服务管理条例》（国务院令第564号）',
          'Regulations on Security Services (State Council no. 564)',
        ],
        ['保安服务公司须有许可，保安员须持证上岗', 'Security firms need a licence and guards a certificate'],
      ),
      source(
        'law',
        [
          '《大型群众性活动安全管理条例》第二条、第十一条',
          'Regulations on Large Public Events, art. 2 and 11',
        ],
        [
          '每场 1000 人以上的活动须经公安机关许可',
          'Events for 1,000 people or more need a permit of the police',
        ],
      ),
      source(
        'law',
        [
          '《必须招标的工程项目规定》（国家发展改革委令第16号）第五条',
          'NDRC order 16 on projects that must be tendered, art. 5',
        ],
        [
          '必须招标的工程项目中，勘察设计监理等服务 100 万元以上须招标',
          'In projects that must be tendered, design, survey and supervision of 1 million yuan or more are tendered',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '三家报价、中选公示 3 天、合同最长三年',
          'Three quotations, publicity of the choice for 3 days, three years at most',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      director(),
      cooperativeHead({ only: [SECURITY] }),
      secretary(),
      supervision(),
      residentCadre(),
      townAssets(),
      townLeader(),
      cityTrading({ only: LASTING }),
      publicity(3, { only: LASTING, label: ['中选结果公示', 'Publicity of the choice'] }),
      implementation('sign', ['签订合同', 'Contract'], ['clerk', 'committee-member'], 'document', {
        only: [...LASTING, CONSULTANCY],
        limit: 10,
      }),
      implementation('start', ['进场登记', 'Begin of the service'], ['clerk', 'committee-member'], 'work', {
        only: LASTING,
        untilField: 'plannedStart',
        substitutes: ['representative'],
      }),
      implementation('receive', ['成果接收', 'Result received'], ['clerk', 'committee-member'], 'delivery', {
        only: [CONSULTANCY],
        untilField: 'plannedEnd',
      }),
      implementation('hold', ['活动登记', 'The event'], ['clerk', 'committee-member'], 'work', {
        only: [EVENT],
        untilField: 'reportBy',
        substitutes: ['representative'],
      }),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'at-once',
      days: 7,
      basis: itemByItem,
    },
    retention: '30-years',
    subModules: [
      {
        id: CLEANING,
        label: ['保洁绿化', 'Cleaning and greenery'],
        purpose: [
          '道路、公厕、河塘保洁，垃圾清运和绿化养护的外包；按月付款走“财务支出—维修养护”',
          'Cleaning, waste and greenery by a firm; each payment is claimed under maintenance',
        ],
        collective: decided,
        groups: [
          subject(['如“全村道路保洁服务”', 'Such as “Cleaning of the village roads”']),
          cleaningScope,
          cleaningPrice,
          quotations(),
          chosenSupplier,
          resolution(above('amount', TIERS.town)),
          supervisionReview,
          publicityRecord(),
          contract('sign'),
          cleaningStart,
          told(['写谁来做、做到哪天、一年多少钱', 'Who does it, until when, for how much']),
        ],
        checks: lastingChecks,
      },
      {
        id: SECURITY,
        label: ['安保物业', 'Security and property'],
        purpose: [
          '门卫、巡逻、监控值守和集体楼宇物业的外包；按月付款走“财务支出—维修养护”',
          'Guards, patrols and the care of buildings by a firm; each payment is claimed under maintenance',
        ],
        collective: decided,
        groups: [
          subject(['如“标准厂房门卫服务”', 'Such as “Guards for the workshops”']),
          guardingScope,
          quotations(),
          guardingChoice,
          resolution(above('amount', TIERS.town)),
          supervisionReview,
          publicityRecord(),
          contract('sign'),
          guardingStart,
          told(['写设了几个岗、做到哪天、多少钱', 'Which posts, until when, for how much']),
        ],
        checks: lastingChecks,
      },
      {
        id: CONSULTANCY,
        label: ['中介咨询', 'Consultancy'],
        purpose: [
          '请审计、评估、造价、设计、监理、法律等中介机构出具成果；付款走“财务支出—其他生产性支出”',
          'An auditor, appraiser, designer or lawyer gives a result; it is paid as other productive spending',
        ],
        collective: decidedBefore,
        groups: [
          subject(['如“老厂房租金评估”', 'Such as “Appraisal of the rent of the old workshop”']),
          consultancyOrder,
          consultancyChoice,
          decision,
          supervisionReview,
          engagement,
          report,
          told(['写请谁做、结论是什么', 'Who did it and what it comes to'], supplierRating),
        ],
        checks: [withinApproval, ...consultancyChecks],
      },
      {
        id: EVENT,
        label: ['文体活动', 'Culture and sports'],
        purpose: [
          '面向全村的演出、比赛、节庆和讲座；结算走“非生产性开支—报刊宣传”',
          'Shows, games, festivals and talks for the village; claimed under press and publicity',
        ],
        collective: decidedBefore,
        retention: '10-years',
        groups: [
          subject(['如“元宵节民俗活动”', 'Such as “Lantern Festival”']),
          eventPlan,
          eventCosts,
          decision,
          supervisionReview,
          eventRecord,
          told(['写来了多少人、花了多少钱', 'How many came and what it cost']),
        ],
        checks: eventChecks,
      },
    ],
  });
