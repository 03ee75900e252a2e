import type { RowsField } from '@dingban/shared/form/field';
import type { RowValue } from '@dingban/shared/form/value';
import { memo } from 'react';
import { Tag } from '../../component/Tag.tsx';
import { Press, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import { rowText } from '../../model/rowText.ts';
import type { TypedRow } from '../evaluate.ts';
import type { RowFaults } from '../formStore.ts';

interface RowCardProps {
  readonly field: RowsField;
  /** As it was typed: by it the row is found again. */
  readonly typed: TypedRow;
  /** With what is calculated. */
  readonly row: RowValue;
  readonly index: number;
  readonly faults: RowFaults;
  readonly onOpen: (row: TypedRow) => void;
}

/** One row in short; pressing it opens it. */
export const RowCard = memo(({ field, typed, row, index, faults, onOpen }: RowCardProps) => {
  const { title, facts, amount } = rowText(field, row, Date.now());
  const [wrong] = Object.keys(faults).map((column) => faults[column]);
  return (
    <Press className="row-card" onPress={() => onOpen(typed)}>
      <Words className="row-number">{String(index + 1)}</Words>
      <Words className="row-text">
        <Words className="row-head">
          <Words className="strong row-name">{title}</Words>
          {wrong !== undefined ? (
            <Tag words={t('rows.wrong')} tone="red" />
          ) : (
            amount !== undefined && <Words className="row-amount">{amount}</Words>
          )}
        </Words>
        {facts !== '' && <Words className="second block">{facts}</Words>}
        {wrong !== undefined && <Words className="field-fault block">{wrong}</Words>}
      </Words>
    </Press>
  );
});
