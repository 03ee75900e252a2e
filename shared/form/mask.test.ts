import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, findDefinition } from '../catalogue/catalogue.ts';
import { text } from '../i18n/text.ts';
import { CREDIT_CODE, goodValue, ID_NUMBER } from '../sample/goodValue.ts';
import { allFields, type Field, type FieldKind } from './field.ts';
import { maskName, maskNumbersInText, maskValue } from './mask.ts';
import type { RowValue, Value } from './value.ts';
import { shownValue, shownValues } from './visibility.ts';

const NAME = '欧阳娜娜';
const PHONE = '13912345678';
/** Of an office that answers questions, so of nobody. */
const OFFICE_PHONE = '0579-85230000';
const CARD = '6222021234567890123';
const PLACE = { latitude: 29.306841, longitude: 120.075058, accuracy: 12, address: `青石村 ${NAME}家` };
const FIELDS = catalogue().flatMap((matter) => matter.subModules.flatMap((sub) => allFields(sub.form)));
const OF_TODAY = '2026-11-24';

/** The most telling value that a field of this kind can hold. */
const planted = (field: Field): Value => {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return field.personal === 'none' ? `致 ${ID_NUMBER} ${PHONE} ${CARD}` : `${NAME}${PHONE}`;
    case 'phone':
      return field.personal === 'none' ? OFFICE_PHONE : PHONE;
    case 'idNumber':
      return ID_NUMBER;
    case 'bankAccount':
      return CARD;
    case 'person':
      return { person: PHONE, name: NAME };
    case 'entry':
      return field.personal === 'none' ? { entry: 'a', label: '青石建材' } : { entry: PHONE, label: NAME };
    case 'location':
      return field.personal === 'none' && field.disclosure === 'public'
        ? { latitude: 1, longitude: 2 }
        : PLACE;
    case 'calculated':
      return field.as === 'text' ? '壹元整' : 100;
    case 'rows':
      return Array.from({ length: 2 }, () =>
        Object.fromEntries(field.columns.map((column) => [column.id, planted(column)])),
      ) as Value;
    case 'photos':
    case 'videos':
    case 'files':
    case 'signature':
      return [
        {
          key: `up/${NAME}`,
          sha256: 'ab'.repeat(32),
          size: 1,
          type: 'image/jpeg',
          name: `${NAME}${ID_NUMBER}.jpg`,
          latitude: 29.306841,
          longitude: 120.075058,
        },
      ];
    default:
      return goodValue(field, OF_TODAY);
  }
};
const TRACES = [
  NAME,
  '阳娜',
  ID_NUMBER,
  '19491231',
  PHONE,
  '12345678',
  CARD,
  '1234567890',
  '29.306841',
  '120.075058',
];

describe('what everybody may see', () => {
  it('never holds planted personal data, for every field of every sub-module', () => {
    let shown = 0;
    for (const field of FIELDS) {
      const seen = JSON.stringify(shownValue(field, planted(field), 'public') ?? '');
      for (const trace of TRACES) expect([field.id, seen.includes(trace)]).toEqual([field.id, false]);
      if (field.disclosure === 'internal') expect(seen).toBe('""');
      else shown += 1;
    }
    expect(shown).toBeGreaterThan(50);
  });

  it('leaves out internal fields, masks what is about people and shows the rest', () => {
    const { form } = findDefinition('seal-use', 'committee-seal')?.sub ?? {
      form: { groups: [], checks: [] },
    };
    const seen = shownValues(
      form,
      { requester: '王小明', requesterPhone: PHONE, documentTitle: '土地流转合同', copies: 3, unknown: 'x' },
      'public',
    );
    expect(seen).toEqual({ requester: '王**', documentTitle: '土地流转合同', copies: 3 });
  });

  it('gives nothing away of what is sealed, to anybody', () => {
    for (const field of FIELDS)
      for (const audience of ['public', 'office', 'involved'] as const)
        expect(['***', undefined]).toContain(shownValue(field, { sealed: 'bm9uY2U=' }, audience));
  });

  it('masks a personal field even where somebody called it public', () => {
    const [field] = FIELDS.filter(({ id }) => id === 'requester');
    if (field === undefined) throw new Error('no such field');
    expect(shownValue({ ...field, disclosure: 'public' }, '王小明', 'public')).toBe('王**');
  });
});

describe('a table that everybody may see', () => {
  const base = { required: true } as const;
  const table: Field = {
    ...base,
    id: 'wages',
    label: text('工资表', 'Wages'),
    kind: 'rows',
    personal: 'sensitive',
    disclosure: 'masked',
    min: 1,
    max: 500,
    columns: [
      {
        ...base,
        id: 'worker',
        label: text('姓名', 'Name'),
        kind: 'person',
        personal: 'personal',
        disclosure: 'masked',
      },
      {
        ...base,
        id: 'account',
        label: text('账号', 'Account'),
        kind: 'bankAccount',
        personal: 'sensitive',
        disclosure: 'internal',
      },
      {
        ...base,
        id: 'pay',
        label: text('应发', 'Pay'),
        kind: 'money',
        personal: 'none',
        disclosure: 'public',
        min: 1,
        max: 9_999_999,
      },
      {
        ...base,
        id: 'work',
        label: text('工作', 'Work'),
        kind: 'text',
        max: 60,
        personal: 'none',
        disclosure: 'public',
      },
    ],
  };
  const rows = [
    { worker: { person: 'one', name: NAME }, account: CARD, pay: 15_000, work: `清淤，找${PHONE}` },
    { worker: { person: 'two', name: '王明' }, account: CARD, pay: 9 },
    { account: CARD },
  ];

  it('is masked column by column and keeps its rows', () => {
    expect(shownValue(table, rows, 'public')).toEqual([
      { worker: '欧***', pay: 15_000, work: '清淤，找13*******78' },
      { worker: '王*', pay: 9 },
      {},
    ]);
  });

  it('shows the office everything but sensitive columns, and those who work on it everything', () => {
    const [first] = shownValue(table, rows, 'office') as readonly RowValue[];
    expect(first).toEqual({ ...rows[0], account: '6222************123' });
    expect(shownValue(table, rows, 'involved')).toBe(rows);
  });

  it('is not shown at all where it is internal, and as nothing where it is sealed', () => {
    expect(shownValue({ ...table, disclosure: 'internal' }, rows, 'public')).toBeUndefined();
    expect(shownValue(table, { sealed: 'x' }, 'public')).toBe('***');
    expect(shownValue(table, 'x', 'public')).toBe('***');
  });
});

describe('what the office may see', () => {
  it('is everything but sensitive values', () => {
    let sensitive = 0;
    for (const field of FIELDS) {
      const value = planted(field);
      const seen = shownValue(field, value, 'office');
      expect(shownValue(field, value, 'involved')).toEqual(value);
      if (field.kind === 'rows') continue;
      if (field.personal !== 'sensitive') expect(seen).toEqual(value);
      else {
        sensitive += 1;
        expect([field.id, seen]).toEqual([field.id, maskValue(field, value)]);
        expect([field.id, JSON.stringify(seen)]).toEqual([field.id, expect.stringContaining('*')]);
      }
    }
    expect(sensitive).toBeGreaterThan(0);
  });
});

describe('masking', () => {
  it('keeps the first symbol of a name, whole symbols only, and hides a name of one symbol', () => {
    expect(maskName('王小明')).toBe('王**');
    expect(maskName('王明')).toBe('王*');
    expect(maskName('𠮷田')).toBe('𠮷*');
    expect(maskName('王')).toBe('*');
    expect(maskName('')).toBe('');
  });

  it('hides what looks like a number of a person in free text, however it is written', () => {
    for (const [written, masked] of [
      ['联系13912345678吧', '联系13*******78吧'],
      ['联系139 1234 5678吧', '联系13*********78吧'],
      ['联系139-1234-5678吧', '联系13*********78吧'],
      ['证号11010519491231002X。', '证号11**************2X。'],
      ['卡号6222 0212 3456 7890 123', '卡号62*******************23'],
      ['１３９１２３４５６７８', '１３*******７８'],
      ['编号123456', '编号12**56'],
    ] as const)
      expect(maskNumbersInText(written)).toBe(masked);
  });

  it('leaves dates, years and small numbers alone', () => {
    for (const written of [
      '2026-11-24 至 2027-11-24',
      '第 12345 号',
      '2026年11月24日',
      '12.5 亩，每亩 800 元',
      'A4',
    ])
      expect(maskNumbersInText(written)).toBe(written);
  });

  it('never leaves six digits of a number in a row', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -X王号') }), (written) => {
        expect(maskNumbersInText(written)).not.toMatch(/\d{6}/);
        expect(maskNumbersInText(written).length).toBe(written.length);
      }),
    );
  });

  it('hides the middle of numbers and the whole of everything without a middle', () => {
    const field = (kind: FieldKind) => ({ kind, personal: 'personal', disclosure: 'masked' }) as Field;
    expect(maskValue(field('phone'), PHONE)).toBe('139******78');
    expect(maskValue(field('phone'), '12345')).toBe('*****');
    expect(maskValue(field('idNumber'), ID_NUMBER)).toBe('1101**********002X');
    expect(maskValue(field('creditCode'), CREDIT_CODE)).toBe('9135**********0Y43');
    expect(maskValue(field('bankAccount'), CARD)).toBe('6222************123');
    expect(maskValue(field('person'), { person: 'one', name: '王小明' })).toBe('王**');
    expect(maskValue(field('entry'), { entry: 'one', label: '王小明户' })).toBe('王***');
    for (const kind of [
      'number',
      'money',
      'date',
      'period',
      'choice',
      'choices',
      'yesNo',
      'photos',
      'videos',
      'files',
      'signature',
      'calculated',
      'rows',
    ] as const)
      expect(maskValue(field(kind), 'x')).toBe('***');
  });

  it('tells a place to about a kilometre, and no address', () => {
    const field = { kind: 'location', personal: 'personal', disclosure: 'masked' } as Field;
    expect(maskValue(field, PLACE)).toEqual({ latitude: 29.31, longitude: 120.08 });
    expect(maskValue(field, 'x')).toBe('***');
  });
});
