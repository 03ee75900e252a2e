import { findNode } from '../catalogue/definition.ts';
import type { SubModule } from '../catalogue/matter.ts';
import type { RecordKind } from '../catalogue/process.ts';
import type { Values } from '../form/value.ts';
import type { Instant } from '../time/clock.ts';
import { type CaseAction, type Lateness, type PlaceChain, WRITING } from '../workflow/caseAction.ts';
import type { CaseState, CaseStatus } from '../workflow/caseState.ts';
import { askedNow } from '../workflow/signing.ts';
import { type Opened, type Told, toldOf } from './told.ts';
import type { WatchId } from './watches.ts';

interface CaseFact {
  readonly caseId: string;
  readonly number: string;
  readonly places: PlaceChain;
  readonly at: Instant;
}

/** A node passed one of its limits. */
export interface LapseFact extends CaseFact {
  readonly kind: 'lapse';
  readonly node: string;
  readonly nodeLabel: { readonly zh: string; readonly en: string };
  /** What the node would have written down. */
  readonly records?: RecordKind;
  readonly entered: number;
  readonly since: Instant;
  readonly due: Instant;
  readonly lateness: Lateness;
  readonly people: readonly string[];
}

/** A person approved. `openedAt` is when the same person first saw the case at this node. */
export interface ApprovalFact extends CaseFact {
  readonly kind: 'approval';
  readonly node: string;
  readonly person: string;
  readonly openedAt?: Instant;
  /** One of several small cases approved together, as the matter allows. */
  readonly batch?: true;
}

/** A stamping was recorded, or the seal came back. */
export interface StampingFact extends CaseFact {
  readonly kind: 'stamping' | 'sealReturn';
  readonly person: string;
  readonly values: Values;
  /** Where the case stood; a stamping belongs to an approved case. */
  readonly status: CaseStatus;
  readonly approvedAt?: Instant;
}

/** The case was sent back. */
export interface ReturnFact extends CaseFact {
  readonly kind: 'return';
  readonly node: string;
  readonly nodeLabel: { readonly zh: string; readonly en: string };
  /** How often it was sent back so far, this time included: at all, and by this node. */
  readonly times: number;
  readonly timesByNode: number;
  readonly applicant: string;
}

/** Somebody wrote down values: an application, a resolution, a payment, what was done, a correction. */
export interface WrittenFact extends CaseFact {
  readonly kind: 'written';
  readonly action: (typeof WRITING)[number];
  readonly node: string;
  readonly person: string;
  /** The fields that were written now, or emptied by a correction. */
  readonly wrote: readonly string[];
  readonly told: Told;
}

/** A time came at which a case had to have got somewhere, and it has not. */
export interface WatchFact extends CaseFact {
  readonly kind: 'watch';
  readonly what: WatchId;
  /** When the time began to run, and when it was over. */
  readonly since: Instant;
  readonly due: Instant;
  /** Whom the case waits for. */
  readonly people: readonly string[];
  readonly told: Told;
}

/** A villager rated what was done. */
export interface RatingFact extends CaseFact {
  readonly kind: 'rating';
  readonly matter: string;
  readonly stars: number;
  /** Who carried the case: its applicant and whoever implemented it. */
  readonly handlers: readonly string[];
}

export type PetitionKind = 'inquiry' | 'suggestion' | 'complaint' | 'report';

/** A petition came in, or was not answered within its limit. `caseId` and `number` are those of the petition. */
export interface PetitionFact extends CaseFact {
  readonly kind: 'petition' | 'petitionLapse';
  readonly petition: PetitionKind;
  /** What it is about, as the list of subjects names it. */
  readonly subject: string;
  readonly receivedAt: Instant;
  readonly due: Instant;
  readonly lateness?: Lateness;
  /** Who has to answer. */
  readonly people: readonly string[];
}

export type Fact =
  | LapseFact
  | ApprovalFact
  | StampingFact
  | ReturnFact
  | WrittenFact
  | WatchFact
  | RatingFact
  | PetitionFact;

export type FactKind = Fact['kind'];

/** The list of one person's approvals, for rule 9. */
export const approvalsOf = (person: string): string => `approvals#${person}`;

/** The fields that an action of a person writes or, by a correction, empties. */
const wroteIn = ({ type, by, body }: CaseAction): readonly string[] => {
  if (by.kind !== 'person' || !(WRITING as readonly string[]).includes(type)) return [];
  const { values, removed } = body as { readonly values?: Values; readonly removed?: readonly string[] };
  return [...Object.keys(values ?? {}), ...(removed ?? [])];
};

/** Whether an action tells rules of the whole case, so that its values have to be opened and its kin looked up. */
export const tellsCase = (action: CaseAction): boolean =>
  action.type === 'watch' || wroteIn(action).length > 0;

/** The fact that somebody wrote, whatever kind of step it was. Approvals that write nothing tell none. */
const writtenFact = (action: CaseAction, after: CaseState, opened: Opened): readonly Fact[] => {
  const wrote = wroteIn(action);
  if (wrote.length === 0 || action.by.kind !== 'person') return [];
  return [
    {
      kind: 'written',
      caseId: after.id,
      number: after.number,
      places: after.places,
      at: action.at,
      action: action.type as WrittenFact['action'],
      node: 'node' in action.body ? action.body.node : 'apply',
      person: action.by.id,
      wrote,
      told: toldOf(after, opened),
    },
  ];
};

/**
 * What one action tells the rules. `after` is the state that it led to, `opened` what is known of it when nothing is
 * sealed.
 */
export const factsOf = (
  action: CaseAction,
  after: CaseState,
  sub: SubModule,
  opened: Opened,
): readonly Fact[] => [...deedFacts(action, after, sub, opened), ...writtenFact(action, after, opened)];

const deedFacts = (action: CaseAction, after: CaseState, sub: SubModule, opened: Opened): readonly Fact[] => {
  const base = { caseId: after.id, number: after.number, places: after.places, at: action.at };
  const person = action.by.kind === 'person' ? action.by.id : '';
  switch (action.type) {
    case 'lapse': {
      const node = findNode(sub, action.body.node);
      return after.standing === undefined
        ? []
        : [
            {
              ...base,
              kind: 'lapse',
              node: action.body.node,
              nodeLabel: node?.label ?? { zh: action.body.node, en: action.body.node },
              ...(node?.records === undefined ? {} : { records: node.records }),
              entered: after.standing.entered,
              since: action.body.since,
              due: after.standing.due,
              lateness: action.body.lateness,
              people: askedNow(after.standing, sub),
            },
          ];
    }
    case 'approve': {
      // Only a look since the node was last entered counts: after a return it must be read again.
      const entered = action.body.next === undefined ? after.standing?.entered : after.asked.at(-1)?.entered;
      const opening = after.openings.find((one) => one.person === person && one.entered === entered);
      return [
        {
          ...base,
          kind: 'approval',
          node: action.body.node,
          person,
          ...(opening === undefined ? {} : { openedAt: opening.at }),
          ...(action.body.batch === undefined ? {} : { batch: action.body.batch }),
        },
      ];
    }
    case 'implement': {
      const records = findNode(sub, action.body.node)?.records;
      if (records !== 'stamping' && records !== 'sealReturn') return [];
      return [
        {
          ...base,
          kind: records,
          person,
          values: { ...after.values, ...action.body.values },
          status: 'implementing',
          ...(after.approvedAt === undefined ? {} : { approvedAt: after.approvedAt }),
        },
      ];
    }
    case 'report': {
      const report = after.reports.at(-1);
      return [
        {
          ...base,
          kind: 'stamping',
          person,
          values: { ...after.values, ...action.body.values },
          status: report?.status ?? after.status,
        },
      ];
    }
    case 'return': {
      const { node } = action.body;
      const returns = after.steps.filter(({ type }) => type === 'return');
      return [
        {
          ...base,
          kind: 'return',
          node,
          nodeLabel: findNode(sub, node)?.label ?? { zh: node, en: node },
          times: returns.length,
          timesByNode: returns.filter((step) => step.node === node).length,
          applicant: after.applicant,
        },
      ];
    }
    case 'watch':
      return [
        {
          ...base,
          kind: 'watch',
          what: action.body.what,
          since: action.body.since,
          due: action.body.due,
          people: after.standing === undefined ? [after.applicant] : askedNow(after.standing, sub),
          told: toldOf(after, opened),
        },
      ];
    default:
      return [];
  }
};
