import type { Tone } from '../../model/tone.ts';

/** One row of figures of a chart. */
export interface Series {
  readonly name: string;
  readonly tone: Tone;
  readonly values: readonly number[];
  /** Those of one stack lie on each other. */
  readonly stack?: string;
}

export interface ChartProps {
  readonly label: string;
  readonly kind: 'bars' | 'lines';
  /** Bars that lie, for names that are long. */
  readonly lying?: boolean;
  readonly names: readonly string[];
  readonly series: readonly Series[];
  /** Behind every value: % or nothing. */
  readonly unit?: string;
  readonly onPick?: ((index: number) => void) | undefined;
}
