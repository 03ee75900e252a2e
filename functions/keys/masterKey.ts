/** Wraps and unwraps the data keys of aggregates. In AWS this is KMS; on one machine a key file. */
export interface MasterKey {
  readonly wrap: (key: Uint8Array, context: string) => Promise<Uint8Array>;
  readonly unwrap: (wrapped: Uint8Array, context: string) => Promise<Uint8Array>;
}

/** Fresh bytes that nobody can guess; injected, so that tests can repeat a run. */
export type Random = (bytes: number) => Uint8Array;
