// Completions of one mission over time, as columns and as rows. Pure; days are made whole by the code that all breakdowns by day share.
import type { StackedBarSpec } from '../../charts/index.js';
import type { MissionDetail } from '../../contract/index.js';
import { bins, formatCompact, formatCount, formatDate, formatParts, formatPeriod, formatTime } from '../../format/index.js';
import { dayColumns, type DayColumn } from '../../modules/day-columns.js';
import type { PointWords } from '../charts/index.js';
import { colourOf, type DetailContext } from './lines.js';

/** Up to two weeks the weekday helps; beyond, there is no room for it. */
const weekdaysUpTo = 14;

const partsOf = ({ days }: MissionDetail) => days.map(({ date, validations }) => ({ key: date, count: validations }));

/** Days, or weeks and months where there are many. */
export const columnsOf = (data: MissionDetail): DayColumn[] => dayColumns(partsOf(data), data);

/** Every single day of the period, for table and file. */
export function daysOf(data: MissionDetail): { date: string; count: number }[] {
  const counts = new Map(data.days.map(({ date, validations }) => [date, validations]));
  return bins(data.period).map(({ from }) => ({ date: from, count: counts.get(from) ?? 0 }));
}

export function daysSpec(data: MissionDetail, locale: string, patterns: boolean): StackedBarSpec {
  const columns = columnsOf(data);
  const style = columns.length <= weekdaysUpTo ? 'weekday' : 'short';
  return {
    kind: 'stacked-bar',
    series: [{ key: 'validations', color: colourOf(data) }],
    columns: columns.map(({ from, count, unfinished }) => ({ key: from, label: formatDate(from, locale, style), values: [count], unfinished })),
    patterns,
    tick: (value) => formatCompact(value, locale).text,
  };
}

export function wordsOfColumn(column: number, { data, words, locale }: DetailContext): PointWords | undefined {
  const found = columnsOf(data)[column];
  if (!found) return undefined;
  const [title, value] = [formatPeriod(found, locale), formatCount(found.count, locale)];
  const note = found.unfinished ? words['days.unfinished'](formatTime(data.completeUntil, locale, data.zone)) : undefined;
  return { spoken: formatParts([words['days.point'](title, found.count, value), note], locale), tip: { title, lines: [{ color: colourOf(data), label: words['validations'], value }], note } };
}
