// How closely two things go together: a rank correlation with its likely range. Pure.
import { z95, type Range } from '../range.js';

export interface RankCorrelation {
  /** −1 to 1. */
  readonly coefficient: number;
  readonly n: number;
  readonly range: Range;
}

/** Fewest customers for which a range is given. */
export const correlationMinimum = 10;

/**
 * Range of a rank correlation with mid-ranks: Fisher's z with the error √((1 + r²/2) ÷ (n − 3))
 * (Bonett and Wright, Psychometrika 65, 2000). Null with fewer than 10, or where the coefficient is unknown.
 */
export function rankCorrelation(of: { coefficient: number; n: number } | null | undefined): RankCorrelation | null {
  if (!of || of.n < correlationMinimum || !(Math.abs(of.coefficient) <= 1)) return null;
  const { coefficient, n } = of;
  // In the limit of ±1 the range closes on it; the transform itself would be infinite.
  if (Math.abs(coefficient) === 1) return { coefficient, n, range: { low: coefficient, high: coefficient } };
  const middle = Math.atanh(coefficient);
  const half = z95 * Math.sqrt((1 + coefficient ** 2 / 2) / (n - 3));
  return { coefficient, n, range: { low: Math.min(coefficient, Math.tanh(middle - half)), high: Math.max(coefficient, Math.tanh(middle + half)) } };
}
