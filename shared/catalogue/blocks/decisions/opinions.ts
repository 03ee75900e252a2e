import { group } from '../../define.ts';
import { number, paragraph, period } from '../../fields.ts';

/** What the villagers said before anything was decided. */
export const opinions = group('opinions', ['征求意见', 'Opinions of the villagers'], 'apply', [
  period('opinionPeriod', ['征求意见时间', 'When they were asked'], { maxDays: 180 }),
  number('householdsAsked', ['征求意见户数', 'Households asked'], ['户', 'households'], {
    min: 1,
    max: 5000,
  }),
  paragraph('opinionsTaken', ['主要意见和采纳情况', 'Main opinions and what became of them'], {
    min: 5,
    help: ['不采纳的写明理由；不写提出人的姓名', 'Say why when not taken up; name nobody'],
  }),
]);
