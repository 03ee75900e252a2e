import { othersOf } from '../../form/compare.ts';
import { allFields, type Check, type Field, type Form } from '../../form/field.ts';
import { never } from '../../result.ts';
import { type Faults, fault } from './fault.ts';

type Compared = 'day' | 'period' | 'number' | 'money' | 'words' | 'choice' | 'person' | 'entry' | 'other';

/** What kind of thing a field holds, for comparing it with another. */
const comparedAs = (field: Field): Compared => {
  switch (field.kind) {
    case 'date':
      return 'day';
    case 'period':
    case 'number':
    case 'money':
    case 'choice':
    case 'person':
    case 'entry':
      return field.kind;
    case 'calculated':
      return field.as === 'text' ? 'words' : field.as;
    case 'text':
    case 'longText':
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'bankAccount':
      return 'words';
    case 'choices':
    case 'yesNo':
    case 'photos':
    case 'videos':
    case 'files':
    case 'signature':
    case 'location':
    case 'rows':
      return 'other';
    default:
      return never(field);
  }
};

const isMeasure = (one: Compared): boolean => one === 'number' || one === 'money';

const columnOf = (table: Field, column: string): Field | undefined =>
  table.kind === 'rows' ? table.columns.find(({ id }) => id === column) : undefined;

/** Whether such fields can be compared in this way; the words say what is wrong. */
const fits = (check: Check, field: Field, other: Field | undefined): boolean => {
  const one = comparedAs(field);
  const two = other === undefined ? 'other' : comparedAs(other);
  switch (check.kind) {
    case 'notBefore':
      return (one === 'day' || one === 'period') && two === 'day';
    case 'notMoreThan':
    case 'shareOf':
      return one === two && isMeasure(one);
    case 'equal':
    case 'different':
      return one === two && one !== 'other' && one !== 'period';
    case 'totalOf': {
      const cells = other === undefined ? undefined : columnOf(other, check.column);
      return cells !== undefined && comparedAs(cells) === one && isMeasure(one);
    }
    case 'distinctRows':
      return (
        check.columns.length > 0 && check.columns.every((column) => columnOf(field, column) !== undefined)
      );
    default:
      return never(check);
  }
};

/** Checks compare what exists, can be compared and can be read, and blame a field of the people who write last. */
export const checkFaults = (form: Form, order: readonly string[]): Faults => {
  const all = new Map(allFields(form).map((field) => [field.id, field]));
  const nodes = new Map(form.groups.flatMap(({ node, fields }) => fields.map(({ id }) => [id, node])));
  return form.checks.flatMap((check): Faults => {
    const ids = [check.field, ...othersOf(check)];
    const at = `check ${ids.join('/')}`;
    const missing = ids.filter((id) => !all.has(id));
    if (missing.length > 0) return missing.map((id) => fault(at, `names ${id}, which does not exist`));
    const [field, other] = ids.flatMap((id) => all.get(id) ?? []);
    if (field === undefined) return [];
    if (!fits(check, field, other))
      return [
        fault(at, `compares ${ids.map((id) => `${id}, which is a ${all.get(id)?.kind}`).join(' and ')}`),
      ];
    if (other === undefined || nodes.get(field.id) === nodes.get(other.id)) return [];
    const before = order.indexOf(nodes.get(field.id) ?? '') < order.indexOf(nodes.get(other.id) ?? '');
    return [
      ...[field, other]
        .filter(({ personal }) => personal !== 'none')
        .map(({ id }) => fault(at, `compares ${id}, which is sealed`)),
      ...(before ? [fault(at, `blames ${field.id}, which was written before ${other.id}`)] : []),
    ];
  });
};
