import type { DemoDepartment } from './cityShape.ts';

export const CITY_NAME = '清廉钉办市（演示）';

/** Offices of the city. The archive is not in the visible range of the app. */
export const OFFICES = {
  discipline: 101,
  agriculture: 102,
  archive: 103,
  civilAffairs: 104,
  planning: 105,
  trading: 106,
  organisation: 107,
  politicalLegal: 108,
} as const;

export interface DemoTown {
  readonly id: number;
  /** First part of the userids of its people. */
  readonly key: string;
  readonly name: string;
  readonly villages: readonly DemoVillage[];
}

export interface DemoVillage {
  readonly id: number;
  readonly key: string;
  readonly name: string;
}

/** Eight streets and six towns, all invented, like the fourteen of the real city. */
const NAMES: readonly (readonly [name: string, key: string, villages: readonly string[]])[] = [
  ['示范镇', 'sf', ['青石村', '桃溪村', '云岭村']],
  ['清泉镇', 'qq', ['泉上村', '泉下村', '竹坞村', '石桥头村']],
  ['白鹭镇', 'bl', ['鹭洲村', '芦荡村', '滩头村']],
  ['松月镇', 'sy', ['松坪村', '月塘村']],
  ['稻香镇', 'dx', ['早禾村', '晚谷村', '晒场村']],
  ['石榴镇', 'sl', ['榴花村', '榴子村', '山背村']],
  ['望湖街道', 'wh', ['湖东村', '湖西村', '堤头村']],
  ['云桥街道', 'yq', ['桥南村', '桥北村']],
  ['春晖街道', 'ch', ['晨光村', '向暖村', '草木村']],
  ['柳岸街道', 'la', ['垂柳村', '新岸村', '渡口村']],
  ['星河街道', 'xh', ['北斗村', '长庚村']],
  ['南麓街道', 'nl', ['麓前村', '麓后村', '半山村']],
  ['枫林街道', 'fl', ['红枫村', '枫杨村', '落叶村']],
  ['兰汀街道', 'lt', ['兰草村', '汀洲村', '白沙村']],
];

/** The villages with everybody in them have readable keys. */
const KEYS: Readonly<Record<string, string>> = { 青石村: 'qs', 桃溪村: 'tx', 云岭村: 'yl' };

export const TOWNS: readonly DemoTown[] = NAMES.map(([name, key, villages], town) => ({
  id: 201 + town,
  key,
  name,
  villages: villages.map((village, index) => ({
    id: (201 + town) * 100 + index + 1,
    key: KEYS[village] ?? `${key}${index + 1}`,
    name: village,
  })),
}));

/** Below each village: the two committees and the supervision committee. */
export const committeesOf = (village: number) => ({
  committee: village * 10 + 1,
  supervision: village * 10 + 2,
});

export const villageDepartments = (village: DemoVillage, town: number): readonly DemoDepartment[] => [
  { id: village.id, name: village.name, parent: town },
  { id: committeesOf(village.id).committee, name: '村两委', parent: village.id },
  { id: committeesOf(village.id).supervision, name: '村务监督委员会', parent: village.id },
];

export const DEPARTMENTS: readonly DemoDepartment[] = [
  { id: 1, name: CITY_NAME },
  { id: OFFICES.discipline, name: '市纪委监委', parent: 1 },
  { id: OFFICES.agriculture, name: '市农业农村局', parent: 1 },
  { id: OFFICES.archive, name: '市档案馆', parent: 1 },
  { id: OFFICES.civilAffairs, name: '市民政局', parent: 1 },
  { id: OFFICES.planning, name: '市自然资源和规划局', parent: 1 },
  { id: OFFICES.trading, name: '市公共资源交易中心', parent: 1 },
  { id: OFFICES.organisation, name: '市委组织部', parent: 1 },
  { id: OFFICES.politicalLegal, name: '市委政法委', parent: 1 },
  ...TOWNS.flatMap((town) => [
    { id: town.id, name: town.name, parent: 1 },
    ...town.villages.flatMap((village) => villageDepartments(village, town.id)),
  ]),
];
