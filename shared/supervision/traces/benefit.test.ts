import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { ID_NUMBER } from '../../sample/goodValue.ts';
import { TEN, toldWith } from '../../sample/told.ts';
import { MINUTE } from '../../time/clock.ts';
import { benefitIn, benefitTraces, grantsOf } from './benefit.ts';

const MARK = `mark:${ID_NUMBER}`;

const filled = (matter: string, sub: string, wanted: Values = {}) => {
  const definition = findDefinition(matter, sub);
  if (definition === undefined) throw new Error(`no ${matter}/${sub}`);
  return toldWith(matter, sub, goodInput(definition.sub.form, 'apply', '2026-11-24', wanted));
};

describe('traces of benefits', () => {
  it.each([
    ['social-assistance', 'minimum-living', 'benefit#t1#minimum-living#2026', ''],
    ['social-assistance', 'temporary-relief', 'benefit#t1#temporary-relief#2026', '2026-11-24'],
    ['social-assistance', 'disability-allowance', 'benefit#t1#disability-allowance#2026', 'living'],
    ['social-assistance', 'extreme-poverty', 'benefit#t1#extreme-poverty#2026', ''],
    ['benefit-distribution', 'farm-subsidy', 'benefit#v1#farm-subsidy:farmland#2020', ''],
    ['benefit-distribution', 'collective-welfare', 'benefit#v1#collective-welfare:festival#2026', '2026-11'],
    ['membership-dividend', 'dividend-payout', 'benefit#v1#dividend-payout#2020', 'cases-1'],
  ])('are left by the real form of %s/%s', (matter, sub, list, ground) => {
    const [trace, ...more] = benefitTraces(filled(matter, sub));
    expect(more).toEqual([]);
    expect(trace).toMatchObject({ list, at: TEN - MINUTE, caseId: 'c1', village: 'v1' });
    expect(trace === undefined ? undefined : benefitIn(trace)).toEqual({ ground, people: [MARK] });
  });

  it('tell land and crops of one acquisition apart', () => {
    const row = (recipientIdNumber: string, shareMoney: number, cropsMoney: number) => ({
      recipientIdNumber,
      shareMoney,
      cropsMoney,
    });
    const told = filled('benefit-distribution', 'land-compensation', {
      recipients: [row('a', 5, 0), row('b', 0, 5), row('c', 5, 5)],
    });
    expect(benefitTraces(told).map(({ list, value }) => [list, value.people])).toEqual([
      ['benefit#v1#land-compensation#2026', ['mark:a', 'mark:c']],
      ['benefit#v1#land-compensation#2026', ['mark:b', 'mark:c']],
    ]);
  });

  it('know those who are visited by their entry, since the list has no numbers', () => {
    const recipients = [
      { recipientMember: { entry: 'members:v1:m', label: '王小明' } },
      { recipientName: '某' },
    ];
    const [trace] = benefitTraces(filled('non-production-expense', 'condolence-visits', { recipients }));
    expect(trace?.value.people).toEqual(['members:v1:m']);
    expect(JSON.stringify(trace)).not.toContain('王小明');
    expect(benefitTraces(filled('non-production-expense', 'condolence-visits'))).toHaveLength(1);
  });

  it('take machines and subsidies without a kind by their paper', () => {
    const ground = (subsidyKind: string) =>
      grantsOf(filled('benefit-distribution', 'farm-subsidy', { subsidyKind, policyNumber: '12号' }))[0]
        ?.ground;
    expect([ground('grain'), ground('machinery'), ground('other')]).toEqual(['', 'mark:12号', 'mark:12号']);
  });

  it('count everybody of a household once', () => {
    const told = filled('social-assistance', 'minimum-living', {
      familyMembers: [{ memberIdNumber: ID_NUMBER }, { memberIdNumber: 'b' }],
    });
    expect(benefitTraces(told)[0]?.value.people).toEqual([MARK, 'mark:b']);
  });

  it('are not left by other matters, nor where nobody is known', () => {
    expect(benefitTraces(filled('membership-dividend', 'member-recognition'))).toEqual([]);
    expect(benefitTraces(filled('non-production-expense', 'work-meals'))).toEqual([]);
    expect(benefitTraces({ ...filled('social-assistance', 'extreme-poverty'), mark: () => '' })).toEqual([]);
    expect(benefitTraces(toldWith('benefit-distribution', 'farm-subsidy', {}))).toEqual([]);
  });
});
