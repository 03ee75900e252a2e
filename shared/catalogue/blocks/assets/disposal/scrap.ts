import { group } from '../../../define.ts';
import {
  above,
  choice,
  date,
  entry,
  files,
  line,
  money,
  oneOf,
  paragraph,
  photos,
  yesNo,
} from '../../../fields.ts';
import { disposed } from './disposed.ts';

/** Why it can no longer be used, seen by somebody who knows. `amount` is the original value: it decides the tier. */
export const scrapped = group('scrapped', ['报废资产', 'Asset to be scrapped'], 'apply', [
  ...disposed('amount'),
  choice(
    'scrapReason',
    ['报废原因', 'Why it is scrapped'],
    [
      ['worn', '使用期满无法使用', 'Worn out'],
      ['broken', '损坏无修复价值', 'Broken beyond repair'],
      ['obsolete', '国家规定淘汰', 'Phased out by the state'],
      ['disaster', '灾害毁损', 'Destroyed in a disaster'],
      ['lost', '盘亏遗失', 'Missing at the inventory'],
    ],
  ),
  paragraph('liability', ['责任认定和赔偿', 'Who is liable, and damages'], {
    visible: oneOf('scrapReason', 'broken', 'lost'),
    max: 300,
    help: ['不写姓名', 'No names'],
  }),
  line('inspectedBy', ['鉴定单位或鉴定组', 'Inspected by'], { max: 60 }),
  files('inspectionReport', ['鉴定意见', 'Report of the inspection'], { max: 3 }),
  photos('assetPhotos', ['资产现状照片', 'Photos of the asset'], { onSite: true, max: 6 }),
]);

export const LARGE_SCRAP = above('amount', 5_000_000);

/** What is left is sold to a firm and the money entered; nothing goes home with anybody. */
export const scrapDisposed = group('scrap-disposed', ['残值处理', 'What was left'], 'dispose', [
  choice(
    'salvageWay',
    ['残值处理方式', 'What became of it'],
    [
      ['sold', '出售回收', 'Sold for recycling'],
      ['parts', '拆件留用', 'Kept for parts'],
      ['destroyed', '无残值销毁', 'Destroyed, nothing left'],
    ],
  ),
  entry('buyer', ['回收单位', 'Recycling firm'], 'suppliers', { visible: oneOf('salvageWay', 'sold') }),
  money('salvage', ['残值收入', 'Salvage'], { visible: oneOf('salvageWay', 'sold') }),
  date('receivedOn', ['残值入账日期', 'Entered on'], { to: 0, visible: oneOf('salvageWay', 'sold') }),
  photos('disposalPhotos', ['处理现场照片', 'Photos of the disposal'], { onSite: true, max: 6 }),
  yesNo('writtenOff', ['台账和账簿已核销', 'Written off in register and books']),
]);
