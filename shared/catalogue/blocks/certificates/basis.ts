import type { FieldGroup } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { choice, choices, files, is, line, type Options, oneOf, type Words } from '../../fields.ts';

/*
 * A village issues a certificate only where a law or the State Council's list says so and it can know the facts
 * itself. Most of what people are sent to the village for is on the list of what it must not issue (民政部等六部门
 * 2020). So the basis is asked first; without one the form ends there, and the villager is told the way that works.
 */

/** There is a basis: the rest is asked, checked and stamped. */
export const ISSUED = oneOf('legalBasis', 'law', 'list', 'letter');

const LAW = ['law', '法律法规规定由村出具', 'A law says that the village issues it'] as const;
const LIST = ['list', '在省定保留清单内', 'On the list of what the province retains'] as const;
const LETTER = ['letter', '有关单位来函请村协助核实', 'An office asks the village in writing'] as const;
const NONE = ['none', '没有依据，不予出具', 'None: it is not issued'] as const;

const demandedBy = line('demandedBy', ['要求出具的单位', 'Who asks for it'], {
  help: ['写单位全称，如某某小学', 'The full name of the office or school'],
});

const alternatives = choices(
  'alternatives',
  ['告知的替代办法', 'What to do instead'],
  [
    ['own-papers', '凭身份证、户口簿等本人证件办理', 'Their own papers are enough'],
    ['promise', '签告知承诺书', 'A written promise of their own'],
    ['data', '由办事单位数据核验', 'The office looks it up'],
    ['police', '向公安派出所申请', 'The police station'],
    ['civil-affairs', '向民政部门申请', 'The civil affairs office'],
    ['hospital', '由医疗机构出具', 'The hospital'],
    ['notary', '向公证机构申请', 'The notary'],
    ['town', '向镇街便民服务中心咨询', 'The service centre of the town'],
  ],
  {
    visible: is('legalBasis', 'none'),
    max: 4,
    help: ['不能只说不开，要告诉村民找谁办', 'Do not only refuse: say where it is done'],
  },
);

const letter = files('demandLetter', ['来函', 'Letter'], { visible: is('legalBasis', 'letter'), max: 3 });

const basisOf = (help: Words): FieldGroup =>
  group('basis', ['出具依据', 'Basis'], 'apply', [
    demandedBy,
    choice('legalBasis', ['出具依据', 'Basis of the certificate'], [LAW, LIST, LETTER, NONE], { help }),
    letter,
    alternatives,
  ]);

export const basis = basisOf([
  '没有依据的选最后一项，表单到此为止',
  'Without one choose the last: the form ends there',
]);

/** Kinship is the first item of the list of what villages must not issue: at most a letter is answered. */
export const kinshipBasis = basisOf([
  '亲属关系证明在不应出具清单内，应由公安、民政或公证办理；只有来函请求核实的才说明情况',
  'On the list of what villages must not issue: police, civil affairs or notary; only a letter is answered',
]);

/** The twenty kinds of the first list, in its order (2020). */
const NOT_TO_BE_ISSUED: Options = [
  ['kinship', '亲属关系证明', 'Kinship'],
  ['identity', '居民身份信息证明', 'Identity'],
  ['hukou-change', '户口登记项目内容变更申请证明', 'Change of the household register'],
  ['dog', '居民养犬证明', 'Keeping a dog'],
  ['no-crime', '无犯罪记录证明', 'No criminal record'],
  ['rehabilitation', '社区戒毒社区康复人员情况证明', 'Conduct in community rehabilitation'],
  ['missing', '人员失踪证明', 'Missing person'],
  ['marriage', '婚姻状况证明', 'Marital status'],
  ['birth', '出生证明', 'Birth'],
  ['alive', '健在证明', 'Being alive'],
  ['death', '死亡证明', 'Death'],
  ['illness', '疾病状况证明', 'Illness'],
  ['disability', '残疾状况证明', 'Disability'],
  ['children', '婚育状况证明', 'Marriage and children'],
  ['employment', '居民就业状况证明', 'Employment'],
  ['personal-file', '居民个人档案证明', 'Personal file'],
  ['property', '居民财产证明', 'Property'],
  ['inheritance', '遗产继承权证明', 'Right of inheritance'],
  ['business-address', '市场主体住所证明', 'Address of a business'],
  ['lost-papers', '证件遗失证明', 'Lost papers'],
];

const ON_LIST = is('certificateKind', 'not-to-be-issued');

/** Which kind it is; what stands on the list is refused before anything else is asked. */
export const otherBasis = group('basis', ['证明种类与依据', 'Kind and basis'], 'apply', [
  choice(
    'certificateKind',
    ['证明种类', 'Kind of certificate'],
    [
      ['origin', '房屋土地权属来源情况', 'Where the right to a house or plot comes from'],
      ['produce', '自产自销农产品', "Farmers' own produce"],
      ['volunteer', '参加村务和志愿服务情况', 'Service to the village'],
      ['membership', '集体经济组织成员身份', 'Membership of the collective'],
      ['other', '清单以外的其他事项', 'Anything else that is not on the list'],
      ['not-to-be-issued', '不应出具清单内的证明', 'One that villages must not issue'],
    ],
    { help: ['拿不准的先对照不应出具清单', 'When in doubt look at the list first'] },
  ),
  choice('listedKind', ['清单内的种类', 'Which of the list'], NOT_TO_BE_ISSUED, { visible: ON_LIST }),
  demandedBy,
  choice('legalBasis', ['出具依据', 'Basis of the certificate'], [LAW, LIST, LETTER, NONE], {
    visible: { kind: 'not', of: ON_LIST },
    help: ['没有依据的选最后一项，表单到此为止', 'Without one choose the last: the form ends there'],
  }),
  letter,
  { ...alternatives, visible: { kind: 'any', of: [ON_LIST, is('legalBasis', 'none')] } },
]);
