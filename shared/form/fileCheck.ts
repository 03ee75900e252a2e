import { isPrintable } from './printable.ts';
import type { FileValue } from './value.ts';

/** 10 MB: what a phone on a village network can send, and what DingTalk takes for one file. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const FILE_TYPES = [...PHOTO_TYPES, 'application/pdf'] as const;

const KEYS: ReadonlySet<string> = new Set([
  'key',
  'sha256',
  'size',
  'type',
  'name',
  'takenAt',
  'latitude',
  'longitude',
]);

const optionalNumber = (value: unknown, min: number, max: number): value is number | undefined =>
  value === undefined || (typeof value === 'number' && value >= min && value <= max);

/** Reads a reference to an uploaded file, or gives undefined when it is not one. Unknown keys are refused. */
export const fileValue = (given: unknown, photo: boolean): FileValue | undefined => {
  if (typeof given !== 'object' || given === null) return undefined;
  const { key, sha256, size, type, name, takenAt, latitude, longitude } = given as Record<string, unknown>;
  if (!Object.keys(given).every((one) => KEYS.has(one))) return undefined;
  if (typeof key !== 'string' || !/^[\w\-/.]{1,200}$/.test(key) || key.includes('..')) return undefined;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > MAX_FILE_BYTES)
    return undefined;
  const types: readonly string[] = photo ? PHOTO_TYPES : FILE_TYPES;
  if (typeof type !== 'string' || !types.includes(type)) return undefined;
  if (typeof name !== 'string' || name.length < 1 || name.length > 200 || !isPrintable(name, false))
    return undefined;
  if (!optionalNumber(takenAt, 0, 8.64e15)) return undefined;
  if (!optionalNumber(latitude, -90, 90) || !optionalNumber(longitude, -180, 180)) return undefined;
  return {
    key,
    sha256,
    size,
    type,
    name,
    ...(takenAt === undefined ? {} : { takenAt }),
    ...(latitude === undefined ? {} : { latitude }),
    ...(longitude === undefined ? {} : { longitude }),
  };
};
