import type { DynamoDBStreamEvent } from 'aws-lambda';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const seen: Record<string, string[]> = { supervise: [], notify: [] };
const failing: Record<string, string | undefined> = {};

const consumer = (name: 'supervise' | 'notify') => ({
  handler: async (event: DynamoDBStreamEvent) => {
    for (const { dynamodb } of event.Records) {
      const id = dynamodb?.SequenceNumber ?? '';
      if (failing[name] === id) return { batchItemFailures: [{ itemIdentifier: id }] };
      seen[name]?.push(id);
    }
    return { batchItemFailures: [] };
  },
});

vi.mock('./supervise.ts', () => consumer('supervise'));
vi.mock('./notify.ts', () => consumer('notify'));

const { handler } = await import('./react.ts');

const EVENT: DynamoDBStreamEvent = {
  Records: ['1', '2', '3'].map((id) => ({ eventName: 'INSERT', dynamodb: { SequenceNumber: id } })),
};

beforeEach(() => {
  for (const name of ['supervise', 'notify']) {
    seen[name] = [];
    failing[name] = undefined;
  }
});

describe('supervise and notify as one reader of the stream', () => {
  it('both see every record, in order', async () => {
    expect(await handler(EVENT)).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual({ supervise: ['1', '2', '3'], notify: ['1', '2', '3'] });
  });

  it('tell nobody of what could not be watched, and hand it over again', async () => {
    failing.supervise = '2';
    expect(await handler(EVENT)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(seen.notify).toEqual(['1']);
  });

  it('go back to the earlier of two failures', async () => {
    failing.supervise = '3';
    failing.notify = '1';
    expect(await handler(EVENT)).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
  });
});
