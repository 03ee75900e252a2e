import { isEmpty } from '@dingban/shared/form/asked';
import type { RowsField as RowsDefinition } from '@dingban/shared/form/field';
import type { RowValue } from '@dingban/shared/form/value';
import { useCallback, useRef, useState } from 'react';
import { Button } from '../../component/Button.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import { rowText, sumLine } from '../../model/rowText.ts';
import { rowsIn, type TypedRow } from '../evaluate.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { FormStore, RowFaults } from '../formStore.ts';
import type { ControlOf, Frame, Scope } from '../frame.ts';
import { TextField } from '../TextField.tsx';
import { copyOf } from './copyOf.ts';
import { PasteSheet } from './PasteSheet.tsx';
import { RowCard } from './RowCard.tsx';
import { RowSheet } from './RowSheet.tsx';

interface RowsFieldProps extends Frame {
  readonly store: FormStore;
  readonly field: RowsDefinition;
  readonly scope: Scope;
  readonly result: unknown;
  readonly Cell: ControlOf;
}

/** So many cards at once: a phone draws hundreds of them slowly, and nobody reads them. */
const SHOWN = 20;

const hasValue = (row: TypedRow): boolean => Object.keys(row).some((column) => !isEmpty(row[column]));

const isWrong = ({ faults }: { readonly faults: RowFaults }): boolean => Object.keys(faults).length > 0;

interface Opened {
  readonly row: TypedRow;
  /** From 1, as people count. */
  readonly number: number;
  /** Tells one opening from the next. */
  readonly turn: number;
}

interface Removed {
  readonly row: TypedRow;
  readonly index: number;
}

/** A table on a phone: its rows as cards, what they come to, and one row at a time to write in. */
export const RowsField = ({ store, field, scope, result, Cell, ...frame }: RowsFieldProps) => {
  const [opened, setOpened] = useState<Opened>();
  const turns = useRef(0);
  const [pasting, setPasting] = useState(false);
  const [removed, setRemoved] = useState<Removed>();
  const [shown, setShown] = useState(SHOWN);
  const [words, setWords] = useState('');
  const rows = rowsIn(store.typed()[field.id]);
  const values = rowsIn(result) as readonly RowValue[];
  const full = rows.length >= field.max ? t('rows.full', { n: field.max }) : undefined;

  const put = (next: readonly TypedRow[]): void =>
    store.change({ [field.id]: next.length === 0 ? undefined : next });
  const now = (): readonly TypedRow[] => rowsIn(store.typed()[field.id]);
  const open = useCallback(
    (row: TypedRow) => {
      const number = rowsIn(store.typed()[field.id]).indexOf(row) + 1;
      turns.current += 1;
      setOpened({ row, number, turn: turns.current });
    },
    [store, field.id],
  );
  const add = (row: TypedRow): void => {
    setRemoved(undefined);
    put([...now(), row]);
    open(row);
  };
  /** A row that stayed empty was only looked at. */
  const close = (row: TypedRow): void => {
    setOpened(undefined);
    if (!hasValue(row)) put(now().filter((one) => one !== row));
  };
  const remove = (row: TypedRow): void => {
    setOpened(undefined);
    if (hasValue(row)) setRemoved({ row, index: now().indexOf(row) });
    put(now().filter((one) => one !== row));
  };
  const restore = ({ row, index }: Removed): void => {
    setRemoved(undefined);
    put([...now().slice(0, index), row, ...now().slice(index)]);
  };

  const looking = words.trim();
  const all = rows.map((row, index) => ({
    row,
    value: values[index] ?? {},
    index,
    faults: store.rowFaults(row),
  }));
  const found =
    looking === ''
      ? [...all.filter(isWrong), ...all.filter((one) => !isWrong(one))]
      : all.filter(({ value }) => {
          const { title, facts } = rowText(field, value, Date.now());
          return `${title} ${facts}`.includes(looking);
        });
  const last = rows[rows.length - 1];
  return (
    <FieldFrame {...frame} group>
      <Box className="rows-sum" role="status">
        {sumLine(field, values)}
      </Box>
      {rows.length > SHOWN && (
        <TextField
          id={`${frame.id}-find`}
          label={t('rows.find')}
          required
          value={words}
          maxLength={30}
          onChange={setWords}
        />
      )}
      {found.slice(0, shown).map(({ row, value, index, faults }) => (
        <RowCard
          key={index}
          field={field}
          typed={row}
          row={value}
          index={index}
          faults={faults}
          onOpen={open}
        />
      ))}
      {looking !== '' && found.length === 0 && (
        <Words className="second block">{t('picker.nothing', { words: looking })}</Words>
      )}
      {found.length > shown && (
        <Box className="gap">
          <Button
            words={t('rows.more', { n: found.length - shown })}
            onPress={() => setShown(shown + SHOWN)}
          />
        </Box>
      )}
      {removed !== undefined && (
        <Box className="picked picked-line" role="status">
          <Words className="row-text">{t('rows.removed', { n: removed.index + 1 })}</Words>
          <Press className="card-link" onPress={() => restore(removed)}>
            {t('rows.undo')}
          </Press>
        </Box>
      )}
      <Box className="side-by-side gap">
        <Button
          words={t('rows.add')}
          label={`${frame.label} ${t('rows.add')}`}
          reason={full}
          onPress={() => add({})}
        />
        {last !== undefined && (
          <Button
            words={t('rows.copy')}
            label={`${frame.label} ${t('rows.copy')}`}
            reason={full}
            onPress={() => add(copyOf(field, last))}
          />
        )}
      </Box>
      <Press
        className="card-link rows-paste"
        label={`${frame.label} ${t('rows.paste')}`}
        onPress={() => setPasting(true)}
      >
        {t('rows.paste')}
      </Press>
      {opened !== undefined && (
        <RowSheet
          key={opened.turn}
          store={store}
          field={field}
          scope={scope}
          Cell={Cell}
          row={opened.row}
          number={opened.number}
          full={full}
          onDone={close}
          onNext={(row) => {
            close(row);
            add({});
          }}
          onRemove={remove}
        />
      )}
      {pasting && (
        <PasteSheet
          field={field}
          room={field.max - rows.length}
          onClose={() => setPasting(false)}
          onRows={(more) => {
            setPasting(false);
            setRemoved(undefined);
            put([...now(), ...more]);
          }}
        />
      )}
    </FieldFrame>
  );
};
