import { z } from 'zod';
import { REFUSALS } from '../refusal/table.ts';
import { CONTRACTS, type Contract } from './contracts.ts';
import { RefusalAnswer } from './schema.ts';

type Node = Record<string, unknown>;

const REF = '#/components/schemas/';

/** Zod writes definitions into `$defs` of each schema; OpenAPI keeps them in one place. */
const collect = (schema: z.ZodType, io: 'input' | 'output', components: Node): Node => {
  const {
    $defs,
    $schema: _,
    ...root
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Node;
  for (const [name, definition] of Object.entries(($defs ?? {}) as Node))
    components[name] = relocate(definition);
  return relocate(root) as Node;
};

const relocate = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(relocate);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      // The name of a schema, which stands in its key already; a property that is called id is no such name.
      .filter(([key, value]) => key !== 'id' || typeof value !== 'string')
      .map(([key, value]) =>
        key === '$ref' && typeof value === 'string'
          ? [key, value.replace('#/$defs/', REF)]
          : [key, relocate(value)],
      ),
  );
};

const queryOf = (contract: Contract, components: Node): readonly Node[] =>
  contract.query === undefined
    ? []
    : Object.entries(contract.query.shape).map(([name, schema]) => ({
        name,
        in: 'query',
        required: !(schema as z.ZodType).safeParse(undefined).success,
        schema: collect(schema as z.ZodType, 'input', components),
      }));

const pathOf = (contract: Contract): readonly Node[] =>
  contract.path.includes('{id}')
    ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
    : [];

const PLAIN = ['/api/dingtalk/callback', '/api/openapi.json'];

const answerOf = (contract: Contract, components: Node): Node => {
  const data = collect(contract.answer, 'output', components);
  if (PLAIN.includes(contract.path)) return data;
  return {
    oneOf: [
      { type: 'object', properties: { ok: { const: true }, data }, required: ['ok', 'data'] },
      {
        type: 'object',
        properties: { ok: { const: false }, error: { $ref: `${REF}Refusal` } },
        required: ['ok', 'error'],
      },
    ],
  };
};

const CASE_ID = '3f0c7a52-8f4e-4d0b-9a5b-0d6c1c1f2a10';

/** Values for the parameters that a query cannot do without. */
const QUERIES: Readonly<Record<string, string>> = {
  inbox: '?list=todo',
  warnings: '?state=open',
  registry: '?place=20101',
  exportRegistry: '?place=20101',
};

/** The request as a person would type it against a system on their own machine. */
const sample = (name: string, contract: Contract): string => {
  const address = `http://localhost:3000${contract.path.replace('{id}', CASE_ID)}${QUERIES[name] ?? ''}`;
  const session = contract.session ? ' -H "authorization: Bearer $TOKEN"' : '';
  const body =
    contract.body === undefined
      ? ''
      : ` -H "content-type: application/json" -d '${JSON.stringify(contract.example ?? {})}'`;
  return `curl${session}${body} '${address}'`;
};

/** Every refusal that an endpoint may give, its own and those of all. */
export const refusalsOf = (contract: Contract): readonly (keyof typeof REFUSALS)[] => [
  ...new Set([
    ...contract.refusals,
    ...(contract.body === undefined && contract.query === undefined ? [] : (['invalid-input'] as const)),
    ...(contract.body === undefined ? [] : (['too-large'] as const)),
    ...(contract.session ? (['no-session'] as const) : []),
  ]),
];

const operation = (name: string, contract: Contract, components: Node): Node => {
  const refusals = refusalsOf(contract);
  return {
    operationId: name,
    summary: contract.summary,
    ...(contract.session ? { security: [{ session: [] }] } : {}),
    parameters: [...pathOf(contract), ...queryOf(contract, components)],
    ...(contract.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: collect(contract.body, 'input', components),
                ...(contract.example === undefined ? {} : { example: contract.example }),
              },
            },
          },
        }),
    responses: {
      200: {
        description: 'What was asked, or a refusal in the same envelope.',
        content: { 'application/json': { schema: answerOf(contract, components) } },
      },
      ...Object.fromEntries(
        refusals
          .filter((code) => REFUSALS[code].status !== 200)
          .map((code) => [
            REFUSALS[code].status,
            {
              description: `${code}: ${REFUSALS[code].message.en}`,
              content: { 'application/json': { schema: { $ref: `${REF}Denied` } } },
            },
          ]),
      ),
    },
    'x-codeSamples': [{ lang: 'Shell', source: sample(name, contract) }],
    'x-refusals': refusals.map((code) => ({
      code,
      status: REFUSALS[code].status,
      message: REFUSALS[code].message,
      hint: REFUSALS[code].hint,
    })),
  };
};

/** The contracts as OpenAPI 3.1. */
export const openApi = (): { openapi: string } & Node => {
  const components: Node = {};
  const paths: Record<string, Node> = {};
  for (const [name, contract] of Object.entries<Contract>(CONTRACTS))
    paths[contract.path] = {
      ...paths[contract.path],
      [contract.method.toLowerCase()]: operation(name, contract, components),
    };
  // Puts its definition among the components; what it gives is but a reference to that.
  collect(RefusalAnswer, 'output', components);
  components.Denied = {
    type: 'object',
    properties: { ok: { const: false }, error: { $ref: `${REF}Refusal` } },
    required: ['ok', 'error'],
  };
  return {
    openapi: '3.1.0',
    info: {
      title: '村务清廉钉办 Village Affairs Integrity DingBan',
      version: '0.1.0',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Outcomes of the business travel in a 200 envelope {ok, data | error}, because the HTTP client of DingTalk mini-programs drops the body of any other status.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: components,
      securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
};
