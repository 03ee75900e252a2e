import { definitionOf, findDefinition } from '@dingban/shared/catalogue/catalogue';
import type { Definition } from '@dingban/shared/catalogue/definition';
import { filesIn } from '@dingban/shared/form/filesIn';
import type { Json } from '@dingban/shared/ledger/canonical';
import type { Directory } from '@dingban/shared/org/directory';
import { may } from '@dingban/shared/org/policy';
import { type Refusal, refuse } from '@dingban/shared/refusal/refusal';
import { done, failed, type Result } from '@dingban/shared/result';
import { localDate } from '@dingban/shared/time/clock';
import type { CaseDraft } from '@dingban/shared/workflow/caseAction';
import type { CaseCommand } from '@dingban/shared/workflow/caseCommand';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { replay } from '@dingban/shared/workflow/evolve';
import { openValues, requestMark, sealValues } from '../keys/seal.ts';
import { caseActions, type LoadedCase } from '../read/caseHistory.ts';
import { chainOf, readDirectory } from '../read/directory.ts';
import { type Card, viewerOf } from '../read/people.ts';
import type { App } from '../wiring/app.ts';
import { actorAt } from './actor.ts';
import { append, type Draft } from './append.ts';
import { decideCase } from './decideCase.ts';
import { checkFiles } from './evidence.ts';
import { mayKnow } from './known.ts';

export interface CaseRequest {
  readonly caseId: string;
  readonly actionId: string;
  readonly command: CaseCommand;
  readonly card: Card;
}

/** With the newest state that it was decided on, for showing it to whoever came too late. */
export type CaseRefusal = Refusal & { readonly newest?: LoadedCase };

/** YZ-20261124-7F3A: the matter, the local day, and four symbols of the case's id. */
const numberOf = (app: App, { matter }: Definition, caseId: string): string =>
  `${matter.code}-${localDate(app.clock()).replaceAll('-', '')}-${caseId.slice(0, 4).toUpperCase()}`;

const sealed = (
  app: App,
  draft: CaseDraft,
  definition: Definition,
  aggregate: string,
  key: Uint8Array,
): Draft =>
  'values' in draft.body
    ? {
        type: draft.type,
        body: {
          ...draft.body,
          values: sealValues(draft.body.values, definition.sub.form, aggregate, key, app.random),
        },
      }
    : draft;

interface Setting {
  readonly definition: Definition;
  readonly directory: Directory;
}

/** The definition and the people that a command is decided with: of the case, or for a new one of what it names. */
const settingOf = async (
  app: App,
  state: CaseState | undefined,
  command: CaseCommand,
): Promise<Result<Setting>> => {
  if (command.type === 'submit') {
    const definition = findDefinition(command.matter, command.sub);
    const places = await chainOf(app, command.place);
    if (definition === undefined || places === undefined) return refuse('unknown-matter');
    return done({ definition, directory: await readDirectory(app, places) });
  }
  const definition = state === undefined ? undefined : definitionOf(state);
  if (state === undefined || definition === undefined) return refuse('not-found');
  return done({ definition, directory: await readDirectory(app, state.places) });
};

/** Runs a person's command on a case: read, decide, check the files, seal what is personal, append. */
export const runCase = async (
  app: App,
  { caseId, actionId, command, card }: CaseRequest,
): Promise<Result<LoadedCase, CaseRefusal>> => {
  const aggregate = `case#${caseId}`;
  const places = command.type === 'submit' ? await chainOf(app, command.place) : undefined;
  if (places !== undefined && !may(viewerOf(card), 'case.submit', places)) return refuse('not-allowed');
  const first = command.type === 'submit' ? [] : caseActions(await app.store.actions.load(aggregate));
  const known = replay(first);
  if (command.type !== 'submit' && (known === undefined || !mayKnow(known, card, command.type)))
    return refuse('not-found');
  const setting = await settingOf(app, known, command);
  if (!setting.ok) return setting;
  const { definition, directory } = setting.data;
  const key = await app.keys.get(aggregate);
  let newest: LoadedCase | undefined;

  const outcome = await append(app, {
    aggregate,
    id: actionId,
    by: actorAt(card, directory.places, known?.standing?.node, known),
    mark: requestMark({ person: card.id, command } as unknown as Json, key),
    ...(command.type === 'submit' ? {} : { from: first }),
    decide: async (records) => {
      const history = caseActions(records);
      const state = replay(history);
      newest = state === undefined ? undefined : { history, state };
      const context = {
        now: app.clock(),
        actor: viewerOf(card),
        definition,
        directory,
        workingDays: app.workingDays,
        number: numberOf(app, definition, caseId),
      };
      const decision = await decideCase(app, state, command, context, key);
      if (!decision.ok) return decision;
      if ('values' in decision.data.body) {
        const known = state === undefined ? {} : openValues(state.values, aggregate, key);
        const held = new Set(filesIn(known).map((file) => file.key));
        const files = await checkFiles(app, decision.data.body.values, card.id, held);
        if (!files.ok) return files;
      }
      return done(sealed(app, decision.data, definition, aggregate, key));
    },
  });
  if (!outcome.ok) return failed({ ...outcome.error, ...(newest === undefined ? {} : { newest }) });
  const history = caseActions(outcome.data.history);
  const state = replay(history);
  return state === undefined ? refuse('not-found') : done({ history, state });
};
