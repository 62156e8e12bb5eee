// Lines over days and means with their ranges as geometry: scales with even ticks, paths in a square of 1000 by 1000. Pure; draws nothing.

export interface Line {
  readonly key: string;
  /** Name of the colour token. */
  readonly color: string;
  readonly label: string;
  /** One per column; null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** The same of the previous period, drawn faintly. */
  readonly before?: readonly (number | null)[] | undefined;
}

export interface LineSpec {
  readonly lines: readonly Line[];
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  /** Place of the column that is still going on: an open point at the end of a dashed line. */
  readonly unfinished?: number | undefined;
  /** `seconds` have ticks at whole minutes and hours. */
  readonly unit: 'count' | 'seconds';
}

export const side = 1000;
const mostTicks = 4;
const minute = 60;
const hour = 3600;

/** Even steps from 0 to the first that is not below the highest value: at most five ticks. */
export function lineTicks({ lines, unit }: Pick<LineSpec, 'lines' | 'unit'>): number[] {
  const values = lines.flatMap(({ values: now, before = [] }) => [...now, ...before]).filter((value) => value !== null);
  const highest = Math.max(1, ...values.filter(Number.isFinite));
  const step = stepFor(highest / mostTicks, unit);
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => index * step);
}

/** The next even step: 1, 2 or 5 times a power of ten, of whole units of time where these are seconds. */
function stepFor(least: number, unit: LineSpec['unit']): number {
  const of = unit === 'count' || least <= 1 ? 1 : least > minute * 30 ? hour : least > 30 ? minute : 1;
  const wanted = Math.max(1, least / of);
  const power = 10 ** Math.floor(Math.log10(wanted));
  return of * power * ([1, 2, 5, 10].find((factor) => factor * power >= wanted * 0.999999) ?? 10);
}

/** Where a column lies from start to end, 0 to 1; a single one in the middle. */
export const across = (column: number, count: number): number => (count > 1 ? column / (count - 1) : 0.5);

/** Geometry of a picture: heights from 0 at the ground to 1 at the top. */
export interface LineGeometry {
  readonly ticks: readonly number[];
  x: (column: number) => number;
  height: (value: number) => number;
}

export function lineGeometry(spec: LineSpec, rightToLeft = false): LineGeometry {
  const ticks = lineTicks(spec);
  const top = ticks.at(-1)!;
  const count = spec.columns.length;
  return { ticks, x: (column) => (rightToLeft ? 1 - across(column, count) : across(column, count)), height: (value) => value / top };
}

/** The path through the values from one column up to another, both included; gaps where there is none. */
export function linePath(values: readonly (number | null)[], { x, height }: LineGeometry, from = 0, to = values.length - 1): string {
  let isDown = false;
  const parts: string[] = [];
  for (let column = Math.max(0, from); column <= to; column++) {
    const value = values[column] ?? null;
    if (value !== null) parts.push(`${isDown ? 'L' : 'M'}${round(x(column) * side)} ${round((1 - height(value)) * side)}`);
    isDown = value !== null;
  }
  return parts.join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** What is drawn whole and what is drawn dashed, as the last column is not over. */
export function linePaths({ values }: Line, spec: LineSpec, geometry: LineGeometry): { whole: string; dashed: string } {
  const { unfinished } = spec;
  if (unfinished === undefined) return { whole: linePath(values, geometry), dashed: '' };
  return { whole: linePath(values, geometry, 0, unfinished - 1), dashed: linePath(values, geometry, unfinished - 1, unfinished) };
}

/** Places of labels so that no two are closer than `gap`, each as near to its height as can be; heights and gap from 0 to 1. */
export function spread(heights: readonly number[], gap: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  let floor = -Infinity;
  for (const place of order) floor = place.height = Math.max(place.height, floor + gap);
  let ceiling = 1 + gap;
  for (const place of order.reverse()) ceiling = place.height = Math.min(place.height, ceiling - gap);
  const found: number[] = [];
  for (const { height, index } of order) found[index] = height;
  return found;
}

/** Every how many columns one is named at the axis. */
export const labelEvery = (columns: number, most = 6): number => Math.max(1, Math.ceil(columns / most));

export interface RangePoint {
  readonly label: string;
  /** Null where there is none. */
  readonly value: number | null;
  /** Null where the value stands alone. */
  readonly range: { readonly low: number; readonly high: number } | null;
}

export interface RangeScale {
  /** Even steps: at most five ticks. */
  readonly ticks: readonly number[];
  /** From 0 at the ground to 1 at the top. */
  height: (value: number) => number;
}

/** From the lowest to the highest end of any range, 0 always among them. */
export function rangeScale(points: readonly RangePoint[]): RangeScale {
  const values = points.flatMap(({ value, range }) => [value, range?.low, range?.high]).filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  // Where 0 lies inside, both ends round away from it, which may cost a step more.
  const step = evenStep(Math.min(Number.MAX_VALUE, highest - lowest) || 1, lowest < 0 && highest > 0 ? mostTicks - 1 : mostTicks);
  const [first, last] = [Math.floor(lowest / step), Math.max(Math.ceil(highest / step), Math.floor(lowest / step) + 1)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { ticks, height: (value) => (value / step - first) / (last - first) };
}

/** 1, 2 or 5 times a power of ten, so that a span from 0 takes at most so many steps. */
function evenStep(span: number, most: number): number {
  const least = span / most;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least * 0.999999) ?? 10);
}

/** Middle of a column from the left, 0 to 1. */
export const columnMiddle = (column: number, columns: number, rightToLeft: boolean): number => ((rightToLeft ? columns - 1 - column : column) + 0.5) / columns;
