import type { Check } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import { upkeep, upkeepChecks, upkeepCost, upkeepPayee } from '../blocks/finance/maintenance.ts';
import { officeClaim, officeClaimChecks, officePayee } from '../blocks/finance/officeClaim.ts';
import { spending, spendingPayee } from '../blocks/finance/otherSpending.ts';
import {
  instalment,
  project,
  projectPayee,
  projectPaymentChecks,
  wages,
} from '../blocks/finance/projectPayment.ts';
import { utilityBills, utilityChecks } from '../blocks/finance/utilities.ts';
import { invoice, invoiceChecks } from '../blocks/invoice.ts';
import { paymentChecks, paymentRecord } from '../blocks/payment.ts';
import { publicityRecord } from '../blocks/publicity.ts';
import { supervisionReview } from '../blocks/review.ts';
import { decidedBefore, decision } from '../blocks/spending/decision.ts';
import { itemByItem } from '../blocks/spending/disclosure.ts';
import { told } from '../blocks/spending/told.ts';
import { transferRecord } from '../blocks/spending/transfer.ts';
import { subject, title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import { above } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  APPLICANTS,
  applyNode,
  COPIES,
  feedbackNode,
  heads,
  payment,
  publicity,
  residentCadre,
  secretary,
  supervision,
  TIERS,
  townAssets,
  townLeader,
} from '../nodes.ts';

const OFFICE = 'daily-office';
const UTILITIES = 'utilities';
const MAINTENANCE = 'maintenance-payment';
const PROJECT = 'project-payment';
const OTHER = 'other-production';

/** No more is paid than there is an invoice for. */
const covered: Check = {
  kind: 'notMoreThan',
  field: 'amount',
  other: 'invoiceAmount',
  message: text('申请金额不能多于票面金额', 'No more can be claimed than the invoice is for'),
};

const withInvoice: readonly Check[] = [covered, ...invoiceChecks, ...paymentChecks];

/** 财务支出: what was bought, built or used is paid, once, to whom it is due, after everybody could see it. */
export const expensePayment = (): Matter =>
  defineMatter({
    id: 'expense-payment',
    group: GROUPS.finance,
    label: ['财务支出', 'Payments'],
    sign: '支',
    code: 'ZC',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        [
          '《村民委员会组织法》（2025年修正）',
          "Organic Law of the Villagers' Committees (as amended in 2025)",
        ],
        [
          '村务监督机构负责民主理财；财务收支情况向村民公开',
          'The supervision body reviews the finances, which are disclosed to the villagers',
        ],
      ),
      source(
        'law',
        ['《发票管理办法》', 'Invoice Rules'],
        ['不符合规定的发票不得作为报销凭证', 'An invoice that is not in order is no ground for payment'],
      ),
      source(
        'law',
        ['《保障农民工工资支付条例》第二十四条', 'Regulations on the Wages of Migrant Workers, art. 24'],
        [
          '按约定单独拨付人工费，拨付周期不超过一个月',
          'Wages are paid to the builder separately, at least once a month',
        ],
      ),
      source(
        'standard',
        ['《建设工程质量保证金管理办法》（建质〔2017〕138号）', 'Rules on retention money (2017, no. 138)'],
        ['质保金总额不得高于结算价款的 3%', 'No more than 3 % of the settled price is held back'],
      ),
      source(
        'practice',
        ['浙江县级村务管理规定', 'Rules on village affairs of a county of Zhejiang'],
        [
          '先主任、社长后书记的顺序联审联签；数额巨大的先经村民代表会议决定；监委会审查',
          'Director and cooperative head sign before the secretary; very large sums are first decided by the representatives; the supervision committee reviews',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '工程款公示 5 天，5000 元以上养护和其他支出公示 3 天，再支付',
          'Payments for works are public for 5 days, upkeep and other spending above 5,000 yuan for 3 days, before they are paid',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      heads(),
      secretary(),
      supervision(),
      residentCadre(),
      townAssets(),
      townLeader({ only: [UTILITIES, MAINTENANCE, PROJECT, OTHER] }),
      publicity(3, {
        only: [MAINTENANCE, OTHER],
        when: above('amount', TIERS.village),
        label: ['支付前公示', 'Publicity before payment'],
      }),
      publicity(5, {
        id: 'project-publicity',
        only: [PROJECT],
        label: ['工程款支付公示', 'Publicity of the payment'],
      }),
      payment(),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'monthly',
      days: 7,
      basis: itemByItem,
    },
    retention: '30-years',
    subModules: [
      {
        id: OFFICE,
        label: ['日常办公', 'Daily office cost'],
        purpose: [
          '报销零星办公开支，或支付已验收的办公用品采购；每张票据填一行',
          'A claim for small office costs, or payment of office supplies that were received; one line for each invoice',
        ],
        groups: [
          title(['如“九月办公费报销”', 'Such as “Office cost of September”']),
          officeClaim,
          officePayee,
          supervisionReview,
          paymentRecord(),
          told(['写主要花在哪几项', 'What most of it was spent on']),
        ],
        checks: [...officeClaimChecks, ...paymentChecks],
      },
      {
        id: UTILITIES,
        label: ['水电通讯', 'Electricity, water and phones'],
        purpose: [
          '村级场所、路灯、泵站等的电费、水费、燃气费、电话费和网络费',
          'Bills for the rooms, street lamps and pumps of the village',
        ],
        groups: [
          title(['如“九月水电费”', 'Such as “Electricity and water of September”']),
          utilityBills,
          supervisionReview,
          transferRecord(),
          told(['写总额和比上期增减', 'The sum, and more or less than the last time']),
        ],
        checks: [...utilityChecks, ...paymentChecks],
      },
      {
        id: MAINTENANCE,
        label: ['维修养护', 'Upkeep'],
        purpose: [
          '道路、路灯、水渠、房屋的小修小补，以及保洁绿化、安保物业合同的按期付款',
          'Small repairs of roads, lamps, ditches and buildings, and each payment under a service contract',
        ],
        collective: decidedBefore,
        groups: [
          subject([
            '如“三季度保洁费”或“村口路灯维修”',
            'Such as “Cleaning, third quarter” or “Repair of the lamps”',
          ]),
          upkeep,
          upkeepCost,
          upkeepPayee,
          invoice('apply'),
          decision,
          supervisionReview,
          publicityRecord(),
          transferRecord(),
          told(['写修了什么或服务到哪个月、付了多少', 'What was mended or served, and what was paid']),
        ],
        checks: [...upkeepChecks, ...withInvoice],
      },
      {
        id: PROJECT,
        label: ['工程款支付', 'Payment for works'],
        purpose: [
          '按合同支付工程的预付款、进度款、竣工款、结算款和质保金',
          'Advance, progress, completion, settlement and retention under a contract of works',
        ],
        groups: [
          title(['如“村北道路工程第二期进度款”', 'Such as “North road, second progress payment”']),
          project,
          instalment,
          wages,
          projectPayee,
          invoice('apply'),
          supervisionReview,
          publicityRecord('project-publicity'),
          transferRecord(),
          told(['写哪个工程、第几次付款、累计付了多少', 'Which works, which payment, how much in all']),
        ],
        checks: [...projectPaymentChecks, ...withInvoice],
      },
      {
        id: OTHER,
        label: ['其他生产性支出', 'Other productive spending'],
        purpose: [
          '支付采购的物资和中介服务，以及农资、租赁、保险、税费、补偿等其他支出',
          'Goods and experts, and farming, rent, insurance, taxes, compensation and the like',
        ],
        collective: decidedBefore,
        groups: [
          subject(['如“集体农机具保险费”', 'Such as “Insurance of the farm machines”']),
          spending,
          spendingPayee,
          invoice('apply'),
          decision,
          supervisionReview,
          publicityRecord(),
          transferRecord(),
          told(['写付给谁、为什么、付了多少', 'Who was paid, for what, how much']),
        ],
        checks: withInvoice,
      },
    ],
  });
