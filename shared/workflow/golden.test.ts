import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue, MATTER_IDS } from '../catalogue/catalogue.ts';
import type { Definition } from '../catalogue/definition.ts';
import { findChainFault } from '../ledger/record.ts';
import { SUB_IDS } from '../sample/arbitrary.ts';
import { wholeLife } from '../sample/life.ts';
import { digest } from '../sample/story.ts';
import type { CaseAction, CaseActionType } from './caseAction.ts';
import type { CaseStatus } from './caseState.ts';
import { replay } from './evolve.ts';

/*
 * One whole life of a case for each way of doing each matter, as it was recorded when the version was published. They
 * are read for ever: a change of code that leads an old history to another state breaks somebody's case. A new
 * one is written with GOLDEN=write; to change one is to rewrite history and needs a decision in docs/decisions.
 */

interface Golden {
  readonly history: readonly CaseAction[];
  readonly state: unknown;
}

interface Kept {
  readonly name: string;
  readonly file: URL;
  readonly sub: string;
  readonly version: number;
  readonly definition?: Definition;
}

/** Matters whose content is final. Each variant of each has its history from the day on which it is published. */
const PUBLISHED: readonly string[] = MATTER_IDS;

/** The first five lie where they were laid when there was one matter and one version. */
const FIRST: readonly Kept[] = SUB_IDS.map((sub) => ({
  name: `seal-use/${sub} 1`,
  file: new URL(`golden/${sub}.json`, import.meta.url),
  sub,
  version: 1,
}));

const TODAY: readonly Kept[] = catalogue()
  .filter(({ id }) => PUBLISHED.includes(id))
  .flatMap((matter) =>
    matter.subModules.map((sub) => {
      const { version } = sub.process;
      return {
        name: `${matter.id}/${sub.id} ${version}`,
        file: new URL(`golden/${matter.id}/${sub.id}.v${version}.json`, import.meta.url),
        sub: sub.id,
        version,
        definition: { matter, sub },
      };
    }),
  );

const write = (file: URL, definition: Definition): void => {
  const { history, state } = wholeLife(definition);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ history, state: state() }, undefined, 2)}\n`);
};

const ALWAYS: readonly CaseActionType[] = ['submit', 'return', 'resubmit', 'approve', 'feedback', 'close'];

describe('a case of the past', () => {
  it.each([...FIRST, ...TODAY])('leads to the state that it led to: $name', (kept) => {
    const { file, sub, version, definition } = kept;
    if (process.env.GOLDEN === 'write' && definition !== undefined && !existsSync(file))
      write(file, definition);
    const golden: Golden = JSON.parse(readFileSync(file, 'utf8'));
    expect(JSON.parse(JSON.stringify(replay(golden.history)))).toEqual(golden.state);
    expect(findChainFault(golden.history, digest)).toBeUndefined();
    const types = golden.history.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining([...ALWAYS]));
    expect(golden.state).toMatchObject({ sub, version, status: 'closed' satisfies CaseStatus });
  });
});
