export interface FigureRow {
  readonly id: string;
  readonly cells: readonly string[];
}

export interface FigureTableProps {
  readonly label: string;
  /** The first column names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  /** Goes down to what a row is made of. */
  readonly onPick?: ((id: string) => void) | undefined;
}
