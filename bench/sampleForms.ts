import type { Field, Form } from '@dingban/shared/form/field';
import { text } from '@dingban/shared/i18n/text';
import type { LocalDate } from '@dingban/shared/time/clock';
import { file } from './sampleCase.ts';

/** A small generator with a seed, so that every run checks the same forms. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const base = (index: number) => ({
  id: `field${index}`,
  label: text(`第 ${index} 项`, `Field ${index}`),
  personal: 'none' as const,
  disclosure: 'public' as const,
  required: true,
});

const options = Array.from({ length: 6 }, (_, index) => ({
  id: `option-${index}`,
  label: text(`选项 ${index}`, `Option ${index}`),
}));

/** The kinds that a form of 40 fields has most: text, numbers, dates and choices. */
const fieldOf = (index: number, roll: number): Field => {
  const common = base(index);
  if (roll < 0.28) return { ...common, kind: 'text', max: 60 };
  if (roll < 0.4) return { ...common, kind: 'longText', min: 4, max: 300 };
  if (roll < 0.52)
    return { ...common, kind: 'number', unit: text('份', 'copies'), min: 0, max: 500, decimals: 0 };
  if (roll < 0.6) return { ...common, kind: 'money', min: 0, max: 10_000_000_000 };
  if (roll < 0.72) return { ...common, kind: 'date' };
  if (roll < 0.84) return { ...common, kind: 'choice', options };
  if (roll < 0.88) return { ...common, kind: 'choices', options, max: 4 };
  if (roll < 0.93) return { ...common, kind: 'yesNo' };
  if (roll < 0.96) return { ...common, kind: 'phone' };
  return { ...common, kind: 'files', min: 1, max: 6 };
};

export const formOf = (fields: number, seed: number): Form => {
  const roll = seeded(seed);
  return {
    groups: [
      {
        id: 'all',
        label: text('全部', 'All'),
        node: 'apply',
        fields: Array.from({ length: fields }, (_, index) => fieldOf(index, roll())),
      },
    ],
    checks: [],
  };
};

const WORDS = '青石村道路修缮材料采购合同报送镇街备案需加盖公章当面清点骑缝';
const words = (length: number, roll: () => number): string =>
  Array.from({ length }, () => WORDS.charAt(Math.floor(roll() * WORDS.length))).join('');

const two = (value: number): string => String(value).padStart(2, '0');

const filledIn = (field: Field, roll: () => number): unknown => {
  switch (field.kind) {
    case 'text':
      return words(4 + Math.floor(roll() * 20), roll);
    case 'longText':
      return words(20 + Math.floor(roll() * 60), roll);
    case 'number':
      return Math.floor(roll() * 500);
    case 'money':
      return Math.floor(roll() * 10_000_000);
    case 'date':
      return `2026-${two(1 + Math.floor(roll() * 12))}-${two(1 + Math.floor(roll() * 28))}` as LocalDate;
    case 'choice':
      return options[Math.floor(roll() * options.length)]?.id;
    case 'choices':
      return ['option-0', 'option-2'];
    case 'yesNo':
      return roll() < 0.5;
    case 'phone':
      return `138${String(Math.floor(roll() * 1e8)).padStart(8, '0')}`;
    case 'photos':
    case 'files':
      return [file(words(6, roll))];
    default:
      throw new Error(`no ${field.kind} is generated`);
  }
};

/** One filled form in eight has a fault: a field left out, or of the wrong kind. */
export const valuesOf = (form: Form, seed: number, faulty: boolean): Record<string, unknown> => {
  const roll = seeded(seed);
  const fields = form.groups.flatMap((group) => group.fields);
  const values = Object.fromEntries(fields.map((field) => [field.id, filledIn(field, roll)]));
  if (faulty) values[`field${Math.floor(roll() * fields.length)}`] = null;
  return values;
};

/** A labour sheet: who worked how long at what, for which wage, and what is to be paid. */
export const labourSheet: Form = {
  groups: [
    {
      id: 'sheet',
      label: text('用工表', 'Labour sheet'),
      node: 'apply',
      fields: [
        {
          ...base(0),
          id: 'sheet',
          kind: 'rows',
          min: 1,
          max: 500,
          columns: [
            { ...base(1), id: 'worker', kind: 'text', max: 30 },
            { ...base(2), id: 'idNumber', kind: 'idNumber' },
            { ...base(3), id: 'day', kind: 'date' },
            { ...base(4), id: 'trade', kind: 'choice', options },
            {
              ...base(5),
              id: 'hours',
              kind: 'number',
              unit: text('小时', 'hours'),
              min: 0,
              max: 24,
              decimals: 1,
            },
            { ...base(6), id: 'wage', kind: 'money', min: 1, max: 100_000 },
            {
              ...base(7),
              id: 'pay',
              kind: 'calculated',
              as: 'money',
              formula: { kind: 'product', of: ['hours', 'wage'] },
            },
            {
              ...base(8),
              id: 'note',
              kind: 'text',
              max: 60,
              required: false,
              visible: { kind: 'is', field: 'trade', value: 'option-5' },
            },
          ],
        },
        {
          ...base(9),
          id: 'total',
          kind: 'calculated',
          as: 'money',
          formula: { kind: 'total', rows: 'sheet', column: 'pay' },
        },
      ],
    },
  ],
  checks: [],
};

/** As many rows of it, filled in. */
export const labourRows = (count: number, seed: number): { readonly sheet: readonly unknown[] } => {
  const roll = seeded(seed);
  return {
    sheet: Array.from({ length: count }, () => ({
      worker: words(3, roll),
      idNumber: '11010519491231002X',
      day: `2026-11-${two(1 + Math.floor(roll() * 28))}`,
      trade: `option-${Math.floor(roll() * 5)}`,
      hours: 1 + Math.floor(roll() * 20) / 2,
      wage: 1000 + Math.floor(roll() * 4000),
    })),
  };
};
