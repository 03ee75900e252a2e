import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  date,
  files,
  is,
  line,
  location,
  paragraph,
  person,
  photos,
  rows,
  signature,
  yesNo,
} from '../../fields.ts';
import { calculatedCost } from '../budget.ts';
import { wageBasis } from './wage.ts';
import { dayWork, paidWorker, tie, wageAccount } from './worker.ts';

/** Who called for help before anything could be signed. */
export const emergency = group('emergency', ['应急情况', 'The emergency'], 'apply', [
  choice(
    'emergencyKind',
    ['险情种类', 'Kind of emergency'],
    [
      ['flood', '台风洪涝', 'Typhoon or flood'],
      ['snow', '雨雪冰冻', 'Snow and ice'],
      ['landslide', '塌方滑坡', 'Landslide'],
      ['fire', '火灾', 'Fire'],
      ['pipe', '管网道路突发损坏', 'Burst pipe or broken road'],
      ['epidemic', '疫病防控', 'Epidemic'],
      ['other', '其他突发事件', 'Another sudden event'],
    ],
  ),
  date('happenedOn', ['应急用工日期', 'Date of the work'], {
    from: -3,
    to: 0,
    help: ['三天内补办，超过的按一般用工说明', 'Applied for within three days'],
  }),
  paragraph('danger', ['险情', 'The danger'], {
    min: 5,
    max: 300,
    help: ['写明不马上处置的后果', 'And what would have happened otherwise'],
  }),
  location('emergencyPlace', ['险情位置', 'Place of the emergency']),
  person('orderedBy', ['口头同意人', 'Who agreed by word of mouth'], {
    help: ['当时请示了哪位负责人', 'Whom the village asked at the time'],
  }),
  choice(
    'orderedHow',
    ['同意方式', 'How it was agreed'],
    [
      ['phone', '电话', 'By phone'],
      ['message', '钉钉或微信消息', 'By message'],
      ['on-site', '现场', 'On the spot'],
    ],
  ),
  files('orderProof', ['请示记录', 'Record of the request'], {
    visible: is('orderedHow', 'message'),
    max: 3,
  }),
]);

export const emergencySheet = group('emergency-sheet', ['应急用工清单', 'Labour sheet'], 'apply', [
  rows(
    'labourSheet',
    ['应急用工', 'Emergency labour'],
    [
      ...paidWorker,
      ...dayWork(6),
      ...wageAccount,
      tie,
      signature('workerSignature', ['本人签名', 'Signature of the worker']),
    ],
    {
      max: 200,
      disclosure: 'masked',
      help: ['夜间抢险按当地标准折算工日', 'Night work is counted in days as ruled'],
    },
  ),
  calculated(
    'workersCalled',
    ['应急用工人数', 'Workers called'],
    'number',
    { kind: 'count', rows: 'labourSheet' },
    {
      unit: ['人', 'people'],
    },
  ),
  wageBasis,
]);

export const emergencyPay = calculatedCost(['应急报酬合计', 'Pay in all'], {
  kind: 'total',
  rows: 'labourSheet',
  column: 'pay',
});

export const emergencyEvidence = group('emergency-evidence', ['抢险记录', 'Record of the work'], 'apply', [
  photos('dangerPhotos', ['险情照片', 'Photos of the danger'], { onSite: true }),
  photos('rescuePhotos', ['抢险过程照片', 'Photos of the work'], { onSite: true }),
  yesNo('injured', ['有无人员受伤', 'Was anybody hurt']),
  paragraph('injuryHandling', ['受伤处理情况', 'What was done about it'], {
    visible: is('injured', true),
    max: 300,
    help: ['不写姓名和病情', 'No names, no diagnoses'],
  }),
]);

/** Somebody from outside the village confirms that it was an emergency. */
export const emergencyCheck = group(
  'emergency-check',
  ['应急核实', 'Check of the emergency'],
  'emergency-check',
  [
    choice(
      'emergencyConfirmed',
      ['核实结论', 'What was found'],
      [
        ['real', '确属应急，用工合理', 'An emergency, and the labour was right'],
        ['less', '确属应急，用工已核减', 'An emergency, the labour was cut back'],
      ],
      { help: ['不属应急的退回，按派工申请办', 'What was none is sent back'] },
    ),
    line('emergencyCheckNote', ['核实说明', 'Remark'], { max: 200 }),
  ],
);

export const emergencyChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'labourSheet',
    columns: ['workerIdNumber', 'trade'],
    message: text('同一个人同一工种只填一行', 'One row for each person and trade'),
  },
];
