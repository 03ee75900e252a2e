import type { Values } from '@dingban/shared/form/value';
import { done, type Result } from '@dingban/shared/result';
import type { CaseDraft } from '@dingban/shared/workflow/caseAction';
import type { CaseCommand } from '@dingban/shared/workflow/caseCommand';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { type Context, decide } from '@dingban/shared/workflow/decide';
import { openValues } from '../keys/seal.ts';
import { checkEntries } from '../registry/checkEntries.ts';
import { kinOf } from '../registry/kin.ts';
import type { App } from '../wiring/app.ts';

/** What is written by a draft, beside what the case holds already where only some of it is written. */
const valuesAfter = (state: CaseState | undefined, draft: CaseDraft): Values | undefined => {
  switch (draft.type) {
    case 'submit':
    case 'resubmit':
      return draft.body.values;
    case 'correct':
      return { ...state?.values, ...draft.body.values };
    default:
      return undefined;
  }
};

/**
 * Decides a command with what only the store knows. Who is related to those whom a case is about can be asked once
 * the values are known to be good; when there is anybody, it is decided again without them.
 */
export const decideCase = async (
  app: App,
  held: CaseState | undefined,
  command: CaseCommand,
  context: Omit<Context, 'kin'>,
  key: Uint8Array,
): Promise<Result<CaseDraft>> => {
  // Whoever corrects some values is judged on the whole form, of which a part is sealed.
  const state =
    held !== undefined && command.type === 'correct'
      ? { ...held, values: openValues(held.values, `case#${held.id}`, key) }
      : held;
  const { form } = context.definition.sub;
  const { village } = context.directory.places;
  const blind = decide(state, command, { ...context, kin: [] });
  if (!blind.ok) return blind;
  if ('values' in blind.data.body) {
    const known = await checkEntries(app, form, blind.data.body.values, village);
    if (!known.ok) return known;
  }
  const values = valuesAfter(state, blind.data);
  if (values === undefined) return blind;
  const kin = await kinOf(app, form, values, state?.applicant ?? context.actor.id, village);
  return kin.length === 0 ? done(blind.data) : decide(state, command, { ...context, kin });
};
