import type { Answer } from '@dingban/shared/api/contracts';
import { findDefinition } from '@dingban/shared/catalogue/catalogue';
import { type Definition, findNode } from '@dingban/shared/catalogue/definition';
import type { ProcessNode } from '@dingban/shared/catalogue/process';
import type { Place } from '@dingban/shared/org/place';
import type { App } from '../wiring/app.ts';
import type { Summary } from './summary.ts';

type Row = Answer<'deskCases'>['items'][number];

export interface Listed {
  readonly definition: Definition | undefined;
  readonly node: ProcessNode | undefined;
  readonly said: Pick<
    Row,
    | 'caseId'
    | 'number'
    | 'title'
    | 'matterLabel'
    | 'subLabel'
    | 'village'
    | 'applicant'
    | 'status'
    | 'node'
    | 'amount'
    | 'due'
    | 'remaining'
  >;
}

/** What every list says of a case, in words. */
export const describeListed = (
  app: Pick<App, 'clock' | 'workingDays'>,
  caseId: string,
  summary: Summary,
  names: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, Place>,
): Listed => {
  const definition = findDefinition(summary.matter, summary.sub);
  const node =
    definition === undefined || summary.node === undefined
      ? undefined
      : findNode(definition.sub, summary.node);
  const { amount, due } = summary;
  return {
    definition,
    node,
    said: {
      caseId,
      number: summary.number,
      title: summary.title,
      matterLabel: definition?.matter.label ?? { zh: '', en: '' },
      subLabel: definition?.sub.label ?? { zh: '', en: '' },
      village: places.get(summary.village)?.name ?? '',
      applicant: names.get(summary.applicant) ?? '',
      // A summary is written from a case's state, whose status is one of these.
      status: summary.status as Row['status'],
      ...(node === undefined ? {} : { node: node.label }),
      ...(amount === undefined ? {} : { amount }),
      ...(due === undefined ? {} : { due, remaining: app.workingDays.remaining(app.clock(), due) }),
    },
  };
};
