import { group } from '../../define.ts';
import {
  both,
  choice,
  choices,
  date,
  entry,
  idNumber,
  line,
  money,
  name,
  number,
  oneOf,
  paragraph,
  yesNo,
} from '../../fields.ts';
import { ISSUED } from './basis.ts';

/* What each kind of certificate is about. About people, so nothing of it is shown. */

export const residenceFacts = group('residence', ['居住情况', 'Residence'], 'apply', [
  line('residence', ['在本村的居住地址', 'Address in the village'], {
    visible: ISSUED,
    personal: 'personal',
    disclosure: 'internal',
    max: 100,
    help: ['写到门牌号', 'With the house number'],
  }),
  choice(
    'residenceKind',
    ['住房性质', 'Kind of home'],
    [
      ['own', '自有', 'Own'],
      ['rented', '租住', 'Rented'],
      ['lent', '借住', 'Lent'],
      ['dormitory', '单位宿舍', 'Dormitory'],
    ],
    { visible: ISSUED, disclosure: 'internal' },
  ),
  name('landlord', ['房东姓名', 'Landlord'], {
    visible: both(ISSUED, oneOf('residenceKind', 'rented', 'lent')),
    disclosure: 'internal',
  }),
  date('livedSince', ['居住起始日期', 'Lived there since'], {
    visible: ISSUED,
    to: 0,
    disclosure: 'internal',
  }),
  yesNo('registeredHere', ['户籍是否在本村', 'Registered in this village'], {
    visible: ISSUED,
    disclosure: 'internal',
  }),
]);

export const kinshipFacts = group('kinship', ['亲属关系', 'Kinship'], 'apply', [
  name('relativeName', ['对方姓名', 'Name of the relative'], { visible: ISSUED, disclosure: 'internal' }),
  idNumber('relativeIdNumber', ['对方身份证号', 'ID number of the relative'], {
    visible: ISSUED,
    required: false,
    help: ['对方已去世或不详的不填', 'Leave empty where dead or unknown'],
  }),
  choice(
    'kinship',
    ['村里了解的关系', 'Kinship as the village knows it'],
    [
      ['spouse', '夫妻', 'Married'],
      ['parent-child', '父母子女', 'Parent and child'],
      ['sibling', '兄弟姐妹', 'Brothers and sisters'],
      ['grandparent', '祖孙', 'Grandparent and grandchild'],
      ['other', '其他亲属', 'Other relatives'],
    ],
    { visible: ISSUED, personal: 'personal', disclosure: 'internal' },
  ),
  paragraph('whyNoPapers', ['为什么没有证件能证明', 'Why no papers prove it'], {
    visible: ISSUED,
    max: 300,
    personal: 'personal',
    disclosure: 'internal',
    help: ['如年代久远、户籍档案缺失', 'Such as: long ago, the register is lost'],
  }),
]);

export const economicFacts = group('economy', ['家庭经济状况', 'Means of the household'], 'apply', [
  entry('household', ['所在户', 'Household'], 'households', {
    visible: ISSUED,
    disclosure: 'internal',
    fills: { people: 'householdPeople', yearlyIncome: 'incomePerPerson' },
  }),
  number('householdPeople', ['家庭人口', 'People in the household'], ['人', 'people'], {
    visible: ISSUED,
    min: 1,
    max: 30,
    disclosure: 'internal',
  }),
  money('incomePerPerson', ['人均年收入', 'Income a person and year'], {
    visible: ISSUED,
    min: 0,
    max: 100_000_000,
    personal: 'sensitive',
  }),
  choices(
    'hardship',
    ['困难原因', 'Causes of hardship'],
    [
      ['illness', '因病', 'Illness'],
      ['disability', '因残', 'Disability'],
      ['study', '因学', 'Schooling'],
      ['disaster', '因灾', 'Disaster'],
      ['no-labour', '缺劳力', 'Nobody able to work'],
      ['none', '无特殊困难', 'None'],
    ],
    { visible: ISSUED, personal: 'sensitive' },
  ),
  choice(
    'aidFor',
    ['用于申请', 'Asked for'],
    [
      ['study-aid', '助学资助', 'Aid for students'],
      ['legal-aid', '法律援助', 'Legal aid'],
      ['relief', '临时救助以外的帮扶', 'Other relief'],
      ['court', '诉讼费减免缓', 'Court fees'],
    ],
    {
      visible: ISSUED,
      disclosure: 'internal',
      help: [
        '助学、法律援助多已改为个人承诺，先问清是否还要证明',
        'Students and legal aid mostly need a promise only: ask whether it is still wanted',
      ],
    },
  ),
]);

export const otherFacts = group('other-facts', ['证明事实', 'Facts'], 'apply', [
  paragraph('facts', ['要证明的事实', 'What is to be certified'], {
    visible: ISSUED,
    min: 5,
    personal: 'personal',
    disclosure: 'internal',
    help: ['只写村里自己知道、能核实的', 'Only what the village itself knows and can check'],
  }),
  choice(
    'howKnown',
    ['村里怎么知道', 'How the village knows'],
    [
      ['register', '台账档案记载', 'From its registers'],
      ['own-work', '村里经办过', 'It did it itself'],
      ['site', '现场看过', 'It looked on the spot'],
    ],
    { visible: ISSUED },
  ),
]);
