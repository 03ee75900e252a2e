import { group } from '../../define.ts';
import { calculated, choice, choices, is, line, money, name, rows } from '../../fields.ts';
import { payee } from './payee.ts';

const INSIDE = { personal: 'sensitive' } as const;

/** The three conditions: no ability to work, no source of living, nobody who must and can support. */
export const destitution = group('destitution', ['特困情形', 'Circumstances'], 'apply', [
  choice(
    'personKind',
    ['人员类别', 'Person'],
    [
      ['elderly', '60 周岁以上老年人', 'Aged 60 or more'],
      ['disabled', '残疾人', 'Disabled'],
      ['minor', '未满 16 周岁未成年人', 'Below 16'],
    ],
    INSIDE,
  ),
  money('ownIncome', ['月收入', 'Income a month'], {
    ...INSIDE,
    min: 0,
    help: ['基础养老金、高龄津贴等不计入', 'Basic pension and old-age allowance are not counted'],
  }),
  choices(
    'ownProperty',
    ['个人财产', 'Property'],
    [
      ['none', '以下都没有', 'None of these'],
      ['house', '自有住房', 'House'],
      ['savings', '存款', 'Savings'],
      ['land', '土地流转收入', 'Income of land let'],
      ['other', '其他财产', 'Other'],
    ],
    INSIDE,
  ),
  rows(
    'supporters',
    ['法定赡养抚养扶养义务人', 'Those who must support'],
    [
      name('supporterName', ['义务人姓名', 'Name of the supporter']),
      choice(
        'supporterState',
        ['履行能力', 'Ability to support'],
        [
          ['destitute', '本人特困或低保', 'Destitute too'],
          ['disabled', '重残或重病', 'Gravely disabled or ill'],
          ['aged', '60 周岁以上低收入', 'Aged and of low income'],
          ['missing', '失踪或服刑', 'Missing or in prison'],
          ['able', '有能力', 'Able'],
        ],
        INSIDE,
      ),
    ],
    { min: 0, max: 12, required: false, help: ['没有义务人的不填', 'Leave empty when there is nobody'] },
  ),
  choice(
    'careWish',
    ['供养形式', 'Form of support'],
    [
      ['home', '分散供养（在家）', 'At home'],
      ['institution', '集中供养（机构）', 'In an institution'],
    ],
    { disclosure: 'internal', help: ['由本人自行选择', 'The person chooses'] },
  ),
  line('institution', ['供养机构', 'Institution'], {
    disclosure: 'internal',
    visible: is('careWish', 'institution'),
  }),
  name('carerName', ['照料人姓名', 'Name of the carer'], { visible: is('careWish', 'home') }),
  ...payee,
]);

/** Six acts of daily life: all of them able; up to three not, partly; four and more not, wholly unable. */
export const selfCare = group('self-care', ['自理能力评估与核定', 'Self-care and amount'], 'civil-affairs', [
  choices(
    'unableTo',
    ['不能自主完成的', 'Not able to do alone'],
    [
      ['none', '都能自主完成', 'Able to do all'],
      ['eat', '吃饭', 'Eat'],
      ['dress', '穿衣', 'Dress'],
      ['bed', '上下床', 'Get in and out of bed'],
      ['toilet', '如厕', 'Use the toilet'],
      ['walk', '室内行走', 'Walk indoors'],
      ['bathe', '洗澡', 'Bathe'],
    ],
    {
      ...INSIDE,
      help: ['3 项以下为部分丧失，4 项以上为完全丧失', 'Up to three: in part; four and more: wholly'],
    },
  ),
  choice(
    'careGrade',
    ['生活自理能力', 'Self-care'],
    [
      ['full', '具备', 'Able'],
      ['part', '部分丧失', 'Lost in part'],
      ['none', '完全丧失', 'Wholly lost'],
    ],
    INSIDE,
  ),
  money('basicSupport', ['月基本生活标准', 'Basic support a month'], { max: 2_000_000 }),
  money('careSupport', ['月照料护理标准', 'Care a month'], {
    min: 0,
    max: 2_000_000,
    disclosure: 'internal',
  }),
  calculated('amount', ['月供养金合计', 'Support a month'], 'money', {
    kind: 'sum',
    of: ['basicSupport', 'careSupport'],
  }),
]);
