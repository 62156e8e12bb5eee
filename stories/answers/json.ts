/** Walks through an answer and changes its counts. Pure. */
export interface Json {
  [key: string]: unknown;
}

/** Numbers that count nothing: places, pages, sizes of groups, measures of spread. */
const noCounts = new Set(['position', 'rank', 'previousRank', 'missions', 'page', 'pageSize', 'coefficient', 'revenueDeviation']);

/** The same answer with every count changed; what holds between counts holds afterwards if `change` is linear. */
export function withCounts(value: unknown, change: (count: number) => number, key = ''): unknown {
  if (typeof value === 'number') return noCounts.has(key) ? value : change(value);
  if (Array.isArray(value)) return value.map((item) => withCounts(item, change, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withCounts(inner, change, name)]));
}
