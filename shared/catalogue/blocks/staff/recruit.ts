import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  choices,
  date,
  earlierCase,
  files,
  idNumber,
  line,
  money,
  name,
  number,
  paragraph,
  period,
  photos,
  rows,
  signature,
  yesNo,
} from '../../fields.ts';
import { employmentKind, relation } from './staff.ts';

/** Which approved post, how many, at what pay. `amount` is the cost of a year. */
export const vacancy = group('vacancy', ['招聘岗位', 'Vacancy'], 'apply', [
  earlierCase('postCase', ['岗位设置办件', 'Case of the post'], ['staff-hiring'], {
    help: ['没有核定的岗位不能招聘', 'Only for posts that the town allows'],
  }),
  line('postTitle', ['岗位名称', 'Title of the post'], { max: 20 }),
  number('vacancies', ['招聘人数', 'Vacancies'], ['人', 'people'], { min: 1, max: 50 }),
  money('monthlyPay', ['公布月报酬', 'Pay announced a month'], {
    max: 3_000_000,
    help: ['不高于岗位核定的标准', 'No more than was approved for the post'],
  }),
  number('paidMonths', ['每年发放月数', 'Months paid a year'], ['个月', 'months'], { min: 1, max: 13 }),
  calculated('amount', ['年报酬总额', 'Pay a year in all'], 'money', {
    kind: 'product',
    of: ['vacancies', 'monthlyPay', 'paidMonths'],
  }),
]);

export const recruitPlan = group('recruit-plan', ['招聘办法', 'How to recruit'], 'apply', [
  paragraph('conditions', ['报名条件', 'Conditions'], {
    min: 5,
    help: ['与岗位设置一致，不得因人设条件', 'As approved for the post, not made for one person'],
  }),
  choices(
    'channels',
    ['公告渠道', 'Where it is announced'],
    [
      ['board', '村务公开栏', 'Notice board'],
      ['group', '村民钉钉群', "Villagers' chat group"],
      ['town', '镇街就业平台', 'Employment page of the town'],
      ['market', '人力资源市场', 'Labour market'],
    ],
  ),
  date('applyUntil', ['报名截止', 'Applications until'], { from: 7, to: 60 }),
  choices(
    'examWays',
    ['选拔方式', 'Ways of choosing'],
    [
      ['papers', '资格审查', 'Papers'],
      ['written', '笔试', 'Written test'],
      ['interview', '面试', 'Interview'],
      ['practice', '实操', 'Practical test'],
    ],
  ),
]);

export const recruitAnnounced = group('recruit-announced', ['公告情况', 'Announcement'], 'announce', [
  line('announcedAt', ['公告张贴处', 'Notice board used'], { carry: true }),
  photos('announcePhotos', ['公告照片', 'Photo of the announcement'], { onSite: true, max: 3 }),
  number('applicantCount', ['报名人数', 'Applicants'], ['人', 'people'], { max: 500 }),
]);

const POINTS = { max: 100, decimals: 1 } as const;

/** Everybody who was tested, with the points, so that the order can be followed. */
export const exam = group('exam', ['选拔记录', 'Selection'], 'exam', [
  date('examOn', ['选拔日期', 'Date of the selection'], { to: 0 }),
  rows(
    'panel',
    ['考评人员', 'Panel'],
    [
      name('panelName', ['考评人姓名', 'Member of the panel']),
      choice(
        'panelCapacity',
        ['考评人身份', 'Capacity'],
        [
          ['town', '镇街干部', 'Officer of the town'],
          ['committee', '村两委成员', 'Village committees'],
          ['supervision', '监委会成员', 'Supervision committee'],
          ['representative', '村民代表', "Villagers' representative"],
          ['expert', '外请人员', 'From outside'],
        ],
      ),
    ],
    { min: 3, max: 11, help: ['至少三人，监委会到场', 'Three at least, one of the supervision committee'] },
  ),
  yesNo('panelRecused', ['与应聘人有亲属关系的是否已回避', 'Did relatives of applicants stand aside'], {
    help: ['没有亲属关系的选“是”', 'Yes where there are none'],
  }),
  rows(
    'candidates',
    ['应聘人员成绩', 'Candidates'],
    [
      name('candidateName', ['应聘人姓名', 'Candidate']),
      idNumber('candidateIdNumber', ['应聘人身份证号', 'ID number of the candidate']),
      number('testScore', ['笔试或实操成绩', 'Test'], ['分', 'points'], {
        ...POINTS,
        help: ['按公布的权重折算后填', 'After weighting, as announced'],
      }),
      number('interviewScore', ['面试成绩', 'Interview'], ['分', 'points'], {
        ...POINTS,
        help: ['没有考的填 0', 'Zero where there was none'],
      }),
      calculated(
        'score',
        ['总成绩', 'Points in all'],
        'number',
        { kind: 'sum', of: ['testScore', 'interviewScore'] },
        { unit: ['分', 'points'] },
      ),
      relation,
      yesNo('chosen', ['拟聘用', 'Chosen']),
    ],
    { max: 200, disclosure: 'masked' },
  ),
  files('examRecord', ['选拔记录材料', 'Papers of the selection']),
]);

/** One contract for each person, signed by that person. */
export const hired = group('hired', ['签约', 'Contracts'], 'sign', [
  employmentKind,
  rows(
    'hired',
    ['聘用人员', 'Those hired'],
    [
      name('staffName', ['聘用人姓名', 'Person hired']),
      idNumber('staffIdNumber', ['聘用人身份证号', 'ID number of the person hired']),
      line('contractNumber', ['合同编号', 'Number of the contract'], { max: 30 }),
      period('contractPeriod', ['合同期限', 'Term of the contract'], { maxDays: 1827 }),
      number('trialMonths', ['试用期', 'Trial period'], ['个月', 'months'], {
        max: 6,
        help: [
          '不满一年的合同不超过 1 个月，一至三年不超过 2 个月',
          'At most 1 month below a year, 2 months below three years',
        ],
      }),
      money('agreedPay', ['约定月报酬', 'Pay agreed a month'], { max: 3_000_000 }),
      signature('staffSignature', ['本人签名', 'Signature']),
    ],
    { max: 50, disclosure: 'masked' },
  ),
  files('contractFiles', ['合同文本', 'Text of the contracts']),
]);

export const recruitChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'candidates',
    columns: ['candidateIdNumber'],
    message: text('同一个人只能登记一次', 'Each person once'),
  },
  {
    kind: 'distinctRows',
    field: 'panel',
    columns: ['panelName'],
    message: text('考评人员重复', 'The same member twice'),
  },
  {
    kind: 'notBefore',
    field: 'examOn',
    other: 'applyUntil',
    message: text('报名截止前不能选拔', 'Not before applications are closed'),
  },
  {
    kind: 'distinctRows',
    field: 'hired',
    columns: ['staffIdNumber'],
    message: text('同一个人只签一份合同', 'One contract for each person'),
  },
];
