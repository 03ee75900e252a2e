import { group } from '../catalogue/define.ts';
import {
  bankAccount,
  choice,
  choices,
  creditCode,
  date,
  idNumber,
  is,
  line,
  name,
  not,
  paragraph,
  phone,
} from '../catalogue/fields.ts';
import { text } from '../i18n/text.ts';
import { ALL_OFFICES } from './readers.ts';
import { ENTRY, type Registry } from './registry.ts';

/** The firms that villages may buy from (供应商库, mechanism 13), with the people behind them for rule 13. */
export const suppliers: Registry = {
  id: 'suppliers',
  label: text('供应商库', 'Register of suppliers'),
  purpose: text(
    '可以承接村里工程、货物和服务的单位，以及背后的人',
    'Firms that may work for villages, and the people behind them',
  ),
  scope: 'city',
  key: ['creditCode'],
  name: ['name'],
  listed: ['creditCode', 'state'],
  offered: ['bankAccount'],
  form: {
    groups: [
      group('firm', ['单位', 'Firm'], ENTRY, [
        line('name', ['单位名称', 'Name of the firm'], {
          help: ['与营业执照一致', 'As on the business licence'],
        }),
        creditCode('creditCode', ['统一社会信用代码', 'Unified social credit code']),
        choice(
          'kind',
          ['单位类型', 'Kind of firm'],
          [
            ['company', '公司', 'Company'],
            ['individual', '个体工商户', 'Individual business'],
            ['cooperative', '专业合作社', 'Specialised cooperative'],
            ['institution', '事业单位或社会组织', 'Institution or association'],
          ],
        ),
        choices(
          'trades',
          ['承接范围', 'What it does'],
          [
            ['works', '工程施工', 'Works'],
            ['design', '设计勘察', 'Design and survey'],
            ['site-supervision', '工程监理', 'Supervision of works'],
            ['cost', '造价咨询', 'Cost consulting'],
            ['tender-agency', '招标代理', 'Tender agency'],
            ['goods', '货物供应', 'Goods'],
            ['cleaning', '保洁绿化', 'Cleaning and greenery'],
            ['security', '安保物业', 'Security and property'],
            ['audit', '审计评估法律', 'Audit, appraisal, law'],
            ['culture', '文体活动', 'Culture and sports'],
          ],
        ),
        line('qualification', ['资质证书', 'Qualification'], {
          required: false,
          max: 100,
          help: ['资质名称、等级和证书号', 'Its name, grade and number'],
        }),
        line('address', ['注册地址', 'Registered address'], { max: 100 }),
      ]),
      group('people', ['负责人与股东', 'People behind it'], ENTRY, [
        name('legalPerson', ['法定代表人', 'Legal representative']),
        idNumber('legalPersonIdNumber', ['法定代表人身份证号', 'ID number of the legal representative'], {
          required: false,
          help: ['只用来比对是否为村干部亲属', 'Only compared with the relatives of cadres'],
        }),
        name('controller', ['实际控制人', 'Who controls it'], {
          required: false,
          help: ['与法定代表人不同时填写', 'Where it is not the legal representative'],
        }),
        idNumber('controllerIdNumber', ['实际控制人身份证号', 'ID number of who controls it'], {
          required: false,
        }),
        paragraph('shareholders', ['股东', 'Shareholders'], {
          required: false,
          personal: 'personal',
          help: ['姓名和持股比例，用顿号分开', 'Names and shares'],
        }),
        name('contact', ['业务联系人', 'Contact'], { required: false }),
        phone('phone', ['联系电话', 'Phone']),
      ]),
      group('account', ['账户与准入', 'Account and admission'], ENTRY, [
        line('bank', ['开户银行', 'Bank'], { disclosure: 'internal' }),
        bankAccount('bankAccount', ['银行账号', 'Account'], {
          help: ['应为单位账户', 'An account of the firm itself'],
        }),
        date('listedOn', ['入库日期', 'Listed on'], { to: 0 }),
        choice(
          'state',
          ['准入状态', 'Admission'],
          [
            ['admitted', '正常', 'Admitted'],
            ['suspended', '暂停承接', 'Suspended'],
            ['banned', '失信禁入', 'Banned'],
          ],
        ),
        line('stateReason', ['暂停或禁入原因', 'Why suspended or banned'], {
          max: 200,
          visible: not(is('state', 'admitted')),
        }),
      ]),
    ],
    checks: [],
  },
  writers: ['town-assets', 'town-trading', 'city-trading'],
  readers: ALL_OFFICES,
};
