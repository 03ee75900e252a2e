import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBRecord } from 'aws-lambda';
import type { DeadLetters } from './deadLetters.ts';
import type { StreamHandler } from './streamSource.ts';

export interface DeliveryOptions {
  readonly consumer: string;
  readonly handler: StreamHandler;
  readonly deadLetters: DeadLetters;
  /** How often one record is tried before it is put aside. */
  readonly attempts?: number;
  /** First pause in ms; doubles up to 5 s. */
  readonly pause?: number;
  /** Asked before each try; delivery stops between tries when it says so. */
  readonly stopped?: () => boolean;
}

interface Outcome {
  /** How many records from the start were handled. */
  readonly handled: number;
  /** Whether the fault is known to lie in the record after these. */
  readonly located: boolean;
  readonly fault: string;
}

const call = async (handler: StreamHandler, records: readonly DynamoDBRecord[]): Promise<Outcome> => {
  try {
    const answer = await handler({ Records: [...records] });
    const failures = answer?.batchItemFailures ?? [];
    if (failures.length === 0) return { handled: records.length, located: true, fault: '' };
    const failed = new Set(failures.map((failure) => failure.itemIdentifier));
    const first = records.findIndex((record) => failed.has(record.dynamodb?.SequenceNumber ?? ''));
    return { handled: Math.max(first, 0), located: first >= 0, fault: 'reported as failed' };
  } catch (error) {
    return { handled: 0, located: false, fault: error instanceof Error ? error.message : String(error) };
  }
};

/**
 * Hands records to a consumer as a Lambda event source mapping with ReportBatchItemFailures and bisect does:
 * everything from the first failure on comes again after a pause; a batch that fails without saying where is
 * halved; one record that keeps failing goes to the dead letters and no longer holds up the others.
 * Gives how many records from the start are settled: all, unless it was stopped.
 */
export const deliver = async (
  records: readonly DynamoDBRecord[],
  { consumer, handler, deadLetters, attempts = 6, pause = 50, stopped = () => false }: DeliveryOptions,
): Promise<number> => {
  let settled = 0;
  let size = records.length;
  let tries = 0;
  while (settled < records.length && !stopped()) {
    const batch = records.slice(settled, settled + size);
    const { handled, located, fault } = await call(handler, batch);
    settled += handled;
    if (handled === batch.length) {
      size = Math.min(size * 2, records.length);
      tries = 0;
      continue;
    }
    if (handled > 0) tries = 0;
    if (!located && batch.length > 1) {
      size = Math.ceil(batch.length / 2);
      continue;
    }
    tries += 1;
    const poison = records[settled];
    if (tries >= attempts && poison !== undefined) {
      await deadLetters.add({ consumer, fault, record: poison });
      settled += 1;
      tries = 0;
    } else {
      await sleep(Math.min(pause * 2 ** (tries - 1), 5_000));
    }
  }
  return settled;
};
