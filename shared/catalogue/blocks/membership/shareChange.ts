import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  date,
  entry,
  files,
  idNumber,
  line,
  money,
  name,
  number,
  oneOf,
  signature,
  yesNo,
} from '../../fields.ts';

const PAID = oneOf('changeKind', 'transfer', 'buy-back');
const HANDED_ON = oneOf('changeKind', 'inherit', 'gift', 'transfer', 'split');
const SHARES = { max: 100_000, decimals: 2 } as const;

/** From whom to whom, how many shares and on what ground. */
export const shareChange = group('share-change', ['变更内容', 'The change'], 'apply', [
  choice(
    'changeKind',
    ['变更方式', 'Kind of change'],
    [
      ['inherit', '继承', 'Inheritance'],
      ['gift', '赠与', 'Gift'],
      ['transfer', '内部转让', 'Transfer among members'],
      ['split', '户内分割', 'Split within the household'],
      ['buy-back', '集体赎回', 'Bought back by the collective'],
    ],
    { help: ['转让限于本集体成员之间', 'Shares change hands among members only'] },
  ),
  entry('giver', ['出让人（原持有人）', 'Holder until now'], 'members', {
    fills: { name: 'giverName', idNumber: 'giverIdNumber' },
  }),
  name('giverName', ['出让人姓名', 'Name of the holder']),
  idNumber('giverIdNumber', ['出让人身份证号', 'ID number of the holder']),
  entry('taker', ['受让人', 'Holder from now on'], 'members', {
    visible: HANDED_ON,
    fills: { name: 'takerName', idNumber: 'takerIdNumber' },
  }),
  name('takerName', ['受让人姓名', 'Name of the new holder'], { visible: HANDED_ON }),
  idNumber('takerIdNumber', ['受让人身份证号', 'ID number of the new holder'], { visible: HANDED_ON }),
  number('sharesBefore', ['变更前股份', 'Shares before'], ['股', 'shares'], {
    ...SHARES,
    disclosure: 'internal',
  }),
  number('sharesMoved', ['变更股份', 'Shares that change'], ['股', 'shares'], { ...SHARES, min: 0.01 }),
  calculated(
    'sharesLeft',
    ['出让人剩余股份', 'Left to the holder'],
    'number',
    { kind: 'difference', of: 'sharesBefore', minus: ['sharesMoved'] },
    { unit: ['股', 'shares'], disclosure: 'internal' },
  ),
  money('sharePrice', ['每股价格', 'Price a share'], { visible: PAID, max: 100_000_000 }),
  calculated(
    'amount',
    ['转让或赎回总价', 'Price in all'],
    'money',
    {
      kind: 'product',
      of: ['sharesMoved', 'sharePrice'],
    },
    { visible: PAID },
  ),
  yesNo('disputed', ['有无权属争议', 'Is anything disputed'], {
    help: ['有争议的先调解，暂不变更', 'What is disputed is settled first'],
  }),
  files('changeProof', ['协议或公证、继承材料', 'Agreement or papers of inheritance']),
  signature('giverSignature', ['出让人或继承人签名', 'Signature of the holder or heir']),
]);

/** Entered in the share register; the holder gets a new certificate. */
export const shareRegistered = group('share-registered', ['股权登记', 'Entry of the shares'], 'register', [
  date('registeredOn', ['登记日期', 'Entered on'], { to: 0 }),
  line('shareCertificate', ['新股权证号', 'Number of the certificate'], { max: 40, disclosure: 'internal' }),
  files('registerPage', ['股权台账页', 'Page of the share register']),
]);

export const shareChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'sharesMoved',
    other: 'sharesBefore',
    message: text('变更股份不能多于原有股份', 'No more shares can change hands than are held'),
  },
  {
    kind: 'different',
    field: 'takerIdNumber',
    other: 'giverIdNumber',
    message: text('受让人不能是出让人本人', 'The new holder cannot be the old one'),
  },
];
