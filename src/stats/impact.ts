// Orders by number of missions: per customer, per order, and against the row above. Pure.
import { changeOfMeans, type Change } from './changes.js';
import { mean, meanRange, type Sample } from './means.js';
import { ratio, type Range } from './range.js';
import { sharesOfWhole, type Share } from './shares.js';

/** Sums over the customers of one row; money in one currency. */
export interface ImpactSums {
  readonly clients: number;
  readonly orders: number;
  /** Net of refunds. */
  readonly revenue: number;
  /** Sample standard deviation of revenue per customer, customers without an order included as 0. */
  readonly revenueDeviation?: number | null;
}

export interface ImpactFigures {
  /** Share of the clients of all rows. */
  readonly breakdown: Share;
  /** Revenue ÷ clients, customers without an order included; null without clients. */
  readonly revenuePerCustomer: number | null;
  /** mean ± t·s/√n; null with fewer than two clients or an unknown deviation. */
  readonly revenueRange: Range | null;
  /** Revenue ÷ orders, so that basket × orders = revenue per customer; null without an order. */
  readonly averageBasket: number | null;
  /** Orders ÷ clients; null without clients. */
  readonly averageOrders: number | null;
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
  const breakdown = sharesOfWhole(rows.map((row) => row.clients), digits);
  return rows.map((row, index) => {
    const sample = revenueSample(row);
    return {
      breakdown: breakdown[index]!,
      revenuePerCustomer: mean(row.revenue, row.clients),
      revenueRange: sample && meanRange(sample),
      averageBasket: ratio(row.revenue, row.orders),
      averageOrders: ratio(row.orders, row.clients),
      againstAbove: changeOfMeans(sample, revenueSample(rows[index - 1])),
    };
  });
}
