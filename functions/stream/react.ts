import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { handler as notify } from './notify.ts';
import { handler as supervise } from './supervise.ts';

/** The records before the one at which a batch stopped. */
const before = (
  event: DynamoDBStreamEvent,
  { batchItemFailures: [first] }: DynamoDBBatchResponse,
): DynamoDBStreamEvent => {
  if (first === undefined) return event;
  const stop = event.Records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === first.itemIdentifier);
  return { Records: event.Records.slice(0, stop) };
};

/**
 * `supervise` and `notify` in one reader, for AWS: more than two readers of one stream are throttled there. What
 * stops the one stops the batch for the other too; both may see a record again.
 */
export const handler = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const watched = await supervise(event);
  const told = await notify(before(event, watched));
  return told.batchItemFailures.length > 0 ? told : watched;
};
