/* Reference prices of the demonstration: kind, item, specification, unit, fen. Plausible, and no bulletin's. */

export type DemoPrice = readonly [kind: string, item: string, spec: string, unit: string, price: number];

export const WAGES: readonly DemoPrice[] = [
  ['wage', '普工', '', '工日', 22_000],
  ['wage', '泥瓦工', '高级工', '工日', 45_000],
  ['wage', '泥瓦工', '初级工', '工日', 34_000],
  ['wage', '木工', '', '工日', 40_000],
  ['wage', '电工', '', '工日', 42_000],
  ['wage', '油漆工', '', '工日', 35_000],
  ['wage', '绿化养护工', '', '工日', 20_000],
];

export const WORKS: readonly DemoPrice[] = [
  ['works', '人工挖土方', '三类土', '立方米', 4_800],
  ['works', '混凝土路面', 'C25，厚 18 厘米', '平方米', 9_600],
  ['works', '砖砌围墙', '240 厚', '平方米', 21_500],
  ['works', '外墙涂料', '两遍', '平方米', 2_800],
  ['goods', '水泥', 'P.O 42.5', '吨', 46_000],
  ['goods', 'A4 复印纸', '70 克，5 包装', '箱', 11_500],
  ['goods', '办公电脑', '台式整机', '台', 480_000],
  ['service', '村道保洁', '', '人月', 320_000],
  ['service', '绿化养护', '', '平方米·年', 600],
  ['rent', '临街店面', '', '平方米·月', 2_800],
];
