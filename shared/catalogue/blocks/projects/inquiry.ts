import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { choice, date, files, name, photos, rows, signature } from '../../fields.ts';
import { awardChecks, awarded, ceiling, initiation, scope } from './award.ts';

/** Above this a tender is held: a default of this project, set by the town. Fen. */
const INQUIRY_LIMIT = 10_000_000;

export const invitation = group('project', ['询价安排', 'Invitation of offers'], 'apply', [
  initiation,
  scope,
  ceiling(INQUIRY_LIMIT),
  choice(
    'inviteWay',
    ['邀请方式', 'How firms are invited'],
    [
      ['notice', '公开发布公告', 'Public notice'],
      ['drawn', '从供应商库随机抽取', 'Drawn by lot from the register'],
      ['named', '定向邀请', 'Named firms'],
    ],
    {
      help: [
        '优先公开或抽取，定向邀请要在会上说明',
        'Notice or lot first; naming firms is explained to the meeting',
      ],
    },
  ),
]);

/** The sealed offers are opened together, before witnesses. */
export const opening = group('opening', ['拆封比价', 'Opening of the offers'], 'compare', [
  date('offersDue', ['报价截止日', 'Offers were due by'], {
    to: 0,
    help: ['发出邀请后至少给 3 天', 'At least 3 days after the invitation'],
  }),
  date('openedOn', ['拆封日期', 'Date of the opening'], { to: 0 }),
  rows(
    'witnesses',
    ['见证人', 'Witnesses'],
    [
      name('witnessName', ['见证人姓名', 'Name of the witness']),
      choice(
        'witnessCapacity',
        ['见证人身份', 'Capacity of the witness'],
        [
          ['supervision', '监委会成员', 'Supervision committee'],
          ['representative', '村民代表', "Villagers' representative"],
          ['resident-cadre', '联村干部', 'Resident cadre'],
        ],
      ),
      signature('witnessSignature', ['见证人签名', 'Signature of the witness']),
    ],
    { min: 2, max: 10 },
  ),
]);

export const choiceOfOffer = group('award', ['比选结果', 'Choice'], 'compare', [
  ...awarded,
  photos('openingPhotos', ['拆封现场照片', 'Photos of the opening'], { onSite: true }),
  files('openingRecord', ['比选记录', 'Record of the comparison']),
]);

export const inquiryChecks: readonly Check[] = [
  ...awardChecks,
  {
    kind: 'notBefore',
    field: 'openedOn',
    other: 'offersDue',
    message: text('截止前不得拆封报价', 'Offers are not opened before they are due'),
  },
  {
    kind: 'notBefore',
    field: 'signedOn',
    other: 'openedOn',
    message: text('签订不能早于拆封比价', 'It cannot be signed before the offers are opened'),
  },
];
