import type { Field } from '../../form/field.ts';
import { isAsPersonal } from './conditionFaults.ts';
import { type Faults, fault } from './fault.ts';

const FILES: ReadonlySet<Field['kind']> = new Set(['photos', 'videos', 'files', 'signature']);

/** What nobody can mask, or what lies in the class of somebody else's business to keep. */
export const privacyFaults = (field: Field): Faults => {
  const { id, personal, disclosure, kind } = field;
  if (kind === 'rows')
    return [
      ...field.columns
        .filter((column) => !isAsPersonal(personal, column.personal))
        .map((column) => fault(id, `is less protected than its column ${column.id}`)),
      // A table is shown column by column, so that a sensitive one only may not call itself public.
      ...(personal !== 'none' && disclosure === 'public'
        ? [fault(id, 'is about a person and yet public')]
        : []),
      ...(disclosure !== 'internal' && field.columns.every((column) => column.disclosure === 'internal')
        ? [fault(id, 'is disclosed, and none of its columns is')]
        : []),
    ];
  return [
    ...(personal === 'sensitive' && disclosure !== 'internal'
      ? [fault(id, 'is sensitive and yet disclosed')]
      : []),
    ...(personal === 'personal' && disclosure === 'public'
      ? [fault(id, 'is about a person and yet public')]
      : []),
    ...(FILES.has(kind) && disclosure !== 'internal'
      ? [fault(id, 'is a file, which nobody can mask, and yet disclosed')]
      : []),
    // Numbers of people are personal by what they are, whatever a definition says.
    ...((kind === 'idNumber' || kind === 'bankAccount') && personal !== 'sensitive'
      ? [fault(id, `is a ${kind} and yet not sensitive`)]
      : []),
    ...((kind === 'person' || kind === 'signature') && personal === 'none'
      ? [fault(id, `is a ${kind} and yet about no person`)]
      : []),
  ];
};
