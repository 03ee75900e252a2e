import { source } from '../../define.ts';
import type { Source } from '../../matter.ts';

/** The law and practice that the five steps and two publicities follow. */
export const decisionSources: readonly Source[] = [
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
];
