import type { Definition } from '@dingban/shared/catalogue/definition';
import { type Field, fieldsOfNode } from '@dingban/shared/form/field';
import { checkField } from '@dingban/shared/form/fieldCheck';
import { checkRows } from '@dingban/shared/form/rowsCheck';
import type { Value, Values } from '@dingban/shared/form/value';
import { type LocalDate, localDate } from '@dingban/shared/time/clock';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { loadCase } from './caseHistory.ts';
import type { Card } from './people.ts';
import { withSummaries } from './summary.ts';

/** So many of the newest applications are looked through; whoever wrote it longer ago writes it again. */
const LOOKED_AT = 60;

/** Files belong to their case and nothing calculated is written; what is about a person is asked for again (PIPL art. 6). */
const mayCarry = ({ carry, personal, kind }: Field): boolean =>
  carry === true &&
  personal === 'none' &&
  !['photos', 'videos', 'files', 'signature', 'calculated'].includes(kind);

/** Whether the form of today still takes what was written then. */
const stillFits = (field: Field, value: Value, today: LocalDate): boolean => {
  if (field.kind === 'calculated') return false;
  return (field.kind === 'rows' ? checkRows(field) : checkField(field))(value, today).ok;
};

/** What this person wrote last time into the fields that are mostly the same: of this sub-module, for this village. */
export const lastWritten = async (
  app: App,
  { matter, sub }: Definition,
  place: string,
  card: Card,
): Promise<Values | undefined> => {
  const fields = fieldsOfNode(sub.form, 'apply').filter(mayCarry);
  if (fields.length === 0) return undefined;
  const { views } = await app.store.views.query({
    list: lists.started(card.id),
    descending: true,
    limit: LOOKED_AT,
  });
  const known = await withSummaries(app, views);
  const last = known.find(
    ({ summary }) => summary.matter === matter.id && summary.sub === sub.id && summary.village === place,
  );
  const found = last === undefined ? undefined : await loadCase(app, last.caseId);
  if (found === undefined) return undefined;
  const today = localDate(app.clock());
  const carried: Record<string, Value> = {};
  for (const field of fields) {
    const value = found.state.values[field.id];
    if (value !== undefined && stillFits(field, value, today)) carried[field.id] = value;
  }
  return Object.keys(carried).length === 0 ? undefined : carried;
};
