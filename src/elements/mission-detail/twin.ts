// Tables and explanations of one mission: figures with their parts, every day, the latest customers. Loaded with the menu.
import type { HeadLine, Table, TableHead, TableRow } from '../../export/table.js';
import { formatCount, formatPercent, today } from '../../format/index.js';
import { missionDetailTwin as english } from '../../i18n/en-mission-list-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import type { Explanation } from '../frame/explain.js';
import { baseRule } from '../indicators/lines.js';
import { daysOf } from './days.js';
import { changeOf, digits, figuresOf, indicatorContext, type DetailContext, type Figure } from './lines.js';

type Words = Language['missionDetailTwin'];

export function detailTables(context: DetailContext, heading: string, head: TableHead): Table[] {
  const words = wordsOf('missionDetailTwin', english, context.locale);
  const named = (what: string) => `${heading}: ${what}`;
  return [
    { ...figuresTable(context, words), caption: heading, head },
    { ...daysTable(context, words), caption: named(context.words['days.heading']), head },
    ...(context.data.latest?.length ? [{ ...latestTable(context, words), caption: named(context.words['latest.heading']), head }] : []),
  ];
}

type Body = Pick<Table, 'columns' | 'rows'>;

function figuresTable(context: DetailContext, words: Words): Body {
  return {
    columns: [
      { key: 'figure', label: words['column.figure'], kind: 'text', rowHeader: true },
      { key: 'value', label: words['column.value'], kind: 'number' },
      { key: 'part', label: words['column.part'], kind: 'count' },
      { key: 'base', label: words['column.base'], kind: 'count' },
      { key: 'before', label: words['column.before'], kind: 'number' },
      { key: 'change', label: words['column.change'], kind: 'text' },
    ],
    rows: figuresOf(context.data).map((figure): TableRow => {
      const { name, value, rate, before } = figure;
      return { figure: context.words[name], value, part: rate?.part ?? null, base: rate?.base ?? null, before, change: changeOf(figure, context) || null };
    }),
  };
}

function daysTable({ data, words: own }: DetailContext, words: Words): Body {
  const current = data.completeUntil ? today(data.zone, new Date(data.completeUntil)) : undefined;
  return {
    columns: [
      { key: 'date', label: words['column.day'], kind: 'date', rowHeader: true },
      { key: 'count', label: own['validations'], kind: 'count' },
      { key: 'unfinished', label: words['column.unfinished'], kind: 'flag' },
    ],
    rows: daysOf(data).map(({ date, count }) => ({ date, count, unfinished: date === current })),
  };
}

function latestTable({ data }: DetailContext, words: Words): Body {
  return {
    columns: [
      { key: 'at', label: words['column.at'], kind: 'time', zone: data.zone },
      { key: 'customer', label: words['column.customer'], kind: 'text', rowHeader: true },
      { key: 'name', label: words['column.name'], kind: 'text' },
    ],
    rows: (data.latest ?? []).map(({ at, customer, name }) => ({ at, customer, name })),
  };
}

export function detailExplanations(context: DetailContext): Explanation[] {
  const words = wordsOf('missionDetailTwin', english, context.locale);
  const { data, words: own, locale } = context;
  const hasBefore = Boolean(data.previous);
  return [
    ...figuresOf(data).map((figure) => ({ figure: own[figure.name], rule: words[`explain.${figure.name}`], lines: linesOf(figure, context, words) })),
    { figure: own['days.heading'], rule: words['explain.days'], lines: [{ label: own['validations'], value: formatCount(data.validations, locale) }] },
    ...(data.latest?.length ? [{ figure: own['latest.heading'], rule: words['explain.latest'] }] : []),
    ...(hasBefore ? [{ figure: words['column.change'], rule: words['explain.change'] }] : []),
  ];
}

function linesOf({ name, value, rate, before }: Figure, context: DetailContext, words: Words): HeadLine[] {
  const { locale, words: own } = context;
  const written = (of: number) => (rate ? formatPercent(of, locale, digits) : formatCount(of, locale));
  const base = rate && formatCount(rate.base, locale);
  return [
    ...(rate ? [{ label: words['column.part'], value: formatCount(rate.part, locale) }, { label: words['column.base'], value: name === 'rate' ? `${base}. ${baseRule(indicatorContext(context))}` : base! }] : []),
    { label: words['column.value'], value: value === null ? own['none'] : written(value) },
    ...(before === null ? [] : [{ label: words['column.before'], value: written(before) }]),
  ];
}
