import { text } from '../../i18n/text.ts';
import { contract } from '../blocks/contract.ts';
import { handler } from '../blocks/handler.ts';
import { bargain, directCase, directChecks, directDoer } from '../blocks/projects/direct.ts';
import { choiceOfOffer, inquiryChecks, invitation, opening } from '../blocks/projects/inquiry.ts';
import {
  cityTender,
  cityTenderPlan,
  tenderChecks,
  townTender,
  townTenderPlan,
} from '../blocks/projects/tender.ts';

import { publicityRecord } from '../blocks/publicity.ts';
import { quotationChecks, quotations } from '../blocks/quotations.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
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
  townAssets,
  townLeader,
} from '../nodes.ts';

const DIRECT = 'direct-award';
const INQUIRY = 'price-inquiry';
const TOWN = 'town-tender';
const CITY = 'city-tender';

const contracted = [contract('sign'), shortResult];

/** 工程发包: who builds it and for how much. Whether and in which way was decided with the project itself. */
export const projectTender = (): Matter =>
  defineMatter({
    id: 'project-tender',
    group: GROUPS.projects,
    label: ['工程发包', 'Contracting of works'],
    sign: '发',
    code: 'FB',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        ['中华人民共和国招标投标法', 'Tendering Law'],
        [
          '投标人不少于三人；依法必须招标的，备标不少于 20 日，评标委员会五人以上单数；中标通知书发出 30 日内订立合同',
          'Three bidders at least; where the law demands a tender, 20 days to bid and an odd number of five evaluators or more; the contract within 30 days of the notice of award',
        ],
      ),
      source(
        'law',
        ['招标投标法实施条例', 'Regulations on the Tendering Law'],
        [
          '投标保证金不超过估算价 2%，履约保证金不超过合同金额 10%，中标候选人公示不少于 3 日',
          'Bid bond up to 2 per cent, performance bond up to 10 per cent, candidates shown for 3 days at least',
        ],
      ),
      source(
        'law',
        ['必须招标的工程项目规定（国家发改委令第16号）', 'Projects that must be tendered (NDRC order 16)'],
        [
          '施工 400 万元、货物 200 万元、服务 100 万元以上必须招标，同一项目合并计算',
          'Works from 4, goods from 2, services from 1 million yuan, contracts of one project added up',
        ],
      ),
      source(
        'practice',
        ['湖州南浔小额工程做法', 'Small works in Nanxun'],
        [
          '30 万元以下的简单工程按参考价、从工匠库选人',
          'Simple works below 300,000 yuan by reference prices and from the register of craftsmen',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '询价 10 万元以下，镇级平台 30 万元以下，以上进市级平台；各镇可调整',
          'Quotations up to 100,000, the town up to 300,000, above that the city; towns may change it',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      director(),
      cooperativeHead(),
      secretary(),
      supervision(),
      residentCadre(),
      townAssets(),
      townLeader({ substitutes: ['town-construction', 'town-agriculture'] }),
      approval('town-trading', ['镇招投标中心审核', 'Town tendering centre'], ['town-trading'], {
        only: [TOWN],
        limit: 3,
        substitutes: ['town-construction'],
      }),
      cityTrading({ only: [CITY], when: undefined, substitutes: ['city-planning'] }),
      implementation(
        'compare',
        ['拆封比价', 'Opening of the offers'],
        ['committee-member', 'clerk'],
        'document',
        {
          only: [INQUIRY],
          limit: 15,
          substitutes: ['director'],
        },
      ),
      implementation('tender', ['镇级招标', 'Tender at the town'], ['town-trading'], 'document', {
        only: [TOWN],
        limit: 30,
        substitutes: ['town-assets'],
      }),
      implementation('city-tender', ['市级招标', 'Tender at the city'], ['city-trading'], 'document', {
        only: [CITY],
        limit: 45,
        substitutes: ['town-trading'],
      }),
      publicity(3, { label: ['中选结果公示', 'Publicity of the choice'] }),
      implementation('sign', ['签订合同', 'The contract'], ['clerk', 'committee-member'], 'document', {
        limit: 20,
        substitutes: ['director'],
      }),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'at-once',
      days: 15,
      basis: text(
        '村务公开：工程承包方案和结果随时公布；公开 15 天为默认值',
        'Disclosure of village affairs: contracting and its result at once; 15 days are a default',
      ),
    },
    retention: 'permanent',
    subModules: [
      {
        id: DIRECT,
        label: ['直接发包', 'Direct award'],
        purpose: [
          '镇定限额以下，或只能由一家做、两次招标失败、村民自建的工程',
          'Below the limit of the town, or only one can do it, two tenders failed, or the villagers build it themselves',
        ],
        groups: [
          title(['如：村道路灯安装发包', 'Such as: street lamps, direct award']),
          handler,
          directCase,
          directDoer,
          bargain,
          supervisionReview,
          publicityRecord(),
          ...contracted,
        ],
        checks: directChecks,
      },
      {
        id: INQUIRY,
        label: ['询价比选', 'Comparison of offers'],
        purpose: [
          '10 万元以下、做法简单，邀请三家以上密封报价后比选',
          'Up to 100,000 yuan and simple: sealed offers of three firms and more are compared',
        ],
        groups: [
          title(['如：公厕改造询价比选', 'Such as: public toilet, comparison of offers']),
          handler,
          invitation,
          supervisionReview,
          opening,
          quotations('compare'),
          choiceOfOffer,
          publicityRecord(),
          ...contracted,
        ],
        checks: [...quotationChecks, ...inquiryChecks],
      },
      {
        id: TOWN,
        label: ['镇级平台招标', 'Tender at the town'],
        purpose: [
          '30 万元以下、由镇招投标中心组织公开招标',
          'Up to 300,000 yuan: open tender held by the town centre',
        ],
        groups: [
          title(['如：农田渠道修复工程招标', 'Such as: tender for the repair of field canals']),
          handler,
          townTenderPlan,
          supervisionReview,
          townTender,
          publicityRecord(),
          ...contracted,
        ],
        checks: tenderChecks,
      },
      {
        id: CITY,
        label: ['市级平台招标', 'Tender at the city'],
        purpose: [
          '30 万元以上，或依法必须招标，由市公共资源交易中心组织',
          'Above 300,000 yuan, or where the law demands it: held by the city trading centre',
        ],
        groups: [
          title(['如：农贸市场改造工程招标', 'Such as: tender for the rebuilding of the market']),
          handler,
          cityTenderPlan,
          supervisionReview,
          cityTender,
          publicityRecord(),
          ...contracted,
        ],
        checks: tenderChecks,
      },
    ],
  });
