// Table and explanation of the tiles: every figure with its parts. Loaded with the menu.
import { kpiLine, type KpiContext } from '../../export/kpi-lines.js';
import type { Table, TableHead } from '../../export/table.js';
import { formatCount, formatDuration, formatPercent, formatSigned, missing } from '../../format/index.js';
import { kpiTwin as english } from '../../i18n/en-kpi-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import type { Kpi } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { quotient } from '../frame/quotient.js';

type Words = Language['kpiTwin'];

export function tilesTable(kpis: readonly Kpi[], context: KpiContext, about: { caption: string; head: TableHead }): Table {
  const words = wordsOf('kpiTwin', english, context.locale);
  return {
    ...about,
    columns: [
      { key: 'figure', label: words['column.figure'], kind: 'text', rowHeader: true },
      { key: 'group', label: words['column.group'], kind: 'text' },
      { key: 'shown', label: words['column.shown'], kind: 'text' },
      { key: 'value', label: words['column.value'], kind: 'number' },
      { key: 'unit', label: words['column.unit'], kind: 'text' },
      { key: 'part', label: words['column.part'], kind: 'count' },
      { key: 'base', label: words['column.base'], kind: 'count' },
      { key: 'baseUnit', label: words['column.baseUnit'], kind: 'text' },
      { key: 'before', label: words['column.before'], kind: 'number' },
      { key: 'change', label: words['column.change'], kind: 'text' },
    ],
    rows: kpis.map((kpi) => {
      const { label, value, change } = kpiLine(kpi, context);
      return {
        figure: label, group: context.words[`kpi.group.${kpi.group}`], shown: value, value: kpi.value, unit: words[`unit.${kpi.kind}`],
        part: kpi.kind === 'share' ? (kpi.of?.part ?? null) : null,
        base: kpi.of?.base ?? null, baseUnit: kpi.of ? words[`base.${kpi.of.unit}`] : null, before: kpi.before, change: change || null,
      };
    }),
  };
}

/** How each of the tiles is made, with what went into it. */
export function tilesExplanations(kpis: readonly Kpi[], context: KpiContext): Explanation[] {
  const words = wordsOf('kpiTwin', english, context.locale);
  return kpis.map((kpi) => {
    const { label, value, full, base } = kpiLine(kpi, context);
    const lines = [
      { label: words['explain.now'], value: [full ?? value, base].filter(Boolean).join(' · ') },
      ...(kpi.kind === 'share' && kpi.of ? [{ label: words[`base.${kpi.of.unit}`], value: quotient(kpi.of.part, kpi.of.base, context.locale) }] : []),
      ...(kpi.before === null ? [] : [{ label: words['explain.before'], value: written(kpi.kind, kpi.before, context.locale) }]),
      { label: words['explain.unit'], value: words[`unit.${kpi.kind}`] },
    ];
    return { figure: label, rule: ruleOf(kpi.name, words), lines };
  });
}

/** How a figure is made, in a sentence or two. */
export function ruleOf(name: string, words: Words): string {
  const [, sum] = /^(?:webPush|reminder|newsletter|profiling|sms)([A-Z]\w+)$/.exec(name) ?? [];
  return words[(sum ? `explain.optIn.${sum}` : `explain.${name}`) as 'explain.starts'] ?? missing;
}

function written(kind: Kpi['kind'], value: number, locale: string): string {
  switch (kind) {
    case 'share':
      return formatPercent(value, locale, 1);
    case 'score':
      return formatSigned(value, locale, 1);
    case 'duration':
      return formatDuration(value, locale);
    default:
      return formatCount(value, locale);
  }
}
