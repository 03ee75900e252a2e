import type { Fake } from '../endpoint.ts';

/** One call of the control API; what it returns is the JSON body, undefined is a 404. */
export interface ControlCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly run: (context: ControlContext) => unknown;
}

export interface ControlContext {
  readonly fake: Fake;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly host: ControlHost;
}

/** What only the running sandbox can do. */
export interface ControlHost {
  /** Back to the city as seeded. */
  readonly reseed: () => void;
  readonly snapshot: () => unknown;
  readonly restore: (snapshot: unknown) => void;
  /** Sends what is due, and answers when the tries are over. */
  readonly push: () => Promise<void>;
  readonly redeliver: (eventId: number) => Promise<boolean>;
  /** What DingTalk does when a callback address is saved. */
  readonly checkUrl: (appKey: string) => Promise<string>;
}

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const numbersOf = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((item): item is number => typeof item === 'number') : [];
