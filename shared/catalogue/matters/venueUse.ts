import { text } from '../../i18n/text.ts';
import { shortResult } from '../blocks/result.ts';
import { title } from '../blocks/subject.ts';
import {
  activity,
  activityHandover,
  banquet,
  banquetHandover,
  venueChecks,
  venueReturned,
} from '../blocks/venue/venueUse.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import { above } from '../fields.ts';
import type { Matter } from '../matter.ts';
import { applyNode, approval, director, feedbackNode, implementation, VILLAGE_DESK } from '../nodes.ts';

const BANQUET = 'family-banquet';
const ACTIVITY = 'activity-use';

/** 公共场所使用: who may use hall and square when; handed over, looked at again, deposit settled. */
export const venueUse = (): Matter =>
  defineMatter({
    id: 'venue-use',
    group: GROUPS.livelihood,
    label: ['公共场所使用', 'Use of public venues'],
    sign: '场',
    code: 'CS',
    version: 1,
    batch: true,
    applicants: VILLAGE_DESK,
    sources: [
      source(
        'practice',
        ['浙江农村家宴中心建设与运行管理的通行做法', 'Usual running of rural banquet houses in Zhejiang'],
        [
          '家宴先申报登记，乡厨持健康证和培训证，食品留样，规模较大的现场指导',
          'Banquets are told beforehand, cooks have health and training papers, samples are kept, large ones are looked at on the spot',
        ],
      ),
      source(
        'law',
        ['大型群众性活动安全管理条例', 'Regulations on the safety of large public events'],
        ['预计 1000 人以上的活动须经公安机关许可', 'From 1,000 people on the police must permit it'],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '主任一级审批；家宴每餐 300 人以上、活动 200 人以上再由联村干部审核；留样 48 小时',
          'The director decides; the resident cadre too above 300 guests or 200 people; samples kept for 48 hours',
        ],
      ),
    ],
    nodes: [
      applyNode(VILLAGE_DESK),
      director(),
      approval(
        'large-banquet',
        ['联村干部审核大型家宴', 'Resident cadre, large banquet'],
        ['resident-cadre'],
        {
          only: [BANQUET],
          when: above('guests', 300),
          substitutes: ['town-leader'],
        },
      ),
      approval(
        'large-activity',
        ['联村干部审核大型活动', 'Resident cadre, large activity'],
        ['resident-cadre'],
        {
          only: [ACTIVITY],
          when: above('participants', 200),
          substitutes: ['town-leader'],
        },
      ),
      implementation('hand-over', ['场地交付', 'Handing over'], ['clerk', 'committee-member'], 'handover', {
        untilField: 'useFrom',
        substitutes: ['director'],
      }),
      implementation(
        'give-back',
        ['场地归还', 'Return of the venue'],
        ['clerk', 'committee-member'],
        'handover',
        {
          untilField: 'useUntil',
          substitutes: ['director'],
        },
      ),
      feedbackNode(),
    ],
    copies: [{ roles: ['supervision-head'] }],
    disclosure: {
      timing: 'quarterly',
      days: 7,
      basis: text(
        '村务公开：一般事项至少每季度公布一次',
        'Disclosure of village affairs: ordinary items quarterly at least',
      ),
    },
    retention: '10-years',
    subModules: [
      {
        id: BANQUET,
        label: ['家宴申请', 'Family banquet'],
        purpose: ['村民借用礼堂、家宴中心办酒席', 'A villager uses the hall or banquet house for a feast'],
        groups: [
          title([
            '不写姓名和事由，如：家宴中心使用',
            'No names, no occasion, such as: use of the banquet house',
          ]),
          banquet,
          banquetHandover,
          venueReturned,
          shortResult,
        ],
        checks: venueChecks,
      },
      {
        id: ACTIVITY,
        label: ['活动使用', 'Activity'],
        purpose: [
          '队伍排练、演出、培训、集市等借用公共场所',
          'Rehearsals, performances, courses or markets in public places',
        ],
        groups: [
          title(['如：文化礼堂越剧排练', 'Such as: opera rehearsal in the culture hall']),
          activity,
          activityHandover,
          venueReturned,
          shortResult,
        ],
        checks: venueChecks,
      },
    ],
  });
