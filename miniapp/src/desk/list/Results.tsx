import { localDate } from '@dingban/shared/time/clock';
import { useState } from 'react';
import { bridge } from '../../bridge/index.ts';
import { Button } from '../../component/Button.tsx';
import { ItemList } from '../../component/ItemList.tsx';
import { Load } from '../../component/Load.tsx';
import { Empty } from '../../component/State.tsx';
import { Box, Heading, Press, Words } from '../../element/index.ts';
import { day, moment } from '../../format/when.ts';
import { t } from '../../i18n/t.ts';
import { type Chip, deskItem, deskRow, type Order, type Wanted } from '../../model/desk.ts';
import { open } from '../../path.ts';
import { CaseTable } from './CaseTable.tsx';
import { ExportCases } from './ExportCases.tsx';
import { useDeskSearch } from './useDeskSearch.ts';

/** What a search found: how many, how far it looked, and what one may take away of it. */
export const Results = ({
  wanted,
  order,
  chips,
  wide,
  onOrder,
}: {
  readonly wanted: Wanted;
  readonly order: Order;
  readonly chips: readonly Chip[];
  readonly wide: boolean;
  readonly onOrder: () => void;
}) => {
  const { filter } = wanted;
  const loaded = useDeskSearch(filter, order);
  const [taking, setTaking] = useState(false);
  const now = Date.now();
  return (
    <Load loaded={loaded}>
      {({ items, examined, by, cursor, until }) => (
        <>
          <Box className="print-only">
            <Heading level={2} className="card-title">
              {t('desk.title')}
            </Heading>
            <Words className="block">
              {chips.length === 0 ? t('desk.noFilter') : chips.map(({ words }) => words).join('；')}
            </Words>
            <Words className="block">
              {`${t(`desk.by.${by}`)} ${t(`desk.${order}`)} · ${t('desk.printed', { n: items.length })} · ${t('desk.printedAt', { when: moment(now, now) })}`}
            </Words>
            {cursor !== undefined && <Words className="block">{t('desk.printMore')}</Words>}
          </Box>
          <Box className="desk-bar no-print">
            <Words className="second desk-count">{t('desk.count', { n: items.length, examined })}</Words>
            <Press
              className="card-link"
              label={`${t('desk.order')} ${t(`desk.by.${by}`)} ${t(`desk.${order}`)}`}
              onPress={onOrder}
            >
              {t(`desk.${order}`)}
            </Press>
            <Press className="card-link" onPress={() => setTaking(true)}>
              {t('desk.export')}
            </Press>
            {wide && bridge.print !== undefined && (
              <Press className="card-link" onPress={bridge.print}>
                {t('desk.print')}
              </Press>
            )}
          </Box>
          {by !== 'submitted' && <Words className="second block part no-print">{t(`desk.by.${by}`)}</Words>}
          {items.length === 0 ? (
            <Empty
              title={cursor === undefined ? t('desk.empty') : t('desk.emptySofar', { examined })}
              words={t(cursor === undefined ? 'desk.emptyHint' : 'desk.emptySofarHint')}
            />
          ) : wide ? (
            <CaseTable
              rows={items.map((row) => deskRow(row, now))}
              order={order}
              sorted={by === 'submitted'}
              onOrder={onOrder}
              onOpen={(id) => open('trace', { id })}
            />
          ) : (
            <ItemList
              items={items.map((row) => deskItem(row, now))}
              more={undefined}
              empty={null}
              onOpen={(id) => open('trace', { id })}
            />
          )}
          <Box className="desk-end no-print" role="status">
            <Words className="second block">
              {loaded.asking
                ? t('desk.going')
                : cursor === undefined
                  ? t('desk.end')
                  : t('desk.moreUntil', { day: day(localDate(until ?? now), now) })}
            </Words>
            {loaded.more !== undefined && <Button words={t('desk.more')} onPress={loaded.more} />}
          </Box>
          {!wide && <Words className="second block no-print">{t('desk.printElsewhere')}</Words>}
          {taking && <ExportCases filter={filter} order={order} onClose={() => setTaking(false)} />}
        </>
      )}
    </Load>
  );
};
