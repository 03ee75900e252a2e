import type { Check } from '../../../../form/field.ts';
import { text } from '../../../../i18n/text.ts';
import { group } from '../../../define.ts';
import { calculated, choice, date, entry, files, is, line, money, paragraph } from '../../../fields.ts';

const TERM = is('changeKind', 'term');

/** The old terms beside the new ones; a change may not take the place of a new tender. */
export const changed = group('changed', ['变更内容', 'The change'], 'apply', [
  entry('contract', ['变更的合同', 'Contract to be changed'], 'contracts', {
    fills: { amount: 'oldAmount', end: 'oldEnd' },
  }),
  choice(
    'changeKind',
    ['变更事项', 'What changes'],
    [
      ['amount', '价款或租金', 'Price or rent'],
      ['term', '期限', 'Term'],
      ['object', '标的、面积或数量', 'Object, area or quantity'],
      ['party', '对方主体', 'The other party'],
      ['payment', '付款方式', 'Payment'],
      ['other', '其他条款', 'Other terms'],
    ],
    { help: ['实质改变招标结果的应重新招标', 'What undoes a tender needs a new one'] },
  ),
  paragraph('changeReason', ['变更原因', 'Reason'], { min: 5 }),
  paragraph('oldTerms', ['原条款', 'Old terms'], { max: 400 }),
  paragraph('newTerms', ['变更后条款', 'New terms'], { max: 400 }),
  money('oldAmount', ['原合同金额', 'Amount before']),
  money('amount', ['变更后金额', 'Amount afterwards'], {
    help: ['金额不变的填原金额', 'As before where it does not change'],
  }),
  calculated(
    'amountRatio',
    ['变更后为原金额的', 'New amount in per cent of the old'],
    'number',
    { kind: 'percent', of: 'amount', whole: 'oldAmount' },
    { unit: ['%', '%'] },
  ),
  date('oldEnd', ['原到期日', 'End before'], { visible: TERM }),
  date('newEnd', ['变更后到期日', 'End afterwards'], { visible: TERM }),
  files('partyConsent', ['对方书面意见', 'Consent of the other party'], { max: 3 }),
]);

export const supplement = group('supplement', ['补充协议', 'Supplement'], 'sign', [
  line('supplementNumber', ['补充协议编号', 'Number of the supplement'], { max: 30 }),
  date('signedOn', ['签订日期', 'Date of signature'], { to: 0 }),
  files('supplementFile', ['补充协议文本', 'Text of the supplement'], { max: 3 }),
]);

export const changeChecks: readonly Check[] = [
  {
    kind: 'different',
    field: 'newTerms',
    other: 'oldTerms',
    message: text('变更后条款与原条款相同', 'The new terms are the old ones'),
  },
  {
    kind: 'different',
    field: 'newEnd',
    other: 'oldEnd',
    message: text('变更后到期日与原到期日相同', 'The end does not change'),
  },
];
