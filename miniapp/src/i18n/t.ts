import type { Text } from '@dingban/shared/i18n/text';
import { settings } from '../settings/settings.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type Key = keyof typeof zh;

type Params = Readonly<Record<string, string | number>>;

/** The text for a key in the chosen language, with {names} filled in. */
export const t = (key: Key, params?: Params): string => {
  const template = settings().language === 'en' ? en[key] : zh[key];
  return params === undefined
    ? template
    : template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
};

/** A text that stands in the data, in the chosen language. */
export const say = (words: Text): string => words[settings().language];
