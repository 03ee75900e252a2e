import { Tag } from '../../component/Tag.tsx';
import { Box, Press, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import type { DeskRow, Order } from '../../model/desk.ts';

/** The cases as a table of a wide screen. The one order that the server can serve is changed in its heading. */
export const CaseTable = ({
  rows,
  order,
  sorted,
  onOrder,
  onOpen,
}: {
  readonly rows: readonly DeskRow[];
  readonly order: Order;
  /** Whether the order goes by the time of submission. */
  readonly sorted: boolean;
  readonly onOrder: () => void;
  readonly onOpen: (id: string) => void;
}) => (
  <Box className="desk-table" role="table" label={t('desk.table')}>
    <Box role="rowgroup" className="desk-head">
      <Box role="row" className="desk-row">
        <Box role="columnheader" className="desk-cell case">
          {t('desk.col.case')}
        </Box>
        <Box role="columnheader" className="desk-cell place">
          {t('desk.col.place')}
        </Box>
        <Box role="columnheader" className="desk-cell people">
          {t('desk.col.people')}
        </Box>
        <Box
          role="columnheader"
          className="desk-cell time"
          sort={sorted ? (order === 'newest' ? 'descending' : 'ascending') : undefined}
        >
          <Press
            className="desk-sort"
            label={`${t('desk.col.submitted')} ${t(`desk.${order}`)}`}
            onPress={onOrder}
          >
            {t('desk.col.submitted')}
            <Words decorative>{order === 'newest' ? ' ↓' : ' ↑'}</Words>
          </Press>
        </Box>
        <Box role="columnheader" className="desk-cell money">
          {t('desk.col.amount')}
        </Box>
        <Box role="columnheader" className="desk-cell state-cell">
          {t('desk.col.state')}
        </Box>
      </Box>
    </Box>
    <Box role="rowgroup">
      {rows.map((row) => (
        <Box role="row" className="desk-row" key={row.id}>
          <Box role="cell" className="desk-cell case">
            <Press className="desk-open" onPress={() => onOpen(row.id)}>
              <Words className="strong block">{row.title}</Words>
              <Words className="second block">{row.matter}</Words>
              <Words className="second block">{row.number}</Words>
            </Press>
          </Box>
          <Box role="cell" className="desk-cell place">
            {row.place}
          </Box>
          <Box role="cell" className="desk-cell people">
            <Words className="block">{row.applicant}</Words>
            <Words className="second block">{row.asked}</Words>
          </Box>
          <Box role="cell" className="desk-cell time">
            {row.submitted}
          </Box>
          <Box role="cell" className="desk-cell money">
            {row.amount}
          </Box>
          <Box role="cell" className="desk-cell state-cell">
            {row.states.map((state) => (
              <Tag key={state.words} {...state} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  </Box>
);
