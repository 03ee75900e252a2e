import { handler as actOnCase } from '@dingban/functions/http/actions';
import { handler as cases } from '@dingban/functions/http/cases';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';

const HANDLERS = {
  'POST /api/cases': cases,
  'POST /api/cases/{id}/actions': actOnCase,
} as const;

export interface LambdaCall {
  readonly routeKey: keyof typeof HANDLERS;
  readonly id?: string;
  readonly token: string;
  readonly body: unknown;
}

/** The event that an HTTP API hands over, payload format 2.0. */
const eventOf = ({ routeKey, id, token, body }: LambdaCall): APIGatewayProxyEventV2 => {
  const [method = '', template = ''] = routeKey.split(' ');
  const path = template.replace('{id}', id ?? '');
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: '',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(id === undefined ? {} : { pathParameters: { id } }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'test',
      routeKey,
      stage: '$default',
      time: '24/Nov/2026:08:00:00 +0000',
      timeEpoch: 0,
    },
    body: JSON.stringify(body),
    isBase64Encoded: false,
  };
};

/** Calls a function as Lambda does, without HTTP in between, where a test needs thousands of requests. */
export const callLambda = async (call: LambdaCall) => {
  const result: APIGatewayProxyStructuredResultV2 = await HANDLERS[call.routeKey](
    eventOf(call),
    {} as Context,
  );
  const { method, path } = eventOf(call).requestContext.http;
  return { method, path, status: result.statusCode ?? 200, body: JSON.parse(result.body ?? 'null') };
};
