import type { Answer } from '@dingban/shared/api/contracts';
import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { findNode } from '@dingban/shared/catalogue/definition';
import { stageOf } from '@dingban/shared/desk/stage';
import { filesIn } from '@dingban/shared/form/filesIn';
import { type Audience, shownValues } from '@dingban/shared/form/visibility';
import type { CaseAction } from '@dingban/shared/workflow/caseAction';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { evolve } from '@dingban/shared/workflow/evolve';
import { openValues } from '../keys/seal.ts';
import type { LoadedCase } from '../read/caseHistory.ts';
import { byOf } from '../read/labels.ts';
import { namesOf } from '../read/people.ts';
import type { App } from '../wiring/app.ts';

type PathAction = Extract<Answer<'traceCase'>['path'][number], { kind: 'action' }>;

/** Whom an action names beside whoever did it. */
const peopleOf = ({ type, body }: CaseAction): readonly string[] => {
  switch (type) {
    case 'transfer':
      return [body.to];
    case 'addSigner':
      return [body.person];
    case 'countersign':
      return body.people;
    case 'comment':
      return body.mentions;
    default:
      return [];
  }
};

/** What somebody said with an action; none of them holds a personal field of the form. */
const wordsOf = ({ body }: CaseAction): string | undefined => {
  const words =
    'comment' in body
      ? body.comment
      : 'reason' in body
        ? body.reason
        : 'words' in body
          ? body.words
          : 'text' in body
            ? body.text
            : '';
  return words === '' ? undefined : words;
};

const copiedBy = ({ body }: CaseAction): readonly string[] =>
  'copies' in body && body.copies !== undefined ? body.copies : [];

const personOf = ({ by }: CaseAction): readonly string[] => (by.kind === 'person' ? [by.id] : []);

const isCopyLook = (action: CaseAction, before: CaseState | undefined): boolean =>
  action.type === 'open' &&
  action.by.kind === 'person' &&
  before?.standing?.people.includes(action.by.id) !== true;

/** Every action of a case with its stage, its words, and the files that came with it, as this reader may see them. */
export const actionPath = async (
  app: App,
  { history, state }: LoadedCase,
  audience: Audience,
): Promise<readonly PathAction[]> => {
  const definition = definitionOf(state);
  if (definition === undefined) return [];
  const { sub } = definition;
  const aggregate = `case#${state.id}`;
  const key = audience === 'involved' ? await app.keys.find(aggregate) : undefined;
  const names = await namesOf(
    app,
    history.flatMap((action) => [
      ...personOf(action),
      ...peopleOf(action),
      ...copiedBy(action),
      ...('for' in action.body && action.body.for !== undefined ? [action.body.for] : []),
    ]),
  );
  const named = (people: readonly string[]): string[] => people.map((id) => names.get(id) ?? '');

  const filesOf = async (action: CaseAction): Promise<PathAction['files']> => {
    if (!('values' in action.body)) return [];
    const files = filesIn(shownValues(sub.form, openValues(action.body.values, aggregate, key), audience));
    return Promise.all(
      files.map(async (file) => ({ ...file, url: await app.files.allowDownload(file.key) })),
    );
  };

  const path: PathAction[] = [];
  let before: CaseState | undefined;
  for (const action of history) {
    const node = before?.standing === undefined ? undefined : findNode(sub, before.standing.node);
    const after = evolve(before, action);
    const to = 'to' in action.body && action.type === 'return' ? findNode(sub, action.body.to) : undefined;
    const comment = wordsOf(action);
    const people = named(peopleOf(action));
    const copied = named(copiedBy(action));
    const principal = 'for' in action.body ? action.body.for : undefined;
    const took = after.steps.find(({ seq }) => seq === action.seq)?.took;
    path.push({
      key: `action-${action.seq}`,
      stage: stageOf(action.type, node?.kind, isCopyLook(action, before)),
      at: action.at,
      kind: 'action',
      seq: action.seq,
      type: action.type,
      // Whoever objected is not named to those whom it concerns.
      by: byOf(action.by, names, action.type === 'object'),
      ...(node === undefined ? {} : { nodeLabel: node.label }),
      ...(comment === undefined ? {} : { comment }),
      ...(took === undefined ? {} : { took }),
      ...(to === undefined ? {} : { to: to.label }),
      ...(principal === undefined ? {} : { for: names.get(principal) ?? '' }),
      ...(people.length === 0 ? {} : { people }),
      ...(copied.length === 0 ? {} : { copied }),
      ...(action.type === 'lapse' ? { late: action.body.lateness } : {}),
      files: await filesOf(action),
      hash: action.hash,
    });
    before = after;
  }
  return path;
};
