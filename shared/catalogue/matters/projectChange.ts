import { text } from '../../i18n/text.ts';
import { handler } from '../blocks/handler.ts';
import { changedContract, changeOrder, GRAVE } from '../blocks/projects/change.ts';
import { designChange } from '../blocks/projects/designChange.ts';
import { materialPrice } from '../blocks/projects/materialPrice.ts';
import { visa, visaChecks } from '../blocks/projects/quantityVisa.ts';
import { ORGANIC_LAW } from '../blocks/projects/sources.ts';
import { extendedContract, extension, extensionChecks } from '../blocks/projects/timeExtension.ts';
import { resolution, resolutionChecks } from '../blocks/resolution.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { subject } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
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
  residentCadre,
  secretary,
  supervision,
  townLeader,
} from '../nodes.ts';

const DESIGN = 'design-change';
const VISA = 'quantity-visa';
const TIME = 'time-extension';
const PRICE = 'price-adjustment';

/** Those that change what is paid; a change of time does so only by what it costs. */
const PRICED = [DESIGN, VISA, PRICE];

/** 工程变更: what was agreed is changed. Changes are where a low bid is made good again, so the town sees them all. */
export const projectChange = (): Matter =>
  defineMatter({
    id: 'project-change',
    group: GROUPS.projects,
    label: ['工程变更', 'Change of works'],
    sign: '变',
    code: 'BG',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        ['中华人民共和国民法典 合同编', 'Civil Code, Contracts'],
        [
          '当事人协商一致可以变更合同；因发包人原因停工、窝工的，应当顺延工期、赔偿损失',
          'A contract is changed by agreement; delay caused by the owner extends the time and is made good',
        ],
      ),
      ORGANIC_LAW,
      source(
        'standard',
        ['建设工程工程量清单计价规范', 'Code of valuation with bills of quantities'],
        [
          '合同未约定的，材料单价涨跌超过 5% 的部分调整；已有单价优先，其次参照类似单价',
          'Where the contract is silent, what exceeds 5 per cent is adjusted; prices of the contract come first, then similar ones',
        ],
      ),
      source(
        'standard',
        ['建设工程施工合同（示范文本）', 'Model contract for works'],
        [
          '变更和签证应在约定期限内书面确认，无书面指令不得施工和计价',
          'Changes and measured work are confirmed in writing in time; without an order nothing is built or paid',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '变更都经镇三资办；单次超过 5 万元或累计超过合同 10%，须镇分管领导审批，设计变更另须村民代表会议决议',
          'The town assets office sees every change; above 50,000 yuan or a tenth of the contract the town leader decides, for the design after the representatives',
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
      approval('construction', ['镇村建办技术审核', 'Town building office'], ['town-construction'], {
        only: [DESIGN],
        limit: 3,
        substitutes: ['town-agriculture'],
      }),
      approval('change-review', ['镇三资办审核', 'Town assets office'], ['town-assets'], {
        limit: 2,
        substitutes: ['town-agriculture', 'town-leader'],
      }),
      approval('change-approval', ['镇分管领导审批', 'Town leader in charge'], ['town-leader'], {
        only: PRICED,
        when: GRAVE,
        limit: 2,
        substitutes: ['town-construction', 'town-agriculture'],
      }),
      townLeader({ only: [TIME], substitutes: ['town-construction', 'town-agriculture'] }),
      implementation(
        'instruct',
        ['下达变更', 'Order of the change'],
        ['clerk', 'committee-member'],
        'document',
        {
          limit: 5,
          substitutes: ['director'],
        },
      ),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'at-once',
      days: 7,
      basis: text(
        '村务公开：工程承包方案的变动随时公布；公开 7 天为默认值',
        'Disclosure of village affairs: changes of works at once; 7 days are a default',
      ),
    },
    retention: 'permanent',
    subModules: [
      {
        id: DESIGN,
        label: ['设计变更', 'Change of the design'],
        purpose: [
          '图纸、做法、材料或规模与原设计不同，工程量随之增减',
          'Drawing, make, material or size differ from the design, and quantities with them',
        ],
        groups: [
          subject(
            ['如：挡墙加高设计变更', 'Such as: retaining wall made higher'],
            ['写现场情况和不变更的后果', 'What was found, and what happens without the change'],
          ),
          handler,
          changedContract,
          designChange,
          resolution(GRAVE),
          supervisionReview,
          changeOrder,
          shortResult,
        ],
        checks: resolutionChecks,
        collective: {
          body: 'representatives',
          when: GRAVE,
          group: 'resolution',
          basis: text(
            '村民委员会组织法：建设承包方案由村民决定，较大变更须再次决定',
            'Organic Law: contracting is decided by the villagers, and large changes again',
          ),
        },
        copies: [{ roles: ['representative'], when: GRAVE }],
      },
      {
        id: VISA,
        label: ['工程量签证', 'Measured extra work'],
        purpose: [
          '设计没变，但现场多做了合同和清单里没有的活，当场量、当场签',
          'The design stands, but work was needed that the contract does not hold: measured and signed on the spot',
        ],
        groups: [
          subject(
            ['如：排水沟清淤工程量签证', 'Such as: dredging of the ditch, extra work'],
            ['写为什么合同里没有', 'Why the contract does not hold it'],
          ),
          handler,
          changedContract,
          visa,
          supervisionReview,
          changeOrder,
          shortResult,
        ],
        checks: visaChecks,
        copies: [{ roles: ['representative'], when: GRAVE }],
      },
      {
        id: TIME,
        label: ['工期延期', 'Extension of time'],
        purpose: ['完工日期要往后推，金额基本不变', 'The works end later, for about the same price'],
        groups: [
          subject(
            ['如：村道硬化工期延期', 'Such as: paving of the road, more time'],
            ['写事情经过', 'What happened'],
          ),
          handler,
          extendedContract,
          extension,
          supervisionReview,
          changeOrder,
          shortResult,
        ],
        checks: extensionChecks,
      },
      {
        id: PRICE,
        label: ['材料价差调整', 'Adjustment of material prices'],
        purpose: [
          '合同约定可以调价，主要材料涨跌超过约定幅度',
          'The contract adjusts prices, and material rose or fell beyond the band',
        ],
        groups: [
          subject(
            ['如：钢筋水泥价差调整', 'Such as: steel and cement, adjustment'],
            ['写市场价格变化情况', 'How market prices moved'],
          ),
          handler,
          changedContract,
          materialPrice,
          supervisionReview,
          changeOrder,
          shortResult,
        ],
        copies: [{ roles: ['representative'], when: GRAVE }],
      },
    ],
  });
