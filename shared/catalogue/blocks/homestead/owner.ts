import type { Column } from '../../../form/field.ts';
import { earlierCase, line, name, phone } from '../../fields.ts';

/** The approved case holds family and ID numbers already; here is only asked who will be there. */
export const owner: readonly Column[] = [
  earlierCase('approvedCase', ['批准的建房办件', 'The approved case'], ['homestead-building'], {
    help: ['选原来的新建或翻建办件', 'The case of the new or rebuilt house'],
  }),
  line('permitNumber', ['乡村建设规划许可证号', 'Number of the building permit'], { max: 40 }),
  name('ownerName', ['建房人姓名', 'Name of the owner']),
  phone('ownerPhone', ['建房人电话', 'Phone of the owner']),
];
