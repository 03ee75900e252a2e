import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  choice,
  choices,
  date,
  entry,
  files,
  is,
  line,
  location,
  name,
  number,
  photos,
  rows,
  signature,
  yesNo,
} from '../../fields.ts';
import { owner } from './owner.ts';

/** Who builds and how safely; a house of more than two floors may not be built without a plan by a qualified hand. */
export const beginning = group('beginning', ['开工申请', 'Beginning to build'], 'apply', [
  ...owner,
  number('approvedFootprint', ['批准占地面积', 'Ground approved'], ['平方米', 'm²'], {
    min: 10,
    max: 400,
    decimals: 2,
  }),
  choice(
    'builtBy',
    ['施工方', 'Built by'],
    [
      ['craftsman', '在册乡村工匠', 'Registered craftsman'],
      ['firm', '建筑企业', 'Building firm'],
    ],
  ),
  entry('craftsman', ['施工工匠', 'Craftsman'], 'craftsmen', {
    personal: 'personal',
    visible: is('builtBy', 'craftsman'),
  }),
  entry('supplier', ['施工企业', 'Firm'], 'suppliers', { visible: is('builtBy', 'firm') }),
  files('buildContract', ['施工合同', 'Contract of building']),
  choices(
    'safety',
    ['安全措施', 'Safety'],
    [
      ['scaffold', '脚手架和临边防护', 'Scaffold and railings'],
      ['electricity', '施工用电安全', 'Safe electricity'],
      ['helmet', '安全帽安全绳', 'Helmets and ropes'],
      ['pit', '基坑和邻房防护', 'Pit and neighbouring houses'],
      ['sign', '公示牌', 'Board with the permit'],
    ],
  ),
  yesNo('insured', ['是否购买施工意外险', 'Are the workers insured']),
  date('plannedStart', ['计划开工', 'Planned start'], { from: 0, to: 365 }),
]);

/** Second of the three visits: the corners are staked on the ground, before everybody concerned. */
export const staking = group('staking', ['现场放样', 'Staking'], 'stake', [
  date('stakedOn', ['放样日期', 'Staked on'], { to: 0 }),
  location('stakedAt', ['放样位置', 'Place of the stakes'], { disclosure: 'masked' }),
  number('stakedArea', ['放样占地面积', 'Ground staked'], ['平方米', 'm²'], {
    min: 10,
    max: 400,
    decimals: 2,
  }),
  rows(
    'offsets',
    ['退让距离', 'Distances'],
    [
      line('offsetFrom', ['到何处', 'To'], {
        max: 40,
        help: ['如：东侧邻房外墙、村道边线', 'Such as: wall of the house to the east'],
      }),
      number('offsetMetres', ['距离', 'Metres'], ['米', 'm'], { max: 200, decimals: 2 }),
    ],
    { max: 12 },
  ),
  files('stakeSketch', ['放样示意图', 'Sketch of the stakes']),
  photos('stakePhotos', ['放样照片', 'Photos of the stakes'], { onSite: true }),
  rows(
    'stakers',
    ['放样到场人', 'Those present'],
    [
      name('stakerName', ['到场人姓名', 'Name of the person present']),
      choice(
        'stakerCapacity',
        ['到场人身份', 'Capacity'],
        [
          ['owner', '建房人', 'Owner'],
          ['builder', '施工方', 'Builder'],
          ['village', '村干部', 'Village cadre'],
          ['town', '镇工作人员', 'Official of the town'],
          ['neighbour', '相邻户', 'Neighbour'],
        ],
      ),
      signature('stakerSignature', ['到场人签名', 'Signature of the person present']),
    ],
    { min: 2, max: 12 },
  ),
]);

/** The foundation is looked at before it is filled: what is in the ground can no longer be moved. */
export const trenchCheck = group('trench-check', ['基槽验线', 'Check of the foundation'], 'trench', [
  date('trenchOn', ['验线日期', 'Date of the check'], { to: 0 }),
  choice(
    'trenchResult',
    ['验线结论', 'Result of the check'],
    [
      ['equal', '与放样一致', 'As staked'],
      ['corrected', '纠正后一致', 'As staked, once put right'],
    ],
    { help: ['不一致的先纠正再登记', 'What differs is put right first'] },
  ),
  line('trenchNote', ['偏差和纠正情况', 'What differed'], {
    max: 200,
    visible: is('trenchResult', 'corrected'),
  }),
  photos('trenchPhotos', ['基槽照片', 'Photos of the foundation'], { onSite: true }),
]);

export const settingOutChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'stakedArea',
    other: 'approvedFootprint',
    message: text('放样占地不能多于批准占地', 'No more ground can be staked than was approved'),
  },
  {
    kind: 'notBefore',
    field: 'trenchOn',
    other: 'stakedOn',
    message: text('验线不能早于放样', 'The check cannot come before the staking'),
  },
];
