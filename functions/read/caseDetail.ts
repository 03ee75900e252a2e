import type { Answer } from '@dingban/shared/api/contracts';
import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { type Definition, findNode } from '@dingban/shared/catalogue/definition';
import { holds } from '@dingban/shared/form/condition';
import { filesIn } from '@dingban/shared/form/filesIn';
import type { Values } from '@dingban/shared/form/value';
import { type Audience, shownValues } from '@dingban/shared/form/visibility';
import { titleOf } from '@dingban/shared/notice/plan';
import type { Viewer } from '@dingban/shared/org/directory';
import { may } from '@dingban/shared/org/policy';
import { nodeAfter } from '@dingban/shared/workflow/assign';
import { availableCommands } from '@dingban/shared/workflow/available';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { isInvolved } from '@dingban/shared/workflow/involved';
import { openValues } from '../keys/seal.ts';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import type { LoadedCase } from './caseHistory.ts';
import { describeDealings, peopleAsked } from './dealings.ts';
import { byOf } from './labels.ts';
import { allPlaces, namesOf } from './people.ts';
import { readRating } from './rating.ts';

type Detail = Answer<'readCase'>;

/** Whether this reader may see the case at all, and how much of the personal fields. */
export const audienceOf = (state: CaseState, viewer: Viewer): Audience | undefined => {
  if (isInvolved(state, viewer.id)) return 'involved';
  return may(viewer, 'case.read', state.places) ? 'office' : undefined;
};

const addressesOf = async (app: App, values: Values): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(filesIn(values).map(async ({ key }) => [key, await app.files.allowDownload(key)])),
  );

/** The nodes that will come, as far as the values tell today. */
const ahead = (state: CaseState, { sub }: Definition): Detail['ahead'] => {
  const nodes: Detail['ahead'] = [];
  if (state.standing === undefined) return nodes;
  let node = nodeAfter(sub, state.standing.node, state.values);
  while (node !== undefined) {
    nodes.push({ id: node.id, label: node.label });
    node = nodeAfter(sub, node.id, state.values);
  }
  return nodes;
};

const returnTargets = (state: CaseState, { sub }: Definition): Detail['returnTo'] => {
  const { standing } = state;
  if (standing === undefined) return [];
  const before = sub.process.nodes.slice(
    0,
    sub.process.nodes.findIndex(({ id }) => id === standing.node),
  );
  return before
    .filter(
      ({ id, when }) =>
        id === 'apply' ||
        (state.asked.some((visit) => visit.node === id) && (when === undefined || holds(when, state.values))),
    )
    .map(({ id, label }) => ({ id, label }));
};

const warningsOf = async (app: App, caseId: string): Promise<Detail['warnings']> => {
  const { views } = await app.store.views.query({ list: lists.warningsOfCase(caseId), limit: 50 });
  return views.map(({ owner, value }) => ({
    id: owner.slice('warning#'.length),
    severity: value.severity as Detail['warnings'][number]['severity'],
    sentence: value.sentence as { zh: string; en: string },
  }));
};

const peopleIn = (state: CaseState): string[] => [
  state.applicant,
  ...(state.standing?.people ?? []),
  ...Object.values(state.standing?.standIns ?? {}),
  ...state.copies.map(({ person }) => person),
  ...state.steps.flatMap(({ by, people, for: principal }) => [
    ...(by.kind === 'person' ? [by.id] : []),
    ...(people ?? []),
    ...(principal === undefined ? [] : [principal]),
  ]),
];

/** One case as this reader may see it; undefined when it is not theirs to see. */
export const describeCase = async (
  app: App,
  { history, state }: LoadedCase,
  viewer: Viewer,
): Promise<Detail | undefined> => {
  const audience = audienceOf(state, viewer);
  const definition = definitionOf(state);
  if (audience === undefined || definition === undefined) return undefined;
  const { sub, matter } = definition;
  const aggregate = `case#${state.id}`;
  const key = audience === 'involved' ? await app.keys.find(aggregate) : undefined;
  const values = shownValues(sub.form, openValues(state.values, aggregate, key), audience);
  const [names, places, files, warnings, rating] = await Promise.all([
    namesOf(app, peopleIn(state)),
    allPlaces(app),
    addressesOf(app, values),
    may(viewer, 'warning.read', state.places) ? warningsOf(app, state.id) : Promise.resolve([]),
    // Nobody can have rated what is not disclosed.
    state.disclosedAt === undefined ? { count: 0 } : readRating(app, state.id, viewer.id),
  ]);
  const village = places.get(state.places.village);
  const town = places.get(state.places.town);
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  const commands = availableCommands(state, sub, viewer);
  const node = state.standing === undefined ? undefined : findNode(sub, state.standing.node);
  return {
    id: state.id,
    number: state.number,
    title: titleOf(state, definition),
    matter: { id: matter.id, label: matter.label },
    definition: sub,
    status: state.status,
    village: village ?? { id: state.places.village, name: '', level: 'village' },
    town: town ?? { id: state.places.town, name: '', level: 'town' },
    applicant: person(state.applicant),
    submittedAt: state.submittedAt,
    values: values as Detail['values'],
    ...(state.standing === undefined || node === undefined
      ? {}
      : {
          standing: {
            node: node.id,
            label: node.label,
            kind: node.kind,
            entered: state.standing.entered,
            since: state.standing.since,
            due: state.standing.due,
            remaining: app.workingDays.remaining(app.clock(), state.standing.due),
            ...(state.standing.notBefore === undefined ? {} : { notBefore: state.standing.notBefore }),
            ...(state.standing.left === undefined ? {} : { stopped: true }),
            writes: state.standing.added?.includes(viewer.id) !== true,
            people: peopleAsked(state.standing, definition, names),
          },
        }),
    steps: state.steps.map((step) => {
      const at = step.node === undefined ? undefined : findNode(sub, step.node);
      const to = step.to === undefined ? undefined : findNode(sub, step.to);
      return {
        seq: step.seq,
        type: step.type,
        at: step.at,
        // Whoever objected is not named to those whom it concerns.
        by: byOf(step.by, names, step.type === 'object'),
        ...(at === undefined ? {} : { node: at.id, nodeLabel: at.label }),
        ...(step.comment === undefined ? {} : { comment: step.comment }),
        ...(step.took === undefined ? {} : { took: step.took }),
        ...(to === undefined ? {} : { to: to.label }),
        ...(step.for === undefined ? {} : { for: names.get(step.for) ?? '' }),
        ...(step.people === undefined ? {} : { people: step.people.map((id) => names.get(id) ?? '') }),
      };
    }),
    ahead: ahead(state, definition),
    copies: state.copies.map(({ person: id, read }) => ({
      ...person(id),
      ...(read === undefined ? {} : { read }),
    })),
    files,
    commands: [...commands],
    returnTo: returnTargets(state, definition),
    warnings,
    ...(state.disclosedAt === undefined ? {} : { disclosedAt: state.disclosedAt }),
    ...(state.disclosedUntil === undefined ? {} : { disclosedUntil: state.disclosedUntil }),
    ...(await describeDealings(app, state, definition, viewer, audience, commands, names)),
    rating,
    proof: { length: history.length, head: history.at(-1)?.hash ?? '' },
  };
};
