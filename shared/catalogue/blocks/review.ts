import { group } from '../define.ts';
import { choice, choices, is, paragraph } from '../fields.ts';

/** What the head of the supervision committee looked at (Organic Law: democratic review of finances and affairs). */
export const supervisionReview = group(
  'supervision-review',
  ['监督审核', 'Supervision review'],
  'supervision',
  [
    choices(
      'reviewed',
      ['已核对', 'Checked'],
      [
        ['papers', '材料齐全真实', 'Papers complete and true'],
        ['procedure', '程序符合规定', 'Procedure as ruled'],
        ['amount', '金额合理', 'Amount reasonable'],
        ['recusal', '无应回避未回避', 'Nobody decided who should have stood aside'],
      ],
      { help: ['逐项核对后再勾选', 'Tick only what you have looked at'] },
    ),
    choice(
      'reviewResult',
      ['审核意见', 'Opinion'],
      [
        ['agree', '同意', 'Agree'],
        ['agree-with-advice', '同意并提建议', 'Agree, with advice'],
      ],
    ),
    paragraph('reviewAdvice', ['监督建议', 'Advice'], { visible: is('reviewResult', 'agree-with-advice') }),
  ],
);
