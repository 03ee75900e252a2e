import type { Field, Option } from '../../form/field.ts';
import type { Text } from '../../i18n/text.ts';
import { type Faults, fault, twice } from './fault.ts';

const LANGUAGES = ['zh', 'en'] as const;

const HAN = /\p{Script=Han}/u;

const isText = (value: object): value is Partial<Text> => 'zh' in value || 'en' in value;

const ownFaults = (words: Partial<Text>, at: string): Faults => [
  ...LANGUAGES.filter((language) => (words[language] ?? '').trim() === '').map((language) =>
    fault(at, `has no text in ${language}`),
  ),
  ...(HAN.test(words.en ?? '') ? [fault(at, 'has Chinese where English should be')] : []),
  // Units such as % or kWh are the same everywhere.
  ...(words.zh !== undefined && words.zh.trim() !== '' && !HAN.test(words.zh) && words.zh.length > 5
    ? [fault(at, 'has no Chinese where Chinese should be')]
    : []),
];

/** Every text of a definition, however deep, in both languages. */
export const textFaults = (value: unknown, at: string): Faults => {
  if (Array.isArray(value)) return value.flatMap((one, index) => textFaults(one, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...(isText(value) ? ownFaults(value, at) : []),
    ...Object.entries(value).flatMap(([key, one]) => textFaults(one, `${at}.${key}`)),
  ];
};

/** Two inputs under one label cannot be told apart, neither on the screen nor when it is read aloud. */
export const labelFaults = (labelled: readonly (Field | Option)[], at: string): Faults =>
  LANGUAGES.flatMap((language) =>
    twice(labelled.map(({ label }) => label[language].trim())).map((words) =>
      fault(at, `has two labels that read “${words}”`),
    ),
  );
