import type { Column, FieldGroup } from '../../../../form/field.ts';
import { group } from '../../../define.ts';
import {
  calculated,
  choice,
  entry,
  is,
  line,
  not,
  number,
  paragraph,
  photos,
  yesNo,
} from '../../../fields.ts';

/* The land or water that is given out, and what the law asks of each kind. */

const plotOf = (label: readonly [zh: string, en: string], ...own: readonly Column[]): FieldGroup =>
  group('plot', label, 'apply', [
    entry('asset', ['发包资源', 'Resource'], 'assets', {
      fills: { location: 'plotLocation', landArea: 'plotArea' },
      help: ['台账里没有的先登记资源', 'What is not in the register is entered there first'],
    }),
    line('plotLocation', ['坐落', 'Location'], { max: 100 }),
    number('plotArea', ['发包面积', 'Area'], ['亩', 'mu'], {
      min: 0.01,
      max: 50_000,
      decimals: 2,
      help: ['以实测面积为准，1 亩约 666.67 平方米', 'As measured; 1 mu is about 666.67 m²'],
    }),
    paragraph('boundaries', ['四至', 'Boundaries'], {
      min: 4,
      max: 200,
      help: ['东南西北各到哪里', 'East, south, west and north'],
    }),
    photos('plotPhotos', ['现场照片', 'Photos of the plot'], { onSite: true, max: 6 }),
    ...own,
  ]);

/** Arable land grows food first (耕地用途管制); permanent basic farmland nothing else. */
export const farmland = plotOf(
  ['发包耕地', 'Farmland'],
  choice(
    'farmlandKind',
    ['耕地类别', 'Kind of farmland'],
    [
      ['paddy', '水田', 'Paddy'],
      ['dry', '旱地', 'Dry land'],
      ['vegetable', '菜地', 'Vegetables'],
    ],
  ),
  yesNo('basicFarmland', ['是否永久基本农田', 'Permanent basic farmland'], {
    help: ['永久基本农田不得种果树、挖塘养鱼', 'No orchards and no fish ponds there'],
  }),
  choice(
    'planting',
    ['约定种植', 'What is to be grown'],
    [
      ['grain', '粮食', 'Grain'],
      ['oil-vegetable', '油料蔬菜', 'Oil crops and vegetables'],
      ['fruit', '果茶桑', 'Fruit, tea, mulberry'],
    ],
    { help: ['防止耕地“非粮化”', 'Arable land is for food'] },
  ),
  choice(
    'landSource',
    ['耕地来源', 'Where it comes from'],
    [
      ['collective', '集体统一经营地', 'Run by the collective'],
      ['returned', '农户自愿交回地', 'Given back by households'],
      ['reclaimed', '新增复垦地', 'Newly reclaimed'],
    ],
    { help: ['家庭承包地未经农户同意不得发包', "Households' land only with their consent"] },
  ),
);

export const forest = plotOf(
  ['发包林地', 'Forest'],
  choice(
    'forestKind',
    ['林种', 'Kind of forest'],
    [
      ['public', '公益林', 'Public-benefit forest'],
      ['timber', '用材林', 'Timber'],
      ['economic', '经济林', 'Economic forest'],
      ['bamboo', '竹林', 'Bamboo'],
    ],
  ),
  line('forestTitle', ['林权证或不动产权证号', 'Number of the forest title'], { max: 60 }),
  number('timberVolume', ['一并发包的林木蓄积量', 'Standing timber given out with it'], ['立方米', 'm³'], {
    max: 1_000_000,
    decimals: 1,
    help: ['只发包林地的填 0', 'Zero where only the land is'],
  }),
  choice(
    'felling',
    ['采伐约定', 'Felling'],
    [
      ['none', '不得采伐', 'None'],
      ['permit', '凭采伐许可证采伐', 'With a permit'],
    ],
    { help: ['公益林一般不得商业采伐', 'Public-benefit forest is not felled for trade'] },
  ),
  paragraph('fireDuty', ['护林防火责任', 'Duties against forest fire'], { max: 300 }),
);

export const water = plotOf(
  ['发包水面', 'Water'],
  choice(
    'waterKind',
    ['水面类别', 'Kind of water'],
    [
      ['reservoir', '山塘水库', 'Hill pond or reservoir'],
      ['pond', '池塘', 'Pond'],
      ['river', '河道', 'River'],
    ],
  ),
  yesNo('drinkingWater', ['是否饮用水源', 'Source of drinking water'], {
    help: ['饮用水源不得投饵养殖', 'No feeding of fish in drinking water'],
  }),
  choice(
    'farming',
    ['经营方式', 'How it may be used'],
    [
      ['clean', '不投饵人放天养', 'Fish without feeding'],
      ['fed', '投饵养殖', 'Fish with feeding'],
      ['plants', '种植水生作物', 'Water plants'],
      ['leisure', '休闲垂钓', 'Angling'],
    ],
  ),
  line('lowestLevel', ['灌溉和消防最低水位', 'Lowest level for irrigation and fire'], {
    max: 60,
    help: ['承包人不得放水低于此线', 'The contractor keeps the water above it'],
  }),
  paragraph('floodDuty', ['防汛安全责任', 'Duties in floods'], {
    max: 300,
    help: ['服从防汛调度，坝体安全由谁巡查', 'Who inspects the dam, who opens the gate'],
  }),
);

/**
 * Reserve land kept before 2003 may not exceed 5 % of the farmland and is first of all for those born or married into
 * the village (Law on Rural Land Contracting art. 67, 29).
 */
export const reserve = plotOf(
  ['发包机动地', 'Reserve land'],
  number('reserveTotal', ['全村机动地总面积', 'Reserve land of the village'], ['亩', 'mu'], {
    min: 0.01,
    max: 50_000,
    decimals: 2,
  }),
  number('farmlandTotal', ['全村耕地总面积', 'Farmland of the village'], ['亩', 'mu'], {
    min: 0.01,
    max: 100_000,
    decimals: 2,
  }),
  calculated(
    'reserveShare',
    ['机动地占耕地比例', 'Reserve land in per cent of the farmland'],
    'number',
    { kind: 'percent', of: 'reserveTotal', whole: 'farmlandTotal' },
    { unit: ['%', '%'], help: ['依法不得超过 5%', 'The law allows 5 %'] },
  ),
  number('waitingPeople', ['等待承包的新增人口', 'New members waiting for land'], ['人', 'people'], {
    max: 5000,
  }),
  yesNo('offeredFirst', ['是否已先安排新增人口', 'Was it offered to them first']),
  line('notOfferedReason', ['未先安排的原因', 'Why not'], {
    visible: not(is('offeredFirst', true)),
    max: 200,
  }),
);
