import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { choice, choices, date, entry, is, line, number, person, photos, rows, yesNo } from '../../fields.ts';
import { yearlyBudget } from '../projects/fund.ts';
import { arrival, receivers } from '../spending/arrival.ts';
import { fundingSource } from '../spending/funding.ts';
import { items, totalOfItems } from '../spending/items.ts';

const assetClass = choice(
  'assetClass',
  ['资产类别', 'Class of asset'],
  [
    ['electronics', '电子设备', 'Electronics'],
    ['furniture', '办公家具', 'Furniture'],
    ['machine', '机械设备', 'Machinery'],
    ['vehicle', '车辆船只', 'Vehicle or boat'],
    ['facility', '健身消防等设施', 'Sports, fire and other facilities'],
  ],
);

/** Things that last for more than a year and are entered in the register of assets. */
export const assetOrder = group('order', ['购置明细', 'What to buy'], 'apply', [
  items(['购置清单', 'Assets to buy'], [assetClass]),
  totalOfItems('amount', ['购置金额', 'Amount of the order']),
  yesNo('replaces', ['是否替换旧资产', 'Does it replace an old one']),
  entry('replacedAsset', ['被替换的资产', 'The one replaced'], 'assets', {
    visible: is('replaces', true),
    help: ['旧资产另走“资产处置”', 'The old one is disposed of in a case of its own'],
  }),
  date('plannedEnd', ['最迟到货日期', 'Needed by'], { from: 0, to: 365 }),
  fundingSource,
  ...yearlyBudget,
]);

export const assetArrival = arrival(
  choices(
    'inspected',
    ['验收内容', 'What was looked at'],
    [
      ['quantity', '数量型号相符', 'Number and model'],
      ['looks', '外观完好', 'No damage'],
      ['works', '试用正常', 'Works when tried'],
      ['papers', '合格证、说明书、保修卡齐全', 'Certificate, manual and warranty'],
    ],
    {
      help: [
        '逐项看过再勾选；不合格的退换后再登记',
        'Tick what you have looked at; faulty goods go back first',
      ],
    },
  ),
  date('warrantyUntil', ['保修期至', 'Warranty until'], { from: 0, to: 3650 }),
  receivers,
);

/** One card for each thing, so that it can be found again when stock is taken. */
export const assetCards = group('asset-cards', ['资产登记', 'Entry in the register'], 'register', [
  rows(
    'assetCards',
    ['资产卡片', 'Cards'],
    [
      line('cardNumber', ['资产编号', 'Number of the asset'], {
        max: 30,
        help: ['与贴在实物上的标签一致', 'As on the label'],
      }),
      line('serialNumber', ['出厂编号', 'Serial number'], { max: 40, required: false }),
      line('keptAt', ['存放地点', 'Where it is kept']),
      person('assetKeeper', ['使用保管人', 'Keeper']),
    ],
    { max: 200 },
  ),
  number('usefulYears', ['预计使用年限', 'Useful life'], ['年', 'years'], {
    min: 1,
    max: 50,
    help: ['按会计制度折旧的年限；须超过一年', 'For depreciation; more than one year'],
  }),
  photos('labelPhotos', ['标签照片', 'Photos of the labels'], { onSite: true, max: 20 }),
]);

export const assetChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'warrantyUntil',
    other: 'arrivedOn',
    message: text('保修期不能早于到货日期', 'The warranty cannot end before delivery'),
  },
  {
    kind: 'distinctRows',
    field: 'assetCards',
    columns: ['cardNumber'],
    message: text('资产编号不能重复', 'Each asset has a number of its own'),
  },
];
