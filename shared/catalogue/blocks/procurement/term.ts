import type { Column } from '../../../form/field.ts';
import { date, number, person } from '../../fields.ts';

/** When a lasting service begins, and for how long it is bought. */
export const serviceTerm: readonly Column[] = [
  date('plannedStart', ['最迟进场日期', 'Begins by'], {
    from: 0,
    to: 270,
    help: ['要留出公示和签合同的时间', 'Leave time for publicity and contract'],
  }),
  number('serviceMonths', ['服务月数', 'Months of service'], ['个月', 'months'], {
    min: 1,
    max: 36,
    help: ['一般一年，最长三年', 'One year as a rule, three at most'],
  }),
];

/** Who watches the firm month by month and gives the score that payments depend on. */
export const serviceInspector: Column = person('serviceInspector', ['日常考核人', 'Who watches it'], {
  help: ['按月打分，付款时要填考核得分', 'Gives a score each month, which payments ask for'],
});
