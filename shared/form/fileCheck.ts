import { bad, type Checked, type FieldCheck, good } from './checked.ts';
import { isPrintable } from './printable.ts';
import type { FileValue } from './value.ts';

/** 10 MB: what a phone on a village network can send, and what DingTalk takes for one file. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Half a minute as a phone films it. */
export const MAX_VIDEO_BYTES = 50 * 1024 * 1024;

export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const FILE_TYPES = [...PHOTO_TYPES, 'application/pdf'] as const;
export const VIDEO_TYPES = ['video/mp4', 'video/quicktime'] as const;

/** The largest file of this type that is taken, in bytes. */
export const maxBytesOf = (type: string): number =>
  type.startsWith('video/') ? MAX_VIDEO_BYTES : MAX_FILE_BYTES;

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
const fileValue = (given: unknown, types: readonly string[]): FileValue | undefined => {
  if (typeof given !== 'object' || given === null) return undefined;
  const { key, sha256, size, type, name, takenAt, latitude, longitude } = given as Record<string, unknown>;
  if (!Object.keys(given).every((one) => KEYS.has(one))) return undefined;
  if (typeof key !== 'string' || !/^[\w\-/.]{1,200}$/.test(key) || key.includes('..')) return undefined;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  if (typeof type !== 'string' || !types.includes(type)) return undefined;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > maxBytesOf(type))
    return undefined;
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
    // JSON knows a negative zero, which a number that is kept must not be.
    ...(takenAt === undefined ? {} : { takenAt: takenAt + 0 }),
    ...(latitude === undefined ? {} : { latitude: latitude + 0 }),
    ...(longitude === undefined ? {} : { longitude: longitude + 0 }),
  };
};

interface Wanted {
  readonly min: number;
  readonly max: number;
  readonly types: readonly string[];
  /** Every one carries the time and the place at which it was taken. */
  readonly onSite?: boolean;
}

const readFiles = (given: readonly unknown[], types: readonly string[]): readonly FileValue[] | undefined => {
  const files: FileValue[] = [];
  for (const one of given) {
    const file = fileValue(one, types);
    if (file === undefined) return undefined;
    files.push(file);
  }
  return files;
};

const isOnSite = ({ takenAt, latitude, longitude }: FileValue): boolean =>
  takenAt !== undefined && latitude !== undefined && longitude !== undefined;

export const filesCheck =
  ({ min, max, types, onSite = false }: Wanted): FieldCheck =>
  (given): Checked => {
    if (!Array.isArray(given)) return bad('请上传文件', 'Please add files');
    // Counted before they are read: somebody who sends a million of them is not read to the end.
    if (given.length < min) return bad(`至少 ${min} 个`, `At least ${min}`);
    if (given.length > max) return bad(`最多 ${max} 个`, `At most ${max}`);
    const files = readFiles(given, types);
    if (files === undefined)
      return bad('有文件没有传完，请重新上传', 'A file did not arrive whole, please add it again');
    if (new Set(files.map(({ sha256 }) => sha256)).size !== files.length)
      return bad('同一个文件传了两次', 'The same file was added twice');
    if (onSite && !files.every(isOnSite))
      return bad(
        '须在现场拍摄，带拍摄时间和位置，请打开定位后重拍',
        'Must be taken on the spot, with time and place: switch positioning on and take it again',
      );
    return good(files);
  };

/** One picture, drawn with the finger. */
export const signatureCheck: FieldCheck = (given) => {
  const files = Array.isArray(given) && given.length === 1 ? readFiles(given, PHOTO_TYPES) : undefined;
  return files === undefined ? bad('请手写签名', 'Please sign with your finger') : good(files);
};
