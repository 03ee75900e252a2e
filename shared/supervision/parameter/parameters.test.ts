import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storyAt } from '../../sample/story.ts';
import { DAY, MINUTE, startOfDay } from '../../time/clock.ts';
import { workingDays } from '../../time/workingDays.ts';
import { meaningOf } from '../meanings.ts';
import { RULES } from '../rules.ts';
import { nextWatch, WATCH_RULES } from '../watches.ts';
import { compareRaised, raising } from './backTest.ts';
import { earliestFrom } from './firstDay.ts';
import type { RuleState } from './parameterState.ts';
import { recordOfClosed } from './record.ts';
import { inForceFor, madeBy, settingsHistory } from './settings.ts';
import { valueFault } from './valueFault.ts';
import { watchedIn, watchOfRule } from './watched.ts';

const approved = (rule: string, days: number, from: string): RuleState =>
  ({
    rule,
    seq: 3,
    versions: [{ version: 2, values: { days }, from }],
    dropped: [],
  }) as unknown as RuleState;

describe('the numbers of a rule', () => {
  it('begin at the first minute of their day in Shanghai, and not before', () => {
    const history = settingsHistory([approved('case-stalled', 5, '2026-12-01')]);
    const begin = startOfDay('2026-12-01');
    expect(history.at(begin - 1).versionOf('case-stalled')).toBe(1);
    expect(history.at(begin).versionOf('case-stalled')).toBe(2);
    expect(history.at(begin).settings).toEqual({ 'case-stalled': { days: 5 } });
    expect(history.at(begin).versionOf('price-outlier')).toBe(1);
    expect([history.watchLimits(begin - 1).stalled, history.watchLimits(begin).stalled]).toEqual([10, 5]);
  });

  it('for what the clock noted are those of the beginning of the wait, for that rule alone', () => {
    const history = settingsHistory([
      approved('case-stalled', 5, '2026-12-01'),
      approved('asset-underpriced', 9, '2026-12-01'),
    ]);
    const at = startOfDay('2026-12-03');
    const inForce = inForceFor(history, at, { what: 'stalled', began: startOfDay('2026-11-20') });
    expect(inForce.versionOf('case-stalled')).toBe(1);
    expect(inForce.settings).toEqual({ 'asset-underpriced': { days: 9 } });
    expect(inForceFor(history, at).versionOf('case-stalled')).toBe(2);
    const finding = { rule: 'case-stalled' } as Parameters<typeof madeBy>[0];
    expect(madeBy(finding, inForce).parametersVersion).toBe(1);
  });

  it('begin tomorrow at the earliest, and in the last ten minutes of a day one day later', () => {
    const midnight = startOfDay('2026-12-02');
    expect(earliestFrom(midnight - 10 * MINUTE - 1)).toBe('2026-12-02');
    expect(earliestFrom(midnight - 10 * MINUTE)).toBe('2026-12-03');
    expect(earliestFrom(midnight)).toBe('2026-12-03');
  });

  it('are refused outside of their bounds, in halves where things are counted, and where a rule has none', () => {
    for (const rule of RULES)
      for (const [name, { min, max }] of Object.entries(rule.parameters)) {
        expect(valueFault(rule, name, min)).toBeUndefined();
        expect(valueFault(rule, name, max)).toBeUndefined();
        for (const wrong of [min - 1, max + 1, Number.NaN, '3', undefined, null])
          expect(valueFault(rule, name, wrong)).toMatchObject({ field: name });
        expect(valueFault(rule, 'constructor', min)).toMatchObject({ field: 'constructor' });
      }
    const stalled = RULES.find(({ id }) => id === 'case-stalled');
    const price = RULES.find(({ id }) => id === 'price-outlier');
    if (stalled === undefined || price === undefined) throw new Error('no such rules');
    expect(valueFault(stalled, 'days', 2.5)).toBeDefined();
    expect(valueFault(price, 'percent', 122.5)).toBeUndefined();
  });

  it('belong to rules that say in both languages what they find', () => {
    for (const { id } of RULES) {
      const { zh, en } = meaningOf(id);
      expect([id, zh.length > 5, en.length > 10]).toEqual([id, true, true]);
    }
    for (const rule of Object.values(WATCH_RULES)) expect(watchOfRule(rule)).toBeDefined();
  });
});

describe('a back-test', () => {
  const finding = (caseId: string, window: string, severity: 'yellow' | 'red') =>
    ({ caseId, window, severity }) as Parameters<ReturnType<typeof raising>['add']>[1];

  it('counts a warning once in its worst colour, and says what comes, what goes and what changes colour', () => {
    const before = raising();
    const after = raising();
    before.add(1, finding('a', 'w', 'yellow'));
    before.add(2, finding('a', 'w', 'red'));
    before.add(3, finding('a', 'w', 'yellow'));
    before.add(1, finding('b', 'w', 'yellow'));
    after.add(1, finding('a', 'w', 'yellow'));
    after.add(1, finding('c', 'w', 'red'));
    after.add(9, finding('c', 'v', 'yellow'));
    const compared = compareRaised(before.all, after.all, (caseId) => ({ number: caseId, village: 'v' }));
    expect(compared).toMatchObject({
      before: 2,
      after: 3,
      same: 1,
      recoloured: 1,
      more: { count: 2, colours: { yellow: 1, orange: 0, red: 1 } },
      fewer: { count: 1, colours: { yellow: 1, orange: 0, red: 0 } },
    });
    expect(compared.more.examples.map(({ severity }) => severity)).toEqual(['yellow', 'red']);
  });

  it('finds a standstill of six days with five days and not with ten, whatever the clock noted at the time', () => {
    const story = storyAt('committee-seal', 'director');
    const began = story.now();
    story.pass(workingDays.deadline(began, 6) - began);
    story.act('director', 'approve');
    const until = story.now() + DAY;
    const with5 = watchedIn(story.history, 'stalled', 5, workingDays, until);
    expect(with5).toMatchObject([
      { kind: 'watch', what: 'stalled', since: began, at: workingDays.deadline(began, 5) },
    ]);
    expect(watchedIn(story.history, 'stalled', 10, workingDays, until)).toEqual([]);
    expect(watchedIn(story.history, 'disclosure', 1, workingDays, until)).toEqual([]);
    // The wait that goes on now counts, too, once its time is over.
    const later = workingDays.deadline(story.now(), 10);
    expect(watchedIn(story.history, 'stalled', 10, workingDays, later - 1)).toHaveLength(0);
    expect(watchedIn(story.history, 'stalled', 10, workingDays, later)).toHaveLength(1);
  });

  it('looks when the clock would have looked', () => {
    const story = storyAt('committee-seal', 'director');
    const limits = { stalled: 4, implementation: 4, disclosure: 4 };
    const due = nextWatch(story.state(), story.definition.sub, workingDays, () => limits)?.due ?? 0;
    const [fact] = watchedIn(story.history, 'stalled', 4, workingDays, due);
    expect(fact?.at).toBe(due);
  });
});

describe('how good a rule is', () => {
  const at = (day: string): number => startOfDay(day) + 9 * 60 * MINUTE;

  it('is the share of its closed warnings that were no false alarm, and the median of the working days', () => {
    expect(recordOfClosed([], workingDays)).toEqual({ closed: 0, right: 0 });
    const raisedAt = at('2026-11-23');
    const closed = (day: string, outcome: 'corrected' | 'referred' | 'false-alarm') => ({
      outcome,
      raisedAt,
      closedAt: at(day),
    });
    // Monday to the same day, to Wednesday, and over a weekend to Tuesday.
    const three = [
      closed('2026-12-01', 'referred'),
      closed('2026-11-23', 'false-alarm'),
      closed('2026-11-25', 'corrected'),
    ];
    expect(recordOfClosed(three, workingDays)).toEqual({ closed: 3, right: 2, handlingDays: 2 });
    expect(recordOfClosed(three.slice(0, 2), workingDays)).toEqual({ closed: 2, right: 1, handlingDays: 3 });
    expect(recordOfClosed([{ outcome: 'corrected', raisedAt }], workingDays)).toEqual({
      closed: 1,
      right: 1,
    });
  });
});

/** Everything that a rule is made of: its file and the folder of the same name. */
const sourceOf = (name: string): string => {
  const folder = join(import.meta.dirname, '../rules');
  const own = readFileSync(join(folder, `${name}.ts`), 'utf8');
  const parts = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() && one.name === name)
    .flatMap((one) => readdirSync(join(folder, one.name)).map((file) => join(folder, one.name, file)))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return [own, ...parts.map((file) => readFileSync(file, 'utf8'))].join('\n');
};

const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('rules that look at cadres who gain', () => {
  it('are told of them in a back-test', () => {
    const listed = readFileSync(join(import.meta.dirname, '../../../functions/backTest/cases.ts'), 'utf8');
    for (const { id } of RULES)
      if (/\bkin\b/.test(sourceOf(camel(id)))) expect([id, listed.includes(`'${id}'`)]).toEqual([id, true]);
  });
});
