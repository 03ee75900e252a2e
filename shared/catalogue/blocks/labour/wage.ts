import { choice } from '../../fields.ts';

/** Where the day wage comes from; it does not change within the year without a decision. */
export const wageBasis = choice(
  'wageBasis',
  ['工价依据', 'Basis of the wage'],
  [
    ['annual', '本村年度用工标准', 'Standard of the village for the year'],
    ['town', '镇街参考工价', 'Reference wages of the town'],
    ['negotiated', '技术工种协商', 'Agreed with a skilled worker'],
  ],
  {
    carry: true,
    help: [
      '年度标准经村民代表会议通过，年内不随意变动',
      "Passed by the villagers' representatives, unchanged within the year",
    ],
  },
);
