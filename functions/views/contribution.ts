import type { ActionRecord } from '@dingban/shared/ledger/record';
import { type Counted, countCase, tallyOfCase } from '@dingban/shared/score/caseTally';
import { type Month, monthOf } from '@dingban/shared/score/month';
import { tallyOfRating } from '@dingban/shared/score/ratingTally';
import type { Tally } from '@dingban/shared/score/tally';
import { type CountedWarning, countWarning, tallyOfWarning } from '@dingban/shared/score/warningTally';
import type { WarningAction } from '@dingban/shared/supervision/warningAction';
import type { PlaceChain } from '@dingban/shared/workflow/caseAction';
import { caseActions } from '../read/caseHistory.ts';
import type { View } from '../store/store.ts';
import { ratingFact } from '../supervise/ratingFact.ts';
import type { App } from '../wiring/app.ts';
import { viewsOf } from './versioned.ts';

/** What one case, warning or rating adds to the figures of its village in its month. */
export type Contribution = {
  readonly places: PlaceChain;
  readonly tally: Tally;
  readonly at: number;
  /** The case that a warning or a rating is about. */
  readonly caseId: string;
  readonly rule?: string;
};

/** All parts of a place's month lie together: contributions below a village, sums of villages below a town. */
export const partsAt = (place: string, month: Month): string => `figures#${place}#${month}`;

/** A contribution and the month that it counts in. */
export interface Placed {
  readonly month: Month;
  readonly view: View;
}

/**
 * One view for one aggregate, with the sequence at which what it counts last changed. Place and month of an aggregate
 * never change, so neither does the key; the owner is the partition and not the aggregate, so that a village's month
 * can be read in one consistent query, which no index allows.
 */
const placed = <R extends ActionRecord, S>(
  aggregate: string,
  history: readonly R[],
  count: (state: S | undefined, action: R) => S,
  contributionOf: (state: S) => Contribution,
): Placed | undefined => {
  const [view] = viewsOf(aggregate, history, count, (state) => [
    { kind: aggregate, value: contributionOf(state) as unknown as View['value'] },
  ]);
  if (view === undefined) return undefined;
  const { places, at } = view.value as unknown as Contribution;
  const month = monthOf(at);
  return { month, view: { ...view, owner: partsAt(places.village, month) } };
};

const ofCase = (owner: string, records: readonly ActionRecord[]): Placed | undefined =>
  placed(owner, caseActions(records), countCase, (counted: Counted) => ({
    places: counted.state.places,
    at: counted.state.submittedAt,
    caseId: counted.state.id,
    tally: tallyOfCase(counted),
  }));

const ofWarning = (owner: string, records: readonly ActionRecord[]): Placed | undefined =>
  placed(
    owner,
    // The store keeps records of any kind; a `warning#` aggregate holds those of a warning only.
    records as unknown as readonly WarningAction[],
    countWarning,
    (counted: CountedWarning) => ({
      places: counted.state.finding.places,
      at: counted.state.raisedAt,
      caseId: counted.state.finding.caseId,
      rule: counted.state.finding.rule,
      tally: tallyOfWarning(counted),
    }),
  );

/** A rating names its case only; who carried that out is fixed by the time at which it can be rated. */
const ofRating = async (
  app: Pick<App, 'store'>,
  owner: string,
  records: readonly ActionRecord[],
): Promise<Placed | undefined> => {
  const fact = await ratingFact(app, records);
  const [first] = records;
  const last = records.at(-1);
  if (fact === undefined || first === undefined || last === undefined) return undefined;
  const month = monthOf(first.at);
  const { places, caseId } = fact;
  const value: Contribution = { places, at: first.at, caseId, tally: tallyOfRating(fact) };
  return {
    month,
    view: {
      owner: partsAt(places.village, month),
      kind: owner,
      seq: last.seq,
      value: value as unknown as View['value'],
    },
  };
};

/** What an aggregate adds to figures; nothing where it is of a kind that nobody counts. */
export const contributionOf = async (
  app: Pick<App, 'store'>,
  owner: string,
  history: readonly ActionRecord[],
): Promise<Placed | undefined> => {
  switch (owner.split('#')[0]) {
    case 'case':
      return ofCase(owner, history);
    case 'warning':
      return ofWarning(owner, history);
    case 'evaluation':
      return ofRating(app, owner, history);
    default:
      return undefined;
  }
};

export const contributionIn = (view: View): Contribution => view.value as unknown as Contribution;
