import type { Ids } from './ids.ts';
import { invalid, missing, type Reply } from './reply.ts';
import type { App, World } from './world.ts';

/** The running sandbox as endpoints see it. */
export interface Fake {
  /** Replaced as a whole by reset and restore. */
  world: World;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly ids: Ids;
  /** Tells every app that has a callback. */
  readonly tell: (type: string, fields: Readonly<Record<string, unknown>>) => void;
}

export type ArgKind = 'long' | 'text' | 'boolean' | 'object';

export interface Endpoint {
  readonly host: 'oapi' | 'api';
  readonly method: 'GET' | 'POST';
  /** `{name}` takes one part. */
  readonly path: string;
  readonly quota: 'free' | 'api' | 'push';
  /** `own`: the endpoint looks for its token itself. */
  readonly auth: 'app' | 'user' | 'none' | 'own';
  readonly scope?: string;
  /** Checked in this order; a name with ? may be left out. */
  readonly args?: Readonly<Record<string, ArgKind>>;
  readonly run: (context: Context) => Reply;
}

export interface Context {
  readonly fake: Fake;
  readonly app: App;
  readonly query: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  /** Body of POST, or query of GET, in right types where `args` names them. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly raw: string;
  readonly contentType: string;
  readonly address: string;
  readonly userToken?: string;
}

export const long = (context: Context, name: string): number | undefined => {
  const value = context.args[name];
  return typeof value === 'number' ? value : undefined;
};

export const text = (context: Context, name: string): string | undefined => {
  const value = context.args[name];
  return typeof value === 'string' ? value : undefined;
};

export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};

export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** Gateway check: missing is 40, of a wrong type is 41; form texts become what they stand for. */
export const checkArgs = (
  given: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, ArgKind>>,
): Reply | Record<string, unknown> => {
  const args: Record<string, unknown> = { ...given };
  for (const [key, kind] of Object.entries(wanted)) {
    const name = key.replace('?', '');
    const value = given[name];
    if (value === undefined || value === null) {
      if (!key.endsWith('?')) return missing(name);
      continue;
    }
    const read = READ[kind](value);
    if (read === undefined) return kind === 'object' ? missing(name) : invalid(name);
    args[name] = read;
  }
  return args;
};

export const isReply = (value: Reply | Record<string, unknown>): value is Reply =>
  typeof value.status === 'number' && 'body' in value;

const READ: Readonly<Record<ArgKind, (value: unknown) => unknown>> = {
  long: (value) => {
    const number =
      typeof value === 'number' ? value : typeof value === 'string' ? Number(value || 'x') : Number.NaN;
    return Number.isSafeInteger(number) ? number : undefined;
  },
  text: (value) =>
    typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined,
  boolean: (value) =>
    value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined,
  object: (value) => {
    if (typeof value === 'object') return value;
    try {
      const parsed: unknown = JSON.parse(String(value));
      return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
    } catch {
      return undefined;
    }
  },
};
