import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Tone } from '../../model/tone.ts';
import type { ChartProps } from './chart.ts';

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

const VARIABLES: Readonly<Record<Tone, string>> = {
  green: '--brand',
  blue: '--blue',
  yellow: '--yellow',
  orange: '--orange',
  red: '--red',
  grey: '--edge',
};

/** Colours and letters are those of the theme, whatever view is chosen. */
const themeOf = (place: HTMLElement) => {
  const style = getComputedStyle(place);
  const variable = (name: string): string => style.getPropertyValue(name).trim();
  return {
    colour: (tone: Tone): string => variable(VARIABLES[tone]),
    ink: variable('--ink'),
    second: variable('--ink-2'),
    line: variable('--line'),
    size: Number.parseFloat(variable('--small')) || 13,
    family: style.fontFamily,
  };
};

const optionOf = (place: HTMLElement, props: ChartProps): EChartsCoreOption => {
  const { names, series, kind, lying, unit = '', label } = props;
  const theme = themeOf(place);
  const text = { color: theme.second, fontSize: theme.size, fontFamily: theme.family };
  const categories = {
    type: 'category',
    data: names,
    inverse: lying === true,
    axisLabel: { ...text, ...(lying === true ? { width: theme.size * 8, overflow: 'truncate' } : {}) },
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
  };
  const values = {
    type: 'value',
    minInterval: 1,
    axisLabel: { ...text, formatter: `{value}${unit}` },
    splitLine: { lineStyle: { color: theme.line } },
    ...(unit === '%' ? { max: 100 } : {}),
  };
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 300,
    textStyle: { fontFamily: theme.family },
    color: series.map(({ tone }) => theme.colour(tone)),
    aria: {
      enabled: true,
      label: {
        general: { withoutTitle: label },
        // Each value alone: its place on the axis is said by its name.
        data: { excludeDimensionId: [lying === true ? 1 : 0] },
      },
      decal: { show: true },
    },
    legend:
      series.length > 1 ? { top: 0, left: 0, textStyle: { ...text, color: theme.ink } } : { show: false },
    tooltip: { trigger: 'axis', textStyle: { fontSize: theme.size, fontFamily: theme.family } },
    grid: { left: 4, right: 28, top: series.length > 1 ? 36 : 12, bottom: 4, containLabel: true },
    xAxis: lying === true ? values : categories,
    yAxis: lying === true ? categories : values,
    series: series.map(({ name, values: data, stack }, n) => ({
      name,
      type: kind === 'bars' ? 'bar' : 'line',
      data,
      ...(stack === undefined ? {} : { stack }),
      ...(kind === 'bars'
        ? { barMaxWidth: 22 }
        : { symbol: ['circle', 'diamond', 'triangle'][n % 3], symbolSize: 8, lineStyle: { width: 2 } }),
    })),
  };
};

/** Draws what `props` gives now; keeps to the size of its place. */
export const draw = (
  place: HTMLElement,
  props: () => ChartProps,
): { readonly refresh: () => void; readonly dispose: () => void } => {
  const chart = init(place, null, { renderer: 'svg' });
  const refresh = (): void => {
    chart.resize();
    chart.setOption(optionOf(place, props()), true);
  };
  refresh();
  chart.on('click', ({ dataIndex }) => props().onPick?.(dataIndex));
  const resize = (): void => chart.resize();
  window.addEventListener('resize', resize);
  return {
    refresh,
    dispose: () => {
      window.removeEventListener('resize', resize);
      chart.dispose();
    },
  };
};
