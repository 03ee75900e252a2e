import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { choice, line, location, number, oneOf } from '../../fields.ts';

const BOUNDARY = { max: 40 } as const;

/** The plot with its four boundaries, as on the form of the ministries. */
export const plot = group('plot', ['拟用宅基地', 'The plot'], 'apply', [
  line('plotPlace', ['拟用地位置', 'Where it lies'], {
    help: ['如：3 组村道东侧', 'Such as: group 3, east of the lane'],
  }),
  location('plotAt', ['地图位置', 'On the map'], { disclosure: 'masked' }),
  choice(
    'landKind',
    ['土地类别', 'Kind of land'],
    [
      ['building', '建设用地', 'Building land'],
      ['idle', '村内空闲地', 'Idle land in the village'],
      ['unused', '未利用地', 'Unused land'],
      ['farmland', '耕地', 'Farmland'],
      ['other-farm', '林地、园地等其他农用地', 'Forest, orchard or other agricultural land'],
    ],
    {
      help: [
        '不得占用永久基本农田；占用农用地的还要办农用地转用',
        'Never basic farmland; agricultural land needs a conversion besides',
      ],
    },
  ),
  number('plotArea', ['拟用地面积', 'Area of the plot'], ['平方米', 'm²'], {
    min: 10,
    max: 160,
    decimals: 2,
    help: [
      '省定上限：耕地 125，其他土地 140，山区荒地荒坡 160',
      'At most 125 on farmland, 140 elsewhere, 160 on waste slopes (Zhejiang)',
    ],
  }),
  line('east', ['东至', 'East'], BOUNDARY),
  line('south', ['南至', 'South'], BOUNDARY),
  line('west', ['西至', 'West'], BOUNDARY),
  line('north', ['北至', 'North'], BOUNDARY),
]);

/** Agricultural land becomes building land only with the city's approval (Land Administration Law, art. 44). */
export const TAKES_FARMLAND = oneOf('landKind', 'farmland', 'other-farm');

export const plotChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'footprint',
    other: 'plotArea',
    message: text('房基占地不能多于用地面积', 'The house cannot cover more than the plot'),
  },
];
