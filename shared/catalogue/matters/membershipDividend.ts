import { text } from '../../i18n/text.ts';
import { listPayment, listPaymentChecks } from '../blocks/benefits/listPayment.ts';
import { dividendBasis, dividendChecks, dividendList } from '../blocks/membership/dividend.ts';
import { recognition, recognitionChecks, rosterFiled } from '../blocks/membership/recognition.ts';
import { shareChange, shareChecks, shareRegistered } from '../blocks/membership/shareChange.ts';
import { requester } from '../blocks/requester.ts';
import { assemblyChecks } from '../blocks/resolution.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { shortResolution } from '../blocks/shortResolution.ts';
import { shownRecord } from '../blocks/shownRecord.ts';
import { subject, title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import { above, oneOf } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  APPLICANTS,
  applyNode,
  approval,
  cooperativeHead,
  director,
  feedbackNode,
  implementation,
  payment,
  publicity,
  secretary,
  supervision,
  TIERS,
  townAssets,
  townLeader,
  VILLAGE_DESK,
} from '../nodes.ts';

const RECOGNITION = 'member-recognition';
const SHARES = 'share-change';
const DIVIDEND = 'dividend-payout';

/** Who dies or joins another collective ceases to be a member by law; nobody votes on it (art. 16 and 17). */
const VOTED = oneOf('recognitionKind', 'join', 'withdraw');

/** 成员与分红: who belongs to the collective, what share each has, and what is paid on it. */
export const membershipDividend = (): Matter =>
  defineMatter({
    id: 'membership-dividend',
    group: GROUPS.livelihood,
    label: ['成员与分红', 'Membership and dividends'],
    sign: '股',
    code: 'CY',
    version: 1,
    applicants: VILLAGE_DESK,
    sources: [
      source(
        'law',
        [
          '中华人民共和国农村集体经济组织法第八条、第十一条至第十八条',
          'Law on Rural Collective Economic Organisations, art. 8 and 11 to 18',
        ],
        [
          '成员由成员大会确认；生育的应当确认，婚嫁、收养、移民的一般应当确认；不得侵害妇女权益；名册报镇和县备案',
          'Members are confirmed by the assembly; children are members, spouses, adopted and settled people mostly; women’s rights are kept; the list is filed with town and county',
        ],
      ),
      source(
        'law',
        [
          '中华人民共和国农村集体经济组织法第二十六条至第二十八条、第四十条、第四十二条',
          'Law on Rural Collective Economic Organisations, art. 26 to 28, 40 and 42',
        ],
        [
          '确认成员由成员大会以全体成员三分之二以上同意决定，代表大会不能代替；可分配收益按收益权份额分配',
          'Two thirds of all members confirm, not their representatives; income is shared by shares',
        ],
      ),
      source(
        'law',
        [
          '浙江省村经济合作社组织条例第十七条至第二十条',
          'Zhejiang regulations on village cooperatives, art. 17 to 20',
        ],
        [
          '社员名册经公示无异议或异议不成立的，报镇和县级农业农村部门备案',
          'The list is shown; without objection that holds it is filed with town and county',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '成员认定公示 15 天，股权变更和分红名册公示 7 天；成员大会每年至少一次，等会期限 60 个工作日',
          'Recognition shown for 15 days, shares and dividends for 7; the assembly meets once a year at least, so it has 60 working days',
        ],
      ),
    ],
    nodes: [
      applyNode(APPLICANTS),
      director({ only: [DIVIDEND] }),
      cooperativeHead({ limit: 2 }),
      secretary({ only: [DIVIDEND] }),
      publicity(15, {
        id: 'recognition-publicity',
        only: [RECOGNITION],
        label: ['成员资格公示', 'Publicity of the recognition'],
      }),
      approval('assembly', ['成员大会表决', 'Vote of the assembly'], ['cooperative-head'], {
        only: [RECOGNITION],
        when: VOTED,
        limit: 60,
        substitutes: ['committee-member'],
      }),
      supervision({ limit: 2 }),
      publicity(7, { only: [SHARES, DIVIDEND] }),
      townAssets({ when: undefined, limit: 3 }),
      townLeader({ only: [DIVIDEND] }),
      implementation(
        'file-roster',
        ['名册变更与备案', 'List of members'],
        ['clerk', 'committee-member'],
        'document',
        {
          only: [RECOGNITION],
          limit: 10,
        },
      ),
      implementation(
        'register',
        ['股权登记', 'Entry of the shares'],
        ['clerk', 'committee-member'],
        'document',
        {
          only: [SHARES],
          limit: 10,
        },
      ),
      payment({ only: [DIVIDEND], limit: 5 }),
      feedbackNode(),
    ],
    copies: [{ roles: ['supervision-head'] }],
    disclosure: {
      timing: 'at-once',
      days: 15,
      basis: text(
        '农村集体经济组织法第四十五条：涉及成员利益的重大事项及时公布',
        'Law on Rural Collectives, art. 45: major matters of the members are disclosed in time',
      ),
    },
    retention: 'permanent',
    subModules: [
      {
        id: RECOGNITION,
        label: ['成员资格认定', 'Recognition of members'],
        purpose: [
          '出生、婚入、收养等加入，或去世、退出等丧失集体成员身份',
          'Joining by birth, marriage or adoption; ceasing by death or withdrawal',
        ],
        groups: [
          subject(
            ['不写姓名，如：新增成员认定（婚入）', 'No names, such as: new member by marriage'],
            ['会公示：加入或丧失的事实和依据，不写姓名', 'Shown to all: fact and ground, no names'],
          ),
          requester,
          recognition,
          shownRecord('recognition-publicity'),
          shortResolution({
            node: 'assembly',
            label: ['成员大会决议', 'Resolution of the assembly'],
            entitledHelp: [
              '有完全民事行为能力的全体成员，不能用代表代替',
              'All members of age and capacity; representatives do not do',
            ],
          }),
          rosterFiled,
          shortResult,
        ],
        checks: [...recognitionChecks, ...assemblyChecks],
        collective: {
          body: 'members',
          when: VOTED,
          group: 'resolution',
          basis: text(
            '农村集体经济组织法第十二条、第二十六至二十八条：成员由成员大会确认',
            'Law on Rural Collectives, art. 12 and 26 to 28: members are confirmed by the assembly',
          ),
        },
      },
      {
        id: SHARES,
        label: ['股权变更', 'Change of shares'],
        purpose: [
          '股份的继承、赠与、内部转让、户内分割和赎回',
          'Shares are inherited, given, sold among members, split or bought back',
        ],
        groups: [
          title(['不写姓名，如：股权继承变更（2 组）', 'No names, such as: shares inherited, group 2']),
          shareChange,
          shownRecord(),
          shareRegistered,
          shortResult,
        ],
        checks: shareChecks,
      },
      {
        id: DIVIDEND,
        label: ['分红发放', 'Payment of dividends'],
        purpose: [
          '按已通过的收益分配方案把分红打到成员账户',
          'The dividend that the members have passed is paid to their accounts',
        ],
        groups: [
          title(['如：2025 年度股份分红发放', 'Such as: dividend of 2025']),
          dividendBasis,
          dividendList,
          supervisionReview,
          shownRecord(),
          listPayment(),
          shortResult,
        ],
        checks: [...dividendChecks, ...listPaymentChecks],
        applicants: APPLICANTS,
        copies: [{ roles: ['town-discipline'], when: above('amount', TIERS.town) }],
        retention: '30-years',
      },
    ],
  });
