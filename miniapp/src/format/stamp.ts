import type { FileValue } from '@dingban/shared/form/value';
import type { Instant } from '@dingban/shared/time/clock';
import { t } from '../i18n/t.ts';
import { coordinates } from './place.ts';
import { moment } from './when.ts';

/** When and where a picture or a film was taken; the name of everything else. */
export const stampOf = ({ takenAt, latitude, longitude, type, name }: FileValue, now: Instant): string => {
  if (takenAt === undefined || type === 'application/pdf') return name;
  const when = t('photo.taken', { when: moment(takenAt, now) });
  return latitude === undefined || longitude === undefined
    ? when
    : `${when} · ${coordinates({ latitude, longitude })}`;
};
