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

export type Value = string | number | boolean | readonly string[] | readonly FileValue[] | SealedValue;

export type Values = { readonly [field: string]: Value | undefined };

export const isSealed = (value: Value | undefined): value is SealedValue =>
  typeof value === 'object' && value !== null && 'sealed' in value;
