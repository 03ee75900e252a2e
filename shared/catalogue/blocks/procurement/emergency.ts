import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  choice,
  choices,
  date,
  is,
  line,
  location,
  name,
  number,
  paragraph,
  photos,
  rows,
  yesNo,
} from '../../fields.ts';
import { arrival, receivers } from '../spending/arrival.ts';
import { fundingSource } from '../spending/funding.ts';
import { items, totalOfItems } from '../spending/items.ts';
import { supplier } from '../spending/supplier.ts';

/** What happened, and who agreed when there was no time for the usual way. */
export const emergencyEvent = group('event', ['突发情况', 'What happened'], 'apply', [
  choice(
    'eventKind',
    ['情况类别', 'Kind of emergency'],
    [
      ['flood', '台风洪涝', 'Typhoon or flood'],
      ['snow', '雨雪冰冻', 'Snow and ice'],
      ['drought', '干旱', 'Drought'],
      ['fire', '火灾', 'Fire'],
      ['epidemic', '疫情', 'Epidemic'],
      ['outage', '断水断电断路', 'No water, power or road'],
      ['other', '其他险情', 'Other danger'],
    ],
  ),
  date('eventOn', ['发生日期', 'Date of the event'], {
    from: -15,
    to: 0,
    help: ['15 天以前的不再属于应急', 'What is older than 15 days is no emergency'],
  }),
  location('eventAt', ['发生地点', 'Place of the event']),
  choices(
    'agreedBy',
    ['电话征得同意', 'Agreed by phone'],
    [
      ['secretary', '村党组织书记', 'Secretary'],
      ['director', '村委会主任', 'Director'],
      ['supervision', '监委会主任', 'Head of the supervision committee'],
      ['resident', '联村干部', 'Resident cadre'],
    ],
    { help: ['至少两人同意后方可先买', 'At least two before anything is bought'] },
  ),
  paragraph('skipReason', ['不能按常规采购的原因', 'Why the usual way is too slow'], { min: 5, max: 300 }),
]);

export const emergencyOrder = group('order', ['采购明细', 'What to buy'], 'apply', [
  yesNo('boughtAlready', ['物资是否已先行购买', 'Was it bought already']),
  date('boughtOn', ['先行购买日期', 'Bought on'], {
    visible: is('boughtAlready', true),
    to: 0,
    help: ['购买后 3 日内补报', 'To be entered within 3 days'],
  }),
  items(['应急物资清单', 'Emergency supplies']),
  totalOfItems('amount', ['采购金额', 'Amount of the order']),
  supplier(['供货商', 'Bought from']),
  fundingSource,
]);

export const emergencyArrival = arrival(receivers);

/** Where it all went: what is bought in a hurry is accounted for piece by piece. */
export const emergencyUse = group('use', ['物资使用', 'Use of the supplies'], 'use', [
  rows(
    'uses',
    ['领用登记', 'Handed out'],
    [
      line('usedItem', ['领用物资', 'Supplies handed out']),
      number('usedQuantity', ['领用数量', 'How many'], ['计量单位', 'units'], {
        max: 1_000_000,
        decimals: 2,
      }),
      line('usedWhere', ['使用地点', 'Used at']),
      name('usedBy', ['领用人', 'Taken by']),
    ],
    { max: 200 },
  ),
  line('leftover', ['结余物资和存放处', 'What is left and where'], {
    max: 200,
    help: ['没有结余写“无”', 'Write “none” when nothing is left'],
  }),
  photos('usePhotos', ['使用现场照片', 'Photos of the use'], { onSite: true }),
]);

export const reportedOn = date('reportedOn', ['向村民代表报告日期', 'Reported to the representatives on'], {
  to: 0,
  help: ['会议、书面或村务群报告均可', 'In a meeting, in writing or in the group of the village'],
});

export const emergencyChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'boughtOn',
    other: 'eventOn',
    message: text('购买日期不能早于发生日期', 'It cannot be bought before the event'),
  },
  {
    kind: 'notBefore',
    field: 'reportedOn',
    other: 'eventOn',
    message: text('报告日期不能早于发生日期', 'It cannot be reported before the event'),
  },
];
