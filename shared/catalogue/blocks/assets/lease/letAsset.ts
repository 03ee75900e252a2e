import type { Column, FieldGroup } from '../../../../form/field.ts';
import { group } from '../../../define.ts';
import { choice, choices, date, entry, is, line, number, yesNo } from '../../../fields.ts';

const FILLS = { location: 'assetLocation', appraisedRent: 'appraisedRent', basePrice: 'baseRent' } as const;
const HELP = ['台账里没有的先登记资产', 'What is not in the register is entered there first'] as const;

const asset = (fills: Readonly<Record<string, string>>): Column =>
  entry('asset', ['出租资产', 'Asset to let'], 'assets', { fills: { ...FILLS, ...fills }, help: HELP });

const assetLocation = line('assetLocation', ['坐落位置', 'Location'], { max: 100 });

const leaseArea = number('leaseArea', ['出租面积', 'Area to let'], ['平方米', 'm²'], {
  min: 1,
  max: 200_000,
  decimals: 2,
  help: ['只出租一部分的，填出租的部分', 'Only the part that is let'],
});

const subletting = choice(
  'subletting',
  ['转租约定', 'Subletting'],
  [
    ['forbidden', '不得转租', 'Not allowed'],
    ['consent', '经村书面同意可以转租', 'With written consent'],
  ],
  { help: ['转租不经同意的可以解除合同', 'Without consent the lease may be ended'] },
);

/** Fire safety comes first: rented workshops have their own regulation in Jinhua (2025). */
export const building: FieldGroup = group('asset', ['出租房屋', 'Building to let'], 'apply', [
  asset({ floorArea: 'leaseArea' }),
  assetLocation,
  leaseArea,
  choice(
    'titleState',
    ['权属状况', 'Ownership'],
    [
      ['registered', '已办不动产登记', 'Registered'],
      ['lawful', '手续合法未登记', 'Lawful, not registered'],
    ],
    { help: ['违法建筑、危险房屋不得出租', 'No unlawful or unsafe building is let'] },
  ),
  choice(
    'fireState',
    ['消防状况', 'Fire safety'],
    [
      ['accepted', '已验收或备案', 'Accepted or filed'],
      ['inspected', '已检查、隐患已整改', 'Inspected, defects put right'],
    ],
    { help: ['有隐患未整改的不得出租', 'With open defects it is not let'] },
  ),
  choice(
    'intendedUse',
    ['用途', 'Use'],
    [
      ['workshop', '生产加工', 'Workshop'],
      ['storage', '仓储', 'Storage'],
      ['office', '办公', 'Office'],
      ['housing', '居住', 'Housing'],
    ],
    { help: ['生产、仓储房屋内不得住人', 'Nobody lives in a workshop or a store'] },
  ),
  subletting,
]);

export const shop: FieldGroup = group('asset', ['出租店面摊位', 'Shop or stall to let'], 'apply', [
  asset({ floorArea: 'leaseArea' }),
  assetLocation,
  line('shopNumber', ['店面或摊位编号', 'Number of the shop or stall'], { max: 30 }),
  leaseArea,
  choices(
    'tradesAllowed',
    ['允许经营业态', 'Trades allowed'],
    [
      ['retail', '百货零售', 'Retail'],
      ['food', '餐饮', 'Food'],
      ['fresh', '生鲜农产品', 'Fresh produce'],
      ['service', '生活服务', 'Services'],
      ['other', '其他', 'Other'],
    ],
  ),
  yesNo('openFire', ['允许使用明火', 'Open fire allowed']),
  choice(
    'occupied',
    ['现使用情况', 'Use now'],
    [
      ['empty', '空置', 'Empty'],
      ['ending', '原租户租期将满', 'The present lease is ending'],
    ],
    { help: ['原租户同等条件下优先承租', 'The present tenant has priority on equal terms'] },
  ),
]);

export const equipment: FieldGroup = group('asset', ['出租设备', 'Equipment to let'], 'apply', [
  asset({ count: 'quantity' }),
  line('assetLocation', ['存放地点', 'Where it is kept'], { max: 100 }),
  number('quantity', ['出租数量', 'Number to let'], ['台（套）', 'pieces'], { min: 1, max: 1000 }),
  choice(
    'condition',
    ['设备状况', 'Condition'],
    [
      ['good', '完好', 'Good'],
      ['repaired', '检修后可用', 'Usable after repair'],
    ],
  ),
  yesNo('special', ['是否特种设备', 'Under special inspection'], {
    help: ['如电梯、叉车、压力容器', 'Such as lifts, fork lifts, pressure vessels'],
  }),
  date('inspectedUntil', ['检验有效期至', 'Inspected until'], { from: 0, visible: is('special', true) }),
  choice(
    'upkeep',
    ['维修责任', 'Who repairs it'],
    [
      ['tenant', '承租方', 'The tenant'],
      ['village', '村集体', 'The collective'],
    ],
  ),
]);
