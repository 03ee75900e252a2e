/** A running store that speaks DynamoDB's protocol. */
export interface Engine {
  readonly endpoint: string;
  /** Whether it has the Streams API. */
  readonly streams: boolean;
  stop(): Promise<void>;
}
