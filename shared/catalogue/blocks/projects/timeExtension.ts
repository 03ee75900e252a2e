import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  date,
  entry,
  files,
  is,
  money,
  number,
  paragraph,
  period,
} from '../../fields.ts';
import { notSmaller, tenderOf } from './change.ts';

export const extendedContract = group('project', ['所属合同', 'The contract'], 'apply', [
  tenderOf,
  entry('contract', ['施工合同', 'Contract for the works'], 'contracts', {
    help: ['从合同台账里选，完工日期自动带出', 'From the register of contracts, which fills in the end'],
    fills: { end: 'plannedEnd' },
  }),
  date('plannedEnd', ['原定完工日期', 'To be done by, as agreed']),
]);

/** Why it takes longer, how long, and who bears it. */
export const extension = group('extension', ['延期', 'Extension'], 'apply', [
  choice(
    'delayCause',
    ['延期原因', 'Cause of the delay'],
    [
      ['weather', '异常天气', 'Unusual weather'],
      ['disaster', '不可抗力', 'Force majeure'],
      ['change', '设计变更', 'Change of the design'],
      ['site', '场地或拆迁未到位', 'The site was not free'],
      ['payment', '工程款未按时付', 'Payment was late'],
      ['builder', '施工方组织不力', 'The builder was slow'],
    ],
  ),
  period('delayPeriod', ['受影响的时间', 'Time affected'], { maxDays: 365 }),
  calculated(
    'delayDays',
    ['受影响天数', 'Days affected'],
    'number',
    { kind: 'days', of: 'delayPeriod' },
    { unit: ['天', 'days'] },
  ),
  files('delayProof', ['证明材料', 'Proof'], {
    help: ['气象证明、停工通知、施工日志等', 'Weather report, order to stop, site diary'],
  }),
  number('extensionDays', ['申请延期天数', 'Extension asked for'], ['天', 'days'], { min: 1, max: 365 }),
  date('newEnd', ['延期后完工日期', 'To be done by, then']),
  money('amount', ['因延期增加的费用', 'Cost of the delay'], {
    min: 0,
    help: ['村里要多付的钱；没有填 0', 'What the village pays more; 0 when nothing'],
  }),
  money('penalty', ['应扣违约金', 'Penalty'], {
    visible: is('delayCause', 'builder'),
    help: ['施工方原因延期的，按合同约定扣', 'When the builder was slow, as the contract says'],
  }),
  paragraph('catchUp', ['赶工安排', 'How time is made up'], { max: 300 }),
]);

export const extensionChecks: readonly Check[] = [
  notSmaller('newEnd', 'plannedEnd', '延期后完工不能早于原定日期', 'The new end cannot come before the old'),
  {
    kind: 'notMoreThan',
    field: 'extensionDays',
    other: 'delayDays',
    message: text('延期天数不能多于受影响天数', 'No more days can be asked for than were affected'),
  },
];
