import { describe, expect, it } from 'vitest';
import { text } from '../i18n/text.ts';
import { goodInput } from '../sample/given.ts';
import { sealUseOf } from '../sample/story.ts';
import { fieldsOf, holds } from './condition.ts';
import type { Field, Form } from './field.ts';
import { compileForm, isRequired, isVisible } from './validate.ts';

const TODAY = '2026-11-24';
const base = { label: text('项', 'Item'), personal: 'none', disclosure: 'public' } as const;
const kindField: Field = {
  ...base,
  id: 'kind',
  kind: 'choice',
  options: ['company', 'household'].map((id) => ({ id, label: text(id, id) })),
  required: true,
};
const form: Form = {
  groups: [
    {
      id: 'g1',
      label: text('一', 'One'),
      node: 'apply',
      fields: [
        kindField,
        {
          ...base,
          id: 'code',
          kind: 'creditCode',
          required: true,
          visible: { kind: 'is', field: 'kind', value: 'company' },
        },
        {
          ...base,
          id: 'note',
          kind: 'text',
          max: 5,
          required: { kind: 'is', field: 'kind', value: 'household' },
        },
        { ...base, id: 'start', kind: 'date', required: false },
        { ...base, id: 'end', kind: 'date', required: false },
        {
          ...base,
          id: 'present',
          kind: 'number',
          unit: text('人', 'people'),
          min: 0,
          max: 99,
          decimals: 0,
          required: false,
        },
      ],
    },
    {
      id: 'g2',
      label: text('二', 'Two'),
      node: 'later',
      fields: [
        {
          ...base,
          id: 'votes',
          kind: 'number',
          unit: text('人', 'people'),
          min: 0,
          max: 99,
          decimals: 0,
          required: false,
        },
        {
          ...base,
          id: 'why',
          kind: 'text',
          max: 9,
          required: true,
          visible: { kind: 'atLeast', field: 'votes', value: 3 },
        },
      ],
    },
  ],
  checks: [
    {
      kind: 'notBefore',
      field: 'end',
      other: 'start',
      message: text('结束早于开始', 'Ends before it begins'),
    },
    { kind: 'notMoreThan', field: 'votes', other: 'present', message: text('票数过多', 'Too many votes') },
  ],
};
const apply = compileForm(form, 'apply');
const later = compileForm(form, 'later');
const faults = (result: ReturnType<typeof apply>): readonly string[] =>
  result.ok ? [] : result.faults.map(({ field }) => field);

describe('a form', () => {
  it('gives back what was written, field by field', () => {
    expect(apply({ kind: 'household', note: ' 补充 ' }, {}, TODAY)).toEqual({
      ok: true,
      values: { kind: 'household', note: '补充' },
    });
  });

  it('asks for a field only while its condition holds', () => {
    expect(faults(apply({ kind: 'company' }, {}, TODAY))).toEqual(['code']);
    expect(apply({ kind: 'company', code: '91350100M000100Y43' }, {}, TODAY).ok).toBe(true);
    expect(faults(apply({ kind: 'household' }, {}, TODAY))).toEqual(['note']);
    expect(faults(apply({}, {}, TODAY))).toEqual(['kind']);
  });

  it('refuses a value for a field that is not shown, and lets an empty one pass', () => {
    expect(faults(apply({ kind: 'household', note: '好', code: '91350100M000100Y43' }, {}, TODAY))).toEqual([
      'code',
    ]);
    for (const empty of ['', null, undefined, []])
      expect(apply({ kind: 'household', note: '好', code: empty }, {}, TODAY).ok).toBe(true);
  });

  it('does not judge what hangs on a value that is wrong itself', () => {
    expect(faults(apply({ kind: 'stranger', code: '91330782MA2E4GRA3X' }, {}, TODAY))).toEqual(['kind']);
    expect(faults(apply({ code: '91330782MA2E4GRA3X' }, {}, TODAY))).toEqual(['kind']);
  });

  it('counts an empty text, list or nothing as not given', () => {
    for (const empty of ['', null, undefined, []])
      expect(faults(apply({ kind: 'household', note: empty }, {}, TODAY))).toEqual(['note']);
  });

  it('tells unknown fields from those of another node, and refuses both', () => {
    const result = apply({ kind: 'household', note: '好', votes: 3, what: 1 }, {}, TODAY);
    expect(result).toMatchObject({
      faults: [
        { field: 'votes', message: { zh: '这一项不由当前环节填写' } },
        { field: 'what', message: { zh: '表单中没有这一项' } },
      ],
    });
  });

  it('is not fooled by names that every object has', () => {
    const input = JSON.parse(
      '{"kind":"household","note":"好","__proto__":{"start":"2026-01-01"},"constructor":1}',
    );
    expect(faults(apply(input, {}, TODAY))).toEqual(['__proto__', 'constructor']);
    const inherited = Object.create({ kind: 'household', note: '好' });
    expect(faults(apply(inherited, {}, TODAY))).toEqual(['kind']);
  });

  it('compares fields of one node, equal ones included', () => {
    const dates = (start: string, end: string) =>
      apply({ kind: 'household', note: '好', start, end }, {}, TODAY);
    expect(dates('2026-01-02', '2026-01-02').ok).toBe(true);
    expect(dates('2026-01-02', '2026-01-03').ok).toBe(true);
    expect(dates('2026-01-02', '2026-01-01')).toMatchObject({
      faults: [{ field: 'end', message: { zh: '结束早于开始' } }],
    });
  });

  it('compares with what was written at an earlier node', () => {
    expect(later({ votes: 2 }, { present: 2 }, TODAY).ok).toBe(true);
    expect(faults(later({ votes: 2 }, { present: 1 }, TODAY))).toEqual(['votes']);
    expect(later({ votes: 2 }, {}, TODAY).ok).toBe(true);
  });

  it('names a field once, not also for a comparison that it cannot be part of', () => {
    expect(faults(later({ votes: 200 }, { present: 1 }, TODAY))).toEqual(['votes']);
  });

  it('forgets what the same node had written before', () => {
    expect(later({}, { votes: 5, why: '上次' }, TODAY)).toEqual({ ok: true, values: {} });
    expect(faults(later({ votes: 5 }, { votes: 1, why: '上次' }, TODAY))).toEqual(['why']);
    expect(
      faults(apply({ kind: 'household', note: '好', start: '2026-01-02' }, { end: '2026-01-01' }, TODAY)),
    ).toEqual([]);
  });

  it('knows nothing at a node without fields', () => {
    expect(compileForm(form, 'nowhere')({}, {}, TODAY)).toEqual({ ok: true, values: {} });
    expect(faults(compileForm(form, 'nowhere')({ kind: 'company' }, {}, TODAY))).toEqual(['kind']);
  });

  it('of each way of using a seal takes good input and gives it back', () => {
    for (const sub of sealUseOf('committee-seal').matter.subModules)
      for (const { id } of sub.process.nodes) {
        const input = goodInput(sub.form, id, TODAY, { documentKind: 'contract' });
        expect(compileForm(sub.form, id)(input, {}, TODAY)).toEqual({ ok: true, values: input });
      }
  });

  it('lets a blank document go without its text, and no other', () => {
    const { sub } = sealUseOf('blank-document');
    const { draft: _, ...without } = goodInput(sub.form, 'apply', TODAY);
    expect(compileForm(sub.form, 'apply')(without, {}, TODAY).ok).toBe(true);
    const written = goodInput(sub.form, 'apply', TODAY, { isBlank: false });
    const { draft: __, ...missing } = written;
    expect(faults(compileForm(sub.form, 'apply')(missing, {}, TODAY))).toEqual(['draft']);
  });
});

describe('a condition', () => {
  const values = { name: 'a', flag: false, count: 3 };

  it('compares one value', () => {
    expect(holds({ kind: 'is', field: 'name', value: 'a' }, values)).toBe(true);
    expect(holds({ kind: 'is', field: 'flag', value: false }, values)).toBe(true);
    expect(holds({ kind: 'is', field: 'other', value: false }, values)).toBe(false);
    expect(holds({ kind: 'in', field: 'name', values: ['b', 'a'] }, values)).toBe(true);
    expect(holds({ kind: 'in', field: 'count', values: ['3'] }, values)).toBe(false);
    expect(holds({ kind: 'above', field: 'count', value: 3 }, values)).toBe(false);
    expect(holds({ kind: 'above', field: 'count', value: 2.999 }, values)).toBe(true);
    expect(holds({ kind: 'atLeast', field: 'count', value: 3 }, values)).toBe(true);
    expect(holds({ kind: 'atLeast', field: 'other', value: 0 }, values)).toBe(false);
  });

  it('is put together, and a field without a value meets none, so that its opposite holds', () => {
    const yes = { kind: 'is', field: 'name', value: 'a' } as const;
    const no = { kind: 'is', field: 'missing', value: 'a' } as const;
    expect(holds({ kind: 'all', of: [yes, no] }, values)).toBe(false);
    expect(holds({ kind: 'any', of: [yes, no] }, values)).toBe(true);
    expect(holds({ kind: 'all', of: [] }, values)).toBe(true);
    expect(holds({ kind: 'any', of: [] }, values)).toBe(false);
    expect(holds({ kind: 'not', of: no }, values)).toBe(true);
    expect(fieldsOf({ kind: 'not', of: { kind: 'any', of: [yes, no] } })).toEqual(['name', 'missing']);
  });

  it('decides whether a field is shown and asked for', () => {
    expect(isVisible(kindField, {})).toBe(true);
    expect(isRequired({ ...kindField, required: false }, {})).toBe(false);
    expect(isRequired({ ...kindField, required: { kind: 'is', field: 'flag', value: false } }, values)).toBe(
      true,
    );
  });
});
