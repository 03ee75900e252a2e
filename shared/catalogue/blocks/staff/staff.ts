import type { Column } from '../../../form/field.ts';
import { choice, date, entry, idNumber, line, name } from '../../fields.ts';

/** Which law the relation falls under; whoever draws a pension cannot have a labour contract. */
export const employmentKind = choice(
  'employmentKind',
  ['用工关系', 'Kind of employment'],
  [
    ['labour', '劳动合同', 'Labour contract'],
    ['service', '劳务协议（已退休）', 'Service agreement (already retired)'],
    ['welfare', '公益性岗位协议', 'Public-welfare post'],
  ],
);

export const relation = choice(
  'tie',
  ['与村干部关系', 'Tie to a cadre'],
  [
    ['none', '无', 'None'],
    ['relative', '村干部近亲属', 'Close relative of a cadre'],
  ],
  { help: ['有关系的干部须回避', 'The cadre concerned stands aside'] },
);

/** Whose contract it is. */
export const employed: readonly Column[] = [
  entry('contract', ['现合同', 'Present contract'], 'contracts', {
    help: ['从合同台账选择', 'From the register of contracts'],
  }),
  name('staffName', ['聘用人员', 'Employee']),
  idNumber('staffIdNumber', ['聘用人员身份证号', 'ID number of the employee']),
  line('postTitle', ['岗位名称', 'Title of the post'], { max: 20 }),
  date('hiredSince', ['入职日期', 'Employed since'], { to: 0 }),
  relation,
];
