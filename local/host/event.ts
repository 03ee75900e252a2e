import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Found } from './routes.ts';

export interface Received {
  readonly request: IncomingMessage;
  readonly found: Found;
  readonly url: URL;
  readonly body: Buffer;
  readonly at: number;
  readonly requestId: string;
}

/** Types that an HTTP API hands over as text; all others come as base64, forms too. */
const TEXT = /^(text\/|application\/(json|javascript|xml|[\w.-]+\+(json|xml))\b)/i;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Common log format, as requestContext.time has it. */
const logTime = (at: number): string => {
  const [date = '', time = ''] = new Date(at).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
};

const headersOf = (request: IncomingMessage): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headersDistinct))
    if (name !== 'cookie' && value !== undefined) headers[name] = value.join(',');
  return headers;
};

const queryOf = (url: URL): Record<string, string> | undefined => {
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams)
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value;
  return url.search.length > 1 ? query : undefined;
};

const cookiesOf = (request: IncomingMessage): string[] =>
  (request.headers.cookie ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '');

/** The event of an API Gateway HTTP API, payload format 2.0. */
export const eventOf = ({ request, found, url, body, at, requestId }: Received): APIGatewayProxyEventV2 => {
  const { method, path } = found.route;
  const routeKey = `${method} ${path}`;
  const isText = TEXT.test(request.headers['content-type'] ?? '');
  const cookies = cookiesOf(request);
  const query = queryOf(url);
  // An HTTP API hands the path over decoded, in spite of the name.
  const rawPath = decodeURIComponent(url.pathname);
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: url.search.slice(1),
    ...(cookies.length > 0 ? { cookies } : {}),
    headers: headersOf(request),
    ...(query === undefined ? {} : { queryStringParameters: query }),
    ...(Object.keys(found.parameters).length > 0 ? { pathParameters: { ...found.parameters } } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: request.headers.host ?? 'localhost',
      domainPrefix: 'localhost',
      http: {
        method: request.method ?? method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: logTime(at),
      timeEpoch: at,
    },
    ...(body.length > 0 ? { body: body.toString(isText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: body.length > 0 && !isText,
  };
};
