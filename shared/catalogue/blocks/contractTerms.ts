import type { Condition } from '../../form/condition.ts';
import type { FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';

const isContract: Condition = { kind: 'is', field: 'documentKind', value: 'contract' };
const needsMeeting: Condition = {
  kind: 'all',
  of: [isContract, { kind: 'is', field: 'hasMeeting', value: true }],
};

/** Asked for contracts only: with whom, for how much, and whether the village decided it together. */
export const contractTerms: FieldGroup = {
  id: 'contract',
  label: text('合同要点', 'Main terms of the contract'),
  node: 'apply',
  fields: [
    {
      id: 'counterparty',
      kind: 'text',
      label: text('对方单位', 'Other party'),
      max: 60,
      personal: 'none',
      disclosure: 'public',
      required: true,
      visible: isContract,
    },
    {
      id: 'amount',
      kind: 'money',
      label: text('合同金额', 'Amount of the contract'),
      help: text('没有金额的合同填 0', 'Enter 0 when the contract names no amount'),
      min: 0,
      max: 10_000_000_000,
      personal: 'none',
      disclosure: 'public',
      required: true,
      visible: isContract,
    },
    {
      id: 'contractStart',
      kind: 'date',
      label: text('合同开始', 'Contract begins'),
      personal: 'none',
      disclosure: 'public',
      required: true,
      visible: isContract,
    },
    {
      id: 'contractEnd',
      kind: 'date',
      label: text('合同结束', 'Contract ends'),
      personal: 'none',
      disclosure: 'public',
      required: true,
      visible: isContract,
    },
    {
      id: 'hasMeeting',
      kind: 'yesNo',
      label: text('是否经过集体决策', 'Was it decided by a meeting'),
      help: text(
        '五议两公开的事项必须先有会议决议',
        'Matters of collective decision need a resolution first',
      ),
      personal: 'none',
      disclosure: 'public',
      required: true,
      visible: isContract,
    },
    {
      id: 'meetingDate',
      kind: 'date',
      label: text('会议日期', 'Date of the meeting'),
      to: 0,
      personal: 'none',
      disclosure: 'public',
      required: true,
      visible: needsMeeting,
    },
    {
      id: 'meetingPresent',
      kind: 'number',
      label: text('到会人数', 'People present'),
      unit: text('人', 'people'),
      min: 1,
      max: 3000,
      decimals: 0,
      personal: 'none',
      disclosure: 'public',
      required: true,
      visible: needsMeeting,
    },
    {
      id: 'meetingFor',
      kind: 'number',
      label: text('同意人数', 'Votes in favour'),
      unit: text('人', 'people'),
      min: 0,
      max: 3000,
      decimals: 0,
      personal: 'none',
      disclosure: 'public',
      required: true,
      visible: needsMeeting,
    },
    {
      id: 'minutes',
      kind: 'files',
      label: text('会议记录', 'Minutes of the meeting'),
      min: 1,
      max: 6,
      personal: 'personal',
      disclosure: 'internal',
      required: true,
      visible: needsMeeting,
    },
  ],
};

export const contractChecks = [
  {
    kind: 'notBefore' as const,
    field: 'contractEnd',
    other: 'contractStart',
    message: text('合同结束不能早于开始', 'The contract cannot end before it begins'),
  },
  {
    kind: 'notMoreThan' as const,
    field: 'meetingFor',
    other: 'meetingPresent',
    message: text('同意人数不能多于到会人数', 'Votes in favour cannot exceed those present'),
  },
];
