import type { FieldGroup } from '../../form/field.ts';
import { group } from '../define.ts';
import { files, line, paragraph, type Words } from '../fields.ts';

/** What it is about and why: the title of the case stands here, so it may name nobody. */
export const subject = (titleHelp: Words, reasonHelp?: Words): FieldGroup =>
  group('subject', ['事项', 'Subject'], 'apply', [
    line('subject', ['事项名称', 'Title'], { min: 4, max: 40, help: titleHelp }),
    paragraph('reason', ['申请理由', 'Reason'], {
      min: 5,
      ...(reasonHelp === undefined ? {} : { help: reasonHelp }),
    }),
    files('attachments', ['申请附件', 'Attachments'], { required: false }),
  ]);
