import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { findNode } from '@dingban/shared/catalogue/definition';
import type { Values } from '@dingban/shared/form/value';
import { titleOf } from '@dingban/shared/notice/plan';
import { nextWatch, type WatchLimits } from '@dingban/shared/supervision/watches';
import { workingDays } from '@dingban/shared/time/workingDays';
import { type CaseAction, type CaseActionType, WRITING } from '@dingban/shared/workflow/caseAction';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { wakeAt } from '@dingban/shared/workflow/clockwork';
import { evolve } from '@dingban/shared/workflow/evolve';
import { linkedCases } from '@dingban/shared/workflow/linkedCases';
import { isPublic, publicityOf } from '@dingban/shared/workflow/publicity';
import { askedNow } from '@dingban/shared/workflow/signing';
import type { View } from '../store/store.ts';
import { dueItem } from './due.ts';
import { lists } from './lists.ts';
import { byTime, type Item, viewsOf } from './versioned.ts';

const askedIn = (state: CaseState): readonly string[] => {
  const sub = definitionOf(state)?.sub;
  return state.standing === undefined || sub === undefined ? [] : askedNow(state.standing, sub);
};

/** What a list shows of a case. */
const listing = (state: CaseState): Item['value'] => {
  const definition = definitionOf(state);
  const node =
    state.standing === undefined || definition === undefined
      ? undefined
      : findNode(definition.sub, state.standing.node);
  const { amount, copies } = state.values;
  const nodes = definition?.sub.process.nodes ?? [];
  return {
    number: state.number,
    title: definition === undefined ? state.number : titleOf(state, definition),
    matter: state.matter,
    sub: state.sub,
    village: state.places.village,
    town: state.places.town,
    applicant: state.applicant,
    status: state.status,
    submittedAt: state.submittedAt,
    node: node?.id,
    entered: state.standing?.entered,
    step: node === undefined ? undefined : nodes.indexOf(node) + 1,
    of: nodes.length,
    due: state.standing?.due,
    asked: state.standing === undefined ? undefined : askedIn(state),
    suspended: state.suspended === undefined ? undefined : true,
    amount: typeof amount === 'number' ? amount : undefined,
    copies: typeof copies === 'number' ? copies : undefined,
  };
};

const DEEDS: readonly CaseActionType[] = [
  'approve',
  'return',
  'reject',
  'recuse',
  'conclude',
  'implement',
  'report',
  'feedback',
  'answer',
  'transfer',
  'suspend',
  'resume',
  'correct',
  'terminate',
];

/** The last deed of each person other than submitting: what stands in 已处理. */
const deeds = (state: CaseState): ReadonlyMap<string, { readonly at: number; readonly type: string }> => {
  const last = new Map<string, { readonly at: number; readonly type: string }>();
  for (const step of state.steps)
    if (step.by.kind === 'person' && DEEDS.includes(step.type))
      last.set(step.by.id, { at: step.at, type: step.type });
  return last;
};

/** After these the masked values of a case may have changed. */
const CHANGING: readonly CaseActionType[] = [...WRITING, 'migrate'];

/** Running cases of one version stand together. */
export const runningOrder = (version: number, id = ''): string => `${String(version).padStart(6, '0')}#${id}`;

/** The action that last wrote values. */
const lastWritten = ({ steps }: CaseState): number =>
  steps.findLast(({ type }) => CHANGING.includes(type))?.seq ?? 0;

/** Whoever was called in by a comment finds the case under what they received, unless it was copied to them, too. */
const mentions = (state: CaseState): readonly Item[] => {
  const copied = state.copies.map(({ person }) => person);
  return (state.mentioned ?? [])
    .filter((person) => !copied.includes(person))
    .map((person) => {
      const at =
        state.steps.find(({ type, people }) => type === 'comment' && people?.includes(person))?.at ??
        state.submittedAt;
      return {
        kind: `received#${person}`,
        list: lists.received(person),
        order: byTime(at, state.id),
        value: { at, unread: false },
      };
    });
};

/** When the clock has to look at the case: at a limit of its step, or for what it had to have got to by then. */
const nextLook = (state: CaseState, limits: WatchLimits): number | undefined => {
  const sub = definitionOf(state)?.sub;
  const watch = sub === undefined ? undefined : nextWatch(state, sub, workingDays, limits)?.due;
  const lapse = wakeAt(state);
  return watch === undefined || lapse === undefined ? (watch ?? lapse) : Math.min(watch, lapse);
};

/**
 * One summary changes with every step; the entries of lists only point to it and change when their list does. An
 * entry of a node's people keeps its name while the case goes from one person to the next, so that it moves from
 * list to list with one write.
 */
const itemsOf = (state: CaseState, masked: Values, limits: WatchLimits): readonly Item[] => {
  const { standing, places, disclosedAt, id } = state;
  const publicity = publicityOf(state);
  const waiting = askedIn(state);
  // What never changes, so that a desk passes over most cases without looking at each as it is now (decision 26).
  const settled = { matter: state.matter, sub: state.sub, village: places.village };
  const links = linkedCases(state);
  return [
    { kind: 'summary', value: listing(state) },
    {
      kind: 'in-village',
      list: lists.cases(places.village),
      order: byTime(state.submittedAt, id),
      value: { ...settled, ...(links.length === 0 ? {} : { links }) },
    },
    {
      kind: 'in-town',
      list: lists.casesOfTown(places.town),
      order: byTime(state.submittedAt, id),
      value: settled,
    },
    {
      kind: 'started',
      list: lists.started(state.applicant),
      order: byTime(state.submittedAt, id),
      value: {},
    },
    // Cases that another version of their definition could take over.
    ...(standing === undefined
      ? []
      : [
          {
            kind: 'running',
            list: lists.running(state.matter, state.sub),
            order: runningOrder(state.version, id),
            value: {},
          },
        ]),
    ...(standing?.people ?? []).flatMap((person, index) =>
      standing === undefined || !waiting.includes(person)
        ? []
        : [
            {
              kind: `todo#${index}`,
              list: lists.todo(person),
              order: byTime(standing.due, id),
              value: { at: standing.since },
            },
          ],
    ),
    ...[...deeds(state)].map(([person, { at, type }]) => ({
      kind: `done#${person}`,
      list: lists.done(person),
      order: byTime(at, id),
      value: { at, deed: type },
    })),
    ...state.copies.map(({ person, at, read }) => ({
      kind: `received#${person}`,
      list: lists.received(person),
      order: byTime(at, id),
      value: { at, unread: read === undefined },
    })),
    ...mentions(state),
    ...(publicity === undefined
      ? []
      : [
          {
            kind: 'publicity',
            list: lists.disclosed(places.village),
            order: byTime(publicity.since, id),
            value: { publicity: { ...publicity } },
          },
        ]),
    ...(disclosedAt === undefined
      ? []
      : [
          {
            kind: 'disclosed',
            list: lists.disclosed(places.village),
            order: byTime(disclosedAt, id),
            value: { disclosedAt },
          },
        ]),
    // Apart from the list: a table of 500 rows must not travel with every page of disclosures. `of` changes with what
    // is written, since the values that are shown here are always the newest.
    ...(!isPublic(state) || Object.keys(masked).length === 0
      ? []
      : [{ kind: 'masked', value: { of: lastWritten(state), fields: masked as Item['value'] } }]),
    ...dueItem(`case#${id}`, nextLook(state, limits)),
  ];
};

/** `limits`: the days of the clock's looks, as they were in force at every time up to the last action. */
export const caseViews = (
  owner: string,
  history: readonly CaseAction[],
  masked: Values,
  limits: WatchLimits,
): readonly View[] => viewsOf(owner, history, evolve, (state) => itemsOf(state, masked, limits));
