import { group } from '../../define.ts';
import { calculated, choice, date, line, money, name, number, photos, rows } from '../../fields.ts';
import { yearlyBudget } from '../projects/fund.ts';
import { fundingSource } from '../spending/funding.ts';
import { supplier } from '../spending/supplier.ts';
import { serviceInspector, serviceTerm } from './term.ts';

/** Gates, patrols and buildings: how many people for how many hours, post by post. */
export const guardingScope = group('scope', ['服务内容', 'Service'], 'apply', [
  rows(
    'guardPosts',
    ['岗位清单', 'Posts'],
    [
      line('postPlace', ['岗位地点', 'Place of the post']),
      choice(
        'postDuty',
        ['岗位职责', 'Duty'],
        [
          ['gate', '门卫', 'Gate'],
          ['patrol', '巡逻', 'Patrol'],
          ['monitor', '监控值守', 'Monitoring'],
          ['parking', '停车秩序', 'Parking'],
          ['building', '楼宇设施维护', 'Building and facilities'],
        ],
      ),
      number('postStaff', ['人数', 'Staff'], ['人', 'people'], { min: 1, max: 100 }),
      number('postHours', ['每天在岗时长', 'Hours a day'], ['小时', 'hours'], {
        min: 1,
        max: 24,
        decimals: 1,
      }),
      money('postFee', ['岗位月费用', 'Fee of the post for a month'], {
        max: 100_000_000,
        help: ['该岗位全部人员一个月的费用', 'For all its staff'],
      }),
    ],
    { max: 60 },
  ),
  calculated('monthlyFee', ['月费用合计', 'Fee for a month'], 'money', {
    kind: 'total',
    rows: 'guardPosts',
    column: 'postFee',
  }),
  ...serviceTerm,
  calculated('amount', ['服务总价', 'Price for the whole term'], 'money', {
    kind: 'product',
    of: ['monthlyFee', 'serviceMonths'],
  }),
  fundingSource,
  ...yearlyBudget,
]);

export const guardingChoice = group('choice', ['选定供应商', 'Chosen supplier'], 'apply', [
  supplier(['选定的供应商', 'Chosen supplier']),
  line('securityLicence', ['保安服务许可证号', 'Number of the security licence'], {
    max: 40,
    help: [
      '保安服务公司须有公安机关许可；物业企业写备案号',
      'Security firms need a licence of the police, property firms a record',
    ],
  }),
]);

/** The guards are at their posts; only holders of a guard certificate may do this work. */
export const guardingStart = group('start', ['上岗登记', 'Begin of the service'], 'start', [
  date('startedOn', ['上岗日期', 'Begun on'], { to: 0 }),
  serviceInspector,
  rows(
    'crew',
    ['上岗人员', 'Staff on duty'],
    [
      name('guardName', ['上岗人员姓名', 'Name']),
      line('guardCertificate', ['保安员证或上岗证号', 'Number of the certificate'], {
        max: 40,
        personal: 'personal',
        disclosure: 'internal',
      }),
    ],
    { max: 100 },
  ),
  photos('startPhotos', ['上岗照片', 'Photos of the begin'], { onSite: true }),
]);
