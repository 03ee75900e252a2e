import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { ID_NUMBER } from '../../sample/goodValue.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, TEN, writtenWith } from '../../sample/told.ts';
import type { Told } from '../told.ts';
import { relatedParty } from './relatedParty.ts';

const signedBy = (...people: readonly string[]): Told['signers'] =>
  people.map((person) => ({ node: 'director', person, at: TEN }));
const supplier: Values = { supplier: { entry: 'suppliers-1', label: '甲公司' }, amount: 500 };
const found = (matter: string, sub: string, values: Values, more: Partial<Told> = {}, fact = {}) =>
  foundBy(relatedParty, writtenWith(matter, sub, values, more, fact));

describe('rule 13, related parties', () => {
  it('finds a supplier, a tenant, a craftsman, a payee and a worker who match', () => {
    const kin = ['director'];
    expect(found('goods-procurement', 'office-supplies', supplier, { kin })).toEqual(['party orange']);
    expect(found('asset-lease', 'shop-lease', { partyIdNumber: ID_NUMBER }, { kin })).toEqual([
      'party orange',
    ]);
    expect(
      found('project-tender', 'direct-award', { craftsman: { entry: 'craftsmen-1', label: '某' } }, { kin }),
    ).toEqual(['party orange']);
    expect(found('expense-payment', 'other-production', { payeeName: '某' }, { kin })).toEqual([
      'party orange',
    ]);
    expect(found('casual-labour', 'labour-pay', { labourSheet: [] }, { kin })).toEqual(['party orange']);
  });

  it('is red when one of them signed, applied or wrote', () => {
    const of = (more: Partial<Told>, fact = {}) =>
      found('goods-procurement', 'office-supplies', supplier, more, fact);
    expect(of({ kin: ['director'], signers: signedBy('secretary', 'director') })).toEqual(['party red']);
    expect(of({ kin: ['director', 'member-1'], signers: signedBy('director') })).toEqual(['party red']);
    expect(of({ kin: ['clerk'] })).toEqual(['party red']);
    expect(of({ kin: ['member-2'] }, { person: 'member-2' })).toEqual(['party red']);
    expect(of({ kin: ['director'], signers: signedBy('secretary') })).toEqual(['party orange']);
  });

  it('lets be: nobody matches, pay of cadres, advances, benefits, what is paid back', () => {
    expect(found('goods-procurement', 'office-supplies', supplier)).toEqual([]);
    const kin = ['director'];
    expect(found('cadre-allowance', 'basic-pay', { payList: [], ...supplier }, { kin })).toEqual([]);
    expect(found('cash-advance', 'advance-loan', supplier, { kin })).toEqual([]);
    expect(found('benefit-distribution', 'farm-subsidy', supplier, { kin })).toEqual([]);
    const laidOut = { payeePerson: { person: 'director', name: '王小明' }, amount: 5 };
    expect(found('expense-payment', 'daily-office', laidOut, { kin })).toEqual([]);
  });

  it('is told when the party is written and not with every later step', () => {
    const later = { node: 'pay', wrote: ['paidAmount', 'paidOn'] };
    expect(found('expense-payment', 'project-payment', supplier, { kin: ['director'] }, later)).toEqual([]);
  });

  it('finds in every form in which a party is named, by the fields of the catalogue', () => {
    const forms = [
      ['project-initiation', 'minor-works', 'apply'],
      ['project-tender', 'town-tender', 'tender'],
      ['project-acceptance', 'retention-return', 'apply'],
      ['goods-procurement', 'fixed-assets', 'apply'],
      ['service-procurement', 'cleaning-greening', 'apply'],
      ['expense-payment', 'maintenance-payment', 'apply'],
      ['casual-labour', 'labour-pay', 'apply'],
      ['asset-lease', 'building-lease', 'award'],
      ['asset-lease', 'lease-renewal', 'apply'],
      ['resource-contracting', 'forest-contracting', 'award'],
      ['asset-disposal', 'asset-sale', 'award'],
      ['contract-management', 'contract-signing', 'apply'],
    ] as const;
    for (const [matter, sub, node] of forms) {
      const form = findDefinition(matter, sub)?.sub.form;
      if (form === undefined) throw new Error(`no ${matter}/${sub}`);
      const values = goodInput(form, node, '2026-11-24');
      expect([sub, found(matter, sub, values, { kin: ['director'] }, { node })]).toEqual([
        sub,
        ['party orange'],
      ]);
    }
  });

  it('is steady, counts people and names none', () => {
    const form = findDefinition('asset-lease', 'shop-lease')?.sub.form;
    if (form === undefined) throw new Error('no form');
    const values = goodInput(form, 'award', '2026-11-24', {
      partyKind: 'person',
      partyName: '王小明',
      partyIdNumber: ID_NUMBER,
    });
    const fact = writtenWith(
      'asset-lease',
      'shop-lease',
      values,
      { kin: ['director', 'member-1'], signers: signedBy('director') },
      { node: 'award', person: 'clerk' },
    );
    const [one] = expectSteady(relatedParty, fact, [], {}, ['王小明', ID_NUMBER, 'director', 'member-1']);
    expect(one?.about).toEqual(['director', 'member-1', 'clerk']);
    expect(one?.compared.slice(0, 3).map(({ value }) => value.en)).toEqual(['2', '1', '0']);
    expect(one?.offices).toEqual(['town-assets']);
  });
});
