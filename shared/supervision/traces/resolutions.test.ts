import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { toldWith } from '../../sample/told.ts';
import { windowOf } from '../window.ts';
import { resolutionIn, resolutionTraces } from './resolutions.ts';

const TODAY = '2026-11-24';
const BEFORE = ['apply', 'consultation', 'party-review'];

const traces = (name: string, nodes: readonly string[], wanted: Values = {}) => {
  const [matter = '', sub = ''] = name.split('/');
  const form = findDefinition(matter, sub)?.sub.form;
  if (form === undefined) throw new Error(`no sub-module ${name}`);
  let values: Values = {};
  for (const node of nodes) values = { ...values, ...goodInput(form, node, TODAY, wanted, values) };
  return resolutionTraces(toldWith(matter, sub, values));
};

describe('the trace of a resolution', () => {
  it('is left by each major decision when its meeting is written down, and not before', () => {
    for (const sub of ['village-planning', 'large-fund-use', 'income-distribution', 'village-rules']) {
      const name = `major-decision/${sub}`;
      expect(traces(name, BEFORE)).toEqual([]);
      expect(traces(name, [...BEFORE, 'resolve'], { meetingDate: TODAY })).toMatchObject([
        { list: 'resolution#c1', caseId: 'c1', village: 'v1', value: { day: TODAY, sub } },
      ]);
    }
  });

  it('is not left by other cases with a meeting', () => {
    expect(traces('project-initiation/levy-works', ['apply'])).toEqual([]);
    expect(traces('asset-lease/shop-lease', ['apply'])).toEqual([]);
  });

  it('is read again by its case', () => {
    const list = traces('major-decision/large-fund-use', [...BEFORE, 'resolve'], { meetingDate: TODAY });
    expect(resolutionIn(windowOf({ traces: list }), 'c1')?.day).toBe(TODAY);
    expect(resolutionIn(windowOf({ traces: list }), 'c2')).toBeUndefined();
  });
});
