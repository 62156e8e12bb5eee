// Orders of customers by the number of their missions.
import { boolean, nullable, optional, type InferOutput } from 'valibot';
import { missionNote } from './mission-types.js';
import { resource } from './resource.js';
import { coefficient, count, currencyCode, envelope, finiteNumber, list, looseObject, money, periodQuery } from './schema.js';

/** Customers with the same number of missions in the period. */
export const impactRow = looseObject({
  missions: count,
  /** True where this row stands for `missions` and all above. */
  andMore: optional(boolean()),
  clients: count,
  orders: count,
  buyers: count,
  /** Net of refunds, customers without an order included as 0. */
  revenue: money,
  refunds: optional(money),
  /** Sample standard deviation of revenue per customer, null with fewer than two. */
  revenueDeviation: optional(nullable(finiteNumber)),
});
export type ImpactRow = InferOutput<typeof impactRow>;

export const impact = resource({
  name: 'impact',
  path: '/v1/missions/impact',
  summary: 'Orders of customers by the number of missions that they carried out, both within the period.',
  scope: 'read',
  query: looseObject({ ...periodQuery, currency: optional(currencyCode) }),
  answer: looseObject({
    ...envelope,
    ...missionNote,
    currency: nullable(currencyCode),
    /** Every currency with orders in the period; rows are of `currency` alone. */
    currencies: list(looseObject({ currency: currencyCode, orders: count, revenue: money })),
    /** Row 0 are the active customers without a validation. */
    rows: list(impactRow),
    /** Rank correlation between missions and revenue over customers. */
    correlation: optional(nullable(looseObject({ coefficient, n: count }))),
  }),
});
