import type { FieldFault } from '@dingban/shared/form/fault';
import { type Field, type Form, fieldsOfNode } from '@dingban/shared/form/field';
import type { Values } from '@dingban/shared/form/value';
import { compileEvaluate, type Evaluated, rowsIn, type Typed, type TypedRow } from './evaluate.ts';
import { isFilled } from './filled.ts';

/** One field as the screen shows it; the same object as long as nothing about it changes. */
export interface FieldView {
  readonly value: unknown;
  /** What is calculated, or a table with its calculated columns; otherwise the value. */
  readonly result: unknown;
  readonly shown: boolean;
  readonly required: boolean;
  readonly fault: string | undefined;
}

/** How far a group of fields is filled in. Counts are of required fields that are shown. */
export interface SectionView {
  readonly id: string;
  readonly required: number;
  readonly open: number;
  readonly faults: number;
  /** Fields that are shown at all; a section without any is left out. */
  readonly shown: number;
}

export interface Progress {
  readonly required: number;
  readonly done: number;
  readonly faults: number;
  readonly shown: number;
  readonly sections: readonly SectionView[];
}

/** What is wrong in a row, by column; under the empty name what is wrong with the whole of it. */
export type RowFaults = Readonly<Record<string, string>>;

export interface Place {
  readonly section: string;
  readonly field: string;
  /** Of a table. */
  readonly row?: number;
}

/**
 * The state of a form outside of React: a keystroke evaluates the form once and wakes only those fields about which
 * something changed.
 */
export interface FormStore {
  readonly fields: readonly Field[];
  readonly view: (field: string) => FieldView;
  readonly progress: () => Progress;
  readonly typed: () => Typed;
  readonly evaluated: () => Evaluated;
  readonly change: (changes: Typed) => void;
  /** Puts a row in the place of another, if that is still there, and keeps what is wrong in the cells that stay. */
  readonly changeRow: (field: string, before: TypedRow, after: TypedRow) => void;
  readonly rowFaults: (row: TypedRow) => RowFaults;
  /** Shows these faults and no others. Rows are named as the check names them: `labour[3].days`. */
  readonly blame: (faults: readonly (FieldFault & { readonly words: string })[]) => void;
  readonly firstFault: () => Place | undefined;
  /** Hears of changes of one field; returns how to stop. */
  readonly onField: (field: string, tell: () => void) => () => void;
  readonly onProgress: (tell: () => void) => () => void;
  /** Hears of everything that is typed, for the draft. */
  readonly onTyped: (tell: () => void) => () => void;
}

const PLACE = /^([^[]+)\[(\d+)\](?:\.(.+))?$/;
const NOTHING: RowFaults = {};
const HIDDEN: FieldView = {
  value: undefined,
  result: undefined,
  shown: false,
  required: false,
  fault: undefined,
};

const sameView = (a: FieldView, b: FieldView): boolean =>
  a.value === b.value &&
  a.result === b.result &&
  a.shown === b.shown &&
  a.required === b.required &&
  a.fault === b.fault;

const sameProgress = (a: Progress, b: Progress): boolean =>
  a.required === b.required &&
  a.done === b.done &&
  a.faults === b.faults &&
  a.shown === b.shown &&
  a.sections.every(({ id, required, open, faults, shown }, i) => {
    const other = b.sections[i];
    return (
      other !== undefined &&
      other.id === id &&
      other.required === required &&
      other.open === open &&
      other.faults === faults &&
      other.shown === shown
    );
  });

/** Rows that are equal cell by cell are one: a table whose calculated cells stay as they were does not wake anybody. */
const sameRows = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((row, i) => row === b[i]);

const listeners = () => {
  const all = new Set<() => void>();
  return {
    add: (tell: () => void) => {
      all.add(tell);
      return () => {
        all.delete(tell);
      };
    },
    tell: () => {
      for (const tell of all) tell();
    },
  };
};

export const createFormStore = (
  form: Pick<Form, 'groups'>,
  node: string,
  earlier: Values,
  start: Typed,
): FormStore => {
  const groups = form.groups.filter((group) => group.node === node);
  const fields = fieldsOfNode({ groups, checks: [] }, node);
  const evaluate = compileEvaluate(fields);
  const onField = new Map<string, ReturnType<typeof listeners>>();
  const onProgress = listeners();
  const onTyped = listeners();
  const views = new Map<string, FieldView>();
  const rowFaults = new WeakMap<TypedRow, RowFaults>();
  let typed = start;
  let faults: Readonly<Record<string, string>> = {};
  let evaluated = evaluate(typed, earlier);
  let progress: Progress = { required: 0, done: 0, faults: 0, shown: 0, sections: [] };

  const viewOf = (field: Field): FieldView => {
    const { id } = field;
    if (!evaluated.shown.has(id)) return HIDDEN;
    const before = views.get(id);
    const result = evaluated.own[id];
    return {
      value: typed[id],
      result: before !== undefined && sameRows(before.result, result) ? before.result : result,
      shown: true,
      required: evaluated.required.has(id),
      fault: faults[id],
    };
  };

  const faultsAt = (field: Field): number =>
    (faults[field.id] === undefined ? 0 : 1) +
    (field.kind === 'rows' ? rowsIn(typed[field.id]).filter((row) => rowFaults.has(row)).length : 0);

  const sectionOf = ({ id, fields: own }: (typeof groups)[number]): SectionView => {
    const shown = own.filter((field) => evaluated.shown.has(field.id));
    const required = shown.filter((field) => field.kind !== 'calculated' && evaluated.required.has(field.id));
    return {
      id,
      required: required.length,
      open: required.filter((field) => !isFilled(field, typed[field.id])).length,
      faults: shown.reduce((sum, field) => sum + faultsAt(field), 0),
      shown: shown.length,
    };
  };

  const progressNow = (): Progress => {
    const sections = groups.map(sectionOf);
    const sum = (of: (section: SectionView) => number): number =>
      sections.reduce((total, section) => total + of(section), 0);
    const required = sum((section) => section.required);
    return {
      required,
      done: required - sum((section) => section.open),
      faults: sum((section) => section.faults),
      shown: sum((section) => section.shown),
      sections,
    };
  };

  const refresh = (): void => {
    evaluated = evaluate(typed, earlier);
    const changed = fields.filter((field) => {
      const next = viewOf(field);
      const before = views.get(field.id);
      if (before !== undefined && sameView(before, next)) return false;
      views.set(field.id, next);
      return true;
    });
    const next = progressNow();
    const moved = !sameProgress(progress, next);
    if (moved) progress = next;
    for (const { id } of changed) onField.get(id)?.tell();
    if (moved) onProgress.tell();
  };
  refresh();

  const change = (changes: Typed): void => {
    typed = { ...typed, ...changes };
    const kept: Record<string, string> = {};
    for (const id of Object.keys(faults)) if (!(id in changes)) kept[id] = faults[id] ?? '';
    faults = kept;
    refresh();
    onTyped.tell();
  };

  return {
    fields,
    view: (id) => views.get(id) ?? HIDDEN,
    progress: () => progress,
    typed: () => typed,
    evaluated: () => evaluated,
    change,
    changeRow: (id, before, after) => {
      const rows = rowsIn(typed[id]);
      const index = rows.indexOf(before);
      if (index === -1) return;
      const wrong = rowFaults.get(before) ?? NOTHING;
      const left: Record<string, string> = {};
      for (const column of Object.keys(wrong))
        if (column !== '' && after[column] === before[column]) left[column] = wrong[column] ?? '';
      if (Object.keys(left).length > 0) rowFaults.set(after, left);
      const next = rows.slice();
      next[index] = after;
      change({ [id]: next });
    },
    rowFaults: (row) => rowFaults.get(row) ?? NOTHING,
    blame: (found) => {
      for (const field of fields)
        if (field.kind === 'rows') for (const row of rowsIn(typed[field.id])) rowFaults.delete(row);
      const next: Record<string, string> = {};
      for (const { field, words } of found) {
        const place = PLACE.exec(field);
        const row = place === null ? undefined : rowsIn(typed[place[1] ?? ''])[Number(place[2])];
        if (row === undefined) next[place?.[1] ?? field] = words;
        else rowFaults.set(row, { ...rowFaults.get(row), [place?.[3] ?? '']: words });
      }
      faults = next;
      // The rows are the same objects; what is wrong with them is not, so whoever draws them must look again.
      for (const field of fields) if (field.kind === 'rows') views.delete(field.id);
      refresh();
    },
    firstFault: () => {
      for (const group of groups)
        for (const field of group.fields) {
          if (!evaluated.shown.has(field.id)) continue;
          const row =
            field.kind === 'rows' ? rowsIn(typed[field.id]).findIndex((one) => rowFaults.has(one)) : -1;
          if (row !== -1) return { section: group.id, field: field.id, row };
          if (faults[field.id] !== undefined) return { section: group.id, field: field.id };
        }
      return undefined;
    },
    onField: (id, tell) => {
      const own = onField.get(id) ?? listeners();
      onField.set(id, own);
      return own.add(tell);
    },
    onProgress: onProgress.add,
    onTyped: onTyped.add,
  };
};
