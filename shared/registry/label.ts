import { isSealed, type Value, type Values } from '../form/value.ts';
import { type Text, text } from '../i18n/text.ts';
import { never } from '../result.ts';
import { columnsOf, type Registry, type RegistryColumn } from './registry.ts';

const same = (value: Value): Text => text(String(value), String(value));

const yuan = (fen: number): string => (fen / 100).toFixed(2);

const optionText = (options: readonly { readonly id: string; readonly label: Text }[], id: Value): Text =>
  options.find((option) => option.id === id)?.label ?? same(id);

/** One value in words; a person or an entry by the name that it had. */
export const cellText = (column: RegistryColumn, value: Value): Text => {
  if (isSealed(value)) return text('***', '***');
  switch (column.kind) {
    case 'choice':
      return optionText(column.options, value);
    case 'choices': {
      const chosen = Array.isArray(value)
        ? column.options.filter(({ id }) => value.some((one) => one === id))
        : [];
      return text(
        chosen.map(({ label }) => label.zh).join('、'),
        chosen.map(({ label }) => label.en).join(', '),
      );
    }
    case 'yesNo':
      return value === true ? text('是', 'Yes') : text('否', 'No');
    case 'money':
      return typeof value === 'number' ? text(`${yuan(value)} 元`, `${yuan(value)} yuan`) : same(value);
    case 'number':
      return text(`${value} ${column.unit.zh}`, `${value} ${column.unit.en}`);
    case 'person':
      return typeof value === 'object' && 'person' in value ? text(value.name, value.name) : same(value);
    case 'entry':
      return typeof value === 'object' && 'entry' in value ? text(value.label, value.label) : same(value);
    case 'text':
    case 'longText':
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'bankAccount':
    case 'date':
      return same(value);
    default:
      return never(column);
  }
};

/** The name under which people look for an entry. */
export const labelOf = (registry: Registry, values: Values): string => {
  const columns = columnsOf(registry);
  return registry.name
    .flatMap((id) => {
      const column = columns.find((one) => one.id === id);
      const value = values[id];
      return column === undefined || value === undefined ? [] : [cellText(column, value).zh];
    })
    .join(' · ');
};

/** What tells one entry of a place from all others, as one text. Two that are written alike are one. */
export const keyText = (registry: Registry, values: Values): string =>
  JSON.stringify(
    registry.key.map((id) => {
      const value = values[id] ?? '';
      if (typeof value === 'object' && 'person' in value) return value.person;
      return String(value).toUpperCase().replaceAll(/\s+/g, ' ');
    }),
  );
