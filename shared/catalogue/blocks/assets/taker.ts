import type { FieldGroup } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { choice, creditCode, idNumber, is, line, name, type Words } from '../../fields.ts';

const FIRM = is('partyKind', 'firm');
const PERSON = is('partyKind', 'person');

/**
 * Who takes what belongs to the collective: tenant, contractor or buyer. Firms are public, people masked; both are
 * compared with the relatives of cadres (rule related-party).
 */
export const taker = (node: string, label: Words): FieldGroup =>
  group('taker', label, node, [
    choice(
      'partyKind',
      ['对方类型', 'Kind of party'],
      [
        ['firm', '单位', 'Firm'],
        ['person', '个人', 'Person'],
      ],
    ),
    line('partyFirm', ['单位名称', 'Name of the firm'], { visible: FIRM }),
    creditCode('partyCode', ['统一社会信用代码', 'Unified social credit code'], { visible: FIRM }),
    name('partyLegalPerson', ['法定代表人', 'Legal representative'], { visible: FIRM }),
    name('partyName', ['个人姓名', 'Name of the person'], { visible: PERSON }),
    idNumber('partyIdNumber', ['个人身份证号', 'ID number of the person'], { visible: PERSON }),
    choice(
      'partyTie',
      ['与村干部关系', 'Tie to a cadre'],
      [
        ['none', '无', 'None'],
        ['relative', '村干部近亲属或其单位', 'A close relative of a cadre, or the firm of one'],
        ['cadre', '村干部本人', 'A cadre'],
      ],
      { help: ['有关系的干部须回避，并在公示中写明', 'The cadre stands aside, and the publicity says so'] },
    ),
  ]);
