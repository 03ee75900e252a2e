import { text } from '../../i18n/text.ts';
import { evidence } from '../blocks/evidence.ts';
import { handler } from '../blocks/handler.ts';
import {
  danger,
  emergencyChecks,
  meetingReport,
  order,
  repairCheck,
  repairCost,
  siteVisit,
} from '../blocks/projects/emergency.ts';
import {
  EMERGENCY,
  initiationWay,
  LARGE,
  LEVY,
  MINOR,
  ORDINARY,
  SUBSIDISED,
} from '../blocks/projects/initiationWay.ts';
import { collection, consultation, levy, levyChecks, levyPlan, levyReview } from '../blocks/projects/levy.ts';
import {
  minorAgreement,
  minorCheck,
  minorChecks,
  minorOutcome,
  minorWorks,
} from '../blocks/projects/minor.ts';
import {
  estimate,
  projectFile,
  proposal,
  proposalChecks,
  technicalReview,
} from '../blocks/projects/proposal.ts';
import { site } from '../blocks/projects/site.ts';
import {
  INITIATION_DEFAULTS,
  JOINT_SIGNATURE,
  LEVY_RULES,
  ORGANIC_LAW,
  SUBSIDY_PUBLICITY,
} from '../blocks/projects/sources.ts';
import { programme, programmeReview, subsidisedPlan, subsidyChecks } from '../blocks/projects/subsidy.ts';
import { publicityRecord } from '../blocks/publicity.ts';
import { resolution, resolutionChecks } from '../blocks/resolution.ts';
import { result } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { subject } from '../blocks/subject.ts';
import { defineMatter, GROUPS } from '../define.ts';
import type { Matter } from '../matter.ts';
import { APPLICANTS } from '../nodes.ts';
import type { Copy } from '../process.ts';

/** Both the project and the way of contracting are decided by the villagers. */
const DECIDED = text(
  '村民委员会组织法：公益事业的兴办、建设承包方案和集体经济项目的立项，由村民会议或其授权的村民代表会议决定',
  "Organic Law of the Villagers' Committees: public works, their contracting and projects of the collective are decided by the villagers or, so empowered, their representatives",
);

/** A large project is a major decision, of which the representatives and the town's discipline committee know. */
const LARGE_COPIES: readonly Copy[] = [{ roles: ['town-discipline', 'representative'], when: LARGE }];

/** 工程立项: whether to build, what, for how much, with whose money. How it is contracted is decided along with it. */
export const projectInitiation = (): Matter =>
  defineMatter({
    id: 'project-initiation',
    group: GROUPS.projects,
    label: ['工程立项', 'Project initiation'],
    sign: '立',
    code: 'LX',
    version: 1,
    applicants: APPLICANTS,
    sources: [ORGANIC_LAW, LEVY_RULES, JOINT_SIGNATURE, SUBSIDY_PUBLICITY, INITIATION_DEFAULTS],
    nodes: initiationWay,
    copies: [{ roles: ['supervision-head'] }],
    disclosure: {
      timing: 'at-once',
      days: 15,
      basis: text(
        '村务公开：涉及村民利益的重大事项随时公布；公开 15 天为默认值',
        'Disclosure of village affairs: major matters of the villagers at once; 15 days are a default',
      ),
    },
    retention: 'permanent',
    subModules: [
      {
        id: EMERGENCY,
        label: ['应急抢修', 'Emergency repair'],
        purpose: [
          '灾害或突发损坏危及安全，必须马上动工；不急的不能用',
          'Danger from disaster or sudden damage, to be repaired at once; not for what can wait',
        ],
        groups: [
          subject(
            ['如：石桥水毁抢修', 'Such as: stone bridge, repair after the flood'],
            ['险情怎么发生的，已造成什么损失', 'How it happened and what is damaged already'],
          ),
          handler,
          site,
          danger,
          order,
          supervisionReview,
          siteVisit,
          evidence('repair'),
          repairCost,
          repairCheck,
          meetingReport,
          result,
        ],
        checks: emergencyChecks,
        copies: [{ roles: ['town-discipline', 'town-leader'] }, { roles: ['representative'], when: LARGE }],
      },
      {
        id: MINOR,
        label: ['小额零星工程', 'Minor works'],
        purpose: [
          '5 万元以下、几天能干完的零星维修和小建设，立项、施工、核验一次办完',
          'Repairs and small works up to 50,000 yuan: initiation, works and check in one case',
        ],
        groups: [
          subject(['如：村道坑洞修补', 'Such as: holes in the village road']),
          handler,
          site,
          minorWorks,
          minorAgreement,
          supervisionReview,
          evidence('work'),
          minorOutcome,
          minorCheck,
          result,
        ],
        checks: minorChecks,
        disclosure: {
          timing: 'at-once',
          days: 7,
          basis: text(
            '村务公开：一般事项至少每季度公布一次',
            'Disclosure: ordinary items quarterly at least',
          ),
        },
        retention: '30-years',
      },
      {
        id: ORDINARY,
        label: ['一般工程', 'Ordinary project'],
        purpose: [
          '主要用村集体资金建设、需要另行发包的工程',
          'Built with money of the collective and contracted out in a case of its own',
        ],
        groups: [
          subject(['如：文化礼堂屋面改造', 'Such as: new roof of the culture hall']),
          handler,
          site,
          proposal,
          estimate,
          resolution(LARGE),
          supervisionReview,
          publicityRecord(),
          technicalReview,
          projectFile,
          result,
        ],
        checks: [...proposalChecks, ...resolutionChecks],
        copies: LARGE_COPIES,
        collective: { body: 'representatives', when: LARGE, group: 'resolution', basis: DECIDED },
      },
      {
        id: SUBSIDISED,
        label: ['财政补助工程', 'Subsidised project'],
        purpose: [
          '上级财政专项资金补助的工程，资金有文件、有用途、有期限',
          'Paid in part by the treasury for a set purpose and until a set day',
        ],
        groups: [
          subject(['如：高标准农田渠道修复', 'Such as: repair of field canals']),
          handler,
          site,
          programme,
          subsidisedPlan,
          resolution(LARGE),
          supervisionReview,
          publicityRecord('programme-publicity'),
          programmeReview,
          projectFile,
          result,
        ],
        checks: [...subsidyChecks, ...resolutionChecks],
        copies: LARGE_COPIES,
        collective: { body: 'representatives', when: LARGE, group: 'resolution', basis: DECIDED },
      },
      {
        id: LEVY,
        label: ['一事一议工程', 'Project by levy of the villagers'],
        purpose: [
          '村民自己议定出钱出工、为大家办的公益工程，可申请财政奖补',
          'The villagers themselves decide to pay and work for it; the treasury may add an award',
        ],
        groups: [
          subject(['如：村内户外道路硬化', 'Such as: paving of the village lanes']),
          handler,
          site,
          levyPlan,
          levy,
          consultation,
          resolution(),
          supervisionReview,
          publicityRecord(),
          levyReview,
          collection,
          result,
        ],
        checks: [...levyChecks, ...resolutionChecks],
        copies: LARGE_COPIES,
        collective: { body: 'representatives', group: 'resolution', basis: DECIDED },
      },
    ],
  });
