import type { FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';

/** What the head of the supervision committee looked at before agreeing. */
export const supervisionOpinion: FieldGroup = {
  id: 'supervision-opinion',
  label: text('监督意见', 'Supervision'),
  node: 'supervision',
  fields: [
    {
      id: 'supervisionChecked',
      kind: 'choices',
      label: text('已核对', 'What was checked'),
      options: [
        { id: 'content', label: text('文件内容与申请一致', 'The document is what was applied for') },
        { id: 'authority', label: text('属于村级用印范围', 'It lies within the powers of the village') },
        {
          id: 'procedure',
          label: text('该集体决策的已决策', 'A collective decision was taken where needed'),
        },
      ],
      max: 3,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'supervisionOpinion',
      kind: 'longText',
      label: text('监督意见', 'Opinion'),
      max: 300,
      personal: 'none',
      disclosure: 'public',
      required: false,
    },
  ],
};
