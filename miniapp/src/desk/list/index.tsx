import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useLoad } from '../../api/load.ts';
import { Card } from '../../component/Card.tsx';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Sheet } from '../../component/Sheet.tsx';
import { useWide } from '../../component/useWide.ts';
import { Box, Press, Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import { type Chip, chipsOf, type Order, type Wanted, wantedIn } from '../../model/desk.ts';
import { open, param } from '../../path.ts';
import { FilterForm } from './FilterForm.tsx';
import { Results } from './Results.tsx';
import { loadReach } from './reach.ts';

const Chips = ({
  chips,
  onChange,
}: {
  readonly chips: readonly Chip[];
  readonly onChange: (wanted: Wanted) => void;
}) =>
  chips.length === 0 ? (
    <Words className="second block part no-print">{t('desk.noFilter')}</Words>
  ) : (
    <Box className="ticks part no-print" role="group" label={t('desk.active')}>
      {chips.map(({ id, words, without }) => (
        <Press
          key={id}
          className="tick on"
          label={t('desk.remove', { what: words })}
          onPress={() => onChange(without)}
        >
          {words}
          <Words decorative>{'\u00a0×'}</Words>
        </Press>
      ))}
    </Box>
  );

/** The supervisors' desk: any case of one's places, by whatever one knows of it. */
export default function Desk() {
  const { params } = useRouter();
  const [wanted, setWanted] = useState(() => wantedIn((name) => param(params, name)));
  const [order, setOrder] = useState<Order>('newest');
  const [filtering, setFiltering] = useState(false);
  const loaded = useLoad(loadReach);
  const wide = useWide();
  const search = (next: Wanted): void => {
    setFiltering(false);
    setWanted(next);
  };
  const mayAudit = loaded.state.kind === 'ready' && loaded.state.data.exports;
  return (
    <Page
      title={t('desk.title')}
      link={
        wide
          ? mayAudit
            ? { words: t('desk.exports'), onPress: () => open('deskExports') }
            : undefined
          : { words: t('desk.find'), onPress: () => setFiltering(true) }
      }
    >
      <Load loaded={loaded}>
        {(reach) => {
          const chips = chipsOf(wanted, reach, Date.now());
          const asked = JSON.stringify([wanted.filter, order]);
          const form = (
            <FilterForm key={JSON.stringify(wanted)} wanted={wanted} reach={reach} onSearch={search} />
          );
          const results = (
            <>
              <Chips chips={chips} onChange={search} />
              <Results
                key={asked}
                wanted={wanted}
                order={order}
                chips={chips}
                wide={wide}
                onOrder={() => setOrder(order === 'newest' ? 'oldest' : 'newest')}
              />
            </>
          );
          return wide ? (
            <Box className="desk">
              <Box className="desk-side no-print">
                <Card title={t('desk.find')}>{form}</Card>
              </Box>
              <Box className="desk-main">{results}</Box>
            </Box>
          ) : (
            <>
              {results}
              {mayAudit && (
                <Card
                  title={t('desk.exports')}
                  link={{ words: t('home.all'), onPress: () => open('deskExports') }}
                >
                  <Words className="second block">{t('desk.exportsHint')}</Words>
                </Card>
              )}
              {filtering && (
                <Sheet title={t('desk.find')} tall onClose={() => setFiltering(false)}>
                  {form}
                </Sheet>
              )}
            </>
          );
        }}
      </Load>
    </Page>
  );
}
