import { text } from '../../i18n/text.ts';
import { announced } from '../blocks/assets/announced.ts';
import { bidding, biddingChecks } from '../blocks/assets/bidding.ts';
import { building, equipment, shop } from '../blocks/assets/lease/letAsset.ts';
import {
  higherOffers,
  presentLease,
  renewalLeaseChecks,
  renewedContract,
  renewedTerms,
} from '../blocks/assets/lease/renewal.ts';
import { leaseTerms, pricePerArea, pricePerPiece } from '../blocks/assets/lease/terms.ts';
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
  feedbackNode,
  implementation,
  publicity,
  secretary,
  supervision,
  townAssets,
  townLeader,
} from '../nodes.ts';

const OPEN = ['building-lease', 'shop-lease', 'equipment-lease'] as const;
const RENEWAL = ['lease-renewal'] as const;

const TENANT = ['承租人', 'Tenant'] as const;

const decided = [memberResolution(), supervisionReview];
const awarded = [
  announced,
  bidding(['成交年租金', 'Rent a year agreed']),
  taker('award', TENANT),
  shownRecord(),
  shortResult,
];
const checks = [...assemblyChecks, ...biddingChecks('baseRent')];

/** 资产出租: appraised, decided by the members, announced, bid for in the open, and shown again before it is signed. */
export const assetLease = (): Matter =>
  defineMatter({
    id: 'asset-lease',
    group: GROUPS.assets,
    label: ['资产出租', 'Letting of assets'],
    sign: '租',
    code: 'CZ',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        ['《民法典》第七百零五、七百零七、七百一十六、七百三十四条', 'Civil Code art. 705, 707, 716, 734'],
        [
          '租期不超过二十年；六个月以上书面订立；转租须经同意；原承租人同等条件优先承租',
          'Twenty years at most; in writing from six months; subletting with consent; priority of the tenant on equal terms',
        ],
      ),
      source(
        'law',
        ['《农村集体经济组织法》', 'Law on Rural Collective Economic Organisations'],
        [
          '集体财产的重大事项由成员大会或成员代表大会决定，须全体三分之二以上同意',
          'Major matters of collective property are decided by the members, with two thirds of all in favour',
        ],
      ),
      source(
        'law',
        ['《村民委员会组织法》', "Organic Law of Villagers' Committees"],
        [
          '以借贷、租赁等方式处分村集体财产，须经村民会议或其授权的代表会议讨论决定',
          'Lending, letting or otherwise disposing of collective property is decided by the villagers',
        ],
      ),
      source(
        'law',
        [
          '《金华市租赁厂房消防安全管理规定》（2025）',
          'Jinhua regulation on fire safety of rented workshops, 2025',
        ],
        [
          '明确出租人、承租人和转租的消防责任，村民自建用房用于生产仓储的同样适用',
          'Duties of landlord, tenant and subtenant; also for houses used as workshop or store',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '招租公告 7 天、成交公示 7 天；按租期底价总额分级',
          'Announced for 7 days, the result shown for 7; tiers by the base rent of the whole lease',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      cooperativeHead(),
      secretary(),
      supervision(),
      townAssets(),
      townLeader(),
      cityTrading(),
      publicity(7, { id: 'announce', label: ['招租公告', 'Announcement'], only: OPEN }),
      implementation(
        'award',
        ['公开竞价', 'Bidding'],
        ['committee-member', 'clerk', 'town-trading'],
        'work',
        {
          only: OPEN,
          limit: 15,
        },
      ),
      publicity(7, { label: ['结果公示', 'Publicity of the result'] }),
      implementation('sign', ['续签合同', 'New lease'], ['clerk', 'committee-member'], 'document', {
        only: RENEWAL,
        limit: 10,
      }),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'at-once',
      days: 15,
      basis: text(
        '村务公开：集体资产的出租属涉及村民利益的重大事项，即时公开',
        'Disclosure: letting of collective assets is a major matter, at once',
      ),
    },
    collective: {
      body: 'members',
      group: 'resolution',
      basis: text('租赁处分集体财产须民主决策', 'Letting collective property is decided by the members'),
    },
    retention: '30-years',
    subModules: [
      {
        id: 'building-lease',
        label: ['房屋厂房', 'Buildings and workshops'],
        purpose: [
          '集体的厂房、仓库、办公或居住房屋公开出租',
          'A building of the collective is let in the open',
        ],
        groups: [
          title(['如：村东一号厂房出租', 'Such as: letting of workshop 1, east']),
          building,
          pricePerArea,
          leaseTerms,
          ...decided,
          ...awarded,
        ],
        checks,
      },
      {
        id: 'shop-lease',
        label: ['店面摊位', 'Shops and stalls'],
        purpose: ['集体的店面、市场摊位公开出租', 'A shop or stall of the collective is let in the open'],
        groups: [
          title(['如：菜市场六号摊位出租', 'Such as: letting of stall 6 at the market']),
          shop,
          pricePerArea,
          leaseTerms,
          ...decided,
          ...awarded,
        ],
        checks,
      },
      {
        id: 'equipment-lease',
        label: ['设施设备', 'Facilities and equipment'],
        purpose: [
          '集体的机械、设备、设施公开出租',
          'Machines or facilities of the collective are let in the open',
        ],
        groups: [
          title(['如：粮食烘干设备出租', 'Such as: letting of the grain dryer']),
          equipment,
          pricePerPiece,
          leaseTerms,
          ...decided,
          ...awarded,
        ],
        checks,
      },
      {
        id: 'lease-renewal',
        label: ['续租', 'Renewal of a lease'],
        purpose: ['原承租人到期后继续租，同等条件优先', 'The tenant stays on, with priority on equal terms'],
        groups: [
          title(['如：村东一号厂房续租', 'Such as: renewal for workshop 1, east']),
          presentLease,
          renewedTerms,
          taker('apply', TENANT),
          ...decided,
          shownRecord(),
          higherOffers,
          renewedContract,
          shortResult,
        ],
        checks: [...assemblyChecks, ...renewalLeaseChecks],
      },
    ],
  });
