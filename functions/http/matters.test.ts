import { catalogue, MATTER_IDS } from '@dingban/shared/catalogue/catalogue';
import { allFields } from '@dingban/shared/form/field';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { handler } from './matters.ts';

const get = (route: string, id?: string, lang?: string): Promise<APIGatewayProxyStructuredResultV2> =>
  handler({
    routeKey: `GET ${route}`,
    ...(id === undefined ? {} : { pathParameters: { id } }),
    ...(lang === undefined ? {} : { queryStringParameters: { lang } }),
  } as unknown as APIGatewayProxyEventV2);

describe('the printed matters', () => {
  it('lists every matter with a way to its page', async () => {
    const { body = '' } = await get('/matters');
    for (const { id, label } of catalogue()) {
      expect(body).toContain(`href="/matters/${id}"`);
      expect(body).toContain(label.zh);
    }
  });

  it.each(MATTER_IDS)(
    'shows flow, limits, whom to ask, where to complain and the forms of %s',
    async (id) => {
      const { body = '', statusCode } = await get('/matters/{id}', id);
      expect(statusCode).toBe(200);
      for (const words of ['流程图', '谁来办、多久办完', '找谁问', '向谁反映、投诉', '依据'])
        expect(body).toContain(words);
      const matter = catalogue().find((one) => one.id === id);
      for (const { label, form } of matter?.subModules ?? []) {
        expect(body).toContain(`申请表 · ${label.zh}`);
        for (const field of allFields(form).slice(0, 3)) expect(body).toContain(field.label.zh);
      }
      expect(body).not.toMatch(/undefined|\[object/);
    },
  );

  it('speaks English when asked', async () => {
    const { body = '' } = await get('/matters/{id}', 'seal-use', 'en');
    expect(body).toContain('Who acts, and how long it takes');
    expect(body).toContain('<html lang="en">');
  });

  it('gives the process as BPMN', async () => {
    const { body = '', headers } = await get('/matters/{id}/process.bpmn', 'seal-use');
    expect(headers?.['content-type']).toMatch(/xml/);
    expect(body).toContain('<bpmn:process');
  });

  it('says so when there is no such matter, and says nothing back that was sent', async () => {
    const answer = await get('/matters/{id}', '<script>alert(1)</script>');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('script');
  });
});
