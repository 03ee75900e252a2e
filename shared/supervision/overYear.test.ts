import { describe, expect, it } from 'vitest';
import { TEN, toldWith, writtenWith } from '../sample/told.ts';
import { PLACES } from '../sample/village.ts';
import { DAY, MINUTE, SECOND } from '../time/clock.ts';
import type { ApprovalFact } from './fact.ts';
import { type Moment, overYear } from './overYear.ts';
import { ghostLabour } from './rules/ghostLabour.ts';
import { rubberStamp } from './rules/rubberStamp.ts';
import { labourTraces } from './traces/labour.ts';

const A = '330782198001010011';

/** A case that pays somebody for one day. */
const lostWork = (caseId: string, at: number, workedOn: string): Moment => {
  const values = { payList: [{ payeeIdNumber: A, workedOn, workDays: 1, lostPay: 100 }] };
  const fact = writtenWith('cadre-allowance', 'lost-work', values, { caseId, submittedAt: at }, { at });
  return { at, caseId, facts: [fact], traces: labourTraces(fact.told) };
};
const approval = (caseId: string, at: number): Moment => {
  const fact: ApprovalFact = {
    kind: 'approval',
    caseId,
    number: caseId,
    places: PLACES,
    at,
    node: 'director',
    person: 'director',
    openedAt: at - MINUTE,
  };
  return { at, caseId, facts: [fact] };
};
const found = (moments: readonly Moment[], parts = {}) =>
  overYear(moments, { rules: [ghostLabour], ...parts }).findings.map(
    ({ caseId, window }) => `${caseId} ${window}`,
  );

describe('rules over a year', () => {
  it('find a day that a later case pays again, on the later one', () => {
    const moments = [lostWork('c1', TEN - 9 * DAY, '2026-11-03'), lostWork('c2', TEN, '2026-11-03')];
    expect(found(moments)).toEqual(['c2 sameDay:c1']);
    expect(found([lostWork('c1', TEN - DAY, '2026-11-02'), lostWork('c2', TEN, '2026-11-03')])).toEqual([]);
  });

  it('forget what a case left when it changes or ends', () => {
    const gone: Moment = { at: TEN - DAY, caseId: 'c1', facts: [], traces: [] };
    const first = lostWork('c1', TEN - 9 * DAY, '2026-11-03');
    expect(found([first, gone, lostWork('c2', TEN, '2026-11-03')])).toEqual([]);
    const changed = lostWork('c1', TEN - DAY, '2026-11-04');
    expect(found([first, changed, lostWork('c2', TEN, '2026-11-03')])).toEqual([]);
    expect(found([first, changed, lostWork('c2', TEN, '2026-11-04')])).toEqual(['c2 sameDay:c1']);
    const unchanged: Moment = { at: TEN - DAY, caseId: 'c1', facts: [] };
    expect(found([first, unchanged, lostWork('c2', TEN, '2026-11-03')])).toEqual(['c2 sameDay:c1']);
  });

  it('keep approvals by themselves, whatever else the case leaves', () => {
    const rush = Array.from({ length: 20 }, (_, index) => approval(`c${index}`, TEN + index * SECOND));
    const cleared: Moment = { at: TEN + 5 * SECOND, caseId: 'c0', facts: [], traces: [] };
    const moments = [...rush.slice(0, 6), cleared, ...rush.slice(6)];
    expect(found(moments, { rules: [rubberStamp] })).toEqual(['c19 many:director:2026-11-24']);
    expect(found(moments.slice(0, -1), { rules: [rubberStamp] })).toEqual([]);
  });

  it('take registers and the numbers of a city', () => {
    const citizens = { [toldWith('', '', {}).mark(A)]: { presence: 'deceased', deceasedOn: '2026-01-01' } };
    const moments = [lostWork('c1', TEN, '2026-11-03')];
    expect(found(moments, { citizens })).toEqual(['c1 deceased']);
    const rush = [approval('c0', TEN), approval('c1', TEN + SECOND)];
    const settings = { 'rubber-stamp': { approvals: 2 } };
    expect(found(rush, { rules: [rubberStamp], settings })).toEqual(['c1 many:director:2026-11-24']);
  });

  it('refuse moments that are not in the order of time', () => {
    const moments = [lostWork('c1', TEN, '2026-11-03'), lostWork('c2', TEN - 1, '2026-11-03')];
    expect(() => found(moments)).toThrow(RangeError);
    expect(overYear([])).toEqual({ findings: [], faults: [] });
  });
});
