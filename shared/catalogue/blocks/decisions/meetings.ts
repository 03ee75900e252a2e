import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { date, files, number } from '../../fields.ts';

const PEOPLE = ['人', 'people'] as const;

/** Second step: both committees discuss the proposal and make a plan of it. */
export const consultation = group(
  'consultation',
  ['两委商议', 'Consultation of the committees'],
  'consultation',
  [
    date('consultedOn', ['商议日期', 'Date of the consultation'], { to: 0 }),
    number('consultPresent', ['商议到会人数', 'Present at the consultation'], PEOPLE, { min: 2, max: 30 }),
    number('consultFor', ['商议同意人数', 'In favour at the consultation'], PEOPLE, { max: 30 }),
    files('consultMinutes', ['商议会议记录', 'Minutes of the consultation']),
  ],
);

/** Third step: the party members review the plan, which they were given three days ahead. */
export const partyReview = group(
  'party-review',
  ['党员大会审议', 'Review by the party members'],
  'party-review',
  [
    date('partyMetOn', ['审议日期', 'Date of the review'], {
      to: 0,
      help: ['方案须提前 3 天发给党员', 'The plan is given to them three days ahead'],
    }),
    number('partyEntitled', ['应到党员人数', 'Party members entitled'], PEOPLE, { min: 3, max: 1000 }),
    number('partyPresent', ['实到党员人数', 'Party members present'], PEOPLE, { min: 2, max: 1000 }),
    number('partyFor', ['审议同意人数', 'In favour at the review'], PEOPLE, { max: 1000 }),
    files('partyMinutes', ['审议会议记录', 'Minutes of the review']),
  ],
);

/** Attendance and votes as Ninghai's five-step decision asks, and one step after the other. */
export const meetingChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'consultedOn',
    other: 'proposedOn',
    message: text('商议不能早于提议', 'The consultation cannot come before the proposal'),
  },
  {
    kind: 'notMoreThan',
    field: 'consultFor',
    other: 'consultPresent',
    message: text('商议同意人数不能多于到会人数', 'Votes in favour cannot exceed those present'),
  },
  {
    kind: 'shareOf',
    field: 'consultFor',
    other: 'consultPresent',
    share: 1 / 2,
    more: true,
    message: text('商议同意人数须超过到会人数的一半', 'More than half of the committees must be in favour'),
  },
  {
    kind: 'notBefore',
    field: 'partyMetOn',
    other: 'consultedOn',
    message: text('审议不能早于商议', 'The review cannot come before the consultation'),
  },
  {
    kind: 'notMoreThan',
    field: 'partyPresent',
    other: 'partyEntitled',
    message: text('实到党员不能多于应到党员', 'No more party members can be present than are entitled'),
  },
  {
    kind: 'shareOf',
    field: 'partyPresent',
    other: 'partyEntitled',
    share: 2 / 3,
    message: text(
      '到会党员不足三分之二，审议无效',
      'Fewer than two thirds of the party members were present',
    ),
  },
  {
    kind: 'notMoreThan',
    field: 'partyFor',
    other: 'partyPresent',
    message: text('审议同意人数不能多于到会党员', 'Votes in favour cannot exceed the party members present'),
  },
  {
    kind: 'shareOf',
    field: 'partyFor',
    other: 'partyPresent',
    share: 1 / 2,
    more: true,
    message: text(
      '审议同意人数须超过到会党员的一半',
      'More than half of the party members must be in favour',
    ),
  },
  {
    kind: 'notBefore',
    field: 'meetingDate',
    other: 'partyMetOn',
    message: text('决议会议不能早于党员大会审议', 'The resolution cannot come before the review'),
  },
];
