/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  /** Whom we are measured against, and what it took there. */
  readonly peer: string;
  readonly ratio: string;
  /** Empty where there is none: the row is for information. */
  readonly budget: string;
  readonly verdict: Verdict;
}

export type Verdict = 'ok' | 'over' | '-' | 'missing';

export interface Measured {
  readonly rows: readonly Row[];
  /** Where the time or the space goes, for whoever wants to improve it. */
  readonly notes?: readonly string[];
}

/** A row that only informs. */
export const info = (row: Omit<Row, 'budget' | 'verdict'>): Row => ({ ...row, budget: '', verdict: '-' });

export const verdict = (holds: boolean): Verdict => (holds ? 'ok' : 'over');

export const times = (ratio: number): string =>
  `${ratio >= 100 ? Math.round(ratio).toLocaleString('en') : ratio.toPrecision(3)} x`;

/** A duration given in milliseconds. */
export const took = (ms: number): string =>
  ms >= 1 ? `${ms.toPrecision(3)} ms` : `${(ms * 1000).toPrecision(3)} us`;

export const perSecond = (ms: number): string => `${Math.round(1000 / ms).toLocaleString('en')}/s`;

export const bytes = (size: number): string => `${(size / 1024).toFixed(1)} KB`;
