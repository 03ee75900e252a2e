import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { date, files, line, photos } from '../../fields.ts';

/** First of the three visits (三到场): the town looks at the ground before it decides. */
export const siteVisit = group('site-visit', ['实地审查', 'Visit of the ground'], 'agriculture', [
  photos('visitPhotos', ['实地审查照片', 'Photos of the visit'], { onSite: true }),
]);

export const conversion = group(
  'conversion',
  ['农用地转用', 'Conversion of agricultural land'],
  'city-planning',
  [line('conversionNumber', ['农用地转用批文号', 'Number of the conversion'], { max: 40 })],
);

/** The two papers without which nobody may begin to build. */
export const permit = group('permit', ['批准与发证', 'Permits'], 'issue', [
  line('certificateNumber', ['宅基地批准书编号', 'Number of the homestead approval'], { max: 40 }),
  line('permitNumber', ['乡村建设规划许可证号', 'Number of the building permit'], { max: 40 }),
  date('issuedOn', ['发证日期', 'Issued on'], { to: 0 }),
  date('permitUntil', ['批准书有效期至', 'Valid until'], {
    from: 0,
    to: 1095,
    help: ['逾期未开工的失效', 'Void when building has not begun by then'],
  }),
  files('permitFile', ['批准书和许可证', 'The permits']),
]);

export const permitChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'permitUntil',
    other: 'issuedOn',
    message: text('有效期不能早于发证日期', 'It cannot end before it is issued'),
  },
];
