import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, TEN, writtenWith } from '../../sample/told.ts';
import { HOUR } from '../../time/clock.ts';
import type { WrittenFact } from '../fact.ts';
import type { Told } from '../told.ts';
import { recusalBreach } from './recusalBreach.ts';

const TODAY = '2026-11-24';

const given = (name: string, wanted: Values = {}): Values => {
  const [matter = '', sub = ''] = name.split('/');
  const form = findDefinition(matter, sub)?.sub.form;
  if (form === undefined) throw new Error(`no sub-module ${name}`);
  return goodInput(form, 'apply', TODAY, wanted);
};
const written = (
  name: string,
  fact: Partial<WrittenFact>,
  more: Partial<Told> = {},
  wanted: Values = {},
): WrittenFact => {
  const [matter = '', sub = ''] = name.split('/');
  return writtenWith(matter, sub, given(name, wanted), more, fact);
};
const found = (...parts: Parameters<typeof written>) => foundBy(recusalBreach, written(...parts));
const signed = (node: string, person: string): Partial<Told> => ({
  signers: [{ node, person, at: TEN - HOUR }],
});
const paid = { action: 'implement', node: 'pay', person: 'accountant' } as const;
const payee = (person: string): Values => ({ payeeKind: 'advanced', payeePerson: { person, name: '李四' } });

const OFFICE = 'expense-payment/daily-office';
const RELIEF = 'social-assistance/temporary-relief';

describe('rule 8, who did not stand aside', () => {
  it('finds a signature of the applicant, of who is paid, and of a declared relative', () => {
    const other = payee('member-1');
    expect(found(OFFICE, paid, signed('secretary', 'clerk'), other)).toEqual(['approved red']);
    expect(found(OFFICE, paid, signed('secretary', 'secretary'), payee('secretary'))).toEqual([
      'approved red',
    ]);
    const kin = { ...signed('heads', 'director'), kin: ['director'] };
    expect(found(OFFICE, paid, kin, other)).toEqual(['approved red']);
  });

  it('finds whoever approves money that is handed to themselves', () => {
    const borrower = { borrower: { person: 'secretary', name: '李四' } };
    const imprestKeeper = { imprestKeeper: { person: 'accountant', name: '李四' } };
    const loan = 'cash-advance/advance-loan';
    expect(found(loan, paid, signed('secretary', 'secretary'), borrower)).toEqual(['approved red']);
    expect(found(loan, paid, signed('secretary', 'coop'), borrower)).toEqual([]);
    const release = { ...paid, node: 'release' };
    expect(found('cash-advance/imprest', release, {}, imprestKeeper)).toEqual(['handled red']);
    expect(found('cash-advance/imprest', { ...release, person: 'member-1' }, {}, imprestKeeper)).toEqual([]);
  });

  it('finds nothing where those who signed and paid are not connected with it', () => {
    const kin = { ...signed('heads', 'director'), kin: ['secretary'] };
    expect(found(OFFICE, paid, kin, payee('member-1'))).toEqual([]);
    expect(found(OFFICE, { action: 'submit' }, { kin: ['director'] }, payee('member-1'))).toEqual([]);
  });

  it('finds a relative who decides right now, once, also when the signature is there already', () => {
    const act = { action: 'approve', node: 'village-review', person: 'director' } as const;
    expect(found(RELIEF, act, { kin: ['director'] })).toEqual(['approved red']);
    const both = { kin: ['director'], ...signed('village-review', 'director') };
    expect(found(RELIEF, act, both)).toEqual(['approved red']);
    expect(found(RELIEF, act, { kin: ['secretary'] })).toEqual([]);
  });

  it('finds the cadre whom a household named as its relative', () => {
    const named = (person: string): Values => ({
      kinOfOfficial: true,
      kinOfficial: { person, name: '王五' },
    });
    const act = { action: 'approve', node: 'village-review', person: 'director' } as const;
    expect(found(RELIEF, act, {}, named('director'))).toEqual(['approved red']);
    expect(found(RELIEF, act, {}, named('secretary'))).toEqual([]);
  });

  it('finds whoever pays out to themselves, and a relative at the notice board', () => {
    expect(found(OFFICE, paid, {}, payee('accountant'))).toEqual(['handled red']);
    const concluded = { action: 'conclude', node: 'project-publicity', person: 'member-1' } as const;
    expect(found('expense-payment/project-payment', concluded, { kin: ['member-1'] })).toEqual([
      'handled red',
    ]);
    expect(found('expense-payment/project-payment', concluded, { kin: [] })).toEqual([]);
  });

  it('lets the applicant carry out what others approved, but not pay it', () => {
    const name = 'project-initiation/minor-works';
    expect(found(name, { action: 'implement', node: 'work', person: 'clerk' })).toEqual([]);
    expect(found(name, { action: 'implement', node: 'work', person: 'clerk' }, { kin: ['clerk'] })).toEqual(
      [],
    );
    expect(found(OFFICE, { ...paid, person: 'clerk' }, {}, payee('member-1'))).toEqual(['handled red']);
    expect(
      found(OFFICE, { action: 'feedback', node: 'feedback', person: 'clerk' }, {}, payee('member-1')),
    ).toEqual([]);
  });

  it('does not call everybody on a list of pay the payee', () => {
    const list = {
      payList: [{ payee: { person: 'supervision', name: '赵六' } }],
    } as Values;
    const fact = writtenWith(
      'cadre-allowance',
      'basic-pay',
      list,
      signed('supervision', 'supervision'),
      paid,
    );
    expect(foundBy(recusalBreach, fact)).toEqual([]);
  });

  it('tells the same act with the same words at every later step, and names nobody', () => {
    const more = { ...signed('heads', 'director'), kin: ['director'] };
    const fact = written(OFFICE, paid, more, payee('member-1'));
    const [one, ...rest] = expectSteady(recusalBreach, fact, [], {}, ['李四']);
    expect(rest).toEqual([]);
    expect(one?.about).toEqual(['director']);
    const later = { ...fact, action: 'feedback', node: 'feedback', person: 'clerk', at: TEN + HOUR } as const;
    expect(
      recusalBreach.find(later, { traces: () => [], entry: () => undefined, citizen: () => undefined }, {}),
    ).toEqual(one === undefined ? [] : [one]);
  });
});
