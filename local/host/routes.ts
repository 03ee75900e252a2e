import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

export interface Route {
  readonly functionName: string;
  /** `functions/http/cases.handler` */
  readonly handler: string;
  readonly method: string;
  /** `/api/cases/{id}` */
  readonly path: string;
  /** Seconds. */
  readonly timeout: number;
}

export interface Schedule {
  readonly functionName: string;
  readonly handler: string;
  /** Milliseconds between two runs. */
  readonly every: number;
  readonly timeout: number;
}

export interface StreamFunction {
  readonly functionName: string;
  readonly handler: string;
}

export interface Service {
  readonly routes: readonly Route[];
  readonly schedules: readonly Schedule[];
  readonly streams: readonly StreamFunction[];
}

interface FunctionEntry {
  readonly handler: string;
  readonly timeout?: number;
  readonly events?: readonly {
    readonly httpApi?: string;
    readonly schedule?: string;
    readonly stream?: unknown;
  }[];
}

interface ServiceFile {
  readonly provider?: { readonly timeout?: number };
  readonly functions: Readonly<Record<string, FunctionEntry>>;
}

/** Reads what `serverless.yml` says about routes, clocks and stream functions. Throws on what it does not know. */
export const readService = (file: string): Service => {
  // CloudFormation's own tags (!GetAtt, ...) mean nothing here.
  const document = parseDocument(readFileSync(file, 'utf8'), { logLevel: 'silent' });
  const { functions, provider }: ServiceFile = document.toJS();
  const routes: Route[] = [];
  const schedules: Schedule[] = [];
  const streams: StreamFunction[] = [];
  for (const [functionName, { handler, timeout = provider?.timeout ?? 6, events = [] }] of Object.entries(
    functions,
  )) {
    for (const event of events) {
      if (event.httpApi !== undefined) {
        const [method = '', path = ''] = event.httpApi.split(' ');
        routes.push({ functionName, handler, method: method.toUpperCase(), path, timeout });
      } else if (event.schedule !== undefined) {
        schedules.push({ functionName, handler, every: millisecondsOf(event.schedule), timeout });
      } else if (event.stream !== undefined) {
        streams.push({ functionName, handler });
      } else {
        throw new Error(`${functionName} has an event that the local host does not know`);
      }
    }
  }
  return { routes, schedules, streams };
};

const UNITS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

const millisecondsOf = (rate: string): number => {
  const match = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(rate);
  const unit = match?.[2];
  if (unit !== 'minute' && unit !== 'hour' && unit !== 'day')
    throw new Error(`the local host knows no ${rate}`);
  return Number(match?.[1]) * UNITS[unit];
};

export interface Found {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Finds the route of a request as an HTTP API does: a literal segment goes before a parameter, and a parameter
 * is one segment. `undefined` when there is none; throws URIError on a broken escape.
 */
export const findRoute = (routes: readonly Route[], method: string, path: string): Found | undefined => {
  let best: (Found & { readonly literals: number }) | undefined;
  const segments = path.split('/');
  for (const route of routes) {
    if (route.method !== method && route.method !== 'ANY') continue;
    const wanted = route.path.split('/');
    if (wanted.length !== segments.length) continue;
    const parameters: Record<string, string> = {};
    let literals = 0;
    const fits = wanted.every((segment, i) => {
      const given = segments[i] ?? '';
      const name = /^\{(.+)\}$/.exec(segment)?.[1];
      if (name === undefined) {
        literals += 1;
        return segment === given;
      }
      if (given === '') return false;
      parameters[name] = decodeURIComponent(given);
      return true;
    });
    if (fits && (best === undefined || literals > best.literals)) best = { route, parameters, literals };
  }
  return best;
};
