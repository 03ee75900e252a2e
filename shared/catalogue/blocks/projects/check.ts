import type { FieldGroup } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { choice, date, is, name, paragraph, photos, rows, signature, type Words } from '../../fields.ts';

/** Who looked at it on the spot, each with a signature: nobody signs for another. */
export const checkers = rows(
  'checkers',
  ['核验人员', 'Those who checked'],
  [
    name('checkerName', ['姓名', 'Name']),
    choice(
      'checkerCapacity',
      ['代表身份', 'Capacity'],
      [
        ['supervision', '监委会成员', 'Supervision committee'],
        ['committee', '村两委成员', 'Village committees'],
        ['representative', '村民代表', "Villagers' representative"],
        ['neighbour', '受益村民', 'Villager concerned'],
        ['technician', '技术人员', 'Technician'],
      ],
    ),
    signature('checkerSignature', ['本人签名', 'Signature']),
  ],
  { min: 2, max: 15, help: ['至少两人到场，本人签名', 'At least two on the spot, each signs'] },
);

export const checkedOn = date('checkedOn', ['核验日期', 'Date of the check'], { to: 0 });

export const checkPhotos = photos('checkPhotos', ['核验照片', 'Photos of the check'], {
  onSite: true,
  help: ['与施工前照片同一角度', 'From where the photos before the works were taken'],
});

/** Finished works, looked at by others than those who did them. */
export const check = (node: string, label: Words): FieldGroup =>
  group('check', label, node, [
    checkedOn,
    choice(
      'checkResult',
      ['核验结论', 'Result of the check'],
      [
        ['passed', '合格', 'Passed'],
        ['repaired', '整改后合格', 'Passed after repair'],
      ],
      { help: ['不合格的先整改，不要登记', 'What has not passed is put right first'] },
    ),
    paragraph('checkDefects', ['问题和整改情况', 'Defects and their repair'], {
      visible: is('checkResult', 'repaired'),
    }),
    checkPhotos,
    checkers,
  ]);
