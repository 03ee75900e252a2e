/** A surface to write on with a finger, a pen or a mouse. */
export interface PadProps {
  readonly id: string;
  readonly label: string;
  /** Hears that something is written now, or nothing any more. */
  readonly onInk: (some: boolean) => void;
  /** Gives the way to what is written. */
  readonly onReady: (pad: PadHandle) => void;
}

export interface PadHandle {
  readonly clear: () => void;
  /** The writing as a PNG; undefined when the container gives none. */
  readonly picture: () => Promise<Written | undefined>;
}

export interface Written {
  readonly path: string;
  readonly blob?: Blob;
  readonly size: number;
  readonly sha256: string;
}

/** Ink as wide as a pen's, in CSS pixels. */
export const INK = { width: 3, colour: '#17211c' } as const;
