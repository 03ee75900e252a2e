import type { RowsField } from '@dingban/shared/form/field';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../component/Button.tsx';
import { Sheet } from '../../component/Sheet.tsx';
import { Box } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import type { TypedRow } from '../evaluate.ts';
import { createFormStore, type FormStore } from '../formStore.ts';
import type { ControlOf, Scope } from '../frame.ts';

interface RowSheetProps {
  readonly store: FormStore;
  readonly field: RowsField;
  readonly scope: Scope;
  readonly Cell: ControlOf;
  readonly row: TypedRow;
  readonly number: number;
  /** Why no further row can be added. */
  readonly full: string | undefined;
  /** The row as it was written last. */
  readonly onDone: (row: TypedRow) => void;
  readonly onNext: (row: TypedRow) => void;
  readonly onRemove: (row: TypedRow) => void;
}

/** A row is a small form of its own: typing in it wakes nothing of the table but this row. */
const openRow = (store: FormStore, field: RowsField, row: TypedRow): FormStore => {
  const group = { id: field.id, label: field.label, node: field.id, fields: field.columns };
  const own = createFormStore({ groups: [group] }, field.id, {}, row);
  const faults = store.rowFaults(row);
  own.blame(
    Object.keys(faults)
      .filter((column) => column !== '')
      .map((column) => ({ field: column, message: { zh: '', en: '' }, words: faults[column] ?? '' })),
  );
  return own;
};

/** One row, written through to the form with every letter: closing loses nothing, and there is nothing to save. */
export const RowSheet = ({
  store,
  field,
  scope,
  Cell,
  row,
  number,
  full,
  onDone,
  onNext,
  onRemove,
}: RowSheetProps) => {
  // The row that was opened, not what it has become: only opening another makes another store.
  const [own] = useState(() => openRow(store, field, row));
  const before = useRef(row);
  useEffect(
    () =>
      own.onTyped(() => {
        const after = own.typed();
        store.changeRow(field.id, before.current, after);
        before.current = after;
      }),
    [own, store, field.id],
  );
  const whole = store.rowFaults(row)[''];
  return (
    <Sheet
      title={t('rows.one', { label: say(field.label), n: number })}
      closing={t('rows.done')}
      tall
      foot={
        <Box className="side-by-side">
          <Button kind="danger" words={t('rows.remove')} onPress={() => onRemove(own.typed())} />
          <Button words={t('rows.next')} reason={full} onPress={() => onNext(own.typed())} />
        </Box>
      }
      onClose={() => onDone(own.typed())}
    >
      {whole !== undefined && (
        <Box className="field-fault" role="alert">
          {whole}
        </Box>
      )}
      {field.columns.map((column) => (
        <Cell key={column.id} store={own} field={column} scope={scope} prefix="cell-" />
      ))}
    </Sheet>
  );
};
