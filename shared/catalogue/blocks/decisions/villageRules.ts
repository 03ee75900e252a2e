import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { choice, choices, date, files, line, number, paragraph, photos, rows } from '../../fields.ts';

/** The draft: what changes, and what happens to those who do not keep to it. */
export const rulesDraft = group('rules-draft', ['村规民约草案', 'Draft of the rules'], 'apply', [
  choice(
    'draftKind',
    ['起草类型', 'Kind of draft'],
    [
      ['new', '新订', 'New rules'],
      ['revision', '修订', 'Revision'],
    ],
  ),
  choices(
    'topics',
    ['主要内容', 'Subjects'],
    [
      ['order', '公共秩序', 'Public order'],
      ['environment', '环境卫生与垃圾分类', 'Cleanliness and waste'],
      ['customs', '移风易俗', 'Weddings and funerals'],
      ['neighbours', '邻里和家庭', 'Neighbours and families'],
      ['safety', '消防和安全', 'Fire and safety'],
      ['building', '建房秩序', 'Order of building'],
      ['equality', '男女平等', 'Equal rights of women'],
    ],
  ),
  rows(
    'clauses',
    ['新订或修改的条款', 'Clauses new or changed'],
    [
      line('clauseNumber', ['条款序号', 'Clause'], { max: 20 }),
      line('clauseText', ['条款内容', 'Its text'], { max: 200 }),
    ],
    { max: 80 },
  ),
  choices(
    'consequences',
    ['违约处理方式', 'What follows a breach'],
    [
      ['criticism', '批评教育', 'Criticism'],
      ['points', '扣减积分', 'Loss of points'],
      ['honours', '取消评优', 'No honours'],
      ['repair', '恢复原状或赔偿', 'Repair or damages'],
    ],
    {
      required: false,
      help: [
        '不得设罚款，不得取消承包、分红等法定权利',
        'No fines, and nobody loses land, dividends or other rights of law',
      ],
    },
  ),
  paragraph('legalOpinion', ['法律顾问意见', 'Opinion of the legal adviser'], { min: 5 }),
  files('rulesText', ['草案全文', 'The whole draft']),
]);

/** The town looks at the draft before the villagers vote, so that they need not vote twice. */
export const draftReview = group('draft-review', ['草案审核', 'Review of the draft'], 'draft-review', [
  choice(
    'draftResult',
    ['草案审核结论', 'Result of the review'],
    [
      ['lawful', '未发现违法内容', 'Nothing unlawful found'],
      ['changed', '修改后可提交表决', 'To be voted on after changes'],
    ],
  ),
  paragraph('draftChanges', ['要求修改的内容', 'Changes asked for'], {
    visible: { kind: 'is', field: 'draftResult', value: 'changed' },
  }),
]);

/** Adopted rules go to the town within ten days and to every house. */
export const rulesFiled = group('rules-filed', ['备案与公布', 'Filed and made known'], 'file-rules', [
  date('filedOn', ['报送备案日期', 'Sent to the town on'], {
    to: 0,
    help: ['表决通过后十日内报镇备案', 'Within ten days of the vote'],
  }),
  files('filingReceipt', ['备案回执', 'Receipt of the town']),
  number('copiesGiven', ['发放户数', 'Households given a copy'], ['户', 'households'], { min: 1, max: 5000 }),
  photos('rulesPhotos', ['公布照片', 'Photos of the rules on show'], { onSite: true }),
]);

export const rulesChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'filedOn',
    other: 'meetingDate',
    message: text('备案不能早于表决', 'The rules cannot be filed before the vote'),
  },
];
