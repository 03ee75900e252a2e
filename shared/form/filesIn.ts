import { rowPlace } from './rowsCheck.ts';
import type { FileValue, Values } from './value.ts';

/** A file and the field, or the cell of a table, that names it. */
export interface PlacedFile {
  readonly place: string;
  readonly file: FileValue;
}

const isFile = (one: unknown): one is FileValue => typeof one === 'object' && one !== null && 'sha256' in one;

const filesOf = (place: string, value: unknown): readonly PlacedFile[] =>
  Array.isArray(value)
    ? value.flatMap((one: unknown, index) => {
        if (isFile(one)) return [{ place, file: one }];
        if (typeof one !== 'object' || one === null) return [];
        return Object.entries(one).flatMap(([column, cell]) =>
          filesOf(`${place}${rowPlace(index, column)}`, cell),
        );
      })
    : [];

/** Every file that the values name, those in tables included. Sealed values name none. */
export const placedFiles = (values: Values): readonly PlacedFile[] =>
  Object.entries(values).flatMap(([field, value]) => filesOf(field, value));

export const filesIn = (values: Values): readonly FileValue[] => placedFiles(values).map(({ file }) => file);
