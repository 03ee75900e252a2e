import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { ID_NUMBER } from '../../sample/goodValue.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, TEN, toldWith, writtenWith } from '../../sample/told.ts';
import { PLACES } from '../../sample/village.ts';
import { addDays } from '../../time/clock.ts';
import type { WatchFact } from '../fact.ts';
import { defaultsOf } from '../rule.ts';
import { windowOf } from '../window.ts';
import { assetUnderpriced } from './assetUnderpriced.ts';

const TODAY = '2026-11-24';
const contract = { entry: 'contracts-1', label: '厂房租赁合同' };

const found = (matter: string, sub: string, values: Values, lease?: Values, parameters = {}, fact = {}) =>
  foundBy(
    assetUnderpriced,
    writtenWith(matter, sub, values, {}, fact),
    windowOf(lease === undefined ? {} : { entries: { 'contracts-1': lease } }),
    parameters,
  );

const form = (matter: string, sub: string) => {
  const one = findDefinition(matter, sub)?.sub.form;
  if (one === undefined) throw new Error(`no ${matter}/${sub}`);
  return one;
};

describe('rule 19, rents below the appraisal', () => {
  const shop = (values: Values) => found('asset-lease', 'shop-lease', { appraisedRent: 100_000, ...values });

  it('finds a rent below four fifths, and not at them', () => {
    expect(shop({ baseRent: 79_999 })).toEqual(['price orange']);
    expect(shop({ baseRent: 80_000 })).toEqual([]);
    expect(shop({ baseRent: 200_000 })).toEqual([]);
  });

  it('goes by what was agreed last: signed, then awarded, then asked', () => {
    expect(shop({ baseRent: 90_000, awarded: 70_000 })).toEqual(['price orange']);
    expect(shop({ baseRent: 70_000, awarded: 90_000 })).toEqual([]);
    expect(
      found('asset-lease', 'lease-renewal', {
        appraisedRent: 100_000,
        baseRent: 90_000,
        signedRent: 70_000,
      }),
    ).toEqual(['price orange']);
  });

  it('finds fees for land and water', () => {
    const water = (baseFee: number) =>
      found('resource-contracting', 'water-contracting', { appraisedRent: 100_000, baseFee });
    expect(water(79_999)).toEqual(['price orange']);
    expect(water(80_000)).toEqual([]);
  });

  it('lets be: no appraisal, other matters, steps that write no rent', () => {
    expect(found('asset-lease', 'shop-lease', { baseRent: 1 })).toEqual([]);
    expect(found('asset-disposal', 'asset-sale', { appraisedRent: 100_000, awarded: 1 })).toEqual([]);
    expect(
      found(
        'asset-lease',
        'shop-lease',
        { appraisedRent: 100_000, baseRent: 1 },
        undefined,
        {},
        {
          wrote: ['objected'],
        },
      ),
    ).toEqual([]);
  });

  it('goes by the number that a city sets', () => {
    const values = { appraisedRent: 100_000, baseRent: 85_000 };
    expect(found('asset-lease', 'shop-lease', values, undefined, { percent: 90 })).toEqual(['price orange']);
    expect(
      found('asset-lease', 'shop-lease', { ...values, baseRent: 70_000 }, undefined, { percent: 70 }),
    ).toEqual([]);
  });

  it('reads the forms of the catalogue, is steady, and shows what the register has', () => {
    const asset = { entry: 'assets-1', label: '一号店面' };
    const terms = goodInput(form('asset-lease', 'shop-lease'), 'apply', TODAY, {
      asset,
      appraisedRent: 100_000,
      baseRent: 70_000,
    });
    const award = goodInput(
      form('asset-lease', 'shop-lease'),
      'award',
      TODAY,
      { awarded: 75_000, partyKind: 'person', partyName: '王小明', partyIdNumber: ID_NUMBER },
      terms,
    );
    const fact = writtenWith(
      'asset-lease',
      'shop-lease',
      { ...terms, ...award },
      {},
      { node: 'award', wrote: Object.keys(award) },
    );
    const entries = { 'assets-1': { appraisedRent: 120_000 } };
    const [one, ...more] = expectSteady(assetUnderpriced, fact, [], { entries }, ['王小明', ID_NUMBER]);
    expect(more).toEqual([]);
    expect(one?.compared.map(({ value }) => value.en)).toEqual(['750.00', '1,000.00', '1,200.00']);
    expect(assetUnderpriced.asks?.(fact, defaultsOf(assetUnderpriced))).toEqual([
      { kind: 'entry', id: 'assets-1' },
    ]);
    for (const [matter, sub] of [
      ['asset-lease', 'building-lease'],
      ['asset-lease', 'equipment-lease'],
      ['asset-lease', 'lease-renewal'],
    ] as const) {
      const low = goodInput(form(matter, sub), 'apply', TODAY, { appraisedRent: 100_000, baseRent: 70_000 });
      expect([sub, found(matter, sub, low)]).toEqual([sub, ['price orange']]);
    }
    const plot = goodInput(form('resource-contracting', 'farmland-contracting'), 'apply', TODAY, {
      appraisedRent: 100_000,
      plotArea: 7,
      feePerMu: 10_000,
    });
    expect(found('resource-contracting', 'farmland-contracting', plot)).toEqual(['price orange']);
  });
});

describe('rule 19, leases longer than twenty years', () => {
  const signing = (to: string, contractKind = 'lease') =>
    found('contract-management', 'contract-signing', {
      contractKind,
      contractPeriod: { from: '2026-12-01', to },
    });

  it('counts both days of the term', () => {
    expect(signing('2046-11-30')).toEqual([]);
    expect(signing('2046-12-01')).toEqual(['term orange']);
    expect(signing('2056-11-30')).toEqual(['term orange']);
  });

  it('finds them in a renewal, in the years of a lease and in a change of the end', () => {
    const contractPeriod = { from: '2026-12-01', to: '2046-12-01' };
    expect(found('asset-lease', 'lease-renewal', { contractPeriod })).toEqual(['term orange']);
    expect(found('asset-lease', 'shop-lease', { leaseYears: 20.1 })).toEqual(['term orange']);
    expect(found('asset-lease', 'shop-lease', { leaseYears: 20 })).toEqual([]);
    const change = (newEnd: string, kind = 'lease') =>
      found('contract-management', 'contract-change', { contract, newEnd }, { kind, start: '2020-01-01' });
    expect(change('2040-01-01')).toEqual(['term orange']);
    expect(change('2039-12-31')).toEqual([]);
    expect(change('2050-01-01', 'contracting')).toEqual([]);
    expect(found('contract-management', 'contract-change', { contract, newEnd: '2090-01-01' })).toEqual([]);
  });

  it('lets contracting of land be, which has terms of its own', () => {
    expect(signing('2056-11-30', 'contracting')).toEqual([]);
    expect(found('resource-contracting', 'farmland-contracting', { contractYears: 30 })).toEqual([]);
  });

  it('goes by the number that a city sets', () => {
    expect(found('asset-lease', 'shop-lease', { leaseYears: 11 }, undefined, { years: 10 })).toEqual([
      'term orange',
    ]);
  });
});

describe('rule 19, rent that is not paid', () => {
  const due = (days: number, more: Values = {}): Values => ({
    contract,
    dueOn: addDays(TODAY, -days),
    amount: 50_000,
    ...more,
  });
  const rent = (values: Values, lease?: Values, parameters = {}) =>
    found('contract-management', 'rent-collection', values, lease, parameters);

  it('is orange after sixty days and red after a hundred and eighty', () => {
    expect(rent(due(60))).toEqual([]);
    expect(rent(due(61))).toEqual(['overdue orange']);
    expect(rent(due(180))).toEqual(['overdue orange']);
    expect(rent(due(181))).toEqual(['overdue red']);
  });

  it('is over when everything came in, and not when a part did', () => {
    expect(rent(due(200, { received: 50_000, stillOwed: 0 }))).toEqual([]);
    expect(rent(due(200, { received: 40_000, stillOwed: 10_000 }))).toEqual(['overdue red']);
    expect(rent(due(-30))).toEqual([]);
  });

  it('counts older arrears from the day until which the register has the rent paid', () => {
    const older = due(30, { earlierArrears: 20_000 });
    expect(rent(older, { rentPaidUntil: addDays(TODAY, -100) })).toEqual(['overdue orange']);
    expect(rent(older)).toEqual([]);
    expect(rent(due(30, { earlierArrears: 0 }), { rentPaidUntil: addDays(TODAY, -100) })).toEqual([]);
  });

  it('is one warning a term, whenever it is looked at', () => {
    const windows = [due(61), { ...due(61), stillOwed: 10_000 }].map((values) =>
      assetUnderpriced
        .find(
          writtenWith('contract-management', 'rent-collection', values),
          windowOf({}),
          defaultsOf(assetUnderpriced),
        )
        .map(({ window }) => window),
    );
    expect(windows).toEqual([['overdue:2026-09-24'], ['overdue:2026-09-24']]);
  });

  it('is found by the clock as well, in a case with which nobody does anything', () => {
    const watch = (values: Values, sub = 'rent-collection'): WatchFact => ({
      kind: 'watch',
      caseId: 'c1',
      number: 'YZ-1',
      places: PLACES,
      at: TEN,
      what: 'stalled',
      since: TEN,
      due: TEN,
      people: ['clerk'],
      told: toldWith('contract-management', sub, values),
    });
    expect(foundBy(assetUnderpriced, watch(due(181)))).toEqual(['overdue red']);
    expect(foundBy(assetUnderpriced, watch(due(20)))).toEqual([]);
    expect(foundBy(assetUnderpriced, watch(due(181), 'contract-change'))).toEqual([]);
  });

  it('goes by the numbers that a city sets', () => {
    expect(rent(due(61), undefined, { orangeDays: 90 })).toEqual([]);
    expect(rent(due(61), undefined, { orangeDays: 20, redDays: 40 })).toEqual(['overdue red']);
  });

  it('reads the form of the catalogue and is steady', () => {
    const rentForm = form('contract-management', 'rent-collection');
    const asked = goodInput(rentForm, 'apply', TODAY, {
      contract,
      dueOn: '2026-03-01',
      rentDue: 50_000,
      earlierArrears: 0,
      relief: 0,
    });
    const paid = goodInput(rentForm, 'collect', TODAY, { received: 20_000, paidUntil: '2026-03-01' }, asked);
    const fact = writtenWith(
      'contract-management',
      'rent-collection',
      { ...asked, ...paid },
      {},
      { node: 'collect', wrote: Object.keys(paid) },
    );
    const entries = { 'contracts-1': { end: '2030-01-01', state: 'running' } };
    const [one, ...more] = expectSteady(assetUnderpriced, fact, [], { entries }, ['厂房租赁合同']);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ severity: 'red', window: 'overdue:2026-03-01' });
    expect(one?.compared.map(({ value }) => value.en)).toEqual([
      '300.00',
      '2026-03-01',
      TODAY,
      'not in the register',
    ]);
  });
});

describe('rule 19, used after the end', () => {
  const rent = (end: string, state: string) =>
    found('contract-management', 'rent-collection', { contract, dueOn: TODAY, amount: 1 }, { end, state });

  it('finds rent collected under a contract that has ended and still runs in the register', () => {
    expect(rent('2026-11-23', 'running')).toEqual(['occupied orange']);
    expect(rent('2026-11-23', 'disputed')).toEqual(['occupied orange']);
    expect(rent('2026-11-24', 'running')).toEqual([]);
    expect(rent('2026-11-23', 'ended')).toEqual([]);
    expect(found('contract-management', 'rent-collection', { contract, dueOn: TODAY, amount: 1 })).toEqual(
      [],
    );
  });

  it('finds a renewal that is asked for after the end, and not on the last day', () => {
    const renewal = (presentEnd: string) =>
      found(
        'asset-lease',
        'lease-renewal',
        goodInput(form('asset-lease', 'lease-renewal'), 'apply', TODAY, {
          presentEnd,
          appraisedRent: 100,
          baseRent: 100,
        }),
      );
    expect(renewal('2026-11-23')).toEqual(['occupied orange']);
    expect(renewal('2026-11-24')).toEqual([]);
  });

  it('finds what is not given back when a contract was ended', () => {
    const ending = (returned: string) =>
      found('contract-management', 'contract-termination', { contract, returned, settledOn: '2026-11-20' });
    expect(ending('disputed')).toEqual(['occupied orange']);
    expect(ending('intact')).toEqual([]);
  });
});
