import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { calculated, choice, date, money, name, number, photos, rows, yesNo } from '../../fields.ts';

const PEOPLE = ['人', 'people'] as const;

/** Asked before the meal: who works through it, and for what. Guests are never fed from village money (零招待). */
export const mealPlan = group('meal', ['用餐安排', 'Meal'], 'apply', [
  choice(
    'mealOccasion',
    ['误餐事由', 'Why meals are missed'],
    [
      ['rescue', '抢险救灾', 'Rescue'],
      ['night', '夜间值守巡逻', 'Night watch'],
      ['campaign', '集中入户、征迁等连续作业', 'House visits without a break'],
      ['election', '选举和全村大会', 'Election or assembly'],
      ['labour', '义务劳动', 'Voluntary labour'],
    ],
    { help: ['接待上级和外来人员不在此列', 'Guests from above or outside do not belong here'] },
  ),
  date('mealOn', ['用餐日期', 'Date of the meal'], {
    from: -1,
    to: 7,
    help: [
      '多天的填最后一天；抢险当天可次日补报',
      'The last day; in a rescue it may be entered the day after',
    ],
  }),
  choice(
    'mealPlace',
    ['用餐方式', 'Where it comes from'],
    [
      ['canteen', '村食堂', 'Canteen of the village'],
      ['boxed', '盒饭送餐', 'Boxed meals'],
      ['restaurant', '附近小餐馆', 'Small restaurant nearby'],
    ],
  ),
  number('plannedDiners', ['用餐人数', 'People'], PEOPLE, { min: 1, max: 200 }),
  number('mealTimes', ['每人餐数', 'Meals for each'], ['餐', 'meals'], { min: 1, max: 30 }),
  money('mealStandard', ['每餐标准', 'Price of a meal'], {
    max: 10_000,
    help: ['按镇规定的误餐标准，最高 100 元', 'As the town allows, 100 yuan at most'],
  }),
  calculated('amount', ['申请金额', 'Amount asked for'], 'money', {
    kind: 'product',
    of: ['plannedDiners', 'mealTimes', 'mealStandard'],
  }),
]);

/** What was really eaten, and by whom. */
export const mealRecord = group('meal-record', ['用餐登记', 'Record of the meal'], 'serve', [
  rows(
    'diners',
    ['用餐名单', 'Who ate'],
    [
      name('dinerName', ['用餐人', 'Name']),
      choice(
        'dinerCapacity',
        ['用餐人身份', 'Who it is'],
        [
          ['cadre', '村干部', 'Cadre'],
          ['representative', '党员、村民代表', 'Party member or representative'],
          ['grid-worker', '网格员', 'Grid worker'],
          ['worker', '参加劳动的村民', 'Villager who worked'],
        ],
      ),
    ],
    { max: 200 },
  ),
  yesNo('alcohol', ['是否有烟酒消费', 'Was there tobacco or alcohol'], {
    help: ['烟酒费用一律自付，不得报销', 'Whoever has any pays for it; it is never claimed'],
  }),
  photos('mealPhotos', ['用餐现场照片', 'Photos of the meal'], { onSite: true }),
  photos('menuPhotos', ['菜单或送餐单照片', 'Photos of the menu or delivery note']),
]);

export const mealChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'invoiceAmount',
    other: 'amount',
    message: text('实际费用不能多于批准金额', 'It cannot cost more than was approved'),
  },
  {
    kind: 'notMoreThan',
    field: 'paidAmount',
    other: 'invoiceAmount',
    message: text('实付金额不能多于票面金额', 'No more can be paid than the invoice is for'),
  },
];
