import { t } from '../i18n/t.ts';

const HEMISPHERES = {
  latitude: ['place.south', 'place.north'],
  longitude: ['place.west', 'place.east'],
} as const;

const degrees = (value: number, axis: keyof typeof HEMISPHERES): string =>
  t(HEMISPHERES[axis][value < 0 ? 0 : 1], { degrees: String(Math.round(Math.abs(value) * 1e5) / 1e5) });

/** 北纬 29.31012°，东经 120.0754°: five decimals are about a metre. */
export const coordinates = ({
  latitude,
  longitude,
}: {
  readonly latitude: number;
  readonly longitude: number;
}): string =>
  t('place.both', { latitude: degrees(latitude, 'latitude'), longitude: degrees(longitude, 'longitude') });
