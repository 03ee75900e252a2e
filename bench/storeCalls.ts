import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** One command that went to the store. */
export interface StoreCall {
  /** Such as `Query byList` or `Put actions`. */
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly began: number;
  readonly ended: number;
  readonly failed: boolean;
}

const nameOf = (command: object, input: Readonly<Record<string, unknown>>): string => {
  const table = String(input.TableName ?? '')
    .split('-')
    .at(-1);
  const key = input.Key as { pk?: string } | undefined;
  const of = key?.pk?.startsWith('key#') === true ? 'key' : table;
  return `${command.constructor.name.replace('Command', '')} ${input.IndexName ?? of}`;
};

/** Listens to everything that a client sends, until told to stop. */
export const listenTo = (client: DynamoDBDocumentClient) => {
  const calls: StoreCall[] = [];
  const send = client.send.bind(client) as (command: object, ...rest: unknown[]) => Promise<unknown>;
  const listening = async (command: { readonly input: object }, ...rest: unknown[]): Promise<unknown> => {
    const input = command.input as Readonly<Record<string, unknown>>;
    const name = nameOf(command, input);
    const began = performance.now();
    let failed = true;
    try {
      const answer = await send(command, ...rest);
      failed = false;
      return answer;
    } finally {
      calls.push({ name, input, began, ended: performance.now(), failed });
    }
  };
  client.send = listening as typeof client.send;
  return {
    /** What was heard since the last time, which is then forgotten. */
    take: (): readonly StoreCall[] => calls.splice(0),
    stop: (): void => {
      client.send = send as typeof client.send;
    },
  };
};

/** Time during which at least one call was under way. */
export const waited = (calls: readonly StoreCall[]): number => {
  let sum = 0;
  let until = 0;
  for (const { began, ended } of [...calls].sort((one, other) => one.began - other.began)) {
    sum += Math.max(0, ended - Math.max(began, until));
    until = Math.max(until, ended);
  }
  return sum;
};
