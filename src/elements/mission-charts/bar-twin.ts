// Table and explanation of missions by day, week or month: every value of the columns. Loaded with the menu.
import type { HeadLine, Table, TableColumn, TableHead } from '../../export/table.js';
import { formatCount, lastDay, type Bin } from '../../format/index.js';
import { missionsTwin as english } from '../../i18n/en-missions-later.js';
import { wordsOf } from '../../i18n/index.js';
import { totalsOf } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { highest, type MissionKind, type Span } from './days.js';

export interface BarContext {
  locale: string;
  by: Bin;
  /** Those that are drawn. */
  kinds: readonly MissionKind[];
  label: (kind: MissionKind) => string;
  /** A day, week or month in words. */
  name: (span: Span) => string;
}

export function barTable(spans: readonly Span[], { locale, by, kinds, label }: BarContext, about: { caption: string; head: TableHead }): Table {
  const words = wordsOf('missionsTwin', english, locale);
  const span: TableColumn[] = [
    { key: 'from', label: words['column.first'], kind: 'date', rowHeader: true },
    { key: 'last', label: words['column.last'], kind: 'date' },
    { key: 'days', label: words['column.days'], kind: 'count' },
    { key: 'of', label: words['column.of'], kind: 'count' },
  ];
  return {
    ...about,
    columns: [
      ...(by === 'day' ? [{ ...span[0]!, label: words['column.day'] }] : span),
      ...kinds.map((kind) => ({ key: kind, label: label(kind), kind: 'count' as const })),
      ...(kinds.length > 1 ? [{ key: 'total', label: words['column.total'], kind: 'count' as const }] : []),
      { key: 'unfinished', label: words['column.unfinished'], kind: 'flag' },
    ],
    rows: spans.map(({ from, to, days, of, counts, total, unfinished }) => ({ from, last: lastDay({ to }), days, of, ...counts, total, unfinished })),
  };
}

/** How the columns are made, and what they add up to. */
export function barExplanations(spans: readonly Span[], context: BarContext): Explanation[] {
  const { locale, by, kinds, label, name } = context;
  const words = wordsOf('missionsTwin', english, locale);
  const { counts, total } = totalsOf(spans.map((span) => span.counts), kinds);
  const sums: HeadLine[] = [...kinds.map((kind) => ({ label: label(kind), value: formatCount(counts[kind], locale) })), { label: words['column.total'], value: formatCount(total, locale) }];
  const most = highest(spans);
  const unfinished = spans.find((span) => span.unfinished);
  const drawn: HeadLine[] = [
    { label: words['explain.drawn'], value: formatCount(spans.length, locale) },
    ...(most ? [{ label: words['explain.most'], value: `${name(most)}: ${formatCount(most.total, locale)}` }] : []),
    ...(unfinished ? [{ label: words['column.unfinished'], value: name(unfinished) }] : []),
  ];
  return [
    { figure: words['column.count'], rule: words['explain.count'], lines: [...sums, { label: words['explain.unit'], value: words['explain.unit.missions'] }] },
    { figure: words['explain.drawn'], rule: words[`explain.${by}`], lines: drawn },
    ...(kinds.includes('unknown') ? [{ figure: label('unknown'), rule: words['explain.unknown'] }] : []),
  ];
}
