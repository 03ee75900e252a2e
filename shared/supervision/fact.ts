import { findNode } from '../catalogue/definition.ts';
import type { SubModule } from '../catalogue/matter.ts';
import type { RecordKind } from '../catalogue/process.ts';
import type { Values } from '../form/value.ts';
import type { Instant } from '../time/clock.ts';
import type { CaseAction, Lateness, PlaceChain } from '../workflow/caseAction.ts';
import type { CaseState, CaseStatus } from '../workflow/caseState.ts';
import { askedNow } from '../workflow/signing.ts';

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

export type Fact = LapseFact | ApprovalFact | StampingFact;

export type FactKind = Fact['kind'];

/** Times of one person's approvals, newest last, the one in question included. Fetched with one query. */
export interface Window {
  readonly approvals: readonly { readonly caseId: string; readonly at: Instant }[];
}

export const EMPTY_WINDOW: Window = { approvals: [] };

/** What one action tells the rules. `after` is the state that it led to. */
export const factsOf = (action: CaseAction, after: CaseState, sub: SubModule): readonly Fact[] => {
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
    default:
      return [];
  }
};
