import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { RowValue, Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { BANK_ACCOUNT, ID_NUMBER } from '../../sample/goodValue.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, markOf, toldWith, writtenWith } from '../../sample/told.ts';
import type { WrittenFact } from '../fact.ts';
import { defaultsOf } from '../rule.ts';
import { labourTraces } from '../traces/labour.ts';
import { type Trace, windowOf } from '../window.ts';
import { ghostLabour } from './ghostLabour.ts';

const A = '330782198001010011';
const B = '330782198505050022';
const CHILD = '330782201101100033';
const PERIOD = { from: '2026-11-02', to: '2026-11-20' };

const row = (idNumber: string, days: number, more: RowValue = {}): RowValue => ({
  workerIdNumber: idNumber,
  workerName: '王小明',
  days,
  dayWage: 20_000,
  pay: days * 20_000,
  tie: 'none',
  ...more,
});
const paySheet = (rows: readonly RowValue[], period = PERIOD, dispatch = 'd1'): Values => ({
  dispatch: { entry: dispatch, label: '派工' },
  workedIn: period,
  labourSheet: rows,
});
const pay = (rows: readonly RowValue[], period = PERIOD, dispatch = 'd1'): WrittenFact =>
  writtenWith('casual-labour', 'labour-pay', paySheet(rows, period, dispatch));
const lost = (...days: readonly (readonly [string, string, number])[]): Values => ({
  payList: days.map(([payeeIdNumber, workedOn, workDays]) => ({
    payeeIdNumber,
    workedOn,
    workDays,
    lostPay: workDays * 10_000,
  })),
});
const otherPay = (caseId: string, values: Values): readonly Trace[] =>
  labourTraces(toldWith('casual-labour', 'labour-pay', values, { caseId }));
const otherLost = (caseId: string, values: Values): readonly Trace[] =>
  labourTraces(toldWith('cadre-allowance', 'lost-work', values, { caseId }));
const signIn = (caseId: string, workDate: string, dispatch: string, ...rows: readonly RowValue[]) =>
  labourTraces(
    toldWith(
      'casual-labour',
      'labour-sign-in',
      { dispatch: { entry: dispatch, label: '派工' }, workDate, labourSheet: rows },
      { caseId },
    ),
  );
const withTraces = (...traces: readonly (readonly Trace[])[]) => windowOf({ traces: traces.flat() });
const withCitizen = (idNumber: string, citizen: Values) =>
  windowOf({ citizens: { [markOf(idNumber)]: citizen } });

describe('rule 15, the same day paid twice', () => {
  it('finds a day of lost work that another case pays, too', () => {
    const fact = writtenWith('cadre-allowance', 'lost-work', lost([A, '2026-11-03', 1]));
    expect(foundBy(ghostLabour, fact, withTraces(otherLost('c2', lost([A, '2026-11-03', 1]))))).toEqual([
      'sameDay red',
    ]);
  });

  it('counts half days: two halves are one day, a half more is too much', () => {
    const fact = writtenWith('cadre-allowance', 'lost-work', lost([A, '2026-11-03', 0.5]));
    const half = withTraces(otherLost('c2', lost([A, '2026-11-03', 0.5])));
    const whole = withTraces(otherLost('c2', lost([A, '2026-11-03', 1])));
    expect(foundBy(ghostLabour, fact, half)).toEqual([]);
    expect(foundBy(ghostLabour, fact, whole)).toEqual(['sameDay red']);
  });

  it('finds two periods that do not hold the days of both, and not two that do', () => {
    // 2 to 20 November has 19 days.
    const fact = pay([row(A, 10)]);
    const found = (days: number) =>
      foundBy(ghostLabour, fact, withTraces(otherPay('c2', paySheet([row(A, days)], PERIOD, 'd2'))));
    expect(found(9)).toEqual([]);
    expect(found(9.5)).toEqual(['sameDay red']);
  });

  it('knows the days of a period by the sign-ins of its dispatch', () => {
    const fact = pay([row(A, 1)]);
    const seen = signIn('s1', '2026-11-05', 'd1', row(A, 1));
    const elsewhere = (day: string) => [
      seen,
      signIn('s2', day, 'd2', row(A, 1)),
      otherPay('c2', paySheet([row(A, 1)], PERIOD, 'd2')),
    ];
    expect(foundBy(ghostLabour, fact, withTraces(...elsewhere('2026-11-05')))).toEqual(['sameDay red']);
    expect(foundBy(ghostLabour, fact, withTraces(...elsewhere('2026-11-06')))).toEqual([]);
    expect(foundBy(ghostLabour, fact, withTraces(seen))).toEqual([]);
  });

  it('goes by the period where the sign-ins do not add up to what is paid', () => {
    const traces = withTraces(
      signIn('s1', '2026-11-05', 'd1', row(A, 1)),
      otherLost('c2', lost([A, '2026-11-05', 1])),
    );
    expect(foundBy(ghostLabour, pay([row(A, 1)]), traces)).toEqual(['sameDay red']);
    expect(foundBy(ghostLabour, pay([row(A, 2)]), traces)).toEqual([]);
  });

  it('names only the case that pays the same day, not one that pays the day before', () => {
    const fact = writtenWith('cadre-allowance', 'lost-work', lost([A, '2026-11-03', 1]));
    const traces = withTraces(
      otherLost('c2', lost([A, '2026-11-03', 1])),
      otherLost('c3', lost([A, '2026-11-02', 1])),
    );
    const found = ghostLabour.find(fact, traces, defaultsOf(ghostLabour));
    expect(found.map(({ window }) => window)).toEqual(['sameDay:c2']);
  });

  it('counts a period over the end of a month once, though it stands in the lists of both', () => {
    // Seven days.
    const over = { from: '2026-10-30', to: '2026-11-05' };
    const found = (days: number) =>
      foundBy(
        ghostLabour,
        pay([row(A, 3)], over),
        withTraces(otherPay('c2', paySheet([row(A, days)], over, 'd2'))),
      );
    expect(found(4)).toEqual([]);
    expect(found(4.5)).toEqual(['sameDay red']);
  });

  it('does not take the sign-in and the payment of the same work for two', () => {
    const fact = pay([row(A, 2)], { from: '2026-11-05', to: '2026-11-06' });
    const seen = [signIn('s1', '2026-11-05', 'd1', row(A, 1)), signIn('s2', '2026-11-06', 'd1', row(A, 1))];
    expect(foundBy(ghostLabour, fact, withTraces(...seen))).toEqual([]);
  });

  it('finds a dispatch that is paid twice', () => {
    const seen = signIn('s1', '2026-11-05', 'd1', row(A, 1));
    const again = otherPay('c2', paySheet([row(A, 1)]));
    expect(foundBy(ghostLabour, pay([row(A, 1)]), withTraces(seen, again))).toEqual(['sameDay red']);
  });

  it('finds more days than the time has, to the half day', () => {
    const week = { from: '2026-11-02', to: '2026-11-08' };
    expect(foundBy(ghostLabour, pay([row(A, 7)], week))).toEqual([]);
    expect(foundBy(ghostLabour, pay([row(A, 7.5)], week))).toEqual(['days red']);
    expect(foundBy(ghostLabour, pay([row(A, 4), row(A, 4, { trade: 'mason' })], week))).toEqual(['days red']);
  });

  it('takes night work of an emergency for the day on which it began', () => {
    const emergency = (day: string) =>
      writtenWith('casual-labour', 'emergency-labour', { happenedOn: day, labourSheet: [row(A, 3)] });
    expect(foundBy(ghostLabour, emergency('2026-11-23'))).toEqual([]);
    const other = withTraces(otherLost('c2', lost([A, '2026-11-23', 0.5])));
    expect(foundBy(ghostLabour, emergency('2026-11-23'), other)).toEqual(['sameDay red']);
    expect(foundBy(ghostLabour, emergency('2026-11-22'), other)).toEqual([]);
  });

  it('does not mix people, nor look at traces of the case itself or after the fact', () => {
    const fact = pay([row(A, 19)]);
    expect(foundBy(ghostLabour, fact, withTraces(otherPay('c2', paySheet([row(B, 19)]))))).toEqual([]);
    expect(foundBy(ghostLabour, fact, withTraces(otherPay('c1', paySheet([row(A, 19)]))))).toEqual([]);
    const later = otherPay('c2', paySheet([row(A, 19)])).map((one) => ({ ...one, at: fact.at + 1 }));
    expect(foundBy(ghostLabour, fact, withTraces(later))).toEqual([]);
  });

  it('tells each other case once, with the same name each time', () => {
    const fact = writtenWith(
      'cadre-allowance',
      'lost-work',
      lost([A, '2026-11-03', 1], [A, '2026-11-04', 1], [B, '2026-11-04', 1]),
    );
    const found = ghostLabour.find(
      fact,
      withTraces(
        otherLost('c2', lost([A, '2026-11-03', 1], [B, '2026-11-04', 1])),
        otherLost('c3', lost([A, '2026-11-04', 1])),
      ),
      defaultsOf(ghostLabour),
    );
    expect(found.map(({ window }) => window)).toEqual(['sameDay:c2', 'sameDay:c3']);
    expect(found[0]?.sentence.zh).toContain('2 人');
    expect(found[0]?.compared.map(({ caseId }) => caseId)).toContain('c2');
  });
});

describe('rule 15, people who cannot have worked', () => {
  it('finds the dead, from the day after', () => {
    const dead = withCitizen(A, { presence: 'deceased', deceasedOn: '2026-11-10' });
    const on = (day: string) => writtenWith('cadre-allowance', 'lost-work', lost([A, day, 1]));
    expect(foundBy(ghostLabour, on('2026-11-10'), dead)).toEqual([]);
    expect(foundBy(ghostLabour, on('2026-11-11'), dead)).toEqual(['deceased red']);
    // 2 to 10 November are 9 days, which may all have been worked.
    expect(foundBy(ghostLabour, pay([row(A, 9)]), dead)).toEqual([]);
    expect(foundBy(ghostLabour, pay([row(A, 9.5)]), dead)).toEqual(['deceased red']);
  });

  it('finds those who moved away, and not those of whom the register has no date', () => {
    const fact = writtenWith('cadre-allowance', 'lost-work', lost([A, '2026-11-11', 1]));
    const moved = { presence: 'moved', movedOn: '2026-11-10' };
    expect(foundBy(ghostLabour, fact, withCitizen(A, moved))).toEqual(['moved red']);
    expect(foundBy(ghostLabour, fact, withCitizen(A, { presence: 'moved' }))).toEqual([]);
    expect(foundBy(ghostLabour, fact, withCitizen(A, { ...moved, presence: 'away' }))).toEqual([]);
    expect(foundBy(ghostLabour, fact, withCitizen(B, moved))).toEqual([]);
  });

  it('finds those who were too young on the day, and not on the birthday itself', () => {
    const on = (idNumber: string, day: string) =>
      writtenWith('cadre-allowance', 'lost-work', lost([idNumber, day, 1]));
    const sixteen = '330782201011110044';
    expect(foundBy(ghostLabour, on(CHILD, '2026-11-11'))).toEqual(['underAge red']);
    expect(foundBy(ghostLabour, on(sixteen, '2026-11-10'))).toEqual(['underAge red']);
    expect(foundBy(ghostLabour, on(sixteen, '2026-11-11'))).toEqual([]);
    expect(foundBy(ghostLabour, on('not a number', '2026-11-11'))).toEqual([]);
  });

  it('goes by the numbers that a city sets', () => {
    const fact = writtenWith('cadre-allowance', 'lost-work', lost(['330782200901010055', '2026-11-11', 1]));
    expect(foundBy(ghostLabour, fact)).toEqual([]);
    expect(foundBy(ghostLabour, fact, undefined, { age: 18 })).toEqual(['underAge red']);
    const paid = { ...pay([row(A, 1)]), told: { ...pay([row(A, 1)]).told, kin: ['director', 'secretary'] } };
    expect(foundBy(ghostLabour, paid, undefined, { cadres: 2 })).toEqual(['cadres orange']);
  });
});

describe('rule 15, cadres paid together', () => {
  const concerning = (...kin: readonly string[]): WrittenFact => {
    const fact = pay([row(A, 1)]);
    return { ...fact, told: { ...fact.told, kin } };
  };

  it('finds three cadres by the registers or by the sheet, and not two', () => {
    expect(foundBy(ghostLabour, concerning('a', 'b', 'c'))).toEqual(['cadres orange']);
    expect(foundBy(ghostLabour, concerning('a', 'b'))).toEqual([]);
    const cadre = { tie: 'cadre' };
    const two = [row(A, 1, cadre), row(B, 1, cadre), row(A, 1, { ...cadre, trade: 'mason' })];
    expect(foundBy(ghostLabour, pay(two))).toEqual([]);
    expect(foundBy(ghostLabour, pay([...two, row(ID_NUMBER, 1, cadre)]))).toEqual(['cadres orange']);
  });

  it('says whose acts are in question', () => {
    const [finding] = ghostLabour.find(concerning('a', 'b', 'c'), windowOf({}), defaultsOf(ghostLabour));
    expect(finding?.about).toEqual(['a', 'b', 'c', 'clerk']);
    expect(finding?.offices).toEqual(['town-assets']);
  });
});

describe('rule 15, when it looks', () => {
  it('looks only when a paying sheet was written, and asks only then', () => {
    const kin = ['a', 'b', 'c'];
    const sheet = paySheet([row(A, 40)]);
    const paidNow = writtenWith('casual-labour', 'labour-pay', sheet, { kin }, { wrote: ['paidOn'] });
    const signed = writtenWith(
      'casual-labour',
      'labour-sign-in',
      { ...sheet, workDate: '2026-11-24' },
      { kin },
    );
    for (const fact of [paidNow, signed]) {
      expect(ghostLabour.asks?.(fact, defaultsOf(ghostLabour))).toEqual([]);
      expect(foundBy(ghostLabour, fact)).toEqual([]);
    }
  });

  it('asks for the months of the work and for each person once', () => {
    const fact = pay([row(A, 1), row(A, 1, { trade: 'mason' }), row(B, 1)], {
      from: '2026-10-30',
      to: '2026-11-02',
    });
    const asked = ghostLabour.asks?.(fact, defaultsOf(ghostLabour)) ?? [];
    expect(
      asked.map((ask) => (ask.kind === 'traces' ? ask.list : ask.kind === 'citizen' ? ask.mark : '')),
    ).toEqual(['labour#t1#2026-10', 'labour#t1#2026-11', markOf(A), markOf(B)]);
  });

  it.each([
    ['casual-labour', 'labour-pay', { workedIn: PERIOD }],
    ['casual-labour', 'emergency-labour', {}],
    ['cadre-allowance', 'lost-work', {}],
  ])('reads the real form of %s/%s', (matter, sub, wanted) => {
    const definition = findDefinition(matter, sub);
    if (definition === undefined) throw new Error('renamed');
    const fact = writtenWith(matter, sub, goodInput(definition.sub.form, 'apply', '2026-11-24', wanted));
    const dead = withCitizen(ID_NUMBER, { presence: 'deceased', deceasedOn: '2026-01-01' });
    expect(foundBy(ghostLabour, fact, dead)).toContain('deceased red');
  });

  it('is steady and repeats nothing that is sealed', () => {
    const fact = pay([row(A, 30, { wageAccount: BANK_ACCOUNT }), row(CHILD, 1)]);
    const traces = [
      ...otherPay('c2', paySheet([row(A, 10)], PERIOD, 'd2')),
      ...otherPay('c3', paySheet([row(CHILD, 19)], PERIOD, 'd3')),
    ];
    const citizens = { [markOf(A)]: { presence: 'deceased', deceasedOn: '2026-01-01' } };
    const found = expectSteady(ghostLabour, fact, traces, { citizens }, [A, CHILD, '王小明', BANK_ACCOUNT]);
    expect(found.map(({ window }) => window)).toEqual([
      'days',
      'sameDay:c2',
      'sameDay:c3',
      'deceased',
      'underAge',
    ]);
  });
});
