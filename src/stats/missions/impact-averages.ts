// Orders by number of missions: shares and averages of every row. Pure; ranges and comparisons are made in impact.ts, so that a page has these without those.
import { ratio } from '../range.js';
import { sharesOfWhole, type Share } from '../shares.js';

/** Sums over the customers of one row; money in one currency. */
export interface ImpactSums {
  readonly clients: number;
  readonly orders: number;
  /** Net of refunds. */
  readonly revenue: number;
  /** Sample standard deviation of revenue per customer, customers without an order included as 0. */
  readonly revenueDeviation?: number | null;
}

export interface ImpactAverages {
  /** Share of the clients of all rows. */
  readonly breakdown: Share;
  /** Revenue ÷ clients, customers without an order included; null without clients. */
  readonly revenuePerCustomer: number | null;
  /** Revenue ÷ orders, so that basket × orders = revenue per customer; null without an order. */
  readonly averageBasket: number | null;
  /** Orders ÷ clients; null without clients. */
  readonly averageOrders: number | null;
}

/** The averages of every row, in the order of the rows. Labels of the breakdown add up to 100. */
export function impactAverages(rows: readonly ImpactSums[], digits = 0): ImpactAverages[] {
  const breakdown = sharesOfWhole(rows.map((row) => row.clients), digits);
  return rows.map(({ clients, orders, revenue }, index) => ({
    breakdown: breakdown[index]!,
    revenuePerCustomer: ratio(revenue, clients),
    averageBasket: ratio(revenue, orders),
    averageOrders: ratio(orders, clients),
  }));
}
