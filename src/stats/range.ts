// The range in which a figure likely lies, and the normal and Student quantiles behind it. Pure; imports nothing.

/** Likely range at 95 %, in the unit of its figure; `low ≤ figure ≤ high`. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** 97.5 % quantile of the normal distribution: two-sided 95 %. */
export const z95 = 1.959963984540054;

/** True where the range leaves out 0: a difference with this range is more than noise. */
export function excludesZero({ low, high }: Range): boolean {
  return low > 0 || high < 0;
}

/** A count that an endpoint may leave out: null where nothing was asked, undefined where it does not know the figure. */
export type Maybe = number | null | undefined;

/** True for a number, 0 included. */
export function isKnown(value: Maybe): value is number {
  return value !== null && value !== undefined;
}

/** A ratio that is null, and never NaN or ∞, where there is nothing to divide by. */
export function ratio(part: Maybe, base: Maybe): number | null {
  if (!isKnown(part) || !isKnown(base) || base === 0) return null;
  const value = part / base;
  return Number.isFinite(value) ? value : null;
}

const smallT = [12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157];

/**
 * 97.5 % quantile of Student's t with `freedom` ≥ 1 degrees; error below 0.0001. Fractions below 10 are rounded down, which widens a range.
 * Cornish–Fisher expansion (Abramowitz and Stegun 26.7.5) from 10 degrees on, a table below it.
 */
export function t95(freedom: number): number {
  if (freedom < 10) return smallT[Math.max(1, Math.floor(freedom)) - 1]!;
  const z = z95;
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2)
    + (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
    + (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * freedom ** 4);
}
