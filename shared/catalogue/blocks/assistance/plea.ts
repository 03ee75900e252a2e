import type { FieldGroup } from '../../../form/field.ts';
import { group } from '../../define.ts';
import { files, paragraph, type Words } from '../../fields.ts';

/** Why help is asked for: it tells of illness and need, so it stays inside. Only the title is public. */
export const plea = (hardship: Words): FieldGroup =>
  group('plea', ['救助申请', 'Request'], 'apply', [
    paragraph('hardship', ['困难情况', 'The hardship'], { min: 5, personal: 'sensitive', help: hardship }),
    files('proofs', ['证明材料', 'Papers of proof'], {
      max: 20,
      help: ['含签名的核对授权书', 'With the signed consent to check the means'],
    }),
  ]);
