import type { FieldGroup } from '../../form/field.ts';
import { group } from '../define.ts';
import { files, line, paragraph, type Words } from '../fields.ts';

const titleLine = (help: Words) => line('subject', ['事项名称', 'Title'], { min: 4, max: 40, help });

/** The title alone, where the rest of the form says why. It may name nobody. */
export const title = (help: Words): FieldGroup =>
  group('subject', ['事项', 'Subject'], 'apply', [titleLine(help)]);

/** What it is about and why: the title of the case stands here, so it may name nobody. */
export const subject = (titleHelp: Words, reasonHelp?: Words): FieldGroup =>
  group('subject', ['事项', 'Subject'], 'apply', [
    titleLine(titleHelp),
    paragraph('reason', ['申请理由', 'Reason'], {
      min: 5,
      ...(reasonHelp === undefined ? {} : { help: reasonHelp }),
    }),
    files('attachments', ['申请附件', 'Attachments'], { required: false }),
  ]);
