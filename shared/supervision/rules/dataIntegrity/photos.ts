import type { LocationValue } from '../../../form/value.ts';
import { text } from '../../../i18n/text.ts';
import { daysBetween, localDate } from '../../../time/clock.ts';
import type { WrittenFact } from '../../fact.ts';
import { comparedOf } from '../../find.ts';
import { dateIn, locationIn, rowsIn } from '../../read.ts';
import { type Photo, photoList, photosOf } from '../../traces/photo.ts';
import type { Ask, Window } from '../../window.ts';
import { labelOf, locationsOf } from './fields.ts';
import type { Part } from './late.ts';

/** One query for each; a step with more photos than this has its first ones looked up. */
const MOST_ASKED = 20;

const writtenNow = (fact: WrittenFact): readonly Photo[] =>
  photosOf(fact.told).filter(({ field }) => fact.wrote.includes(field));

export const sumsOf = (fact: WrittenFact): readonly string[] =>
  [...new Set(writtenNow(fact).map(({ file }) => file.sha256))].slice(0, MOST_ASKED);

export const asksPhotos = (fact: WrittenFact): readonly Ask[] =>
  sumsOf(fact).map((sum): Ask => ({ kind: 'traces', list: photoList(sum), from: 0 }));

/** Photos that another case shows, too; all that two cases share are one finding. */
export const reused = (fact: WrittenFact, window: Window): readonly Part[] => {
  const shared = new Map<string, Set<string>>();
  for (const sum of sumsOf(fact))
    for (const { caseId, at } of window.traces(photoList(sum)))
      if (caseId !== fact.caseId && at <= fact.at)
        shared.set(caseId, new Set([...(shared.get(caseId) ?? []), sum]));
  return [...shared]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([other, sums]) => ({
      window: `photo:${other}`,
      severity: 'red',
      sentence: {
        zh: `办件 ${fact.number} 有 ${sums.size} 张照片与另一办件的照片完全相同。`,
        en: `Case ${fact.number} shows ${sums.size} photos that another case shows, too.`,
      },
      compared: [
        comparedOf(text('本件照片', 'Photos here'), sums.size, fact.caseId),
        comparedOf(text('另一办件的相同照片', 'The same photos in the other case'), sums.size, other),
      ],
      threshold: { zh: '一张照片只用于一个办件', en: 'a photo belongs to one case' },
    }));
};

const EARTH = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres along the ground. */
export const kilometresBetween = (
  a: Pick<LocationValue, 'latitude' | 'longitude'>,
  b: Pick<LocationValue, 'latitude' | 'longitude'>,
): number => {
  const [north, east] = [radians(b.latitude - a.latitude) / 2, radians(b.longitude - a.longitude) / 2];
  const square =
    Math.sin(north) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(square)));
};

/** Goods may be delivered to the village hall, wherever they are needed. */
const ELSEWHERE: readonly string[] = ['arrivalPhotos'];

const byField = (photos: readonly Photo[]): ReadonlyMap<string, readonly Photo[]> => {
  const fields = new Map<string, Photo[]>();
  for (const photo of photos) fields.set(photo.field, [...(fields.get(photo.field) ?? []), photo]);
  return new Map([...fields].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** How far photos were taken from the nearest place that the form names, in kilometres, by their field. */
export const distancesOf = (
  fact: WrittenFact,
): readonly (readonly [field: string, far: readonly number[]])[] => {
  const { told, wrote } = fact;
  const places = locationsOf(told);
  const claimed = places.flatMap((field) => locationIn(told.values, field) ?? []);
  if (claimed.length === 0) return [];
  const photos = places.some((field) => wrote.includes(field)) ? photosOf(told) : writtenNow(fact);
  return [...byField(photos.filter(({ field }) => !ELSEWHERE.includes(field)))].map(([field, shown]) => [
    field,
    shown.flatMap(({ file: { latitude, longitude } }) =>
      latitude === undefined || longitude === undefined
        ? []
        : [Math.min(...claimed.map((place) => kilometresBetween(place, { latitude, longitude })))],
    ),
  ]);
};

/** Photos taken far from every place that the form names. */
export const farAway = (fact: WrittenFact, kilometres: number): readonly Part[] =>
  distancesOf(fact).flatMap(([field, distances]) => {
    const far = distances.filter((distance) => distance > kilometres);
    if (far.length === 0) return [];
    const label = labelOf(fact.told, field);
    return [
      {
        window: `place:${field}`,
        severity: 'orange' as const,
        sentence: {
          zh: `办件 ${fact.number} 的“${label.zh}”有 ${far.length} 张拍摄地点离填写的位置较远。`,
          en: `In case ${fact.number} ${far.length} of “${label.en}” were taken far from the place given.`,
        },
        compared: [
          comparedOf(
            text('最远距离（公里）', 'Furthest distance (km)'),
            Math.max(...far).toFixed(1),
            fact.caseId,
          ),
          comparedOf(text('照片张数', 'Photos'), far.length, fact.caseId),
        ],
        threshold: { zh: `距离不超过 ${kilometres} 公里`, en: `within ${kilometres} km` },
      },
    ];
  });

/** Photos that are said to show a day, by the fields that may name it. */
const SHOWS: Readonly<Record<string, readonly string[]>> = {
  donePhotos: ['doneOn'],
  checkPhotos: ['checkedOn'],
  openingPhotos: ['openedOn'],
  measurePhotos: ['measuredOn'],
  hiddenPhotos: ['inspectedOn'],
  coverPhotos: ['coveredOn'],
  acceptPhotos: ['acceptedOn'],
  acceptancePhotos: ['acceptedOn'],
  fixPhotos: ['fixedOn'],
  revisitPhotos: ['revisitedOn'],
  arrivalPhotos: ['arrivedOn'],
  startPhotos: ['startedOn'],
  eventPhotos: ['heldOn'],
  mealPhotos: ['mealOn'],
  visitPhotos: ['visitedOn'],
  beforePhotos: ['workDate'],
  duringPhotos: ['workDate'],
  afterPhotos: ['workDate'],
  dangerPhotos: ['happenedOn'],
  rescuePhotos: ['happenedOn'],
  briefingPhotos: ['dispatchedOn'],
  deliveryPhotos: ['deliveredOn'],
  handoverPhotos: ['handedOverOn', 'lastDay'],
  handingPhotos: ['handedOn'],
  stakePhotos: ['stakedOn'],
  trenchPhotos: ['trenchOn'],
};

const daysShown = ({ told }: WrittenFact, field: string): readonly string[] =>
  field === 'workPhotos'
    ? rowsIn(told.values, 'payList').flatMap((row) => dateIn(row, 'workedOn') ?? [])
    : (SHOWS[field] ?? []).flatMap((one) => dateIn(told.values, one) ?? []);

const datesOf = (field: string): readonly string[] =>
  field === 'workPhotos' ? ['payList'] : (SHOWS[field] ?? []);

interface Shown {
  readonly field: string;
  /** The days that the form gives. */
  readonly claimed: readonly string[];
  readonly photos: readonly {
    readonly taken: string /** Days from the nearest of those given. */;
    readonly apart: number;
  }[];
}

/** When photos were taken, beside the days that they are said to show. */
export const daysApart = (fact: WrittenFact): readonly Shown[] => {
  const { told, wrote } = fact;
  const looked = photosOf(told).filter(({ field }) =>
    [field, ...datesOf(field)].some((one) => wrote.includes(one)),
  );
  return [...byField(looked)].flatMap(([field, shown]) => {
    const claimed = daysShown(fact, field);
    if (claimed.length === 0) return [];
    const photos = shown.flatMap(({ file }) => {
      if (file.takenAt === undefined) return [];
      const taken = localDate(file.takenAt);
      return [{ taken, apart: Math.min(...claimed.map((day) => Math.abs(daysBetween(day, taken)))) }];
    });
    return [{ field, claimed, photos }];
  });
};

/** Photos taken long before or after the day that they show. */
export const anotherDay = (fact: WrittenFact, days: number): readonly Part[] =>
  daysApart(fact).flatMap(({ field, claimed, photos }) => {
    const off = photos
      .filter(({ apart }) => apart > days)
      .map(({ taken }) => taken)
      .sort();
    const [first] = off;
    if (first === undefined) return [];
    const label = labelOf(fact.told, field);
    return [
      {
        window: `time:${field}`,
        severity: 'orange' as const,
        sentence: {
          zh: `办件 ${fact.number} 的“${label.zh}”有 ${off.length} 张不是所填日期前后拍的。`,
          en: `In case ${fact.number} ${off.length} of “${label.en}” were not taken about the day given.`,
        },
        compared: [
          comparedOf(text('填写的日期', 'Day given'), [...new Set(claimed)].sort().join(' '), fact.caseId),
          comparedOf(text('拍摄日期', 'Taken on'), [...new Set(off)].slice(0, 5).join(' '), fact.caseId),
        ],
        threshold: { zh: `前后不超过 ${days} 天`, en: `within ${days} days of it` },
      },
    ];
  });
