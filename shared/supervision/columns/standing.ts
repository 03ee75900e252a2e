import { NO_ID, type Table } from './table.ts';

/** Rows that stand from one moment (`born`, included) to another (`died`, excluded). */
export type Standing = 'subject' | 'born' | 'died';

export interface Versions<Name extends string> {
  /** What the case leaves from this moment on; rows that are as before go on standing. */
  readonly replace: (
    subject: number,
    moment: number,
    rows: readonly Readonly<Record<Exclude<Name, Standing>, number>>[],
  ) => void;
  /** Forgets which rows still stand: nothing more comes. */
  readonly close: () => void;
}

/** Keeps the rows of each case in a table, as of every moment of the year. */
export const versionsIn = <Name extends string>(table: Table<Name | Standing>): Versions<Name> => {
  const living = new Map<number, readonly number[]>();
  const names = Object.keys(table.kinds).filter(
    (name): name is Exclude<Name, Standing> => name !== 'subject' && name !== 'born' && name !== 'died',
  );
  return {
    replace: (subject, moment, rows) => {
      const before = living.get(subject);
      if (before === undefined && rows.length === 0) return;
      const left = new Set(before);
      const now = rows.map((row) => {
        for (const one of left)
          if (names.every((name) => Object.is(table.cell(name, one), row[name]))) {
            left.delete(one);
            return one;
          }
        return table.add({ ...row, subject, born: moment, died: NO_ID } as Record<Name | Standing, number>);
      });
      for (const one of left) table.change('died', one, moment);
      if (now.length === 0) living.delete(subject);
      else living.set(subject, now);
    },
    close: () => living.clear(),
  };
};
