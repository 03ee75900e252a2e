import type { FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';

/** Who asks for it and how to reach them. */
export const applicant: FieldGroup = {
  id: 'applicant',
  label: text('申请人', 'Applicant'),
  node: 'apply',
  fields: [
    {
      id: 'requester',
      kind: 'text',
      label: text('用印申请人', 'Person who asks for the seal'),
      help: text(
        '填写真正要用印的人，不一定是填表的人',
        'The person who needs the seal, not always the one who fills this in',
      ),
      max: 30,
      personal: 'personal',
      disclosure: 'masked',
      required: true,
    },
    {
      id: 'requesterKind',
      kind: 'choice',
      label: text('申请人身份', 'Kind of applicant'),
      options: [
        { id: 'village-office', label: text('村级组织', 'Village body') },
        { id: 'household', label: text('本村农户', 'Household of the village') },
        { id: 'company', label: text('企业或合作方', 'Company or partner') },
      ],
      personal: 'none',
      disclosure: 'public',
      required: true,
    },
    {
      id: 'requesterPhone',
      kind: 'phone',
      label: text('联系电话', 'Phone'),
      personal: 'personal',
      disclosure: 'internal',
      required: true,
    },
    {
      id: 'requesterCode',
      kind: 'creditCode',
      label: text('统一社会信用代码', 'Unified social credit code'),
      personal: 'none',
      disclosure: 'public',
      required: true,
      visible: { kind: 'is', field: 'requesterKind', value: 'company' },
    },
    {
      id: 'requesterIdNumber',
      kind: 'idNumber',
      label: text('身份证号', 'ID number'),
      help: text(
        '只在农户申请时填写，加密保存，不公开',
        'Only for households; kept sealed and never disclosed',
      ),
      personal: 'sensitive',
      disclosure: 'internal',
      required: false,
      visible: { kind: 'is', field: 'requesterKind', value: 'household' },
    },
  ],
};
