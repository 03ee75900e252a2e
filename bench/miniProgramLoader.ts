/* Started by miniProgramStart.ts in a process of its own; prints how long the start took in milliseconds. */
import { createDd } from '../miniapp/host/dd.ts';
import { createEngine } from '../miniapp/host/engine.ts';
import { openApp } from '../miniapp/host/host.ts';
import { sampleServer } from '../miniapp/host/sample.ts';

const [, , mode, dist = ''] = process.argv;

/** The first words of the home page that come from the server. */
const FIRST_WORDS = '待我处理';

const silent = (): void => {};

/** Taro's runtime and React as the app has them, without any page. */
const loadRuntime = (): void => {
  const engine = createEngine(dist, {
    dd: createDd({
      server: sampleServer(),
      online: true,
      authCode: () => 'host-code',
      picture: undefined,
      film: undefined,
      location: undefined,
      contact: 'none',
      strokes: 0,
      drawing: { path: '', bytes: new Uint8Array() },
      date: '2026-11-24',
      upload: () => Promise.resolve(200),
      storage: new Map(),
      title: '',
      fontSizeSetting: 16,
      networkListeners: [],
    }),
    App: (config: unknown) => config,
    Page: silent,
    Component: silent,
    getApp: () => ({}),
    getCurrentPages: () => [],
    navigator: { userAgent: 'DingTalk' },
    console: { log: silent, info: silent, debug: silent, warn: silent, error: silent },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  });
  engine.require('app.js');
};

const began = performance.now();
if (mode === 'runtime') loadRuntime();
else await openApp(dist, { server: sampleServer() }).see(FIRST_WORDS);
process.stdout.write(String(performance.now() - began));
process.exit(0);
