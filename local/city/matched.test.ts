import type { Finding } from '@dingban/shared/supervision/finding';
import { describe, expect, it } from 'vitest';
import { countedByRule, matched } from './matched.ts';

const words = { zh: '', en: '' };

const found = (rule: string, caseId: string, window: string, ...others: readonly string[]): Finding => ({
  rule,
  ruleVersion: 1,
  caseId,
  window,
  severity: 'yellow',
  places: { village: 'v1', town: 't1', city: 'c1' },
  sentence: words,
  compared: others.map((other) => ({ label: words, value: words, caseId: other })),
  threshold: words,
  basis: words,
  about: [],
});

describe('findings held against what was planted', () => {
  const truth = [{ rule: 'rubber-stamp', caseId: 'a', what: '夜里审批', window: 'night' }];

  it('counts only a finding of the rule, on the case, of the kind', () => {
    expect(matched([found('rubber-stamp', 'a', 'night:x')], truth).missed).toEqual([]);
    expect(matched([found('rubber-stamp', 'b', 'night:x')], truth).missed).toEqual(truth);
    expect(matched([found('node-overdue', 'a', 'night:x')], truth).missed).toEqual(truth);
    expect(matched([found('rubber-stamp', 'a', 'quick:x')], truth).missed).toEqual(truth);
    // That another case was compared with it says nothing of it.
    expect(matched([found('rubber-stamp', 'b', 'night:x', 'a')], truth).missed).toEqual(truth);
  });

  it('finds a group by any of its cases, as the subject or compared', () => {
    const group = [{ rule: 'split-contract', caseId: 'a', group: ['a', 'b'], what: '拆分' }];
    expect(matched([found('split-contract', 'b', 'supplier:minor')], group).missed).toEqual([]);
    expect(matched([found('split-contract', 'z', 'supplier:minor', 'b')], group).missed).toEqual([]);
    expect(matched([found('split-contract', 'z', 'supplier:minor', 'y')], group).missed).toEqual(group);
  });

  it('counts what nobody planted once, however often it is repeated', () => {
    const list = [
      found('price-outlier', 'q', 'prices'),
      found('price-outlier', 'q', 'prices'),
      found('price-outlier', 'r', 'prices'),
      found('rubber-stamp', 'a', 'quick:x'),
    ];
    const { unplanted } = matched(list, truth);
    expect(unplanted.map(({ caseId }) => caseId)).toEqual(['q', 'r']);
    expect(countedByRule(unplanted)).toEqual({ 'price-outlier': 2 });
  });
});
