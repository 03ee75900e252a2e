import { SECOND } from '@dingban/shared/time/clock';
import { type Context, type Endpoint, record } from '../endpoint.ts';
import { apiError, apiOk, oapiError, oapiOk } from '../reply.ts';
import type { App } from '../world.ts';

const LIFE = 7200;

/** The value that is still good, renewed, else a new one. */
const tokenFor = ({ fake }: Context, app: App): string => {
  const { world, ids, now } = fake;
  const found = Object.entries(world.tokens).find(
    ([, token]) =>
      token.appKey === app.appKey && token.unionid === undefined && !token.revoked && token.expiresAt > now(),
  );
  const value = found?.[0] ?? ids.token();
  for (const [old, token] of Object.entries(world.tokens)) {
    if (token.unionid === undefined && token.expiresAt <= now()) delete world.tokens[old];
  }
  world.tokens[value] = { appKey: app.appKey, expiresAt: now() + LIFE * SECOND, revoked: false };
  return value;
};

const appOf = ({ fake }: Context, key: unknown, secret: unknown): App | undefined =>
  fake.world.apps.find((app) => app.appKey === key && app.appSecret === secret);

const hasJsonBody = ({ raw, contentType }: Context): boolean =>
  raw !== '' && contentType.includes('application/json');

const BAD_CLIENT = apiError(400, 'invalidClientIdOrSecret', '无效的clientId或者clientSecret');
const NO_BODY = apiError(400, 'Missingbody', 'body is mandatory for this action.');

export const TOKEN_ENDPOINTS: readonly Endpoint[] = [
  {
    host: 'api',
    method: 'POST',
    path: '/v1.0/oauth2/accessToken',
    quota: 'free',
    auth: 'none',
    run: (context) => {
      if (!hasJsonBody(context)) return NO_BODY;
      const app = appOf(context, context.args.appKey, context.args.appSecret);
      return app === undefined ? BAD_CLIENT : apiOk({ accessToken: tokenFor(context, app), expireIn: LIFE });
    },
  },
  {
    host: 'api',
    method: 'POST',
    path: '/v1.0/oauth2/{corpId}/token',
    quota: 'api',
    auth: 'none',
    run: (context) => {
      if (!hasJsonBody(context)) return NO_BODY;
      const { client_id, client_secret, grant_type } = context.args;
      if (context.params.corpId !== context.fake.world.corpId)
        return apiError(500, 'unknownError', '未知错误');
      if (grant_type !== 'client_credentials') {
        return apiError(400, 'unsupported.grant.type', 'grant_type is not supported');
      }
      if (!context.fake.world.apps.some((app) => app.appKey === client_id)) {
        return apiError(400, 'invalid.client', 'client_id is invalid');
      }
      const app = appOf(context, client_id, client_secret);
      return app === undefined
        ? apiError(401, 'unauthorized.client', 'client is unauthorized')
        : apiOk({ access_token: tokenFor(context, app), expires_in: LIFE });
    },
  },
  {
    host: 'oapi',
    method: 'GET',
    path: '/gettoken',
    quota: 'api',
    auth: 'none',
    run: (context) => {
      const { appkey, appsecret, corpid } = context.query;
      if (corpid !== undefined) return oapiError(40089, '不合法的corpid或corpsecret');
      if (appkey === undefined || appsecret === undefined) {
        return oapiError(40035, '缺少参数 corpid or appkey');
      }
      const app = appOf(context, appkey, appsecret);
      return app === undefined
        ? oapiError(40096, '不合法的appKey或appSecret')
        : oapiOk({ access_token: tokenFor(context, app), expires_in: LIFE });
    },
  },
  {
    host: 'api',
    method: 'POST',
    path: '/v1.0/oauth2/userAccessToken',
    quota: 'free',
    auth: 'none',
    run: (context) => {
      if (!hasJsonBody(context)) return NO_BODY;
      const { clientId, clientSecret, code, grantType, refreshToken } = record(context.args);
      const app = appOf(context, clientId, clientSecret);
      if (app === undefined) return BAD_CLIENT;
      const unionid =
        grantType === 'refresh_token' ? byRefresh(context, app, refreshToken) : byCode(context, app, code);
      if (unionid === undefined) return apiError(400, 'invalid.authCode', '不存在的临时授权码');
      const { fake } = context;
      const [value, refresh] = [fake.ids.token(), fake.ids.token()];
      const expiresAt = fake.now() + LIFE * SECOND;
      fake.world.tokens[value] = { appKey: app.appKey, expiresAt, revoked: false, unionid, refresh };
      return apiOk({ accessToken: value, refreshToken: refresh, expireIn: LIFE, corpId: fake.world.corpId });
    },
  },
  {
    host: 'api',
    method: 'GET',
    path: '/v1.0/contact/users/me',
    quota: 'free',
    auth: 'user',
    run: ({ fake, userToken }) => {
      const unionid = fake.world.tokens[userToken ?? '']?.unionid;
      const person = Object.values(fake.world.users).find((one) => one.unionid === unionid);
      if (person === undefined) {
        return apiError(403, 'Forbidden.AccessDenied.AccessTokenPermissionDenied', '需要用户授权', {
          accessdenieddetail: { requiredScopes: ['Contact.User.Read'] },
        });
      }
      return apiOk({
        nick: person.name,
        unionId: person.unionid,
        openId: `open${person.unionid.slice(5, 25)}`,
        avatarUrl: '',
        stateCode: '86',
      });
    },
  },
];

const byCode = ({ fake }: Context, app: App, code: unknown): string | undefined => {
  const found = fake.world.codes[String(code)];
  if (found === undefined || found.used || found.kind !== 'browser') return undefined;
  if (found.appKey !== app.appKey || found.expiresAt <= fake.now()) return undefined;
  found.used = true;
  return fake.world.users[found.userid]?.unionid;
};

const byRefresh = ({ fake }: Context, app: App, refresh: unknown): string | undefined =>
  Object.values(fake.world.tokens).find((token) => token.appKey === app.appKey && token.refresh === refresh)
    ?.unionid;
