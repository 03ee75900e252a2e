import { group } from '../../define.ts';
import { line, location, photos } from '../../fields.ts';

/** Where it is built, photographed before anything is done: at acceptance one can compare. */
export const site = group('site', ['工程地点', 'Site'], 'apply', [
  line('siteName', ['地点名称', 'Name of the site'], {
    help: [
      '写到人能找到，如“村东机耕路，石桥至水闸”',
      'So that anybody finds it, such as “East lane, stone bridge to sluice”',
    ],
  }),
  location('siteAt', ['地图位置', 'On the map']),
  photos('sitePhotos', ['施工前照片', 'Photos before the works'], {
    onSite: true,
    help: ['动工前在现场拍，验收时用来对照', 'Taken on the spot before the works, to compare at acceptance'],
  }),
]);
