// Table and explanation of a trend: every value of every day. Loaded with the menu.
import { kpiLabel, type KpiContext } from '../../export/kpi-lines.js';
import type { Table, TableColumn, TableHead } from '../../export/table.js';
import { kpiTwin as english } from '../../i18n/en-kpi-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import type { Explanation } from '../frame/explain.js';
import { ruleOf } from './tiles-twin.js';
import type { Trend, TrendLine } from './trend-lines.js';

type Context = Pick<KpiContext, 'words' | 'locale'> & { trend: Language['kpiTrend'] };

export function trendTable({ drawn, days, daysBefore, unfinished }: Trend, context: Context, about: { caption: string; head: TableHead }): Table {
  const { trend } = context;
  const hasBefore = drawn.some(({ before }) => before);
  const columns = (line: TrendLine): TableColumn[] => [
    { key: line.name, label: kpiLabel(line.name, context), kind: 'count' },
    ...(line.before ? [{ key: `${line.name}.before`, label: trend['trend.before.suffix'](kpiLabel(line.name, context)), kind: 'count' as const }] : []),
  ];
  return {
    ...about,
    columns: [
      { key: 'day', label: trend['trend.column.day'], kind: 'date', rowHeader: true },
      ...(hasBefore ? [{ key: 'dayBefore', label: trend['trend.before'], kind: 'date' as const }] : []),
      ...drawn.flatMap(columns),
      ...(unfinished === undefined ? [] : [{ key: 'unfinished', label: trend['trend.column.unfinished'], kind: 'flag' as const }]),
    ],
    rows: days.map((day, index) => ({
      day, dayBefore: daysBefore[index] ?? null, unfinished: index === unfinished,
      ...Object.fromEntries(drawn.flatMap(({ name, values, before }) => [[name, values[index] ?? null], [`${name}.before`, before?.[index] ?? null]])),
    })),
  };
}

/** How each line is made, and what becomes of it when it is cumulated. */
export function trendExplanations({ drawn }: Trend, context: Context, total: (line: TrendLine) => string): Explanation[] {
  const words = wordsOf('kpiTwin', english, context.locale);
  const lines = drawn.map((line) => ({ figure: kpiLabel(line.name, context), rule: ruleOf(line.name, words), lines: [{ label: words['explain.now'], value: total(line) }] }));
  return [...lines, { figure: context.trend['trend.column.day'], rule: words['explain.days'] }, { figure: context.trend['trend.cumulated'], rule: words['explain.cumulated'] }];
}
