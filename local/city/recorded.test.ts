import { overYear } from '@dingban/shared/supervision/overYear';
import { describe, expect, it } from 'vitest';
import { planOrdinary } from './ordinary.ts';
import { plannerOf } from './planner.ts';
import { lineOf, type Recorded, rereader } from './recorded.ts';
import { tellCase } from './tell.ts';
import { cityYear } from './year.ts';

describe('the written history', () => {
  it('gives back the same findings when it is read line by line', () => {
    const year = cityYear({ villages: 4, cases: 1000, seed: 3 });
    const records = [...year.records];
    const read = rereader();
    const { findings } = overYear(
      records.map(({ moment }) => moment),
      year,
    );
    const again = overYear(
      records.map((recorded) => read(lineOf(recorded))),
      year,
    );
    expect(again.findings).toEqual(findings);
    expect(findings.length).toBeGreaterThan(50);
  });

  it('names a line that tells nothing', () => {
    expect(() => rereader()('{}')).toThrow('a line that tells nothing');
  });
});

describe('ordinary business', () => {
  const SEED = 5;
  const planner = plannerOf(3, 300, SEED);
  planOrdinary(planner, 300);
  const byKind = new Map<string, readonly Recorded[]>();
  for (const plan of planner.plans) if (!byKind.has(plan.kind)) byKind.set(plan.kind, tellCase(plan, SEED));

  it('is of many kinds', () => {
    expect(byKind.size).toBe(17);
  });

  it.each([...byKind])('carries a case of %s from its application to its disclosure', (_, recorded) => {
    const actions = recorded.flatMap(({ action }) => action ?? []);
    expect(actions[0]?.type).toBe('submit');
    expect(actions.at(-1)?.type).toBe('feedback');
    expect(actions.filter(({ type }) => type === 'approve').length).toBeGreaterThan(0);
    // Nobody is late, and time only goes forward.
    expect(actions.filter(({ type }) => type === 'lapse' || type === 'watch')).toEqual([]);
    expect(recorded.map(({ at }) => at)).toEqual(recorded.map(({ at }) => at).sort((a, b) => a - b));
    expect(actions.map(({ seq }) => seq)).toEqual(actions.map((__, index) => index + 1));
  });
});
