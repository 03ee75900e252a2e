import type { Check } from '../../../../form/field.ts';
import { text } from '../../../../i18n/text.ts';
import { group } from '../../../define.ts';
import {
  choice,
  creditCode,
  date,
  files,
  line,
  paragraph,
  photos,
  signature,
  yesNo,
} from '../../../fields.ts';
import { disposed } from './disposed.ts';

/** Given away or moved within the public hand: never to a private person. */
export const transferred = group('transferred', ['划转资产', 'Asset to be transferred'], 'apply', [
  ...disposed('amount'),
  choice(
    'transferKind',
    ['划转方式', 'Kind of transfer'],
    [
      ['donation', '对外捐赠', 'Donation'],
      ['free', '无偿划转', 'Free transfer'],
      ['between', '村组之间调剂', 'Between collectives'],
    ],
  ),
  line('receiver', ['接收单位', 'Receiver'], {
    help: ['只能是公益单位或集体组织', 'A body of public welfare or a collective'],
  }),
  creditCode('receiverCode', ['接收单位信用代码', 'Credit code of the receiver']),
  paragraph('transferPurpose', ['划转用途', 'What it is for'], { min: 5, max: 300 }),
  yesNo('takesBack', ['改变用途时可以收回', 'Comes back when its use changes']),
  files('receiverLetter', ['接收单位意见', 'Consent of the receiver'], { max: 3 }),
]);

export const transferDelivered = group('transfer-delivered', ['移交', 'Handover'], 'deliver', [
  date('deliveredOn', ['移交日期', 'Handed over on'], { to: 0 }),
  files('transferAgreement', ['划转协议', 'Agreement'], { max: 3 }),
  signature('receiverSignature', ['接收人签名', 'Signature of the receiver']),
  photos('deliveryPhotos', ['移交现场照片', 'Photos of the handover'], { onSite: true, max: 6 }),
  yesNo('writtenOff', ['台账和账簿已核销', 'Written off in register and books']),
]);

export const transferChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'deliveredOn',
    other: 'meetingDate',
    message: text('移交不能早于决议', 'Not before it was decided'),
  },
];
