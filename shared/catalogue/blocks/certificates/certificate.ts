import type { FieldGroup } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { choice, choices, date, is, line, number, paragraph } from '../../fields.ts';
import { requester } from '../requester.ts';
import { ISSUED } from './basis.ts';

/** Whoever is told that it is not issued need not leave an ID number and an address behind. */
const ONLY_FOR_THE_PAPER: readonly string[] = ['requesterIdNumber', 'requesterAddress'];

export const asker: FieldGroup = {
  ...requester,
  fields: requester.fields.map((field) =>
    ONLY_FOR_THE_PAPER.includes(field.id) ? { ...field, visible: ISSUED } : field,
  ),
};

/** What the paper says, how often, and until when the approval holds; the rules of stamping look at these. */
export const certificateText = group('certificate', ['证明内容', 'The certificate'], 'apply', [
  paragraph('certificateText', ['证明正文', 'Text of the certificate'], {
    visible: ISSUED,
    min: 10,
    personal: 'sensitive',
    help: [
      '只写核实过的事实，写明只用于申请的用途',
      'Checked facts only, and that it serves this purpose only',
    ],
  }),
  number('copies', ['出具份数', 'Copies'], ['份', 'copies'], { visible: ISSUED, min: 1, max: 10 }),
  date('validUntil', ['批准有效至', 'Approval valid until'], {
    visible: ISSUED,
    from: 0,
    to: 30,
    help: ['过期未盖章须重新申请', 'Not stamped by then, it is applied for anew'],
  }),
]);

/** Looked at by somebody else than whoever took the application. */
export const verification = group('verification', ['核实', 'Verification'], 'verify', [
  choices(
    'verifiedBy',
    ['核实方式', 'How it was checked'],
    [
      ['visit', '上门查看', 'A visit'],
      ['register', '查台账档案', 'The registers'],
      ['neighbours', '向邻居了解', 'Asking neighbours'],
      ['office', '向部门核对', 'Asking an office'],
    ],
  ),
  line('verificationNote', ['核实结果', 'What was found'], {
    max: 200,
    personal: 'personal',
    disclosure: 'internal',
  }),
]);

export const certificateResult = group('result', ['办理结果', 'Result'], 'feedback', [
  choice(
    'outcome',
    ['办理结果', 'Result'],
    [
      ['issued', '已出具', 'Issued'],
      ['refused', '不予出具，已告知替代办法', 'Not issued; the villager knows what to do instead'],
      ['withdrawn', '村民不再需要', 'No longer needed'],
    ],
  ),
  choice(
    'toldHow',
    ['告知方式', 'How the villager was told'],
    [
      ['in-person', '当面', 'In person'],
      ['phone', '电话', 'By phone'],
      ['written', '书面告知单', 'In writing'],
    ],
    { visible: is('outcome', 'refused') },
  ),
]);
