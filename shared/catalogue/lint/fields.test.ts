import { describe, expect, it } from 'vitest';
import type { Column, Field, Form } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import {
  above,
  atLeast,
  bankAccount,
  both,
  calculated,
  choice,
  choices,
  creditCode,
  date,
  earlierCase,
  either,
  entry,
  files,
  idNumber,
  is,
  line,
  location,
  money,
  name,
  not,
  number,
  oneOf,
  paragraph,
  period,
  person,
  phone,
  photos,
  rows,
  signature,
  videos,
  yesNo,
} from '../fields.ts';
import { fieldFaults } from './fieldFaults.ts';

const PEOPLE = ['人', 'people'] as const;
const KINDS = [
  ['new', '新建', 'New'],
  ['old', '翻建', 'Old'],
] as const;

/** Fields of the application, and of an approval and a payment after it. */
const form = (
  apply: readonly (Field | Column)[],
  approve: readonly Field[] = [],
  pay: readonly Field[] = [],
): Form => ({
  groups: [
    { id: 'pay-group', label: text('支付', 'Payment'), node: 'pay', fields: pay },
    { id: 'apply-group', label: text('申请', 'Application'), node: 'apply', fields: apply },
    { id: 'approve-group', label: text('审批', 'Approval'), node: 'approve', fields: approve },
  ].filter(({ fields }) => fields.length > 0),
  checks: [],
});
const STAGES = [{ id: 'apply' }, { id: 'approve' }, { id: 'pay', when: above('amount', 500) }];
const faults = (of: Form): readonly string[] =>
  fieldFaults(of, STAGES).map(({ at, fault }) => `${at} ${fault}`);

const amount = money('amount', ['金额', 'Amount'], { max: 10_000 });
const kind = choice('kind', ['类型', 'Kind'], KINDS);
const count = number('count', ['人数', 'People'], PEOPLE, { min: 1, max: 50 });
const urgent = yesNo('urgent', ['紧急', 'Urgent']);
const span = period('span', ['期限', 'Term']);
const owner = name('owner', ['户主', 'Head']);
const wage = money('wage', ['日工资', 'Day wage']);
const account = bankAccount('account', ['账号', 'Account']);
const note = (visible: Parameters<typeof line>[2]) => line('note', ['说明', 'Note'], visible);
const sum = (id: string, ...of: readonly string[]) =>
  calculated(id, ['合计', 'Sum'], 'money', { kind: 'sum', of });
const sheet = (columns: readonly Column[], more: Parameters<typeof rows>[3] = {}) =>
  rows('sheet', ['清单', 'List'], columns, more);

const PLANTED: readonly (readonly [string, Form, string])[] = [
  // Conditions
  [
    'a condition on nothing',
    form([note({ visible: is('none', true) })]),
    'note has a condition on none, which does not exist',
  ],
  [
    'a condition on a later field',
    form([note({ visible: is('urgent', true) }), urgent]),
    'urgent, which comes later',
  ],
  [
    'a condition on a field of a later node',
    form([note({ required: is('urgent', true) })], [urgent]),
    'urgent, which comes later',
  ],
  ['a condition on itself', form([note({ visible: is('note', 'x') })]), 'note, which comes later'],
  [
    'a condition on a personal field',
    form([owner, note({ visible: is('owner', '王') })]),
    'owner, which is personal',
  ],
  [
    'a condition on a personal field of an earlier node',
    form([owner], [name('other', ['他人', 'Other'], { visible: is('owner', '王') })]),
    'owner, which is personal',
  ],
  [
    'a condition on an option that is not there',
    form([kind, note({ visible: is('kind', 'gone') })]),
    '“gone”, which is no option',
  ],
  [
    'one of several that is no option',
    form([kind, note({ visible: oneOf('kind', 'new', 'gone') })]),
    '“gone”, which is no option',
  ],
  ['an empty list of options', form([kind, note({ visible: oneOf('kind') })]), 'has an empty list for kind'],
  [
    'a choice compared with yes',
    form([kind, note({ visible: is('kind', true) })]),
    '“true”, which is no option',
  ],
  [
    'a yes or no compared with words',
    form([urgent, note({ visible: is('urgent', 'yes') })]),
    '“yes”, which is a yes or no',
  ],
  [
    'a list compared with one option',
    form([choices('kinds', ['类型', 'Kinds'], KINDS), note({ visible: is('kinds', 'new') })]),
    'compares kinds, which is a choices',
  ],
  [
    'an amount above its most',
    form([amount, note({ visible: above('amount', 10_000) })]),
    'amount for more than 10000',
  ],
  [
    'at least more than its most',
    form([amount, note({ visible: atLeast('amount', 10_001) })]),
    'amount for more than 10001',
  ],
  [
    'a measure of what has none',
    form([kind, note({ visible: above('kind', 1) })]),
    'measures kind, which is a choice',
  ],
  [
    'two conditions that contradict each other',
    form([kind, note({ visible: both(is('kind', 'new'), is('kind', 'old')) })]),
    'that nobody can meet',
  ],
  [
    'a condition on a field that is hidden by then',
    form([
      kind,
      { ...urgent, visible: is('kind', 'new') },
      note({ visible: both(is('kind', 'old'), is('urgent', true)) }),
    ]),
    'that nobody can meet',
  ],
  [
    'a number that would have to lie between two neighbours',
    form([count, note({ visible: both(above('count', 3), not(atLeast('count', 4))) })]),
    'that nobody can meet',
  ],
  [
    'a requirement that contradicts the field that it stands at',
    form([kind, note({ visible: is('kind', 'new'), required: is('kind', 'old') })]),
    'that nobody can meet',
  ],
  [
    'a field for small amounts at a step for large ones',
    form([amount], [], [note({ visible: not(above('amount', 500)) })]),
    'that nobody can meet',
  ],
  [
    'either of two impossible conditions',
    form([kind, note({ visible: either(is('kind', 'a'), is('kind', 'b')) })]),
    'is no option',
  ],
  [
    'fields at a node that is none',
    { ...form([]), groups: [{ id: 'g', label: text('组', 'G'), node: 'nowhere', fields: [urgent] }] },
    'g stands at nowhere, which is no node',
  ],

  // Names and labels
  ['a field twice', form([urgent], [{ ...urgent, label: text('另', 'Other') }]), 'urgent is a field twice'],
  [
    'a group twice',
    {
      ...form([]),
      groups: [1, 2].map((n) => ({
        id: 'g',
        label: text('组', 'G'),
        node: 'apply',
        fields: [line(`f${n}`, [`项${n}`, `Item ${n}`])],
      })),
    },
    'g is a group twice',
  ],
  [
    'one label for two fields',
    form([urgent, line('other', ['紧急', 'Other'])]),
    'form has two labels that read “紧急”',
  ],
  [
    'one English label for two fields',
    form([urgent], [line('other', ['其他', 'Urgent'])]),
    'form has two labels that read “Urgent”',
  ],
  [
    'one label for two columns',
    form([sheet([owner, line('also', ['户主', 'Also'])])]),
    'sheet has two labels that read “户主”',
  ],
  [
    'a column twice',
    form([sheet([owner, { ...owner, label: text('另', 'Other') }])]),
    'sheet has the column owner twice',
  ],
  [
    'one label for two options',
    form([
      choice(
        'kind',
        ['类型', 'Kind'],
        [
          ['a', '甲', 'A'],
          ['b', '甲', 'B'],
        ],
      ),
    ]),
    'kind has two labels that read “甲”',
  ],

  // Bounds
  [
    'a text longer than it may be',
    form([line('x', ['项', 'Item'], { min: 9, max: 8 })]),
    'x cannot have from 9 to 8 symbols',
  ],
  [
    'a paragraph without end',
    form([paragraph('x', ['项', 'Item'], { max: 9999 })]),
    'x cannot have from 1 to 9999 symbols',
  ],
  [
    'a number with five decimals',
    form([number('x', ['项', 'Item'], PEOPLE, { max: 9, decimals: 5 })]),
    'x has 5 decimals',
  ],
  [
    'a bound that is no value',
    form([number('x', ['项', 'Item'], PEOPLE, { min: 0.5, max: 9 })]),
    'x cannot lie between 0.5 and 9',
  ],
  [
    'a number with one value',
    form([number('x', ['项', 'Item'], PEOPLE, { min: 9, max: 9 })]),
    'x cannot lie between 9 and 9',
  ],
  ['half a fen', form([money('x', ['项', 'Item'], { min: 0.5 })]), 'x cannot lie between 0.5'],
  [
    'a day before the first',
    form([date('x', ['项', 'Item'], { from: 1, to: 0 })]),
    'x cannot lie between day 1 and day 0',
  ],
  ['a period of no days', form([period('x', ['项', 'Item'], { maxDays: 0 })]), 'x cannot last 0 days'],
  ['one option', form([choice('x', ['项', 'Item'], [['a', '甲', 'A']])]), 'x has nothing to choose between'],
  [
    'an option twice',
    form([
      choice(
        'x',
        ['项', 'Item'],
        [
          ['a', '甲', 'A'],
          ['a', '乙', 'B'],
        ],
      ),
    ]),
    'x has the option a twice',
  ],
  [
    'more choices than options',
    form([choices('x', ['项', 'Item'], KINDS, { max: 3 })]),
    'x cannot have from 1 to 3',
  ],
  [
    'more photos than anybody looks at',
    form([photos('x', ['项', 'Item'], { max: 31 })]),
    'x cannot have from 1 to 31',
  ],
  [
    'a table of 501 rows',
    form([sheet([line('a', ['甲', 'A'])], { max: 501 })]),
    'sheet cannot have from 1 to 501',
  ],
  [
    'a table with more rows than it may have',
    form([sheet([line('a', ['甲', 'A'])], { min: 3, max: 2 })]),
    'sheet cannot have from 3 to 2',
  ],

  // Formulas
  ['a formula on nothing', form([sum('s', 'amount')]), 's has a formula on amount, which does not exist'],
  [
    'a formula on a later field',
    form([sum('s', 'amount'), amount]),
    's has a formula on amount, which comes later',
  ],
  [
    'a formula on what is sealed by then',
    form([{ ...amount, personal: 'personal', disclosure: 'internal' }], [sum('s', 'amount')]),
    's has a formula on amount, which is personal',
  ],
  [
    'a public result of a private amount',
    form([{ ...amount, personal: 'sensitive', disclosure: 'internal' }, sum('s', 'amount')]),
    's has a formula on amount, which is personal',
  ],
  [
    'money and people added',
    form([amount, count, sum('s', 'amount', 'count')]),
    's cannot be calculated: sum',
  ],
  [
    'money times money',
    form([
      amount,
      wage,
      calculated('s', ['积', 'Product'], 'money', { kind: 'product', of: ['amount', 'wage'] }),
    ]),
    's cannot be calculated: product',
  ],
  ['the sum of a choice', form([kind, sum('s', 'kind')]), 's cannot be calculated: sum'],
  [
    'the total of a column that is not there',
    form([
      sheet([wage]),
      calculated('s', ['合计', 'Sum'], 'money', { kind: 'total', rows: 'sheet', column: 'pay' }),
    ]),
    's cannot be calculated: total',
  ],
  [
    'the total of what is no table',
    form([
      amount,
      calculated('s', ['合计', 'Sum'], 'money', { kind: 'total', rows: 'amount', column: 'pay' }),
    ]),
    's cannot be calculated: total',
  ],
  [
    'the length of what is no table',
    form([amount, calculated('s', ['行数', 'Rows'], 'number', { kind: 'count', rows: 'amount' })]),
    's cannot be calculated: count',
  ],
  [
    'the days of a date',
    form([date('d', ['日', 'Day']), calculated('s', ['天数', 'Days'], 'number', { kind: 'days', of: 'd' })]),
    's cannot be calculated: days',
  ],
  [
    'people in capital figures',
    form([count, calculated('s', ['大写', 'Words'], 'text', { kind: 'inWords', of: 'count' })]),
    's cannot be calculated: inWords',
  ],
  [
    'people shared out over money',
    form([
      amount,
      count,
      calculated('s', ['人均', 'Each'], 'money', { kind: 'quotient', of: 'count', by: 'amount' }),
    ]),
    's cannot be calculated: quotient',
  ],
  [
    'people in per cent of money',
    form([
      amount,
      count,
      calculated('s', ['占比', 'Share'], 'number', { kind: 'percent', of: 'count', whole: 'amount' }),
    ]),
    's cannot be calculated: percent',
  ],
  [
    'money called a number',
    form([amount, calculated('s', ['合计', 'Sum'], 'number', { kind: 'sum', of: ['amount'] })]),
    's is calculated as number, and comes out as money',
  ],
  [
    'capital figures called money',
    form([amount, calculated('s', ['大写', 'Words'], 'money', { kind: 'inWords', of: 'amount' })]),
    's is calculated as money, and comes out as text',
  ],
  [
    'a number without a unit',
    form([span, calculated('s', ['天数', 'Days'], 'number', { kind: 'days', of: 'span' })]),
    's has no unit',
  ],
  [
    'a formula of a row on a field outside',
    form([amount, sheet([wage, sum('s', 'amount')])]),
    'sheet.s has a formula on amount, which does not exist',
  ],
  [
    'a column that comes later',
    form([sheet([sum('s', 'wage'), wage])]),
    'sheet.s has a formula on wage, which comes later',
  ],
  [
    'a condition of a row on a field outside',
    form([urgent, sheet([wage, note({ visible: is('urgent', true) })])]),
    'sheet.note has a condition on urgent, which does not exist',
  ],
  [
    'a public column that shows what a private one says',
    form([sheet([owner, note({ visible: is('owner', '王') })])]),
    'sheet.note has a condition on owner, which is personal',
  ],

  // Privacy
  [
    'a sensitive field that is disclosed',
    form([idNumber('x', ['项', 'Item'], { disclosure: 'masked' })]),
    'x is sensitive and yet disclosed',
  ],
  [
    'a personal field that is public',
    form([name('x', ['项', 'Item'], { disclosure: 'public' })]),
    'x is about a person and yet public',
  ],
  [
    'an ID number that is called harmless',
    form([idNumber('x', ['项', 'Item'], { personal: 'personal' })]),
    'x is a idNumber and yet not sensitive',
  ],
  [
    'an account that is called harmless',
    form([bankAccount('x', ['项', 'Item'], { personal: 'none' })]),
    'x is a bankAccount and yet not sensitive',
  ],
  [
    'a person about no person',
    form([person('x', ['项', 'Item'], { personal: 'none' })]),
    'x is a person and yet about no person',
  ],
  ...([files, photos, videos, signature] as const).map(
    (make) =>
      [
        `${make('x', ['项', 'Item']).kind} that everybody may see`,
        form([make('x', ['项', 'Item'], { disclosure: 'masked' })]),
        'x is a file, which nobody can mask',
      ] as const,
  ),
  [
    'a table less protected than its columns',
    form([{ ...sheet([owner, account]), personal: 'personal' } as Field]),
    'sheet is less protected than its column account',
  ],
  [
    'a table about people that is public',
    form([{ ...sheet([owner]), disclosure: 'public' } as Field]),
    'sheet is about a person and yet public',
  ],
  [
    'a column that is sensitive and disclosed',
    form([sheet([idNumber('x', ['项', 'Item'], { disclosure: 'public' })])]),
    'sheet.x is sensitive and yet disclosed',
  ],
  [
    'a table that shows nothing',
    form([sheet([phone('p', ['电话', 'Phone'])], { disclosure: 'masked' })]),
    'sheet is disclosed, and none of its columns is',
  ],

  // Registries and what is offered again
  [
    'filling from a column that is not there',
    form([entry('x', ['项', 'Item'], 'suppliers', { fills: { colour: 'note' } }), note({})]),
    'x fills from colour, which is no column of suppliers',
  ],
  [
    'filling a field that is not there',
    form([entry('x', ['项', 'Item'], 'suppliers', { fills: { name: 'note' } })]),
    'x fills note, which does not stand beside it',
  ],
  [
    'filling a field of another node',
    form([entry('x', ['项', 'Item'], 'suppliers', { fills: { name: 'note' } })], [note({})]),
    'x fills note, which does not stand beside it',
  ],
  [
    'filling a number with words',
    form([entry('x', ['项', 'Item'], 'suppliers', { fills: { name: 'count' } }), count]),
    'x fills count, a number, from name, a text',
  ],
  [
    'filling an open field with a name',
    form([entry('x', ['项', 'Item'], 'suppliers', { fills: { legalPerson: 'note' } }), note({})]),
    'x fills note from legalPerson, which is more personal',
  ],
  [
    'filling with what the register keeps to itself',
    form([
      entry('x', ['项', 'Item'], 'suppliers', { fills: { legalPersonIdNumber: 'id' } }),
      idNumber('id', ['证号', 'ID']),
    ]),
    'x fills from legalPersonIdNumber, which suppliers does not give',
  ],
  [
    'an earlier case of no matter',
    form([{ ...earlierCase('x', ['项', 'Item'], []), matters: undefined } as unknown as Field]),
    'x names no matters',
  ],
  [
    'a supplier of a matter',
    form([{ ...entry('x', ['项', 'Item'], 'suppliers'), matters: ['seal-use'] } as Field]),
    'x names matters, and is no earlier case',
  ],
  [
    'an earlier case that fills a field',
    form([
      { ...earlierCase('x', ['项', 'Item'], ['seal-use']), fills: { title: 'note' } } as Field,
      note({}),
    ]),
    'x fills fields from a case',
  ],
  [
    'a photo of last time',
    form([photos('x', ['项', 'Item'], { carry: true })]),
    'x is offered again, and is a photos',
  ],
  [
    'a result of last time',
    form([amount, { ...sum('s', 'amount'), carry: true } as Field]),
    's is offered again, and is a calculated',
  ],
];

describe('the linter of fields', () => {
  it.each(PLANTED)('finds %s', (_, planted, words) => {
    expect(faults(planted)).toEqual(expect.arrayContaining([expect.stringContaining(words)]));
  });

  it('finds nothing in a good form with every kind of field', () => {
    const good = form(
      [
        kind,
        amount,
        count,
        urgent,
        span,
        owner,
        creditCode('code', ['代码', 'Code']),
        phone('tel', ['电话', 'Phone']),
        idNumber('id', ['证号', 'ID number']),
        account,
        location('place', ['位置', 'Place']),
        person('handler', ['经办人', 'Handler'], { carry: true }),
        signature('signed', ['签名', 'Signature']),
        photos('photos', ['照片', 'Photos'], { onSite: true }),
        videos('videos', ['视频', 'Videos'], { required: false }),
        files('files', ['附件', 'Files']),
        earlierCase('earlier', ['立项', 'Initiation'], ['project-initiation'], { required: false }),
        entry('supplier', ['供应商', 'Supplier'], 'suppliers', {
          fills: { name: 'firm', bankAccount: 'account' },
        }),
        line('firm', ['单位', 'Firm']),
        line('ownerNote', ['户主说明', 'Note on the head'], {
          personal: 'personal',
          visible: is('owner', '王小明'),
        }),
        note({ visible: both(is('kind', 'new'), either(above('amount', 100), not(is('urgent', true)))) }),
        sheet([
          owner,
          account,
          wage,
          number('days', ['天数', 'Days'], ['天', 'days'], { min: 0, max: 31, decimals: 1 }),
          calculated('pay', ['应发', 'Pay'], 'money', { kind: 'product', of: ['days', 'wage'] }),
        ]),
        calculated('total', ['合计', 'Total'], 'money', { kind: 'total', rows: 'sheet', column: 'pay' }),
        calculated('inWords', ['合计大写', 'In words'], 'text', { kind: 'inWords', of: 'total' }),
        calculated('each', ['人均', 'Each'], 'money', { kind: 'quotient', of: 'total', by: 'count' }),
        calculated(
          'lasts',
          ['天数', 'Days'],
          'number',
          { kind: 'days', of: 'span' },
          { unit: ['天', 'days'] },
        ),
        calculated(
          'share',
          ['占比', 'Share'],
          'number',
          { kind: 'percent', of: 'total', whole: 'amount' },
          { unit: ['%', '%'] },
        ),
      ],
      [
        calculated('left', ['剩余', 'Left'], 'money', { kind: 'difference', of: 'amount', minus: ['total'] }),
      ] as readonly Field[],
      [note({ visible: above('amount', 600) }) as Field].map((field) => ({
        ...field,
        id: 'paidNote',
        label: text('支付说明', 'Paid'),
      })),
    );
    expect(faults(good)).toEqual([]);
  });
});
