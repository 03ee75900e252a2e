import type { Answer } from '@dingban/shared/api/contracts';
import type { View } from '../store/store.ts';
import { lists } from '../views/lists.ts';
import { byTime } from '../views/versioned.ts';
import type { App } from '../wiring/app.ts';

type Severity = Answer<'warnings'>['items'][number]['severity'];

export interface OpenWarnings {
  readonly open: number;
  readonly worst?: Severity;
  /** The first and the last of them by the time until when they are to be handled. */
  readonly first?: string;
  readonly last?: string;
}

const RANK: readonly Severity[] = ['yellow', 'orange', 'red'];

/** The warnings of a case that nobody has closed yet. */
export const openWarnings = async (app: App, caseId: string): Promise<OpenWarnings> => {
  const { views } = await app.store.views.query({ list: lists.warningsOfCase(caseId), limit: 50 });
  const open = views.filter(({ value }) => value.status !== 'closed');
  const order = (view: View): string => byTime(Number(view.value.due), view.owner);
  const owners = [...open].sort((a, b) => (order(a) < order(b) ? -1 : 1)).map(({ owner }) => owner);
  const first = owners[0];
  const last = owners.at(-1);
  const worst = Math.max(...open.map(({ value }) => RANK.indexOf(value.severity as Severity)));
  const severity = RANK[worst];
  return {
    open: open.length,
    ...(severity === undefined ? {} : { worst: severity }),
    ...(first === undefined || last === undefined ? {} : { first, last }),
  };
};
