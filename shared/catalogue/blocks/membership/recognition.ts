import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { choice, date, files, is, line, oneOf, paragraph, yesNo } from '../../fields.ts';

/** On what ground somebody becomes a member or ceases to be one (Law on Rural Collectives, art. 11 to 18). */
export const recognition = group('recognition', ['认定情形', 'The case'], 'apply', [
  choice(
    'recognitionKind',
    ['认定类型', 'Kind of decision'],
    [
      ['join', '确认为成员', 'Becomes a member'],
      ['leave', '丧失成员身份', 'Ceases to be one'],
      ['withdraw', '自愿退出', 'Withdraws'],
    ],
    {
      help: [
        '上面的村民填资格变动的本人；去世或年幼的由亲属代办',
        'The villager above is the one it is about; a relative acts for the dead and the very young',
      ],
    },
  ),
  choice(
    'joinGround',
    ['加入情形', 'Ground of joining'],
    [
      ['birth', '成员生育', 'Child of a member'],
      ['marriage', '结婚落户', 'By marriage'],
      ['adoption', '依法收养', 'By adoption'],
      ['migration', '政策性移民', 'Settled by policy'],
      ['return', '曾有户籍并保持权利义务', 'Once registered and still bound'],
    ],
    {
      visible: is('recognitionKind', 'join'),
      help: [
        '成员生育的应当确认；不得以结婚、离婚、户无男性等为由拒绝妇女',
        'A child of a member is one; no woman is refused for marriage, divorce or want of a man in the house',
      ],
    },
  ),
  choice(
    'leaveGround',
    ['丧失情形', 'Ground of ceasing'],
    [
      ['death', '死亡', 'Death'],
      ['nationality', '丧失中国国籍', 'No longer a citizen'],
      ['other-collective', '已取得其他集体成员身份', 'Member of another collective'],
      ['civil-servant', '已成为公务员', 'Civil servant'],
    ],
    {
      visible: is('recognitionKind', 'leave'),
      help: [
        '就学、服役、务工、经商、离婚、丧偶、服刑的不丧失',
        'Not by study, service, work elsewhere, divorce, widowhood or prison',
      ],
    },
  ),
  date('groundOn', ['情形发生日期', 'Since when'], { to: 0 }),
  yesNo('memberElsewhere', ['是否为其他集体成员', 'Member of another collective now'], {
    visible: is('recognitionKind', 'join'),
    help: ['附对方集体出具的证明', 'With the word of the other collective'],
  }),
  paragraph('keptRights', ['退出补偿或保留权益', 'Compensation or rights kept'], {
    visible: oneOf('recognitionKind', 'leave', 'withdraw'),
    required: false,
    help: ['协商一致的写明期限；不得分割集体财产', 'As agreed, with its term; property is never divided'],
  }),
  files('recognitionProof', ['户籍等证明', 'Papers of proof']),
]);

/** The list of members is changed and filed with the town and the city (art. 12). */
export const rosterFiled = group('roster-filed', ['名册变更与备案', 'List of members'], 'file-roster', [
  date('rosterOn', ['名册变更日期', 'List changed on'], { to: 0 }),
  line('rosterNumber', ['成员编号', 'Number in the list'], {
    max: 30,
    disclosure: 'internal',
    help: ['丧失或退出的填原编号', 'The old one for who leaves'],
  }),
  date('rosterFiledOn', ['报备案日期', 'Filed on'], { to: 0 }),
  files('rosterReceipt', ['备案回执', 'Receipt of the filing']),
]);

export const recognitionChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'rosterFiledOn',
    other: 'rosterOn',
    message: text('备案不能早于名册变更', 'It cannot be filed before it is changed'),
  },
];
