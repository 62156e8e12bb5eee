/** Figures for the stories of the impact table, in the form of the contract: made up, and named so on each card. */
import type { Answer, resources } from 'engagement-widgets/contract';

type Impact = Answer<(typeof resources)['impact']>;
type Row = Impact['rows'][number];

const row = (missions: number, clients: number, each: number, more: Partial<Row> = {}): Row => ({
  missions, clients, orders: Math.round(clients * (0.3 + each / 100)), buyers: Math.round(clients * 0.3), revenue: Math.round(clients * each * 100) / 100, revenueDeviation: 14 + missions, ...more,
});

const answer = (rows: Row[], more: Partial<Impact> = {}): Impact => ({
  period: { from: '2026-05-01', to: '2026-05-31' },
  zone: 'Europe/Berlin',
  generatedAt: '2026-05-31T08:32:00Z',
  note: 'Made-up figures',
  currency: 'EUR',
  currencies: [{ currency: 'EUR', orders: rows.reduce((sum, { orders }) => sum + orders, 0), revenue: rows.reduce((sum, { revenue }) => sum + revenue, 0) }],
  rows,
  ...more,
});

export const rising = answer(
  [row(0, 5210, 11.8), row(1, 2030, 18.2), row(2, 940, 24.9), row(3, 420, 30.1), row(4, 260, 33.4), row(5, 150, 36), row(6, 90, 37.7), row(7, 61, 41.2), row(8, 74, 46.5, { andMore: true })],
  { correlation: { coefficient: 0.34, n: 9235 } },
);

export const refunded = answer(
  [row(0, 3100, 12.2, { refunds: 810.4 }), row(1, 1480, 14.1, { refunds: 322 }), row(2, 390, -3.8, { refunds: 6420.9 }), row(3, 64, 0, { orders: 0, buyers: 0, revenueDeviation: 0 }), row(4, 41, -2.5, { andMore: true, orders: 0, buyers: 0, refunds: 102.5 })],
  { correlation: { coefficient: -0.06, n: 5075 } },
);

export const merged = answer([row(0, 41, 9.5), row(1, 33, 12), row(2, 14, 10.4, { andMore: true })], { correlation: { coefficient: 0.12, n: 88 } });

export const manyRows = answer(Array.from({ length: 200 }, (_, missions) => row(missions, Math.max(30, Math.round(9000 * 0.95 ** missions)), 12 + missions / 4)), { correlation: { coefficient: 0.27, n: 180_000 } });

const rates: Readonly<Record<string, number>> = { EUR: 1, USD: 0.2, GBP: 0.04 };
const currencies = Object.entries(rates).map(([currency, part]) => ({ currency, orders: Math.round(4200 * part), revenue: Math.round(140_000 * part) }));

/** Answers in the currency that is asked for, and names them all. */
export const severalCurrencies: typeof fetch = (input) => {
  const currency = new URL(input instanceof Request ? input.url : String(input)).searchParams.get('currency') ?? 'EUR';
  const part = rates[currency] ?? 0;
  const rows = rising.rows.map((each) => ({ ...each, orders: Math.round(each.orders * part), buyers: Math.round(each.buyers * part), revenue: each.revenue * part, revenueDeviation: (each.revenueDeviation ?? 0) * part }));
  return Promise.resolve(new Response(JSON.stringify({ ...rising, currency, currencies, rows }), { headers: { 'content-type': 'application/json' } }));
};
