import type { FieldFault } from '@dingban/shared/form/fault';
import type { Form } from '@dingban/shared/form/field';
import type { Value, Values } from '@dingban/shared/form/value';
import { text } from '@dingban/shared/i18n/text';
import { refuseFields } from '@dingban/shared/refusal/refusal';
import { done, type Result } from '@dingban/shared/result';
import { findCard } from '../read/people.ts';
import type { App } from '../wiring/app.ts';
import { findPicked } from './checkEntries.ts';
import { entriesIn, peopleIn } from './picked.ts';

const nobody = text('通讯录里没有这个人', 'The contacts do not know this person');

/**
 * The values of an entry with people and entries called as they are called now, whatever the phone or a sheet wrote.
 * Refuses those that do not exist.
 */
export const resolvePicked = async (
  app: App,
  form: Form,
  values: Values,
  place: string,
): Promise<Result<Values>> => {
  const resolved: Record<string, Value | undefined> = { ...values };
  const faults: FieldFault[] = [];
  for (const { at, value, found } of await findPicked(app, entriesIn(form, values), place))
    if ('fault' in found) faults.push({ field: at, message: found.fault });
    else resolved[at] = { entry: value.entry, label: found.label };
  for (const { at, value } of peopleIn(form, values)) {
    const card = await findCard(app, value.person);
    if (card?.active === true) resolved[at] = { person: card.id, name: card.name };
    else faults.push({ field: at, message: nobody });
  }
  return faults.length === 0 ? done(resolved) : refuseFields(faults);
};
