import { group } from '../../define.ts';
import { paragraph, photos } from '../../fields.ts';

/** Second of the two publicities (两公开): the resolution is posted, and villagers may still speak up. */
export const resolutionNotice = group(
  'resolution-notice',
  ['决议公告', 'Notice of the resolution'],
  'resolution-publicity',
  [
    photos('noticePhotos', ['决议公告照片', 'Photo of the notice'], { onSite: true }),
    paragraph('noticeReplies', ['对决议的意见和答复', 'What was said of it, and the answers'], {
      required: false,
      help: ['没有意见的不填；不写提出人的姓名', 'Leave empty when nothing was said; name nobody'],
    }),
  ],
);
