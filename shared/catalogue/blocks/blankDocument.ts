import type { FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';

/** A document stamped before it is written is the gravest use of a seal, so it is asked about closely. */
export const blankDocument: FieldGroup = {
  id: 'blank',
  label: text('空白文书', 'Blank document'),
  node: 'apply',
  fields: [
    {
      id: 'isBlank',
      kind: 'yesNo',
      label: text('盖章时内容是否空白', 'Is it blank when stamped'),
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'blankReason',
      kind: 'longText',
      label: text('为什么需要先盖章', 'Why it must be stamped first'),
      min: 10,
      max: 300,
      personal: 'none',
      disclosure: 'public',
      required: { kind: 'is', field: 'isBlank', value: true },
      visible: { kind: 'is', field: 'isBlank', value: true },
    },
    {
      id: 'blankNumbers',
      kind: 'text',
      label: text('文书编号范围', 'Numbers of the sheets'),
      help: text('每张空白文书要有编号，例如 001–010', 'Every blank sheet bears a number, such as 001–010'),
      max: 40,
      personal: 'none',
      disclosure: 'public',
      required: { kind: 'is', field: 'isBlank', value: true },
      visible: { kind: 'is', field: 'isBlank', value: true },
    },
    {
      id: 'blankCloseBy',
      kind: 'date',
      label: text('最迟填写完成', 'Filled in by'),
      from: 0,
      to: 60,
      personal: 'none',
      disclosure: 'public',
      required: { kind: 'is', field: 'isBlank', value: true },
      visible: { kind: 'is', field: 'isBlank', value: true },
    },
    {
      id: 'blankKeeper',
      kind: 'text',
      label: text('空白文书保管人', 'Keeper of the blank sheets'),
      max: 30,
      personal: 'personal',
      disclosure: 'masked',
      required: { kind: 'is', field: 'isBlank', value: true },
      visible: { kind: 'is', field: 'isBlank', value: true },
    },
  ],
};
