import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import type { ExportAction } from '@dingban/shared/desk/exportAction';
import { isSealed, type Values } from '@dingban/shared/form/value';
import { shownValues } from '@dingban/shared/form/visibility';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import type { NoticeAction } from '@dingban/shared/notice/noticeAction';
import type { PersonAction, PlaceAction } from '@dingban/shared/org/contactAction';
import type { DelegationAction } from '@dingban/shared/org/delegation';
import { parameterActions } from '@dingban/shared/supervision/parameter/parameterAction';
import type { WarningAction } from '@dingban/shared/supervision/warningAction';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import type { EvaluationAction } from '@dingban/shared/workflow/evaluation';
import { replay } from '@dingban/shared/workflow/evolve';
import type { MigrationAction } from '@dingban/shared/workflow/migrationAction';
import { isPublic } from '@dingban/shared/workflow/publicity';
import { openValues } from '../keys/seal.ts';
import { caseActions } from '../read/caseHistory.ts';
import { findMarks } from '../registry/blindIndex.ts';
import { openedActions } from '../registry/openEntry.ts';
import type { View, ViewStore } from '../store/store.ts';
import { caseOpener } from '../supervise/openCase.ts';
import { ratingFact } from '../supervise/ratingFact.ts';
import { readSettings } from '../supervise/ruleSettings.ts';
import type { App } from '../wiring/app.ts';
import { caseFacts, ratingFacts } from './caseFacts.ts';
import { caseViews } from './caseViews.ts';
import { personViews, placeViews } from './contactViews.ts';
import { delegationViews } from './delegationViews.ts';
import { entryViews } from './entryViews.ts';
import { evaluationViews } from './evaluationViews.ts';
import { exportViews } from './exportViews.ts';
import { migrationViews } from './migrationViews.ts';
import { noticeViews } from './noticeViews.ts';
import { ruleViews } from './ruleViews.ts';
import { warningViews } from './warningViews.ts';

const GONE = '已注销人员';

const nameOf =
  (key: Uint8Array | undefined, owner: string) =>
  (action: PersonAction): string => {
    const { name } = openValues({ name: action.body.name }, owner, key);
    return typeof name === 'string' && !isSealed(name) ? name : GONE;
  };

/**
 * What everybody may see of the values that are sealed: 王** for a name, a table column by column. A neighbour
 * recognises it, a stranger learns nothing.
 */
const maskedOf = async (
  app: Pick<App, 'keys'>,
  owner: string,
  state: CaseState | undefined,
): Promise<Values> => {
  const definition = state === undefined || !isPublic(state) ? undefined : definitionOf(state);
  if (state === undefined || definition === undefined) return {};
  const sealed = Object.fromEntries(Object.entries(state.values).filter(([, value]) => isSealed(value)));
  const opened = openValues(sealed, owner, await app.keys.find(owner));
  return shownValues(definition.sub.form, opened, 'public');
};

const viewsOfCase = async (
  app: Pick<App, 'keys' | 'store'>,
  owner: string,
  history: readonly ActionRecord[],
): Promise<readonly View[]> => {
  const { watchLimits } = await readSettings(app, history.at(-1)?.at ?? 0);
  const actions = caseActions(history);
  return caseViews(owner, actions, await maskedOf(app, owner, replay(actions)), watchLimits);
};

/** Everything that is derived from one aggregate, facts for windowed rules apart. */
export const derive = async (
  app: Pick<App, 'keys' | 'store'>,
  owner: string,
  history: readonly ActionRecord[],
): Promise<readonly View[]> => {
  // The store keeps records of any kind; what stands in an aggregate is told by its name.
  switch (owner.split('#')[0]) {
    case 'case':
      return viewsOfCase(app, owner, history);
    case 'warning':
      return warningViews(owner, history as unknown as readonly WarningAction[]);
    case 'notice':
      return noticeViews(owner, history as unknown as readonly NoticeAction[]);
    case 'person':
      return personViews(
        owner,
        history as unknown as readonly PersonAction[],
        nameOf(await app.keys.find(owner), owner),
      );
    case 'place':
      return placeViews(owner, history as unknown as readonly PlaceAction[]);
    case 'entry':
      return entryViews(
        owner,
        openedActions(history, owner, await app.keys.find(owner)),
        await findMarks(app),
      );
    case 'migration':
      return migrationViews(owner, history as unknown as readonly MigrationAction[]);
    case 'delegation':
      return delegationViews(owner, history as unknown as readonly DelegationAction[]);
    case 'rule':
      return ruleViews(owner, parameterActions(history));
    case 'evaluation':
      return evaluationViews(owner, history as unknown as readonly EvaluationAction[]);
    case 'export':
      return exportViews(owner, history as unknown as readonly ExportAction[]);
    default:
      return [];
  }
};

/** What rules look back at. */
export const deriveFacts = async (
  app: Pick<App, 'keys' | 'store'>,
  owner: string,
  history: readonly ActionRecord[],
): Promise<readonly View[]> => {
  if (owner.startsWith('case#')) return caseFacts(owner, caseActions(history), await caseOpener(app, owner));
  if (!owner.startsWith('evaluation#')) return [];
  const rating = await ratingFact(app, history);
  return rating === undefined ? [] : ratingFacts(owner, history.at(-1)?.seq ?? 0, rating);
};

/** Brings the stored views of one owner to what they should be; touches only those that changed. */
export const writeViews = async (
  views: ViewStore,
  owner: string,
  wanted: readonly View[],
  seq: number,
  concerns: (kind: string) => boolean,
): Promise<void> => {
  const stored = new Map(
    (await views.ofOwner(owner)).filter(({ kind }) => concerns(kind)).map((view) => [view.kind, view.seq]),
  );
  for (const view of wanted) if (stored.get(view.kind) !== view.seq) await views.put(view);
  const kept = new Set(wanted.map(({ kind }) => kind));
  for (const kind of stored.keys()) if (!kept.has(kind)) await views.remove(owner, kind, seq);
};

export const isFact = (kind: string): boolean => kind.startsWith('fact#');
