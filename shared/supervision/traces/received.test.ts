import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { TEN, toldWith } from '../../sample/told.ts';
import { windowOf } from '../window.ts';
import { receivedIn, receivedTraces } from './received.ts';

const TODAY = '2026-11-24';

/** The traces of a case of which these steps are written. */
const traces = (name: string, nodes: readonly string[], wanted: Values = {}) => {
  const [matter = '', sub = ''] = name.split('/');
  const form = findDefinition(matter, sub)?.sub.form;
  if (form === undefined) throw new Error(`no sub-module ${name}`);
  let values: Values = {};
  for (const node of nodes) values = { ...values, ...goodInput(form, node, TODAY, wanted, values) };
  return receivedTraces(toldWith(matter, sub, values));
};
const days = (...parts: Parameters<typeof traces>) => traces(...parts).map(({ value }) => value.day);

describe('the trace of what was received', () => {
  it('is left when a purchase arrives, with its day', () => {
    const name = 'goods-procurement/office-supplies';
    expect(traces(name, ['apply', 'deliver'], { arrivedOn: '2026-11-20' })).toEqual([
      {
        list: 'received#c1',
        at: toldWith('', '', {}).submittedAt,
        caseId: 'c1',
        village: 'v1',
        value: { day: '2026-11-20', matter: 'goods-procurement', sub: 'office-supplies' },
      },
    ]);
    expect(traces(name, ['apply'])).toEqual([]);
  });

  it('is left by every kind of acceptance, delivery and service', () => {
    const steps: Readonly<Record<string, readonly string[]>> = {
      'project-acceptance/settlement-audit': ['apply', 'audit', 'settle'],
      'project-acceptance/retention-return': ['apply'],
      'goods-procurement/fixed-assets': ['apply', 'deliver'],
      'goods-procurement/emergency-supplies': ['apply', 'deliver'],
      'goods-procurement/comfort-supplies': ['apply', 'deliver'],
      'service-procurement/cleaning-greening': ['apply', 'sign', 'start'],
      'service-procurement/security-property': ['apply', 'sign', 'start'],
      'service-procurement/consultancy': ['apply', 'sign', 'receive'],
      'service-procurement/culture-sports': ['apply', 'hold'],
    };
    for (const [name, nodes] of Object.entries(steps))
      expect([name, days(name, nodes)]).toEqual([name, [TODAY]]);
  });

  it('counts works with defects as accepted when they are repaired', () => {
    const name = 'project-acceptance/completion-acceptance';
    const passed = { acceptResult: 'passed', acceptedOn: '2026-11-10' };
    expect(days(name, ['apply', 'accept'], passed)).toEqual(['2026-11-10']);
    const conditional = { acceptResult: 'conditional', acceptedOn: '2026-11-10' };
    expect(days(name, ['apply', 'accept'], conditional)).toEqual([]);
    expect(days(name, ['apply', 'accept', 'repair'], { ...conditional, fixedOn: '2026-11-18' })).toEqual([
      '2026-11-18',
    ]);
  });

  it('is not left by other matters, nor by the check of hidden works', () => {
    expect(traces('expense-payment/utilities', ['apply', 'pay'])).toEqual([]);
    expect(traces('project-acceptance/hidden-works', ['apply', 'cover'])).toEqual([]);
  });

  it('is read again by its case', () => {
    const list = traces('goods-procurement/office-supplies', ['apply', 'deliver']);
    expect(receivedIn(windowOf({ traces: list }), 'c1')?.day).toBe(TODAY);
    expect(receivedIn(windowOf({ traces: list }), 'c2')).toBeUndefined();
    expect(list[0]?.at).toBeLessThan(TEN);
  });
});
