import { text } from '../../i18n/text.ts';
import { announced } from '../blocks/assets/announced.ts';
import { bidding, biddingChecks } from '../blocks/assets/bidding.ts';
import { netChecks } from '../blocks/assets/disposal/disposed.ts';
import { saleChecks, saleDelivered, sold } from '../blocks/assets/disposal/sale.ts';
import { LARGE_SCRAP, scrapDisposed, scrapped } from '../blocks/assets/disposal/scrap.ts';
import { transferChecks, transferDelivered, transferred } from '../blocks/assets/disposal/transfer.ts';
import { memberResolution } from '../blocks/assets/memberResolution.ts';
import { taker } from '../blocks/assets/taker.ts';
import { assemblyChecks } from '../blocks/resolution.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { shownRecord } from '../blocks/shownRecord.ts';
import { title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import type { Matter } from '../matter.ts';
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
  townAssets,
  townLeader,
} from '../nodes.ts';

const SCRAP = ['asset-scrapping'] as const;
const SALE = ['asset-sale'] as const;
const TRANSFER = ['asset-transfer'] as const;

/** 资产处置: nothing of the collective leaves the books without an appraisal, a decision and a trace of the money. */
export const assetDisposal = (): Matter =>
  defineMatter({
    id: 'asset-disposal',
    group: GROUPS.assets,
    label: ['资产处置', 'Disposal of assets'],
    sign: '处',
    code: 'CC',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        ['《村民委员会组织法》', "Organic Law of Villagers' Committees"],
        [
          '以借贷、租赁或者其他方式处分村集体财产，须经村民会议或其授权的代表会议讨论决定',
          'Disposing of collective property is decided by the villagers or their representatives',
        ],
      ),
      source(
        'law',
        ['《农村集体经济组织法》', 'Law on Rural Collective Economic Organisations'],
        ['重大财产事项由成员大会或成员代表大会决定', 'Major matters of property are decided by the members'],
      ),
      source(
        'standard',
        [
          '《农村集体经济组织财务制度》（财农〔2021〕121号）',
          'Financial rules for rural collectives (2021 no. 121)',
        ],
        [
          '资产处置应当履行民主程序和资产评估，收入及时入账',
          'Disposal needs a democratic procedure and an appraisal, and the income is entered at once',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '报废原值 5 万元以下由村审批，以上须成员决议；转让公告和结果公示各 7 天',
          'Scrapping below 50,000 yuan stays in the village, above it the members decide; sales are announced and shown for 7 days each',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      director({ only: SCRAP }),
      cooperativeHead(),
      secretary(),
      supervision(),
      residentCadre(),
      townAssets(),
      townLeader(),
      cityTrading({ only: SALE }),
      publicity(7, { id: 'announce', label: ['转让公告', 'Announcement'], only: SALE }),
      implementation(
        'award',
        ['公开竞价', 'Bidding'],
        ['committee-member', 'clerk', 'town-trading'],
        'work',
        {
          only: SALE,
          limit: 15,
        },
      ),
      publicity(7),
      implementation('dispose', ['残值处理', 'Disposal'], ['committee-member', 'clerk'], 'work', {
        only: SCRAP,
        limit: 10,
      }),
      implementation('deliver', ['交付', 'Delivery'], ['committee-member', 'clerk'], 'handover', {
        only: [...SALE, ...TRANSFER],
        limit: 10,
      }),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'at-once',
      days: 15,
      basis: text('村务公开：集体财产处置即时公开', 'Disclosure: disposal of collective property at once'),
    },
    retention: 'permanent',
    subModules: [
      {
        id: 'asset-scrapping',
        label: ['报废', 'Scrapping'],
        purpose: ['资产坏了、旧了、没了，从账上核销', 'An asset is worn out, broken or gone: write it off'],
        collective: {
          body: 'members',
          when: LARGE_SCRAP,
          group: 'resolution',
          basis: text('大额资产报废须民主决策', 'Scrapping of large assets is decided by the members'),
        },
        groups: [
          title(['如：旧水泵报废', 'Such as: scrapping of the old pump']),
          scrapped,
          memberResolution(LARGE_SCRAP),
          supervisionReview,
          shownRecord(),
          scrapDisposed,
          shortResult,
        ],
        checks: [...netChecks('amount'), ...assemblyChecks],
        retention: '30-years',
      },
      {
        id: 'asset-sale',
        label: ['出售转让', 'Sale'],
        purpose: ['把集体资产卖给别人，公开竞价', 'An asset of the collective is sold in open bidding'],
        collective: {
          body: 'members',
          group: 'resolution',
          basis: text('处分集体财产须民主决策', 'Disposing of collective property is decided by the members'),
        },
        groups: [
          title(['如：旧校舍转让', 'Such as: sale of the old school house']),
          sold,
          memberResolution(),
          supervisionReview,
          announced,
          bidding(['成交价', 'Price agreed']),
          taker('award', ['受让人', 'Buyer']),
          shownRecord(),
          saleDelivered,
          shortResult,
        ],
        checks: [
          ...netChecks('originalValue'),
          ...assemblyChecks,
          ...biddingChecks('basePrice'),
          ...saleChecks,
        ],
      },
      {
        id: 'asset-transfer',
        label: ['捐赠划转', 'Donation and transfer'],
        purpose: [
          '不收钱，把资产给公益单位或其他集体',
          'An asset is given to a public body or another collective',
        ],
        collective: {
          body: 'members',
          group: 'resolution',
          basis: text('处分集体财产须民主决策', 'Disposing of collective property is decided by the members'),
        },
        groups: [
          title(['如：健身器材划转养老中心', 'Such as: exercise machines for the care centre']),
          transferred,
          memberResolution(),
          supervisionReview,
          shownRecord(),
          transferDelivered,
          shortResult,
        ],
        checks: [...netChecks('amount'), ...assemblyChecks, ...transferChecks],
      },
    ],
  });
