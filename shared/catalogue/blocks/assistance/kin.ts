import { group } from '../../define.ts';
import { is, person, yesNo } from '../../fields.ts';

/** Near relatives of those who handle assistance are filed apart and visited by the city (近亲属备案). */
export const kin = group('kin', ['近亲属备案', 'Kin of officials'], 'apply', [
  yesNo(
    'kinOfOfficial',
    ['是否村干部或经办人的近亲属', 'Near relative of a cadre or of those who handle it'],
    {
      disclosure: 'internal',
      help: [
        '包括配偶、父母子女、兄弟姐妹及其配偶',
        'Spouse, parents, children, brothers, sisters and their spouses',
      ],
    },
  ),
  person('kinOfficial', ['哪位干部或经办人', 'Of whom'], { visible: is('kinOfOfficial', true) }),
]);
