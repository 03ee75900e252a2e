import type { SubModule } from '@dingban/shared/catalogue/matter';
import { type Column, type Field, fieldsOfNode } from '@dingban/shared/form/field';
import type { FileValue, RowValue, SimpleValue, Value, Values } from '@dingban/shared/form/value';
import { goodInput } from '@dingban/shared/sample/given';
import { goodRow } from '@dingban/shared/sample/goodValue';
import { HOUR, startOfDay } from '@dingban/shared/time/clock';
import { inventedPhone } from '../demo/inventNumbers.ts';
import { markOf } from './marks.ts';
import { phrase } from './phrases.ts';
import { postOf } from './place.ts';
import type { Hand, Kind } from './plan.ts';

/** A sum as SHA-256 has it, of a picture that was never taken. The same name gives the same sum. */
export const sumOf = (name: string): string =>
  Array.from('abcdefgh', (part) => markOf(`${part}${name}`).slice(1, 9).padEnd(8, '0'))
    .join('')
    .replace(/[g-z]/g, (letter) => (letter.charCodeAt(0) % 16).toString(16));

/** A photo of this case: taken this morning, within some hundred metres of the middle of the village. */
export const photoOf = ({ plan, village, today }: Hand, field: string, n: number): FileValue => {
  const name = `${plan.caseId}-${field}-${n}-${today}`;
  return {
    key: `up/${name}`,
    sha256: sumOf(name),
    size: 180_000 + ((name.length * 7919) % 400_000),
    type: 'image/jpeg',
    name: `${field}-${n + 1}.jpg`,
    takenAt: startOfDay(today) + 7 * HOUR,
    latitude: village.latitude + 0.001,
    longitude: village.longitude - 0.001,
  };
};

const NO: ReadonlySet<string> = new Set([
  'objected',
  'kinOfOfficial',
  'helped',
  'doerKin',
  'followUpNeeded',
  'openFire',
  'urgent',
  'hasMeeting',
]);

/** What people give for a field of which the kind says nothing; undefined where any good value does. */
const usual = (field: Field | Column, hand: Hand): SimpleValue | undefined => {
  const { plan, village, random, values } = hand;
  switch (field.kind) {
    case 'photos':
    case 'files':
    case 'videos':
      return Array.from({ length: Math.max(field.min, field.required === true ? 1 : 0) }, (_, n) => ({
        ...photoOf(hand, field.id, n),
        ...(field.kind === 'videos' ? { type: 'video/mp4' } : {}),
      }));
    case 'signature':
      return [{ ...photoOf(hand, field.id, 0), type: 'image/png' }];
    case 'text':
    case 'longText':
      return phrase(field.id, hand)?.slice(0, field.max);
    case 'phone':
      return inventedPhone(village.index * 10 + (plan.turn % 10));
    case 'person':
      return { person: postOf(village, 'member-1'), name: village.names[postOf(village, 'member-1')] ?? '' };
    case 'location':
      return {
        latitude: village.latitude,
        longitude: village.longitude,
        accuracy: 15,
        address: village.name,
      };
    case 'yesNo':
      return !NO.has(field.id);
    case 'choices':
      return field.options.slice(0, field.id === 'reviewed' ? field.max : 1).map(({ id }) => id);
    case 'money':
      // What was approved is what is paid, received or built.
      return ['paidAmount', 'received', 'finishedAmount'].includes(field.id) &&
        typeof values.amount === 'number'
        ? values.amount
        : field.id === 'budgetLeft'
          ? 5_000_000 - random.whole(0, 400_000)
          : undefined;
    default:
      return undefined;
  }
};

/** Where nothing is to be chosen from a register, nothing is; a good value would name an entry that does not exist. */
const leftOut = (field: Field | Column, given: Readonly<Record<string, unknown>>): boolean =>
  field.kind === 'entry' && field.required === false && given[field.id] === undefined;

/** Rows as they are wanted, with the columns that they leave out and those that are calculated. */
const rowsOf = (field: Extract<Field, { kind: 'rows' }>, rows: readonly RowValue[], hand: Hand): Value =>
  rows.map((row, n) => {
    const columns = field.columns.filter((column) => !leftOut(column, row));
    return goodRow({ ...field, columns }, hand.today, n, row);
  });

/** Everything that one step asks for, as this hand fills it in: by the kind, by habit, and so that it fits together. */
export const filled = (sub: SubModule, kind: Kind, hand: Hand): Values => {
  const fields = fieldsOfNode(sub.form, hand.node);
  const known: Record<string, Value | undefined> = {};
  for (const field of fields) {
    const value = field.kind === 'rows' || field.kind === 'calculated' ? undefined : usual(field, hand);
    if (value !== undefined) known[field.id] = value;
  }
  const wanted: Record<string, Value | undefined> = {
    ...known,
    ...kind.write(hand),
    ...hand.plan.conduct.writes?.(hand),
  };
  for (const field of fields) {
    const rows = wanted[field.id];
    if (field.kind === 'rows' && Array.isArray(rows))
      wanted[field.id] = rowsOf(field, rows as readonly RowValue[], hand);
  }
  const input = goodInput(sub.form, hand.node, hand.today, wanted, hand.values);
  const none = new Set(fields.filter((field) => leftOut(field, wanted)).map(({ id }) => id));
  return none.size === 0 ? input : Object.fromEntries(Object.entries(input).filter(([id]) => !none.has(id)));
};
