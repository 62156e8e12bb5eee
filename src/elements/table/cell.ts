// A cell's exact value as people read it, by the column's kind. Pure.
import type { Cell, TableColumn } from '../../export/table.js';
import { formatCount, formatDate, formatMoney, formatNumber, formatPercent, formatTime, missing } from '../../format/index.js';

/** Null is a dash, never 0. */
export function cellText(value: Cell | undefined, { kind, digits, currency, zone }: TableColumn, locale: string): string {
  if (value === null || value === undefined || value === '') return missing;
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (typeof value === 'string') return kind === 'date' ? formatDate(value, locale) : kind === 'time' && zone ? formatTime(value, locale, zone, 'date-time') : value;
  switch (kind) {
    case 'percent':
      return formatPercent(value, locale, digits ?? 1);
    case 'points':
    case 'number':
      return formatNumber(value, locale, digits);
    case 'money':
      return formatMoney(value, locale, currency, digits);
    default:
      return formatCount(value, locale);
  }
}
