import type { FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';

/** The stamping as the custodian saw it, with a photo of the stamped page. */
export const stamping: FieldGroup = {
  id: 'stamping',
  label: text('用印登记', 'Record of the stamping'),
  node: 'stamp',
  fields: [
    {
      id: 'stampedOn',
      kind: 'date',
      label: text('用印日期', 'Date of stamping'),
      to: 0,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'stampedCopies',
      kind: 'number',
      label: text('实际用印份数', 'Copies really stamped'),
      help: text('照实填写；多于批准份数会提示监督', 'As it was; more than approved will be looked at'),
      unit: text('份', 'copies'),
      min: 1,
      max: 500,
      decimals: 0,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'stampedPhotos',
      kind: 'photos',
      label: text('盖章页照片', 'Photo of the stamped page'),
      help: text('拍到印章和文件抬头', 'Show the seal and the head of the document'),
      min: 1,
      max: 9,
      personal: 'none',
      disclosure: 'internal',
      required: true,
    },
    {
      id: 'takenBy',
      kind: 'text',
      label: text('文件领取人', 'Who took the document'),
      max: 30,
      personal: 'personal',
      disclosure: 'masked',
      required: true,
    },
    {
      id: 'stampingRemark',
      kind: 'longText',
      label: text('说明', 'Remark'),
      max: 300,
      personal: 'none',
      disclosure: 'internal',
      required: false,
    },
  ],
};
