import type { FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';

/** Why and how long the seal leaves the office, and with whom. */
export const takeOut: FieldGroup = {
  id: 'take-out',
  label: text('外带安排', 'Taking the seal out'),
  node: 'apply',
  fields: [
    {
      id: 'outSeal',
      kind: 'choice',
      label: text('外带哪枚印章', 'Which seal'),
      options: [
        { id: 'committee', label: text('村委会公章', 'Seal of the committee') },
        { id: 'cooperative', label: text('经济合作社公章', 'Seal of the cooperative') },
        { id: 'finance', label: text('财务专用章', 'Finance seal') },
      ],
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'outPlace',
      kind: 'text',
      label: text('外带地点', 'Place of use'),
      max: 60,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'outReason',
      kind: 'longText',
      label: text('为什么不能在村里盖章', 'Why it cannot be stamped in the village'),
      min: 4,
      max: 300,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'outFrom',
      kind: 'date',
      label: text('外带日期', 'Taken out on'),
      from: 0,
      to: 90,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'outUntil',
      kind: 'date',
      label: text('归还期限', 'Back by'),
      from: 0,
      to: 97,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'outCarrier',
      kind: 'text',
      label: text('携带人', 'Carried by'),
      max: 30,
      personal: 'personal',
      disclosure: 'masked',
      required: true,
    },
    {
      id: 'outCompanion',
      kind: 'text',
      label: text('同行监督人', 'Accompanied by'),
      help: text('印章外带须两人同行', 'Two people go with a seal'),
      max: 30,
      personal: 'personal',
      disclosure: 'masked',
      required: true,
    },
  ],
};

/** The seal is back in its safe. */
export const sealReturn: FieldGroup = {
  id: 'seal-return',
  label: text('印章归还', 'Return of the seal'),
  node: 'return-seal',
  fields: [
    {
      id: 'returnedOn',
      kind: 'date',
      label: text('归还日期', 'Returned on'),
      to: 0,
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'returnedIntact',
      kind: 'yesNo',
      label: text('印章是否完好', 'Is the seal intact'),
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'returnPhotos',
      kind: 'photos',
      label: text('印章入柜照片', 'Photo of the seal in its safe'),
      min: 1,
      max: 3,
      personal: 'none',
      disclosure: 'internal',
      required: true,
    },
  ],
};

export const takeOutChecks = [
  {
    kind: 'notBefore' as const,
    field: 'outUntil',
    other: 'outFrom',
    message: text('归还期限不能早于外带日期', 'It cannot be back before it is taken out'),
  },
  {
    kind: 'notBefore' as const,
    field: 'returnedOn',
    other: 'stampedOn',
    message: text('归还日期不能早于用印日期', 'It cannot be back before it was used'),
  },
];
