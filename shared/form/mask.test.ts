import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { CREDIT_CODE, goodValue, ID_NUMBER } from '../sample/given.ts';
import { allFields, type Field } from './field.ts';
import { maskName, maskNumbersInText, maskValue } from './mask.ts';
import type { Value } from './value.ts';
import { shownValue, shownValues } from './visibility.ts';

const NAME = '欧阳娜娜';
const PHONE = '13912345678';
const CARD = '6222021234567890123';
const FIELDS = CATALOGUE.flatMap((matter) => matter.subModules.flatMap((sub) => allFields(sub.form)));
const OF_TODAY = '2026-11-24';

/** The most telling value that a field of this kind can hold. */
const planted = (field: Field): Value => {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return field.personal === 'none' ? `致 ${ID_NUMBER} ${PHONE} ${CARD}` : `${NAME}${PHONE}`;
    case 'phone':
      return PHONE;
    case 'idNumber':
      return ID_NUMBER;
    case 'photos':
    case 'files':
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
    const { form } = CATALOGUE[0]?.subModules[0] ?? { form: { groups: [], checks: [] } };
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

describe('what the office may see', () => {
  it('is everything but sensitive values', () => {
    for (const field of FIELDS) {
      const value = planted(field);
      const seen = shownValue(field, value, 'office');
      if (field.personal === 'sensitive') expect(seen).toBe('1101**********002X');
      else expect(seen).toEqual(value);
      expect(shownValue(field, value, 'involved')).toEqual(value);
    }
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
    const field = (kind: string) => FIELDS.find((one) => one.kind === kind) as Field;
    expect(maskValue(field('phone'), PHONE)).toBe('139******78');
    expect(maskValue(field('phone'), '12345')).toBe('*****');
    expect(maskValue(field('idNumber'), ID_NUMBER)).toBe('1101**********002X');
    expect(maskValue(field('creditCode'), CREDIT_CODE)).toBe('9135**********0Y43');
    for (const kind of ['number', 'money', 'date', 'choice', 'choices', 'yesNo', 'photos', 'files'])
      expect(maskValue(field(kind), goodValue(field(kind), OF_TODAY))).toBe('***');
  });
});
