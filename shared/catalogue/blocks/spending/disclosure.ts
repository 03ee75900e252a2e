import { text } from '../../../i18n/text.ts';

/** Basis of disclosing each payment by itself. */
export const itemByItem = text(
  '《农村集体经济组织财务公开规定》：各项支出逐项逐笔公开',
  'Rules on financial disclosure of rural collectives: spending is disclosed item by item',
);
