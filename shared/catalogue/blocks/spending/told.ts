import type { Column, FieldGroup } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { paragraph, type Words } from '../../fields.ts';

/**
 * What the villagers are told at the end, and what this kind of case is asked besides. Shorter than the usual result:
 * the payment or delivery stands in the case already.
 */
export const told = (help: Words, ...more: readonly Column[]): FieldGroup =>
  group('result', ['结果反馈', 'Result'], 'feedback', [
    ...more,
    paragraph('toVillagers', ['向村民说明', 'Told to the villagers'], { min: 5, max: 300, help }),
  ]);
