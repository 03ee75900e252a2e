import type { FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import { announced } from '../blocks/assets/announced.ts';
import { bidding, biddingChecks } from '../blocks/assets/bidding.ts';
import { farmland, forest, reserve, water } from '../blocks/assets/contracting/plot.ts';
import { contractingTerms, OPEN_TO_OUTSIDERS } from '../blocks/assets/contracting/terms.ts';
import { memberResolution } from '../blocks/assets/memberResolution.ts';
import { taker } from '../blocks/assets/taker.ts';
import { assemblyChecks } from '../blocks/resolution.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { shownRecord } from '../blocks/shownRecord.ts';
import { title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, type SubDraft, source } from '../define.ts';
import type { Words } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  APPLICANTS,
  applyNode,
  approval,
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

const variant = (
  id: string,
  label: Words,
  purpose: Words,
  titleHelp: Words,
  plot: FieldGroup,
  [longest, help]: readonly [longest: number, help: Words],
): SubDraft => ({
  id,
  label,
  purpose,
  groups: [
    title(titleHelp),
    plot,
    contractingTerms(longest, help),
    memberResolution(),
    supervisionReview,
    announced,
    bidding(['成交年承包金', 'Fee a year agreed']),
    taker('award', ['承包人', 'Contractor']),
    shownRecord(),
    shortResult,
  ],
  checks: [...assemblyChecks, ...biddingChecks('baseFee')],
});

/** 资源发包: land, forest and water of the collective, given out in the open and for what they are meant for. */
export const resourceContracting = (): Matter =>
  defineMatter({
    id: 'resource-contracting',
    group: GROUPS.assets,
    label: ['资源发包', 'Contracting of resources'],
    sign: '田',
    code: 'ZY',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        [
          '《农村土地承包法》第二十一、四十八至五十二、六十七条',
          'Law on Rural Land Contracting art. 21, 48-52, 67',
        ],
        [
          '耕地承包期三十年、林地三十至七十年；其他方式承包须招标、拍卖或公开协商；发包给本集体以外的，须三分之二以上同意并报乡镇批准；机动地不超过耕地的百分之五',
          'Farmland 30 years, forest 30 to 70; otherwise by tender, auction or open negotiation; outsiders need two thirds and the town; reserve land at most 5 %',
        ],
      ),
      source(
        'law',
        ['《土地管理法》《基本农田保护条例》', 'Land Administration Law, basic farmland regulations'],
        ['永久基本农田不得发展林果业和挖塘养鱼', 'No orchards or fish ponds on permanent basic farmland'],
      ),
      source(
        'law',
        ['《农村集体经济组织法》', 'Law on Rural Collective Economic Organisations'],
        ['土地承包等事项由成员大会或成员代表大会决定', 'Contracting of land is decided by the members'],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '公告和结果公示各 7 天；山塘水面最长 30 年、机动地最长 5 年；按承包期底价总额分级',
          'Announcement and result for 7 days each; water 30 years, reserve land 5 years at most; tiers by the base fee of the whole term',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      cooperativeHead(),
      secretary(),
      supervision(),
      approval('agriculture', ['镇农业农村办审核', 'Town agriculture office'], ['town-agriculture'], {
        limit: 2,
        substitutes: ['town-leader'],
      }),
      townAssets(),
      approval('outsiders', ['镇街批准对外发包', 'Town consent to outsiders'], ['town-leader'], {
        when: OPEN_TO_OUTSIDERS,
        limit: 3,
        substitutes: ['town-assets'],
      }),
      townLeader(),
      cityTrading(),
      publicity(7, { id: 'announce', label: ['发包公告', 'Announcement'] }),
      implementation('award', ['公开发包', 'Award'], ['committee-member', 'clerk', 'town-trading'], 'work', {
        limit: 15,
      }),
      publicity(7, { label: ['结果公示', 'Publicity of the result'] }),
      feedbackNode(),
    ],
    copies: [...COPIES, { roles: ['representative'] }],
    disclosure: {
      timing: 'at-once',
      days: 15,
      basis: text(
        '村务公开：土地、集体企业和财产的承包经营情况即时公开',
        'Disclosure: contracting of land and collective property at once',
      ),
    },
    collective: {
      body: 'members',
      group: 'resolution',
      basis: text('土地承包经营方案须民主决策', 'Contracting of land is decided by the members'),
    },
    retention: 'permanent',
    subModules: [
      variant(
        'farmland-contracting',
        ['耕地', 'Farmland'],
        ['集体统一经营或收回的耕地公开发包', 'Farmland of the collective is given out'],
        ['如：溪边畈集体水田发包', 'Such as: paddy by the stream'],
        farmland,
        [30, ['耕地最长三十年', 'Thirty years at most']],
      ),
      variant(
        'forest-contracting',
        ['林地', 'Forest'],
        ['集体山林公开发包', 'Forest of the collective is given out'],
        ['如：后山毛竹林发包', 'Such as: bamboo on the back hill'],
        forest,
        [70, ['林地最长七十年', 'Seventy years at most']],
      ),
      variant(
        'water-contracting',
        ['山塘水面', 'Ponds and water'],
        ['集体山塘、池塘、水面公开发包', 'Ponds and water of the collective are given out'],
        ['如：上坞山塘水面发包', 'Such as: the upper pond'],
        water,
        [30, ['最长三十年，饮用水源从短', 'Thirty years at most, less for drinking water']],
      ),
      variant(
        'reserve-contracting',
        ['机动地', 'Reserve land'],
        ['预留的机动地短期发包，先保障新增人口', 'Reserve land, for a short term; new members first'],
        ['如：村北机动地发包', 'Such as: reserve land, north'],
        reserve,
        [5, ['短期发包，最长五年', 'Short: five years at most']],
      ),
    ],
  });
