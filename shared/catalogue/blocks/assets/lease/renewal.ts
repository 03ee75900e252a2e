import type { Check } from '../../../../form/field.ts';
import { text } from '../../../../i18n/text.ts';
import { group } from '../../../define.ts';
import {
  calculated,
  choice,
  choices,
  date,
  entry,
  files,
  is,
  line,
  money,
  period,
  photos,
  yesNo,
} from '../../../fields.ts';
import { appraisedRent, leaseYears, priceBasis, rentCycle } from './terms.ts';

/** The lease that is ending and how it was kept. */
export const presentLease = group('present-lease', ['现租赁情况', 'Present lease'], 'apply', [
  entry('contract', ['现租赁合同', 'Present lease contract'], 'contracts', {
    fills: { end: 'presentEnd', yearlyRent: 'presentRent' },
  }),
  entry('asset', ['出租资产', 'Asset to let'], 'assets', { fills: { appraisedRent: 'appraisedRent' } }),
  date('presentEnd', ['现合同到期日', 'Present lease ends'], {
    from: -30,
    help: ['到期前三个月内办理；已过期仍占用的先清退或补交', 'In the last three months of the lease'],
  }),
  money('presentRent', ['现年租金', 'Rent a year now']),
  choices(
    'breaches',
    ['履约情况', 'How the lease was kept'],
    [
      ['none', '无违约', 'No breach'],
      ['late', '曾迟缴已补', 'Paid late, made good'],
      ['sublet', '擅自转租已纠正', 'Sublet without consent, put right'],
      ['use', '改变用途已纠正', 'Other use, put right'],
      ['safety', '安全隐患已整改', 'Safety defects, put right'],
    ],
    { help: ['有欠租的，先缴清再续租', 'Arrears are paid before it is renewed'] },
  ),
  photos('assetPhotos', ['资产现状照片', 'Photos of the asset now'], { onSite: true, max: 6 }),
]);

export const renewedTerms = group('renewed-terms', ['续租条件', 'New terms'], 'apply', [
  choice(
    'renewalBasis',
    ['续租依据', 'Basis of the renewal'],
    [
      ['priority', '原承租人同等条件优先', 'Priority of the tenant on equal terms'],
      ['agreed', '原合同约定可以续租', 'The lease allows it'],
    ],
    { help: ['没有依据的重新公开招租', 'Without one it is let anew in the open'] },
  ),
  priceBasis,
  appraisedRent,
  money('baseRent', ['续租年租金', 'New rent a year']),
  calculated(
    'rentRatio',
    ['续租租金为原租金的', 'New rent in per cent of the old'],
    'number',
    {
      kind: 'percent',
      of: 'baseRent',
      whole: 'presentRent',
    },
    { unit: ['%', '%'] },
  ),
  leaseYears,
  calculated('amount', ['续租期租金总额', 'Rent of the whole new term'], 'money', {
    kind: 'product',
    of: ['baseRent', 'leaseYears'],
  }),
  rentCycle,
]);

/** Equal terms can only be known when others were able to offer more. */
export const higherOffers = group('higher-offers', ['他人报价', 'Other offers'], 'publicity', [
  yesNo('higherOffer', ['公示期间有无更高报价', 'Did anybody offer more']),
  money('higherRent', ['更高的年租金', 'The higher rent a year'], {
    visible: is('higherOffer', true),
    help: ['原承租人不同价承租的，终止续租、重新招租', 'If the tenant does not match it, it is let anew'],
  }),
]);

export const renewedContract = group('renewed-contract', ['续签合同', 'New lease'], 'sign', [
  line('contractNumber', ['合同编号', 'Number of the contract'], { max: 30 }),
  date('signedOn', ['签订日期', 'Date of signature'], { to: 0 }),
  period('contractPeriod', ['合同期限', 'Term of the contract'], { maxDays: 7306 }),
  money('signedRent', ['合同年租金', 'Rent a year in the contract']),
  files('contractFile', ['合同文本', 'Text of the contract']),
]);

export const renewalLeaseChecks: readonly Check[] = [
  {
    kind: 'shareOf',
    field: 'signedRent',
    other: 'baseRent',
    share: 1,
    message: text('合同租金不能低于批准的续租租金', 'The contract cannot be below the approved rent'),
  },
  {
    kind: 'shareOf',
    field: 'signedRent',
    other: 'higherRent',
    share: 1,
    message: text('有更高报价的，须同价续租', 'Where more was offered the tenant pays as much'),
  },
  {
    kind: 'notBefore',
    field: 'contractPeriod',
    other: 'presentEnd',
    message: text('续租从现合同到期后开始', 'The new term begins when the present one ends'),
  },
];
