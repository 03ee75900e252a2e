import type { FieldGroup } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { line, type Words } from '../../fields.ts';

/** The title alone, for what recurs or explains itself: nobody should have to invent a reason for the water bill. */
export const heading = (help: Words): FieldGroup =>
  group('subject', ['事项', 'Subject'], 'apply', [
    line('subject', ['事项名称', 'Title'], { min: 4, max: 40, help }),
  ]);
