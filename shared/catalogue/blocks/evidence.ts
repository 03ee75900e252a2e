import type { FieldGroup } from '../../form/field.ts';
import { group } from '../define.ts';
import { date, location, paragraph, photos, videos, type Words } from '../fields.ts';

/** What was done, seen on the spot (实施留痕, mechanism 8). */
export const evidence = (node: string, label: Words = ['实施情况', 'What was done']): FieldGroup =>
  group('evidence', label, node, [
    date('doneOn', ['完成日期', 'Date of completion'], { to: 0 }),
    paragraph('doneNote', ['完成情况', 'How it went'], { min: 5 }),
    location('doneAt', ['现场位置', 'Place']),
    photos('donePhotos', ['现场照片', 'Photos on the spot'], {
      onSite: true,
      help: ['现场拍摄，照片带时间和地点', 'Taken on the spot, with time and place'],
    }),
    videos('doneVideos', ['现场视频', 'Videos on the spot'], { required: false }),
  ]);
