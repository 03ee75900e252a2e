import { type Form, fieldsOfNode } from '../form/field.ts';
import type { Values } from '../form/value.ts';
import type { LocalDate } from '../time/clock.ts';
import { filledIn, goodValue } from './goodValue.ts';

/** Good input for one node: every field that is shown, in order, each with what is asked for or with a good value. */
export const goodInput = (
  form: Form,
  node: string,
  today: LocalDate,
  wanted: Values = {},
  earlier: Values = {},
): Values =>
  filledIn(fieldsOfNode(form, node), (field) => wanted[field.id] ?? goodValue(field, today), earlier);
