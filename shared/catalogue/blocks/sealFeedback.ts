import type { FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';

/** What became of the stamped document; disclosed to the village. */
export const sealFeedback: FieldGroup = {
  id: 'feedback',
  label: text('办理结果', 'Result'),
  node: 'feedback',
  fields: [
    {
      id: 'result',
      kind: 'choice',
      label: text('办理结果', 'Result'),
      options: [
        { id: 'delivered', label: text('文件已送达', 'Document delivered') },
        { id: 'partly', label: text('部分送达', 'Partly delivered') },
        { id: 'unused', label: text('未使用，已作废', 'Not used and made void') },
      ],
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'resultNote',
      kind: 'longText',
      label: text('向村民说明', 'Told to the villagers'),
      help: text('这段话会公开，请不要写个人信息', 'This text is disclosed; no personal details please'),
      min: 4,
      max: 300,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'voidedCopies',
      kind: 'number',
      label: text('作废份数', 'Copies made void'),
      unit: text('份', 'copies'),
      min: 0,
      max: 500,
      decimals: 0,
      personal: 'none',
      disclosure: 'public',
      required: true,
      visible: { kind: 'in', field: 'result', values: ['partly', 'unused'] },
    },
    {
      id: 'archived',
      kind: 'yesNo',
      label: text('留底文件是否已归档', 'Is the file copy archived'),
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
  ],
};
