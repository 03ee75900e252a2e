import type { Answer } from '@dingban/shared/api/contracts';
import { findDefinition } from '@dingban/shared/catalogue/catalogue';
import { findNode } from '@dingban/shared/catalogue/definition';
import { isOverdue } from '@dingban/shared/desk/filter';
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
    const definition = findDefinition(summary.matter, summary.sub);
    const node =
      definition === undefined || summary.node === undefined
        ? undefined
        : findNode(definition.sub, summary.node);
    const { amount, due } = summary;
    return {
      caseId,
      number: summary.number,
      title: summary.title,
      matterLabel: definition?.matter.label ?? { zh: '', en: '' },
      subLabel: definition?.sub.label ?? { zh: '', en: '' },
      village: places.get(summary.village)?.name ?? '',
      town: places.get(summary.town)?.name ?? '',
      applicant: names.get(summary.applicant) ?? '',
      submittedAt: summary.submittedAt,
      // A summary is written from a case's state, whose status is one of these.
      status: summary.status as Row['status'],
      asked: (summary.asked ?? []).map((id) => names.get(id) ?? ''),
      overdue: isOverdue(summary, now),
      ...(node === undefined ? {} : { node: node.label }),
      ...(due === undefined ? {} : { due, remaining: app.workingDays.remaining(now, due) }),
      ...(amount === undefined ? {} : { amount }),
      ...(warnings.worst === undefined ? {} : { warnings: { open: warnings.open, worst: warnings.worst } }),
    };
  });
};
