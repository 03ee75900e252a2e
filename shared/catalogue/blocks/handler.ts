import { group } from '../define.ts';
import { person, phone } from '../fields.ts';

/** The cadre who will see to it and can be asked about it. */
export const handler = group('handler', ['经办人', 'Handler'], 'apply', [
  person('handler', ['经办人', 'Handler'], {
    help: ['实际办理这件事的人，有疑问时先找他', 'Who really sees to it; asked first when in doubt'],
    carry: true,
  }),
  phone('handlerPhone', ['经办人电话', 'Phone of the handler'], { carry: true }),
]);
