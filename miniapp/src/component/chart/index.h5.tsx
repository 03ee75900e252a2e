import { useEffect, useRef, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { useSettings } from '../../settings/settings.ts';
import type { ChartProps } from './chart.ts';

type Drawn = ReturnType<typeof import('./draw.ts')['draw']>;

/** A picture of figures that stand in a table as well. The library comes when the first chart does, in a chunk of its own. */
export const Chart = (props: ChartProps) => {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | undefined>(undefined);
  const newest = useRef(props);
  newest.current = props;
  const { view, language } = useSettings();
  const [missing, setMissing] = useState(false);
  const words = JSON.stringify([props.names, props.series, view, language]);

  useEffect(() => {
    let gone = false;
    void import('./draw.ts').then(
      ({ draw }) => {
        if (gone || place.current === null) return;
        drawn.current = draw(place.current, () => newest.current);
      },
      () => setMissing(true),
    );
    return () => {
      gone = true;
      drawn.current?.dispose();
      drawn.current = undefined;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on the words, not on who made them
  useEffect(() => drawn.current?.refresh(), [words]);

  if (missing) return <p className="second">{t('chart.missing')}</p>;
  const rows = props.lying === true ? Math.max(5, props.names.length) * 30 + 70 : 240;
  return <div className="chart" ref={place} style={{ height: `${rows}px` }} />;
};
