// The whole of the impact table, for file and twin, and how its figures are made. Loaded with the menu.
import type { ImpactRow } from '../../contract/index.js';
import type { Cell, TableColumn } from '../../export/index.js';
import type { Language } from '../../i18n/index.js';
import { impactTwin as english } from '../../i18n/en-impact.js';
import { wordsOf } from '../../i18n/index.js';
import type { ImpactFigures } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';

/** Columns beside those on screen. */
export function furtherColumns(locale: string, currency: string | undefined): TableColumn[] {
  const words = wordsOf('impactTwin', english, locale);
  const column = (key: 'orders' | 'buyers' | 'revenue' | 'refunds' | 'low' | 'high', kind: 'count' | 'money'): TableColumn => ({
    key,
    kind,
    label: words[`column.${key}`],
    ...(kind === 'money' && { currency }),
  });
  return [column('orders', 'count'), column('buyers', 'count'), ...(['revenue', 'refunds', 'low', 'high'] as const).map((key) => column(key, 'money'))];
}

export function furtherCells({ orders, buyers, revenue, refunds }: ImpactRow, { revenueRange }: ImpactFigures): Record<string, Cell> {
  return { orders, buyers, revenue, refunds: refunds ?? null, low: revenueRange?.low ?? null, high: revenueRange?.high ?? null };
}

export function impactExplanations(rows: readonly ImpactRow[], columns: Language['impact'], locale: string): Explanation[] {
  const words = wordsOf('impactTwin', english, locale);
  const figures = ['breakdown', 'revenuePerCustomer', 'basket', 'averageOrders'] as const;
  const isMerged = rows.some(({ andMore }) => andMore);
  return [
    ...figures.map((key) => ({ figure: columns[`impact.column.${key}`], rule: words[`explain.${key}`] })),
    ...(isMerged ? [{ figure: columns['impact.column.missions'], rule: words['explain.more'] }] : []),
  ];
}
