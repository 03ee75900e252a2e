import { pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';

export type LambdaHandler = (event: unknown, context: Context) => unknown;

/** Gives the function that a handler path of `serverless.yml` names. */
export type LoadHandler = (path: string) => Promise<LambdaHandler>;

/** Imports `functions/http/cases.handler` from `functions/http/cases.ts` under the root, once. */
export const loadFrom = (root: string): LoadHandler => {
  const loaded = new Map<string, Promise<LambdaHandler>>();
  const load = async (path: string): Promise<LambdaHandler> => {
    const dot = path.lastIndexOf('.');
    const module = await import(new URL(`${path.slice(0, dot)}.ts`, pathToFileURL(`${root}/`)).href);
    const handler: unknown = module[path.slice(dot + 1)];
    if (typeof handler !== 'function') throw new Error(`${path} is no function`);
    return handler as LambdaHandler;
  };
  return (path) => {
    const known = loaded.get(path) ?? load(path);
    loaded.set(path, known);
    return known;
  };
};

export class TimedOut extends Error {}

export interface Invocation {
  readonly name: string;
  /** Seconds. */
  readonly timeout: number;
  readonly requestId: string;
}

/** Calls a handler with the context that Lambda would give, and gives up after its timeout. */
export const invoke = async (
  handler: LambdaHandler,
  event: unknown,
  { name, timeout, requestId }: Invocation,
): Promise<unknown> => {
  const ends = performance.now() + timeout * 1000;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`${name} took longer than ${timeout} s`)), timeout * 1000);
  });
  const context: Context = {
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws-cn:lambda:cn-north-1:000000000000:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(ends - performance.now())),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
  try {
    return await Promise.race([handler(event, context), late]);
  } finally {
    clearTimeout(timer);
  }
};
