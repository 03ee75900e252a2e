import { text } from '../../i18n/text.ts';
import {
  acceptancePaper,
  completedHouse,
  completionChecks,
  measured,
} from '../blocks/homestead/completion.ts';
import { family } from '../blocks/homestead/family.ts';
import { consents, house, houseChecks } from '../blocks/homestead/house.ts';
import { oldHouse, oldHouseChecks } from '../blocks/homestead/oldHouse.ts';
import { conversion, permit, permitChecks, siteVisit } from '../blocks/homestead/permit.ts';
import { plot, plotChecks, TAKES_FARMLAND } from '../blocks/homestead/plot.ts';
import { beginning, settingOutChecks, staking, trenchCheck } from '../blocks/homestead/settingOut.ts';
import { requester } from '../blocks/requester.ts';
import { resolutionChecks } from '../blocks/resolution.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { shortResolution } from '../blocks/shortResolution.ts';
import { shownRecord } from '../blocks/shownRecord.ts';
import { subject, title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import { is } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  applyNode,
  approval,
  director,
  feedbackNode,
  implementation,
  publicity,
  secretary,
  supervision,
  townLeader,
  VILLAGE_DESK,
} from '../nodes.ts';

const NEW = 'new-house';
const REBUILD = 'rebuild-house';
const SETTING_OUT = 'setting-out';
const COMPLETION = 'house-acceptance';

const ON_LAND = [NEW, REBUILD];

const DISCUSSED = text(
  '土地管理法实施条例第三十四条：宅基地申请经农村村民集体讨论通过并在本集体范围内公示后，报乡镇政府审核批准',
  'Land Administration Regulations, art. 34: discussed and passed by the villagers, shown within the collective, then approved by the town',
);

/** The request is discussed by the group of the village, or by the representatives. */
const discussion = (node: string) =>
  shortResolution({
    node,
    label: ['村组讨论', 'Discussion in the village'],
    entitledHelp: [
      '村民小组会议按人或按户计，村民代表会议按代表计',
      'Villagers or households of the group, or representatives',
    ],
  });

/** 宅基地建房: the village discusses and shows it, the town decides and comes three times (三到场). */
export const homesteadBuilding = (): Matter =>
  defineMatter({
    id: 'homestead-building',
    group: GROUPS.livelihood,
    label: ['宅基地建房', 'Building on a homestead'],
    sign: '宅',
    code: 'JF',
    version: 1,
    applicants: VILLAGE_DESK,
    sources: [
      source(
        'law',
        ['中华人民共和国土地管理法第四十四条、第六十二条', 'Land Administration Law, art. 44 and 62'],
        [
          '一户一宅，面积不超省定标准，不占永久基本农田；镇政府审核批准，占农用地的办转用；出卖、出租、赠与住宅后再申请的不予批准',
          'One household, one homestead, no larger than the province allows, never on basic farmland; the town approves, agricultural land is converted; who sold, let or gave away a house gets no other',
        ],
      ),
      source(
        'law',
        ['中华人民共和国土地管理法实施条例第三十四条', 'Land Administration Regulations, art. 34'],
        [
          '以户为单位向集体经济组织申请，经集体讨论通过并公示后报镇批准',
          'By household to the collective; discussed, shown, then approved by the town',
        ],
      ),
      source(
        'practice',
        [
          '农业农村部、自然资源部关于规范农村宅基地审批管理的通知（农经发〔2019〕6号）',
          'Notice of two ministries on homestead approval (Nong Jing Fa 2019 No. 6)',
        ],
        [
          '公示申请理由、位置、面积、层高；申请审查、批准后丈量放样、竣工验收三到场；验收出具意见书',
          'Reason, place, area and height are shown; the town comes for the review, the setting out and the acceptance; the acceptance is in writing',
        ],
      ),
      source(
        'practice',
        ['浙江省宅基地面积标准', 'Homestead areas in Zhejiang'],
        [
          '使用耕地不超过 125 平方米，其他土地 140 平方米，山区荒地荒坡 160 平方米',
          'Up to 125 m² on farmland, 140 on other land, 160 on waste slopes in the hills',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '村组讨论 15 个工作日内，公示 7 天，镇部门各 5 个工作日，放样 5 个工作日内到场',
          'Discussion within 15 working days, shown for 7 days, town offices 5 working days each, staking within 5',
        ],
      ),
    ],
    nodes: [
      applyNode(VILLAGE_DESK),
      approval('group-review', ['村组讨论', 'Discussion in the village'], ['director'], {
        only: [NEW],
        limit: 15,
        substitutes: ['committee-member'],
      }),
      approval('enlargement', ['村组讨论（扩大占地）', 'Discussion of the enlargement'], ['director'], {
        only: [REBUILD],
        when: is('enlarged', true),
        limit: 15,
        substitutes: ['committee-member'],
      }),
      publicity(7, { only: ON_LAND }),
      director({ only: [REBUILD, SETTING_OUT, COMPLETION] }),
      secretary({ only: ON_LAND, limit: 2 }),
      supervision({ only: ON_LAND, limit: 2 }),
      approval('agriculture', ['镇农业农村办审查', 'Town agriculture office'], ['town-agriculture'], {
        only: ON_LAND,
        limit: 5,
        substitutes: ['town-leader'],
      }),
      approval('construction', ['镇村建办审查', 'Town construction office'], ['town-construction'], {
        limit: 5,
        substitutes: ['town-leader'],
      }),
      approval('city-planning', ['市规划部门审批', 'City planning bureau'], ['city-planning'], {
        only: [NEW],
        when: TAKES_FARMLAND,
        limit: 20,
      }),
      townLeader({ only: ON_LAND, when: undefined, limit: 5 }),
      implementation('issue', ['发证', 'Permits'], ['town-agriculture', 'town-construction'], 'document', {
        only: ON_LAND,
        limit: 5,
        substitutes: ['clerk'],
      }),
      implementation('stake', ['现场放样', 'Staking'], ['town-construction', 'town-agriculture'], 'work', {
        only: [SETTING_OUT],
        limit: 5,
      }),
      implementation(
        'trench',
        ['基槽验线', 'Check of the foundation'],
        ['town-construction', 'town-agriculture'],
        'work',
        {
          only: [SETTING_OUT],
          limit: 20,
        },
      ),
      implementation(
        'accept',
        ['验收发文', 'Acceptance'],
        ['town-agriculture', 'town-construction'],
        'acceptance',
        {
          only: [COMPLETION],
          limit: 5,
        },
      ),
      feedbackNode(),
    ],
    copies: [{ roles: ['supervision-head'] }, { roles: ['resident-cadre'] }],
    disclosure: {
      timing: 'at-once',
      days: 15,
      basis: text(
        '村务公开：宅基地的使用属于涉及村民利益的重大事项，随时公布；公开 15 天为默认值',
        'Disclosure: homesteads are a major matter of the villagers and disclosed at once; 15 days are a default',
      ),
    },
    retention: 'permanent',
    subModules: [
      {
        id: NEW,
        label: ['新建申请', 'New house'],
        purpose: ['新批一处宅基地建住房', 'A new homestead with a new house'],
        groups: [
          subject(
            ['不写姓名，如：3 组新建住房申请', 'No names, such as: new house in group 3'],
            ['会公示：为什么要建，现在住在哪里', 'Shown to all: why, and where the family lives now'],
          ),
          requester,
          family,
          plot,
          house,
          consents,
          discussion('group-review'),
          shownRecord(),
          supervisionReview,
          siteVisit,
          conversion,
          permit,
          shortResult,
        ],
        checks: [...plotChecks, ...houseChecks, ...resolutionChecks, ...permitChecks],
        collective: { body: 'representatives', group: 'resolution', basis: DISCUSSED },
      },
      {
        id: REBUILD,
        label: ['翻建改建', 'Rebuilding'],
        purpose: [
          '在原宅基地上拆建、扩建、加层或修缮危房',
          'A house on its old homestead is built anew, extended, raised or repaired',
        ],
        groups: [
          subject(
            ['不写姓名，如：5 组危房翻建', 'No names, such as: unsafe house in group 5'],
            ['会公示：房子怎么了，为什么翻建', 'Shown to all: what is wrong with the house'],
          ),
          requester,
          oldHouse,
          house,
          consents,
          discussion('enlargement'),
          shownRecord(),
          supervisionReview,
          siteVisit,
          permit,
          shortResult,
        ],
        checks: [...oldHouseChecks, ...houseChecks, ...resolutionChecks, ...permitChecks],
        collective: {
          body: 'representatives',
          when: is('enlarged', true),
          group: 'resolution',
          basis: DISCUSSED,
        },
      },
      {
        id: SETTING_OUT,
        label: ['开工放样', 'Setting out'],
        purpose: [
          '已批准的住房开工前，请镇里到场放样和验线',
          'Before an approved house is begun, the town stakes it',
        ],
        groups: [
          title(['不写姓名，如：3 组住房放样', 'No names, such as: setting out a house, group 3']),
          beginning,
          staking,
          trenchCheck,
          shortResult,
        ],
        checks: settingOutChecks,
      },
      {
        id: COMPLETION,
        label: ['竣工验收', 'Acceptance'],
        purpose: ['住房建成后，请镇里到场测量和验收', 'Once it is built, the town measures and accepts it'],
        groups: [
          title(['不写姓名，如：3 组住房竣工验收', 'No names, such as: acceptance of a house, group 3']),
          completedHouse,
          measured,
          acceptancePaper,
          shortResult,
        ],
        checks: completionChecks,
      },
    ],
  });
