import { group } from '../catalogue/define.ts';
import {
  bankAccount,
  choice,
  choices,
  date,
  entry,
  idNumber,
  is,
  line,
  name,
  number,
  person,
  phone,
  yesNo,
} from '../catalogue/fields.ts';
import { text } from '../i18n/text.ts';
import { PEOPLE_OFFICES } from './readers.ts';
import { ENTRY, type Registry } from './registry.ts';

/**
 * The people of a village. Rules 15 and 20 ask it who has died, moved away or owns too much; birth and sex stand in
 * the ID number and are not asked again.
 */
export const members: Registry = {
  id: 'members',
  label: text('村民台账', 'Register of villagers'),
  purpose: text(
    '本村的人、户、成员资格和享受的待遇',
    'The people of the village, their households, membership and benefits',
  ),
  scope: 'village',
  key: ['idNumber'],
  name: ['name'],
  listed: ['membership', 'presence'],
  offered: ['idNumber', 'bankAccount', 'benefits', 'ownsAboveLine'],
  form: {
    groups: [
      group('member', ['村民', 'Villager'], ENTRY, [
        name('name', ['姓名', 'Name']),
        idNumber('idNumber', ['身份证号', 'ID number'], {
          help: ['加密保存，只用于核对', 'Kept sealed, for comparison only'],
        }),
        phone('phone', ['电话', 'Phone'], { required: false }),
        entry('household', ['所在户', 'Household'], 'households', {
          required: false,
          help: ['先在户台账里登记这一户', 'The household must be in its register first'],
        }),
        choice(
          'relationToHead',
          ['与户主关系', 'Relation to the head'],
          [
            ['head', '户主', 'Head'],
            ['spouse', '配偶', 'Spouse'],
            ['child', '子女', 'Child'],
            ['parent', '父母', 'Parent'],
            ['grandchild', '孙子女', 'Grandchild'],
            ['other', '其他', 'Other'],
          ],
          { personal: 'personal' },
        ),
        person('account', ['钉钉账号', 'Account in the contacts'], {
          required: false,
          help: ['本人在通讯录里的，选上后可提醒回避', 'Where the villager is in the contacts'],
        }),
      ]),
      group('status', ['身份', 'Status'], ENTRY, [
        choice(
          'membership',
          ['成员资格', 'Membership'],
          [
            ['member', '集体经济组织成员', 'Member of the collective'],
            ['villager', '非成员村民', 'Villager, no member'],
            ['pending', '待认定', 'To be decided'],
          ],
          {
            help: [
              '以成员大会确认的名册为准（农村集体经济组织法）',
              'As confirmed by the assembly of members (Law on Rural Collective Economic Organisations)',
            ],
          },
        ),
        number('shares', ['股份数', 'Shares'], ['股', 'shares'], {
          max: 100_000,
          decimals: 2,
          visible: is('membership', 'member'),
        }),
        choice(
          'presence',
          ['现状', 'Now'],
          [
            ['resident', '在村', 'In the village'],
            ['away', '外出', 'Away for work'],
            ['moved', '户口迁出', 'Moved away'],
            ['deceased', '已去世', 'Deceased'],
          ],
        ),
        date('movedOn', ['迁出日期', 'Moved away on'], { to: 0, visible: is('presence', 'moved') }),
        date('deceasedOn', ['去世日期', 'Deceased on'], {
          to: 0,
          visible: is('presence', 'deceased'),
          help: ['以死亡证明为准，待遇自次月停发', 'By the certificate; benefits end with the next month'],
        }),
      ]),
      group('benefits', ['待遇', 'Benefits'], ENTRY, [
        choices(
          'benefits',
          ['享受的待遇', 'Benefits received'],
          [
            ['minimum', '最低生活保障', 'Minimum living allowance'],
            ['extreme', '特困供养', 'Extreme poverty support'],
            ['disability', '残疾人补贴', 'Disability allowance'],
            ['old-age', '高龄津贴', 'Allowance for the very old'],
            ['orphan', '困境儿童保障', 'Support of children in need'],
            ['veteran', '优抚补助', 'Support of veterans'],
          ],
          { required: false, personal: 'sensitive' },
        ),
        yesNo('ownsAboveLine', ['财产是否超出救助标准', 'Owns more than assistance allows'], {
          required: false,
          personal: 'sensitive',
          help: ['有车辆、多套房产、工商登记等', 'A car, several houses, a firm'],
        }),
        line('bank', ['本人开户银行', 'Bank'], { required: false, disclosure: 'internal' }),
        bankAccount('bankAccount', ['本人账号', 'Account'], {
          required: false,
          help: ['发放补贴和分红用', 'For benefits and dividends'],
        }),
      ]),
    ],
    checks: [],
  },
  writers: ['clerk'],
  readers: PEOPLE_OFFICES,
};
