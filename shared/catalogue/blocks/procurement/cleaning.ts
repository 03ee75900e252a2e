import { group } from '../../define.ts';
import {
  calculated,
  choice,
  date,
  line,
  money,
  name,
  number,
  paragraph,
  photos,
  rows,
  yesNo,
} from '../../fields.ts';
import { yearlyBudget } from '../projects/fund.ts';
import { fundingSource } from '../spending/funding.ts';
import { serviceInspector, serviceTerm } from './term.ts';

const SQUARE_METRES = ['平方米', 'm²'] as const;

/** Which roads, waters and greens are looked after, and how often: what was never agreed cannot be checked later. */
export const cleaningScope = group('scope', ['服务内容', 'Service'], 'apply', [
  rows(
    'areas',
    ['保洁绿化范围', 'Areas'],
    [
      line('areaPlace', ['路段或地块', 'Road or plot']),
      choice(
        'areaTask',
        ['作业内容', 'Work'],
        [
          ['road', '道路保洁', 'Road cleaning'],
          ['waste', '垃圾收集清运', 'Waste collection'],
          ['toilet', '公厕保洁', 'Public toilet'],
          ['water', '河塘保洁', 'River and pond'],
          ['green', '绿化养护', 'Greenery'],
        ],
      ),
      number('areaSize', ['面积', 'Area'], SQUARE_METRES, { min: 1, max: 5_000_000 }),
      choice(
        'areaFrequency',
        ['作业频次', 'How often'],
        [
          ['twice-daily', '每天两次', 'Twice a day'],
          ['daily', '每天一次', 'Once a day'],
          ['weekly', '每周', 'Weekly'],
          ['monthly', '每月', 'Monthly'],
        ],
      ),
    ],
    { max: 100 },
  ),
  calculated(
    'areaTotal',
    ['总面积', 'Total area'],
    'number',
    {
      kind: 'total',
      rows: 'areas',
      column: 'areaSize',
    },
    { unit: SQUARE_METRES },
  ),
  paragraph('qualityTerms', ['质量标准和扣款办法', 'Standard of quality and deductions'], {
    min: 10,
    help: ['按月考核扣款时以此为准', 'Deductions each month follow it'],
  }),
]);

export const cleaningPrice = group('price', ['期限和价格', 'Term and price'], 'apply', [
  ...serviceTerm,
  money('amount', ['服务总价', 'Price for the whole term']),
  calculated(
    'pricePerArea',
    ['每平方米价格', 'Price for a square metre'],
    'money',
    {
      kind: 'quotient',
      of: 'amount',
      by: 'areaTotal',
    },
    { help: ['服务期内每平方米的总价', 'For the whole term'] },
  ),
  fundingSource,
  ...yearlyBudget,
]);

/** The work has begun, with the people who really do it. */
export const cleaningStart = group('start', ['进场登记', 'Begin of the work'], 'start', [
  date('startedOn', ['进场日期', 'Begun on'], { to: 0 }),
  serviceInspector,
  rows(
    'crew',
    ['作业人员', 'Crew'],
    [
      name('crewName', ['作业人员姓名', 'Name']),
      yesNo('crewInsured', ['已参保', 'Insured'], {
        help: ['社保或意外险，超龄人员须有意外险', 'Social or accident insurance'],
      }),
    ],
    { max: 60 },
  ),
  photos('startPhotos', ['进场照片', 'Photos of the begin'], { onSite: true }),
]);
