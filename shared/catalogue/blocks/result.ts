import { group } from '../define.ts';
import { choice, is, line, not, paragraph, yesNo } from '../fields.ts';

const outcome = [
  choice(
    'outcome',
    ['办理结果', 'Result'],
    [
      ['done', '已办成', 'Done'],
      ['partly', '部分办成', 'Partly done'],
      ['not-done', '未办成', 'Not done'],
    ],
  ),
  line('outcomeReason', ['未全部办成的原因', 'Why not all of it'], {
    visible: not(is('outcome', 'done')),
    max: 200,
  }),
  paragraph('toVillagers', ['向村民说明', 'Told to the villagers'], {
    min: 5,
    max: 300,
    help: ['用大白话写，不写个人隐私', 'In plain words, nothing private'],
  }),
];

/** What the villagers are told of the result; it stands on the village's page. */
export const result = group('result', ['结果反馈', 'Result'], 'feedback', [
  ...outcome,
  yesNo('followUpNeeded', ['是否需要后续跟进', 'Is anything left to follow up']),
  paragraph('followUp', ['后续安排', 'What will follow'], { visible: is('followUpNeeded', true) }),
]);

/** The same where the steps before have already recorded everything else. */
export const shortResult = group('result', ['结果反馈', 'Result'], 'feedback', outcome);
