import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { date, money, number, yesNo } from '../../fields.ts';
import { check } from './check.ts';
import { doer } from './doer.ts';
import { fundingSource } from './fund.ts';
import { works } from './works.ts';

/** Above this works need a tender case of their own: a default of this project, set by the town. Fen. */
const MINOR_LIMIT = 5_000_000;

export const minorWorks = group('works', ['工程量与价格', 'Quantities and price'], 'apply', works);

/** One agreement is enough for what is small: who, for how much, until when. */
export const minorAgreement = group('agreement', ['承做约定', 'What was agreed'], 'apply', [
  ...doer,
  money('amount', ['商定总价', 'Price agreed'], {
    max: MINOR_LIMIT,
    help: [
      '不超过 5 万元，不超过清单合计；超过的走“一般工程”',
      'At most 50,000 yuan and the sum of the items; more is an ordinary project',
    ],
  }),
  fundingSource,
  date('plannedEnd', ['约定完工', 'To be done by'], { from: 0, to: 365 }),
  yesNo('insured', ['施工人员有无意外险', 'Are the workers insured'], {
    help: ['没有的先投保再开工', 'If not, they are insured before they begin'],
  }),
  number('warrantyMonths', ['保修期', 'Warranty'], ['个月', 'months'], { max: 60 }),
]);

/** What was really done, for the bill. */
export const minorOutcome = group('work-outcome', ['实做金额', 'What it came to'], 'work', [
  money('finishedAmount', ['实做金额', 'Amount of the works done'], {
    help: ['少做的按实扣减，多做的不认', 'Less was done, less is paid; more is not accepted'],
  }),
]);

export const minorCheck = check('check', ['完工核验', 'Check of the finished works']);

export const minorChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'amount',
    other: 'worksTotal',
    message: text('商定总价不能高于清单合计', 'The price agreed cannot exceed the sum of the items'),
  },
  {
    kind: 'notMoreThan',
    field: 'finishedAmount',
    other: 'amount',
    message: text('实做金额不能高于商定总价', 'The works done cannot exceed the price agreed'),
  },
  {
    kind: 'notBefore',
    field: 'checkedOn',
    other: 'doneOn',
    message: text('核验不能早于完成', 'It cannot be checked before it is done'),
  },
];
