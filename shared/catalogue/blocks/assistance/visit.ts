import type { Check, Column } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { date, name, number, paragraph, photos, rows, signature } from '../../fields.ts';

const PEOPLE = ['人', 'people'] as const;

/** Two at least go to the house, see how the family lives and sign what they saw. */
const visit: readonly (Column | ReturnType<typeof rows>)[] = [
  date('visitedOn', ['入户日期', 'Date of the visit'], { to: 0 }),
  rows(
    'visitors',
    ['入户人员', 'Visitors'],
    [
      name('visitorName', ['入户人姓名', 'Name of the visitor']),
      signature('visitorSignature', ['入户人签名', 'Signature of the visitor']),
    ],
    { min: 2, max: 5, help: ['两人以上，经办人近亲属回避', 'Two or more, none of them kin'] },
  ),
  paragraph('visitFindings', ['入户所见', 'What was seen'], { min: 5, personal: 'sensitive' }),
  photos('visitPhotos', ['入户照片', 'Photos of the visit'], { onSite: true }),
];

export const homeVisit = group('home-visit', ['入户调查', 'Visit at home'], 'village-review', visit);

/** Visit and democratic appraisal (民主评议) by villagers who know the family. */
export const villageReview = group(
  'village-review',
  ['入户调查与民主评议', 'Visit and appraisal by villagers'],
  'village-review',
  [
    ...visit,
    number('appraisersPresent', ['评议参加人数', 'Villagers at the appraisal'], PEOPLE, {
      min: 3,
      max: 60,
      help: [
        '村干部、党员代表、村民代表和熟悉情况的村民',
        'Cadres, party members, representatives and neighbours',
      ],
    }),
    number('appraisersFor', ['认为情况属实人数', 'Who found it true'], PEOPLE, { max: 60 }),
  ],
);

export const appraisalChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'appraisersFor',
    other: 'appraisersPresent',
    message: text('认为属实的人数不能多于参加人数', 'No more can find it true than took part'),
  },
];
