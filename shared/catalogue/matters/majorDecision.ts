import { text } from '../../i18n/text.ts';
import { calculatedCost } from '../blocks/budget.ts';
import { fundChecks, fundMeans, fundOutcome, fundPlan } from '../blocks/decisions/fundUse.ts';
import { incomeChecks, incomeShare, shareBooked, yearResult } from '../blocks/decisions/incomeShare.ts';
import { consultation, meetingChecks, partyReview } from '../blocks/decisions/meetings.ts';
import { opinions } from '../blocks/decisions/opinions.ts';
import { proposal } from '../blocks/decisions/proposal.ts';
import { resolutionNotice } from '../blocks/decisions/resolutionNotice.ts';
import { planApproval, planChecks, planOnShow, villagePlan } from '../blocks/decisions/villagePlan.ts';
import { draftReview, rulesChecks, rulesDraft, rulesFiled } from '../blocks/decisions/villageRules.ts';
import { assemblyChecks, resolution, resolutionChecks, villagersChecks } from '../blocks/resolution.ts';
import { shortResult } from '../blocks/result.ts';
import { supervisionReview } from '../blocks/review.ts';
import { shownRecord } from '../blocks/shownRecord.ts';
import { subject, title } from '../blocks/subject.ts';
import { defineMatter, GROUPS, source } from '../define.ts';
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
    sources: [
      source(
        'law',
        [
          '中华人民共和国村民委员会组织法（2025 年修正）',
          'Organic Law of the Villagers’ Committees (as of 2025)',
        ],
        [
          '涉及村民利益的事项经村民会议或其授权的村民代表会议决定；村规民约由村民会议制定并报镇备案；重大事项随时公布',
          'What touches the villagers is decided by them or their representatives; they adopt the village rules, which are filed with the town; major matters are disclosed at once',
        ],
      ),
      source(
        'law',
        [
          '浙江省实施《村民委员会组织法》办法第十二至十五条、第二十三条、第二十七条',
          'Zhejiang measures on the Organic Law, art. 12 to 15, 23 and 27',
        ],
        [
          '村民会议提前十日通知并征求意见；村民代表会议提前三日告知、征询法律顾问意见，三分之二以上参加、到会过半数同意',
          'Villagers are told ten days ahead; representatives three days ahead, with legal advice; two thirds present, more than half of them in favour',
        ],
      ),
      source(
        'law',
        ['中华人民共和国城乡规划法第二十二条、第二十六条', 'Urban and Rural Planning Law, art. 22 and 26'],
        [
          '村庄规划报批前经村民会议或村民代表会议同意，草案公告不少于三十日',
          'A village plan needs the villagers’ or representatives’ consent; its draft is on notice for thirty days',
        ],
      ),
      source(
        'law',
        [
          '中华人民共和国农村集体经济组织法第二十六至二十八条、第四十二条、第四十六条',
          'Law on Rural Collective Economic Organisations, art. 26 to 28, 42 and 46',
        ],
        [
          '年度收益分配方案由成员（代表）大会以全体三分之二以上通过，先提公积公益金再按份额分配，会前十日供成员查阅',
          'Two thirds of all members (or representatives) pass the distribution; reserves first, then by shares; open to members ten days before',
        ],
      ),
      source(
        'practice',
        [
          '中国共产党农村基层组织工作条例；宁海县村级重大事项五议决策',
          'Regulations on rural party organisations; Ninghai’s five-step decision',
        ],
        [
          '提议、商议、审议、决议、评议，决议和实施结果公开；方案公示 15 天、决议公告 3 天以上；党员三分之二到会、过半数同意',
          'Proposal, consultation, review, resolution, appraisal; plan shown for 15 days, resolution for 3 at least; two thirds of the party members present, more than half in favour',
        ],
      ),
      source(
        'practice',
        [
          '民政部等七部门关于做好村规民约和居民公约工作的指导意见（民发〔2018〕144号）',
          'Opinions of seven ministries on village rules (Min Fa 2018 No. 144)',
        ],
        [
          '草案先由镇审核，再由村民会议表决，通过后十日内备案并公布',
          'The town reviews the draft, villagers vote, and it is filed within ten days and made known',
        ],
      ),
      source(
        'default',
        ['本项目默认', 'Default of this project'],
        [
          '决议公告 7 天，结果公开 30 天，评议期 90 天；5 万元以上由镇分管领导审核',
          'Resolution on notice for 7 days, result shown for 30, appraisal for 90; above 50,000 yuan the town leader looks at it',
        ],
      ),
    ],
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
