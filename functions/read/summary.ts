import type { View } from '../store/store.ts';
import type { App } from '../wiring/app.ts';

/** What lists show of a case, from its one summary; every list only points to it. */
export interface Summary {
  readonly number: string;
  readonly title: string;
  readonly matter: string;
  readonly sub: string;
  readonly village: string;
  readonly town: string;
  readonly applicant: string;
  readonly status: string;
  readonly submittedAt: number;
  readonly node?: string;
  /** The sequence at which the node was entered. */
  readonly entered?: number;
  readonly step?: number;
  readonly of?: number;
  readonly due?: number;
  /** Who may act now. */
  readonly asked?: readonly string[];
  /** The clock stands still. */
  readonly suspended?: boolean;
  readonly amount?: number;
  readonly copies?: number;
}

const summaryOf = (view: View): Summary => view.value as unknown as Summary;

/** The summary of one case; undefined for a moment after its first action. */
export const findSummary = async (app: App, caseId: string): Promise<Summary | undefined> => {
  const view = await app.store.views.find(`case#${caseId}`, 'summary');
  return view === undefined ? undefined : summaryOf(view);
};

/** The entries of a list with the summaries of their cases, in the order of the list. */
export const withSummaries = async (
  app: App,
  entries: readonly View[],
): Promise<readonly { readonly caseId: string; readonly entry: View; readonly summary: Summary }[]> => {
  const joined = await Promise.all(
    entries.map(async (entry) => {
      const caseId = entry.owner.slice('case#'.length);
      return { caseId, entry, summary: await findSummary(app, caseId) };
    }),
  );
  return joined.flatMap(({ caseId, entry, summary }) =>
    summary === undefined ? [] : [{ caseId, entry, summary }],
  );
};
