import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import { goodInput } from '../../sample/given.ts';
import { tell } from '../../sample/story.ts';
import { foundBy, TEN, toldWith } from '../../sample/told.ts';
import { DAY } from '../../time/clock.ts';
import { workingDays } from '../../time/workingDays.ts';
import type { WatchFact } from '../fact.ts';
import { defaultsOf } from '../rule.ts';
import { nextWatch } from '../watches.ts';
import { EMPTY_WINDOW } from '../window.ts';
import { caseStalled } from './caseStalled.ts';

const SINCE = TEN - 20 * DAY;
const due = workingDays.deadline(SINCE, 10);
const form = findDefinition('expense-payment', 'daily-office')?.sub.form;
if (form === undefined) throw new Error('no such sub-module');
const told = toldWith('expense-payment', 'daily-office', goodInput(form, 'apply', '2026-11-04'));

const watch = (more: Partial<WatchFact> = {}): WatchFact => ({
  kind: 'watch',
  caseId: told.caseId,
  number: told.number,
  places: told.places,
  at: due,
  what: 'stalled',
  since: SINCE,
  due,
  people: ['secretary'],
  told,
  ...more,
});

describe('rule 2, an open case in which nothing was done', () => {
  it('finds a case after ten working days, when the clock looked in time or late', () => {
    expect(foundBy(caseStalled, watch())).toEqual(['stalled yellow']);
    expect(foundBy(caseStalled, watch({ at: due + 3 * DAY }))).toEqual(['stalled yellow']);
    expect(foundBy(caseStalled, watch({ people: ['director', 'coop'] }))).toEqual(['stalled yellow']);
  });

  it('begins with the end of the tenth working day and not a millisecond earlier', () => {
    expect(foundBy(caseStalled, watch({ at: due - 1 }))).toEqual([]);
    expect(foundBy(caseStalled, watch({ at: due }))).toEqual(['stalled yellow']);
  });

  it('does not hear the other watches, nor what is written', () => {
    expect(foundBy(caseStalled, watch({ what: 'implementation' }))).toEqual([]);
    expect(foundBy(caseStalled, watch({ what: 'disclosure' }))).toEqual([]);
    expect(caseStalled.on).toEqual(['watch']);
  });

  it('counts working days: twelve days with a holiday of a week are not ten', () => {
    // 1 to 7 October are holidays; ten working days from 28 September end long after 12 October.
    const since = Date.parse('2026-09-28T02:00:00Z');
    expect(foundBy(caseStalled, watch({ since, at: since + 14 * DAY }))).toEqual([]);
  });

  it('goes by the days that a city sets', () => {
    const nine = workingDays.deadline(SINCE, 9);
    expect(foundBy(caseStalled, watch({ at: nine }))).toEqual([]);
    expect(foundBy(caseStalled, watch({ at: nine }), EMPTY_WINDOW, { days: 9 })).toEqual(['stalled yellow']);
    expect(foundBy(caseStalled, watch({ at: nine - 1 }), EMPTY_WINDOW, { days: 9 })).toEqual([]);
  });

  it('is about those whom the case waits for, and tells one standstill from the next', () => {
    const [one] = caseStalled.find(watch(), EMPTY_WINDOW, defaultsOf(caseStalled));
    const [again] = caseStalled.find(watch({ at: due + DAY }), EMPTY_WINDOW, defaultsOf(caseStalled));
    const later = { since: SINCE + DAY, at: due + 5 * DAY };
    const [next] = caseStalled.find(watch(later), EMPTY_WINDOW, defaultsOf(caseStalled));
    expect(one?.about).toEqual(['secretary']);
    expect(again?.window).toBe(one?.window);
    expect(next?.window).not.toBe(one?.window);
    expect(one?.sentence.zh).toContain('10 个工作日');
    expect(one?.sentence.en).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('finds a case for which the clock waited, from the last thing that was done', () => {
    const story = tell('expense-payment/daily-office');
    story.act('clerk', 'submit');
    const watched = nextWatch(story.state(), story.definition.sub, workingDays);
    if (watched === undefined) throw new Error('the clock waits for nothing');
    expect(watched.since).toBe(story.state().submittedAt);
    expect(foundBy(caseStalled, watch({ ...watched, at: watched.due }))).toEqual(['stalled yellow']);
    expect(foundBy(caseStalled, watch({ ...watched, at: watched.due - 1 }))).toEqual([]);
  });
});
