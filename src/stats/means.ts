// Means with their likely range. Pure.
import { ratio, t95, type Maybe, type Range } from './range.js';

/** A mean over `n` people with their sample standard deviation, both in the unit of the figure. */
export interface Sample {
  readonly mean: number;
  readonly n: number;
  /** Null where it is not known or n < 2. */
  readonly deviation: number | null;
}

/** Sum ÷ n; null where n is 0. */
export function mean(sum: Maybe, n: Maybe): number | null {
  return ratio(sum, n);
}

/** mean ± t·s/√n at 95 %; null with n < 2 or an unknown deviation. */
export function meanRange({ mean: middle, n, deviation }: Sample): Range | null {
  return deviation === null || !(n >= 2) ? null : around(middle, (t95(n - 1) * deviation) / Math.sqrt(n));
}

/** Null where numbers beyond the machine's range would make it ∞ or NaN. */
function around(middle: number, half: number): Range | null {
  const range = { low: middle - half, high: middle + half };
  return Number.isFinite(range.high - range.low) ? range : null;
}

/**
 * Range of the difference `now − before` of two independent means: ± t·√(s₁²/n₁ + s₂²/n₂) with Welch's degrees of freedom.
 * Null where one of them has no range of its own.
 */
export function meanDifferenceRange(now: Sample, before: Sample): Range | null {
  if (!meanRange(now) || !meanRange(before)) return null;
  const [a, b] = [now.deviation! / Math.sqrt(now.n), before.deviation! / Math.sqrt(before.n)];
  const error = Math.hypot(a, b);
  const difference = now.mean - before.mean;
  if (error === 0) return { low: difference, high: difference };
  const freedom = 1 / ((a / error) ** 4 / (now.n - 1) + (b / error) ** 4 / (before.n - 1));
  return around(difference, t95(freedom) * error);
}
