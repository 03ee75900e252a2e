import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, TEN, toldWith, writtenWith } from '../../sample/told.ts';
import { DAY } from '../../time/clock.ts';
import { defaultsOf } from '../rule.ts';
import { contractTraces } from '../traces/contract.ts';
import { type Trace, windowOf } from '../window.ts';
import { projectOverrun } from './projectOverrun.ts';

const contract = { entry: 'contracts-1', label: '施工合同' };
const tender = { entry: 'tender-1', label: '发包' };

const settlement = (auditedTotal: number, contractAmount = 100_000) =>
  writtenWith('project-acceptance', 'settlement-audit', { contract, contractAmount, auditedTotal });
const settled = (fact = settlement(110_001), registered?: number, parameters = {}) =>
  foundBy(
    projectOverrun,
    fact,
    windowOf(registered === undefined ? {} : { entries: { 'contracts-1': { amount: registered } } }),
    parameters,
  );

const change = (caseId: string, daysAgo: number, values: Values = { contract, tender, amount: 5 }) =>
  toldWith('project-change', 'quantity-visa', values, { caseId, submittedAt: TEN - daysAgo * DAY });
const changes = (...list: readonly (readonly [string, number, Values?])[]): readonly Trace[] =>
  list.flatMap((one) => contractTraces(change(...one)));
const changing = (values: Values = { contract, tender, amount: 5 }, fact = {}) =>
  writtenWith('project-change', 'design-change', values, { submittedAt: TEN }, fact);
const changed = (traces: readonly Trace[], fact = changing(), parameters = {}) =>
  foundBy(projectOverrun, fact, windowOf({ traces }), parameters);

const accepted = (acceptedOn: string) =>
  contractTraces(
    toldWith(
      'project-acceptance',
      'completion-acceptance',
      { contract, tender, acceptedOn },
      { caseId: 'a1', submittedAt: TEN - 300 * DAY },
    ),
  );

describe('rule 18, settlements', () => {
  it('finds a settlement above 1.1 times the contract, and not at it', () => {
    expect(settled(settlement(110_001))).toEqual(['settlement red']);
    expect(settled(settlement(110_000))).toEqual([]);
    expect(settled(settlement(90_000))).toEqual([]);
    expect(settled(settlement(400_000))).toEqual(['settlement red']);
  });

  it('goes by the lower amount where form and register differ', () => {
    expect(settled(settlement(110_000, 100_000), 90_000)).toEqual(['settlement red']);
    expect(settled(settlement(110_001, 100_000), 120_000)).toEqual(['settlement red']);
    expect(settled(settlement(110_000, 100_000), 100_000)).toEqual([]);
  });

  it('says when the register does not have the contract', () => {
    const [one] = projectOverrun.find(settlement(200_000), windowOf({}), defaultsOf(projectOverrun));
    expect(one?.compared.map(({ value }) => value.en)).toEqual([
      '2,000.00',
      '1,000.00',
      'not in the register',
    ]);
  });

  it('looks when the audit is written and not at the settlement that follows', () => {
    const later = { ...settlement(200_000), wrote: ['settledOn', 'retention'] };
    expect(settled(later)).toEqual([]);
    expect(projectOverrun.asks?.(later, defaultsOf(projectOverrun))).toEqual([]);
    expect(projectOverrun.asks?.(settlement(1), defaultsOf(projectOverrun))).toEqual([
      { kind: 'traces', list: 'contract#contracts-1', from: 0 },
      { kind: 'entry', id: 'contracts-1' },
    ]);
  });

  it('goes by the number that a city sets', () => {
    expect(settled(settlement(110_001), undefined, { percent: 120 })).toEqual([]);
    expect(settled(settlement(105_001), undefined, { percent: 105 })).toEqual(['settlement red']);
  });

  it('reads the form of the catalogue and is steady', () => {
    const form = findDefinition('project-acceptance', 'settlement-audit')?.sub.form;
    if (form === undefined) throw new Error('no form');
    const apply = goodInput(form, 'apply', '2026-11-24', { contractAmount: 100_000, amount: 120_000 });
    const audit = goodInput(
      form,
      'audit',
      '2026-11-24',
      { auditParts: [{ auditPart: '土方', claimedPart: 120_000, auditedPart: 115_000 }] },
      apply,
    );
    const fact = writtenWith(
      'project-acceptance',
      'settlement-audit',
      { ...apply, ...audit },
      {},
      { node: 'audit', action: 'implement', person: 'town-assets', wrote: Object.keys(audit) },
    );
    const [one] = expectSteady(projectOverrun, fact, [], {}, ['王小明', '土方']);
    expect(one).toMatchObject({ severity: 'red', about: ['clerk', 'town-assets'] });
  });
});

describe('rule 18, changes', () => {
  it('finds three changes of one contract, and not two', () => {
    expect(changed(changes(['c2', 20], ['c3', 40]))).toEqual(['changes orange']);
    expect(changed(changes(['c2', 20]))).toEqual([]);
    expect(changed(changes(['c2', 20], ['c3', 40], ['c4', 400]))).toEqual(['changes orange']);
  });

  it('counts each case once, and those that name another entry but the same award', () => {
    const other = { entry: 'contracts-2', label: '施工合同' };
    expect(changed(changes(['c2', 20, { contract: other, tender, amount: 1 }], ['c3', 40]))).toEqual([
      'changes orange',
    ]);
    expect(changed([...changes(['c2', 20]), ...changes(['c2', 20])])).toEqual([]);
  });

  it('lets be: changes of another contract, later ones, and settlements', () => {
    const other = { contract: { entry: 'contracts-2', label: '' }, amount: 1 };
    expect(changed(changes(['c2', 20, other], ['c3', 40]))).toEqual([]);
    expect(changed(changes(['c2', -1], ['c3', 40]))).toEqual([]);
    expect(changed(changes(['c2', 20]), settlement(1))).toEqual([]);
  });

  it('joins each further change to the same warning, and goes by the number that a city sets', () => {
    const traces = changes(['c2', 20], ['c3', 40], ['c4', 60]);
    const [one] = projectOverrun.find(changing(), windowOf({ traces }), defaultsOf(projectOverrun));
    expect([one?.caseId, one?.window, one?.compared.length]).toEqual(['c4', 'changes', 4]);
    expect(changed(traces, changing(), { changes: 5 })).toEqual([]);
    expect(changed(changes(['c2', 20]), changing(), { changes: 2 })).toEqual(['changes orange']);
  });

  it('finds a change asked for after the acceptance, and not one of the same day', () => {
    expect(changed(accepted('2026-11-23'))).toEqual(['after-acceptance orange']);
    expect(changed(accepted('2026-11-24'))).toEqual([]);
    expect(changed(accepted('2026-11-25'))).toEqual([]);
  });

  it('finds it as well when the acceptance is entered last, about the same change', () => {
    const acceptance = writtenWith(
      'project-acceptance',
      'completion-acceptance',
      { contract, tender, acceptedOn: '2026-11-10' },
      { caseId: 'a1', submittedAt: TEN - 20 * DAY },
      { node: 'accept', action: 'implement' },
    );
    const traces = changes(['c2', 5], ['c3', 14], ['c4', 15]);
    const found = projectOverrun.find(acceptance, windowOf({ traces }), defaultsOf(projectOverrun));
    expect(found.map(({ caseId, window }) => `${caseId} ${window}`)).toEqual(['c2 after-acceptance']);
    const [same] = projectOverrun
      .find(
        writtenWith(
          'project-change',
          'quantity-visa',
          { contract, tender, amount: 5 },
          { caseId: 'c2', submittedAt: TEN - 5 * DAY },
        ),
        windowOf({ traces: [...traces, ...accepted('2026-11-10')] }),
        defaultsOf(projectOverrun),
      )
      .filter(({ window }) => window === 'after-acceptance');
    expect(same?.sentence).toEqual(found[0]?.sentence);
  });

  it('reads the forms of the catalogue and is steady', () => {
    const form = findDefinition('project-change', 'time-extension')?.sub.form;
    if (form === undefined) throw new Error('no form');
    const values = goodInput(form, 'apply', '2026-11-24', { contract, tender });
    const fact = writtenWith('project-change', 'time-extension', values, { submittedAt: TEN });
    const traces = [...changes(['c2', 20], ['c3', 40]), ...accepted('2026-11-01')];
    const found = expectSteady(projectOverrun, fact, traces, {}, ['王小明', 'contracts-1', 'tender-1']);
    expect(found.map(({ window, caseId }) => `${window} ${caseId}`)).toEqual([
      'changes c3',
      'after-acceptance c1',
    ]);
  });
});
