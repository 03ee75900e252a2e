import type { App } from './app.ts';

let current: Promise<App> | undefined;
let build: (() => Promise<App>) | undefined;

/** How this process builds its app: from the environment in Lambda, by hand on one machine and in tests. */
export const useApp = (builder: () => Promise<App>): void => {
  build = builder;
  current = undefined;
};

/** The app of this process, built on first use, so that a cold start pays only for what it needs. */
export const theApp = (): Promise<App> => {
  if (current === undefined) {
    if (build === undefined) throw new Error('no app: call useApp first');
    current = build();
  }
  return current;
};
