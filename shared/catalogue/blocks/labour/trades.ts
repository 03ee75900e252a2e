import { choice, type Options, type Words } from '../../fields.ts';

/** The trades of the register of craftsmen, and those that villages hire for upkeep. Reference wages go by them. */
const TRADES: Options = [
  ['labourer', '普工', 'Labourer'],
  ['mason', '泥瓦工', 'Mason'],
  ['carpenter', '木工', 'Carpenter'],
  ['electrician', '电工', 'Electrician'],
  ['plumber', '水暖工', 'Plumber'],
  ['painter', '油漆工', 'Painter'],
  ['steel', '钢筋工', 'Steel fixer'],
  ['welder', '电焊工', 'Welder'],
  ['gardener', '绿化养护工', 'Gardener'],
  ['machine', '机械操作工', 'Machine operator'],
  ['cleaner', '保洁工', 'Cleaner'],
  ['patrol', '值守巡查', 'Watch and patrol'],
  ['cook', '炊事', 'Cook'],
];

export const trade = (label: Words = ['工种', 'Trade']) => choice('trade', label, TRADES);
