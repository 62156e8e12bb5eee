// Answers of the impact table in the contract's form, as tests and their widgets need them.
import type { Answer, impact as resource, ImpactRow } from '../../../src/contract/index.js';

export type Impact = Answer<typeof resource>;

/** A row of customers who bring `each` on average, with one order per customer. */
export const row = (missions: number, clients: number, each: number, more: Partial<ImpactRow> = {}): ImpactRow =>
  ({ missions, clients, orders: clients, buyers: clients, revenue: Math.round(clients * each * 100) / 100, revenueDeviation: 10, ...more });

export const answer = (rows: readonly ImpactRow[], more: Partial<Impact> = {}): Impact => ({
  period: { from: '2026-05-01', to: '2026-05-31' },
  zone: 'Europe/Berlin',
  generatedAt: '2026-05-30T08:32:00Z',
  currency: 'EUR',
  currencies: [{ currency: 'EUR', orders: rows.reduce((sum, { orders }) => sum + orders, 0), revenue: rows.reduce((sum, { revenue }) => sum + revenue, 0) }],
  rows: [...rows],
  ...more,
});

/** Real orders of the CDNOW customers, with each customer's number of purchases taken as the number of missions. */
export const cdnow = answer(
  [
    { missions: 1, clients: 11_908, orders: 11_908, buyers: 11_908, revenue: 359_946.71, revenueDeviation: 29.4 },
    { missions: 2, clients: 4_079, orders: 8_158, buyers: 4_079, revenue: 268_115.09, revenueDeviation: 49.1 },
    { missions: 3, clients: 2_217, orders: 6_651, buyers: 2_217, revenue: 225_849.65, revenueDeviation: 69.2 },
  ],
  { currency: 'USD', currencies: [{ currency: 'USD', orders: 26_717, revenue: 853_911.45 }] },
);

/** All three rules hold. */
export const rising = answer([row(0, 4000, 12), row(1, 2000, 21), row(2, 1000, 30), row(3, 500, 39), row(4, 120, 48, { andMore: true })], { correlation: { coefficient: 0.31, n: 7620 } });
/** None holds: all bring the same, and two missions are as usual as one. */
export const flat = answer([row(0, 4000, 12), row(1, 500, 12), row(2, 500, 12), row(3, 500, 12)], { correlation: { coefficient: 0.01, n: 5500 } });
