import type { ActionRecord } from '@dingban/shared/ledger/record';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { streamedAction } from '../store/actionItem.ts';
import type { App } from '../wiring/app.ts';
import { theApp } from '../wiring/context.ts';
import { errorOf } from '../wiring/log.ts';

/**
 * A stream function: handles the records of a batch in order. The first that fails ends the batch; it and those
 * after it are handed over again, so order within an aggregate holds. Handling twice changes nothing.
 */
export const streamHandler =
  (name: string, handle: (app: App, action: ActionRecord) => Promise<void>) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const app = await theApp();
    for (const record of event.Records) {
      const action = streamedAction(record);
      if (action === undefined) continue;
      const kind = action.aggregate.split('#')[0];
      try {
        app.checkpoint(`before-${name}:${kind}`);
        await handle(app, action);
        app.checkpoint(`after-${name}:${kind}`);
      } catch (error) {
        app.log.error({
          message: `${name} failed`,
          aggregate: action.aggregate,
          seq: action.seq,
          error: errorOf(error),
        });
        const itemIdentifier = record.dynamodb?.SequenceNumber;
        if (itemIdentifier === undefined) throw error;
        return { batchItemFailures: [{ itemIdentifier }] };
      }
    }
    return { batchItemFailures: [] };
  };
