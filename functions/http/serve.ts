import { createHmac } from 'node:crypto';
import type { Answer, Body, CONTRACTS, ContractName, Query, z } from '@dingban/shared/api/contracts';
import { REQUESTS, type Request as Wanted } from '@dingban/shared/api/requests';
import { ROUTES } from '@dingban/shared/api/routes';
import type { FieldFault } from '@dingban/shared/form/fault';
import { text } from '@dingban/shared/i18n/text';
import { explainRefusal, type Refusal } from '@dingban/shared/refusal/refusal';
import { REFUSALS } from '@dingban/shared/refusal/table';
import { failed, type Result } from '@dingban/shared/result';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

import { type Card, findCard } from '../read/people.ts';
import type { App } from '../wiring/app.ts';
import { theApp } from '../wiring/context.ts';
import { errorOf } from '../wiring/log.ts';
import { readSession } from './sessionToken.ts';

/** A refusal, with the newest state where somebody else was quicker. */
export type Denial = Refusal & { readonly current?: unknown };

interface Request<Name extends ContractName> {
  readonly app: App;
  readonly body: Body<Name>;
  readonly query: Query<Name>;
  /** The `{id}` of the path, empty where there is none. */
  readonly id: string;
  /** Query and headers as they came, for what DingTalk signs. */
  readonly event: APIGatewayProxyEventV2;
}

/** Whoever holds a session is known by their card; on open routes the card is there only if they sent one. */
type Served<Name extends ContractName> = Request<Name> & {
  readonly card: (typeof CONTRACTS)[Name]['session'] extends true ? Card : Card | undefined;
};

type Route<Name extends ContractName> = (request: Served<Name>) => Promise<Result<Answer<Name>, Denial>>;

type Routes = { readonly [Name in ContractName]?: Route<Name> };

type Answered = Result<unknown, Denial>;

/** Characters. The heaviest tables that a form accepts (weight.ts) take about 1.2 million, with their files named. */
const MAX_BODY = 1.5 * 1024 * 1024;

const json = (statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: JSON.stringify(body),
});

/** The envelope of every answer. A refusal of the business travels with 200, because dd.httpRequest drops the body of anything else. */
const envelope = (answered: Answered): APIGatewayProxyStructuredResultV2 => {
  if (answered.ok) return json(200, { ok: true, data: answered.data });
  const { code, fields, current } = answered.error;
  const { message, hint } = explainRefusal(answered.error);
  return json(REFUSALS[code].status, {
    ok: false,
    error: {
      code,
      message,
      hint,
      ...(fields === undefined ? {} : { fields }),
      ...(current === undefined ? {} : { current }),
    },
  });
};

/** For answers whose shape somebody else prescribes: the data without the envelope, a refusal with 403. */
export const answerPlainly = (answered: Answered): APIGatewayProxyStructuredResultV2 =>
  answered.ok
    ? json(200, answered.data)
    : { ...envelope(answered), statusCode: Math.max(REFUSALS[answered.error.code].status, 403) };

const pathOf = (issue: z.core.$ZodIssue): string => issue.path.join('.') || 'body';

const malformed = (error: z.ZodError): Answered => {
  const fields: FieldFault[] = error.issues.slice(0, 20).map((issue) => ({
    field: pathOf(issue),
    message: text('这一项的格式不对', `not as expected: ${issue.code}`),
  }));
  return failed({ code: 'invalid-input', fields });
};

const bodyOf = (event: APIGatewayProxyEventV2): unknown => {
  const raw = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '');
  return raw === '' ? undefined : JSON.parse(raw);
};

type Read =
  | { readonly ok: true; readonly body: unknown; readonly query: unknown }
  | { readonly ok: false; readonly answer: Answered };

/** Reads what the contract allows and nothing else. */
const read = (contract: Wanted, event: APIGatewayProxyEventV2): Read => {
  let body: unknown;
  if (contract.body !== undefined) {
    if ((event.body ?? '').length > MAX_BODY) return { ok: false, answer: failed({ code: 'too-large' }) };
    try {
      body = bodyOf(event);
    } catch {
      return { ok: false, answer: failed({ code: 'invalid-input' }) };
    }
    const parsed = contract.body.safeParse(body);
    if (!parsed.success) return { ok: false, answer: malformed(parsed.error) };
    body = parsed.data;
  }
  const query = contract.query?.safeParse(event.queryStringParameters ?? {});
  if (query !== undefined && !query.success) return { ok: false, answer: malformed(query.error) };
  return { ok: true, body, query: query?.data };
};

/** People appear in the log as a keyed mark: the same person is recognised, nobody is named. */
const actorMark = (app: App, card: Card | undefined): string | undefined =>
  card === undefined
    ? undefined
    : createHmac('sha256', app.sessionSecret).update(card.id).digest('hex').slice(0, 12);

const answer = async (
  app: App,
  routes: Routes,
  event: APIGatewayProxyEventV2,
): Promise<{ name: string; answered: Answered; card?: Card }> => {
  const name = (Object.keys(routes) as ContractName[]).find(
    (one) => `${ROUTES[one].method} ${ROUTES[one].path}` === event.routeKey,
  );
  const route =
    name === undefined ? undefined : (routes[name] as ((request: unknown) => Promise<Answered>) | undefined);
  if (name === undefined || route === undefined)
    return { name: 'unknown', answered: failed({ code: 'no-route' }) };
  const contract: Wanted = REQUESTS[name];
  const person = await readSession(app, event.headers.authorization);
  const card = person === undefined ? undefined : await findCard(app, person);
  const present = card?.active === true ? card : undefined;
  if (contract.session && present === undefined) return { name, answered: failed({ code: 'no-session' }) };
  const asked = read(contract, event);
  const known = present === undefined ? {} : { card: present };
  if (!asked.ok) return { name, answered: asked.answer, ...known };
  const id = event.pathParameters?.id ?? '';
  const answered = await route({ app, body: asked.body, query: asked.query, id, event, card: present });
  return { name, answered, ...known };
};

/**
 * One Lambda handler for the routes of a resource. Every answer comes in the envelope; what goes wrong inside is
 * logged and answered with 500 and nothing of its insides.
 */
export const serve = (
  routes: Routes,
  wrap: (answered: Answered) => APIGatewayProxyStructuredResultV2 = envelope,
) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .onError((request) => {
      request.response = json(500, {
        ok: false,
        error: {
          code: 'internal',
          message: text('系统出错了，已经记录', 'Something went wrong and was recorded'),
          hint: text('没有丢失任何内容，请稍后再试', 'Nothing is lost; please try again later'),
        },
      });
    })
    .handler(async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
      const app = await theApp();
      const began = app.clock();
      try {
        const { name, answered, card } = await answer(app, routes, event);
        const response = wrap(answered);
        const actor = actorMark(app, card);
        const entry = {
          message: answered.ok ? 'answered' : 'refused',
          route: name,
          status: response.statusCode ?? 200,
          ms: app.clock() - began,
          ...(actor === undefined ? {} : { actor }),
          ...(answered.ok ? {} : { code: answered.error.code }),
        };
        if (answered.ok) app.log.info(entry);
        else app.log.warn(entry);
        return response;
      } catch (error) {
        app.log.error({ message: 'failed', route: event.routeKey, error: errorOf(error) });
        throw error;
      }
    });
