import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, TEN, toldWith, writtenWith } from '../../sample/told.ts';
import { defaultsOf } from '../rule.ts';
import { resolutionTraces } from '../traces/resolutions.ts';
import { windowOf } from '../window.ts';
import { missingResolution } from './missingResolution.ts';

const TODAY = '2026-11-24';
const NINE = { entry: 'case-9', label: '决策' };
/** The decision of case 9 was taken. */
const DECIDED = windowOf({
  traces: resolutionTraces(
    toldWith(
      'major-decision',
      'large-fund-use',
      { meetingDate: TODAY, meetingFor: 20 },
      { caseId: 'case-9' },
    ),
  ),
});
const LARGE = 6_000_000;

/** Good values of the steps so far. */
const given = (name: string, wanted: Values = {}, nodes: readonly string[] = ['apply']): Values => {
  const [matter = '', sub = ''] = name.split('/');
  const form = findDefinition(matter, sub)?.sub.form;
  if (form === undefined) throw new Error(`no sub-module ${name}`);
  let values: Values = {};
  for (const node of nodes) values = { ...values, ...goodInput(form, node, TODAY, wanted, values) };
  return values;
};
const written = (name: string, values: Values, node = 'apply') => {
  const [matter = '', sub = ''] = name.split('/');
  return writtenWith(matter, sub, values, {}, node === 'apply' ? {} : { node, action: 'approve' });
};
const found = (name: string, values: Values, node?: string, numbers = {}) =>
  foundBy(missingResolution, written(name, values, node), DECIDED, numbers);
const votes = (entitled: number, present: number, infavour: number): Values => ({
  meetingEntitled: entitled,
  meetingPresent: present,
  meetingFor: infavour,
  meetingAgainst: 0,
  meetingAbstained: 0,
});
const without = (values: Values, ...ids: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([id]) => !ids.includes(id)));

const LEVY = 'project-initiation/levy-works';
const LEASE = 'asset-lease/shop-lease';
const ASSETS = 'goods-procurement/fixed-assets';
const RULES = 'major-decision/village-rules';
const levy = given(LEVY, { ...votes(30, 25, 20), meetingKind: 'representatives' });
const lease = given(LEASE, { ...votes(30, 25, 25), meetingKind: 'members' });

describe('rule 7, the record of what was decided together', () => {
  it('finds nothing where everything was written as the form asks', () => {
    expect(found(LEVY, levy)).toEqual([]);
    expect(found(LEASE, lease)).toEqual([]);
    expect(found('expense-payment/utilities', given('expense-payment/utilities'))).toEqual([]);
  });

  it('finds a resolution of which the date, the votes or the minutes are missing', () => {
    expect(found(LEVY, without(levy, 'minutes'))).toEqual(['missing orange']);
    expect(found(LEVY, { ...levy, minutes: [] })).toEqual(['missing orange']);
    expect(found(LEVY, without(levy, 'meetingDate'))).toEqual(['missing orange']);
    expect(found(LEASE, without(lease, 'meetingFor', 'minutes'))).toEqual(['missing orange']);
  });

  it('finds that the decision a case rests on is not named, while its sum is large', () => {
    const name = 'service-procurement/consultancy';
    const large = { ...given(name), amount: LARGE };
    expect(found(name, without(large, 'decisionCase'))).toEqual(['missing orange']);
    expect(found(name, { ...large, decisionCase: NINE })).toEqual([]);
    expect(found(name, { ...without(large, 'decisionCase'), amount: 5_000_000 })).toEqual([]);
    expect(found(name, { ...without(large, 'decisionCase'), amount: 5_000_001 })).toEqual(['missing orange']);
  });

  it('finds that the decision which is named has no resolution, when it is named', () => {
    const name = 'cadre-allowance/lost-work';
    const fact = written(name, { ...given(name), decisionCase: NINE });
    expect(missingResolution.asks?.(fact, defaultsOf(missingResolution))).toEqual([
      { kind: 'traces', list: 'resolution#case-9', from: 0 },
    ]);
    expect(foundBy(missingResolution, fact, DECIDED)).toEqual([]);
    expect(foundBy(missingResolution, fact)).toEqual(['undecided orange']);
    expect(foundBy(missingResolution, { ...fact, wrote: ['paidOn'], node: 'pay' })).toEqual([]);
    expect(missingResolution.asks?.({ ...fact, wrote: ['paidOn'] }, defaultsOf(missingResolution))).toEqual(
      [],
    );
  });

  it('waits until the case is at the step that holds the resolution', () => {
    const before = without(given(RULES), 'meetingDate');
    expect(found(RULES, before)).toEqual([]);
    const fact = written(RULES, before, 'supervision');
    expect(foundBy(missingResolution, fact)).toEqual(['missing orange']);
    const signed = { ...fact.told, signers: [{ node: 'resolve', person: 'secretary', at: TEN }] };
    const corrected = { ...fact, action: 'correct', node: 'apply', told: signed } as const;
    expect(foundBy(missingResolution, corrected)).toEqual(['missing orange']);
    const approved = { ...fact.told, approvedAt: TEN };
    expect(foundBy(missingResolution, { ...corrected, told: approved })).toEqual(['missing orange']);
    expect(foundBy(missingResolution, { ...corrected, told: fact.told })).toEqual([]);
  });
});

describe('rule 7, attendance and votes', () => {
  it('asks for two thirds of the representatives and more than half of those present', () => {
    expect(found(LEVY, { ...levy, ...votes(30, 20, 11) })).toEqual([]);
    expect(found(LEVY, { ...levy, ...votes(30, 19, 11) })).toEqual(['below orange']);
    expect(found(LEVY, { ...levy, ...votes(30, 20, 10) })).toEqual(['below orange']);
    expect(found(LEVY, { ...levy, ...votes(30, 19, 9) })).toEqual(['below orange', 'below orange']);
    expect(found(LEVY, { ...levy, ...votes(9999, 6666, 4000) })).toEqual([]);
    expect(found(LEVY, { ...levy, ...votes(10_000, 6666, 4000) })).toEqual(['below orange']);
  });

  it('asks for two thirds of all members, absent ones counted', () => {
    expect(found(LEASE, { ...lease, ...votes(30, 20, 20) })).toEqual([]);
    expect(found(LEASE, { ...lease, ...votes(30, 25, 19) })).toEqual(['below orange']);
    expect(found(LEASE, { ...lease, ...votes(30, 19, 19) })).toEqual(['below orange', 'below orange']);
  });

  it('asks for more than half of the villagers, for the committees and for the party members', () => {
    const steps = ['apply', 'consultation', 'party-review', 'resolve'];
    const all = { ...given(RULES, {}, steps), ...votes(400, 201, 101) };
    const meeting = { meetingKind: 'villagers' };
    expect(found(RULES, { ...all, ...meeting }, 'resolve')).toEqual([]);
    expect(found(RULES, { ...all, ...meeting, ...votes(400, 200, 101) }, 'resolve')).toEqual([
      'below orange',
    ]);
    const representatives = { meetingKind: 'representatives' };
    expect(found(RULES, { ...all, ...representatives }, 'resolve')).toEqual(['body orange']);
    const consulted = { consultPresent: 8, consultFor: 4 };
    expect(found(RULES, { ...all, ...meeting, ...consulted }, 'resolve')).toEqual(['below orange']);
    const party = { partyEntitled: 30, partyPresent: 19, partyFor: 15 };
    expect(found(RULES, { ...all, ...meeting, ...party }, 'resolve')).toEqual(['below orange']);
    expect(found(RULES, { ...all, ...meeting, ...party, partyPresent: 20 }, 'resolve')).toEqual([]);
  });

  it('goes by the numbers that a city sets', () => {
    const few = { ...levy, ...votes(30, 20, 15) };
    expect(found(LEVY, few, 'apply', { representativesPresent: 80 })).toEqual(['below orange']);
    expect(found(LEVY, few, 'apply', { majority: 75 })).toEqual(['below orange']);
    expect(found(LEVY, few, 'apply', { majority: 74 })).toEqual([]);
    expect(found(LEVY, few, 'apply', { membersPresent: 100 })).toEqual([]);
  });

  it('does not judge numbers that nobody wrote now, nor those that are not given', () => {
    const few = { ...levy, ...votes(30, 10, 2) };
    const fact = written(LEVY, few);
    expect(foundBy(missingResolution, { ...fact, wrote: ['meetingPlace'] })).toEqual([]);
    expect(found(LEVY, without(few, 'meetingEntitled', 'meetingFor'))).toEqual(['missing orange']);
  });

  it('finds more votes than people, and not as many', () => {
    const more = { ...levy, ...votes(30, 25, 20), meetingAgainst: 4, meetingAbstained: 2 };
    expect(found(LEVY, more)).toEqual(['counted orange']);
    expect(found(LEVY, { ...more, meetingAbstained: 1 })).toEqual([]);
  });

  it('finds a meeting that may not decide it', () => {
    const large = { ...given(ASSETS, { quantity: 1 }), ...levyMeeting(), amount: LARGE };
    expect(found(ASSETS, { ...large, meetingKind: 'committees' })).toEqual(['body orange']);
    expect(found(ASSETS, { ...large, meetingKind: 'representatives' })).toEqual([]);
    expect(found(ASSETS, { ...large, meetingKind: 'villagers' })).toEqual([]);
    expect(found(ASSETS, { ...large, meetingKind: 'committees', amount: 5_000_000 })).toEqual([]);
  });

  it('says the same whatever else is written, and names nobody', () => {
    const fact = written(LEVY, {
      ...levy,
      ...votes(30, 19, 9),
      meetingAgainst: 15,
      meetingKind: 'committees',
      meetingChair: '张三',
    });
    const findings = expectSteady(missingResolution, fact, [], {}, ['张三']);
    expect(findings.map(({ window }) => window)).toEqual([
      'body',
      'below:meetingPresent',
      'below:meetingFor',
      'counted',
    ]);
    expect(findings[0]?.about).toEqual(['clerk']);
  });
});

/** A meeting as another form has it. */
function levyMeeting(): Values {
  return Object.fromEntries(
    Object.entries(levy).filter(([id]) => id.startsWith('meeting') || id === 'minutes'),
  );
}
