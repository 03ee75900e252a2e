import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { calculated, choice, date, files, is, line, number, oneOf, paragraph, photos } from '../../fields.ts';
import { owner } from './owner.ts';

const SQUARE_METRES = ['平方米', 'm²'] as const;
const AREA = { min: 10, max: 400, decimals: 2 } as const;
const FLOORS = { min: 1, max: 6 } as const;

/** The house as it stands beside what was approved; what is too much is told, not hidden. */
export const completedHouse = group('completed-house', ['竣工情况', 'The finished house'], 'apply', [
  ...owner,
  date('completedOn', ['竣工日期', 'Finished on'], { to: 0 }),
  number('approvedFootprint', ['批准占地面积', 'Ground approved'], SQUARE_METRES, AREA),
  number('builtFootprint', ['实际占地面积', 'Ground covered'], SQUARE_METRES, AREA),
  number('approvedFloors', ['批准层数', 'Floors approved'], ['层', 'floors'], FLOORS),
  number('builtFloors', ['实际层数', 'Floors built'], ['层', 'floors'], FLOORS),
  choice(
    'oldHouse',
    ['旧房处理', 'The old house'],
    [
      ['none', '没有旧房', 'There was none'],
      ['removed', '已拆除', 'Pulled down'],
      ['standing', '尚未拆除', 'Still standing'],
    ],
    { help: ['批新房时承诺拆旧的，旧房须先拆除', 'Where it was promised, it comes down first'] },
  ),
  photos('oldPlotPhotos', ['旧房原址照片', 'Photos of where it stood'], {
    onSite: true,
    visible: oneOf('oldHouse', 'removed', 'standing'),
  }),
  photos('housePhotos', ['新房照片', 'Photos of the new house'], { onSite: true }),
]);

/** Third of the three visits: measured by the town, not by the owner. */
export const measured = group('measured', ['实地测量', 'Measured on the spot'], 'construction', [
  number('measuredFootprint', ['实测占地面积', 'Ground measured'], SQUARE_METRES, AREA),
  calculated(
    'excess',
    ['超出批准面积', 'More than approved'],
    'number',
    { kind: 'difference', of: 'measuredFootprint', minus: ['approvedFootprint'] },
    { unit: SQUARE_METRES },
  ),
  number('measuredHeight', ['实测高度', 'Height measured'], ['米', 'm'], { min: 2, max: 24, decimals: 1 }),
  choice(
    'measuredResult',
    ['验收意见', 'Opinion'],
    [
      ['as-approved', '按批准建设', 'Built as approved'],
      ['put-right', '整改后符合批准', 'As approved, once put right'],
    ],
    { help: ['超占超高的先整改，未整改的退回', 'What is too much is put right first, or sent back'] },
  ),
  paragraph('defects', ['问题和整改', 'Defects and repair'], { visible: is('measuredResult', 'put-right') }),
  photos('measuredPhotos', ['测量照片', 'Photos of the measuring'], { onSite: true }),
]);

/** The paper with which the house is registered as property. */
export const acceptancePaper = group('acceptance-paper', ['验收意见书', 'Acceptance'], 'accept', [
  date('acceptedOn', ['验收日期', 'Accepted on'], { to: 0 }),
  line('acceptanceNumber', ['验收意见书编号', 'Number of the acceptance'], { max: 40 }),
  files('acceptanceFile', ['验收意见书', 'The acceptance']),
  photos('acceptancePhotos', ['验收现场照片', 'Photos of the acceptance'], { onSite: true }),
]);

export const completionChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'acceptedOn',
    other: 'completedOn',
    message: text('验收不能早于竣工', 'It cannot be accepted before it is finished'),
  },
];
