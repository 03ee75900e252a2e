import type { RowsField } from '@dingban/shared/form/field';
import { useMemo, useState } from 'react';
import { Button } from '../../component/Button.tsx';
import { Sheet } from '../../component/Sheet.tsx';
import { Box, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import type { TypedRow } from '../evaluate.ts';
import { TextField } from '../TextField.tsx';
import { pastable, readPasted } from './readPasted.ts';

interface PasteSheetProps {
  readonly field: RowsField;
  /** So many rows still fit. */
  readonly room: number;
  readonly onRows: (rows: readonly TypedRow[]) => void;
  readonly onClose: () => void;
}

/** Takes a list over from Excel or WPS: copied there, pasted here, looked at before it is added. */
export const PasteSheet = ({ field, room, onRows, onClose }: PasteSheetProps) => {
  const [text, setText] = useState('');
  const pasted = useMemo(() => readPasted(field, text), [field, text]);
  const { rows, used, unknown } = pasted;
  const names = (columns: typeof used): string => columns.map(({ label }) => say(label)).join('、');
  const reason =
    rows.length === 0
      ? t('paste.first')
      : rows.length > room
        ? t('paste.tooMany', { n: rows.length, room })
        : undefined;
  return (
    <Sheet
      title={t('rows.paste')}
      onClose={onClose}
      tall
      foot={
        <Button
          kind="main"
          words={t('paste.add', { n: rows.length })}
          reason={reason}
          onPress={() => onRows(rows)}
        />
      }
    >
      <Words className="second block">{t('paste.how', { columns: names(pastable(field)) })}</Words>
      <TextField
        id="paste"
        label={t('paste.here')}
        required
        value={text}
        long
        maxLength={200_000}
        onChange={setText}
      />
      {rows.length > 0 && (
        <Box role="status" className="part">
          <Words className="block">{t('paste.found', { n: rows.length, columns: names(used) })}</Words>
          {unknown.length > 0 && (
            <Words className="second block">{t('paste.unknown', { headings: unknown.join('、') })}</Words>
          )}
        </Box>
      )}
    </Sheet>
  );
};
