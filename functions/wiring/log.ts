/**
 * One structured line for each thing worth knowing. Only these keys exist, and none of them holds personal data:
 * people appear as a keyed mark, values never appear.
 */
export interface LogEntry {
  readonly message: string;
  readonly route?: string;
  readonly status?: number;
  /** Code of a refusal or a fault. */
  readonly code?: string;
  readonly aggregate?: string;
  readonly seq?: number;
  readonly ms?: number;
  readonly actor?: string;
  readonly rule?: string;
  readonly count?: number;
  readonly error?: unknown;
}

export interface Log {
  readonly info: (entry: LogEntry) => void;
  readonly warn: (entry: LogEntry) => void;
  readonly error: (entry: LogEntry) => void;
}

/** Name, message and place of an error of our own code; the message of a foreign one may quote what it was given. */
export const errorOf = (error: unknown): Record<string, string> => {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const place = error.stack?.split('\n').find((line) => line.includes(' at ')) ?? '';
  return { name: error.name, place: place.trim() };
};
