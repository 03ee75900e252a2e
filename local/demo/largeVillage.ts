import type { DemoCity } from './cityShape.ts';
import { villageDepartments } from './places.ts';
import { villageGroups, villagePeople } from './village.ts';

/** A city of one town and one village as large as wanted, for tests of paging and of sending to many. Always the same. */
export const largeVillage = (villagers: number, members = 5, representatives = 30): DemoCity => {
  const village = { id: 20101, key: 'big', name: '大村' };
  const peopled = villagePeople(village, { members, representatives, villagers }, 0);
  return {
    name: '大村市（演示）',
    departments: [
      { id: 1, name: '大村市（演示）' },
      { id: 201, name: '大镇', parent: 1 },
      ...villageDepartments(village, 201),
    ],
    ...peopled,
    groups: villageGroups(village, peopled),
    visible: [201],
  };
};
