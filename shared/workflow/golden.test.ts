import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findChainFault } from '../ledger/record.ts';
import { SUB_IDS } from '../sample/arbitrary.ts';
import { carryOn, digest, tell } from '../sample/story.ts';
import type { CaseAction } from './caseAction.ts';
import type { CaseStatus } from './caseState.ts';
import { replay } from './evolve.ts';

/*
 * One whole life of a case for each way of using a seal, as it was recorded when the definition was published. They
 * are read for ever: a change of code that leads an old history to another state breaks somebody's case. A new
 * one is written with GOLDEN=write; to change one is to rewrite history and needs a decision in docs/decisions.
 */

interface Golden {
  readonly history: readonly CaseAction[];
  readonly state: unknown;
}

const fileOf = (sub: string): URL => new URL(`golden/${sub}.json`, import.meta.url);

const live = (sub: string): Golden => {
  const contract = { documentKind: 'contract', documentTitle: '土地流转合同', amount: 900_000, copies: 3 };
  const out = { outFrom: '2026-11-24', outUntil: '2026-12-30', validUntil: '2026-12-30' };
  const wishes = { values: { ...contract, ...out } };
  const story = tell(sub);
  story.act(sub === 'cooperative-seal' ? 'member-1' : 'clerk', 'submit', wishes);
  const first = story.state().standing?.people[0] ?? '';
  story.open(first);
  story.act(first, 'return', { reason: '合同金额与附件不一致' });
  const { applicant } = story.state();
  story.act(applicant, 'resubmit', { values: { ...wishes.values, amount: 880_000 } });
  story.open(first);
  carryOn(story, 'secretary', wishes);
  story.wake();
  carryOn(story, 'supervision', wishes);
  story.act('supervision', 'return', { to: 'secretary', reason: '请补充集体决策情况' });
  if (sub === 'committee-seal') story.act('secretary', 'recuse', { reason: '对方是我亲戚' });
  carryOn(story, 'stamp', wishes);
  story.open('resident');
  carryOn(story, undefined, { values: { stampedCopies: 3, takenBy: '经办人', result: 'delivered' } });
  story.wake();
  return { history: story.history, state: story.state() };
};

describe('a case of the past', () => {
  it.each(SUB_IDS)('leads to the state that it led to: %s', (sub) => {
    if (process.env.GOLDEN === 'write' && !existsSync(fileOf(sub)))
      writeFileSync(fileOf(sub), `${JSON.stringify(live(sub), undefined, 2)}\n`);
    const golden: Golden = JSON.parse(readFileSync(fileOf(sub), 'utf8'));
    expect(JSON.parse(JSON.stringify(replay(golden.history)))).toEqual(golden.state);
    expect(findChainFault(golden.history, digest)).toBeUndefined();
    const types = new Set(golden.history.map(({ type }) => type));
    for (const type of [
      'submit',
      'return',
      'resubmit',
      'approve',
      'lapse',
      'implement',
      'feedback',
      'close',
    ] as const)
      expect(types).toContain(type);
    expect(golden.state).toMatchObject({
      sub,
      version: 1,
      status: 'closed' satisfies CaseStatus,
      returns: 2,
    });
  });
});
