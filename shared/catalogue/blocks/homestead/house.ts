import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { choice, date, files, name, number, rows, signature } from '../../fields.ts';

const SQUARE_METRES = ['平方米', 'm²'] as const;

/** The house as it shall be: its area, floors and height are made public with the plot. */
export const house = group('house', ['拟建住房', 'The house'], 'apply', [
  number('footprint', ['房基占地面积', 'Ground covered'], SQUARE_METRES, { min: 10, max: 400, decimals: 2 }),
  number('floors', ['建筑层数', 'Floors'], ['层', 'floors'], {
    min: 1,
    max: 6,
    help: ['不超过村庄规划规定的层数', 'No more than the village plan allows'],
  }),
  number('height', ['建筑高度', 'Height'], ['米', 'm'], { min: 2, max: 24, decimals: 1 }),
  number('floorArea', ['总建筑面积', 'Floor area'], SQUARE_METRES, { min: 10, max: 1000, decimals: 2 }),
  date('plannedStart', ['计划开工', 'Planned start'], { from: 0, to: 730 }),
  date('plannedEnd', ['计划完工', 'Planned end'], { from: 0, to: 1460 }),
  files('drawings', ['住房设计图', 'Drawings of the house'], {
    help: ['可选用通用图集，注明图号', 'A standard design may be used; give its number'],
  }),
]);

/** Neighbours sign themselves, and the household signs what it promises. */
export const consents = group('consents', ['相邻意见与承诺', 'Neighbours and promises'], 'apply', [
  rows(
    'neighbours',
    ['相邻权利人意见', 'Consent of the neighbours'],
    [
      choice(
        'neighbourSide',
        ['方位', 'Side'],
        [
          ['east', '东', 'East'],
          ['south', '南', 'South'],
          ['west', '西', 'West'],
          ['north', '北', 'North'],
        ],
      ),
      name('neighbourName', ['相邻人姓名', 'Name of the neighbour']),
      signature('neighbourSignature', ['相邻人签名', 'Signature of the neighbour']),
    ],
    { min: 0, max: 12, required: false, help: ['四邻没有住户的不填', 'Leave out sides where nobody lives'] },
  ),
  files('promise', ['建房承诺书', 'Promise of the household'], {
    help: ['签名的《使用承诺书》', 'The signed form'],
  }),
]);

export const houseChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'plannedEnd',
    other: 'plannedStart',
    message: text('计划完工不能早于计划开工', 'The house cannot be done before it is begun'),
  },
];
