import { text } from '../../i18n/text.ts';
import { clearing, clearingBooked, clearingChecks } from '../blocks/finance/clearing.ts';
import { imprest, imprestChecks, imprestRelease } from '../blocks/finance/imprest.ts';
import { loan, loanChecks, loanSettled } from '../blocks/finance/loan.ts';
import { paymentChecks, paymentRecord } from '../blocks/payment.ts';
import { supervisionReview } from '../blocks/review.ts';
import { told } from '../blocks/spending/told.ts';
import { subject, title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import { is } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  APPLICANTS,
  applyNode,
  feedbackNode,
  heads,
  implementation,
  payment,
  residentCadre,
  secretary,
  supervision,
  townAssets,
} from '../nodes.ts';

const IMPREST = 'imprest';
const LOAN = 'advance-loan';
const CLEARING = 'advance-clearing';

/** 备用金借支: money that leaves the bank before there is an invoice, and must come back as one. */
export const cashAdvance = (): Matter =>
  defineMatter({
    id: 'cash-advance',
    group: GROUPS.finance,
    label: ['备用金借支', 'Imprest and advances'],
    sign: '备',
    code: 'BY',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        ['《现金管理暂行条例》', 'Provisional Regulations on Cash'],
        [
          '库存现金有限额，超过的及时存入银行',
          'Cash in hand has a ceiling; what exceeds it goes to the bank',
        ],
      ),
      source(
        'practice',
        ['乡镇“三资”代理备付金制度', 'Rules of towns that keep the books of villages'],
        [
          '报账员按月向镇代理中心领取备付金，限额内使用；超限额的支出先申请',
          'The accountant draws from the town each month, within a ceiling; more is applied for first',
        ],
      ),
      source(
        'practice',
        ['各地村级财务管理制度', 'Financial rules of villages'],
        [
          '库存限额一般 5000 元，不得白条抵库；借款事毕三日内交账，最迟不跨月',
          'Usually 5,000 yuan in hand, no notes in place of cash; an advance is cleared in three days, within the month at the latest',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '备用金最高 2 万元，联村干部每次都审核，借支办件在核销后才办结',
          'Imprest of 20,000 yuan at most, the resident cadre always looks, an advance stays open until it is cleared',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      heads(),
      secretary(),
      supervision(),
      residentCadre({ when: undefined }),
      townAssets({ only: [LOAN, CLEARING] }),
      implementation('release', ['镇拨付备用金', 'Release by the town'], ['town-assets'], 'payment', {
        only: [IMPREST],
        limit: 3,
        apart: true,
        substitutes: ['town-leader'],
      }),
      payment({ only: [LOAN] }),
      implementation('settle', ['结清登记', 'Clearing of the advance'], ['accountant'], 'document', {
        only: [LOAN],
        untilField: 'repayBy',
        substitutes: ['clerk', 'committee-member'],
      }),
      implementation('book', ['入账登记', 'Booking'], ['accountant'], 'document', {
        only: [CLEARING],
        limit: 3,
        apart: true,
        substitutes: ['clerk', 'committee-member'],
      }),
      feedbackNode(),
    ],
    copies: [{ roles: ['supervision-head'] }],
    disclosure: {
      timing: 'monthly',
      days: 7,
      basis: text(
        '《农村集体经济组织财务公开规定》：债权债务和货币资金逐笔公开',
        'Rules on financial disclosure of rural collectives: cash and what is owed are disclosed one by one',
      ),
    },
    retention: '30-years',
    subModules: [
      {
        id: IMPREST,
        label: ['备用金领用', 'Drawing the imprest'],
        purpose: [
          '报账员向镇里领取或补足日常零星开支用的备用金',
          'The accountant draws from the town, or fills up, the money in hand for small things',
        ],
        groups: [
          title(['如“十月备用金补足”', 'Such as “Filling up the imprest in October”']),
          imprest,
          supervisionReview,
          imprestRelease,
          told(['写领了多少、手上共有多少', 'How much was drawn and how much is in hand']),
        ],
        checks: [...imprestChecks, ...paymentChecks],
      },
      {
        id: LOAN,
        copies: [{ roles: ['town-discipline'], when: is('earlierCleared', false) }],
        label: ['借支', 'Advance'],
        purpose: [
          '经办人为公事临时借款，事毕核销；私人借款一律不办',
          'Money in advance for the business of the village, cleared afterwards; never for private ends',
        ],
        groups: [
          subject(['如“培训预交费用借支”', 'Such as “Advance for the fee of a course”']),
          loan,
          supervisionReview,
          paymentRecord(),
          loanSettled,
          told(['写为什么借、是否已结清', 'What it was for and whether it is cleared']),
        ],
        checks: [...loanChecks, ...paymentChecks],
      },
      {
        id: CLEARING,
        label: ['核销归还', 'Clearing'],
        purpose: [
          '用票据核销备用金或借支，余款退回',
          'Invoices in place of the money drawn; the rest comes back',
        ],
        groups: [
          title(['如“十月备用金报账”', 'Such as “Clearing the imprest of October”']),
          clearing,
          supervisionReview,
          clearingBooked,
          told(['写花在哪些方面、退回多少', 'What it was spent on and how much came back']),
        ],
        checks: clearingChecks,
      },
    ],
  });
