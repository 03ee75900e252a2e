/** The parts of which the pages about a case are made. */
export interface Pair {
  readonly name: string;
  readonly value: string;
}

export interface Photo {
  readonly src: string;
  /** When and where it was taken. */
  readonly caption: string;
}

/** Something to read or to watch that is no picture. */
export interface Paper {
  readonly src: string;
  readonly name: string;
}

export interface Sheets {
  readonly pairs: readonly Pair[];
  readonly photos: readonly Photo[];
  readonly papers: readonly Paper[];
}

/** One row of a table: in short for the list, whole for whoever opens it. */
export interface TableRow extends Sheets {
  readonly title: string;
  readonly facts: string;
  readonly amount: string | undefined;
}

export interface Table {
  readonly label: string;
  /** How many rows, and what they come to. */
  readonly sum: string;
  readonly rows: readonly TableRow[];
}

export interface Group extends Sheets {
  readonly label: string;
  readonly tables: readonly Table[];
}

export interface Step {
  readonly id: string;
  /** against: returned, refused or withdrawn. */
  readonly state: 'done' | 'now' | 'todo' | 'against';
  readonly what: string;
  readonly who?: string;
  /** When and how long it took, or how long is left. */
  readonly detail?: string;
  readonly said?: string;
  readonly photos?: readonly Photo[];
  readonly papers?: readonly Paper[];
}
