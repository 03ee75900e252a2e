import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../sample/village.ts';
import { HOUR, type Instant, MINUTE, SECOND } from '../../time/clock.ts';
import { type ApprovalFact, approvalsOf } from '../fact.ts';
import { defaultsOf } from '../rule.ts';
import { EMPTY_WINDOW, type Window, windowOf } from '../window.ts';
import { rubberStamp } from './rubberStamp.ts';

/** Tuesday, 10:00 in Shanghai. */
const TEN = Date.parse('2026-11-24T02:00:00Z');
const defaults = defaultsOf(rubberStamp);

const approval = (at: Instant, read: number | undefined, caseId = 'c1'): ApprovalFact => ({
  kind: 'approval',
  caseId,
  number: 'YZ-1',
  places: PLACES,
  at,
  node: 'director',
  person: 'director',
  ...(read === undefined ? {} : { openedAt: at - read }),
});
const found = (fact: ApprovalFact, window: Window = EMPTY_WINDOW, parameters = defaults) =>
  rubberStamp
    .find(fact, window, parameters)
    .map(({ window: name, severity }) => `${name.split(':')[0]} ${severity}`);
interface Approved {
  readonly caseId: string;
  readonly at: Instant;
}

/** `count` approvals, one every `gap`, the last of them at TEN. */
const rush = (count: number, gap: number): readonly Approved[] =>
  Array.from({ length: count }, (_, index) => ({ caseId: `c${index}`, at: TEN - (count - 1 - index) * gap }));

const windowWith = (approvals: readonly Approved[]): Window =>
  windowOf({
    traces: approvals.map((one) => ({
      ...one,
      list: approvalsOf('director'),
      village: PLACES.village,
      value: {},
    })),
  });

describe('rule 9, approved without reading', () => {
  it('finds an approval seconds after opening, or without opening', () => {
    expect(found(approval(TEN, 9 * SECOND))).toEqual(['quick orange']);
    expect(found(approval(TEN, 0))).toEqual(['quick orange']);
    expect(found(approval(TEN, undefined))).toEqual(['quick orange']);
  });

  it('begins to believe at ten seconds and not a millisecond earlier', () => {
    expect(found(approval(TEN, 10 * SECOND - 1))).toEqual(['quick orange']);
    expect(found(approval(TEN, 10 * SECOND))).toEqual([]);
    expect(found(approval(TEN, HOUR))).toEqual([]);
  });

  it('finds twenty approvals in ten minutes, and not nineteen', () => {
    expect(found(approval(TEN, MINUTE, 'c19'), windowWith(rush(20, 20 * SECOND)))).toEqual(['many orange']);
    expect(found(approval(TEN, MINUTE, 'c49'), windowWith(rush(50, SECOND)))).toEqual(['many orange']);
    expect(found(approval(TEN, MINUTE, 'c18'), windowWith(rush(19, 20 * SECOND)))).toEqual([]);
  });

  it('counts the ten minutes to the millisecond', () => {
    const approvals = rush(20, 20 * SECOND);
    const moved = (by: number): Window =>
      windowWith([{ caseId: 'c0', at: TEN - 10 * MINUTE + by }, ...approvals.slice(1)]);
    expect(found(approval(TEN, MINUTE), moved(1))).toEqual(['many orange']);
    expect(found(approval(TEN, MINUTE), moved(0))).toEqual([]);
  });

  it('does not count what comes later, nor twenty over an hour', () => {
    const later = rush(20, 20 * SECOND).map((one) => ({ ...one, at: one.at + MINUTE }));
    expect(found(approval(TEN, MINUTE), windowWith(later))).toEqual([]);
    expect(found(approval(TEN, MINUTE), windowWith(rush(20, 3 * MINUTE)))).toEqual([]);
  });

  it('finds an approval at night, from 23:00 to before 05:00', () => {
    const at = (time: string) => found(approval(Date.parse(`2026-11-24T${time}+08:00`), MINUTE));
    for (const night of ['23:00:00', '23:59:59', '00:00:00', '03:00:00', '04:59:59'])
      expect(at(night)).toEqual(['night yellow']);
    for (const day of ['22:59:59', '05:00:00', '12:00:00']) expect(at(day)).toEqual([]);
  });

  it('tells several things of one approval', () => {
    const night = Date.parse('2026-11-24T23:30:00+08:00');
    expect(found(approval(night, undefined))).toEqual(['quick orange', 'night yellow']);
  });

  it('goes by the numbers that a city sets', () => {
    expect(found(approval(TEN, 30 * SECOND), EMPTY_WINDOW, { ...defaults, seconds: 60 })).toEqual([
      'quick orange',
    ]);
    expect(found(approval(TEN, MINUTE), windowWith(rush(5, SECOND)), { ...defaults, approvals: 5 })).toEqual([
      'many orange',
    ]);
    expect(
      found(approval(Date.parse('2026-11-24T20:00:00+08:00'), MINUTE), EMPTY_WINDOW, {
        ...defaults,
        nightFrom: 20,
      }),
    ).toEqual(['night yellow']);
  });

  it('raises one warning for a rush, on the case with which it began, however long it goes on', () => {
    const approvals = rush(40, 5 * SECOND);
    const names = approvals.slice(19).map(({ caseId, at }) => {
      const [finding] = rubberStamp.find(approval(at, MINUTE, caseId), windowWith(approvals), defaults);
      return `${finding?.caseId} ${finding?.window}`;
    });
    expect(new Set(names)).toEqual(new Set(['c19 many:director:2026-11-24']));
    expect(names).toHaveLength(21);
  });

  it('does not depend on the order of the window or on a name, and says what it compared', () => {
    const approvals = rush(25, 10 * SECOND);
    const plain = rubberStamp.find(approval(TEN, MINUTE, 'c24'), windowWith(approvals), defaults);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...approvals], { minLength: approvals.length }),
        fc.string(),
        (shuffled, other) => {
          const fact = { ...approval(TEN, MINUTE, 'c24'), node: other };
          const [again] = rubberStamp.find(fact, windowWith(shuffled), defaults);
          expect(again).toEqual(plain[0]);
        },
      ),
    );
    expect(plain[0]?.compared.map(({ caseId }) => caseId)).toEqual(['c22', 'c23', 'c24', undefined]);
    expect(plain[0]?.about).toEqual(['director']);
  });
});
