import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import { goodInput } from '../../sample/given.ts';
import { foundBy, TEN, toldWith } from '../../sample/told.ts';
import { DAY } from '../../time/clock.ts';
import { workingDays } from '../../time/workingDays.ts';
import type { WatchFact } from '../fact.ts';
import { defaultsOf } from '../rule.ts';
import { EMPTY_WINDOW } from '../window.ts';
import { disclosureLate } from './disclosureLate.ts';

const SINCE = TEN - 30 * DAY;
const due = workingDays.deadline(SINCE, 15);

const watch = (name: string, more: Partial<WatchFact> = {}): WatchFact => {
  const [matter = '', sub = ''] = name.split('/');
  const form = findDefinition(matter, sub)?.sub.form;
  const told = toldWith(matter, sub, form === undefined ? {} : goodInput(form, 'apply', '2026-10-20'), {
    status: 'feedback',
    approvedAt: SINCE - 5 * DAY,
  });
  return {
    kind: 'watch',
    caseId: told.caseId,
    number: told.number,
    places: told.places,
    at: due,
    what: 'disclosure',
    since: SINCE,
    due,
    people: ['clerk'],
    told,
    ...more,
  };
};

describe('rule 21, carried out and not shown', () => {
  it('finds what is to be shown with the accounts, in orange', () => {
    expect(findDefinition('expense-payment', 'utilities')?.sub.disclosure.timing).toBe('monthly');
    expect(foundBy(disclosureLate, watch('expense-payment/utilities'))).toEqual(['not-shown orange']);
    expect(findDefinition('venue-use', 'activity-use')?.sub.disclosure.timing).toBe('quarterly');
    expect(foundBy(disclosureLate, watch('venue-use/activity-use'))).toEqual(['not-shown orange']);
  });

  it('finds what is to be shown at once, in red', () => {
    expect(findDefinition('asset-lease', 'shop-lease')?.sub.disclosure.timing).toBe('at-once');
    expect(foundBy(disclosureLate, watch('asset-lease/shop-lease'))).toEqual(['not-shown red']);
  });

  it('does not call red what the catalogue does not know', () => {
    expect(foundBy(disclosureLate, watch('nothing/at-all'))).toEqual(['not-shown orange']);
  });

  it('begins with the end of the fifteenth working day and not a millisecond earlier', () => {
    expect(foundBy(disclosureLate, watch('asset-lease/shop-lease', { at: due - 1 }))).toEqual([]);
    expect(foundBy(disclosureLate, watch('asset-lease/shop-lease', { at: due }))).toHaveLength(1);
    expect(foundBy(disclosureLate, watch('asset-lease/shop-lease', { at: due + 9 * DAY }))).toHaveLength(1);
  });

  it('does not hear the other watches', () => {
    expect(foundBy(disclosureLate, watch('asset-lease/shop-lease', { what: 'stalled' }))).toEqual([]);
    expect(foundBy(disclosureLate, watch('asset-lease/shop-lease', { what: 'implementation' }))).toEqual([]);
  });

  it('goes by the days that a city sets', () => {
    const ten = { at: workingDays.deadline(SINCE, 10) };
    expect(foundBy(disclosureLate, watch('expense-payment/utilities', ten))).toEqual([]);
    expect(
      foundBy(disclosureLate, watch('expense-payment/utilities', ten), EMPTY_WINDOW, { days: 10 }),
    ).toEqual(['not-shown orange']);
  });

  it('says when it was to be shown and on what ground', () => {
    const [found] = disclosureLate.find(
      watch('expense-payment/utilities'),
      EMPTY_WINDOW,
      defaultsOf(disclosureLate),
    );
    expect(found?.compared.map(({ value }) => value.zh)).toContain('按月公开');
    expect(found?.about).toEqual(['clerk']);
    expect(found?.sentence.en).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
