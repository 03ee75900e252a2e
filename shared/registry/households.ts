import { group } from '../catalogue/define.ts';
import { bankAccount, choice, line, money, name, number } from '../catalogue/fields.ts';
import { text } from '../i18n/text.ts';
import { PEOPLE_OFFICES } from './readers.ts';
import { ENTRY, type Registry } from './registry.ts';

/** The households of a village: assistance, homesteads and contracted land go by household. */
export const households: Registry = {
  id: 'households',
  label: text('户台账', 'Register of households'),
  purpose: text('每户的户主、人口、土地和宅基地', 'Each household: its head, people, land and homestead'),
  scope: 'village',
  key: ['number'],
  name: ['head', 'number'],
  listed: ['villageGroup', 'people'],
  offered: ['yearlyIncome', 'assistance', 'bankAccount'],
  form: {
    groups: [
      group('household', ['户', 'Household'], ENTRY, [
        line('number', ['户号', 'Number of the household'], {
          max: 20,
          help: ['用门牌号或户口簿的户号，本村内不重复', 'House number or that of the booklet; no two alike'],
        }),
        name('head', ['户主姓名', 'Head of the household']),
        line('villageGroup', ['村民小组', 'Group of the village'], { max: 20 }),
        line('address', ['门牌地址', 'Address'], { personal: 'personal', disclosure: 'internal', max: 100 }),
        number('people', ['户内人口', 'People'], ['人', 'people'], { min: 1, max: 50 }),
      ]),
      group('land', ['土地与住房', 'Land and housing'], ENTRY, [
        number('contractedLand', ['承包地面积', 'Contracted land'], ['亩', 'mu'], {
          max: 1000,
          decimals: 2,
        }),
        number('homesteads', ['宅基地处数', 'Homesteads'], ['处', 'places'], {
          max: 20,
          help: ['一户一宅，超过 1 处的要说明', 'One household, one homestead'],
        }),
        number('homesteadArea', ['宅基地面积', 'Area of the homestead'], ['平方米', 'm²'], {
          max: 5000,
          decimals: 2,
        }),
      ]),
      group('means', ['经济状况', 'Means'], ENTRY, [
        money('yearlyIncome', ['人均年收入', 'Income a person and year'], {
          min: 0,
          required: false,
          personal: 'sensitive',
        }),
        choice(
          'assistance',
          ['救助类别', 'Assistance'],
          [
            ['none', '无', 'None'],
            ['minimum', '低保户', 'Minimum living allowance'],
            ['edge', '低保边缘户', 'Near the minimum'],
            ['extreme', '特困供养户', 'Extreme poverty support'],
            ['watched', '防返贫监测户', 'Watched against poverty'],
          ],
          { personal: 'sensitive' },
        ),
        line('bank', ['户用开户银行', 'Bank of the household'], { required: false, disclosure: 'internal' }),
        bankAccount('bankAccount', ['户用账号', 'Account of the household'], {
          required: false,
          help: ['一般为户主的社保卡', 'Mostly the social security card of the head'],
        }),
      ]),
    ],
    checks: [],
  },
  writers: ['clerk'],
  readers: PEOPLE_OFFICES,
};
