import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { date, files, line, photos, rows, yesNo } from '../../fields.ts';
import { trade } from './trades.ts';
import { tie, workerByName } from './worker.ts';

/** Who was really sent, by name, and that they know the dangers before they begin. */
export const dispatched = group('dispatched', ['派工登记', 'Dispatch'], 'dispatch', [
  line('dispatchNumber', ['派工单编号', 'Number of the dispatch slip'], {
    max: 30,
    help: ['没有派工单不得结算报酬', 'Without a slip nothing is paid'],
  }),
  date('dispatchedOn', ['派工日期', 'Dispatched on'], { to: 0 }),
  rows(
    'dispatchedWorkers',
    ['派工名单', 'Those dispatched'],
    [...workerByName, trade(['派工工种', 'Dispatched as']), tie],
    {
      max: 200,
      disclosure: 'masked',
    },
  ),
  yesNo('briefed', ['上工前已做安全交底', 'Briefed on safety before the work']),
  photos('briefingPhotos', ['交底现场照片', 'Photos of the briefing'], { onSite: true }),
  files('dispatchSlip', ['签字的派工单', 'The signed slip'], { max: 3 }),
]);

export const dispatchChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'dispatchedWorkers',
    columns: ['workerIdNumber'],
    message: text('同一个人只能登记一次', 'Each person once'),
  },
];
