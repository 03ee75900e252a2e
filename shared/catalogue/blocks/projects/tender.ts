import type { Check, Column, Field } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { choice, date, entry, files, is, line, money, number, period, rows, yesNo } from '../../fields.ts';
import { TIERS } from '../../nodes.ts';
import { awardChecks, awarded, ceiling, initiation, scope } from './award.ts';

const evaluation = choice(
  'evaluation',
  ['评标办法', 'How bids are evaluated'],
  [
    ['lowest', '合理低价法', 'Lowest reasonable price'],
    ['score', '综合评分法', 'Score'],
    ['average', '平均价法', 'Nearest to the average'],
  ],
);

const tenderPaper = files('tenderPaper', ['招标文件', 'Tender documents']);

const worksDays = number('worksDays', ['要求工期', 'Time for the works'], ['天', 'days'], {
  min: 1,
  max: 1500,
});

const qualification = line('qualification', ['投标资格', 'Who may bid'], {
  max: 120,
  help: ['写资质类别和等级，不得设置排斥性条件', 'Kind and grade of qualification; nobody may be shut out'],
});

/** At most 2 per cent of the estimate (Regulations on the Tendering Law, art. 26): `max` is that of the platform. */
const bidBond = (max: number): Column =>
  money('bidBond', ['投标保证金', 'Bid bond'], {
    min: 0,
    max,
    help: [
      '不得超过最高限价的 2%；不收的填 0',
      'At most 2 per cent of the ceiling; 0 when none is asked for',
    ],
  });

/** Fen: 2 per cent of the most that goes over the town's platform, and the 800,000 yuan of the ministries' order 30. */
const BOND_LIMIT = { town: TIERS.city / 50, city: 80_000_000 } as const;

/** How the tender is to be held, for the town's tendering centre. */
export const townTenderPlan = group('project', ['招标方案', 'Plan of the tender'], 'apply', [
  initiation,
  scope,
  ceiling(TIERS.city),
  qualification,
  evaluation,
  bidBond(BOND_LIMIT.town),
  worksDays,
  tenderPaper,
]);

/** Above the city's limit, and where the law demands a tender, with an agency where the village has none who can. */
export const cityTenderPlan = group('project', ['招标方案', 'Plan of the tender'], 'apply', [
  initiation,
  yesNo('mustTender', ['是否依法必须招标', 'Does the law demand a tender'], {
    help: [
      '使用财政资金且施工 400 万元以上的，按国家发改委 16 号令必须招标',
      'Works of 4 million yuan and more with money of the treasury (NDRC order 16)',
    ],
  }),
  scope,
  ceiling(),
  qualification,
  evaluation,
  bidBond(BOND_LIMIT.city),
  worksDays,
  entry('agency', ['招标代理机构', 'Tender agency'], 'suppliers', {
    required: false,
    help: ['没有委托代理的不填', 'Leave empty when none is charged'],
  }),
  tenderPaper,
]);

const bids: Field = rows(
  'bids',
  ['投标情况', 'Bids'],
  [
    entry('bidder', ['投标单位', 'Bidder'], 'suppliers'),
    money('bidPrice', ['投标报价', 'Price bid']),
    yesNo('bidValid', ['是否有效', 'Is the bid valid']),
    number('bidRank', ['评标名次', 'Rank'], ['名', 'rank'], {
      min: 1,
      max: 200,
      visible: is('bidValid', true),
    }),
  ],
  { min: 3, max: 200, help: ['不足三家的应当重新招标', 'With fewer than three the tender is held again'] },
);

/** What the centre did, from the notice to the ranking. */
const held: readonly (Field | Column)[] = [
  line('noticeNumber', ['招标公告编号', 'Number of the notice'], { max: 40 }),
  period('noticePeriod', ['公告起止', 'Time of the notice'], { maxDays: 120 }),
  date('openedOn', ['开标日期', 'Date of the opening'], { to: 0 }),
  number('evaluators', ['评委人数', 'Evaluators'], ['人', 'people'], {
    min: 3,
    max: 15,
    help: ['单数；依法必须招标的五人以上', 'An odd number; five and more where the law demands the tender'],
  }),
  bids,
  ...awarded,
  files('openingRecord', ['开标评标记录', 'Record of opening and evaluation']),
];

export const townTender = group('tender', ['招标结果', 'The tender'], 'tender', held);

export const cityTender = group('tender', ['招标结果', 'The tender'], 'city-tender', [
  ...held,
  files('evaluationReport', ['评标报告', 'Report of the evaluation']),
]);

export const tenderChecks: readonly Check[] = [
  ...awardChecks,
  {
    kind: 'distinctRows',
    field: 'bids',
    columns: ['bidder'],
    message: text('同一家单位只能投一次标', 'Each firm bids once'),
  },
  {
    kind: 'notMoreThan',
    field: 'bidBond',
    other: 'amount',
    message: text('投标保证金不能高于最高限价', 'The bond cannot exceed the ceiling'),
  },
  {
    kind: 'notBefore',
    field: 'signedOn',
    other: 'openedOn',
    message: text('签订不能早于开标', 'It cannot be signed before the bids are opened'),
  },
];
