import { MINUTE } from '@dingban/shared/time/clock';
import { record, texts } from '../endpoint.ts';
import type { App } from '../world.ts';
import { type ControlCall, type ControlContext, numbersOf, textOf } from './controlCall.ts';

const CODE_LIFE = 5 * MINUTE;

/** Who gets in: sign-in codes, tokens, the rights of an app. */
export const ACCESS_CALLS: readonly ControlCall[] = [
  {
    method: 'POST',
    path: '/authcode',
    run: (context) => {
      const { fake, body } = context;
      const app = appOf(context, body.app);
      const user = fake.world.users[textOf(body.userid) ?? ''];
      if (app === undefined || user === undefined || user.left) return undefined;
      for (const [old, code] of Object.entries(fake.world.codes)) {
        if (code.expiresAt <= fake.now()) delete fake.world.codes[old];
      }
      const authCode = fake.ids.token();
      fake.world.codes[authCode] = {
        appKey: app.appKey,
        userid: user.userid,
        expiresAt: fake.now() + CODE_LIFE,
        used: false,
        kind: body.kind === 'browser' ? 'browser' : 'app',
      };
      return { authCode };
    },
  },
  {
    method: 'POST',
    path: '/tokens/revoke',
    run: (context) => tokensOf(context, (token) => Object.assign(token, { revoked: true })),
  },
  {
    method: 'POST',
    path: '/tokens/expire',
    run: (context) => tokensOf(context, (token) => Object.assign(token, { expiresAt: context.fake.now() })),
  },
  {
    method: 'POST',
    path: '/app',
    run: async (context) => {
      const { body, host } = context;
      const app = appOf(context, body.app);
      if (app === undefined) return undefined;
      change(app, body);
      const wrong = body.callback === undefined ? '' : await host.checkUrl(app.appKey);
      const { appSecret, ...shown } = app;
      return { ...shown, ...(body.callback === undefined ? {} : { checkUrl: wrong === '' ? 'ok' : wrong }) };
    },
  },
];

/** The app under test unless another is named. */
const appOf = ({ fake }: ControlContext, key: unknown): App | undefined =>
  key === undefined ? fake.world.apps[0] : fake.world.apps.find((app) => app.appKey === key);

const tokensOf = (context: ControlContext, touch: (token: { appKey: string }) => void) => {
  const app = appOf(context, context.body.app);
  const tokens = Object.values(context.fake.world.tokens).filter((token) => token.appKey === app?.appKey);
  for (const token of tokens) touch(token);
  return { touched: tokens.length };
};

const change = (app: App, body: Readonly<Record<string, unknown>>): void => {
  if (Array.isArray(body.scopes)) app.scopes = texts(body.scopes);
  if (Array.isArray(body.ipAllowList)) app.ipAllowList = texts(body.ipAllowList);
  if (body.ipAllowList === null) app.ipAllowList = null;
  if (Array.isArray(body.contacts)) app.contacts = numbersOf(body.contacts);
  if (body.contacts === null) app.contacts = null;
  if (typeof body.stopped === 'boolean') app.stopped = body.stopped;
  if (typeof body.robotPublished === 'boolean') app.robotPublished = body.robotPublished;
  if (body.visibleRange === null) app.visible = null;
  else if (body.visibleRange !== undefined) {
    const range = record(body.visibleRange);
    app.visible = { departments: numbersOf(range.departments), users: texts(range.users) };
  }
  if (body.callback !== undefined) {
    const callback = record(body.callback);
    app.callback = {
      url: textOf(callback.url) ?? app.callback.url,
      token: textOf(callback.token) ?? app.callback.token,
      aesKey: textOf(callback.aesKey) ?? app.callback.aesKey,
    };
  }
};
