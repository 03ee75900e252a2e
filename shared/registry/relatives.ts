import { group } from '../catalogue/define.ts';
import { choice, date, entry, idNumber, line, name, person } from '../catalogue/fields.ts';
import { text } from '../i18n/text.ts';
import { ENTRY, type Registry } from './registry.ts';

/**
 * The relatives whom the cadres of a town have declared, kept by its discipline committee and read by no village:
 * recusal (回避, mechanism 4) and rules 8, 13 and 20 compare with it.
 */
export const relatives: Registry = {
  id: 'relatives',
  label: text('干部亲属台账', 'Declared relatives of cadres'),
  purpose: text(
    '镇村干部申报的本人和亲属，只用于回避和比对',
    'Cadres and the relatives they declared, for recusal and comparison only',
  ),
  scope: 'town',
  key: ['cadre', 'idNumber'],
  name: ['cadre', 'relation', 'name'],
  listed: ['declaredOn'],
  offered: [],
  form: {
    groups: [
      group('declaration', ['申报', 'Declaration'], ENTRY, [
        person('cadre', ['申报干部', 'Cadre']),
        line('post', ['干部职务', 'Post of the cadre'], { max: 40 }),
        choice(
          'relation',
          ['与干部的关系', 'Relation to the cadre'],
          [
            ['self', '本人', 'The cadre'],
            ['spouse', '配偶', 'Spouse'],
            ['child', '子女', 'Child'],
            ['parent', '父母', 'Parent'],
            ['sibling', '兄弟姐妹', 'Brother or sister'],
            ['grand', '祖父母、孙子女', 'Grandparent or grandchild'],
            ['parent-in-law', '配偶的父母', 'Parent of the spouse'],
            ['child-in-law', '子女的配偶', 'Spouse of a child'],
            ['sibling-in-law', '兄弟姐妹的配偶、配偶的兄弟姐妹', 'Brother or sister by marriage'],
            ['other', '其他近亲属', 'Other close relative'],
          ],
          {
            personal: 'personal',
            help: [
              '干部本人也要登记一条，用来发现向本人付款',
              'The cadre is entered too, so that payments to the cadre are found',
            ],
          },
        ),
        name('name', ['本人或亲属姓名', 'Name of the cadre or relative']),
        idNumber('idNumber', ['本人或亲属身份证号', 'ID number of the cadre or relative']),
        person('account', ['亲属的钉钉账号', 'Account of the relative'], {
          required: false,
          help: ['亲属也在通讯录里的填写', 'Where the relative is in the contacts too'],
        }),
        line('work', ['工作单位', 'Works at'], {
          required: false,
          personal: 'personal',
          help: ['或经营的企业', 'Or the business'],
        }),
        entry('firm', ['任职或控股的供应商', 'Supplier that the relative runs or owns'], 'suppliers', {
          required: false,
          personal: 'personal',
          help: ['在供应商库里的请选择', 'Choose it where the register of suppliers has it'],
        }),
        date('declaredOn', ['申报日期', 'Declared on'], { to: 0 }),
      ]),
    ],
    checks: [],
  },
  writers: ['town-discipline'],
  readers: ['town-discipline', 'city-supervisor'],
};
