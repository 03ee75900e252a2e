import { SECOND } from '@dingban/shared/time/clock';
import { type Context, checkArgs, type Endpoint, type Fake, isReply } from './endpoint.ts';
import { ENDPOINTS } from './endpoints/all.ts';
import { BAN, HTML_PAGE } from './faults.ts';
import { match } from './match.ts';
import { countCall } from './quota.ts';
import { apiError, oapiError, oapiGateway, type Reply } from './reply.ts';
import type { Asked } from './request.ts';
import type { App } from './world.ts';

export interface Answered {
  readonly reply: Reply;
  readonly app?: App;
  readonly counted: boolean;
}

type Host = Endpoint['host'];

/** The calls of the last second, per app and path. Not part of the world: a snapshot in mid-second means nothing. */
export type Recent = Map<string, number[]>;

/** Steps 2 to 11 of sandbox-spec.md 1.1, in this order. */
export const answer = (fake: Fake, recent: Recent, host: Host, asked: Asked): Answered => {
  const refused = (reply: Reply, app?: App): Answered => ({
    reply,
    counted: false,
    ...(app === undefined ? {} : { app }),
  });
  const { ban } = fake.world.limits;
  if (ban !== 'none') return refused(banned(ban));

  const route = findRoute(host, asked);
  if ('reply' in route) return refused(route.reply);
  const { endpoint, params } = route;

  const who = signedBy(fake, endpoint, asked);
  if ('reply' in who) return refused(who.reply);
  const { app } = who;

  const atTheGate = gate(fake, recent, endpoint, asked, app);
  if (atTheGate !== undefined) return refused(atTheGate, app);
  if (endpoint.quota !== 'free' && !countCall(fake.world, fake.now(), endpoint.path, endpoint.quota)) {
    return refused(overQuota(fake, host), app);
  }
  const counted = endpoint.quota !== 'free';

  const args = checkArgs(asked.fields, endpoint.args ?? {});
  if (isReply(args)) return { reply: args, app, counted };
  const { query, raw, contentType, address } = asked;
  const context: Context = {
    fake,
    app,
    query,
    params,
    args,
    raw,
    contentType,
    address,
    ...(who.userToken === undefined ? {} : { userToken: who.userToken }),
  };
  return { reply: endpoint.run(context), app, counted };
};

const banned = (kind: 'html' | '1111'): Reply =>
  kind === 'html'
    ? { status: 200, body: undefined, html: HTML_PAGE, code: 'html' }
    : { status: 200, body: BAN, code: '1111' };

const findRoute = (
  host: Host,
  { path, method }: Asked,
): { endpoint: Endpoint; params: Record<string, string> } | { reply: Reply } => {
  const matching = ENDPOINTS.filter((endpoint) => endpoint.host === host).flatMap((endpoint) => {
    const params = match(endpoint.path, path);
    return params === undefined ? [] : [{ endpoint, params }];
  });
  const found = matching.find(({ endpoint }) => endpoint.method === method);
  if (found !== undefined) return found;
  if (host === 'api') {
    return { reply: { status: 200, body: { errcode: 404, errmsg: '请求的URI地址不存在' }, code: '404' } };
  }
  if (matching.length > 0) {
    return {
      reply: method === 'POST' ? oapiError(43001, '需要GET请求') : oapiError(43002, '需要POST请求'),
    };
  }
  return { reply: unknownMethod(path) };
};

const unknownMethod = (path: string): Reply => {
  const name = `不合法ApiName，ApiName = dingtalk.oapi${path.replace(/^\/topapi/, '').replaceAll('/', '.')}`;
  const body = { errcode: 22, sub_msg: name, errmsg: `Invalid method[submsg=${name}]` };
  return path.startsWith('/topapi/')
    ? { status: 200, body, code: '22' }
    : oapiError(404, '请求的URI地址不存在');
};

/** Old host: query or form field, never a header. New host: its own header, never the query or Bearer. */
const signedBy = (
  fake: Fake,
  endpoint: Endpoint,
  asked: Asked,
): { app: App; userToken?: string } | { reply: Reply } => {
  const [first] = fake.world.apps;
  if (first === undefined) throw new Error('a sandbox without apps');
  if (endpoint.auth === 'none' || endpoint.auth === 'own') return { app: first };
  const value =
    endpoint.host === 'oapi'
      ? (asked.query.access_token ?? asked.fields.access_token)
      : asked.headers['x-acs-dingtalk-access-token'];
  if (typeof value !== 'string' || value === '') {
    return {
      reply:
        endpoint.host === 'oapi'
          ? oapiGateway(40000, 'access_token is blank')
          : apiError(400, 'AuthenticationFailed.MissingParameter', '缺少参数：x-acs-dingtalk-access-token'),
    };
  }
  const token = fake.world.tokens[value];
  const app = fake.world.apps.find((one) => one.appKey === token?.appKey);
  const forPerson = token?.unionid !== undefined;
  const good = token !== undefined && !token.revoked && token.expiresAt > fake.now();
  if (!good || app === undefined || (forPerson && endpoint.auth !== 'user')) {
    return {
      reply:
        endpoint.host === 'oapi'
          ? oapiGateway(fake.world.switches.expiredTokenCode, '不合法的access_token')
          : apiError(400, 'InvalidAuthentication', '不合法的access_token'),
    };
  }
  return forPerson ? { app, userToken: value } : { app };
};

/** Address, permission, speed: what is refused here costs no quota. */
const gate = (fake: Fake, recent: Recent, endpoint: Endpoint, asked: Asked, app: App): Reply | undefined => {
  const old = endpoint.host === 'oapi';
  if (app.ipAllowList !== null && endpoint.auth === 'app' && !app.ipAllowList.includes(asked.address)) {
    const text = `访问ip不在白名单之中,request ip=${asked.address} appKey(${app.appKey})`;
    if (!old) return apiError(403, 'Forbidden.AccessDenied.IpNotInWhiteList', text);
    return endpoint.path.startsWith('/topapi/') ? oapiGateway(60020, text) : oapiError(60020, text);
  }
  if (app.stopped && endpoint.auth === 'app' && old) return oapiGateway(50003, '应用已停用');
  const { scope } = endpoint;
  if (scope !== undefined && !app.scopes.includes(scope)) {
    const text = `应用尚未开通所需的权限：[${scope}]，点击链接申请并开通即可：https://open-dev.dingtalk.com/appscope/apply?content=${app.appKey}%23${scope}`;
    return old
      ? oapiGateway(60011, text)
      : apiError(403, 'Forbidden.AccessDenied.AccessTokenPermissionDenied', text, {
          accessdenieddetail: { requiredScopes: [scope] },
        });
  }
  if (endpoint.auth === 'own' || endpoint.auth === 'none') return undefined;
  return isTooFast(fake, recent, `${app.appKey} ${endpoint.path}`)
    ? old
      ? oapiGateway(90018, '应用调用该接口的QPS超过限制')
      : apiError(403, 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi', '应用调用该接口的QPS超过限制')
    : undefined;
};

const isTooFast = (fake: Fake, recent: Recent, key: string): boolean => {
  const now = fake.now();
  const calls = (recent.get(key) ?? []).filter((at) => at > now - SECOND && at <= now);
  const full = calls.length >= fake.world.limits.qps;
  recent.set(key, full ? calls : [...calls, now]);
  return full;
};

const overQuota = (fake: Fake, host: Host): Reply => {
  const text = '本月API调用量已达上限';
  if (host === 'api') return apiError(403, 'Forbidden.AccessDenied.ApiCountLimitForOrg', text);
  return fake.world.switches.quotaWrapped ? oapiGateway(90020, text) : oapiError(90020, text);
};
