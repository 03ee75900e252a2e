import { bpmnOf } from '@dingban/shared/bpmn/write';
import { catalogue, findMatter } from '@dingban/shared/catalogue/catalogue';
import type { Language } from '@dingban/shared/i18n/text';
import { matterIndex } from '@dingban/shared/print/matterIndex';
import { matterPage } from '@dingban/shared/print/matterPage';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

const answer = (statusCode: number, type: string, body: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: {
    'content-type': `${type}; charset=utf-8`,
    // The catalogue changes with a release only.
    'cache-control': statusCode === 200 ? 'public, max-age=3600' : 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  },
  body,
});

/**
 * The matters on paper, open to everybody: GET /matters, /matters/{id} and /matters/{id}/process.bpmn, in English
 * with ?lang=en. Plain HTML without scripts, from the catalogue alone: no session, no store.
 */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const language: Language = event.queryStringParameters?.lang === 'en' ? 'en' : 'zh';
  const id = event.pathParameters?.id;
  if (id === undefined) return answer(200, 'text/html', matterIndex(catalogue(), language));
  const matter = findMatter(id);
  if (matter === undefined) return answer(404, 'text/plain', '清单里没有这个事项。No such matter.');
  return event.routeKey.endsWith('.bpmn')
    ? answer(200, 'application/xml', bpmnOf(matter))
    : answer(200, 'text/html', matterPage(matter, language));
};
