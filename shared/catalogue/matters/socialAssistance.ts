import { text } from '../../i18n/text.ts';
import { allowanceProposal, disability } from '../blocks/assistance/disability.ts';
import { destitution, selfCare } from '../blocks/assistance/extremePoverty.ts';
import { monthlyGrant, reliefChecks, reliefGrant } from '../blocks/assistance/grant.ts';
import { kin } from '../blocks/assistance/kin.ts';
import { householdMeans, verification } from '../blocks/assistance/minimumLiving.ts';
import { plea } from '../blocks/assistance/plea.ts';
import { emergency, reliefProposal } from '../blocks/assistance/temporaryRelief.ts';
import { appraisalChecks, homeVisit, villageReview } from '../blocks/assistance/visit.ts';
import { requester } from '../blocks/requester.ts';
import { shortResult } from '../blocks/result.ts';
import { shownRecord } from '../blocks/shownRecord.ts';
import { title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import { above, either, files, is, not } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  applyNode,
  approval,
  feedbackNode,
  implementation,
  publicity,
  supervision,
  VILLAGE_DESK,
} from '../nodes.ts';

const MINIMUM = 'minimum-living';
const RELIEF = 'temporary-relief';
const DISABILITY = 'disability-allowance';
const EXTREME = 'extreme-poverty';

const LASTING = [MINIMUM, DISABILITY, EXTREME];

/** Fen. Up to here the town decides on relief by itself; a default, each city sets its own. */
const SMALL_RELIEF = 1_000_000;

const OF_KIN = is('kinOfOfficial', true);
const IN_TIME = not(is('urgent', true));

/** 社会救助: the village visits and appraises, the town examines and confirms, the city looks at the kin of officials. */
export const socialAssistance = (): Matter =>
  defineMatter({
    id: 'social-assistance',
    group: GROUPS.livelihood,
    label: ['社会救助', 'Social assistance'],
    sign: '救',
    code: 'JZ',
    version: 1,
    applicants: VILLAGE_DESK,
    sources: [
      source(
        'law',
        [
          '社会救助暂行办法第十一条、第十四至十六条、第四十七条、第四十八条、第六十一条',
          'Interim Measures on Social Assistance, art. 11, 14 to 16, 47, 48 and 61',
        ],
        [
          '镇调查核实、提出初审意见并在村公示后审批；小额临时救助可委托镇审批，紧急的简化手续；个人信息保密',
          'The town examines, gives its opinion and shows it in the village before the decision; small relief may be left to it, urgent relief is simplified; personal data are kept',
        ],
      ),
      source(
        'practice',
        [
          '最低生活保障审核确认办法（民发〔2021〕57号）',
          'Rules on review and confirmation of the minimum living allowance (Min Fa 2021 No. 57)',
        ],
        [
          '初审意见公示 7 天；经办人员和村干部近亲属单独登记备案、由县级民政入户调查；审核确认权可下放到镇',
          'Opinion shown for 7 days; near relatives of officials and cadres are filed apart and visited by the county; the decision may be left to the town',
        ],
      ),
      source(
        'practice',
        ['特困人员认定办法（民发〔2021〕43号）', 'Rules on extreme poverty (Min Fa 2021 No. 43)'],
        [
          '吃饭、穿衣、上下床、如厕、室内行走、洗澡六项评估自理能力；3 项以下不能为部分丧失，4 项以上为完全丧失',
          'Self-care by six acts: up to three not possible is partly lost, four and more wholly',
        ],
      ),
      source(
        'practice',
        [
          '国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见（国发〔2015〕52号）',
          'Opinions on the two allowances for the disabled (Guo Fa 2015 No. 52)',
        ],
        [
          '自愿申请，镇受理；同类待遇不重复享受，择高享受',
          'By request, taken in by the town; benefits of a kind are not paid twice, the higher one is',
        ],
      ),
      source(
        'practice',
        [
          '关于改革完善社会救助制度的意见（2020 年）；浙江社会救助审核确认权下放镇街',
          'Opinions on reforming social assistance (2020); in Zhejiang the town confirms',
        ],
        [
          '有条件的地方审核确认权下放至乡镇，县级民政加强监督',
          'Where possible the town confirms and the county watches',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '镇长（分管领导）确认；近亲属和 1 万元以上的临时救助由市民政局复核；村评议 5 个、镇审核 10 个工作日',
          'The town leader confirms; kin of officials and relief above 10,000 yuan go to the city; 5 working days for the village, 10 for the town',
        ],
      ),
    ],
    nodes: [
      applyNode(VILLAGE_DESK),
      approval('village-review', ['入户与村级评议', 'Visit and appraisal'], ['director'], {
        limit: 5,
        substitutes: ['committee-member'],
      }),
      supervision(),
      approval('civil-affairs', ['镇民政审核', 'Review by the town'], ['town-civil-affairs'], {
        limit: 10,
        substitutes: ['town-leader'],
      }),
      publicity(7, { only: LASTING }),
      publicity(7, {
        id: 'relief-publicity',
        only: [RELIEF],
        when: IN_TIME,
        label: ['临时救助公示', 'Publicity of the relief'],
      }),
      approval('confirm', ['镇政府确认', 'Confirmation by the town'], ['town-leader'], {
        limit: 3,
        substitutes: ['city-civil-affairs'],
      }),
      approval('city-civil-affairs', ['市民政局复核', 'City civil affairs bureau'], ['city-civil-affairs'], {
        only: LASTING,
        when: OF_KIN,
        limit: 10,
      }),
      approval(
        'city-relief',
        ['市民政局审批', 'Decision of the city on the relief'],
        ['city-civil-affairs'],
        {
          only: [RELIEF],
          when: either(OF_KIN, above('amount', SMALL_RELIEF)),
          limit: 5,
        },
      ),
      implementation('grant', ['决定与发放', 'Decision and payment'], ['town-civil-affairs'], 'payment', {
        limit: 10,
        substitutes: ['clerk'],
      }),
      feedbackNode(),
    ],
    copies: [{ roles: ['supervision-head'] }, { roles: ['town-discipline'], when: OF_KIN }],
    disclosure: {
      timing: 'at-once',
      days: 15,
      basis: text(
        '浙江省实施《村民委员会组织法》办法第二十九条：社会保障的享受对象和标准及时公布；姓名遮盖，病情、收入、证件号不公开',
        'Zhejiang measures on the Organic Law, art. 29: recipients and standards are disclosed; names masked; illness, income and ID numbers never',
      ),
    },
    retention: '30-years',
    subModules: [
      {
        id: MINIMUM,
        label: ['最低生活保障', 'Minimum living allowance'],
        purpose: [
          '家庭人均收入低于低保标准、财产符合规定，按月补差',
          'Income a head below the standard: the difference is paid each month',
        ],
        groups: [
          title(['不写姓名，如：2 组低保申请', 'No names, such as: minimum living allowance, group 2']),
          plea(['收入来源、病残、就学、负债等', 'Sources of income, illness, schooling, debts']),
          requester,
          kin,
          householdMeans,
          villageReview,
          verification,
          shownRecord(),
          monthlyGrant(),
          shortResult,
        ],
        checks: appraisalChecks,
      },
      {
        id: RELIEF,
        label: ['临时救助', 'Temporary relief'],
        purpose: [
          '火灾、车祸、重病等突发变故，生活暂时过不下去',
          'Fire, accident or grave illness leaves a family without means for a time',
        ],
        groups: [
          title(['不写姓名和病名，如：6 组临时救助', 'No names, no illness, such as: relief, group 6']),
          plea(['发生了什么，目前生活怎样', 'What happened and how the family lives now']),
          requester,
          kin,
          emergency,
          homeVisit,
          reliefProposal,
          shownRecord('relief-publicity'),
          reliefGrant,
          shortResult,
        ],
        checks: reliefChecks,
      },
      {
        id: DISABILITY,
        label: ['残疾人补贴', 'Disability allowances'],
        purpose: [
          '困难残疾人生活补贴和重度残疾人护理补贴，可同时申请',
          'Living allowance and care allowance of the disabled, either or both',
        ],
        groups: [
          title([
            '不写姓名和残疾类别，如：4 组两项补贴申请',
            'No names, no disability, such as: two allowances, group 4',
          ]),
          requester,
          kin,
          disability,
          homeVisit,
          allowanceProposal,
          shownRecord(),
          monthlyGrant(),
          shortResult,
        ],
      },
      {
        id: EXTREME,
        label: ['特困供养', 'Extreme poverty support'],
        purpose: [
          '无劳动能力、无生活来源、无法定义务人或义务人无能力的老年人、残疾人、未成年人',
          'Aged, disabled or minor, without work, means or anybody who must and can support',
        ],
        groups: [
          title(['不写姓名，如：1 组特困供养申请', 'No names, such as: support, group 1']),
          plea(['现在靠什么生活，由谁照顾', 'What the person lives on and who cares']),
          requester,
          kin,
          destitution,
          villageReview,
          selfCare,
          shownRecord(),
          monthlyGrant([
            files('careAgreement', ['照料服务协议', 'Agreement of care'], {
              help: ['委托照料协议或机构供养协议', 'With the carer or the institution'],
            }),
          ]),
          shortResult,
        ],
        checks: appraisalChecks,
      },
    ],
  });
