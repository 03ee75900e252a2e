import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { FileValue, Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { fileOf } from '../../sample/goodValue.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, TEN, toldWith, writtenWith } from '../../sample/told.ts';
import { DAY, HOUR, MINUTE } from '../../time/clock.ts';
import type { WrittenFact } from '../fact.ts';
import { defaultsOf } from '../rule.ts';
import { amountTraces } from '../traces/amount.ts';
import { photoTraces } from '../traces/photo.ts';
import { type Trace, windowOf } from '../window.ts';
import { chiSquareOf } from './dataIntegrity/digits.ts';
import { kilometresBetween } from './dataIntegrity/photos.ts';
import { dataIntegrity } from './dataIntegrity.ts';

const HERE = { latitude: 29.3, longitude: 120.07 };
/** So many kilometres to the north. */
const north = (kilometres: number) => ({ ...HERE, latitude: HERE.latitude + kilometres / 111.195 });
const photo = (name: string, more: Partial<FileValue> = {}): FileValue => ({ ...fileOf(name), ...more });

const signIn = (values: Values, more: Partial<WrittenFact> = {}) =>
  writtenWith('casual-labour', 'labour-sign-in', values, {}, more);

describe('rule 23, entered late', () => {
  const paid = (paidOn: string, more: Partial<WrittenFact> = {}) =>
    writtenWith(
      'expense-payment',
      'daily-office',
      { paidOn },
      {},
      { node: 'pay', action: 'implement', ...more },
    );

  it('finds an event that was entered more than three days later, and not one of three days', () => {
    expect(foundBy(dataIntegrity, paid('2026-11-20'))).toEqual(['late yellow']);
    expect(foundBy(dataIntegrity, paid('2026-11-21'))).toEqual([]);
    expect(foundBy(dataIntegrity, paid('2026-11-25'))).toEqual([]);
    expect(foundBy(dataIntegrity, signIn({ workDate: '2026-11-01' }))).toEqual(['late yellow']);
  });

  it('counts local days, not hours', () => {
    const justAfter = { at: Date.parse('2026-11-24T00:01:00+08:00') };
    expect(foundBy(dataIntegrity, paid('2026-11-20', justAfter))).toEqual(['late yellow']);
    expect(foundBy(dataIntegrity, paid('2026-11-20', { at: justAfter.at - 2 * MINUTE }))).toEqual([]);
  });

  it('looks at what was written now for the first time', () => {
    expect(foundBy(dataIntegrity, paid('2026-11-01', { wrote: ['paidAmount'] }))).toEqual([]);
    expect(foundBy(dataIntegrity, paid('2026-11-01', { action: 'correct' }))).toEqual([]);
    expect(foundBy(dataIntegrity, paid('2026-11-01', { action: 'resubmit' }))).toEqual([]);
  });

  it('does not take a misfortune, a plan or a paper for an event of the village', () => {
    const relief = writtenWith('social-assistance', 'temporary-relief', { happenedOn: '2026-09-01' });
    expect(foundBy(dataIntegrity, relief)).toEqual([]);
    const emergency = writtenWith('casual-labour', 'emergency-labour', { happenedOn: '2026-09-01' });
    expect(foundBy(dataIntegrity, emergency)).toEqual(['late yellow']);
    const plan = { plannedStart: '2026-01-01', invoiceDate: '2026-01-01' };
    expect(foundBy(dataIntegrity, writtenWith('expense-payment', 'daily-office', plan))).toEqual([]);
  });

  it('names the field as the form does', () => {
    const [finding] = dataIntegrity.find(paid('2026-11-01'), windowOf({}), defaultsOf(dataIntegrity));
    expect(finding?.window).toBe('late:paidOn');
    expect(finding?.sentence.zh).toContain('支付日期');
    expect(finding?.sentence.zh).toContain('23 天');
  });
});

describe('rule 23, changed after approval', () => {
  const corrected = (
    values: Values,
    approvedAt: number | undefined,
    action: WrittenFact['action'] = 'correct',
  ) =>
    writtenWith('casual-labour', 'labour-pay', values, approvedAt === undefined ? {} : { approvedAt }, {
      action,
    });

  it('finds it, and more so where an amount is among it', () => {
    expect(foundBy(dataIntegrity, corrected({ subject: '用工' }, TEN - DAY))).toEqual(['corrected yellow']);
    expect(foundBy(dataIntegrity, corrected({ taxWithheld: 1 }, TEN - DAY))).toEqual(['corrected orange']);
    expect(foundBy(dataIntegrity, corrected({ labourSheet: [] }, TEN - DAY))).toEqual(['corrected orange']);
  });

  it('does not find what was changed before approval, or written as a step', () => {
    expect(foundBy(dataIntegrity, corrected({ taxWithheld: 1 }, undefined))).toEqual([]);
    expect(foundBy(dataIntegrity, corrected({ taxWithheld: 1 }, TEN + 1))).toEqual([]);
    expect(foundBy(dataIntegrity, corrected({ taxWithheld: 1 }, TEN))).toEqual(['corrected orange']);
    expect(foundBy(dataIntegrity, corrected({ taxWithheld: 1 }, TEN - DAY, 'implement'))).toEqual([]);
  });

  it('says how many fields and which, never what stood in them', () => {
    const [finding] = dataIntegrity.find(
      corrected({ subject: '旧的说法', taxWithheld: 123_456 }, TEN - DAY),
      windowOf({}),
      defaultsOf(dataIntegrity),
    );
    expect(finding?.sentence.en).toContain('2 fields');
    expect(JSON.stringify(finding)).not.toMatch(/旧的说法|1,?234/);
    expect(finding?.compared.at(-1)?.value.zh).toBe('代扣个人所得税合计、事项名称');
  });
});

describe('rule 23, a photo used again', () => {
  const other = (caseId: string, ...names: readonly string[]): readonly Trace[] =>
    photoTraces(
      toldWith(
        'project-acceptance',
        'completion-acceptance',
        { acceptPhotos: names.map((name) => photo(name)) },
        { caseId },
      ),
    );
  const fact = signIn({ beforePhotos: [photo('a'), photo('b')], afterPhotos: [photo('c')] });

  it('finds it in another case, each other case once', () => {
    const found = (...traces: readonly (readonly Trace[])[]) =>
      foundBy(dataIntegrity, fact, windowOf({ traces: traces.flat() }));
    expect(found(other('c2', 'a'))).toEqual(['photo red']);
    expect(found(other('c2', 'a', 'b', 'c'))).toEqual(['photo red']);
    expect(found(other('c2', 'a'), other('c3', 'c'))).toEqual(['photo red', 'photo red']);
  });

  it('does not find another photo, one of the case itself, a later one, or one written before', () => {
    const found = (traces: readonly Trace[], one = fact) => foundBy(dataIntegrity, one, windowOf({ traces }));
    expect(found(other('c2', 'd'))).toEqual([]);
    expect(found(other('c1', 'a'))).toEqual([]);
    expect(found(other('c2', 'a').map((trace) => ({ ...trace, at: TEN + 1 })))).toEqual([]);
    expect(found(other('c2', 'a'), { ...fact, wrote: ['afterPhotos'] })).toEqual([]);
  });

  it('asks once for each photo written now, and for twenty at most', () => {
    const asked = (one: WrittenFact) => dataIntegrity.asks?.(one, defaultsOf(dataIntegrity)) ?? [];
    expect(asked(signIn({ beforePhotos: [photo('a'), photo('a')], afterPhotos: [photo('a')] }))).toHaveLength(
      1,
    );
    const many = Array.from({ length: 30 }, (_, index) => photo(`p${index}`));
    expect(asked(signIn({ beforePhotos: many }))).toHaveLength(20);
    expect(asked(signIn({ postedPhotos: many }))).toEqual([]);
  });
});

describe('rule 23, a photo of another place', () => {
  const at = (kilometres: number) =>
    signIn({ signInPlace: HERE, duringPhotos: [photo('a', north(kilometres)), photo('b', HERE)] });

  it('finds what was taken more than two kilometres away', () => {
    expect(foundBy(dataIntegrity, at(2.01))).toEqual(['place orange']);
    expect(foundBy(dataIntegrity, at(1.99))).toEqual([]);
    expect(foundBy(dataIntegrity, at(-50))).toEqual(['place orange']);
  });

  it('measures on the globe', () => {
    expect(kilometresBetween(HERE, HERE)).toBe(0);
    expect(kilometresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(
      20_015,
      0,
    );
    // Beijing and Shanghai.
    const far = kilometresBetween(
      { latitude: 39.9, longitude: 116.4 },
      { latitude: 31.23, longitude: 121.47 },
    );
    expect(far).toBeGreaterThan(1060);
    expect(far).toBeLessThan(1075);
  });

  it('judges nothing without a place of either, nor the notice board', () => {
    expect(foundBy(dataIntegrity, signIn({ duringPhotos: [photo('a', north(9))] }))).toEqual([]);
    expect(foundBy(dataIntegrity, signIn({ signInPlace: HERE, duringPhotos: [photo('a')] }))).toEqual([]);
    const board = signIn({ signInPlace: HERE, postedPhotos: [photo('a', north(9))] });
    expect(foundBy(dataIntegrity, board)).toEqual([]);
    expect(foundBy(dataIntegrity, { ...at(9), wrote: ['injured'] })).toEqual([]);
  });

  it('tells how far, and not where', () => {
    const [finding] = dataIntegrity.find(at(9), windowOf({}), defaultsOf(dataIntegrity));
    expect(finding?.compared[0]?.value.en).toBe('9.0');
    expect(JSON.stringify(finding)).not.toContain('120.07');
  });
});

describe('rule 23, a photo of another day', () => {
  const NOON = TEN + 2 * HOUR;
  const taken = (days: number) =>
    signIn({ workDate: '2026-11-24', duringPhotos: [photo('a', { takenAt: NOON + days * DAY })] });

  it('finds what was taken more than three days before or after', () => {
    expect(foundBy(dataIntegrity, taken(-4))).toEqual(['time orange']);
    expect(foundBy(dataIntegrity, taken(4))).toEqual(['time orange']);
    expect(foundBy(dataIntegrity, taken(-3))).toEqual([]);
    expect(foundBy(dataIntegrity, taken(3))).toEqual([]);
  });

  it('takes any of the days of lost work', () => {
    const lost = (...days: readonly string[]) =>
      writtenWith('cadre-allowance', 'lost-work', {
        payList: days.map((workedOn) => ({ workedOn })),
        workPhotos: [photo('a', { takenAt: NOON })],
      });
    expect(foundBy(dataIntegrity, lost('2026-09-01', '2026-11-22'))).toEqual([]);
    expect(foundBy(dataIntegrity, lost('2026-09-01', '2026-10-01'))).toEqual(['time orange']);
  });

  it('judges nothing without a day of either', () => {
    expect(foundBy(dataIntegrity, signIn({ duringPhotos: [photo('a', { takenAt: 0 })] }))).toEqual([]);
    expect(foundBy(dataIntegrity, signIn({ workDate: '2026-11-24', duringPhotos: [photo('a')] }))).toEqual(
      [],
    );
    const site = writtenWith('project-initiation', 'ordinary-works', {
      sitePhotos: [photo('a', { takenAt: 0 })],
      plannedStart: '2026-12-01',
    });
    expect(foundBy(dataIntegrity, site)).toEqual([]);
  });
});

describe('rule 23, the digits of amounts', () => {
  /** As many amounts beginning with each digit as Benford's law has them, of a hundred. */
  const NATURAL = [30, 18, 12, 10, 8, 7, 6, 5, 4].flatMap((count, index) =>
    Array.from({ length: count }, (_, n) => (index + 1) * 10_000 + n),
  );
  const spent = (amount: number, more: Partial<WrittenFact> = {}) =>
    writtenWith('expense-payment', 'daily-office', { amount }, {}, more);
  const earlier = (amounts: readonly number[], at = TEN - 60 * DAY): readonly Trace[] =>
    amounts.flatMap((amount, index) =>
      amountTraces({ ...spent(amount).told, caseId: `o${index}`, submittedAt: at }),
    );
  const nines = (count: number) => Array.from({ length: count }, () => 9_900_00);

  it('finds amounts that all begin alike, and not natural ones', () => {
    const found = (amounts: readonly number[]) =>
      foundBy(dataIntegrity, spent(9_900_00), windowOf({ traces: earlier(amounts) }));
    expect(found(nines(100))).toEqual(['digits yellow']);
    expect(found([...NATURAL, ...nines(20)])).toEqual(['digits yellow']);
    expect(found(NATURAL)).toEqual([]);
  });

  it('needs a hundred amounts of the last year, its own among them', () => {
    const found = (traces: readonly Trace[]) => foundBy(dataIntegrity, spent(9_900_00), windowOf({ traces }));
    expect(found(earlier(nines(99)))).toEqual(['digits yellow']);
    expect(found(earlier(nines(98)))).toEqual([]);
    expect(found(earlier(nines(200), TEN - 366 * DAY))).toEqual([]);
    expect(found(earlier(nines(200), TEN + 1))).toEqual([]);
  });

  it('goes to the threshold and not beyond', () => {
    const amounts = [...NATURAL, ...nines(8)];
    const reached = chiSquareOf([...amounts, 9_900_00]);
    const found = (chiSquare: number) =>
      foundBy(dataIntegrity, spent(9_900_00), windowOf({ traces: earlier(amounts) }), { chiSquare });
    expect(found(reached)).toEqual([]);
    expect(found(reached - 0.001)).toEqual(['digits yellow']);
  });

  it('is Benford as the tables have it', () => {
    // Uniform digits of 90 numbers: 90 x sum of (1/9 - p)^2 / p.
    const uniform = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((digit) => Array.from({ length: 10 }, () => digit));
    expect(chiSquareOf(uniform)).toBeCloseTo(36.1, 0);
  });

  it('is one warning a village and quarter, on the first case of the quarter', () => {
    const told = (day: string, caseId: string) => ({
      ...spent(1).told,
      caseId,
      submittedAt: Date.parse(day),
    });
    const traces = [
      ...earlier(nines(120), Date.parse('2026-05-01')),
      ...amountTraces({ ...told('2026-10-02', 'q1') }),
      ...amountTraces({ ...told('2026-11-02', 'q2') }),
    ];
    const names = ['2026-11-24', '2026-12-31'].map((day) => {
      const fact = { ...spent(9_900_00), at: Date.parse(`${day}T10:00:00+08:00`) };
      const [one] = dataIntegrity.find(fact, windowOf({ traces }), defaultsOf(dataIntegrity));
      return `${one?.caseId} ${one?.window}`;
    });
    expect(names).toEqual(['q1 digits:v1:2026Q4', 'q1 digits:v1:2026Q4']);
  });

  it('looks only where an amount was written', () => {
    const window = windowOf({ traces: earlier(nines(120)) });
    expect(foundBy(dataIntegrity, spent(9_900_00, { wrote: ['paidAmount'] }), window)).toEqual([]);
    const fixed = writtenWith('cadre-allowance', 'basic-pay', { amount: 9_900_00 });
    expect(foundBy(dataIntegrity, fixed, window)).toEqual([]);
  });
});

describe('rule 23', () => {
  it('goes by the numbers that a city sets', () => {
    const fact = signIn({
      workDate: '2026-11-20',
      signInPlace: HERE,
      duringPhotos: [photo('a', { ...north(3), takenAt: TEN })],
    });
    expect(foundBy(dataIntegrity, fact)).toEqual(['late yellow', 'place orange', 'time orange']);
    expect(foundBy(dataIntegrity, fact, windowOf({}), { days: 4, photoDays: 4, kilometres: 4 })).toEqual([]);
  });

  it.each([
    ['casual-labour', 'labour-sign-in', ['late yellow', 'place orange', 'place orange', 'place orange']],
    ['casual-labour', 'emergency-labour', ['late yellow', 'place orange', 'place orange']],
  ])('reads the real form of %s/%s', (matter, sub, expected) => {
    const definition = findDefinition(matter, sub);
    if (definition === undefined) throw new Error('renamed');
    const place = { ...HERE, latitude: 30 };
    const input = goodInput(definition.sub.form, 'apply', '2026-11-01', {
      signInPlace: place,
      emergencyPlace: place,
    });
    expect(foundBy(dataIntegrity, writtenWith(matter, sub, input))).toEqual(expected);
  });

  it('finds nothing in forms filled in as they should be', () => {
    for (const [matter, sub] of [
      ['casual-labour', 'labour-sign-in'],
      ['casual-labour', 'emergency-labour'],
      ['social-assistance', 'temporary-relief'],
      ['expense-payment', 'maintenance-payment'],
    ] as const) {
      const definition = findDefinition(matter, sub);
      if (definition === undefined) throw new Error('renamed');
      const input = goodInput(definition.sub.form, 'apply', '2026-11-24');
      expect(foundBy(dataIntegrity, writtenWith(matter, sub, input))).toEqual([]);
    }
  });

  it('is steady, and says whose entry it was', () => {
    const values = {
      workDate: '2026-11-01',
      signInPlace: HERE,
      duringPhotos: [photo('a', { ...north(9), takenAt: TEN })],
    };
    const traces = ['c3', 'c2'].flatMap((caseId) =>
      photoTraces(toldWith('casual-labour', 'labour-sign-in', values, { caseId })),
    );
    const fact = signIn(values, { person: 'accountant' });
    const found = expectSteady(dataIntegrity, fact, traces, {}, [photo('a').sha256, '29.38']);
    expect(found.map(({ window }) => window)).toEqual([
      'late:workDate',
      'photo:c2',
      'photo:c3',
      'place:duringPhotos',
      'time:duringPhotos',
    ]);
    expect(new Set(found.flatMap(({ about }) => about))).toEqual(new Set(['accountant']));
  });
});
