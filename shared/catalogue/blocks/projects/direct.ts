import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { choice, date, files, money, paragraph } from '../../fields.ts';
import { initiation } from './award.ts';
import { doer } from './doer.ts';

/** Above this nothing is awarded without a tender: a default of this project. Fen. */
const DIRECT_LIMIT = 30_000_000;

export const directCase = group('project', ['直接发包理由', 'Why directly'], 'apply', [
  initiation,
  choice(
    'directReason',
    ['直接发包情形', 'Ground'],
    [
      ['below-limit', '镇定限额以下', 'Below the limit of the town'],
      ['self-built', '村民自建或以工代赈', 'Built by the villagers themselves'],
      ['only-one', '只有一家能做', 'Only one can do it'],
      ['failed-twice', '两次招标均失败', 'Two tenders failed'],
    ],
  ),
  paragraph('directNote', ['情况说明', 'Explanation'], {
    min: 10,
    max: 300,
    help: ['写清为什么选这一家', 'Say why it is this one'],
  }),
]);

export const directDoer = group('doer', ['承做方', 'Contractor'], 'apply', doer);

/** The price is bargained down from the bill of quantities by at least two people, on record. */
export const bargain = group('bargain', ['议价', 'Bargaining'], 'apply', [
  money('controlPrice', ['预算控制价', 'Price of the estimate'], {
    help: ['立项清单中这部分的合计', 'The sum of these items in the project decided'],
  }),
  money('amount', ['商定合同价', 'Price agreed'], {
    max: DIRECT_LIMIT,
    help: ['不得高于预算控制价；30 万元以上须招标', 'Not above the estimate; above 300,000 yuan a tender'],
  }),
  date('bargainedOn', ['议价日期', 'Date of the bargaining'], { to: 0 }),
  files('bargainRecord', ['议价记录', 'Record of the bargaining'], {
    help: ['不少于两名村干部参加并签名', 'Two cadres at least take part and sign'],
  }),
]);

export const directChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'amount',
    other: 'controlPrice',
    message: text('商定合同价不能高于预算控制价', 'The price agreed cannot exceed the estimate'),
  },
  {
    kind: 'equal',
    field: 'contractAmount',
    other: 'amount',
    message: text('合同金额须与商定合同价一致', 'The contract must be for the price agreed'),
  },
  {
    kind: 'notBefore',
    field: 'signedOn',
    other: 'bargainedOn',
    message: text('签订不能早于议价', 'It cannot be signed before the bargaining'),
  },
];
