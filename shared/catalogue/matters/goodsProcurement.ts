import type { FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import { handler } from '../blocks/handler.ts';
import { assetArrival, assetCards, assetChecks, assetOrder } from '../blocks/procurement/asset.ts';
import {
  comfortArrival,
  comfortChecks,
  comfortHandOut,
  comfortOrder,
} from '../blocks/procurement/comfort.ts';
import {
  emergencyArrival,
  emergencyChecks,
  emergencyEvent,
  emergencyOrder,
  emergencyUse,
  reportedOn,
} from '../blocks/procurement/emergency.ts';
import { officeArrival, officeChecks, officeOrder } from '../blocks/procurement/office.ts';
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
import { above, type Words } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  APPLICANTS,
  applyNode,
  approval,
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

const OFFICE = 'office-supplies';
const ASSETS = 'fixed-assets';
const EMERGENCY = 'emergency-supplies';
const COMFORT = 'comfort-supplies';
const PLANNED = [OFFICE, ASSETS, COMFORT];

/*
 * The case ends with goods received and shown; it is paid in a case of its own (财务支出, 非生产性开支), which names
 * this one. So nobody pays for what was not received, and nothing is paid twice.
 */
const end = (help: Words): FieldGroup => told(help, supplierRating);

/** 物资采购: who asks does not receive, and what is bought can be found again. */
export const goodsProcurement = (): Matter =>
  defineMatter({
    id: 'goods-procurement',
    group: GROUPS.procurement,
    label: ['物资采购', 'Purchase of goods'],
    sign: '购',
    code: 'WZ',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        ['《民法典》合同编（买卖合同）', 'Civil Code, contracts of sale (art. 620)'],
        ['买受人收到标的物应当及时检验', 'The buyer examines the goods when they arrive'],
      ),
      source(
        'standard',
        [
          '《农村集体经济组织财务制度》（财农〔2021〕121号）',
          'Financial rules for rural collective economic organisations (2021, no. 121)',
        ],
        [
          '支出须有预算、按程序审批，接受成员监督',
          'Spending is budgeted, approved and watched by the members',
        ],
      ),
      source(
        'standard',
        [
          '《农村集体经济组织会计制度》（财会〔2023〕14号）',
          'Accounting rules for rural collective economic organisations (2023, no. 14)',
        ],
        [
          '使用年限超过一年的有形资产作为固定资产登记',
          'What is used for more than a year is entered as an asset',
        ],
      ),
      source(
        'practice',
        ['各地村级采购办法', 'Purchasing rules of towns'],
        [
          '采购与验收分离，两人以上验收；应急采购先电话商定、事后补报并向村民代表会议报告',
          'Buying and receiving kept apart, two receive; in an emergency agree by phone, enter and report afterwards',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '三家报价、公示 3 天和 7 天、补报 3 日、办公用品 5 万元上限',
          'Three quotations, publicity of 3 and 7 days, entry within 3 days, office supplies up to 50,000 yuan',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      director({ only: PLANNED }),
      cooperativeHead({ only: [ASSETS] }),
      secretary({ only: PLANNED }),
      approval('urgent', ['应急审批', 'Urgent approval'], ['secretary', 'director'], {
        only: [EMERGENCY],
        substitutes: ['committee-member', 'resident-cadre'],
      }),
      supervision(),
      residentCadre(),
      townAssets(),
      townLeader({ only: [ASSETS, EMERGENCY, COMFORT] }),
      cityTrading({ only: [ASSETS, COMFORT] }),
      publicity(3, {
        only: [ASSETS],
        when: above('amount', TIERS.village),
        label: ['采购结果公示', 'Publicity of the choice'],
      }),
      publicity(7, {
        id: 'plan-publicity',
        only: [COMFORT],
        label: ['慰问方案公示', 'Publicity of the plan'],
      }),
      implementation('deliver', ['到货验收', 'Delivery'], ['clerk', 'committee-member'], 'delivery', {
        limit: 10,
        apart: true,
        substitutes: ['representative'],
      }),
      implementation('register', ['资产登记', 'Entry in the register'], ['accountant'], 'handover', {
        only: [ASSETS],
        substitutes: ['clerk', 'committee-member'],
      }),
      implementation(
        'use',
        ['物资使用登记', 'Use of the supplies'],
        ['clerk', 'committee-member'],
        'handover',
        {
          only: [EMERGENCY],
          limit: 10,
        },
      ),
      publicity(7, {
        id: 'use-publicity',
        only: [EMERGENCY],
        label: ['应急采购公示', 'Publicity of the purchase'],
      }),
      implementation('hand-out', ['发放登记', 'Handing out'], ['clerk', 'committee-member'], 'handover', {
        only: [COMFORT],
        limit: 15,
      }),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'at-once',
      days: 7,
      basis: itemByItem,
    },
    retention: '10-years',
    subModules: [
      {
        id: OFFICE,
        label: ['办公用品', 'Office supplies'],
        purpose: [
          '成批购买纸张、耗材、茶水等用完即耗的办公用品；零星几样直接走“财务支出—日常办公”',
          'Paper, ink and other things that are used up, in quantity; a few pieces are claimed as daily office cost',
        ],
        groups: [
          subject(['如“第四季度打印纸和墨盒采购”', 'Such as “Paper and ink for the fourth quarter”']),
          handler,
          officeOrder,
          supervisionReview,
          officeArrival,
          end(['写买了什么、花了多少、存放在哪里', 'What was bought, for how much, where it is kept']),
        ],
        checks: officeChecks,
      },
      {
        id: ASSETS,
        label: ['固定资产', 'Fixed assets'],
        purpose: [
          '购买能用一年以上的设备、家具、车辆和设施，到货后登记资产卡片',
          'Equipment, furniture, vehicles and facilities that last for more than a year and get a card',
        ],
        collective: {
          body: 'representatives',
          when: above('amount', TIERS.town),
          group: 'resolution',
          basis: text(
            '五议两公开：大额购置须经村民代表会议决定',
            "Large purchases are decided by the villagers' representatives",
          ),
        },
        retention: '30-years',
        groups: [
          subject(['如“文化礼堂空调购置”', 'Such as “Air conditioners for the hall”']),
          handler,
          assetOrder,
          quotations(),
          chosenSupplier,
          resolution(above('amount', TIERS.town)),
          supervisionReview,
          publicityRecord(),
          assetArrival,
          assetCards,
          end(['写买了什么、花了多少、谁在用', 'What was bought, for how much, who uses it']),
        ],
        checks: [...quotationChecks, ...resolutionChecks, ...assetChecks],
      },
      {
        id: EMERGENCY,
        label: ['应急物资', 'Emergency supplies'],
        purpose: [
          '抢险救灾、疫情防控等来不及按常规采购的物资；平时储备按办公用品或固定资产办理',
          'What is needed at once in a disaster; stock for later is bought in the usual way',
        ],
        copies: [{ roles: ['town-discipline', 'representative'] }],
        groups: [
          subject(['如“防台抢险沙袋和水泵”', 'Such as “Sandbags and pumps against the typhoon”']),
          handler,
          emergencyEvent,
          emergencyOrder,
          supervisionReview,
          emergencyArrival,
          emergencyUse,
          publicityRecord('use-publicity'),
          told(
            ['写用在哪里、花了多少、剩下什么', 'Where it was used, what it cost, what is left'],
            reportedOn,
          ),
        ],
        checks: emergencyChecks,
      },
      {
        id: COMFORT,
        label: ['慰问物资', 'Gifts for those in need'],
        purpose: [
          '节日慰问老人、困难家庭等统一采购发放的实物；上门给慰问金走“非生产性开支—走访慰问”',
          'Gifts bought for many on a feast day; money given on a visit is a condolence visit',
        ],
        collective: decidedBefore,
        groups: [
          subject(['如“重阳节慰问品采购发放”', 'Such as “Gifts for the Double Ninth”']),
          handler,
          comfortOrder,
          decision,
          supervisionReview,
          publicityRecord('plan-publicity'),
          comfortArrival,
          comfortHandOut,
          end(['写慰问了多少人、人均多少', 'How many people received how much']),
        ],
        checks: comfortChecks,
      },
    ],
  });
