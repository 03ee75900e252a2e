import { text } from '../../i18n/text.ts';
import { calculatedCost } from '../blocks/budget.ts';
import { fundChecks, fundMeans, fundOutcome, fundPlan } from '../blocks/decisions/fundUse.ts';
import { incomeChecks, incomeShare, shareBooked, yearResult } from '../blocks/decisions/incomeShare.ts';
import { consultation, meetingChecks, partyReview } from '../blocks/decisions/meetings.ts';
import { opinions } from '../blocks/decisions/opinions.ts';
import { proposal } from '../blocks/decisions/proposal.ts';
import { resolutionNotice } from '../blocks/decisions/resolutionNotice.ts';
import { decisionSources } from '../blocks/decisions/sources.ts';
import { planApproval, planChecks, planOnShow, villagePlan } from '../blocks/decisions/villagePlan.ts';
import { draftReview, rulesChecks, rulesDraft, rulesFiled } from '../blocks/decisions/villageRules.ts';
import { assemblyChecks, resolution, resolutionChecks, villagersChecks } from '../blocks/resolution.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { shownRecord } from '../blocks/shownRecord.ts';
import { subject, title } from '../blocks/subject.ts';
import { defineMatter, GROUPS } from '../define.ts';
import { above } from '../fields.ts';
import type { Matter } from '../matter.ts';
import {
  APPLICANTS,
  applyNode,
  approval,
  feedbackNode,
  implementation,
  publicity,
  supervision,
  TIERS,
  townAssets,
  townLeader,
} from '../nodes.ts';

const PLANNING = 'village-planning';
const FUND = 'large-fund-use';
const INCOME = 'income-distribution';
const RULES = 'village-rules';

/** The resolution is passed on the way, after the party members' review and the publicity of the plan. */
const RESOLVE = 'resolve';

const TOWN_INFORMED = [{ roles: ['town-discipline'], when: above('amount', TIERS.town) }] as const;

/** 重大事项决策: five steps and two publicities (五议两公开), one after the other, each on the record. */
export const majorDecision = (): Matter =>
  defineMatter({
    id: 'major-decision',
    group: GROUPS.decisions,
    label: ['重大事项决策', 'Major decisions'],
    sign: '决',
    code: 'JC',
    version: 1,
    applicants: APPLICANTS,
    sources: decisionSources,
    nodes: [
      applyNode(),
      approval('consultation', ['两委商议', 'Consultation of the committees'], ['director'], {
        limit: 3,
        substitutes: ['committee-member'],
      }),
      approval('party-review', ['党员大会审议', 'Review by the party members'], ['secretary'], {
        limit: 5,
        substitutes: ['resident-cadre', 'town-leader'],
      }),
      approval('town-advice', ['联村干部把关', 'Advice of the resident cadre'], ['resident-cadre'], {
        only: [PLANNING, FUND, INCOME],
        limit: 2,
        substitutes: ['town-leader'],
      }),
      approval('draft-review', ['镇级草案审核', 'Review of the draft by the town'], ['town-civil-affairs'], {
        only: [RULES],
        limit: 5,
        substitutes: ['town-leader'],
      }),
      publicity(30, {
        id: 'planning-publicity',
        only: [PLANNING],
        label: ['规划草案公示', 'Publicity of the draft plan'],
      }),
      publicity(15, {
        id: 'plan-publicity',
        only: [FUND, INCOME, RULES],
        label: ['方案公示', 'Publicity of the plan'],
      }),
      approval(RESOLVE, ['会议决议', 'Resolution'], ['director'], {
        limit: 10,
        substitutes: ['committee-member'],
      }),
      supervision({ limit: 2 }),
      approval('plan-check', ['镇村建办审查', 'Town construction office'], ['town-construction'], {
        only: [PLANNING],
        limit: 5,
        substitutes: ['town-leader'],
      }),
      approval('city-planning', ['市规划部门审查', 'City planning bureau'], ['city-planning'], {
        only: [PLANNING],
        limit: 20,
      }),
      townAssets({ only: [FUND, INCOME], when: undefined }),
      townLeader({ only: [FUND] }),
      publicity(7, {
        id: 'resolution-publicity',
        label: ['决议公告', 'Notice of the resolution'],
      }),
      implementation(
        'show-plan',
        ['规划公布', 'The plan on show'],
        ['clerk', 'committee-member'],
        'document',
        {
          only: [PLANNING],
          limit: 20,
          substitutes: ['director'],
        },
      ),
      implementation('follow-up', ['资金落实', 'Where the money went'], ['accountant', 'clerk'], 'document', {
        only: [FUND],
        untilField: 'plannedEnd',
        substitutes: ['committee-member'],
      }),
      implementation('book', ['分配入账', 'Booked'], ['accountant'], 'document', {
        only: [INCOME],
        limit: 10,
        substitutes: ['clerk'],
      }),
      implementation(
        'file-rules',
        ['备案与公布', 'Filed and made known'],
        ['clerk', 'committee-member'],
        'document',
        {
          only: [RULES],
          limit: 10,
          substitutes: ['director'],
        },
      ),
      feedbackNode({ limit: 5 }),
    ],
    copies: [{ roles: ['supervision-head'] }, { roles: ['representative'] }],
    disclosure: {
      timing: 'at-once',
      days: 30,
      basis: text(
        '村民委员会组织法：涉及村民利益的重大事项随时公布；公开 30 天为默认值',
        'Organic Law: major matters touching the villagers are disclosed at once; 30 days are a default',
      ),
    },
    evaluationDays: 90,
    retention: 'permanent',
    subModules: [
      {
        id: PLANNING,
        label: ['村庄规划', 'Village planning'],
        purpose: ['编制、修编或调整村庄规划', 'To make, revise or adjust the plan of the village'],
        groups: [
          subject(
            ['如：村庄规划修编', 'Such as: revision of the village plan'],
            ['为什么现在编制或调整', 'Why it is made or changed now'],
          ),
          proposal,
          villagePlan,
          opinions,
          consultation,
          partyReview,
          shownRecord('planning-publicity'),
          resolution(undefined, RESOLVE),
          supervisionReview,
          planApproval,
          resolutionNotice,
          planOnShow,
          shortResult,
        ],
        checks: [...planChecks, ...meetingChecks, ...resolutionChecks],
        collective: {
          body: 'representatives',
          group: 'resolution',
          basis: text(
            '城乡规划法第二十二条：村庄规划报送审批前，应当经村民会议或者村民代表会议讨论同意',
            'Urban and Rural Planning Law, art. 22: the villagers or their representatives consent before approval',
          ),
        },
      },
      {
        id: FUND,
        label: ['大额资金使用', 'Use of a large sum'],
        purpose: [
          '达到镇街规定的大额标准、须由村民代表会议决定的集体资金使用；付款另走支出事项',
          'Money of the collective so large that the representatives decide; paying it is a case of its own',
        ],
        groups: [
          subject(
            ['如：购置村级农机库房', 'Such as: purchase of a machine shed'],
            ['为什么要用这笔钱，谁受益', 'Why it is spent and who profits'],
          ),
          proposal,
          fundPlan,
          calculatedCost(['用款总额', 'Amount to be decided'], {
            kind: 'total',
            rows: 'instalments',
            column: 'instalmentAmount',
          }),
          fundMeans,
          consultation,
          partyReview,
          shownRecord('plan-publicity'),
          resolution(undefined, RESOLVE),
          supervisionReview,
          resolutionNotice,
          fundOutcome,
          shortResult,
        ],
        checks: [...fundChecks, ...meetingChecks, ...resolutionChecks],
        copies: TOWN_INFORMED,
        collective: {
          body: 'representatives',
          group: 'resolution',
          basis: text(
            '村民委员会组织法：集体收益的使用和集体财产的处分，经村民会议或其授权的村民代表会议决定',
            'Organic Law: use of collective income and disposal of collective property are decided by the villagers or, so empowered, their representatives',
          ),
        },
      },
      {
        id: INCOME,
        label: ['收益分配', 'Distribution of income'],
        purpose: [
          '村集体年度收益怎么分：公积公益金、福利、分红；发到个人走分红发放',
          'How the income of a year is shared; paying it to each member is a case of its own',
        ],
        groups: [
          title(['如：上年度集体收益分配', 'Such as: distribution of last year’s income']),
          proposal,
          yearResult,
          incomeShare,
          consultation,
          partyReview,
          shownRecord('plan-publicity'),
          resolution(undefined, RESOLVE, [
            '三分之二以上到会，全体成员（代表）三分之二以上同意',
            'Two thirds present, and two thirds of all in favour',
          ]),
          supervisionReview,
          resolutionNotice,
          shareBooked,
          shortResult,
        ],
        checks: [...incomeChecks, ...meetingChecks, ...assemblyChecks],
        copies: TOWN_INFORMED,
        collective: {
          body: 'members',
          group: 'resolution',
          basis: text(
            '农村集体经济组织法第二十六至二十八条：收益分配方案经成员（代表）大会全体三分之二以上同意',
            'Law on Rural Collectives, art. 26 to 28: two thirds of all members or of all their representatives',
          ),
        },
      },
      {
        id: RULES,
        label: ['村规民约', 'Village rules'],
        purpose: ['制定或修订村规民约、村民自治章程', 'To adopt or change the rules of the village'],
        groups: [
          subject(
            ['如：村规民约修订', 'Such as: revision of the village rules'],
            ['要解决什么问题', 'What it is to put right'],
          ),
          proposal,
          rulesDraft,
          opinions,
          consultation,
          partyReview,
          draftReview,
          shownRecord('plan-publicity'),
          resolution(undefined, RESOLVE, [
            '过半数村民，或三分之二以上户代表到会',
            'More than half of the villagers, or two thirds of the households',
          ]),
          supervisionReview,
          resolutionNotice,
          rulesFiled,
          shortResult,
        ],
        checks: [...meetingChecks, ...villagersChecks, ...rulesChecks],
        collective: {
          body: 'villagers',
          group: 'resolution',
          basis: text(
            '村民委员会组织法、浙江省实施办法第十四条：村规民约由村民会议制定和修改，报镇备案',
            'Organic Law, Zhejiang measures art. 14: the villagers’ assembly adopts the rules; they are filed with the town',
          ),
        },
      },
    ],
  });
