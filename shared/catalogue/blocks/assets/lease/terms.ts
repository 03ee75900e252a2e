import type { FieldGroup } from '../../../../form/field.ts';
import { group } from '../../../define.ts';
import { calculated, choice, money, number, paragraph } from '../../../fields.ts';
import { enquiries } from '../enquiries.ts';

export const rentCycle = choice(
  'rentCycle',
  ['缴纳方式', 'How it is paid'],
  [
    ['year', '按年预付', 'A year in advance'],
    ['half-year', '按半年预付', 'Half a year in advance'],
    ['quarter', '按季预付', 'A quarter in advance'],
  ],
  { help: ['先付后用', 'Paid before use'] },
);

export const priceBasis = choice(
  'priceBasis',
  ['作价依据', 'Basis of the price'],
  [
    ['appraisal', '评估机构评估', 'An appraiser'],
    ['town', '镇街指导价', 'Guide price of the town'],
    ['market', '周边同类租金', 'Rents of the neighbourhood'],
  ],
);

export const appraisedRent = money('appraisedRent', ['评估年租金', 'Appraised rent a year']);

const baseRent = money('baseRent', ['年租金底价', 'Base rent a year'], {
  help: ['低于评估租金八成会被提示', 'Below four fifths of the appraisal it will be looked at'],
});

const price = (id: 'rentPerArea' | 'rentPerPiece'): FieldGroup =>
  group('price', ['租金底价', 'Base rent'], 'apply', [
    priceBasis,
    appraisedRent,
    baseRent,
    id === 'rentPerArea'
      ? calculated(id, ['每平方米年租金底价', 'Base rent a m² and year'], 'money', {
          kind: 'quotient',
          of: 'baseRent',
          by: 'leaseArea',
        })
      : calculated(id, ['每台年租金底价', 'Base rent a piece and year'], 'money', {
          kind: 'quotient',
          of: 'baseRent',
          by: 'quantity',
        }),
  ]);

export const pricePerArea = price('rentPerArea');
export const pricePerPiece = price('rentPerPiece');

/** A lease longer than twenty years is void beyond them (Civil Code art. 705). */
export const LONGEST_LEASE = 20;

export const leaseYears = number('leaseYears', ['租赁年限', 'Years of the lease'], ['年', 'years'], {
  min: 0.5,
  max: LONGEST_LEASE,
  decimals: 1,
  help: ['最长二十年，超过的部分无效', 'Twenty years at most; what is beyond is void'],
});

/** `amount` is what the base rent comes to over the whole lease: it decides the tier and the platform. */
export const leaseTerms = group('lease-terms', ['出租条件', 'Terms'], 'apply', [
  leaseYears,
  calculated('amount', ['租期底价总额', 'Base rent of the whole lease'], 'money', {
    kind: 'product',
    of: ['baseRent', 'leaseYears'],
  }),
  rentCycle,
  number('rentRise', ['租金每年递增', 'Rise of the rent a year'], ['%', '%'], {
    max: 20,
    decimals: 1,
    help: ['不递增的填 0', 'Zero where it stays the same'],
  }),
  choice(
    'leaseWay',
    ['招租方式', 'How it is let'],
    [
      ['city', '市产权交易平台', 'Platform of the city'],
      ['town', '镇街交易平台', 'Platform of the town'],
      ['village', '村内公开竞价', 'Open bidding in the village'],
    ],
    { help: ['限额以上必须进平台', 'Above the limit a platform must be used'] },
  ),
  enquiries,
  paragraph('tenantConditions', ['承租条件', 'Conditions for tenants'], {
    max: 300,
    help: ['如环保、安全要求；不得为某一家设条件', 'Such as safety; not made for one firm'],
  }),
]);
