// Orders of customers by the number of missions that they carried out, both within the period.
import type { Queries } from '../../queries.types.js';
import type { Parameters, Store } from '../../store/port.js';
import { active, activeParameters } from './customers.js';
import { questionOf, spanParameters } from '../question.js';

/** Rows with fewer clients than this tell too little. */
const fewClients = 30;

const currenciesSql = `
  SELECT currency, countIf(type = 'order') AS orders, sum(if(type = 'order', amount, -amount)) AS revenue
  FROM orders
  WHERE tenant = {tenant:String} AND at >= {from:DateTime64(3, 'UTC')} AND at < {until:DateTime64(3, 'UTC')}
  GROUP BY currency
  ORDER BY orders DESC, currency`;

/*
 * From the first count on from which every row has few clients, the rows are merged into one; row 0 always stands alone.
 * Deviations are carried as states, so that the merged row has the deviation of its customers and not a mean of deviations.
 */
const rowsSql = `
  WITH ${active},
  levels AS (
    SELECT
      missions AS level, count() AS customers, sum(orders) AS bought, countIf(orders > 0) AS bought_any,
      sum(revenue) AS net, sum(refunds) AS back, stddevSampStableState(toFloat64(revenue)) AS spread
    FROM active
    GROUP BY level
  )
  SELECT
    least(level, 1 + last) AS missions, max(level) > missions AS andMore,
    sum(customers) AS clients, sum(bought) AS orders, sum(bought_any) AS buyers, sum(net) AS revenue, sum(back) AS refunds,
    round(stddevSampStableMerge(spread), 6) AS revenueDeviation
  FROM (SELECT *, max(if(customers >= {few:UInt32}, level, 0)) OVER () AS last FROM levels)
  GROUP BY missions
  ORDER BY missions`;

/*
 * Spearman's coefficient with mid-ranks: Pearson's over ranks. Customers with the same missions and revenue are one group,
 * so the ranks are made over groups. The mean of mid-ranks is (n + 1) ÷ 2, ties or not. NaN where all customers are alike.
 */
const correlationSql = `
  WITH ${active},
  pairs AS (SELECT missions, revenue, count() AS c FROM active GROUP BY missions, revenue),
  ranked AS (
    SELECT
      c, sum(c) OVER () AS n,
      sum(c) OVER (ORDER BY missions) - (sum(c) OVER (PARTITION BY missions) - 1) / 2 - (n + 1) / 2 AS x,
      sum(c) OVER (ORDER BY revenue) - (sum(c) OVER (PARTITION BY revenue) - 1) / 2 - (n + 1) / 2 AS y
    FROM pairs
  )
  SELECT sum(c * x * y) / sqrt(sum(c * x * x) * sum(c * y * y)) AS coefficient, sum(c) AS n
  FROM ranked`;

type CurrencyRow = { currency: string; orders: number; revenue: number };
type ImpactRow = { missions: number; andMore: boolean; clients: number; orders: number; buyers: number; revenue: number; refunds: number; revenueDeviation: number | null };

async function correlationOf(store: Store, parameters: Parameters): Promise<{ coefficient: number; n: number } | null> {
  const [row] = await store.query<{ coefficient: number | null; n: number }>(correlationSql, parameters);
  // Rounding errors may step over 1 by a hair.
  return row?.coefficient == null ? null : { n: row.n, coefficient: Math.min(1, Math.max(-1, row.coefficient)) };
}

/**
 * Rows in one currency, the asked one, else the one with most orders; amounts in different currencies are never added up.
 * All rows together are the active customers: any order, visit or validation in the max(365 days, period) before the period's end.
 */
export const impact: Queries['impact'] = async (context) => {
  const { store, query } = context;
  const question = await questionOf(context);
  const span = spanParameters(question, question.period);
  const currencies = await store.query<CurrencyRow>(currenciesSql, span);
  const currency = query.currency ?? currencies[0]?.currency ?? question.tenant.currency;
  const parameters = { ...activeParameters(question, question.period, currency ?? ''), few: fewClients };
  return {
    ...question.envelope,
    note: question.tenant.missionNote,
    currency,
    currencies,
    rows: (await store.query<ImpactRow>(rowsSql, parameters)).map((row) => ({ ...row, andMore: Boolean(row.andMore) })),
    correlation: await correlationOf(store, parameters),
  };
};
