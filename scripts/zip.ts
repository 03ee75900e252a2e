import { zipSync } from 'fflate';

/** 1980-01-01, the first day of ZIP: the same content gives the same bytes on every day and machine. */
const MTIME = new Date(1980, 0, 1);
const UNIX = 3;
/** rw-r--r--: Lambda must be able to read the file. */
const MODE = (0o100644 << 16) >>> 0;

/** A ZIP archive of these files, by name. */
export const zipOf = (files: ReadonlyMap<string, Buffer>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        [...files].map(([name, content]) => [
          name,
          [content, { level: 9, mtime: MTIME, os: UNIX, attrs: MODE }],
        ]),
      ),
    ),
  );
