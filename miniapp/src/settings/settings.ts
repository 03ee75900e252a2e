import type { Language } from '@dingban/shared/i18n/text';
import { useSyncExternalStore } from 'react';
import { bridge } from '../bridge/index.ts';

/** elder: 20 text and 28 titles; largest: 30 text, what the MIIT guide asks for at least. */
export type View = 'standard' | 'elder' | 'largest';

export interface Settings {
  readonly language: Language;
  readonly view: View;
}

const KEY = 'settings';

const isView = (value: unknown): value is View =>
  value === 'standard' || value === 'elder' || value === 'largest';

/** What was kept on the phone; somebody who enlarged the letters of DingTalk starts in the elder view. */
const kept = (): Settings => {
  const fallback: Settings = {
    language: 'zh',
    view: bridge.phone().fontScale >= 1.25 ? 'elder' : 'standard',
  };
  const text = bridge.read(KEY);
  if (text === undefined) return fallback;
  try {
    const { language, view } = JSON.parse(text) as Record<string, unknown>;
    return { language: language === 'en' ? 'en' : 'zh', view: isView(view) ? view : fallback.view };
  } catch {
    return fallback;
  }
};

let current: Settings | undefined;
const listeners = new Set<() => void>();

export const settings = (): Settings => {
  current ??= kept();
  return current;
};

export const changeSettings = (change: Partial<Settings>): void => {
  current = { ...settings(), ...change };
  bridge.write(KEY, JSON.stringify(current));
  for (const tell of listeners) tell();
};

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
};

/** Draws again when the language or the view changes. */
export const useSettings = (): Settings => useSyncExternalStore(subscribe, settings, settings);
