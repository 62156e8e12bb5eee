// Table and explanation of the three figures: every value with its parts, in both periods. Loaded with the menu.
import { changeText } from '../../export/change.js';
import type { HeadLine, Table, TableHead } from '../../export/table.js';
import { formatCount, formatPercent, formatPeriod, missing } from '../../format/index.js';
import { indicatorsTwin as english } from '../../i18n/en-missions-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import type { MissionIndicator, Rate } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { quotient } from '../frame/quotient.js';
import { baseRule, changeContext, digits, indicatorLine, type IndicatorContext } from './lines.js';

type Words = Language['indicatorsTwin'];

export function indicatorsTable(figures: readonly MissionIndicator[], context: IndicatorContext, about: { caption: string; head: TableHead }): Table {
  const words = wordsOf('indicatorsTwin', english, context.locale);
  return {
    ...about,
    columns: [
      { key: 'figure', label: words['column.figure'], kind: 'text', rowHeader: true },
      { key: 'shown', label: words['column.shown'], kind: 'text' },
      { key: 'value', label: words['column.value'], kind: 'number' },
      { key: 'unit', label: words['column.unit'], kind: 'text' },
      { key: 'part', label: words['column.part'], kind: 'count' },
      { key: 'base', label: words['column.base'], kind: 'count' },
      { key: 'baseName', label: words['column.baseName'], kind: 'text' },
      { key: 'before', label: words['column.before'], kind: 'number' },
      { key: 'partBefore', label: words['column.partBefore'], kind: 'count' },
      { key: 'baseBefore', label: words['column.baseBefore'], kind: 'count' },
      { key: 'change', label: words['column.change'], kind: 'text' },
    ],
    rows: figures.map((figure) => {
      const { name, value, rate, before, rateBefore } = figure;
      const line = indicatorLine(figure, context);
      return {
        figure: line.label, shown: line.value, value, unit: words[`unit.${name}`],
        part: rate?.part ?? null, base: rate?.base ?? null, baseName: rate ? baseRule(context) : null,
        before, partBefore: rateBefore?.part ?? null, baseBefore: rateBefore?.base ?? null, change: line.change || null,
      };
    }),
  };
}

/** How each figure is made, with what went into it in both periods. */
export function indicatorsExplanations(figures: readonly MissionIndicator[], context: IndicatorContext): Explanation[] {
  const words = wordsOf('indicatorsTwin', english, context.locale);
  return figures.map((figure) => ({
    figure: context.words[figure.name],
    rule: words[`explain.${figure.name}`],
    lines: [...parts(figure, context, words), ...values(figure, context, words), { label: words['explain.unit'], value: words[`unit.${figure.name}`] }, ...changeLines(figure, context, words)],
  }));
}

/** Numerator and denominator of the rate, and who is in the latter. */
function parts({ rate }: MissionIndicator, context: IndicatorContext, words: Words): HeadLine[] {
  if (!rate) return [];
  const range = rate.range && { low: formatPercent(rate.range.low, context.locale, digits), high: formatPercent(rate.range.high, context.locale, digits) };
  return [
    { label: words['explain.part'], value: formatCount(rate.part, context.locale) },
    { label: words['explain.base'], value: `${formatCount(rate.base, context.locale)}. ${baseRule(context)}` },
    ...(range ? [{ label: words['explain.range'], value: words['explain.range.value'](range.low, range.high) }] : []),
  ];
}

function values({ value, rate, before, rateBefore }: MissionIndicator, context: IndicatorContext, words: Words): HeadLine[] {
  const { locale, period, previousPeriod } = context;
  return [
    { label: words['explain.now'](formatPeriod(period, locale, 'medium')), value: written(value, rate, context) },
    ...(previousPeriod ? [{ label: words['explain.before'](formatPeriod(previousPeriod, locale, 'medium')), value: written(before, rateBefore, context) }] : []),
  ];
}

function written(value: number | null, rate: Rate | null, context: IndicatorContext): string {
  if (!rate) return formatCount(value, context.locale);
  return value === null ? context.words['none'] : quotient(rate.part, rate.base, context.locale);
}

function changeLines(figure: MissionIndicator, context: IndicatorContext, words: Words): HeadLine[] {
  if (figure.before === null) return [];
  const otherBase = figure.change.kind === 'none' && figure.value !== null;
  const rule = words[otherBase ? 'explain.rule.bases' : figure.name === 'participation' ? 'explain.rule.points' : 'explain.rule.counts'];
  return [{ label: words['explain.change'], value: `${changeText(figure.change, changeContext(figure, context)) || missing}. ${rule}` }];
}
