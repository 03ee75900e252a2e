import { useRouter } from '@tarojs/taro';
import { ask } from '../../api/client.ts';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Empty } from '../../component/State.tsx';
import { Box } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import type { Cockpit } from '../../model/cockpit.ts';
import { open, param } from '../../path.ts';
import { Scope, type Span, spanQuery } from '../Scope.tsx';
import { useSpan } from '../useSpan.ts';
import { Matters, Ranking, Rules, Trend } from './Charts.tsx';
import { Figures } from './Figures.tsx';
import { PlaceGrid } from './PlaceGrid.tsx';

const Board = ({ cockpit, span }: { readonly cockpit: Cockpit; readonly span: Span }) => {
  const { place, total, children, rules, months, matters } = cockpit;
  const down = (id: string): void => open('cockpit', { place: id });
  const trace =
    place.level === 'village'
      ? (what: string): void => open('figures', { place: place.id, what, ...spanQuery(span, cockpit.to) })
      : undefined;
  return (
    <>
      <Figures total={total} onTrace={trace} />
      {total.cases === 0 && rules.length === 0 ? (
        <Empty title={t('cockpit.empty')} words={t('cockpit.emptyHint')} />
      ) : (
        <Box className="board">
          <Box className="board-column">
            {children.length > 0 && <PlaceGrid places={children} onPick={down} />}
            <Trend months={months} />
          </Box>
          <Box className="board-column">
            <Rules rules={rules} />
            {children.length > 0 && <Ranking places={children} onPick={down} />}
          </Box>
          <Matters matters={matters} />
        </Box>
      )}
      {total.cases === 0 && children.length > 0 && <PlaceGrid places={children} onPick={down} />}
    </>
  );
};

/** What goes on at the places that one watches, from the whole down to the single case. */
export default function CockpitPage() {
  const place = param(useRouter().params, 'place');
  const { loaded, span, choose } = useSpan(place, (query) => ask('cockpit', { query }));
  const { state } = loaded;
  return (
    <Page
      title={t('cockpit.title')}
      link={{
        words: t('score.title'),
        onPress: () => open('score', state.kind === 'ready' ? { place: state.data.place.id } : {}),
      }}
    >
      <Load loaded={loaded}>
        {(cockpit) => (
          <>
            <Scope
              place={cockpit.place}
              above={cockpit.above}
              span={span}
              onSpan={choose}
              onPlace={(id) => open('cockpit', { place: id })}
            />
            <Board cockpit={cockpit} span={span} />
          </>
        )}
      </Load>
    </Page>
  );
}
