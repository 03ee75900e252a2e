import type { FieldFault } from '../form/fault.ts';
import type { Text } from '../i18n/text.ts';
import type { RefusalCode } from '../refusal/table.ts';
import type { Result } from '../result.ts';
import type { Answer, Body, ContractName, Query } from './contracts.ts';
import { ROUTES } from './routes.ts';

/** How a request travels; the phone and the browser each bring their own. Rejects only when there is no answer at all. */
export type Transport = (request: {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}) => Promise<{ readonly status: number; readonly body: unknown }>;

/** A refusal as it reaches the phone, or what kept the answer away. */
export interface Denied {
  readonly code: RefusalCode | 'offline' | 'no-answer';
  readonly message: Text;
  readonly hint: Text;
  readonly fields?: readonly FieldFault[];
  /** The newest state, when somebody else was quicker. */
  readonly current?: unknown;
}

export interface Call<Name extends ContractName> {
  readonly id?: string;
  readonly query?: Query<Name>;
  readonly body?: Body<Name>;
}

const OFFLINE: Denied = {
  code: 'offline',
  message: { zh: '现在连不上网络', en: 'There is no connection' },
  hint: {
    zh: '内容已留在手机上，联网后再试',
    en: 'Everything is kept on this phone; try again when connected',
  },
};

const NO_ANSWER: Denied = {
  code: 'no-answer',
  message: { zh: '系统暂时没有响应', en: 'The system does not answer' },
  hint: { zh: '没有丢失任何内容，请过一会儿再试', en: 'Nothing is lost; please try again in a moment' },
};

const queryOf = (query: unknown): string => {
  const pairs = Object.entries((query ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

const read = <T>(body: unknown): Result<T, Denied> => {
  const envelope = body as { ok?: unknown; data?: T; error?: Denied } | undefined;
  if (envelope?.ok === true) return { ok: true, data: envelope.data as T };
  return { ok: false, error: envelope?.error ?? NO_ANSWER };
};

/** The typed client: every answer is data or a refusal in plain words; it never throws. */
export const createClient =
  (transport: Transport) =>
  async <Name extends ContractName>(
    name: Name,
    call: Call<Name> = {},
  ): Promise<Result<Answer<Name>, Denied>> => {
    const { method, path } = ROUTES[name];
    const address = path.replace('{id}', encodeURIComponent(call.id ?? '')) + queryOf(call.query);
    try {
      const { body } = await transport({
        method,
        path: address,
        ...(call.body === undefined ? {} : { body: call.body }),
      });
      return read<Answer<Name>>(body);
    } catch {
      return { ok: false, error: OFFLINE };
    }
  };
