import { group } from '../../define.ts';
import { calculated, choice, choices, date, files, line, money, name } from '../../fields.ts';
import { payee } from './payee.ts';

const INSIDE = { personal: 'sensitive' } as const;

/** The certificate and how the person is cared for; all of it is about health. */
export const disability = group('disability', ['残疾与照护情况', 'Disability and care'], 'apply', [
  choices(
    'allowances',
    ['申请的补贴', 'Allowances applied for'],
    [
      ['living', '困难残疾人生活补贴', 'Living allowance'],
      ['care', '重度残疾人护理补贴', 'Care allowance'],
    ],
    INSIDE,
  ),
  line('certificateNumber', ['残疾人证号', 'Number of the certificate'], { ...INSIDE, min: 18, max: 22 }),
  choice(
    'disabilityKind',
    ['残疾类别', 'Kind of disability'],
    [
      ['sight', '视力', 'Sight'],
      ['hearing', '听力', 'Hearing'],
      ['speech', '言语', 'Speech'],
      ['physical', '肢体', 'Physical'],
      ['intellectual', '智力', 'Intellectual'],
      ['mental', '精神', 'Mental'],
      ['multiple', '多重', 'Multiple'],
    ],
    INSIDE,
  ),
  choice(
    'disabilityGrade',
    ['残疾等级', 'Grade'],
    [
      ['1', '一级', 'One'],
      ['2', '二级', 'Two'],
      ['3', '三级', 'Three'],
      ['4', '四级', 'Four'],
    ],
    INSIDE,
  ),
  date('certificateUntil', ['残疾人证有效期至', 'Certificate valid until'], { ...INSIDE, from: 0 }),
  choice(
    'incomeStatus',
    ['家庭困难类别', 'Means of the family'],
    [
      ['minimum', '低保家庭', 'Minimum living allowance'],
      ['edge', '低保边缘家庭', 'Near the minimum'],
      ['none', '都不是', 'Neither'],
    ],
    INSIDE,
  ),
  choice(
    'careForm',
    ['照护方式', 'Care'],
    [
      ['home', '居家', 'At home'],
      ['day', '日间照料', 'Day care'],
      ['institution', '机构集中托养', 'Institution'],
    ],
    { ...INSIDE, help: ['护理补贴标准按照护方式不同', 'The care allowance differs by it'] },
  ),
  choices(
    'otherBenefits',
    ['已享受的其他待遇', 'Other benefits'],
    [
      ['none', '无', 'None'],
      ['injury', '工伤生活护理费', 'Care benefit for work injury'],
      ['orphan', '孤儿基本生活保障', 'Support of orphans'],
      ['extreme', '特困供养', 'Extreme poverty support'],
      ['elderly', '养老服务补贴', 'Elderly care allowance'],
    ],
    { ...INSIDE, help: ['同类待遇不重复享受，择高发放', 'Benefits of a kind are not paid twice'] },
  ),
  name('guardianName', ['监护人或照护人', 'Guardian or carer'], { required: false }),
  files('proofs', ['证明材料', 'Papers of proof'], {
    help: ['残疾人证、身份证、照护证明', 'Certificate, ID card, proof of the care'],
  }),
  ...payee,
]);

export const allowanceProposal = group(
  'allowance-proposal',
  ['镇级审核', 'Review by the town'],
  'civil-affairs',
  [
    money('livingAllowance', ['生活补贴月标准', 'Living allowance a month'], {
      min: 0,
      max: 1_000_000,
      disclosure: 'internal',
    }),
    money('careAllowance', ['护理补贴月标准', 'Care allowance a month'], {
      min: 0,
      max: 1_000_000,
      disclosure: 'internal',
    }),
    calculated('amount', ['月补贴合计', 'Allowances a month'], 'money', {
      kind: 'sum',
      of: ['livingAllowance', 'careAllowance'],
    }),
  ],
);
