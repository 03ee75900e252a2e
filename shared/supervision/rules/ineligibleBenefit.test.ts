import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { BANK_ACCOUNT, ID_NUMBER } from '../../sample/goodValue.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, markOf, TEN, toldWith, writtenWith } from '../../sample/told.ts';
import { DAY } from '../../time/clock.ts';
import { defaultsOf } from '../rule.ts';
import { benefitTraces } from '../traces/benefit.ts';
import { windowOf } from '../window.ts';
import { ineligibleBenefit } from './ineligibleBenefit.ts';

const A = '330782195001010011';
const B = '330782195505050022';

const minimum = (more: Values = {}, kin: readonly string[] = []) =>
  writtenWith(
    'social-assistance',
    'minimum-living',
    { requesterIdNumber: A, kinOfOfficial: false, ...more },
    { kin },
  );
const list = (matter: string, sub: string, people: readonly string[], more: Values = {}) =>
  writtenWith(matter, sub, {
    recipients: people.map((recipientIdNumber) => ({ recipientIdNumber, recipientName: '王小明' })),
    ...more,
  });
const subsidy = (...people: readonly string[]) =>
  list('benefit-distribution', 'farm-subsidy', people, { subsidyKind: 'grain', subsidyYear: 2026 });
const who = (idNumber: string, citizen: Values) => ({ citizens: { [markOf(idNumber)]: citizen } });
const dead = (deceasedOn: string): Values => ({ presence: 'deceased', deceasedOn });

describe('rule 20, recipients who are gone', () => {
  it('finds the dead from the month after on', () => {
    const on = (day: string) => foundBy(ineligibleBenefit, minimum(), windowOf(who(A, dead(day))));
    expect(on('2026-11-01')).toEqual([]);
    expect(on('2026-10-31')).toEqual(['deceased red']);
    expect(on('2025-12-31')).toEqual(['deceased red']);
    // Written on 1 January, after a death in December.
    const newYear = { ...minimum(), at: Date.parse('2027-01-01T01:00:00Z') };
    expect(foundBy(ineligibleBenefit, newYear, windowOf(who(A, dead('2026-12-31'))))).toEqual([
      'deceased red',
    ]);
  });

  it('finds them on lists and in households, and again when the money goes out', () => {
    const parts = who(B, dead('2026-01-01'));
    expect(foundBy(ineligibleBenefit, subsidy(A, B), windowOf(parts))).toEqual(['deceased red']);
    const household = minimum({ familyMembers: [{ memberIdNumber: B }] });
    expect(foundBy(ineligibleBenefit, household, windowOf(parts))).toEqual(['deceased red']);
    const paid = { ...subsidy(A, B), wrote: ['paidOn', 'paidAmount'] };
    expect(foundBy(ineligibleBenefit, paid, windowOf(parts))).toEqual(['deceased red']);
    expect(foundBy(ineligibleBenefit, { ...paid, wrote: ['paymentProof'] }, windowOf(parts))).toEqual([]);
  });

  it('does not hold the death against a benefit for mourning', () => {
    const welfare = (welfareKind: string) =>
      list('benefit-distribution', 'collective-welfare', [A], { welfareKind });
    const window = windowOf(who(A, dead('2026-01-01')));
    expect(foundBy(ineligibleBenefit, welfare('mourning'), window)).toEqual([]);
    expect(foundBy(ineligibleBenefit, welfare('elderly'), window)).toEqual(['deceased red']);
  });

  it('finds who moved away before, and not who is away for work or has no date', () => {
    const found = (citizen: Values) => foundBy(ineligibleBenefit, minimum(), windowOf(who(A, citizen)));
    expect(found({ presence: 'moved', movedOn: '2026-11-23' })).toEqual(['moved orange']);
    expect(found({ presence: 'moved', movedOn: '2026-11-24' })).toEqual([]);
    expect(found({ presence: 'away', movedOn: '2026-11-01' })).toEqual([]);
    expect(found({ presence: 'deceased' })).toEqual([]);
  });

  it('knows those who are visited by their entry', () => {
    const recipients = [{ recipientMember: { entry: 'members:v1:m', label: '王小明' } }];
    const fact = writtenWith('non-production-expense', 'condolence-visits', {
      recipients,
      occasion: 'festival',
    });
    const window = windowOf({ entries: { 'members:v1:m': dead('2026-01-01') } });
    expect(foundBy(ineligibleBenefit, fact, window)).toEqual(['deceased red']);
    expect(ineligibleBenefit.asks?.(fact, defaultsOf(ineligibleBenefit))).toContainEqual({
      kind: 'entry',
      id: 'members:v1:m',
    });
  });
});

describe('rule 20, who owns too much', () => {
  const rich = windowOf(who(A, { presence: 'resident', ownsAboveLine: true }));

  it('finds it for assistance', () => {
    expect(foundBy(ineligibleBenefit, minimum(), rich)).toEqual(['owns orange']);
    const allowance = (...allowances: readonly string[]) =>
      writtenWith('social-assistance', 'disability-allowance', {
        requesterIdNumber: A,
        kinOfOfficial: false,
        allowances,
      });
    expect(foundBy(ineligibleBenefit, allowance('living', 'care'), rich)).toEqual(['owns orange']);
    expect(foundBy(ineligibleBenefit, allowance('care'), rich)).toEqual([]);
  });

  it('finds nothing for what does not depend on it, or where the register says nothing', () => {
    expect(foundBy(ineligibleBenefit, subsidy(A), rich)).toEqual([]);
    expect(foundBy(ineligibleBenefit, minimum(), windowOf(who(A, { ownsAboveLine: false })))).toEqual([]);
    expect(foundBy(ineligibleBenefit, minimum(), windowOf(who(A, {})))).toEqual([]);
    expect(foundBy(ineligibleBenefit, minimum())).toEqual([]);
  });
});

describe('rule 20, the same benefit twice', () => {
  const earlier = (fact = minimum(), days = 30, caseId = 'c0') =>
    benefitTraces({ ...fact.told, caseId, submittedAt: TEN - days * DAY });

  it('finds a monthly benefit granted within the last year, over the new year, too', () => {
    const found = (days: number) =>
      foundBy(ineligibleBenefit, minimum(), windowOf({ traces: earlier(minimum(), days) }));
    expect(found(30)).toEqual(['twice red']);
    expect(found(372)).toEqual(['twice red']);
    expect(found(373)).toEqual([]);
  });

  it('does so for people, not for cases: others, the case itself and what comes later are no finding', () => {
    const found = (traces: ReturnType<typeof earlier>) =>
      foundBy(ineligibleBenefit, minimum(), windowOf({ traces }));
    expect(found(earlier(minimum({ requesterIdNumber: B })))).toEqual([]);
    expect(found(earlier(minimum(), 30, 'c1'))).toEqual([]);
    expect(found(earlier(minimum(), -1))).toEqual([]);
  });

  it('takes relief for another day, a subsidy of another year or kind for another benefit', () => {
    const relief = (happenedOn: string) =>
      writtenWith('social-assistance', 'temporary-relief', {
        requesterIdNumber: A,
        happenedOn,
        kinOfOfficial: false,
      });
    const found = (fact: ReturnType<typeof minimum>, other: ReturnType<typeof minimum>) =>
      foundBy(ineligibleBenefit, fact, windowOf({ traces: earlier(other) }));
    expect(found(relief('2026-11-01'), relief('2026-11-01'))).toEqual(['twice red']);
    expect(found(relief('2026-11-01'), relief('2026-08-01'))).toEqual([]);
    const of = (subsidyKind: string, subsidyYear: number) =>
      list('benefit-distribution', 'farm-subsidy', [A], { subsidyKind, subsidyYear });
    expect(found(of('grain', 2026), of('grain', 2026))).toEqual(['twice red']);
    expect(found(of('grain', 2026), of('grain', 2025))).toEqual([]);
    expect(found(of('grain', 2026), of('farmland', 2026))).toEqual([]);
  });

  it('names the other case, and counts the people once', () => {
    const [finding] = ineligibleBenefit.find(
      subsidy(A, B),
      windowOf({ traces: earlier(subsidy(B, A)) }),
      defaultsOf(ineligibleBenefit),
    );
    expect(finding?.window).toBe('twice:c0');
    expect(finding?.sentence.en).toContain('2 people');
    expect(finding?.compared.map(({ caseId }) => caseId)).toContain('c0');
    expect(finding?.offices).toEqual(['town-agriculture', 'city-agriculture']);
  });
});

describe('rule 20, kin of cadres', () => {
  it('finds a cadre concerned whom the form does not declare', () => {
    expect(foundBy(ineligibleBenefit, minimum({}, ['director']))).toEqual(['kin orange']);
    expect(foundBy(ineligibleBenefit, minimum({ kinOfOfficial: true }, ['director']))).toEqual([]);
    expect(foundBy(ineligibleBenefit, minimum({}, []))).toEqual([]);
    const [finding] = ineligibleBenefit.find(
      minimum({}, ['director']),
      windowOf({}),
      defaultsOf(ineligibleBenefit),
    );
    expect(finding?.about).toEqual(['clerk', 'director']);
  });

  it('does not for lists of the whole village, which cadres and their kin are on by right', () => {
    const fact = subsidy(A);
    expect(foundBy(ineligibleBenefit, { ...fact, told: { ...fact.told, kin: ['director'] } })).toEqual([]);
  });
});

describe('rule 20', () => {
  it('goes by the numbers that a city sets', () => {
    const window = windowOf(who(A, dead('2026-10-31')));
    expect(foundBy(ineligibleBenefit, minimum(), window, { grace: 1 })).toEqual([]);
    const traces = benefitTraces({ ...minimum().told, caseId: 'c0', submittedAt: TEN - 40 * DAY });
    expect(foundBy(ineligibleBenefit, minimum(), windowOf({ traces }), { months: 1 })).toEqual([]);
    expect(foundBy(ineligibleBenefit, minimum(), windowOf({ traces }), { months: 2 })).toEqual(['twice red']);
  });

  it('asks for each person and list once, and for nothing where nothing is given', () => {
    const asked = (fact: ReturnType<typeof minimum>) =>
      ineligibleBenefit.asks?.(fact, defaultsOf(ineligibleBenefit)) ?? [];
    expect(asked(minimum()).map((ask) => (ask.kind === 'traces' ? ask.list : ask.kind))).toEqual([
      'benefit#t1#minimum-living#2026',
      'benefit#t1#minimum-living#2025',
      'citizen',
    ]);
    expect(asked(subsidy(A, A, B)).map(({ kind }) => kind)).toEqual(['traces', 'citizen', 'citizen']);
    expect(asked({ ...minimum(), wrote: ['amount'] })).toEqual([]);
    const seal = toldWith('seal-use', 'committee-seal', { requesterIdNumber: A });
    expect(asked({ ...minimum(), told: seal })).toEqual([]);
  });

  it.each([
    ['social-assistance', 'minimum-living'],
    ['social-assistance', 'temporary-relief'],
    ['social-assistance', 'disability-allowance'],
    ['social-assistance', 'extreme-poverty'],
    ['benefit-distribution', 'farm-subsidy'],
    ['benefit-distribution', 'collective-welfare'],
    ['benefit-distribution', 'land-compensation'],
    ['membership-dividend', 'dividend-payout'],
  ])('reads the real form of %s/%s', (matter, sub) => {
    const definition = findDefinition(matter, sub);
    if (definition === undefined) throw new Error('renamed');
    const wanted: Values =
      sub === 'land-compensation' ? { recipients: [{ recipientIdNumber: ID_NUMBER, shareMoney: 1 }] } : {};
    const input = goodInput(definition.sub.form, 'apply', '2026-11-24', { kinOfOfficial: false, ...wanted });
    const fact = writtenWith(matter, sub, input, { kin: ['director'] });
    const found = foundBy(
      ineligibleBenefit,
      fact,
      windowOf(who(ID_NUMBER, { ...dead('2026-01-01'), ownsAboveLine: true })),
    );
    expect(found).toEqual(
      matter === 'social-assistance' ? ['deceased red', 'owns orange', 'kin orange'] : ['deceased red'],
    );
  });

  it('is steady and repeats nothing that is sealed', () => {
    const fact = minimum({ requesterName: '王小明', payeeAccount: BANK_ACCOUNT }, ['director']);
    const traces = ['c8', 'c9'].flatMap((caseId) =>
      benefitTraces({ ...minimum().told, caseId, submittedAt: TEN - DAY }),
    );
    const found = expectSteady(
      ineligibleBenefit,
      fact,
      traces,
      who(A, { ...dead('2026-01-01'), ownsAboveLine: true, name: '王小明' }),
      [A, '王小明', BANK_ACCOUNT],
    );
    expect(found.map(({ window }) => window)).toEqual(['deceased', 'owns', 'twice:c8', 'twice:c9', 'kin']);
  });
});
