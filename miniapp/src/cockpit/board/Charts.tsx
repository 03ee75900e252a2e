import { Card } from '../../component/Card.tsx';
import { Chart } from '../../component/chart/index.ts';
import { FigureTable } from '../../component/figureTable/index.ts';
import { Words } from '../../element/index.ts';
import { say, t } from '../../i18n/t.ts';
import {
  amountWords,
  type Cockpit,
  monthWords,
  openOf,
  pointsWords,
  shareWords,
} from '../../model/cockpit.ts';
import type { Tone } from '../../model/tone.ts';

const AGES = ['cockpit.age0', 'cockpit.age1', 'cockpit.age2', 'cockpit.age3'] as const;
const AGE_TONES: readonly Tone[] = ['blue', 'yellow', 'orange', 'red'];

/** More bars than this are read by nobody; the table has all. */
const MOST_BARS = 8;

export const Rules = ({ rules }: { readonly rules: Cockpit['rules'] }) => {
  const open = rules.filter((rule) => rule.open > 0).slice(0, MOST_BARS);
  return (
    <Card title={t('cockpit.rules')}>
      {open.length === 0 ? (
        <Words className="second block">{t('cockpit.noneOpen')}</Words>
      ) : (
        <Chart
          label={t('cockpit.rules')}
          kind="bars"
          lying
          names={open.map(({ label }) => say(label))}
          series={AGES.map((key, n) => ({
            name: t(key),
            tone: AGE_TONES[n] ?? 'grey',
            values: open.map(({ ages }) => ages[n] ?? 0),
            stack: 'age',
          }))}
        />
      )}
      {rules.length > 0 && (
        <FigureTable
          label={t('cockpit.rules')}
          columns={[
            t('cockpit.rule'),
            t('cockpit.openShort'),
            ...AGES.map((key) => t(key)),
            t('cockpit.closed'),
            t('cockpit.falseAlarms'),
          ]}
          rows={rules.map((rule) => ({
            id: rule.id,
            cells: [say(rule.label), rule.open, ...rule.ages, rule.closed, rule.falseAlarms].map(String),
          }))}
        />
      )}
    </Card>
  );
};

export const Trend = ({ months }: { readonly months: Cockpit['months'] }) => (
  <Card title={t('cockpit.trend')}>
    <Chart
      label={t('cockpit.trend')}
      kind="lines"
      names={months.map(({ month }) => monthWords(month))}
      series={[
        { name: t('cockpit.cases'), tone: 'blue', values: months.map(({ cases }) => cases) },
        { name: t('cockpit.disclosed'), tone: 'green', values: months.map(({ disclosed }) => disclosed) },
        { name: t('cockpit.raised'), tone: 'red', values: months.map(({ raised }) => raised) },
      ]}
    />
    <FigureTable
      label={t('cockpit.trend')}
      columns={[
        t('cockpit.when'),
        t('cockpit.cases'),
        t('cockpit.disclosed'),
        t('cockpit.raised'),
        t('cockpit.steps'),
        t('cockpit.disclosure'),
      ]}
      rows={months.map((one) => ({
        id: one.month,
        cells: [
          monthWords(one.month),
          String(one.cases),
          String(one.disclosed),
          String(one.raised),
          shareWords(one.steps),
          shareWords(one.disclosure),
        ],
      }))}
    />
  </Card>
);

export const Ranking = ({
  places,
  onPick,
}: {
  readonly places: Cockpit['children'];
  readonly onPick: (id: string) => void;
}) => {
  const ranked = places
    .filter(({ total }) => total.points !== undefined)
    .sort((one, other) => (other.total.points ?? 0) - (one.total.points ?? 0));
  const rest = places.filter(({ total }) => total.points === undefined);
  return (
    <Card title={t('cockpit.ranking')}>
      {ranked.length > 0 && (
        <Chart
          label={t('cockpit.ranking')}
          kind="bars"
          lying
          names={ranked.map(({ place }) => place.name)}
          series={[
            {
              name: t('score.title'),
              tone: 'green',
              values: ranked.map(({ total }) => total.points ?? 0),
            },
          ]}
          onPick={(index) => onPick(ranked[index]?.place.id ?? '')}
        />
      )}
      <FigureTable
        label={t('cockpit.ranking')}
        columns={[
          t('cockpit.place'),
          t('score.title'),
          t('cockpit.openShort'),
          t('cockpit.cases'),
          t('cockpit.steps'),
          t('cockpit.disclosure'),
        ]}
        rows={[...ranked, ...rest].map(({ place, total }) => ({
          id: place.id,
          cells: [
            place.name,
            pointsWords(total.points),
            String(openOf(total)),
            String(total.cases),
            shareWords(total.steps),
            shareWords(total.disclosure),
          ],
        }))}
        onPick={onPick}
      />
    </Card>
  );
};

export const Matters = ({ matters }: { readonly matters: Cockpit['matters'] }) => (
  <Card title={t('cockpit.matters')} className="board-matters">
    <FigureTable
      label={t('cockpit.matters')}
      columns={[
        t('cockpit.matter'),
        t('cockpit.cases'),
        t('cockpit.running'),
        t('cockpit.disclosed'),
        t('cockpit.amount'),
      ]}
      rows={matters.map((one) => ({
        id: one.id,
        cells: [
          say(one.label),
          String(one.cases),
          String(one.running),
          String(one.disclosed),
          one.amount === 0 ? t('figure.none') : amountWords(one.amount),
        ],
      }))}
    />
  </Card>
);
