import { text } from '../../i18n/text.ts';
import { calculatedCost } from '../blocks/budget.ts';
import { paymentChecks, paymentRecord } from '../blocks/payment.ts';
import { resolution, resolutionChecks } from '../blocks/resolution.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { shownRecord } from '../blocks/shownRecord.ts';
import { compensation, dismissalChecks, ground, notice, staffHandover } from '../blocks/staff/dismissal.ts';
import { postChecks, postDuties, postFiling, posts } from '../blocks/staff/post.ts';
import {
  exam,
  hired,
  recruitAnnounced,
  recruitChecks,
  recruitPlan,
  vacancy,
} from '../blocks/staff/recruit.ts';
import { assessment, newTerms, renewalChecks, renewalSigned, renewed } from '../blocks/staff/renewal.ts';
import { title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
import { above } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  APPLICANTS,
  applyNode,
  approval,
  COPIES,
  director,
  feedbackNode,
  implementation,
  jointSignature,
  payment,
  publicity,
  residentCadre,
  secretary,
  supervision,
  townLeader,
} from '../nodes.ts';

const POSTS = ['post-setting'] as const;
const RECRUIT = ['open-recruitment'] as const;
const RENEW = ['contract-renewal'] as const;
const LEAVE = ['staff-dismissal'] as const;

/** 聘用人员: first the post, then an open choice, then a contract; nobody is employed without a post. */
export const staffHiring = (): Matter =>
  defineMatter({
    id: 'staff-hiring',
    group: GROUPS.labour,
    label: ['聘用人员', 'Employed staff'],
    sign: '聘',
    code: 'PY',
    version: 1,
    applicants: APPLICANTS,
    sources: [
      source(
        'law',
        ['《村民委员会组织法》', "Organic Law of Villagers' Committees"],
        [
          '本村享受误工补贴的人员及补贴标准，须经村民会议或其授权的村民代表会议讨论决定',
          'Who is paid by the village, and how much, is decided by the villagers or their representatives',
        ],
      ),
      source(
        'law',
        ['《劳动合同法》第十四、十九、三十六至四十七、五十条', 'Labour Contract Law art. 14, 19, 36-47, 50'],
        [
          '无固定期限合同、试用期上限、解除情形、经济补偿和离职证明',
          'Open-ended contracts, trial periods, grounds of dismissal, compensation, certificate of leaving',
        ],
      ),
      source(
        'practice',
        ['各地村聘用工作人员管理办法', 'Town rules on village employees'],
        [
          '从紧核定职数，能兼则兼；公开招聘，拟聘人员公示；亲属回避',
          'Few posts; open recruitment; those chosen are shown to all; relatives stand aside',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '岗位由镇街核定备案；公告和拟聘公示各 7 天；续签、解聘由两委联签',
          'Posts are filed with the town; 7 days each for announcement and choice; the committees sign renewals and dismissals',
        ],
      ),
    ],
    nodes: [
      applyNode(),
      director(),
      jointSignature({ only: [...RENEW, ...LEAVE] }),
      secretary(),
      supervision(),
      residentCadre({ when: undefined, limit: 2 }),
      approval('post-approval', ['镇街核定岗位', 'Posts approved by the town'], ['town-leader'], {
        only: POSTS,
        limit: 3,
        substitutes: ['town-assets'],
      }),
      townLeader({ only: [...RECRUIT, ...RENEW, ...LEAVE] }),
      publicity(7, { id: 'announce', label: ['招聘公告', 'Announcement'], only: RECRUIT }),
      implementation('exam', ['选拔考评', 'Selection'], ['committee-member', 'director'], 'work', {
        only: RECRUIT,
        limit: 10,
      }),
      publicity(7, { label: ['拟聘公示', 'Publicity of the choice'], only: RECRUIT }),
      implementation('filing', ['岗位备案', 'Filing of the posts'], ['clerk'], 'document', {
        only: POSTS,
        substitutes: ['committee-member'],
      }),
      implementation('sign', ['签订合同', 'Contract'], ['clerk', 'committee-member'], 'document', {
        only: [...RECRUIT, ...RENEW],
        limit: 10,
      }),
      implementation('handover', ['工作交接', 'Handover'], ['clerk', 'committee-member'], 'handover', {
        only: LEAVE,
      }),
      payment({ only: LEAVE, when: above('amount', 0) }),
      feedbackNode(),
    ],
    copies: COPIES,
    disclosure: {
      timing: 'at-once',
      days: 7,
      basis: text(
        '村务公开：聘用岗位、人员和报酬标准办结即公开',
        'Disclosure: posts, people and pay at once when done',
      ),
    },
    retention: '30-years',
    subModules: [
      {
        id: 'post-setting',
        label: ['岗位设置', 'Setting up posts'],
        purpose: ['村里要新设一个由集体付报酬的岗位', 'The village wants a new post that it pays for'],
        collective: {
          body: 'representatives',
          group: 'resolution',
          basis: text(
            '享受补贴的人员和标准须村民代表会议讨论决定',
            "Posts and pay are for the villagers' representatives",
          ),
        },
        groups: [
          title(['如：增设保洁岗位', 'Such as: a post for cleaning']),
          posts,
          postDuties,
          calculatedCost(['岗位年费用合计', 'Cost of the posts a year'], {
            kind: 'total',
            rows: 'posts',
            column: 'yearlyCost',
          }),
          resolution(),
          supervisionReview,
          postFiling,
          shortResult,
        ],
        checks: [...postChecks, ...resolutionChecks],
        disclosure: {
          timing: 'at-once',
          days: 15,
          basis: text('重大事项即时公开', 'Major matters at once'),
        },
      },
      {
        id: 'open-recruitment',
        label: ['公开招聘', 'Open recruitment'],
        purpose: ['岗位已核定，公开选人并签合同', 'The post is approved: choose somebody in the open'],
        groups: [
          title(['如：保洁员招聘', 'Such as: recruiting a cleaner']),
          vacancy,
          recruitPlan,
          supervisionReview,
          recruitAnnounced,
          exam,
          shownRecord(),
          hired,
          shortResult,
        ],
        checks: recruitChecks,
      },
      {
        id: 'contract-renewal',
        label: ['合同续签', 'Renewal of a contract'],
        purpose: ['在岗人员合同快到期，考核合格继续聘用', 'A contract runs out and the employee stays'],
        groups: [
          title(['如：网格员合同续签，不写姓名', 'Such as: renewal for a grid worker; no names']),
          renewed,
          assessment,
          newTerms,
          supervisionReview,
          renewalSigned,
          shortResult,
        ],
        checks: renewalChecks,
      },
      {
        id: 'staff-dismissal',
        label: ['解聘', 'End of employment'],
        purpose: ['辞职、到期不续、违纪或岗位撤销，结清并交接', 'Somebody leaves: settle and hand over'],
        groups: [
          title(['如：保洁岗位解聘，不写姓名', 'Such as: end of employment, cleaning; no names']),
          ground,
          notice,
          compensation,
          supervisionReview,
          staffHandover,
          paymentRecord(),
          shortResult,
        ],
        checks: [...dismissalChecks, ...paymentChecks],
      },
    ],
  });
