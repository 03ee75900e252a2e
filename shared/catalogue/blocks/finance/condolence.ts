import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  date,
  entry,
  is,
  line,
  money,
  name,
  not,
  person,
  photos,
  rows,
  signature,
  yesNo,
} from '../../fields.ts';

/** Whom the village visits in illness, need or honour. Why somebody is visited is nobody else's business. */
export const condolenceList = group('visits', ['慰问名单', 'Who is visited'], 'apply', [
  choice(
    'occasion',
    ['慰问时节', 'Occasion'],
    [
      ['festival', '节日走访', 'Feast day'],
      ['illness', '生病住院', 'Illness'],
      ['death', '亲属去世', 'Death in the family'],
      ['disaster', '遭灾遇困', 'Disaster or need'],
      ['army', '参军立功', 'Joining the army or honours'],
    ],
  ),
  choice(
    'standardFrom',
    ['慰问标准依据', 'Standard set by'],
    [
      ['representatives', '村民代表会议通过的标准', 'The representatives'],
      ['government', '上级文件', 'A document from above'],
    ],
    { help: ['没有标准的不能发', 'Without a standard nothing is given'] },
  ),
  rows(
    'recipients',
    ['慰问对象', 'Recipients'],
    [
      entry('recipientMember', ['从村民台账选择', 'From the register of members'], 'members', {
        required: false,
        fills: { name: 'recipientName' },
      }),
      name('recipientName', ['慰问对象姓名', 'Name of the recipient']),
      choice(
        'recipientSituation',
        ['对象情况', 'Situation'],
        [
          ['illness', '重病', 'Serious illness'],
          ['poverty', '生活困难', 'Poverty'],
          ['disability', '残疾', 'Disability'],
          ['age', '高龄', 'Great age'],
          ['bereaved', '丧亲', 'Bereaved'],
          ['service', '服役、立功', 'Service or honours'],
          ['party', '老党员', 'Old party member'],
        ],
        { personal: 'sensitive' },
      ),
      money('giftMoney', ['慰问金额', 'Amount given'], { max: 2_000_000 }),
    ],
    { max: 300 },
  ),
  calculated(
    'headcount',
    ['慰问人数', 'People visited'],
    'number',
    { kind: 'count', rows: 'recipients' },
    {
      unit: ['人', 'people'],
    },
  ),
  calculated('amount', ['慰问金合计', 'Amount in all'], 'money', {
    kind: 'total',
    rows: 'recipients',
    column: 'giftMoney',
  }),
  rows('visitors', ['走访人员', 'Visitors'], [person('visitor', ['走访人', 'Visitor'])], {
    min: 2,
    max: 10,
    help: ['两人以上同行', 'Two or more go together'],
  }),
  date('visitBy', ['最迟走访日期', 'Visited by'], { from: 0, to: 90 }),
  yesNo('kinOnList', ['名单中有无村干部及近亲属', 'Are cadres or their kin on the list'], {
    help: ['有的，相关干部须回避', 'If so, that cadre stands aside'],
  }),
  line('kinNote', ['村干部及近亲属的情况', 'Which of them and why'], {
    max: 200,
    personal: 'personal',
    visible: not(is('kinOnList', false)),
  }),
]);

/** Handed over in person; each one signs. */
export const visitRecord = group('visit-record', ['走访登记', 'Record of the visits'], 'visit', [
  date('visitedOn', ['走访日期', 'Visited on'], { to: 0 }),
  rows(
    'received',
    ['签收登记', 'Received'],
    [
      name('receivedName', ['收到人', 'Received by']),
      signature('receivedSignature', ['签收', 'Signature']),
      name('receivedFor', ['代谁签收', 'On behalf of'], {
        required: false,
        help: ['本人签收的不填', 'Empty when signed for oneself'],
      }),
    ],
    { max: 300 },
  ),
  line('notVisited', ['未走访到的和退款情况', 'Who was not reached, and the money returned'], {
    max: 200,
    required: false,
    personal: 'personal',
  }),
  photos('visitPhotos', ['走访照片', 'Photos of the visits'], { onSite: true }),
]);

export const condolenceChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'recipients',
    columns: ['recipientName'],
    message: text('同一人只列一次', 'Each person once'),
  },
  {
    kind: 'distinctRows',
    field: 'visitors',
    columns: ['visitor'],
    message: text('走访人不能重复', 'Each visitor once'),
  },
];
