import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { allFields } from '@dingban/shared/form/field';
import { maskValue } from '@dingban/shared/form/mask';
import { isSealed } from '@dingban/shared/form/value';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import type { NoticeAction } from '@dingban/shared/notice/noticeAction';
import type { PersonAction, PlaceAction } from '@dingban/shared/org/contactAction';
import type { WarningAction } from '@dingban/shared/supervision/warningAction';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import type { EvaluationAction } from '@dingban/shared/workflow/evaluation';
import { replay } from '@dingban/shared/workflow/evolve';
import { openValues } from '../keys/seal.ts';
import { caseActions } from '../read/caseHistory.ts';
import type { View, ViewStore } from '../store/store.ts';
import type { App } from '../wiring/app.ts';
import { caseFacts, caseViews, type Masked } from './caseViews.ts';
import { personViews, placeViews } from './contactViews.ts';
import { evaluationViews } from './evaluationViews.ts';
import { noticeViews } from './noticeViews.ts';
import { warningViews } from './warningViews.ts';

const GONE = '已注销人员';

const nameOf =
  (key: Uint8Array | undefined, owner: string) =>
  (action: PersonAction): string => {
    const { name } = openValues({ name: action.body.name }, owner, key);
    return typeof name === 'string' && !isSealed(name) ? name : GONE;
  };

/** 王** for what is disclosed masked: a neighbour recognises it, a stranger learns nothing. */
const maskedOf = async (
  app: Pick<App, 'keys'>,
  owner: string,
  state: CaseState | undefined,
): Promise<Masked> => {
  const definition = state?.disclosedAt === undefined ? undefined : definitionOf(state);
  if (state === undefined || definition === undefined) return {};
  const values = openValues(state.values, owner, await app.keys.find(owner));
  const masked: Record<string, string> = {};
  for (const field of allFields(definition.sub.form)) {
    const value = values[field.id];
    if (field.disclosure === 'masked' && value !== undefined) masked[field.id] = maskValue(field, value);
  }
  return masked;
};

/** Everything that is derived from one aggregate, facts for windowed rules apart. */
export const derive = async (
  app: Pick<App, 'keys'>,
  owner: string,
  history: readonly ActionRecord[],
): Promise<readonly View[]> => {
  // The store keeps records of any kind; what stands in an aggregate is told by its name.
  switch (owner.split('#')[0]) {
    case 'case':
      return caseViews(owner, caseActions(history), await maskedOf(app, owner, replay(caseActions(history))));
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
    case 'evaluation':
      return evaluationViews(owner, history as unknown as readonly EvaluationAction[]);
    default:
      return [];
  }
};

export const deriveFacts = (owner: string, history: readonly ActionRecord[]): readonly View[] =>
  owner.startsWith('case#') ? caseFacts(owner, caseActions(history)) : [];

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
