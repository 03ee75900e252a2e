import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createDd, type PhoneState, type Server } from './dd.ts';
import { createDrawer, type Shown } from './draw.ts';
import { createEngine } from './engine.ts';
import { find, type Looked, textOf } from './look.ts';
import { applyData } from './setData.ts';

type Handler = (event: unknown) => unknown;

interface PageInstance {
  readonly route: string;
  data: Record<string, unknown>;
  setData: (change: Record<string, unknown>, done?: () => void) => void;
  onLoad?: Handler;
  onShow?: Handler;
  onReady?: Handler;
  onHide?: Handler;
  onUnload?: Handler;
  eh?: Handler;
}

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

export interface Host {
  readonly phone: PhoneState;
  /** The route of the page in front, without its parameters. */
  readonly route: () => string;
  readonly tree: () => readonly (Shown | string)[];
  /** All words on the page in front. */
  readonly text: () => string;
  /** Presses what bears these words or this name; waits for it. */
  readonly tap: (words: string) => Promise<void>;
  /** Types into the field with this name. */
  readonly type: (label: string, value: string) => Promise<void>;
  /** Waits until the page says this. */
  readonly see: (words: string) => Promise<void>;
  /** Draws on the canvas with a finger, from the first point to the last. */
  readonly draw: (points: readonly (readonly [x: number, y: number])[]) => Promise<void>;
  readonly back: () => void;
  readonly setOnline: (online: boolean) => void;
  /** Errors that the app left unhandled or wrote to the console. */
  readonly errors: readonly string[];
}

const WAIT = 5000;

const pagesOf = (app: AppJson): readonly string[] => [
  ...app.pages,
  ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

const noServer: Server = () => {
  throw new Error('no server');
};

/** Loads the compiled mini-program and opens its first page, as DingTalk would. */
export const openApp = (root: string, given: Partial<PhoneState> = {}): Host => {
  const phone: PhoneState = {
    server: noServer,
    online: true,
    authCode: () => 'host-code',
    picture: undefined,
    film: undefined,
    location: { latitude: '29.31', longitude: '120.07' },
    contact: 'none',
    strokes: 0,
    drawing: { path: 'tmp/signature.png', bytes: new Uint8Array([137, 80, 78, 71]) },
    date: '2026-11-24',
    upload: () => Promise.resolve(204),
    storage: new Map(),
    title: '',
    fontSizeSetting: 16,
    networkListeners: [],
    ...given,
  };
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const drawer = createDrawer(read);
  const pages = pagesOf(JSON.parse(read('app.json')) as AppJson);
  const stack: PageInstance[] = [];
  const errors: string[] = [];
  let app: Record<string, Handler> = {};
  let registering: Record<string, unknown> | undefined;
  const note = (...words: unknown[]): void => {
    errors.push(words.map(String).join(' '));
  };

  const front = (): PageInstance => {
    const page = stack[stack.length - 1];
    if (page === undefined) throw new Error('no page is open');
    return page;
  };

  const registered = new Map<string, Record<string, unknown>>();
  const definition = (route: string): Record<string, unknown> => {
    const known = registered.get(route);
    if (known !== undefined) return known;
    if (!pages.includes(route)) throw new Error(`app.json has no page ${route}`);
    registering = undefined;
    engine.require(`${route}.js`);
    if (registering === undefined) throw new Error(`${route} did not call Page`);
    registered.set(route, registering);
    return registering;
  };

  const show = (url: string): void => {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?');
    const params: Record<string, string> = {};
    for (const pair of query.split('&').filter((one) => one !== '')) {
      const [name = '', value = ''] = pair.split('=');
      params[name] = decodeURIComponent(value);
    }
    const made = definition(route);
    const page = {
      ...made,
      route,
      data: JSON.parse(JSON.stringify(made.data ?? {})) as Record<string, unknown>,
      setData(change: Record<string, unknown>, done?: () => void) {
        applyData(page.data, change);
        // The screen answers later than the call, as in the real container.
        setTimeout(() => done?.(), 0);
      },
    } as PageInstance;
    stack.push(page);
    page.onLoad?.(params);
    page.onShow?.({});
    page.onReady?.({});
  };

  const close = (): void => {
    stack.pop()?.onUnload?.({});
  };

  const moves = {
    navigateTo: ({ url, success }: { url: string; success?: (done: object) => void }) => {
      if (stack.length >= 10) throw new Error('more than ten pages are open');
      front().onHide?.({});
      show(url);
      success?.({});
    },
    redirectTo: ({ url, success }: { url: string; success?: (done: object) => void }) => {
      close();
      show(url);
      success?.({});
    },
    reLaunch: ({ url, success }: { url: string; success?: (done: object) => void }) => {
      while (stack.length > 0) close();
      show(url);
      success?.({});
    },
    navigateBack: ({ success }: { success?: (done: object) => void } = {}) => {
      back();
      success?.({});
    },
  };
  const back = (): void => {
    if (stack.length < 2) return;
    close();
    front().onShow?.({});
  };

  const engine = createEngine(root, {
    dd: { ...createDd(phone), ...moves },
    App: (config: Record<string, Handler>) => {
      app = config;
      return config;
    },
    Page: (config: Record<string, unknown>) => {
      registering = config;
    },
    Component: () => undefined,
    getApp: () => app,
    getCurrentPages: () => [...stack],
    navigator: { userAgent: 'DingTalk' },
    console: {
      log: () => undefined,
      info: () => undefined,
      debug: () => undefined,
      warn: () => undefined,
      error: note,
    },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  });

  const tree = (): readonly (Shown | string)[] => drawer.draw(`${front().route}.axml`, front().data);
  const text = (): string => textOf(tree());

  const until = async <T>(look: () => T | undefined, what: string): Promise<T> => {
    const end = Date.now() + WAIT;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (Date.now() > end)
        throw new Error(`${what} did not come. The page says: ${text()} ${errors.join(' ')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  /** Sends an event to an element and, where it bubbles, to those around it. */
  const send = (
    { path: line }: Looked,
    type: string,
    detail: object,
    bubbles: boolean,
    beside: object = {},
  ): void => {
    const target = line[line.length - 1];
    if (target === undefined) return;
    const of = (node: Shown) => ({
      id: String(node.attributes.id),
      dataset: { sid: String(node.attributes['data-sid']) },
    });
    const key = `on${type.charAt(0).toUpperCase()}${type.slice(1)}`;
    for (const node of [...line].reverse()) {
      if (node.attributes[key] === 'eh')
        front().eh?.({
          type,
          detail,
          ...beside,
          timeStamp: Date.now(),
          target: { ...of(target), targetDataset: of(target).dataset },
          currentTarget: of(node),
        });
      if (!bubbles) return;
    }
  };

  engine.require('app.js');
  app.onLaunch?.({ path: pages[0], query: {} });
  app.onShow?.({ path: pages[0], query: {} });
  show(pages[0] ?? '');

  return {
    phone,
    route: () => front().route,
    tree,
    text,
    tap: async (words) => {
      const found = await until(() => find(tree(), words), `something to press called ${words}`);
      send(found, 'tap', {}, true);
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    type: async (label, value) => {
      const found = await until(
        () => find(tree(), label, (node) => node.tag === 'input' || node.tag === 'textarea'),
        `a field called ${label}`,
      );
      send(found, 'input', { value }, false);
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    draw: async (points) => {
      const found = await until(() => find(tree(), '', (node) => node.tag === 'canvas'), 'a canvas');
      for (const [i, [x, y]] of points.entries()) {
        // The container puts the touches beside the detail, with their place on the canvas.
        send(found, i === 0 ? 'touchStart' : 'touchMove', {}, false, { touches: [{ x, y }] });
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      send(found, 'touchEnd', {}, false, { touches: [], changedTouches: [] });
    },
    see: async (words) => {
      await until(() => (text().includes(words) ? true : undefined), `“${words}”`);
    },
    back,
    setOnline: (online) => {
      phone.online = online;
      for (const tell of phone.networkListeners) tell({ isConnected: online });
    },
    errors,
  };
};
