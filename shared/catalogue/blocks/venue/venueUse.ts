import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  above,
  choice,
  choices,
  date,
  entry,
  files,
  is,
  line,
  money,
  name,
  number,
  phone,
  photos,
  signature,
  yesNo,
} from '../../fields.ts';

const venue = entry('venue', ['使用场所', 'Venue'], 'assets', {
  help: ['从资产台账选：文化礼堂、家宴中心、广场', 'From the register: hall, banquet house, square'],
});

const FEES = [
  money('fee', ['场地使用费', 'Fee'], { min: 0, max: 1_000_000, help: ['免费填 0', '0 when free'] }),
  money('venueDeposit', ['押金', 'Deposit'], { min: 0, max: 1_000_000, help: ['不收填 0', '0 when none'] }),
] as const;

/** A banquet of many guests is a matter of food safety first. */
export const banquet = group('banquet', ['家宴安排', 'The banquet'], 'apply', [
  entry('host', ['从村民台账选择举办人', 'From the register'], 'members', {
    required: false,
    disclosure: 'internal',
    fills: { name: 'hostName', phone: 'hostPhone' },
  }),
  name('hostName', ['举办人姓名', 'Name of the host']),
  phone('hostPhone', ['举办人电话', 'Phone of the host']),
  venue,
  choice(
    'banquetKind',
    ['家宴类型', 'Occasion'],
    [
      ['wedding', '婚宴', 'Wedding'],
      ['birthday', '寿宴', 'Birthday of an elder'],
      ['birth', '满月周岁', 'Birth of a child'],
      ['housewarming', '乔迁', 'New house'],
      ['funeral', '丧宴', 'Funeral'],
      ['other', '其他', 'Other'],
    ],
    { personal: 'personal', disclosure: 'internal' },
  ),
  date('useFrom', ['使用开始日期', 'In use from'], { from: 0, to: 180 }),
  date('useUntil', ['使用结束日期', 'In use until'], { from: 0, to: 240 }),
  number('tables', ['桌数', 'Tables'], ['桌', 'tables'], {
    min: 1,
    max: 100,
    help: ['按村规民约控制规模', 'Within the village rules'],
  }),
  number('guests', ['每餐人数', 'Guests a meal'], ['人', 'guests'], { min: 1, max: 1000 }),
  yesNo('foodOfficeTold', ['是否已报镇食品安全办', 'Has the food safety office been told'], {
    visible: above('guests', 100),
    help: ['每餐超过 100 人的须提前报告', 'Above 100 guests a meal it must be told beforehand'],
  }),
  yesNo('cadreHost', ['举办人是否党员干部', 'Is the host a party member or cadre'], {
    disclosure: 'internal',
    help: ['党员干部操办婚丧喜庆须另行报告', 'Such hosts report to the party branch besides'],
  }),
  name('cook', ['乡厨姓名', 'Name of the cook']),
  files('cookPapers', ['乡厨健康证和培训证', 'Health and training papers of the cook']),
  files('menu', ['菜单和食材来源', 'Menu and where the food comes from'], {
    help: ['不做凉菜生食、野生菌等高风险菜品', 'No raw or cold dishes, no wild mushrooms'],
  }),
  signature('foodPromise', ['食品安全承诺签名', 'Signed promise of safe food'], {
    help: ['举办人本人签名', 'Signed by the host'],
  }),
  ...FEES,
]);

/** Before the first meal: the room, the kitchen and the samples. */
export const banquetHandover = group(
  'banquet-handover',
  ['场地交付与食品安全检查', 'Handing over'],
  'hand-over',
  [
    choices(
      'foodChecks',
      ['食品安全检查', 'Food safety'],
      [
        ['papers', '乡厨证件齐全', 'Papers of the cook'],
        ['kitchen', '后厨清洁、生熟分开', 'Clean kitchen, raw and cooked apart'],
        ['samples', '每餐留样 48 小时', 'Samples kept for 48 hours'],
        ['fire', '消防通道畅通', 'Ways of escape free'],
      ],
      { help: ['逐项看过再勾选', 'Tick only what you have seen'] },
    ),
    photos('handoverPhotos', ['交付照片', 'Photos of the handing over'], { onSite: true }),
  ],
);

/** An activity of a group, a school or a firm. */
export const activity = group('activity', ['活动安排', 'The activity'], 'apply', [
  venue,
  choice(
    'organiserKind',
    ['主办方', 'Organiser'],
    [
      ['villagers', '本村村民或队伍', 'Villagers of ours'],
      ['office', '机关学校', 'Office or school'],
      ['company', '企业或社会组织', 'Firm or association'],
    ],
  ),
  line('organiser', ['主办单位名称', 'Name of the organiser'], {
    visible: { kind: 'not', of: is('organiserKind', 'villagers') },
  }),
  name('leader', ['现场负责人', 'Person in charge']),
  phone('leaderPhone', ['负责人电话', 'Phone of the person in charge']),
  choice(
    'activityKind',
    ['活动类型', 'Kind of activity'],
    [
      ['culture', '文艺演出', 'Performance'],
      ['sport', '体育健身', 'Sport'],
      ['training', '培训讲座', 'Training'],
      ['meeting', '会议聚会', 'Meeting'],
      ['market', '集市展销', 'Market'],
      ['volunteer', '公益服务', 'Volunteering'],
    ],
  ),
  date('useFrom', ['使用开始日期', 'In use from'], { from: 0, to: 180 }),
  date('useUntil', ['使用结束日期', 'In use until'], { from: 0, to: 240 }),
  line('useHours', ['每日使用时段', 'Hours of the day'], {
    max: 40,
    help: ['如：18:30 至 21:00', 'Such as: 18:30 to 21:00'],
  }),
  number('participants', ['预计人数', 'People expected'], ['人', 'people'], {
    min: 1,
    max: 5000,
    help: ['1000 人以上的大型活动须报公安许可', 'From 1,000 on the police must permit it'],
  }),
  yesNo('commercial', ['是否收费或销售', 'Is anything sold or charged for']),
  files('safetyPlan', ['安全预案', 'Plan for safety'], {
    required: { kind: 'above', field: 'participants', value: 200 },
    help: ['200 人以上必须提供', 'Needed above 200 people'],
  }),
  ...FEES,
]);

export const activityHandover = group('activity-handover', ['场地交付', 'Handing over'], 'hand-over', [
  photos('handoverPhotos', ['交付照片', 'Photos of the handing over'], { onSite: true }),
]);

/** Back in order, and the deposit settled. */
export const venueReturned = group('venue-returned', ['场地归还', 'Return of the venue'], 'give-back', [
  choice(
    'condition',
    ['归还状况', 'Condition'],
    [
      ['good', '完好整洁', 'Clean and whole'],
      ['cleaned', '需要清洁', 'To be cleaned'],
      ['damaged', '有损坏', 'Damaged'],
    ],
  ),
  line('damage', ['损坏和处理', 'Damage and settlement'], { visible: is('condition', 'damaged'), max: 200 }),
  money('depositBack', ['退还押金', 'Deposit given back'], { min: 0, max: 1_000_000 }),
  photos('returnPhotos', ['归还照片', 'Photos at the return'], { onSite: true }),
]);

export const venueChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'useUntil',
    other: 'useFrom',
    message: text('使用结束不能早于开始', 'The use cannot end before it begins'),
  },
  {
    kind: 'notMoreThan',
    field: 'depositBack',
    other: 'venueDeposit',
    message: text('退还押金不能多于所收押金', 'No more can be given back than was paid'),
  },
];
