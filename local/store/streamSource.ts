import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

/** A stream function as Lambda calls it. An answer without failures means that all was handled. */
export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | undefined>;

/** Each consumer goes at its own pace with its own retries, as event source mappings do. */
export type Consumers = Readonly<Record<string, StreamHandler>>;

/**
 * Where committed actions come from. Hands every appended action to every consumer after its commit, in
 * order for each aggregate, at least once, and across crashes.
 */
export interface StreamSource {
  start(consumers: Consumers): Promise<void>;
  /** Lets the batches under way end and keeps the rest for the next start. */
  stop(): Promise<void>;
  /** Resolves when every action committed so far, and every action that these caused, has been handled. */
  idle(): Promise<void>;
}
