import type { Text } from '@dingban/shared/i18n/text';

/** What is wrong with a cell: the row as Excel counts it, the heading, and what would be right. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly message: Text;
}

/** Listed at most; whoever has more corrects these first. */
const MOST = 500;

export interface Faults {
  readonly add: (row: number, column: string, message: Text) => void;
  readonly has: (row: number, column: string) => boolean;
  readonly count: () => number;
  /** In the order of the sheet. */
  readonly listed: () => { readonly faults: readonly RowFault[]; readonly more: number };
}

export const createFaults = (): Faults => {
  const faults: RowFault[] = [];
  const places = new Set<string>();
  return {
    add: (row, column, message) => {
      places.add(`${row} ${column}`);
      faults.push({ row, column, message });
    },
    has: (row, column) => places.has(`${row} ${column}`),
    count: () => faults.length,
    listed: () => {
      const sorted = [...faults].sort((a, b) => a.row - b.row);
      return { faults: sorted.slice(0, MOST), more: Math.max(0, sorted.length - MOST) };
    },
  };
};
