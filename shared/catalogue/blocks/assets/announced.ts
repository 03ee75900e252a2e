import { group } from '../../define.ts';
import { photos } from '../../fields.ts';

/** How the offer was made known; the result has a publicity of its own. */
export const announced = group('announced', ['公告情况', 'Announcement'], 'announce', [
  photos('announcePhotos', ['公告照片', 'Photos of the announcement'], {
    max: 6,
    help: ['拍公告栏；上平台的附平台截图', 'The notice board; a screenshot where a platform is used'],
  }),
]);
