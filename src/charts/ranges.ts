// Means with their ranges as geometry: a scale that holds them all and 0, with even ticks. Pure; draws nothing.

export interface RangePoint {
  readonly label: string;
  /** Null where there is none. */
  readonly value: number | null;
  /** Null where the value stands alone. */
  readonly range: { readonly low: number; readonly high: number } | null;
}

export interface RangeScale {
  /** Even steps, at most six. */
  readonly ticks: readonly number[];
  /** From 0 at the ground to 1 at the top. */
  height: (value: number) => number;
}

const mostSteps = 5;

/** From the lowest to the highest end of any range, 0 always among them. */
export function rangeScale(points: readonly RangePoint[]): RangeScale {
  const values = points.flatMap(({ value, range }) => [value, range?.low, range?.high]).filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const step = evenStep(highest - lowest || 1);
  const [first, last] = [Math.floor(lowest / step), Math.max(Math.ceil(highest / step), Math.floor(lowest / step) + 1)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { ticks, height: (value) => (value / step - first) / (last - first) };
}

/** 1, 2 or 5 times a power of ten, so that the span takes at most five steps or one more where 0 lies inside. */
function evenStep(span: number): number {
  const least = span / mostSteps;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least * 0.999999) ?? 10);
}

/** Middle of a column from the left, 0 to 1. */
export const columnMiddle = (column: number, columns: number, rightToLeft: boolean): number => ((rightToLeft ? columns - 1 - column : column) + 0.5) / columns;
