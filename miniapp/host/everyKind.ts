import { defineMatter, GROUPS, group, source } from '@dingban/shared/catalogue/define';
import {
  above,
  atLeast,
  bankAccount,
  calculated,
  choice,
  choices,
  date,
  earlierCase,
  entry,
  files,
  idNumber,
  is,
  line,
  location,
  money,
  name,
  number,
  paragraph,
  period,
  person,
  phone,
  photos,
  rows,
  signature,
  videos,
  yesNo,
} from '@dingban/shared/catalogue/fields';
import type { Matter } from '@dingban/shared/catalogue/matter';
import { applyNode, feedbackNode, implementation, secretary } from '@dingban/shared/catalogue/nodes';

/* A made-up matter whose form has a field of every kind, for tests of the controls. */

const job = group('job', ['派工内容', 'The job'], 'apply', [
  line('subject', ['派工事由', 'Subject'], {
    help: ['写清楚在哪里做什么，村民能看懂', 'Say where and what, so that villagers understand'],
  }),
  choice(
    'kind',
    ['工种', 'Trade'],
    [
      ['clean', '保洁', 'Cleaning'],
      ['repair', '维修', 'Repair'],
      ['other', '其他', 'Other'],
    ],
  ),
  line('otherKind', ['其他工种', 'Other trade'], { visible: is('kind', 'other') }),
  period('days', ['派工期间', 'Period'], { maxDays: 31 }),
  location('place', ['派工地点', 'Place']),
  paragraph('content', ['派工内容说明', 'What is to be done']),
]);

const people = group('people', ['人员和合同', 'People and contract'], 'apply', [
  person('leader', ['现场负责人', 'Leader on site']),
  entry('supplier', ['供货单位', 'Supplier'], 'suppliers', { fills: { name: 'firm', account: 'account' } }),
  line('firm', ['单位名称', 'Name of the firm']),
  bankAccount('account', ['收款账号', 'Account']),
  earlierCase('plan', ['对应的立项办件', 'The initiation'], ['project-initiation'], { required: false }),
  idNumber('idCard', ['负责人身份证号', 'ID number of the leader']),
  phone('phone', ['联系电话', 'Phone'], { required: false }),
]);

const sheet = group('sheet', ['用工明细', 'Labour sheet'], 'apply', [
  rows(
    'labour',
    ['用工明细表', 'Labour sheet'],
    [
      name('worker', ['姓名', 'Worker']),
      choice(
        'trade',
        ['工种', 'Trade'],
        [
          ['clean', '保洁', 'Cleaning'],
          ['repair', '维修', 'Repair'],
        ],
      ),
      date('day', ['日期', 'Day'], { to: 0 }),
      number('daysWorked', ['天数', 'Days'], ['天', 'days'], { min: 0.5, max: 31, decimals: 1 }),
      money('wage', ['日工资', 'Day wage'], { max: 100_000 }),
      calculated('pay', ['应发金额', 'Pay'], 'money', { kind: 'product', of: ['daysWorked', 'wage'] }),
      bankAccount('workerAccount', ['银行卡号', 'Account'], { required: false }),
      line('note', ['备注', 'Note'], { required: false }),
    ],
    { max: 200 },
  ),
  calculated('total', ['合计金额', 'Total'], 'money', { kind: 'total', rows: 'labour', column: 'pay' }),
  yesNo('cash', ['是否有现金发放', 'Any cash']),
  paragraph('why', ['超过五千元的原因', 'Why above 5,000 yuan'], { visible: above('total', 500_000) }),
]);

const papers = group('papers', ['凭证和签名', 'Evidence and signature'], 'apply', [
  photos('before', ['现场照片', 'Photos on site'], { onSite: true, max: 3 }),
  videos('film', ['现场视频', 'Film'], { required: false }),
  files('list', ['公示材料', 'Papers'], { required: false }),
  choices(
    'checked',
    ['已核对', 'Checked'],
    [
      ['names', '人员真实', 'The people are real'],
      ['days', '天数属实', 'The days are right'],
    ],
  ),
  signature('signed', ['负责人签名', 'Signature']),
]);

/** Made anew for whoever asks. */
export const everyKind = (): Matter =>
  defineMatter({
    id: 'every-kind',
    group: GROUPS.labour,
    label: ['临时用工', 'Casual labour'],
    sign: '工',
    code: 'EK',
    version: 1,
    batch: true,
    applicants: ['clerk'],
    sources: [source('default', ['测试', 'Test'], ['控件测试', 'For tests of the controls'])],
    nodes: [
      applyNode(),
      secretary({ when: atLeast('total', 1) }),
      implementation('work', ['派工登记', 'Work'], ['clerk'], 'work'),
      feedbackNode(),
    ],
    copies: [],
    disclosure: { timing: 'at-once', days: 7, basis: { zh: '测试', en: 'Test' } },
    retention: '10-years',
    subModules: [
      {
        id: 'all',
        label: ['派工申请', 'Dispatch'],
        purpose: ['每一种字段都有', 'A field of every kind'],
        groups: [job, people, sheet, papers],
      },
    ],
  });
