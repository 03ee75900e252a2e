import { findDefinition } from '../../../catalogue/catalogue.ts';
import { allFields, type Field } from '../../../form/field.ts';
import { type Text, text } from '../../../i18n/text.ts';
import type { Told } from '../../told.ts';

const fieldsOf = ({ matter, sub }: Told): readonly Field[] => {
  const form = findDefinition(matter, sub)?.sub.form;
  return form === undefined ? [] : allFields(form);
};

/** A field as the form words it. */
export const labelOf = (told: Told, id: string): Text =>
  fieldsOf(told).find((field) => field.id === id)?.label ?? text(id, id);

const isMoney = (field: { readonly kind: string; readonly as?: string }): boolean =>
  field.kind === 'money' || (field.kind === 'calculated' && field.as === 'money');

/** Amounts, and tables with amounts in them. */
export const isAmount = (told: Told, id: string): boolean => {
  const field = fieldsOf(told).find((one) => one.id === id);
  return field !== undefined && (isMoney(field) || (field.kind === 'rows' && field.columns.some(isMoney)));
};

/** Where the form says that something is or was done. */
export const locationsOf = (told: Told): readonly string[] =>
  fieldsOf(told)
    .filter(({ kind }) => kind === 'location')
    .map(({ id }) => id);
