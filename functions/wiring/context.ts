import type { App } from './app.ts';

let current: Promise<App> | undefined;

const fromEnvironment = async (): Promise<App> => {
  const { appFromEnvironment } = await import('./fromEnvironment.ts');
  return appFromEnvironment();
};

let build: () => Promise<App> = fromEnvironment;

/** Makes this process build its app in another way than Lambda does: the local host, a test. */
export const useApp = (builder: () => Promise<App>): void => {
  build = builder;
  current = undefined;
};

/** The app of this process, built on first use. A build that failed is tried again by the next request. */
export const theApp = (): Promise<App> => {
  if (current === undefined) {
    current = build();
    current.catch(() => {
      current = undefined;
    });
  }
  return current;
};
