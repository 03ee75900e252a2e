import type { Condition } from '../form/condition.ts';
import type { Column, DisclosureClass, Field, Option, PersonalClass } from '../form/field.ts';
import type { Formula } from '../form/formula.ts';
import { type Text, text } from '../i18n/text.ts';
import type { RegistryId } from '../registry/registryId.ts';

/*
 * The vocabulary of the catalogue: one word for each kind of field, with the class that most fields of the kind
 * have. What is about no person is public unless said otherwise; what is about a person is masked or internal.
 */

/** Chinese, English. */
export type Words = readonly [zh: string, en: string];

export interface Traits {
  readonly help?: Words;
  /** Default: true. */
  readonly required?: boolean | Condition;
  readonly visible?: Condition;
  readonly personal?: PersonalClass;
  readonly disclosure?: DisclosureClass;
  readonly carry?: true;
}

type Base = Pick<
  Column,
  'id' | 'label' | 'help' | 'personal' | 'disclosure' | 'required' | 'visible' | 'carry'
>;

export const wordsOf = ([zh, en]: Words): Text => text(zh, en);

/** What is sensitive stays inside, what is personal is masked, everything else is public. */
const DISCLOSED: Readonly<Record<PersonalClass, DisclosureClass>> = {
  none: 'public',
  personal: 'masked',
  sensitive: 'internal',
};

const base = (
  id: string,
  label: Words,
  traits: Traits,
  personal: PersonalClass = 'none',
  disclosure: DisclosureClass = DISCLOSED[traits.personal ?? personal],
): Base => ({
  id,
  label: wordsOf(label),
  ...(traits.help === undefined ? {} : { help: wordsOf(traits.help) }),
  personal: traits.personal ?? personal,
  disclosure: traits.disclosure ?? disclosure,
  required: traits.required ?? true,
  ...(traits.visible === undefined ? {} : { visible: traits.visible }),
  ...(traits.carry === undefined ? {} : { carry: traits.carry }),
});

interface Length {
  readonly min?: number;
  /** Symbols. Default: 60 for a line, 500 for a paragraph. */
  readonly max?: number;
}

/** One line of text. */
export const line = (
  id: string,
  label: Words,
  { min, max = 60, ...traits }: Traits & Length = {},
): Column => ({
  ...base(id, label, traits),
  kind: 'text',
  ...(min === undefined ? {} : { min }),
  max,
});

/** A name of a person: masked wherever it is shown. */
export const name = (id: string, label: Words, traits: Traits = {}): Column => ({
  ...base(id, label, traits, 'personal'),
  kind: 'text',
  max: 30,
});

/** Text of several lines. */
export const paragraph = (
  id: string,
  label: Words,
  { min, max = 500, ...traits }: Traits & Length = {},
): Column => ({
  ...base(id, label, traits),
  kind: 'longText',
  ...(min === undefined ? {} : { min }),
  max,
});

export const phone = (id: string, label: Words, traits: Traits = {}): Column => ({
  ...base(id, label, traits, 'personal', 'internal'),
  kind: 'phone',
});

export const idNumber = (id: string, label: Words, traits: Traits = {}): Column => ({
  ...base(id, label, traits, 'sensitive'),
  kind: 'idNumber',
});

export const creditCode = (id: string, label: Words, traits: Traits = {}): Column => ({
  ...base(id, label, traits),
  kind: 'creditCode',
});

export const bankAccount = (id: string, label: Words, traits: Traits = {}): Column => ({
  ...base(id, label, traits, 'sensitive'),
  kind: 'bankAccount',
});

interface Bounds {
  readonly min?: number;
  readonly max: number;
  /** Default: whole numbers. */
  readonly decimals?: number;
}

/** A quantity with its unit, such as ['平方米', 'm²']. */
export const number = (
  id: string,
  label: Words,
  unit: Words,
  { min = 0, max, decimals = 0, ...traits }: Traits & Bounds,
): Column => ({ ...base(id, label, traits), kind: 'number', unit: wordsOf(unit), min, max, decimals });

/** Fen. Default: from 0.01 yuan to 100 million yuan. */
export const money = (
  id: string,
  label: Words,
  {
    min = 1,
    max = 10_000_000_000,
    ...traits
  }: Traits & { readonly min?: number; readonly max?: number } = {},
): Column => ({ ...base(id, label, traits), kind: 'money', min, max });

/** `from` and `to` are days counted from the day of writing: `to: 0` for what has happened. */
export const date = (
  id: string,
  label: Words,
  { from, to, ...traits }: Traits & { readonly from?: number; readonly to?: number } = {},
): Column => ({
  ...base(id, label, traits),
  kind: 'date',
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

export const period = (
  id: string,
  label: Words,
  { maxDays, ...traits }: Traits & { readonly maxDays?: number } = {},
): Column => ({
  ...base(id, label, traits),
  kind: 'period',
  ...(maxDays === undefined ? {} : { maxDays }),
});

/** Options as [id, Chinese, English]. */
export type Options = readonly (readonly [id: string, zh: string, en: string])[];

const optionsOf = (options: Options): readonly Option[] =>
  options.map(([id, zh, en]) => ({ id, label: text(zh, en) }));

export const choice = (id: string, label: Words, options: Options, traits: Traits = {}): Column => ({
  ...base(id, label, traits),
  kind: 'choice',
  options: optionsOf(options),
});

export const choices = (
  id: string,
  label: Words,
  options: Options,
  { max = options.length, ...traits }: Traits & { readonly max?: number } = {},
): Column => ({ ...base(id, label, traits), kind: 'choices', options: optionsOf(options), max });

export const yesNo = (id: string, label: Words, traits: Traits = {}): Column => ({
  ...base(id, label, traits),
  kind: 'yesNo',
});

interface Amount {
  /** Default: 1 when required, else 0. */
  readonly min?: number;
  /** Default: 9. */
  readonly max?: number;
}

const amountOf = ({ min, max = 9 }: Amount, traits: Traits) => ({
  min: min ?? (traits.required === false ? 0 : 1),
  max,
});

/** Photos. `onSite` for evidence: each one carries the time and the place at which it was taken. */
export const photos = (
  id: string,
  label: Words,
  { min, max, onSite, ...traits }: Traits & Amount & { readonly onSite?: true } = {},
): Column => ({
  ...base(id, label, traits, 'none', 'internal'),
  kind: 'photos',
  ...amountOf({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }, traits),
  ...(onSite === undefined ? {} : { onSite }),
});

export const videos = (
  id: string,
  label: Words,
  { min, max = 3, onSite, ...traits }: Traits & Amount & { readonly onSite?: true } = {},
): Column => ({
  ...base(id, label, traits, 'none', 'internal'),
  kind: 'videos',
  ...amountOf({ ...(min === undefined ? {} : { min }), max }, traits),
  ...(onSite === undefined ? {} : { onSite }),
});

/** Documents, scanned or photographed. */
export const files = (id: string, label: Words, { min, max, ...traits }: Traits & Amount = {}): Column => ({
  ...base(id, label, traits, 'none', 'internal'),
  kind: 'files',
  ...amountOf({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }, traits),
});

export const signature = (id: string, label: Words, traits: Traits = {}): Column => ({
  ...base(id, label, traits, 'personal', 'internal'),
  kind: 'signature',
});

/** Somebody of the organisation, chosen from the contacts. */
export const person = (id: string, label: Words, traits: Traits = {}): Column => ({
  ...base(id, label, traits, 'personal'),
  kind: 'person',
});

/** Registers whose entries are called by the name of a person. */
const OF_PEOPLE: readonly RegistryId[] = ['members', 'households', 'craftsmen', 'relatives'];

/** An entry of a registry. `fills` names, for columns of the registry, the fields that choosing it fills. */
export const entry = (
  id: string,
  label: Words,
  registry: RegistryId,
  { fills, ...traits }: Traits & { readonly fills?: Readonly<Record<string, string>> } = {},
): Column => ({
  ...base(id, label, traits, OF_PEOPLE.includes(registry) ? 'personal' : 'none'),
  kind: 'entry',
  registry,
  ...(fills === undefined ? {} : { fills }),
});

/** An earlier case of the village, of one of these matters: the initiation that a tender belongs to, and so on. */
export const earlierCase = (
  id: string,
  label: Words,
  matters: readonly string[],
  traits: Traits = {},
): Column => ({ ...base(id, label, traits), kind: 'entry', registry: 'cases', matters });

export const location = (id: string, label: Words, traits: Traits = {}): Column => ({
  ...base(id, label, traits),
  kind: 'location',
});

export const calculated = (
  id: string,
  label: Words,
  as: 'money' | 'number' | 'text',
  formula: Formula,
  { unit, ...traits }: Traits & { readonly unit?: Words } = {},
): Column => ({
  ...base(id, label, traits),
  kind: 'calculated',
  as,
  ...(unit === undefined ? {} : { unit: wordsOf(unit) }),
  formula,
});

const STRICTEST: readonly PersonalClass[] = ['sensitive', 'personal', 'none'];

/**
 * A table. It is as personal as the most personal of its columns. With `disclosure: 'masked'` it is shown column by
 * column: a list of payments tells who got how much, the names masked and the numbers left out.
 */
export const rows = (
  id: string,
  label: Words,
  columns: readonly Column[],
  { min = 1, max = 500, ...traits }: Traits & { readonly min?: number; readonly max?: number } = {},
): Field => {
  const personal = STRICTEST.find((level) => columns.some((column) => column.personal === level)) ?? 'none';
  return { ...base(id, label, traits, personal), kind: 'rows', columns, min, max };
};

export const is = (field: string, value: string | boolean): Condition => ({ kind: 'is', field, value });
export const oneOf = (field: string, ...values: readonly string[]): Condition => ({
  kind: 'in',
  field,
  values,
});
/** Fen for money. */
export const above = (field: string, value: number): Condition => ({ kind: 'above', field, value });
export const atLeast = (field: string, value: number): Condition => ({ kind: 'atLeast', field, value });
export const both = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
export const either = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });
export const not = (of: Condition): Condition => ({ kind: 'not', of });
