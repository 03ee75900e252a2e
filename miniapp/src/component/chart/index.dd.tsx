import { Words } from '../../element/index.ts';
import { t } from '../../i18n/t.ts';
import type { ChartProps } from './chart.ts';

/** The mini-program shows the table and says where the picture is: a charting library would fill its package. */
export const Chart = (_: ChartProps) => (
  <Words className="second block chart-elsewhere">{t('chart.onComputer')}</Words>
);
