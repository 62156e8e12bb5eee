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

/** Missions, clients, orders, revenue and its deviation, straight from the file of the CDNOW orders. */
const cdnowRows = [
  [1, 11_908, 11_908, 359_946.69, 31.643217], [2, 4_079, 8_158, 268_114.92, 55.540295], [3, 2_217, 6_651, 225_849.47, 74.47891], [4, 1_441, 5_764, 206_031.25, 102.650008],
  [5, 995, 4_975, 177_336.35, 127.77428], [6, 635, 3_810, 140_970.35, 148.656681], [7, 475, 3_325, 129_310.01, 228.44922], [8, 392, 3_136, 114_962.78, 176.517859],
  [9, 274, 2_466, 95_248.18, 211.199494], [10, 204, 2_040, 71_745.84, 159.580318], [11, 142, 1_562, 63_548.15, 307.068049], [12, 147, 1_764, 67_260.09, 264.51255],
  [13, 109, 1_417, 61_696.3, 504.321572], [14, 75, 1_050, 43_237.43, 303.564506], [15, 72, 1_080, 43_602.99, 372.028614], [16, 53, 848, 31_146.52, 297.58295],
  [17, 55, 935, 40_415.95, 448.559304], [18, 34, 612, 21_880.28, 257.690871], [19, 26, 494, 19_531.85, 467.549115], [20, 24, 480, 19_955.46, 512.584945],
  [21, 32, 672, 27_772.95, 429.302847], [22, 181, 6_512, 270_751.82, 1590.340876],
] as const;

/** The real orders of the 23,570 CDNOW customers, with each customer's number of purchases taken as the number of missions. */
export const cdnow = answer(
  cdnowRows.map(([missions, clients, orders, revenue, revenueDeviation]) => ({ missions, andMore: missions === 22, clients, orders, buyers: clients, revenue, refunds: 0, revenueDeviation })),
  { currency: 'USD', currencies: [{ currency: 'USD', orders: 69_659, revenue: 2_500_315.63 }], correlation: { coefficient: 0.7961844343427738, n: 23_570 } },
);

/** All three rules hold. */
export const rising = answer([row(0, 4000, 12), row(1, 2000, 21), row(2, 1000, 30), row(3, 500, 39), row(4, 120, 48, { andMore: true })], { correlation: { coefficient: 0.31, n: 7620 } });
/** None holds: all bring the same, and two missions are as usual as one. */
export const flat = answer([row(0, 4000, 12), row(1, 500, 12), row(2, 500, 12), row(3, 500, 12)], { correlation: { coefficient: 0.01, n: 5500 } });
