import type { FieldFault } from '@dingban/shared/form/fault';
import { compileForm } from '@dingban/shared/form/validate';
import type { Values } from '@dingban/shared/form/value';
import { text } from '@dingban/shared/i18n/text';
import type { Json } from '@dingban/shared/ledger/canonical';
import type { Actor } from '@dingban/shared/ledger/record';
import type { Post } from '@dingban/shared/org/place';
import { type Refusal, refuse, refuseFields } from '@dingban/shared/refusal/refusal';
import { decideEntry, type EntryCommand, type EntryDraft } from '@dingban/shared/registry/decideEntry';
import { type EntryRef, entryAggregate, entryId } from '@dingban/shared/registry/entryId';
import { type EntryState, replayEntry } from '@dingban/shared/registry/entryState';
import { columnsOf, ENTRY, type Registry } from '@dingban/shared/registry/registry';
import { done, failed, type Result } from '@dingban/shared/result';
import { localDate } from '@dingban/shared/time/clock';
import { append, type Draft } from '../command/append.ts';
import { requestMark, sealValues } from '../keys/seal.ts';
import type { App } from '../wiring/app.ts';
import { readMarks } from './blindIndex.ts';
import { openedActions } from './openEntry.ts';
import { resolvePicked } from './resolve.ts';

/** Who writes, by the post that gives the right. */
export const keeper = (person: string, { role, place }: Post): Actor => ({
  kind: 'person',
  id: person,
  role,
  place,
});

export interface Write {
  readonly ref: EntryRef;
  readonly registry: Registry;
  readonly actionId: string;
  readonly by: Actor;
  readonly command: EntryCommand;
}

export interface Written {
  readonly state: EntryState;
  readonly fresh: boolean;
}

/** With what stands there, for whoever was slower. */
export type EntryRefusal = Refusal & { readonly newest?: EntryState };

const holdsPersonal = (registry: Registry, values: Values): boolean =>
  columnsOf(registry).some(({ id, personal }) => personal !== 'none' && values[id] !== undefined);

const sealed = (
  app: App,
  draft: EntryDraft,
  registry: Registry,
  aggregate: string,
  key: Uint8Array | undefined,
): Draft =>
  draft.type === 'put' && key !== undefined
    ? {
        type: 'put',
        body: {
          ...draft.body,
          values: sealValues(draft.body.values, registry.form, aggregate, key, app.random),
        },
      }
    : draft;

/** Appends what was decided. Every entry has a key of its own, so that one person can be erased without the others. */
export const writeEntry = async (
  app: App,
  { ref, registry, actionId, by, command }: Write,
): Promise<Result<Written, EntryRefusal>> => {
  const aggregate = entryAggregate(ref);
  const needsKey = command.type === 'put' && holdsPersonal(registry, command.values);
  const key = needsKey ? await app.keys.get(aggregate) : await app.keys.find(aggregate);
  let newest: EntryState | undefined;
  const outcome = await append(app, {
    aggregate,
    id: actionId,
    by,
    mark: requestMark({ by, command } as unknown as Json, key ?? app.sessionSecret),
    decide: async (records) => {
      newest = replayEntry(openedActions(records, aggregate, key));
      const decision = decideEntry(newest, command);
      if (decision === undefined || !decision.ok) return decision;
      return done(sealed(app, decision.data, registry, aggregate, key));
    },
  });
  if (!outcome.ok) return failed({ ...outcome.error, ...(newest === undefined ? {} : { newest }) });
  const state = replayEntry(openedActions(outcome.data.history, aggregate, key));
  return state === undefined ? refuse('not-found') : done({ state, fresh: outcome.data.fresh });
};

const keyIsFixed = text(
  '这一栏用来认定是哪一条，不能改；登记错的请停用后重新登记',
  'This tells which entry it is and cannot change; retire a wrong one and enter it anew',
);

/** Values checked by the registry's form and named as the contacts and other registers name them. */
export const checkValues = async (
  app: App,
  registry: Registry,
  place: string,
  given: Readonly<Record<string, unknown>>,
): Promise<Result<Values>> => {
  const checked = compileForm(registry.form, ENTRY)(given, {}, localDate(app.clock()));
  return checked.ok ? resolvePicked(app, registry.form, checked.values, place) : refuseFields(checked.faults);
};

/** Enters or corrects one entry from what somebody filled in. `entry` is the one that they had open. */
export const putEntry = async (
  app: App,
  registry: Registry,
  place: string,
  request: {
    readonly actionId: string;
    readonly by: Actor;
    readonly entry?: string | undefined;
    readonly version: number;
    readonly values: Readonly<Record<string, unknown>>;
  },
): Promise<Result<Written & { readonly ref: EntryRef }, EntryRefusal & { readonly ref?: EntryRef }>> => {
  const checked = await checkValues(app, registry, place, request.values);
  if (!checked.ok) return checked;
  const ref = (await readMarks(app)).entry(registry, place, checked.data);
  if (request.entry !== undefined && request.entry !== entryId(ref))
    return refuseFields(registry.key.map((field): FieldFault => ({ field, message: keyIsFixed })));
  const written = await writeEntry(app, {
    ref,
    registry,
    actionId: request.actionId,
    by: request.by,
    command: { type: 'put', version: request.version, values: checked.data },
  });
  return written.ok ? done({ ...written.data, ref }) : failed({ ...written.error, ref });
};
