// Orders by number of missions: every row with its range, and against the row above. Pure.
import { changeOfMeans, type Change } from '../changes.js';
import { impactAverages, type ImpactAverages, type ImpactSums } from './impact-averages.js';
import { meanRange, type Sample } from '../means.js';
import type { Range } from '../range.js';

export interface ImpactFigures extends ImpactAverages {
  /** mean ± t·s/√n of revenue per customer; null with fewer than two clients or an unknown deviation. */
  readonly revenueRange: Range | null;
  /** Revenue per customer against the row above; `none` in the first row. */
  readonly againstAbove: Change;
}

/** Revenue per customer with its spread; null without clients. */
export function revenueSample(row: ImpactSums | undefined): Sample | null {
  if (!row || row.clients === 0) return null;
  return { mean: row.revenue / row.clients, n: row.clients, deviation: row.revenueDeviation ?? null };
}

/** The figures of every row, in the order of the rows. Labels of the breakdown add up to 100. */
export function impactFigures(rows: readonly ImpactSums[], digits = 0): ImpactFigures[] {
  const averages = impactAverages(rows, digits);
  return rows.map((row, index) => {
    const sample = revenueSample(row);
    return { ...averages[index]!, revenueRange: sample && meanRange(sample), againstAbove: changeOfMeans(sample, revenueSample(rows[index - 1])) };
  });
}
