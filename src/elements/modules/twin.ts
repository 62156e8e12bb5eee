// A module in rows and sentences: every figure, breakdown and table of its type, and how each is made. Loaded on first use.
import { changeText } from '../../export/change.js';
import type { Cell, Table, TableColumn, TableHead, TableRow } from '../../export/index.js';
import { formatCount, formatDate, formatPercent, formatSigned, languageName } from '../../format/index.js';
import { moduleRules, moduleTwin as english } from '../../i18n/en-modules-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import type { FigureReading, ModuleColumn, ModuleTable, RateReading, SplitPart, SplitReading } from '../../modules/index.js';
import type { Change } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { quotient } from '../frame/quotient.js';
import { keyName } from './bars.js';
import type { DetailContext } from './context.js';

type Words = Language['moduleTwin'];
/** Of a type that the library brings its own, of others those of its declaration. */
function rulesOf({ declaration, own, locale }: DetailContext): NonNullable<DetailContext['own']['rules']> {
  const rules = wordsOf('moduleRules', moduleRules, locale);
  const type = declaration?.type ?? '';
  return own.rules ?? (Object.hasOwn(rules, type) ? rules[type as keyof typeof rules] : {});
}

const wordsIn = (locale: string): Words => wordsOf('moduleTwin', english, locale);

export function moduleTables(context: DetailContext, head: TableHead): Table[] {
  const { reading, declaration, data } = context;
  const tables = (declaration?.tables ?? []).filter(({ name }) => Object.hasOwn(data.tables, name));
  return [figuresTable(context, head), ...reading.splits.map((split) => splitTable(split, context, head)), ...tables.map((table) => listTable(table, context, head))];
}

const always = [['figure', 'text'], ['value', 'number'], ['whole', 'count'], ['share', 'percent']] as const;
const ofScores = [['low', 'number'], ['high', 'number']] as const;
const compared = [['before', 'number'], ['shareBefore', 'percent'], ['change', 'text']] as const;

function figuresTable(context: DetailContext, head: TableHead): Table {
  const { data, reading, words, own } = context;
  const twin = wordsIn(context.locale);
  const hasScore = reading.figures.some(({ range }) => range !== null);
  const hasStock = reading.figures.some(({ figure }) => 'stock' in figure && figure.stock);
  const shown = [...always, ...(hasScore ? ofScores : []), ...(data.previous ? compared : []), ...(hasStock ? ([['note', 'text']] as const) : [])];
  const columns = shown.map(([key, kind]): TableColumn => ({ key, kind, label: twin[`column.${key}`], rowHeader: key === 'figure', ...(kind === 'percent' ? { digits: 1 } : {}) }));
  const plain = (figure: string, value: number, before: number | undefined) => row({ figure, value, before: before ?? null });
  return {
    caption: twin['table.figures'],
    head,
    columns,
    rows: [
      row({ figure: words['visits'], value: data.visits, before: data.previous?.visits ?? null, change: textOf(reading.visits, context) }),
      plain(twin['figure.sessions'], data.sessions, data.previous?.sessions),
      plain(twin['figure.people'], data.people, data.previous?.people),
      ...reading.figures.map((figure) => figureRow(figure, own.figures[figure.figure.name] ?? figure.figure.name, context)),
      ...(reading.rate ? [rateRow(reading.rate, context)] : []),
    ],
  };
}

const empty = { value: null, whole: null, share: null, low: null, high: null, before: null, shareBefore: null, change: null, note: null };
const row = (values: TableRow): TableRow => ({ ...empty, ...values });

function figureRow({ figure, value, before, change, range, share }: FigureReading, label: string, context: DetailContext): TableRow {
  const unit = figure.kind === 'score' ? ({ unit: 'points', digits: 1 } as const) : {};
  const isStock = 'stock' in figure && figure.stock;
  return row({
    figure: label, value, before, whole: share?.base ?? null, share: share?.share ?? null, low: range?.low ?? null, high: range?.high ?? null,
    change: textOf(change, context, unit), note: isStock ? context.words['today'] : null,
  });
}

function rateRow({ now, before, change }: RateReading, context: DetailContext): TableRow {
  return row({
    figure: context.words['rate'], value: now.share === null ? null : now.part, whole: now.share === null ? null : now.base, share: now.share,
    before: before?.part ?? null, shareBefore: before?.share ?? null, change: textOf(change, context, { unit: 'points', digits: 1 }),
  });
}

function textOf(of: Change, { changeWords, locale }: DetailContext, more: { unit?: 'points'; digits?: number } = {}): string | null {
  return changeText(of, { words: changeWords, locale, ...more }) || null;
}

function splitTable(reading: SplitReading, context: DetailContext, head: TableHead): Table {
  const { split, all } = reading;
  const twin = wordsIn(context.locale);
  const words = context.own.splits?.[split.breakdown];
  const isRates = split.draw === 'rates';
  const has = (test: (part: SplitPart) => boolean, more: TableColumn[]) => (all.some(test) ? more : []);
  const columns: TableColumn[] = [
    { key: 'key', label: words?.key ?? split.breakdown, kind: split.draw === 'columns' ? 'date' : 'text', rowHeader: true },
    { key: 'count', label: words?.count ?? twin['column.value'], kind: 'count' },
    ...has(({ people }) => people !== null, [{ key: 'people', label: twin['column.people'], kind: 'count' }]),
    ...(isRates ? [{ key: 'base', label: words?.base ?? twin['column.whole'], kind: 'count' as const }] : []),
    ...(split.draw === 'columns' ? [] : [{ key: 'share', label: words?.share ?? twin['column.share'], kind: 'percent' as const, digits: 1 }]),
    ...(split.draw === 'columns' ? [] : has(({ before }) => before !== null, [{ key: 'before', label: twin['column.before'], kind: 'count' }])),
    ...has(({ rate }) => rate?.before != null, [{ key: 'shareBefore', label: twin['column.shareBefore'], kind: 'percent', digits: 1 }]),
  ];
  return { caption: words?.heading ?? split.breakdown, head, columns, rows: all.map((part) => partRow(part, split.draw === 'columns' ? part.key : keyName(part, words))) };
}

function partRow({ count, people, share, before, rate }: SplitPart, key: string): TableRow {
  return { key, count, people, before, base: rate?.now.base ?? null, share: rate ? rate.now.share : share.share, shareBefore: rate?.before?.share ?? null };
}

export function listTable(table: ModuleTable, context: DetailContext, head: TableHead): Table {
  return { ...listOf(table, context), head };
}

function listOf({ name, columns }: ModuleTable, { data, own, locale }: DetailContext): Omit<Table, 'head'> {
  const words = own.tables?.[name];
  return {
    caption: words?.caption ?? name,
    columns: columns.map(({ key, kind }, place) => ({ key, kind: kind === 'language' ? 'text' : kind, label: words?.columns[key] ?? key, rowHeader: place === 0 })),
    rows: (data.tables[name] ?? []).map((line) =>
      Object.fromEntries(
        columns.map((column) => {
          const { key, kind } = column;
          const value = valueIn(line, column, data);
          // Some stores send 1 and 0 for true and false.
          if (kind === 'flag') return [key, value === null ? null : Boolean(value)];
          return [key, kind === 'language' && typeof value === 'string' ? languageName(value, locale) : value];
        }),
      ),
    ),
  };
}

function valueIn(line: TableRow, { key, or, named }: ModuleColumn, { tables }: DetailContext['data']): Cell {
  const value = line[key] ?? (or === undefined ? null : (line[or] ?? null));
  const other = named && (tables[named.table] ?? []).find((each) => each[named.key] === value);
  return (other && other[named.by]) ?? value;
}

export function moduleExplanations(context: DetailContext): Explanation[] {
  const { data, reading, words, declaration, locale } = context;
  const twin = wordsIn(locale);
  const count = (label: string, value: number | null) => ({ label, value: formatCount(value, locale) });
  const tables = (declaration?.tables ?? []).filter(({ name }) => (data.tables[name] ?? []).length > 0);
  return [
    { figure: words['visits'], rule: twin['explain.visits'], lines: [count(words['visits'], data.visits), count(twin['figure.sessions'], data.sessions), count(twin['figure.people'], data.people)] },
    ...reading.figures.map((figure) => explainFigure(figure, context, twin)),
    ...(reading.rate ? [explainRate(reading.rate, context, twin)] : []),
    ...reading.splits.filter(({ all }) => all.length > 0).map((split) => explainSplit(split, context, twin)),
    ...tables.map((table) => explainTable(table, context, twin)),
    ...(data.previous ? [{ figure: twin['column.change'], rule: twin['explain.change'] }] : []),
  ];
}

/** As many parts as an explanation names; the table has all. */
const mostLines = 30;

/** All columns of a breakdown in one, with what each part is a share of. */
function explainSplit({ split, all, total }: SplitReading, context: DetailContext, twin: Words): Explanation {
  const { own, locale } = context;
  const words = own.splits?.[split.breakdown];
  const [count, share] = [words?.count ?? twin['column.value'], words?.share ?? twin['column.share']];
  const has = (test: (part: SplitPart) => boolean, label: string) => (all.some(test) ? [label] : []);
  const isOfDays = split.draw === 'columns';
  const names = [
    words?.heading ?? split.breakdown, count,
    ...(isOfDays ? [] : [share]),
    ...(split.draw === 'rates' ? [words?.base ?? twin['column.whole']] : []),
    ...has(({ people }) => people !== null, twin['column.people']),
    ...(isOfDays ? [] : has(({ before }) => before !== null, twin['column.before'])),
    ...has(({ rate }) => rate?.before != null, twin['column.shareBefore']),
  ];
  const rule = twin[split.draw === 'rates' ? 'explain.rates' : isOfDays ? 'explain.daily' : 'explain.share'];
  const lines = all.slice(0, mostLines).map((part) => ({ label: isOfDays ? formatDate(part.key, locale) : keyName(part, words), value: partValue(part, isOfDays ? null : total, twin, locale) }));
  return { figure: names.join(' · '), rule, lines };
}

function partValue({ count, rate }: SplitPart, total: number | null, twin: Words, locale: string): string {
  if (!rate) return total === null ? formatCount(count, locale) : quotient(count, total, locale);
  const before = rate.before ? `${twin['column.before']}: ${quotient(rate.before.part, rate.before.base, locale)}` : '';
  return [quotient(rate.now.part, rate.now.base, locale), before].filter(Boolean).join(' · ');
}

/** The columns of a list with the values of its rows. */
function explainTable(table: ModuleTable, context: DetailContext, twin: Words): Explanation {
  const { columns, rows, caption } = listOf(table, context);
  const [first, counts] = [columns[0]!, columns.filter(({ kind }) => kind === 'count')];
  const value = (row: TableRow) => counts.map(({ key, label }) => `${label} ${formatCount(row[key] as number | null, context.locale)}`).join(' · ');
  return {
    figure: [caption, ...counts.map(({ label }) => label)].join(' · '),
    rule: twin['explain.list'],
    lines: counts.length > 0 ? rows.slice(0, mostLines).map((row) => ({ label: String(row[first.key] ?? '–'), value: value(row) })) : [],
  };
}

function explainFigure({ figure, value, range, answers, share }: FigureReading, context: DetailContext, twin: Words): Explanation {
  const { own, locale, reading, words } = context;
  const label = own.figures[figure.name] ?? figure.name;
  const rule = rulesOf(context)[figure.name] ?? (figure.kind === 'days' ? twin['explain.days'] : label);
  const shown = figure.kind === 'score' ? formatSigned(value, locale, 2) : formatCount(value, locale);
  const more = [
    ...(share ? [{ label: twin['column.share'], value: quotient(share.part, share.base, locale) }] : []),
    ...(range ? [{ label: twin['line.range'], value: words['range'](formatSigned(range.low, locale, 1), formatSigned(range.high, locale, 1)) }] : []),
    ...(answers === undefined ? [] : [{ label: twin['line.answers'], value: formatCount(answers, locale) }]),
    ...(figure.kind === 'days' ? [{ label: twin['line.days'], value: formatCount(reading.days, locale) }] : []),
  ];
  return { figure: label, rule, lines: [{ label, value: shown }, ...more] };
}

function explainRate({ now }: RateReading, context: DetailContext, twin: Words): Explanation {
  const { declaration, own, words, locale } = context;
  const { part, base } = declaration?.rate ?? {};
  const label = (name: string | undefined, other: string) => (name === undefined ? other : (own.figures[name] ?? name));
  const isKnown = now.share !== null;
  const lines = [
    { label: label(part, twin['line.part']), value: formatCount(isKnown ? now.part : null, locale) },
    { label: label(base, twin['line.base']), value: formatCount(isKnown ? now.base : null, locale) },
    { label: words['rate'], value: quotient(isKnown ? now.part : null, isKnown ? now.base : null, locale) },
    ...(now.range ? [{ label: twin['line.range'], value: words['range'](formatPercent(now.range.low, locale, 1), formatPercent(now.range.high, locale, 1)) }] : []),
  ];
  return { figure: words['rate'], rule: rulesOf(context)['rate'] ?? words['rate'], lines };
}
