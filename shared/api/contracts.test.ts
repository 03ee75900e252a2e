import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/catalogue.ts';
import { REFUSALS } from '../refusal/table.ts';
import { hostileText } from '../sample/arbitrary.ts';
import { goodCommand } from '../sample/command.ts';
import { START, sealUseOf, storyAt } from '../sample/story.ts';
import type { CaseCommandType } from '../workflow/caseCommand.ts';
import { CONTRACTS, type Contract } from './contracts.ts';
import { openApi, refusalsOf } from './openapi.ts';
import { CaseCommand, EvaluationRequest, Given } from './requests.ts';
import { ROUTES } from './routes.ts';

type Node = Readonly<Record<string, unknown>>;
const contracts = Object.entries<Contract>(CONTRACTS);

describe('the contracts', () => {
  it('are those of the routes, one for each method and path', () => {
    expect(Object.keys(CONTRACTS).sort()).toEqual(Object.keys(ROUTES).sort());
    for (const [name, { method, path }] of contracts)
      expect([name, { method, path }]).toEqual([name, ROUTES[name as keyof typeof ROUTES]]);
    expect(new Set(contracts.map(([, { method, path }]) => `${method} ${path}`)).size).toBe(contracts.length);
  });

  it.each(contracts)('take a body only where they post, and their example is good: %s', (_, contract) => {
    expect(contract.body !== undefined).toBe(contract.method === 'POST');
    if (contract.example !== undefined) expect(contract.body?.safeParse(contract.example).success).toBe(true);
    for (const code of contract.refusals) expect(Object.keys(REFUSALS)).toContain(code);
    expect(new Set(contract.refusals).size).toBe(contract.refusals.length);
  });

  it('take every command as the phone makes it, and nothing beside', () => {
    const types: readonly CaseCommandType[] = [
      'resubmit',
      'approve',
      'return',
      'reject',
      'withdraw',
      'recuse',
      'conclude',
      'answer',
      'implement',
      'report',
      'feedback',
      'transfer',
      'addSigner',
      'countersign',
      'urge',
      'comment',
      'suspend',
      'resume',
      'correct',
      'terminate',
    ];
    const state = storyAt('committee-seal', 'stamp').state();
    for (const type of types) {
      const command = goodCommand(type, state, sealUseOf('committee-seal'), START, { people: ['resident'] });
      expect(CaseCommand.parse(command)).toEqual(command);
      expect(CaseCommand.safeParse({ ...command, more: 1 }).success).toBe(false);
    }
    expect(
      CaseCommand.safeParse(goodCommand('submit', undefined, sealUseOf('committee-seal'), START)).success,
    ).toBe(false);
  });

  it('give out the definition of every sub-module whole', () => {
    const matters = catalogue().map(({ id, group, label, sign, subModules }) => ({
      id,
      group,
      label,
      sign,
      subModules: subModules.map((sub) => ({
        id: sub.id,
        label: sub.label,
        purpose: sub.purpose,
        places: [],
        definition: sub,
      })),
    }));
    const travelled = JSON.parse(JSON.stringify({ matters }));
    expect(CONTRACTS.catalogue.answer.parse(travelled)).toEqual(travelled);
  });

  it('refuse numbers that JSON cannot carry back, and depth without end', () => {
    expect(Given.safeParse(JSON.parse('{"copies":1e999}')).success).toBe(false);
    expect(Given.safeParse(JSON.parse('{"draft":[{"size":-1e999}]}')).success).toBe(false);
    expect(Given.safeParse({ draft: [{ size: 1 }], copies: 3, note: null }).success).toBe(true);
    expect(Given.safeParse({ wages: [{ name: '王', photos: [{ size: 1 }] }] }).success).toBe(true);
    expect(Given.safeParse({ wages: [{ photos: [{ size: { bytes: 1 } }] }] }).success).toBe(false);
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = [deep];
    expect(Given.safeParse({ deep }).success).toBe(false);
  });

  it('refuse words about a result that cannot be kept', () => {
    const actionId = '3f0c7a52-8f4e-4d0b-9a5b-0d6c1c1f2a10';
    expect(EvaluationRequest.safeParse({ actionId, stars: 5, words: '办得快\n谢谢' }).success).toBe(true);
    for (const words of ['a\u0000', '\ud800', '好'.repeat(301)])
      expect(EvaluationRequest.safeParse({ actionId, stars: 5, words }).success).toBe(false);
    for (const stars of [0, 6, 1.5, '5'])
      expect(EvaluationRequest.safeParse({ actionId, stars, words: '' }).success).toBe(false);
  });

  it('answer anything at all with yes or no, never with a crash', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...contracts),
        fc.oneof(fc.anything(), fc.dictionary(hostileText, fc.anything())),
        ([, contract], given) => {
          for (const schema of [contract.body, contract.query])
            expect(typeof (schema?.safeParse(given).success ?? false)).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the OpenAPI document', () => {
  const document = openApi() as unknown as {
    readonly openapi: string;
    readonly info: Node;
    readonly paths: Readonly<Record<string, Readonly<Record<string, Node>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, Node>>; readonly securitySchemes: Node };
  };
  const walk = (node: unknown, visit: (node: Node) => void): void => {
    if (typeof node !== 'object' || node === null) return;
    if (!Array.isArray(node)) visit(node as Node);
    for (const one of Object.values(node)) walk(one, visit);
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

  it('is of version 3.1 and survives JSON', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('refers to nothing that it does not hold, and holds nothing that is not used', () => {
    const used = new Set<string>();
    walk(document, (node) => {
      if (typeof node.$ref !== 'string') return;
      expect(node.$ref).toMatch(/^#\/components\/schemas\/\w+$/);
      const name = node.$ref.split('/').at(-1) ?? '';
      expect([name, Object.hasOwn(document.components.schemas, name)]).toEqual([name, true]);
      used.add(name);
    });
    expect(Object.keys(document.components.schemas).filter((name) => !used.has(name))).toEqual([]);
    for (const name of Object.keys(document.components.schemas)) expect(name).not.toMatch(/^__/);
  });

  it('has a property for every name that it requires', () => {
    let required = 0;
    walk(document, (node) => {
      if (!Array.isArray(node.required) || typeof node.properties !== 'object') return;
      for (const name of node.required as string[]) {
        required += 1;
        expect(Object.keys(node.properties as object)).toContain(name);
      }
    });
    expect(required).toBeGreaterThan(100);
    expect(document.components.schemas.Place).toHaveProperty('properties.id');
  });

  it('has one operation for each contract, each with an id of its own', () => {
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(
      Object.keys(CONTRACTS).sort(),
    );
    for (const { path, method, operation } of operations)
      expect([path, method.toUpperCase()]).toEqual([
        ROUTES[operation.operationId as keyof typeof ROUTES].path,
        ROUTES[operation.operationId as keyof typeof ROUTES].method,
      ]);
  });

  it('shows for each endpoint how it is called, with a session where one is needed and the body that it takes', () => {
    for (const [name, { method, path, session, example, query }] of contracts) {
      const operation = (openApi().paths as Record<string, Record<string, Node>>)[path]?.[
        method.toLowerCase()
      ];
      const [{ source = '' } = {}] = (operation?.['x-codeSamples'] ?? []) as { source?: string }[];
      expect([name, source]).toEqual([name, expect.stringContaining(`localhost:3000${path.split('{')[0]}`)]);
      expect(source.includes('authorization: Bearer')).toBe(session);
      if (example !== undefined) expect(source).toContain(JSON.stringify(example));
      const asked = /\?([^']*)'$/.exec(source)?.[1] ?? '';
      if (query !== undefined)
        expect([name, query.safeParse(Object.fromEntries(new URLSearchParams(asked))).success]).toEqual([
          name,
          true,
        ]);
    }
  });

  it('declares every parameter of a path, and none that the path has not', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (operation.parameters as readonly Node[]).filter((one) => one.in === 'path');
      expect(declared.map(({ name }) => name)).toEqual(inPath);
      for (const one of declared) expect(one.required).toBe(true);
      for (const one of operation.parameters as readonly Node[]) expect(one.schema).toBeTypeOf('object');
    }
  });

  it('tells which endpoints need a session, and every refusal in both languages', () => {
    for (const { operation } of operations) {
      const contract = CONTRACTS[operation.operationId as keyof typeof CONTRACTS] as Contract;
      expect(operation.security !== undefined).toBe(contract.session);
      const told = (operation['x-refusals'] as readonly { readonly code: string }[]).map(({ code }) => code);
      expect(told).toEqual(refusalsOf(contract));
      expect(told.includes('no-session')).toBe(contract.session);
      expect(Object.keys(operation.responses as object)).toContain('200');
    }
    expect(document.components.securitySchemes).toHaveProperty('session');
  });
});
