import type { Check } from '../../../form/field.ts';
import { group } from '../../define.ts';
import {
  above,
  calculated,
  choice,
  choices,
  date,
  files,
  is,
  line,
  money,
  name,
  number,
  period,
  photos,
  rows,
  signature,
  yesNo,
} from '../../fields.ts';
import { notSmaller } from './change.ts';

const DAYS = ['天', 'days'] as const;

/** Whether it was done in time, and with which papers. */
export const completed = group('completed', ['完工情况', 'Completion'], 'apply', [
  period('builtPeriod', ['实际施工期', 'Time of the works'], { maxDays: 1500 }),
  calculated(
    'builtDays',
    ['实际工期', 'Days taken'],
    'number',
    { kind: 'days', of: 'builtPeriod' },
    { unit: DAYS },
  ),
  number('agreedDays', ['约定工期', 'Days agreed'], DAYS, {
    min: 1,
    max: 1500,
    help: ['含已批准的延期', 'With extensions that were approved'],
  }),
  calculated(
    'lateDays',
    ['超出工期', 'Days late'],
    'number',
    { kind: 'difference', of: 'builtDays', minus: ['agreedDays'] },
    { unit: DAYS },
  ),
  money('latePenalty', ['应扣逾期违约金', 'Penalty for lateness'], { min: 0, visible: above('lateDays', 0) }),
  choices(
    'completionPapers',
    ['已交竣工资料', 'Papers handed in'],
    [
      ['drawings', '竣工图', 'Drawings as built'],
      ['materials', '材料合格证', 'Certificates of material'],
      ['tests', '检测报告', 'Test reports'],
      ['hidden', '隐蔽验收记录', 'Records of hidden works'],
      ['changes', '变更签证单', 'Changes and extra work'],
      ['photos', '施工照片', 'Photos of the works'],
    ],
  ),
  files('selfCheck', ['施工单位自检报告', 'Report of the builder']),
]);

/** The acceptance itself, item by item, everybody signing for themselves. */
export const acceptance = group('acceptance', ['竣工验收', 'Acceptance'], 'accept', [
  date('acceptedOn', ['验收日期', 'Date of the acceptance'], { to: 0 }),
  rows(
    'acceptItems',
    ['验收项目', 'What was accepted'],
    [
      line('acceptItem', ['项目', 'Item']),
      line('acceptRequired', ['合同要求', 'As contracted']),
      line('acceptFound', ['现场实测', 'As measured on the spot']),
      yesNo('acceptPassed', ['是否合格', 'Does it pass']),
    ],
    { max: 60 },
  ),
  choice(
    'acceptResult',
    ['验收结论', 'Verdict'],
    [
      ['passed', '合格', 'Passed'],
      ['conditional', '限期整改后合格', 'Passes when defects are repaired'],
    ],
  ),
  rows(
    'defects',
    ['整改清单', 'Defects'],
    [
      line('defect', ['问题', 'Defect'], { max: 120 }),
      date('fixBy', ['整改期限', 'To be repaired by'], { from: 0, to: 90 }),
    ],
    { max: 30, visible: is('acceptResult', 'conditional') },
  ),
  photos('acceptPhotos', ['验收照片', 'Photos of the acceptance'], {
    onSite: true,
    help: ['与施工前照片同一角度', 'From where the photos before the works were taken'],
  }),
  rows(
    'acceptors',
    ['验收组成员', 'Those who accept'],
    [
      name('acceptorName', ['姓名', 'Name']),
      choice(
        'acceptorCapacity',
        ['代表方', 'On behalf of'],
        [
          ['village', '村两委', 'The village'],
          ['supervision', '监委会', 'Supervision committee'],
          ['representative', '村民代表', "Villagers' representatives"],
          ['town', '镇村建办', 'Town building office'],
          ['designer', '设计监理', 'Design and site supervision'],
          ['builder', '施工单位', 'The builder'],
        ],
      ),
      signature('acceptorSignature', ['本人签名', 'Signature']),
    ],
    {
      min: 3,
      max: 20,
      help: ['村、监委会、村民代表、施工方都要到', 'Village, supervision, representatives and builder'],
    },
  ),
]);

/** Defects are repaired before the works are shown and handed over. */
export const defectRepair = group('defect-repair', ['整改', 'Repair of defects'], 'repair', [
  date('fixedOn', ['整改完成日期', 'Repaired on'], { to: 0 }),
  photos('fixPhotos', ['整改后照片', 'Photos after the repair'], { onSite: true }),
]);

/** From here on somebody keeps it up, and the builder is liable for defects. */
export const handover = group('handover', ['移交管护', 'Handover'], 'handover', [
  date('handedOverOn', ['移交日期', 'Handed over on'], { to: 0 }),
  line('keeper', ['管护单位', 'Kept up by']),
  date('warrantyEnd', ['质保期满日', 'Warranty ends on'], {
    from: 0,
    to: 1830,
    help: ['按合同约定，从验收合格起算', 'As contracted, counted from the acceptance'],
  }),
  yesNo('assetListed', ['已登记资产台账', 'Is it in the register of assets']),
  files('handoverPaper', ['移交单', 'Paper of the handover']),
]);

export const completionChecks: readonly Check[] = [
  notSmaller('fixedOn', 'acceptedOn', '整改不能早于验收', 'It cannot be repaired before the acceptance'),
  notSmaller(
    'handedOverOn',
    'acceptedOn',
    '移交不能早于验收',
    'It cannot be handed over before the acceptance',
  ),
  notSmaller(
    'warrantyEnd',
    'acceptedOn',
    '质保期满不能早于验收',
    'The warranty cannot end before the acceptance',
  ),
];
