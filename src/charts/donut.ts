// A donut: slices and theme in, configuration out. Pure but for the patterns it asks `Paint` for.
import type { ChartConfiguration } from 'chart.js';
import type { Theme } from '../theme/index.js';
import { quiet } from './motion.js';
import type { Paint } from './paint.js';
import type { DonutSpec } from './spec.js';

/** Inner radius as a share of the outer one: thin enough to hold the score in its middle. */
const cutout = '76%';
const steppedBack = 0.28;

export function donutConfig(spec: DonutSpec, theme: Theme, paint: Paint): ChartConfiguration<'doughnut', number[], string> {
  const { slices, selected } = spec;
  const weight = (key: string): number => (selected === undefined || selected === key ? 1 : steppedBack);
  const isOne = slices.filter(({ value }) => value > 0).length === 1;
  const borders = slices.map(({ color }) => theme.color(paint.isHollow(color) ? 'text' : 'surface'));
  return {
    type: 'doughnut',
    data: {
      labels: slices.map(({ key }) => key),
      datasets: [
        {
          data: slices.map(({ value }) => value),
          backgroundColor: slices.map(({ key, color }) => paint.of(color, weight(key))),
          // The gap is a border in the colour of the card; a hollow slice shows its outline instead.
          borderColor: borders,
          hoverBorderColor: borders,
          hoverBackgroundColor: slices.map(({ color }) => paint.of(color)),
          borderWidth: isOne ? 0 : theme.space / 2,
          borderJoinStyle: 'round',
          hoverOffset: theme.space,
        },
      ],
    },
    options: { ...quiet(theme), cutout, rotation: 0, layout: { padding: theme.space } },
  };
}
