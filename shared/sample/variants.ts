import type { SubModule } from '../catalogue/matter.ts';
import { type Condition, fieldsOf, holds } from '../form/condition.ts';
import { allFields, type Field, fieldsOfNode } from '../form/field.ts';
import { compileForm } from '../form/validate.ts';
import type { Value, Values } from '../form/value.ts';
import { never } from '../result.ts';
import type { LocalDate } from '../time/clock.ts';
import { nodeAfter } from '../workflow/assign.ts';
import { goodInput } from './given.ts';
import { reached } from './reach.ts';
import { waysThrough } from './ways.ts';

type Wishes = Readonly<Record<string, Value>>;

const another = (field: Field | undefined, value: string | boolean): Value | undefined => {
  if (typeof value === 'boolean') return !value;
  return field?.kind === 'choice' ? field.options.find(({ id }) => id !== value)?.id : undefined;
};

/** Wishes under which a condition is met, or under which it is not. */
const wishesFor = (condition: Condition, fields: readonly Field[], met = true): Wishes => {
  const put = (id: string, value: Value | undefined): Wishes => (value === undefined ? {} : { [id]: value });
  switch (condition.kind) {
    case 'is':
      return put(
        condition.field,
        met
          ? condition.value
          : another(
              fields.find(({ id }) => id === condition.field),
              condition.value,
            ),
      );
    case 'in': {
      const field = fields.find(({ id }) => id === condition.field);
      const options = field?.kind === 'choice' ? field.options.map(({ id }) => id) : [];
      return put(
        condition.field,
        met ? condition.values[0] : options.find((id) => !condition.values.includes(id)),
      );
    }
    case 'above':
      return put(condition.field, condition.value + (met ? 1 : 0));
    case 'atLeast':
      return put(condition.field, condition.value - (met ? 0 : 1));
    case 'all':
    case 'any': {
      const every = (condition.kind === 'all') === met;
      const parts = every ? condition.of : condition.of.slice(0, 1);
      return Object.assign({}, ...parts.map((one) => wishesFor(one, fields, met)));
    }
    case 'not':
      return wishesFor(condition.of, fields, !met);
    default:
      return never(condition);
  }
};

/** Wishes that make a field be asked for, and with it whatever its condition looks at. */
const shown = (field: Field, fields: readonly Field[]): Wishes => {
  if (field.visible === undefined) return {};
  const controls = fieldsOf(field.visible).flatMap((id) => fields.find((one) => one.id === id) ?? []);
  return Object.assign(
    {},
    ...controls.map((control) => shown(control, fields)),
    wishesFor(field.visible, fields),
  );
};

interface Way {
  readonly nodes: readonly string[];
  readonly copies: string;
  readonly fields: readonly string[];
  /** False when the form refuses it: an amount beyond what another field leaves, and so on. */
  readonly possible: boolean;
}

/** The nodes that a case with these wishes passes, which copies it sends (1 or 0 each), and the fields that are filled in on the way. */
export const wayOf = (sub: SubModule, wishes: Values, today: LocalDate): Way => {
  const inputs = reached(allFields(sub.form), wishes, today);
  const nodes: string[] = [];
  let values: Values = {};
  let possible = true;
  for (let node: string | undefined = 'apply'; node !== undefined; ) {
    nodes.push(node);
    const own = new Set(fieldsOfNode(sub.form, node).map(({ id }) => id));
    const wanted = Object.fromEntries(Object.entries(inputs).filter(([id]) => own.has(id)));
    const input = goodInput(sub.form, node, today, wanted, values);
    // Later steps are on later days, which nobody waits for here.
    if (node === 'apply') possible = compileForm(sub.form, node)(input, values, today).ok;
    values = { ...values, ...input };
    node = nodeAfter(sub, node, values)?.id;
  }
  const copies = sub.process.copies.map(({ when }) => (when === undefined || holds(when, values) ? 1 : 0));
  return { nodes, copies: copies.join(''), fields: Object.keys(values), possible };
};

/**
 * Wishes for so many cases of a sub-module that every way of its process is taken and every field is filled in at
 * least once. As few as are easily found: a field is added to a case that is there already where that loses nothing.
 */
export const variantsOf = (sub: SubModule, today: LocalDate): readonly Values[] => {
  const fields = allFields(sub.form);
  const chosen = new Map<string, { readonly wishes: Values; readonly filled: readonly string[] }>();
  const walk = (wishes: Values) => {
    const way = wayOf(sub, wishes, today);
    return { path: `${way.nodes.join()} ${way.copies}`, filled: way.fields, possible: way.possible };
  };
  const isFilled = (id: string): boolean => [...chosen.values()].some(({ filled }) => filled.includes(id));

  for (const way of waysThrough(sub)) {
    const controls = Object.keys(way).flatMap((id) => fields.find((field) => field.id === id) ?? []);
    const wishes = { ...Object.assign({}, ...controls.map((control) => shown(control, fields))), ...way };
    const { path, filled, possible } = walk(wishes);
    if (possible && !chosen.has(path)) chosen.set(path, { wishes, filled });
  }
  for (const field of fields) {
    if (isFilled(field.id)) continue;
    const added = [...chosen].find(([key, { wishes, filled }]) => {
      const more = { ...shown(field, fields), ...wishes };
      const way = walk(more);
      const others = new Set([...chosen].flatMap(([one, { filled: theirs }]) => (one === key ? [] : theirs)));
      const loses = filled.some((id) => !others.has(id) && !way.filled.includes(id));
      if (loses || !way.possible || !key.startsWith(way.path) || !way.filled.includes(field.id)) return false;
      chosen.set(key, { wishes: more, filled: way.filled });
      return true;
    });
    if (added !== undefined) continue;
    const wishes = shown(field, fields);
    const { path, filled, possible } = walk(wishes);
    if (possible && filled.includes(field.id)) chosen.set(`${path} ${field.id}`, { wishes, filled });
  }
  return [...chosen.values()].map(({ wishes }) => wishes);
};
