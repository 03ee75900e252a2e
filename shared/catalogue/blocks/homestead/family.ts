import { group } from '../../define.ts';
import { above, choice, entry, idNumber, name, number, rows, yesNo } from '../../fields.ts';

const RELATIONS = [
  ['self', '户主', 'Head of the household'],
  ['spouse', '配偶', 'Spouse'],
  ['child', '子女', 'Child'],
  ['parent', '父母', 'Parent'],
  ['other', '其他', 'Other'],
] as const;

/** Who will live there and what they have: one household, one homestead (Land Administration Law, art. 62). */
export const family = group('family', ['家庭与现有宅基地', 'Family and present homestead'], 'apply', [
  entry('household', ['所在户', 'Household'], 'households', {
    help: ['以户为单位申请；没有的先到户台账登记', 'By household; enter it in its register first'],
  }),
  choice(
    'applyGround',
    ['申请情形', 'Ground'],
    [
      ['none', '无宅基地', 'No homestead'],
      ['split', '子女分户', 'Children set up house'],
      ['hazard', '避险搬迁', 'Moved out of danger'],
      ['cleared', '拆迁安置', 'Old house cleared by public works'],
      ['settled', '政策性落户', 'Settled by policy'],
    ],
  ),
  rows(
    'familyMembers',
    ['建房家庭成员', 'Members of the family'],
    [
      name('memberName', ['成员姓名', 'Name of the member']),
      choice('memberRelation', ['与户主关系', 'Relation to the head'], RELATIONS, { personal: 'personal' }),
      idNumber('memberIdNumber', ['成员身份证号', 'ID number of the member']),
      yesNo('memberBelongs', ['是否本集体成员', 'Member of this collective'], { personal: 'personal' }),
    ],
    { max: 20 },
  ),
  number('existingArea', ['现有宅基地面积', 'Present homestead'], ['平方米', 'm²'], {
    max: 2000,
    decimals: 2,
    help: ['没有填 0', '0 when there is none'],
  }),
  choice(
    'existingHandling',
    ['现有宅基地处置', 'What becomes of it'],
    [
      ['returned', '退给村集体', 'Returned to the collective'],
      ['kept', '保留给原户', 'Kept by the old household'],
      ['part', '部分退出', 'Returned in part'],
    ],
    { visible: above('existingArea', 0) },
  ),
  yesNo('soldBefore', ['是否出卖、出租、赠与过住宅', 'Was a house sold, let or given away'], {
    disclosure: 'internal',
    help: ['出卖、出租、赠与住宅后再申请的，不予批准', 'Who did so gets no other homestead'],
  }),
]);
