import type { Check, Column } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { date } from '../../fields.ts';

/** When it is to begin and to end; rule implementation-late counts from the end. */
export const schedule: readonly Column[] = [
  date('plannedStart', ['计划开工', 'Planned start'], { from: 0, to: 730 }),
  date('plannedEnd', ['计划完工', 'Planned end'], { from: 0, to: 1460 }),
];

export const scheduleChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'plannedEnd',
    other: 'plannedStart',
    message: text('计划完工不能早于计划开工', 'The works cannot end before they begin'),
  },
];
