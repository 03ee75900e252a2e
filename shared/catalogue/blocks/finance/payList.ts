import type { Check, Column } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { bankAccount, calculated, choice, choices, files, line, number, person } from '../../fields.ts';

/** Cadres are contacts of the organisation, so a payee is a person and not a name that somebody typed. */
export const payee = person('payee', ['姓名', 'Person']);

export const payeePost = choice(
  'payeePost',
  ['职务', 'Post'],
  [
    ['secretary-director', '书记兼主任', 'Secretary and director'],
    ['secretary', '书记', 'Secretary'],
    ['director', '主任', 'Director'],
    ['cooperative-head', '社长', 'Head of the cooperative'],
    ['deputy', '副书记、副主任', 'Deputy'],
    ['supervision-head', '监委会主任', 'Head of the supervision committee'],
    ['member', '两委委员', 'Committee member'],
    ['clerk', '文书、报账员', 'Clerk or accountant'],
    ['other', '其他享受人员', 'Other'],
  ],
  { help: ['兼任多职只领一份', 'Who holds several posts is paid for one'] },
);

export const cardNumber = bankAccount('payeeAccount', ['银行卡号', 'Account'], {
  help: ['本人银行卡，不代领', "The person's own; nobody takes it for another"],
});

export const headcount = calculated(
  'headcount',
  ['发放人数', 'People paid'],
  'number',
  { kind: 'count', rows: 'payList' },
  { unit: ['人', 'people'] },
);

/** Where the figures come from: nobody sets their own pay. */
export const payStandard: readonly Column[] = [
  choice(
    'standardFrom',
    ['标准核定机关', 'Standard set by'],
    [
      ['city', '市、县', 'City'],
      ['town', '镇（街道）', 'Town'],
      ['representatives', '村民代表会议', "Villagers' representatives"],
    ],
    { carry: true },
  ),
  line('standardNumber', ['标准文号', 'Number of the document'], {
    max: 60,
    carry: true,
    help: ['文件编号或会议日期', 'Its number, or the date of the meeting'],
  }),
  files('standardFile', ['标准文件', 'The document']),
  number('approvedPosts', ['核定享受人数', 'Posts approved'], ['人', 'people'], {
    min: 1,
    max: 60,
    carry: true,
  }),
];

export const payFunding = choices(
  'fundingSource',
  ['资金来源', 'Source of the money'],
  [
    ['fiscal', '财政转移支付', 'Fiscal transfer'],
    ['collective', '村集体资金', 'Money of the collective'],
  ],
  { carry: true },
);

export const payListChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'payList',
    columns: ['payee'],
    message: text('同一人只能发一份', 'Each person is paid once'),
  },
  {
    kind: 'notMoreThan',
    field: 'headcount',
    other: 'approvedPosts',
    message: text('发放人数超过核定享受人数', 'More people than posts were approved'),
  },
];
