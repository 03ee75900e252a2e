import type { Column, FieldGroup } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { date, name, photos, rows, signature } from '../../fields.ts';

/** Goods are received by two people, neither of whom asked for or approved them (采购与验收分离). */
export const receivers = rows(
  'receivers',
  ['验收人员', 'Received by'],
  [name('receiverName', ['验收人', 'Name']), signature('receiverSignature', ['本人签名', 'Signature'])],
  { min: 2, max: 6, help: ['至少两人，采购人不参加', 'At least two, without the buyer'] },
);

export const arrivalPhotos = photos('arrivalPhotos', ['到货照片', 'Photos of the goods'], {
  onSite: true,
  help: ['拍到全部物资和包装标签', 'Show all goods and their labels'],
});

/** The goods are there. `more` is what this kind of goods is asked besides. */
export const arrival = (...more: readonly (Column | typeof receivers)[]): FieldGroup =>
  group('arrival', ['到货验收', 'Delivery'], 'deliver', [
    date('arrivedOn', ['到货日期', 'Delivered on'], { to: 0 }),
    ...more,
    arrivalPhotos,
  ]);
