import type { Answer } from '@dingban/shared/api/contracts';
import { isOverdue } from '@dingban/shared/desk/filter';
import { describeListed } from '../read/listedCase.ts';
import { allPlaces, namesOf } from '../read/people.ts';
import type { App } from '../wiring/app.ts';
import type { Found } from './searchCases.ts';

type Row = Answer<'deskCases'>['items'][number];

/** The lines of a search as a person reads them: no more of anybody than every list of cases shows. */
export const describeCases = async (app: App, found: readonly Found[]): Promise<Row[]> => {
  const [places, names] = await Promise.all([
    allPlaces(app),
    namesOf(
      app,
      found.flatMap(({ summary }) => [summary.applicant, ...(summary.asked ?? [])]),
    ),
  ]);
  const now = app.clock();
  return found.map(({ caseId, summary, warnings }) => {
    const { said } = describeListed(app, caseId, summary, names, places);
    return {
      ...said,
      town: places.get(summary.town)?.name ?? '',
      submittedAt: summary.submittedAt,
      asked: (summary.asked ?? []).map((id) => names.get(id) ?? ''),
      overdue: isOverdue(summary, now),
      ...(warnings.worst === undefined ? {} : { warnings: { open: warnings.open, worst: warnings.worst } }),
    };
  });
};
