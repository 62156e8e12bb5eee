// The rows of the impact table as cells and words. Pure; figures come from stats, words from i18n.
import type { ImpactRow } from '../../contract/index.js';
import type { Table, TableColumn, TableHead, TableRow } from '../../export/table.js';
import { formatCount } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import type { ImpactAverages } from '../../stats/index.js';

export interface RowContext {
  readonly words: Language['impact'];
  readonly locale: string;
  readonly currency: string | undefined;
}

/** Which customers: those with so many missions, or with that many and more. */
export interface MissionCount {
  readonly missions: number;
  readonly andMore?: boolean | undefined;
}

type Context = Pick<RowContext, 'words' | 'locale'>;

/** `0 (no mission)`, `3`, `8 or more`. */
export function rowName({ missions, andMore }: MissionCount, { words, locale }: Context): string {
  const text = formatCount(missions, locale);
  if (andMore) return words['impact.row.more'](text);
  return missions === 0 ? words['impact.row.none'] : text;
}

/** `no mission`, `1 mission`, `8 or more missions`. */
export const missionsPhrase = ({ missions, andMore }: MissionCount, { words, locale }: Context): string => words['impact.missions'](missions, formatCount(missions, locale), Boolean(andMore));

export const refundsOf = (rows: readonly ImpactRow[]): number => rows.reduce((sum, row) => sum + (row.refunds ?? 0), 0);

export const clientsOf = (rows: readonly ImpactRow[]): number => rows.reduce((sum, { clients }) => sum + clients, 0);

/** What stands on screen, in the order of the answer; each row knows its `index` there. */
export function impactTable(rows: readonly ImpactRow[], figures: readonly ImpactAverages[], context: RowContext, about: { caption: string; head: TableHead }): Table {
  return { ...about, columns: columnsOf(context, refundsOf(rows) !== 0), rows: rows.map((row, index) => cellsOf(row, figures[index]!, index, context)) };
}

function columnsOf({ words, currency }: RowContext, hasRefunds: boolean): TableColumn[] {
  const money = { kind: 'money', currency } as const;
  const columns = [
    { key: 'missions', kind: 'text', rowHeader: true },
    { key: 'clients', kind: 'count' },
    { key: 'breakdown', kind: 'percent', digits: 1 },
    { key: 'revenuePerCustomer', ...money },
    { key: 'basket', ...money },
    { key: 'averageOrders', kind: 'number', digits: 2 },
    ...(hasRefunds ? [{ key: 'refunds', ...money } as const] : []),
  ] as const;
  return columns.map((column) => ({ ...column, label: words[`impact.column.${column.key}`] }));
}

function cellsOf(row: ImpactRow, { breakdown, revenuePerCustomer, averageBasket, averageOrders }: ImpactAverages, index: number, context: RowContext): TableRow {
  return { index, missions: rowName(row, context), clients: row.clients, breakdown: breakdown.share, revenuePerCustomer, basket: averageBasket, averageOrders, refunds: row.refunds ?? null };
}
