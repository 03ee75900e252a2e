import { EventEmitter } from 'node:events';
import { SequenceFlow } from 'bpmn-elements';
import { Engine } from 'bpmn-engine';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/catalogue.ts';
import type { Matter, SubModule } from '../catalogue/matter.ts';
import { holds } from '../form/condition.ts';
import type { Values } from '../form/value.ts';
import { waysThrough } from '../sample/ways.ts';
import { nodeAfter } from '../workflow/assign.ts';
import { feelOf } from './feel.ts';
import { bpmnOf } from './write.ts';

const matters = catalogue().map((matter) => [matter.id, matter] as const);

/** Reads the FEEL that stands in the files: comparisons, lists, and, or, not. */
const evaluate = (feel: string, variables: Readonly<Record<string, unknown>>): boolean => {
  const script = feel
    .replace(/list contains\(\[([^\]]*)\], (\w+)\)/g, '[$1].includes($2)')
    .replace(/(\w+) (>=|>) (\d+)/g, '(typeof $1 === "number" && $1 $2 $3)')
    .replace(/(\w+) = /g, '$1 === ')
    .replace(/ and /g, ' && ')
    .replace(/ or /g, ' || ')
    .replace(/\bnot\(/g, '!(');
  // Whatever the case has no value for is undefined, as in our own conditions.
  const asked = new Set(feel.replace(/"[^"]*"/g, '').match(/[a-zA-Z]\w*/g) ?? []);
  const names = [...asked].filter((name) => !WORDS.has(name));
  return new Function(...names, `return ${script}`)(...names.map((name) => variables[name])) === true;
};

const WORDS = new Set(['list', 'contains', 'and', 'or', 'not', 'true', 'false']);

/**
 * bpmn-elements sends a discarded token down every way not taken, for gateways that wait for all. Ours wait for none,
 * and the waves double with each fork: without this a long process takes minutes.
 */
class Taken extends SequenceFlow {
  override discard(): void {}
}

type Decision = 'approve' | 'return' | 'reject';

/** The steps that bpmn-engine asks for, one decision after the other; what is not decided is approved. */
const walkBpmn = async (
  matter: Matter,
  variables: Readonly<Record<string, unknown>>,
  decisions: readonly Decision[],
): Promise<readonly string[]> => {
  const path: string[] = [];
  const left = [...decisions];
  const source = bpmnOf(matter);
  const deciding = new Set(matter.process.nodes.filter(({ kind }) => kind === 'approve').map(({ id }) => id));
  const listener = new EventEmitter();
  const expressions = new Map<string, string>();
  const engine = new Engine({
    name: 'matter',
    source,
    listener,
    elements: { SequenceFlow: Taken },
    scripts: {
      register: ({
        id,
        behaviour,
      }: {
        id: string;
        behaviour: { conditionExpression?: { body?: string } };
      }) => {
        const body = behaviour.conditionExpression?.body;
        if (body !== undefined) expressions.set(id, body);
      },
      getScript: (_language: string, { id }: { id: string }) => {
        const feel = expressions.get(id);
        return feel === undefined
          ? undefined
          : {
              execute: (
                { environment }: { environment: { variables: Record<string, unknown> } },
                callback: (error: unknown, answer: boolean) => void,
              ) => callback(null, evaluate(feel, environment.variables)),
            };
      },
    } as never,
  });
  listener.on(
    'activity.wait',
    (task: { id: string; environment: { variables: Record<string, unknown> }; signal: () => void }) => {
      path.push(task.id);
      if (path.length > 200) throw new Error('this process does not end');
      const decision = deciding.has(task.id) ? (left.shift() ?? 'approve') : 'approve';
      task.environment.variables.decision = decision;
      task.signal();
    },
  );
  const ended = engine.waitFor('end');
  await engine.execute({ listener, variables: { ...variables } } as never);
  await ended;
  return path;
};

/** The same with our own process: the node after this one, back to the application, or the end. */
const walkOurs = (sub: SubModule, values: Values, decisions: readonly Decision[]): readonly string[] => {
  const left = [...decisions];
  const path = ['apply'];
  for (let node = nodeAfter(sub, 'apply', values); node !== undefined; ) {
    path.push(node.id);
    const decision = node.kind === 'approve' ? (left.shift() ?? 'approve') : 'approve';
    if (decision === 'reject') return path;
    if (decision === 'return') path.push('apply');
    node = nodeAfter(sub, decision === 'return' ? 'apply' : node.id, values);
  }
  return path;
};

/**
 * Cases under which every step of a process is taken once and, where it may be, passed over once: the other engine
 * takes a good part of a second for each.
 */
const differentWays = (matter: Matter): readonly { readonly sub: SubModule; readonly values: Values }[] => {
  const told = new Set<string>();
  return matter.subModules
    .flatMap((sub) => waysThrough(sub).map((values) => ({ sub, values })))
    .filter(({ sub, values }) => {
      const taken = new Set(walkOurs(sub, values, []));
      const news = matter.process.nodes
        .map(({ id }) => `${id} ${taken.has(id)}`)
        .filter((one) => !told.has(one));
      for (const one of news) told.add(one);
      return news.length > 0;
    });
};

const sameWay = async (
  matter: Matter,
  sub: SubModule,
  values: Values,
  decisions: readonly Decision[],
): Promise<void> => {
  const other = await walkBpmn(matter, { ...values, subModule: sub.id }, decisions);
  expect(other).toEqual(walkOurs(sub, values, decisions));
};

describe.each(matters)('the process of %s as BPMN 2.0', (_, matter: Matter) => {
  const source = bpmnOf(matter);

  it('is read without a warning and keeps the recommended rules', async () => {
    const { rootElement, warnings } = await new BpmnModdle().fromXML(source);
    expect(warnings).toEqual([]);
    const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() });
    expect(await linter.lint(rootElement)).toEqual({});
  });

  it('draws every step of every sub-module', () => {
    for (const sub of matter.subModules)
      for (const { id } of sub.process.nodes) expect(source).toContain(`<bpmndi:BPMNShape id="${id}_shape"`);
  });

  it('says in FEEL what its conditions say', () => {
    for (const sub of matter.subModules)
      for (const values of waysThrough(sub))
        for (const { when } of sub.process.nodes)
          if (when !== undefined) expect(evaluate(feelOf(when), values)).toBe(holds(when, values));
  });

  it('leads another engine the same way as ours, whatever is decided', async () => {
    for (const { sub, values } of differentWays(matter)) await sameWay(matter, sub, values, []);
    const [first] = differentWays(matter);
    if (first === undefined) throw new Error('a process without a way');
    for (const decisions of [['approve', 'return', 'approve', 'reject'], ['reject']] as const)
      await sameWay(matter, first.sub, first.values, decisions);
  });
});
