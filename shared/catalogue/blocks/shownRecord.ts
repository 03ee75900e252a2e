import type { FieldGroup } from '../../form/field.ts';
import { group } from '../define.ts';
import { above, line, number, paragraph, photos } from '../fields.ts';

/**
 * How it was shown on the board. Objections made in the mini-program are on the record already, so only those told
 * or written on paper are asked for.
 */
export const shownRecord = (node = 'publicity'): FieldGroup =>
  group('publicity-record', ['公示情况', 'Publicity'], node, [
    line('publicityPlace', ['公示地点', 'Where it was posted'], {
      help: ['写明公告栏位置', 'Say which notice board'],
      carry: true,
    }),
    photos('publicityPhotos', ['公示栏照片', 'Photo of the notice board'], {
      onSite: true,
      help: ['不得露出完整证件号、账号和住址', 'No full ID or account numbers, no addresses'],
    }),
    number('offlineObjections', ['线下异议件数', 'Objections by word or on paper'], ['件', 'objections'], {
      max: 500,
      help: ['没有填 0；平台上提出的不用再填', '0 when none; those in the mini-program are counted already'],
    }),
    paragraph('objectionHandling', ['线下异议处理情况', 'How they were dealt with'], {
      visible: above('offlineObjections', 0),
      help: ['不写提出人的姓名', 'Name nobody who objected'],
    }),
  ]);
