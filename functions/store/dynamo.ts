import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface DynamoOptions {
  /** Any DynamoDB-compatible store. Absent: the real one of the region. */
  readonly endpoint?: string;
  readonly region: string;
  /** Absent: those of the role that Lambda runs under. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Connects to DynamoDB, or to whatever speaks its protocol. One client for each process, made outside the handler. */
export const connect = ({ endpoint, region, credentials }: DynamoOptions): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region,
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(credentials === undefined ? {} : { credentials }),
      maxAttempts: 4,
      // A put that hangs is worse than one that fails: the caller can retry, and knows its own record again.
      requestHandler: { connectionTimeout: 2_000, requestTimeout: 8_000 },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
