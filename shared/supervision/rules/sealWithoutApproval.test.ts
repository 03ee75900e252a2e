import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Values } from '../../form/value.ts';
import { PLACES } from '../../sample/village.ts';
import type { LapseFact, StampingFact } from '../fact.ts';
import { defaultsOf } from '../rule.ts';
import { EMPTY_WINDOW } from '../window.ts';
import { sealWithoutApproval } from './sealWithoutApproval.ts';

const AT = Date.parse('2026-11-24T02:00:00Z');
const APPROVED = Date.parse('2026-11-23T02:00:00Z');
const defaults = defaultsOf(sealWithoutApproval);

const stamping = (values: Values, change: Partial<StampingFact> = {}): StampingFact => ({
  kind: 'stamping',
  caseId: 'c1',
  number: 'YZ-1',
  places: PLACES,
  at: AT,
  person: 'custodian',
  status: 'implementing',
  approvedAt: APPROVED,
  values: { copies: 3, stampedCopies: 3, stampedOn: '2026-11-24', validUntil: '2026-11-30', ...values },
  ...change,
});
const lapse = (change: Partial<LapseFact>): LapseFact => ({
  kind: 'lapse',
  caseId: 'c1',
  number: 'YZ-1',
  places: PLACES,
  at: AT,
  node: 'return-seal',
  nodeLabel: { zh: '印章归还', en: 'Return' },
  records: 'sealReturn',
  entered: 7,
  since: APPROVED,
  due: AT,
  lateness: 'yellow',
  people: ['custodian'],
  ...change,
});
const find = (fact: StampingFact | LapseFact, parameters = defaults) =>
  sealWithoutApproval.find(fact, EMPTY_WINDOW, parameters);
const found = (fact: StampingFact | LapseFact, parameters = defaults) =>
  find(fact, parameters).map(({ window, severity }) => `${window.split('@')[0]} ${severity}`);

describe('rule 6, the seal used against the approval', () => {
  it('finds nothing in a stamping as it should be', () => {
    expect(found(stamping({}))).toEqual([]);
    expect(found(stamping({ stampedCopies: 1 }))).toEqual([]);
    expect(found(stamping({ isBlank: false }))).toEqual([]);
  });

  it('finds a stamping without approval, whatever became of the case', () => {
    for (const status of ['approving', 'returned', 'rejected', 'withdrawn'] as const) {
      const { approvedAt: _, ...fact } = stamping({}, { status });
      expect(found(fact)).toEqual(['unapproved red']);
    }
  });

  it('does not speak of copies or of days of an approval that there never was', () => {
    const { approvedAt: _, ...fact } = stamping(
      { stampedCopies: 30, stampedOn: '2026-12-24' },
      { status: 'rejected' },
    );
    expect(found(fact)).toEqual(['unapproved red']);
  });

  it('finds a stamping dated before the day of the approval, and not on it', () => {
    expect(found(stamping({ stampedOn: '2026-11-22' }))).toEqual(['before red']);
    expect(found(stamping({ stampedOn: '2026-01-01' }))).toEqual(['before red']);
    expect(found(stamping({ stampedOn: '2026-11-23' }))).toEqual([]);
  });

  it('goes by the day in Shanghai', () => {
    const midnight = { approvedAt: Date.parse('2026-11-22T16:30:00Z') };
    expect(found(stamping({ stampedOn: '2026-11-22' }, midnight))).toEqual(['before red']);
    expect(found(stamping({ stampedOn: '2026-11-23' }, midnight))).toEqual([]);
  });

  it('finds more copies than approved, one more is enough', () => {
    expect(found(stamping({ stampedCopies: 4 }))).toEqual(['copies orange']);
    expect(found(stamping({ stampedCopies: 500 }))).toEqual(['copies orange']);
    expect(find(stamping({ stampedCopies: 5 }))[0]?.sentence.zh).toBe(
      '办件 YZ-1 批准用印 3 份，实际盖了 5 份。',
    );
    expect(found(stamping({ stampedCopies: 4 }), { ...defaults, extraCopies: 1 })).toEqual([]);
    expect(found(stamping({ stampedCopies: 5 }), { ...defaults, extraCopies: 1 })).toEqual(['copies orange']);
  });

  it('finds a stamping after the approval expired, and not on its last day', () => {
    expect(found(stamping({ stampedOn: '2026-12-01' }))).toEqual(['expired orange']);
    expect(found(stamping({ stampedOn: '2027-11-30' }))).toEqual(['expired orange']);
    expect(found(stamping({ stampedOn: '2026-11-30' }))).toEqual([]);
  });

  it('looks at every blank document', () => {
    expect(found(stamping({ isBlank: true }))).toEqual(['blank orange']);
    const { approvedAt: _, ...fact } = stamping({ isBlank: true }, { status: 'approving' });
    expect(found(fact)).toEqual(['unapproved red', 'blank orange']);
  });

  it('finds a seal that came back late, by calendar days', () => {
    const back = (returnedOn: string, parameters = defaults) =>
      found(stamping({ outUntil: '2026-12-31', returnedOn }, { kind: 'sealReturn' }), parameters);
    expect(back('2027-01-01')).toEqual(['late-return orange']);
    expect(back('2027-03-01')).toEqual(['late-return orange']);
    expect(back('2026-12-31')).toEqual([]);
    expect(back('2026-12-30')).toEqual([]);
    expect(back('2027-01-02', { ...defaults, returnDays: 2 })).toEqual([]);
    expect(back('2027-01-03', { ...defaults, returnDays: 2 })).toEqual(['late-return orange']);
    expect(found(stamping({ returnedOn: '2026-12-31' }, { kind: 'sealReturn' }))).toEqual([]);
  });

  it('finds a seal that is still out, once, and no other late step', () => {
    expect(found(lapse({}))).toEqual(['still-out orange']);
    expect(found(lapse({ lateness: 'orange' }))).toEqual([]);
    expect(found(lapse({ lateness: 'red' }))).toEqual([]);
    expect(found(lapse({ node: 'stamp', records: 'stamping' }))).toEqual([]);
  });

  it('finds nothing where values are missing or sealed', () => {
    expect(found(stamping({ copies: undefined, validUntil: undefined, stampedOn: undefined }))).toEqual([]);
    expect(found(stamping({ stampedCopies: { sealed: 'x' }, stampedOn: { sealed: 'x' } }))).toEqual([]);
  });

  it('does not depend on any other field of the form', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((id) => !/^(copies|stamped|valid|isBlank|out|returned)/.test(id)),
          fc.oneof(fc.string(), fc.integer(), fc.boolean()),
        ),
        fc.integer({ min: 1, max: 6 }),
        (others, stampedCopies) => {
          expect(find(stamping({ ...others, stampedCopies }))).toEqual(find(stamping({ stampedCopies })));
        },
      ),
    );
  });

  it('says in both languages what was compared with what, and accuses no name', () => {
    for (const finding of [
      ...find(stamping({ stampedOn: '2027-11-30', stampedCopies: 9, isBlank: true })),
      ...find(stamping({ stampedOn: '2020-11-30' })),
      ...find(lapse({})),
    ]) {
      expect(finding.compared.length).toBeGreaterThan(0);
      for (const words of [finding.sentence, finding.threshold, finding.basis]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/[a-z]/);
      }
      expect(`${finding.sentence.zh}${finding.sentence.en}`).not.toContain('custodian');
      expect(finding.about).toEqual(['custodian']);
    }
  });
});
