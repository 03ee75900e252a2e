/** A stored photo or document: where it lies and the SHA-256 (hex) of its bytes, taken on the phone and checked on the server. */
export type FileValue = {
  readonly key: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
  readonly name: string;
  /** When and where a photo was taken, as the phone says. Instant and degrees. */
  readonly takenAt?: number;
  readonly latitude?: number;
  readonly longitude?: number;
};

/** A personal value after sealing: base64 of nonce, cipher text and tag. */
export type SealedValue = {
  readonly sealed: string;
};

/** Two ISO local dates, both included. */
export type PeriodValue = { readonly from: string; readonly to: string };

/** A contact of the organisation by userid, with the name as it was when chosen. */
export type PersonValue = { readonly person: string; readonly name: string };

/** An entry of a registry by its key, with its label as it was when chosen: a case must be readable without the registry. */
export type EntryValue = { readonly entry: string; readonly label: string };

/** Degrees, metres. */
export type LocationValue = {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracy?: number;
  readonly address?: string;
};

/** One row of a table, by column. */
export type RowValue = { readonly [column: string]: SimpleValue | undefined };

export type SimpleValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly FileValue[]
  | PeriodValue
  | PersonValue
  | EntryValue
  | LocationValue;

export type Value = SimpleValue | readonly RowValue[] | SealedValue;

export type Values = { readonly [field: string]: Value | undefined };

export const isSealed = (value: Value | undefined): value is SealedValue =>
  typeof value === 'object' && value !== null && 'sealed' in value;
