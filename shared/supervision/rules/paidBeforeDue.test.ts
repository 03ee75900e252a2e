import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { BANK_ACCOUNT } from '../../sample/goodValue.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, toldWith, writtenWith } from '../../sample/told.ts';
import { DAY, noonOf } from '../../time/clock.ts';
import type { WrittenFact } from '../fact.ts';
import { defaultsOf } from '../rule.ts';
import type { Told } from '../told.ts';
import { receivedOf, receivedTraces } from '../traces/received.ts';
import { EMPTY_WINDOW, windowOf } from '../window.ts';
import { paidBeforeDue } from './paidBeforeDue.ts';

const TODAY = '2026-11-24';
const APPROVED = noonOf('2026-11-20');

/** A payment that was written now: good values of these steps, approved on 20 November. */
const paid = (
  name: string,
  paidOn: string,
  wanted: Values = {},
  more: Partial<Told> = {},
  steps: readonly string[] = [],
): WrittenFact => {
  const [matter = '', sub = ''] = name.split('/');
  const form = findDefinition(matter, sub)?.sub.form;
  if (form === undefined) throw new Error(`no sub-module ${name}`);
  const pay = form.groups.find(({ fields }) => fields.some(({ id }) => id === 'paidOn'))?.node ?? '';
  let values: Values = {};
  for (const node of ['apply', ...steps, pay])
    values = { ...values, ...goodInput(form, node, TODAY, { paidOn, ...wanted }, values) };
  const told = {
    submittedAt: APPROVED - 10 * DAY,
    approvedAt: APPROVED,
    signers: [{ node: 'secretary', person: 'secretary', at: APPROVED }],
    ...more,
  };
  return writtenWith(matter, sub, values, told, {
    action: 'implement',
    node: pay,
    person: 'accountant',
    wrote: ['paidOn', 'paidAmount'],
  });
};
const found = (...parts: Parameters<typeof paid>) => foundBy(paidBeforeDue, paid(...parts));

const UTILITIES = 'expense-payment/utilities';
const PROJECT = 'expense-payment/project-payment';
const OTHER = 'expense-payment/other-production';
/** Long after every publicity. */
const EARLY = { approvedAt: APPROVED - 60 * DAY, submittedAt: APPROVED - 70 * DAY, signers: [] };

describe('rule 10, paid before approval or publicity', () => {
  it('finds a payment on the day before the approval, and not on its day', () => {
    expect(found(UTILITIES, '2026-11-19')).toEqual(['paid red']);
    expect(found(UTILITIES, '2026-11-20')).toEqual([]);
    expect(found(UTILITIES, '2026-11-24')).toEqual([]);
  });

  it('finds a payment within the days of the publicity, counted from the last signature before it', () => {
    const advance = { stage: 'advance' };
    const node = findDefinition('expense-payment', 'project-payment')?.sub.process.nodes.find(
      ({ id }) => id === 'project-publicity',
    );
    expect(node?.days).toBe(5);
    expect(found(PROJECT, '2026-11-25', advance)).toEqual(['paid red']);
    expect(found(PROJECT, '2026-11-26', advance)).toEqual([]);
    expect(found(PROJECT, '2026-11-21', advance, EARLY)).toEqual([]);
  });

  it('does not count a publicity from signatures that came after it', () => {
    const name = 'benefit-distribution/farm-subsidy';
    const signers = [
      { node: 'supervision', person: 'supervision', at: APPROVED - 15 * DAY },
      { node: 'agriculture', person: 'town-agri', at: APPROVED },
    ];
    expect(found(name, '2026-11-20', {}, { signers })).toEqual([]);
    expect(found(name, '2026-11-19', {}, { signers })).toEqual(['paid red']);
  });

  it('does not ask for a publicity that the case did not pass', () => {
    const costing = (amount: number) => {
      const fact = paid(OTHER, '2026-11-21', { spendingKind: 'insurance' });
      return { ...fact, told: { ...fact.told, values: { ...fact.told.values, amount } } };
    };
    expect(foundBy(paidBeforeDue, costing(100_000))).toEqual([]);
    expect(foundBy(paidBeforeDue, costing(20_000_000))).toEqual(['paid red']);
  });

  it('does not look when nothing of a payment is written, nor before there is one', () => {
    const fact = paid(UTILITIES, '2026-11-01');
    expect(foundBy(paidBeforeDue, { ...fact, wrote: ['resultNote'] })).toEqual([]);
    const { paidOn: _, ...values } = fact.told.values;
    expect(foundBy(paidBeforeDue, { ...fact, told: { ...fact.told, values } })).toEqual([]);
  });

  it('goes by the days of grace that a city sets', () => {
    const fact = paid(UTILITIES, '2026-11-18');
    expect(foundBy(paidBeforeDue, fact, EMPTY_WINDOW, { grace: 2 })).toEqual([]);
    expect(foundBy(paidBeforeDue, fact, EMPTY_WINDOW, { grace: 1 })).toEqual(['paid red']);
  });
});

describe('rule 10, paid before acceptance', () => {
  const accepted = (day: string) => {
    const form = findDefinition('project-acceptance', 'completion-acceptance')?.sub.form;
    if (form === undefined) throw new Error('no such sub-module');
    const values = goodInput(form, 'accept', TODAY, { acceptResult: 'passed', acceptedOn: day });
    return receivedTraces(
      toldWith('project-acceptance', 'completion-acceptance', values, { caseId: 'accepted-1' }),
    );
  };
  const completion = (paidOn: string) =>
    paid(
      PROJECT,
      paidOn,
      { stage: 'completion', acceptanceCase: { entry: 'accepted-1', label: '验收' } },
      EARLY,
    );

  it('asks for the acceptance that is named, and for nothing where none is needed', () => {
    expect(paidBeforeDue.asks?.(completion('2026-11-20'), defaultsOf(paidBeforeDue))).toEqual([
      { kind: 'traces', list: receivedOf('accepted-1'), from: 0 },
    ]);
    const advance = paid(PROJECT, '2026-11-20', { stage: 'advance' }, EARLY);
    expect(paidBeforeDue.asks?.(advance, defaultsOf(paidBeforeDue))).toEqual([]);
  });

  it('finds a payment for completion before the day of the acceptance, and not on it', () => {
    const window = windowOf({ traces: accepted('2026-11-20') });
    expect(foundBy(paidBeforeDue, completion('2026-11-19'), window)).toEqual(['paid red']);
    expect(foundBy(paidBeforeDue, completion('2026-11-20'), window)).toEqual([]);
  });

  it('finds a payment for completion that names no acceptance, or one that is not recorded', () => {
    expect(foundBy(paidBeforeDue, completion('2026-11-20'))).toEqual(['paid red']);
    const fact = completion('2026-11-20');
    const { acceptanceCase: _, ...values } = fact.told.values;
    const window = windowOf({ traces: accepted('2026-11-01') });
    expect(foundBy(paidBeforeDue, { ...fact, told: { ...fact.told, values } }, window)).toEqual(['paid red']);
    expect(found(PROJECT, '2026-11-20', { stage: 'progress' }, EARLY)).toEqual([]);
  });

  it('finds goods and services that were paid before they came', () => {
    const goods = { spendingKind: 'goods', purchaseCase: { entry: 'goods-1', label: '采购' } };
    const deliver = (day: string) =>
      windowOf({
        traces: receivedTraces(
          toldWith('goods-procurement', 'office-supplies', { arrivedOn: day }, { caseId: 'goods-1' }),
        ),
      });
    const fact = paid(OTHER, '2026-11-20', goods, EARLY);
    expect(foundBy(paidBeforeDue, fact, deliver('2026-11-21'))).toEqual(['paid red']);
    expect(foundBy(paidBeforeDue, fact, deliver('2026-11-20'))).toEqual([]);
    const papers = (receivedOn: string, paidOn: string) =>
      found('non-production-expense/newspapers-publicity', paidOn, { receivedOn }, EARLY, ['receive']);
    expect(papers('2026-11-22', '2026-11-21')).toEqual(['paid red']);
    expect(papers('2026-11-21', '2026-11-21')).toEqual([]);
  });

  it('looks at a purchase that an office claim names, and does not ask for one', () => {
    const name = 'expense-payment/daily-office';
    const fact = paid(name, '2026-11-20', { purchaseCase: { entry: 'goods-1', label: '采购' } }, EARLY);
    expect(foundBy(paidBeforeDue, fact)).toEqual(['paid red']);
    const { purchaseCase: _, ...values } = fact.told.values;
    expect(foundBy(paidBeforeDue, { ...fact, told: { ...fact.told, values } })).toEqual([]);
  });

  it('does not ask for a case that the form has no field for', () => {
    const fact = paid(UTILITIES, '2026-11-20', {}, EARLY);
    const values = { ...fact.told.values, stage: 'completion', basis: 'contract' };
    expect(foundBy(paidBeforeDue, { ...fact, told: { ...fact.told, values } })).toEqual([]);
  });

  it('finds retention money paid back before the warranty ended', () => {
    const name = 'project-acceptance/retention-return';
    expect(found(name, '2026-11-09', { warrantyEnd: '2026-11-10' }, EARLY)).toEqual(['paid red']);
    expect(found(name, '2026-11-10', { warrantyEnd: '2026-11-10' }, EARLY)).toEqual([]);
  });

  it('is one finding for a payment, with everything that came later, and says no account', () => {
    const [one, ...rest] = expectSteady(paidBeforeDue, completion('2026-08-01'), accepted('2026-11-20'), {}, [
      BANK_ACCOUNT,
    ]);
    expect(rest).toEqual([]);
    expect(one?.compared.map(({ label }) => label.zh)).toEqual([
      '支付日期',
      '实付金额（元）',
      '批准',
      expect.stringMatching(/期满$/),
      '验收结算办件中的验收或收到',
    ]);
    expect(one?.compared.at(-1)?.caseId).toBe('accepted-1');
    expect(one?.about).toEqual(['accountant', 'clerk']);
    expect(one?.offices).toEqual(['town-assets', 'town-construction']);
  });
});
