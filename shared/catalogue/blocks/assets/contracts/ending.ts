import type { Check } from '../../../../form/field.ts';
import { text } from '../../../../i18n/text.ts';
import { group } from '../../../define.ts';
import { calculated, choice, date, entry, files, money, oneOf, paragraph, photos } from '../../../fields.ts';

/** A contract ends by agreement, by its terms or for a breach; the other side must hear of it (Civil Code art. 562-566). */
export const ended = group('ended', ['解除情况', 'End of the contract'], 'apply', [
  entry('contract', ['解除的合同', 'Contract to be ended'], 'contracts'),
  choice(
    'endKind',
    ['解除情形', 'Ground'],
    [
      ['agreed', '协商一致解除', 'By agreement'],
      ['condition', '约定条件成就', 'A condition of the contract'],
      ['unpaid', '对方欠租欠费', 'The other party does not pay'],
      ['breach', '对方其他违约', 'Another breach by the other party'],
      ['force-majeure', '不可抗力', 'Force majeure'],
      ['expropriation', '征收拆迁', 'Expropriation'],
    ],
  ),
  paragraph('endReason', ['事实和理由', 'Facts and reasons'], { min: 5 }),
  date('noticeOn', ['书面通知日期', 'Date of the notice'], {
    to: 0,
    help: ['催告后仍不履行的才能解除', 'After a warning that was not heeded'],
  }),
  files('noticeProof', ['通知和送达凭证', 'Notice and proof of delivery'], { max: 3 }),
  money('unpaid', ['对方尚欠款项', 'Still owed by the other party'], { min: 0 }),
  money('penalty', ['违约金和赔偿', 'Penalty and damages'], { min: 0 }),
  calculated('amount', ['应收合计', 'To be received in all'], 'money', {
    kind: 'sum',
    of: ['unpaid', 'penalty'],
  }),
  money('depositBack', ['应退保证金', 'Bond to be returned'], { min: 0, max: 1_000_000_000 }),
  date('vacateBy', ['腾退期限', 'To be vacated by'], {
    from: 0,
    to: 180,
    required: false,
    help: ['房屋土地类合同填写', 'For buildings and land'],
  }),
]);

/** What came back, in what state, and whether the money did. */
export const settledUp = group('settled-up', ['清算交还', 'Settlement'], 'settle', [
  date('settledOn', ['清算日期', 'Settled on'], { to: 0 }),
  money('received', ['实收金额', 'Money received'], { min: 0 }),
  choice(
    'returned',
    ['标的交还情况', 'What was returned'],
    [
      ['intact', '完好收回', 'Intact'],
      ['damaged', '有损坏已赔偿', 'Damaged and paid for'],
      ['disputed', '对方拒不交还', 'Not given back'],
      ['nothing', '无须交还', 'Nothing to return'],
    ],
  ),
  paragraph('dispute', ['追讨措施', 'What is done about it'], {
    visible: oneOf('returned', 'disputed'),
    max: 300,
    help: ['如调解、起诉；诉讼时效三年', 'Mediation or court; claims lapse after three years'],
  }),
  photos('returnPhotos', ['收回现场照片', 'Photos of what was returned'], {
    onSite: true,
    max: 6,
    visible: oneOf('returned', 'intact', 'damaged', 'disputed'),
  }),
  files('endingFile', ['解除协议或裁判文书', 'Agreement or judgment'], { max: 3 }),
]);

export const endingChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'received',
    other: 'amount',
    message: text('实收不能多于应收', 'No more can be received than is due'),
  },
  {
    kind: 'notBefore',
    field: 'settledOn',
    other: 'noticeOn',
    message: text('清算不能早于通知', 'Not before the notice'),
  },
];
