import { useState } from 'react';
import { Box, Heading, Press, Words } from '../element/index.ts';
import { t } from '../i18n/t.ts';
import type { Table as TableModel, TableRow } from '../model/caseParts.ts';
import { Button } from './Button.tsx';
import { KeyValue } from './KeyValue.tsx';
import { Papers } from './Papers.tsx';
import { Photos } from './Photos.tsx';
import { Sheet } from './Sheet.tsx';

/** So many rows at once: hundreds are drawn slowly and read by nobody. */
const SHOWN = 10;

/** A table as cards, so that nothing has to be pushed sideways; a row opens to all that stands in it. */
export const Table = ({ table }: { readonly table: TableModel }) => {
  const [shown, setShown] = useState(SHOWN);
  const [opened, setOpened] = useState<TableRow>();
  const { label, sum, rows } = table;
  return (
    <Box className="table">
      <Heading level={3} className="table-title">
        {label}
      </Heading>
      <Words className="rows-sum block">{sum}</Words>
      {rows.slice(0, shown).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a record never move
        <Press key={index} className="row-card" onPress={() => setOpened(row)}>
          <Words className="row-number">{String(index + 1)}</Words>
          <Words className="row-text">
            <Words className="row-head">
              <Words className="strong row-name">{row.title}</Words>
              {row.amount !== undefined && <Words className="row-amount">{row.amount}</Words>}
            </Words>
            {row.facts !== '' && <Words className="second block">{row.facts}</Words>}
          </Words>
        </Press>
      ))}
      {rows.length > shown && (
        <Button
          words={t('rows.more', { n: rows.length - shown })}
          onPress={() => setShown(shown + 5 * SHOWN)}
        />
      )}
      {opened !== undefined && (
        <Sheet title={opened.title} onClose={() => setOpened(undefined)}>
          <KeyValue pairs={opened.pairs} />
          {opened.photos.length > 0 && <Photos photos={opened.photos} />}
          <Papers papers={opened.papers} />
        </Sheet>
      )}
    </Box>
  );
};
