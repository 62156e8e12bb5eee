// What a chart is asked to show: values, words and names of colour tokens, no colours and no library. Pure data.

/** One place in a chart: which series, and which column of it. A donut has one series whose columns are its slices. */
export interface Point {
  readonly series: number;
  readonly column: number;
}

export interface Slice {
  readonly key: string;
  readonly value: number;
  /** Name of the colour token, such as `nps-promoters`. */
  readonly color: string;
}

export interface DonutSpec {
  readonly kind: 'donut';
  readonly slices: readonly Slice[];
  /** Key of the slice that stands out; the others step back. */
  readonly selected?: string | undefined;
  /** Draws patterns, whatever the theme. */
  readonly patterns?: boolean | undefined;
}

export interface Column {
  readonly key: string;
  /** At the axis, where there is room. */
  readonly label: string;
  /** One value per series. */
  readonly values: readonly number[];
  /** Still going on: hatched. */
  readonly unfinished?: boolean;
}

export interface StackedBarSpec {
  readonly kind: 'stacked-bar';
  readonly series: readonly { readonly key: string; readonly color: string }[];
  readonly columns: readonly Column[];
  /** Keys of the columns that stand out; the others step back. */
  readonly selected?: readonly string[] | undefined;
  readonly patterns?: boolean | undefined;
  /** A value at the axis in words. */
  readonly tick: (value: number) => string;
}

export type ChartSpec = DonutSpec | StackedBarSpec;

/** How many columns and rows a cursor can visit. The row after the last series is the column as a whole. */
export function extent(spec: ChartSpec): { columns: number; rows: number } {
  if (spec.kind === 'donut') return { columns: spec.slices.length, rows: 1 };
  return { columns: spec.columns.length, rows: spec.series.length > 1 ? spec.series.length + 1 : 1 };
}

/** True for the row that stands for the whole column. */
export const isWhole = (spec: ChartSpec, point: Point): boolean => spec.kind === 'stacked-bar' && point.series >= spec.series.length;
