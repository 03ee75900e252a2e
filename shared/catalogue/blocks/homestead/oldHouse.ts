import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { choice, entry, line, number, photos, yesNo } from '../../fields.ts';

/** The house that stands: what is kept of it and whether more ground is taken than before. */
export const oldHouse = group('old-house', ['原有住房', 'The house that stands'], 'apply', [
  choice(
    'rebuildKind',
    ['翻建方式', 'Kind of rebuilding'],
    [
      ['rebuild', '原址拆建', 'Pulled down and built anew'],
      ['extend', '改建扩建', 'Altered or extended'],
      ['storey', '加层', 'A floor added'],
      ['repair', '危房修缮', 'Unsafe house repaired'],
    ],
  ),
  entry('household', ['所在户', 'Household'], 'households'),
  line('oldCertificate', ['原宅基地权证号', 'Title of the homestead'], {
    disclosure: 'internal',
    max: 60,
    help: ['没有权证的写“无”，并附来源说明', 'Write “none” and enclose how it came about'],
  }),
  line('plotPlace', ['住房位置', 'Where it stands'], {
    help: ['如：3 组村道东侧', 'Such as: group 3, east of the lane'],
  }),
  number('plotArea', ['批准宅基地面积', 'Homestead as approved'], ['平方米', 'm²'], {
    min: 10,
    max: 400,
    decimals: 2,
  }),
  choice(
    'dangerGrade',
    ['房屋鉴定等级', 'Grade of safety'],
    [
      ['none', '未鉴定', 'Not examined'],
      ['a', 'A 级', 'A'],
      ['b', 'B 级', 'B'],
      ['c', 'C 级（局部危险）', 'C, unsafe in part'],
      ['d', 'D 级（整幢危险）', 'D, unsafe as a whole'],
    ],
  ),
  yesNo('enlarged', ['是否超出原占地范围', 'Does it take more ground than before'], {
    help: ['超出的须经村组讨论', 'If so, the village group decides first'],
  }),
  photos('oldPhotos', ['原房照片', 'Photos of the house that stands'], { onSite: true }),
]);

export const oldHouseChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'footprint',
    other: 'plotArea',
    message: text('房基占地不能多于批准的宅基地', 'The house cannot cover more than the homestead'),
  },
];
