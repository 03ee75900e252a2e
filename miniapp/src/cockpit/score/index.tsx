import type { Answer } from '@dingban/shared/api/contracts';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { Card } from '../../component/Card.tsx';
import { FigureTable } from '../../component/figureTable/index.ts';
import { Load } from '../../component/Load.tsx';
import { Page } from '../../component/Page.tsx';
import { Box, Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import { pointsWords } from '../../model/cockpit.ts';
import { open, param } from '../../path.ts';
import { Scope, spanQuery } from '../Scope.tsx';
import { useSpan } from '../useSpan.ts';

type Scores = Answer<'score'>;
type Score = Scores['total'];

const cellOf = ({ kept, due }: Score['components'][number]): string =>
  due === 0 ? t('figure.none') : `${Math.floor((1000 * kept) / due) / 10}%`;

/** The sum of one score, with its own numbers: a part without anything due does not stand in it. */
const worked = ({ components, points }: Score): string => {
  const counted = components.filter(({ due }) => due > 0);
  if (points === undefined) return t('score.nothing');
  const weight = counted.reduce((sum, one) => sum + one.weight, 0);
  const parts = counted.map((one) => `${one.weight} × ${one.kept}/${one.due}`).join(' + ');
  return `(${parts}) ÷ ${weight} × 100 = ${points}`;
};

const Total = ({ scores, onTrace }: { readonly scores: Scores; readonly onTrace?: (id: string) => void }) => {
  const { total, formula } = scores;
  return (
    <Card title={t('score.how')}>
      <Words className="figure-value block">{t('cockpit.points', { n: pointsWords(total.points) })}</Words>
      <Words className="block lines">{t('score.formula')}</Words>
      <Words className="block gap strong">{worked(total)}</Words>
      <FigureTable
        label={t('score.parts')}
        columns={[t('score.part'), t('score.weight'), t('score.kept'), t('score.due'), t('score.share')]}
        rows={total.components.map((one) => ({
          id: one.id,
          cells: [
            say(formula.find(({ id }) => id === one.id)?.label ?? { zh: '', en: '' }),
            String(one.weight),
            one.due === 0 ? t('figure.none') : String(one.kept),
            one.due === 0 ? t('figure.none') : String(one.due),
            cellOf(one),
          ],
        }))}
        onPick={onTrace}
      />
      {total.components.some(({ due }) => due === 0) && (
        <Words className="second block gap">{t('score.leftOut')}</Words>
      )}
    </Card>
  );
};

/** Points of many, one a row, with the share of each part. */
const Many = ({
  title,
  rows,
  formula,
  onPick,
}: {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly score: Score }[];
  readonly formula: Scores['formula'];
  readonly onPick: (id: string) => void;
}) => (
  <Card title={title}>
    <FigureTable
      label={title}
      columns={[t('score.who'), t('score.title'), ...formula.map(({ label }) => say(label))]}
      rows={rows.map(({ id, name, score }) => ({
        id,
        cells: [name, pointsWords(score.points), ...score.components.map(cellOf)],
      }))}
      onPick={onPick}
    />
  </Card>
);

/** The duty score of a place and of whoever is below it, with its formula and the way to every point. */
export default function ScorePage() {
  const place = param(useRouter().params, 'place');
  const { loaded, span, choose } = useSpan(place, (query) => ask('score', { query }));
  const [person, setPerson] = useState<string>();
  return (
    <Page title={t('score.title')}>
      <Load loaded={loaded}>
        {(scores) => {
          const { formula, places, cadres } = scores;
          const trace = (what: string, more: Readonly<Record<string, string>> = {}): void =>
            open('figures', { place: scores.place.id, what, ...more, ...spanQuery(span, scores.to) });
          const shown = cadres.find(({ id }) => id === person);
          return (
            <Box className="score">
              <Scope
                place={scores.place}
                above={scores.above}
                span={span}
                onSpan={choose}
                onPlace={(id) => open('score', { place: id })}
              />
              {scores.place.level === 'village' ? (
                <Total scores={scores} onTrace={(what) => trace(what)} />
              ) : (
                <Total scores={scores} />
              )}
              {places.length > 0 && (
                <Many
                  title={t(scores.place.level === 'city' ? 'score.towns' : 'score.villages')}
                  formula={formula}
                  rows={places.map(({ place: { id, name }, score }) => ({ id, name, score }))}
                  onPick={(id) => open('score', { place: id })}
                />
              )}
              {cadres.length > 0 && (
                <Many
                  title={t('score.cadres')}
                  formula={formula}
                  rows={cadres.map(({ id, name, posts, score }) => ({
                    id,
                    name: `${name} · ${posts.map(say).join('、')}`,
                    score,
                  }))}
                  onPick={setPerson}
                />
              )}
              {shown !== undefined && (
                <Card title={t('score.of', { name: shown.name })}>
                  <Words className="block strong">{worked(shown.score)}</Words>
                  <Words className="second block">{t('score.cadreNote')}</Words>
                  <FigureTable
                    label={t('score.of', { name: shown.name })}
                    columns={[t('score.part'), t('score.weight'), t('score.kept'), t('score.due')]}
                    rows={shown.score.components
                      .filter(({ due }) => due > 0)
                      .map((one) => ({
                        id: one.id,
                        cells: [
                          say(formula.find(({ id }) => id === one.id)?.label ?? { zh: '', en: '' }),
                          String(one.weight),
                          String(one.kept),
                          String(one.due),
                        ],
                      }))}
                    onPick={(id) => trace(id === 'loops' ? 'steps' : id, { person: shown.id })}
                  />
                </Card>
              )}
            </Box>
          );
        }}
      </Load>
    </Page>
  );
}
