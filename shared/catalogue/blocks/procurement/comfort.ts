import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  choices,
  date,
  line,
  name,
  number,
  photos,
  rows,
  signature,
} from '../../fields.ts';
import { arrival, receivers } from '../spending/arrival.ts';
import { fundingSource } from '../spending/funding.ts';
import { items, totalOfItems } from '../spending/items.ts';
import { supplier } from '../spending/supplier.ts';

const PORTIONS = ['份', 'portions'] as const;

const RECEIVING = [
  ['old', '高龄老人', 'The very old'],
  ['party', '老党员、困难党员', 'Old and needy party members'],
  ['needy', '困难家庭', 'Needy families'],
  ['veteran', '退役军人和军属', 'Veterans and families of soldiers'],
  ['disabled', '残疾人', 'Disabled people'],
  ['children', '儿童', 'Children'],
] as const;

/** Gifts of rice, oil or quilts for those whom the village looks after. */
export const comfortOrder = group('order', ['慰问方案和采购明细', 'Plan and what to buy'], 'apply', [
  choice(
    'occasion',
    ['慰问时节', 'Occasion'],
    [
      ['spring-festival', '春节', 'Spring Festival'],
      ['double-ninth', '重阳节', 'Double Ninth'],
      ['july-first', '七一', 'July 1'],
      ['august-first', '八一', 'August 1'],
      ['children', '六一', "Children's Day"],
      ['other', '其他', 'Other'],
    ],
  ),
  choices('groups', ['慰问对象类别', 'For whom'], RECEIVING, {
    help: ['村干部不得借慰问给自己发东西', 'Cadres give nothing to themselves'],
  }),
  choice(
    'standardFrom',
    ['慰问标准依据', 'Standard set by'],
    [
      ['representatives', '村民代表会议通过的年度方案', 'Plan of the year, passed by the representatives'],
      ['committees', '村两委会议', 'The committees'],
      ['government', '上级文件', 'A document from above'],
    ],
  ),
  number('recipientCount', ['慰问人数', 'How many people'], ['人', 'people'], { min: 1, max: 5000 }),
  items(['慰问物资清单', 'Gifts to buy']),
  totalOfItems('amount', ['采购金额', 'Amount of the order']),
  calculated('perPerson', ['人均金额', 'Amount for each'], 'money', {
    kind: 'quotient',
    of: 'amount',
    by: 'recipientCount',
  }),
  fundingSource,
  supplier(['选定的供应商', 'Chosen supplier']),
  line('choiceReason', ['选定理由', 'Reason for the choice'], {
    max: 200,
    help: ['写明问过哪几家、价格多少', 'Which shops were asked, and their prices'],
  }),
  date('plannedEnd', ['最迟发放日期', 'Handed out by'], { from: 0, to: 120 }),
]);

export const comfortArrival = arrival(
  date('bestBefore', ['保质期至', 'Best before'], {
    required: false,
    help: ['食品必填，离到期不足一个月的不收', 'For food; not accepted when less than a month is left'],
  }),
  receivers,
);

/** Each one signs; whoever takes it for another is named. */
export const comfortHandOut = group('hand-out', ['发放登记', 'Handing out'], 'hand-out', [
  rows(
    'handOuts',
    ['领取名册', 'Who received'],
    [
      name('recipientName', ['领取对象', 'Recipient']),
      choice('recipientGroup', ['所属类别', 'Group of the recipient'], RECEIVING, { personal: 'sensitive' }),
      number('portions', ['领取份数', 'Portions received'], PORTIONS, { min: 1, max: 20 }),
      name('takenBy', ['代领人', 'Taken by'], {
        required: false,
        help: ['本人领取的不填', 'Empty when the recipient came'],
      }),
      signature('recipientSignature', ['领取签名', 'Signature of who took it']),
    ],
    { max: 500 },
  ),
  calculated(
    'portionsHandedOut',
    ['已发份数', 'Portions handed out'],
    'number',
    {
      kind: 'total',
      rows: 'handOuts',
      column: 'portions',
    },
    { unit: PORTIONS },
  ),
  number('portionsLeft', ['剩余份数', 'Portions left'], PORTIONS, {
    max: 5000,
    help: ['没有剩余填 0；剩余的要入库登记', 'Enter 0 when none; what is left goes to the store'],
  }),
  photos('handOutPhotos', ['发放现场照片', 'Photos of the handing out'], { onSite: true }),
]);

export const comfortChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'bestBefore',
    other: 'arrivedOn',
    message: text('到货时已过保质期', 'It is out of date'),
  },
];
