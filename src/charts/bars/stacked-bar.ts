// Stacked bars by day: columns and theme in, configuration out. Pure but for the patterns it asks `Paint` for.
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Theme } from '../../theme/index.js';
import { quiet } from '../motion.js';
import type { Paint } from '../paint.js';
import type { BarPlace } from './plain-bars.js';
import type { StackedBarSpec } from '../spec.js';

type BarConfig = ChartConfiguration<'plainBar', number[], string>;

const steppedBack = 0.35;
/** Widest bar, in steps of the grid. */
const widest = 16;
const mostTicks = 5;
/** Corners of bars as a part of those of cards. */
const roundPart = 0.375;

export function stackedBarConfig(spec: StackedBarSpec, theme: Theme, paint: Paint): BarConfig {
  const { series, columns } = spec;
  const base = quiet(theme);
  // The library's types know no options of other plugins than its own.
  const plugins = { ...base.plugins, band: { color: theme.color('grid') } };
  return {
    type: 'plainBar',
    data: {
      labels: columns.map(({ label }) => isolated(label)),
      datasets: series.map(({ color }, row) => ({
        data: columns.map(({ values }) => values[row] ?? 0),
        backgroundColor: columns.map((column) => fillOf(spec, column, color, paint)),
        borderColor: theme.color('surface'),
        borderWidth: (place: BarPlace) => gap(place, theme.space),
        borderRadius: ({ dataIndex }: BarPlace) => (isTop(spec, row, dataIndex) ? roundTop(theme) : 0),
        categoryPercentage: 1,
        barPercentage: 1,
        maxBarThickness: widest * theme.space,
      })),
    },
    options: { ...base, plugins, layout: { padding: { top: theme.space } }, scales: { x: xAxis(theme), y: yAxis(spec, theme) } },
    plugins: [band],
  };
}

/** A label keeps the order of its own words, whichever way the page reads. */
const isolated = (label: string): string => `\u2068${label}\u2069`;

function fillOf(spec: StackedBarSpec, column: StackedBarSpec['columns'][number], color: string, paint: Paint) {
  const weight = !spec.selected || spec.selected.includes(column.key) ? 1 : steppedBack;
  return column.unfinished ? paint.hatched(color, weight) : paint.of(color, weight);
}

const roundTop = ({ radius }: Theme) => ({ topLeft: radius * roundPart, topRight: radius * roundPart, bottomLeft: 0, bottomRight: 0 });

/** Only the top of a column is round, whichever series that is. */
function isTop(spec: StackedBarSpec, row: number, column: number): boolean {
  const values = spec.columns[column]?.values ?? [];
  return !values.slice(row + 1, spec.series.length).some((value) => value > 0);
}

/** Half of the gap between bars, as a border in the colour of the card; less where bars are narrow or low. */
function gap({ chart, raw }: BarPlace, space: number) {
  const { x, y } = chart.scales;
  if (!x || !y) return 0;
  const width = x.width / Math.max(1, chart.data.labels?.length ?? 1);
  const height = Math.abs(y.getPixelForValue(0) - y.getPixelForValue(Number(raw) || 0));
  // Without any border the library lets neighbours overlap a little, so that no stripes show between bars of a pixel.
  if (width < 3) return 0;
  const side = (width >= 6 ? 1 : 0.5) * (space / 4);
  return { left: side, right: side, top: height > 4 ? space / 4 : 0, bottom: 0 };
}

function xAxis(theme: Theme) {
  return {
    stacked: true,
    reverse: theme.direction === 'rtl',
    grid: { display: false },
    border: { color: theme.color('border') },
    ticks: { color: theme.color('muted'), font: fontOf(theme), maxRotation: 0, autoSkip: true, autoSkipPadding: theme.space * 3, maxTicksLimit: 8 },
  };
}

function yAxis(spec: StackedBarSpec, theme: Theme) {
  return {
    stacked: true,
    beginAtZero: true,
    position: theme.direction === 'rtl' ? ('right' as const) : ('left' as const),
    grid: { color: theme.color('grid'), drawTicks: false },
    border: { display: false },
    ticks: { color: theme.color('muted'), font: fontOf(theme), padding: theme.space * 2, maxTicksLimit: mostTicks, precision: 0, callback: (value: number | string) => spec.tick(Number(value)) },
  };
}

const fontOf = (theme: Theme) => ({ family: theme.font, size: theme.size });

/** A faint band behind the column under pointer or cursor, in the colour of its options. */
const band: Plugin<'plainBar', { color?: string }> = {
  id: 'band',
  beforeDatasetsDraw(chart, _, { color }) {
    const { ctx, chartArea } = chart;
    const [active] = chart.getActiveElements();
    const axis = chart.scales['x'];
    if (!active || !axis) return;
    const width = axis.width / Math.max(1, chart.data.labels?.length ?? 1);
    const center = axis.getPixelForValue(active.index);
    ctx.save();
    ctx.fillStyle = color ?? 'transparent';
    ctx.fillRect(center - width / 2, chartArea.top, width, chartArea.height);
    ctx.restore();
  },
};
