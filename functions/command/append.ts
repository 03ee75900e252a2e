import type { Json } from '@dingban/shared/ledger/canonical';
import { type ActionRecord, type Actor, chain, GENESIS } from '@dingban/shared/ledger/record';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done, type Result } from '@dingban/shared/result';
import type { App } from '../wiring/app.ts';

/** What is to be appended, once decided. */
export interface Draft {
  readonly type: string;
  readonly body: Json;
}

export interface Append {
  readonly aggregate: string;
  /** The action id of the client, or one derived from what caused it. */
  readonly id: string;
  readonly by: Actor;
  /** Fingerprint of the request: the same id with another one is not a retry. */
  readonly mark?: string;
  /** The history as just read, where the caller has it already; a lost race reads what is missing. */
  readonly from?: readonly ActionRecord[];
  /** Decides on the newest history. `undefined` means that there is nothing to do. Called again after a lost race. */
  readonly decide: (history: readonly ActionRecord[]) => Promise<Result<Draft> | undefined>;
}

export interface Outcome {
  readonly history: readonly ActionRecord[];
  /** False when the action stood there already, or when there was nothing to do. */
  readonly fresh: boolean;
}

/** Twenty who sign at once lose at most nineteen races each; beyond four times that something is wrong. */
const TRIES = 80;
/** Milliseconds. Grows with the crowd that the tries tell of, so that not all come back at once. */
const LONGEST_WAIT = 60;

const markOf = (record: ActionRecord): Json | undefined => {
  const body = record.body as { readonly [key: string]: Json | undefined };
  return body.mark;
};

/**
 * The one way in. Decides on the history and appends with one conditional put. Whoever loses a race decides again:
 * first on the record that won, which came with the refusal and mostly settles it; what is still valid then is
 * decided on the newest history and tried again.
 */
export const append = async (app: App, request: Append): Promise<Result<Outcome>> => {
  const { aggregate } = request;
  const kind = aggregate.split('#')[0];
  let history = request.from ?? (await app.store.actions.load(aggregate));
  let behind = false;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const earlier = history.find((record) => record.id === request.id);
    if (earlier !== undefined)
      return request.mark === undefined || markOf(earlier) === request.mark
        ? done({ history, fresh: false })
        : refuse('action-id-reused');
    const decision = await request.decide(history);
    if (decision === undefined) return done({ history, fresh: false });
    if (!decision.ok) return decision;
    const last = history.at(-1);
    if (behind) {
      behind = false;
      await app.sleep(((app.random(1)[0] ?? 0) % LONGEST_WAIT) * Math.min(1, attempt / 8));
      const newer = await app.store.actions.load(aggregate, last?.seq ?? 0);
      history = [...history, ...newer];
      if (newer.length > 0) continue;
    }
    const record = chain(
      {
        aggregate,
        seq: (last?.seq ?? 0) + 1,
        id: request.id,
        type: decision.data.type,
        // Clocks of two machines differ; a history never runs backwards.
        at: Math.max(app.clock(), last?.at ?? 0),
        by: request.by,
        body:
          request.mark === undefined
            ? decision.data.body
            : { ...(decision.data.body as object), mark: request.mark },
      },
      last?.hash ?? GENESIS,
      app.digest,
    );
    app.checkpoint(`before-append:${kind}`);
    const appended = await app.store.actions.append(record);
    if (appended.ok) {
      app.checkpoint(`after-append:${kind}`);
      return done({ history: [...history, record], fresh: true });
    }
    history = [...history, appended.held];
    behind = true;
  }
  return refuse('busy');
};
