import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/catalogue.ts';
import { allFields, type Column, type Field } from '../form/field.ts';
import { mayRole } from '../org/policy.ts';
import { REGISTRIES } from './registries.ts';
import { columnsOf, type RegistryColumn } from './registry.ts';

interface Filled {
  readonly where: string;
  readonly entry: Extract<Column, { readonly kind: 'entry' }>;
  readonly column: string;
  readonly target: string;
  /** The fields among which the target must be: of the form, or of the same row. */
  readonly beside: readonly Field[];
}

const fillsOf = (where: string, beside: readonly Field[]): readonly Filled[] =>
  beside.flatMap((field) => {
    if (field.kind === 'rows') return fillsOf(`${where}.${field.id}`, field.columns);
    if (field.kind !== 'entry' || field.fills === undefined) return [];
    return Object.entries(field.fills).map(([column, target]) => ({
      where: `${where}.${field.id}`,
      entry: field,
      column,
      target,
      beside,
    }));
  });

const FILLS = catalogue().flatMap((matter) =>
  matter.subModules.flatMap((sub) => fillsOf(`${matter.id}/${sub.id}`, allFields(sub.form))),
);

/** Whether what stands in the column is a value of the field. */
const fits = (column: RegistryColumn, field: Field): boolean => {
  if (column.kind === 'choice' && field.kind === 'choice')
    return column.options.every(({ id }) => field.options.some((option) => option.id === id));
  if (column.kind === 'number' && field.kind === 'number') return column.unit.zh === field.unit.zh;
  if (column.kind === 'text') return field.kind === 'text' || field.kind === 'longText';
  return column.kind === field.kind;
};

/** Every register that the people of a node choose from, with the sensitive columns that this fills. */
const ASKED = catalogue().flatMap((matter) =>
  matter.subModules.flatMap((sub) =>
    sub.form.groups.flatMap((group) => {
      const roles = sub.process.nodes.find(({ id }) => id === group.node)?.roles ?? [];
      return group.fields
        .flatMap((field): readonly Column[] =>
          field.kind === 'rows' ? field.columns : field.kind === 'entry' ? [field] : [],
        )
        .flatMap((column) =>
          column.kind === 'entry' && column.registry !== 'cases'
            ? [
                {
                  where: `${matter.id}/${sub.id}.${column.id}`,
                  roles,
                  entry: column,
                  registry: column.registry,
                },
              ]
            : [],
        );
    }),
  ),
);

describe('whoever fills in a form', () => {
  it('may read the registers that it draws on', () => {
    expect(ASKED.length).toBeGreaterThan(50);
    const closed = ASKED.flatMap(({ where, roles, registry }) =>
      roles.filter((role) => !REGISTRIES[registry].readers.includes(role)).map((role) => `${where}: ${role}`),
    );
    expect([...new Set(closed)]).toEqual([]);
  });

  it('is one who applies, where something sensitive is filled', () => {
    const masked = ASKED.flatMap(({ where, roles, entry: { fills = {} }, registry }) => {
      const sensitive = columnsOf(REGISTRIES[registry]).filter(
        ({ id, personal }) => personal === 'sensitive' && fills[id] !== undefined,
      );
      return sensitive.length === 0
        ? []
        : roles.filter((role) => !mayRole(role, 'case.submit')).map((role) => `${where}: ${role}`);
    });
    expect([...new Set(masked)]).toEqual([]);
  });
});

describe('what choosing an entry fills', () => {
  it('is looked at in many forms', () => {
    expect(FILLS.length).toBeGreaterThan(20);
  });

  it('comes from columns that there are, into fields beside it that take such a value', () => {
    const wrong = FILLS.flatMap(({ where, entry, column, target, beside }) => {
      const from =
        entry.registry === 'cases'
          ? undefined
          : columnsOf(REGISTRIES[entry.registry]).find(({ id }) => id === column);
      const to = beside.find(({ id }) => id === target);
      if (from === undefined) return [`${where}: ${entry.registry} has no column ${column}`];
      if (to === undefined) return [`${where}: there is no field ${target}`];
      return fits(from, to)
        ? []
        : [`${where}: ${column} (${from.kind}) does not fit into ${target} (${to.kind})`];
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('is offered to those who apply, where it is sensitive', () => {
    const kept = FILLS.flatMap(({ where, entry: { registry }, column }) => {
      if (registry === 'cases') return [];
      const { offered } = REGISTRIES[registry];
      const from = columnsOf(REGISTRIES[registry]).find(({ id }) => id === column);
      return from?.personal === 'sensitive' && !offered.includes(column) ? [`${where}: ${column}`] : [];
    });
    expect([...new Set(kept)]).toEqual([]);
  });
});
