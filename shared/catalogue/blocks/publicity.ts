import type { FieldGroup } from '../../form/field.ts';
import { group } from '../define.ts';
import { is, line, number, paragraph, photos, yesNo } from '../fields.ts';

/** How what was decided was shown, recorded at the end of the publicity (公示). */
export const publicityRecord = (node = 'publicity'): FieldGroup =>
  group('publicity-record', ['公示情况', 'Publicity'], node, [
    line('publicityPlace', ['公示地点', 'Where it was posted'], {
      help: ['写明公告栏位置', 'Say which notice board'],
      carry: true,
    }),
    photos('publicityPhotos', ['公示栏照片', 'Photo of the notice board'], { onSite: true }),
    yesNo('objected', ['公示期间有无异议', 'Was anything objected']),
    number('objectionCount', ['异议件数', 'Objections'], ['件', 'objections'], {
      min: 1,
      max: 500,
      visible: is('objected', true),
    }),
    paragraph('objectionHandling', ['异议处理情况', 'How objections were dealt with'], {
      visible: is('objected', true),
      help: ['不写提出人的姓名', 'Do not name who objected'],
    }),
  ]);
