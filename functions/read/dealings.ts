import type { Answer } from '@dingban/shared/api/contracts';
import { type Definition, findNode } from '@dingban/shared/catalogue/definition';
import { allFields } from '@dingban/shared/form/field';
import { maskName } from '@dingban/shared/form/mask';
import type { Values } from '@dingban/shared/form/value';
import { type Audience, shownValues } from '@dingban/shared/form/visibility';
import type { Viewer } from '@dingban/shared/org/directory';
import { peopleWho } from '@dingban/shared/org/policy';
import type { CaseCommandType } from '@dingban/shared/workflow/caseCommand';
import type { CaseState, Correction, Standing } from '@dingban/shared/workflow/caseState';
import { mayJoin, mayTake } from '@dingban/shared/workflow/decide/signers';
import { askedNow } from '@dingban/shared/workflow/signing';
import { writtenSoFar } from '@dingban/shared/workflow/written';
import { openValues } from '../keys/seal.ts';
import type { App } from '../wiring/app.ts';
import { readDirectory } from './directory.ts';
import { byOf } from './labels.ts';
import { namesOf } from './people.ts';

type Detail = Answer<'readCase'>;
type Names = ReadonlyMap<string, string>;

/** Who is asked at the step, who may act now, who was asked in addition or for somebody. */
export const peopleAsked = (
  standing: Standing,
  { sub }: Definition,
  names: Names,
): NonNullable<Detail['standing']>['people'] => {
  const now = askedNow(standing, sub);
  return standing.people.map((id) => {
    const principal = standing.standIns?.[id];
    return {
      id,
      name: names.get(id) ?? '',
      signed: standing.signed.includes(id),
      asked: now.includes(id),
      ...(standing.added?.includes(id) === true ? { added: true } : {}),
      ...(principal === undefined ? {} : { for: names.get(principal) ?? '' }),
    };
  });
};

/** Whoever objected is known to the ledger and to nobody who reads the case: people must dare to object. */
const objectionsOf = ({ objections }: CaseState, names: Names): Detail['objections'] =>
  (objections ?? []).map(({ seq, at, person, words, answer }) => ({
    id: seq,
    at,
    by: maskName(names.get(person) ?? ''),
    words,
    ...(answer === undefined
      ? {}
      : {
          answer: {
            at: answer.at,
            by: { kind: 'person' as const, name: names.get(answer.person) ?? '' },
            words: answer.words,
          },
        }),
  }));

const correctionsOf = (
  state: CaseState,
  { sub }: Definition,
  shown: (values: Values) => Values,
  names: Names,
): Detail['corrections'] =>
  (state.corrections ?? []).map(({ at, by, node, reason, before, after }: Correction) => {
    const [was, is] = [shown(before), shown(after)] as Detail['values'][];
    const fields = allFields(sub.form).filter(({ id }) => was?.[id] !== undefined || is?.[id] !== undefined);
    return {
      at,
      by: byOf(by, names),
      node: findNode(sub, node)?.label ?? { zh: node, en: node },
      reason,
      fields: fields.map(({ id, label }) => ({
        id,
        label,
        ...(was?.[id] === undefined ? {} : { before: was[id] }),
        ...(is?.[id] === undefined ? {} : { after: is[id] }),
      })),
    };
  });

type Dealings = Pick<
  Detail,
  'suspended' | 'objections' | 'corrections' | 'correctable' | 'handTo' | 'mayJoin' | 'mayMention'
>;

/** What people arranged about a case beside deciding it, and whom this reader may call in. */
export const describeDealings = async (
  app: App,
  state: CaseState,
  definition: Definition,
  viewer: Viewer,
  audience: Audience,
  commands: readonly CaseCommandType[],
  names: Names,
): Promise<Dealings> => {
  const aggregate = `case#${state.id}`;
  const key =
    audience === 'involved' && state.corrections !== undefined ? await app.keys.find(aggregate) : undefined;
  const shown = (values: Values): Values =>
    shownValues(definition.sub.form, openValues(values, aggregate, key), audience);
  const directory = await readDirectory(app, state.places);
  const may = (command: CaseCommandType, people: readonly string[]): readonly string[] =>
    commands.includes(command) ? people : [];
  const people = {
    handTo: may('transfer', mayTake(state, { definition, directory })),
    mayJoin: may('addSigner', mayJoin(state, { definition, directory })),
    mayMention: may(
      'comment',
      peopleWho(directory, 'case.join').filter((person) => person !== viewer.id),
    ),
  };
  const called = await namesOf(app, Object.values(people).flat());
  const refs = (ids: readonly string[]) => ids.map((id) => ({ id, name: called.get(id) ?? '' }));
  return {
    ...(state.suspended === undefined
      ? {}
      : {
          suspended: {
            at: state.suspended.at,
            by: byOf(state.suspended.by, names),
            reason: state.suspended.reason,
          },
        }),
    objections: objectionsOf(state, names),
    corrections: correctionsOf(state, definition, shown, names),
    correctable: commands.includes('correct')
      ? writtenSoFar(state, definition.sub)
          .filter(({ person }) => person === viewer.id)
          .map(({ node }) => node)
      : [],
    handTo: refs(people.handTo),
    mayJoin: refs(people.mayJoin),
    mayMention: refs(people.mayMention),
  };
};
