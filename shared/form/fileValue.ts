import type { FileValue } from './value.ts';

type Given = {
  readonly [Key in keyof FileValue]: FileValue[Key] | undefined;
} & Pick<FileValue, 'key' | 'sha256' | 'size' | 'type' | 'name'>;

/** A reference to a file as JSON brought it: what was left out is left out, and not there as undefined. */
export const fileValueOf = ({ takenAt, latitude, longitude, ...file }: Given): FileValue => ({
  ...file,
  ...(takenAt === undefined ? {} : { takenAt }),
  ...(latitude === undefined ? {} : { latitude }),
  ...(longitude === undefined ? {} : { longitude }),
});
