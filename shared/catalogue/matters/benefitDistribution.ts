import { text } from '../../i18n/text.ts';
import { handingOut, welfare, welfareChecks, welfareList } from '../blocks/benefits/collectiveWelfare.ts';
import { sampleCheck, subsidy, subsidyChecks, subsidyList } from '../blocks/benefits/farmSubsidy.ts';
import { acquisition, compensationChecks, compensationList } from '../blocks/benefits/landCompensation.ts';
import { listPayment, listPaymentChecks } from '../blocks/benefits/listPayment.ts';
import { assemblyChecks, resolutionChecks } from '../blocks/resolution.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { shortResolution } from '../blocks/shortResolution.ts';
import { shownRecord } from '../blocks/shownRecord.ts';
import { subject, title } from '../blocks/subject.ts';
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

const SUBSIDY = 'farm-subsidy';
const WELFARE = 'collective-welfare';
const COMPENSATION = 'land-compensation';

const LARGE = above('amount', TIERS.town);

/** 补贴福利发放: a list of names, shown with its amounts, checked by the town, and only then paid by the bank. */
export const benefitDistribution = (): Matter =>
  defineMatter({
    id: 'benefit-distribution',
    group: GROUPS.livelihood,
    label: ['补贴福利发放', 'Subsidies and benefits'],
    sign: '补',
    code: 'BT',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        ['中华人民共和国土地管理法第四十八条、第四十九条', 'Land Administration Law, art. 48 and 49'],
        [
          '土地补偿费、安置补助费、青苗和附着物补偿费足额支付；收支状况向集体成员公布，禁止侵占挪用',
          'Land, resettlement, crops and buildings are paid in full; the collective tells its members what came in and went out',
        ],
      ),
      source(
        'law',
        [
          '中华人民共和国农村集体经济组织法第二十六条、第二十七条、第二十八条',
          'Law on Rural Collective Economic Organisations, art. 26 to 28',
        ],
        [
          '土地补偿费的分配、使用办法由成员大会决定，全体成员三分之二以上同意，不能由代表大会代替',
          'How land compensation is shared is for the assembly of all members, with two thirds of all; representatives cannot do so for them',
        ],
      ),
      source(
        'law',
        [
          '中华人民共和国村民委员会组织法（2025 年修正）',
          'Organic Law of the Villagers’ Committees (as of 2025)',
        ],
        [
          '集体收益的使用由村民会议或其授权的村民代表会议决定；政府拨付的补贴补助资金使用情况及时公布',
          'Use of collective income is decided by the villagers or their representatives; government subsidies are disclosed',
        ],
      ),
      source(
        'practice',
        ['惠农补贴“一卡通”发放的通行做法', 'Usual payment of subsidies by one card'],
        [
          '村登记、张榜公示、镇审核、银行直接打卡，不经村账户',
          'Listed by the village, posted, examined by the town, paid to the card by the bank and not through the village',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '名册公示 7 天，征地补偿 15 天；集体福利 5 万元以上须村民代表会议决定',
          'Lists shown for 7 days, compensation for 15; benefits above 50,000 yuan need the representatives',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      director(),
      cooperativeHead({ only: [WELFARE, COMPENSATION] }),
      secretary(),
      supervision({ limit: 2 }),
      publicity(7, { only: [SUBSIDY, WELFARE], label: ['名册公示', 'Publicity of the list'] }),
      publicity(15, {
        id: 'compensation-publicity',
        only: [COMPENSATION],
        label: ['分配方案公示', 'Publicity of the distribution'],
      }),
      residentCadre(),
      approval('agriculture', ['镇农业农村办抽查审核', 'Town agriculture office'], ['town-agriculture'], {
        only: [SUBSIDY],
        limit: 5,
        substitutes: ['town-leader'],
      }),
      townAssets({ only: [WELFARE] }),
      approval('compensation-check', ['镇三资办审核', 'Town assets office'], ['town-assets'], {
        only: [COMPENSATION],
        limit: 3,
        substitutes: ['town-agriculture'],
      }),
      townLeader(),
      payment({ only: [SUBSIDY, COMPENSATION], limit: 5 }),
      implementation('pay-benefit', ['福利发放登记', 'Payment of the benefit'], ['accountant'], 'payment', {
        only: [WELFARE],
        when: is('givenAs', 'money'),
        limit: 5,
        substitutes: ['clerk', 'committee-member'],
        apart: true,
      }),
      implementation('hand-out', ['实物发放登记', 'Handing out'], ['clerk', 'committee-member'], 'delivery', {
        only: [WELFARE],
        when: is('givenAs', 'goods'),
        limit: 10,
      }),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'at-once',
      days: 15,
      basis: text(
        '浙江省实施《村民委员会组织法》办法第二十九条：补贴补助等资金物资的管理使用情况及时公布',
        'Zhejiang measures on the Organic Law, art. 29: subsidies and goods handed out are disclosed',
      ),
    },
    retention: '30-years',
    subModules: [
      {
        id: SUBSIDY,
        label: ['惠农补贴', 'Farm subsidies'],
        purpose: [
          '耕地地力、种粮、公益林等财政补贴，由村登记名册、镇审核发放',
          'Subsidies of the treasury for farmland, grain or forest: listed by the village, paid by the town',
        ],
        groups: [
          title(['如：2026 年耕地地力保护补贴', 'Such as: farmland subsidy 2026']),
          subsidy,
          subsidyList,
          supervisionReview,
          shownRecord(),
          sampleCheck,
          listPayment(),
          shortResult,
        ],
        checks: [...subsidyChecks, ...listPaymentChecks],
      },
      {
        id: WELFARE,
        label: ['集体福利', 'Collective benefits'],
        purpose: [
          '用村集体资金给成员发放的福利，钱或实物；贫困救助走社会救助',
          'Benefits from money of the collective, in cash or goods; help in need is social assistance',
        ],
        groups: [
          subject(
            ['如：重阳节老年人福利', 'Such as: benefit for the elderly at Double Ninth'],
            ['发放依据：章程、预算或决议', 'On what it rests: statutes, budget or resolution'],
          ),
          welfare,
          welfareList,
          shortResolution({ when: LARGE }),
          supervisionReview,
          shownRecord(),
          listPayment('pay-benefit'),
          handingOut,
          shortResult,
        ],
        checks: [...welfareChecks, ...resolutionChecks, ...listPaymentChecks],
        collective: {
          body: 'representatives',
          when: LARGE,
          group: 'resolution',
          basis: text(
            '村民委员会组织法：从村集体经济所得收益的使用，经村民会议或其授权的村民代表会议决定',
            'Organic Law: the use of collective income is decided by the villagers or, so empowered, their representatives',
          ),
        },
      },
      {
        id: COMPENSATION,
        label: ['征地补偿分配', 'Land compensation'],
        purpose: [
          '被征收土地的补偿款怎么留、怎么分、分给谁',
          'What is kept of the compensation for land, and who gets the rest',
        ],
        groups: [
          subject(
            ['如：东环路征地补偿分配', 'Such as: compensation for the east ring road'],
            ['分配办法和考虑；没有分完的说明去向', 'How it is shared, and where any rest goes'],
          ),
          acquisition,
          compensationList,
          shortResolution({
            entitledHelp: ['有完全民事行为能力的全体成员', 'All members of age and capacity'],
          }),
          supervisionReview,
          shownRecord('compensation-publicity'),
          listPayment(),
          shortResult,
        ],
        checks: [...compensationChecks, ...assemblyChecks, ...listPaymentChecks],
        collective: {
          body: 'members',
          group: 'resolution',
          basis: text(
            '农村集体经济组织法第二十六条第十项、第二十八条：土地补偿费的分配、使用办法由成员大会决定',
            'Law on Rural Collectives, art. 26 (10) and 28: the assembly of members decides on land compensation',
          ),
        },
        retention: 'permanent',
      },
    ],
  });
