// Every figure of every widget answers "how is this made?" from what the endpoint sent.
import { expect } from '@open-wc/testing';
import { recordedFetch, recordedPeriods } from '../../demo/recorded/index.js';
import type { HeadLine, Table, TableColumn } from '../../src/export/table.js';
import * as german from '../../src/i18n/de.js';
import * as english from '../../src/i18n/en.js';
import { words as text } from './chart-widgets.js';
import { choose, inState, mount, soon, widgets, type WidgetElement } from './harness.js';
import { moduleOfType } from './modules/details.js';
import { plain } from '../format/civil-cases.js';

interface Explained {
  /** Figures that it is about: a heading may name several. */
  names: readonly string[];
  rule: string;
  lines: readonly HeadLine[];
}

interface Panel {
  explained: readonly Explained[];
  head: readonly HeadLine[];
  tables: readonly Table[];
  /** Figures that stand on the screen by name. */
  tiles: readonly string[];
  legend: readonly string[];
  all: string;
}

const linesIn = (list: Element | null | undefined): HeadLine[] =>
  list?.matches('dl') ? [...list.querySelectorAll('div')].map((line) => ({ label: text(line.querySelector('dt')), value: text(line.querySelector('dd')) })) : [];

/** Opens the explanation as a reader does. */
async function opened(tag: string, attributes: Record<string, string>): Promise<Panel> {
  const { widget } = await mount(tag, recordedFetch, attributes);
  await inState(widget, 'ready');
  if (attributes['locale'] === 'de') while (!widget.renderRoot.querySelector('#menu-button')?.getAttribute('aria-label')?.endsWith('Menü')) await soon();
  const all = (selector: string) => [...widget.renderRoot.querySelectorAll(selector)].map(text);
  const [tiles, legend, screen] = [all('[part~=tile-label]'), all('.legend-item:not(.apart) .legend-label'), text(widget.renderRoot as never)];
  const csv = (await widget.toCSV())!;
  await choose(widget, 'explain');
  const panel = widget.renderRoot.querySelector('[part=explain]')!;
  const explained = [...panel.querySelectorAll('[part=explain-figure]')].map((figure) => {
    const rule = figure.nextElementSibling;
    return { names: text(figure).split(' · '), rule: text(rule), lines: linesIn(rule?.nextElementSibling) };
  });
  return { explained, head: linesIn(panel.lastElementChild), tables: tablesOf(widget), tiles, legend, all: [screen, csv, text(panel)].join(' ') };
}

const tablesOf = (widget: WidgetElement): Table[] => (widget as unknown as { tables(data: unknown): Table[] }).tables(widget.data);

const isFigure = ({ kind, key, rowHeader }: TableColumn) => (['count', 'number', 'percent', 'points', 'money'].includes(kind) || /change/i.test(key)) && !rowHeader;
/** Tables whose rows are the figures, such as those of tiles, name them in the row. */
const figuresInRows = ({ columns }: Table) => columns.some(({ key, rowHeader }) => rowHeader && key === 'figure');
const nameOf = (name: unknown) => plain(String(name)).trim();

/** Figures of tables, tiles and legend that no heading and no line names, word for word. */
function unexplained({ explained, tables, tiles, legend }: Panel): string[] {
  const known = new Set(explained.flatMap(({ names, lines }) => [...names, ...lines.map(({ label }) => label.replace(/:$/, ''))]));
  const ofTable = (table: Table) => (figuresInRows(table) ? table.rows.map((row) => row['figure']) : table.columns.filter(isFigure).map(({ label }) => label));
  return [...new Set([...tables.flatMap(ofTable), ...tiles, ...legend].map(nameOf).filter((name) => !known.has(name)))];
}

const quotient = /([\d.,  \s]+) ÷ ([\d.,  \s]+)/g;
const numberOf = (written: string) => Number(written.replace(/[^\d]/g, ''));

/** Every "part ÷ base" in the explanations that name a figure, as a ratio. */
function ratiosFor(name: string, { explained }: Panel): number[] {
  const about = explained.filter(({ names, lines }) => names.includes(name) || lines.some(({ label }) => label === name));
  return about.flatMap(({ lines }) => lines.flatMap(({ value }) => [...value.matchAll(quotient)].map(([, part, base]) => numberOf(part!) / numberOf(base!))));
}

/** Shares whose explanation has no numerator and denominator that give one of the values shown. */
function withoutQuotient(panel: Panel): string[] {
  const found = (label: string, values: readonly unknown[]) => {
    const known = values.filter((value): value is number => typeof value === 'number');
    return known.length === 0 || ratiosFor(label, panel).some((ratio) => known.some((value) => Math.abs(value - ratio) < 1e-9));
  };
  const ofTable = (table: Table) =>
    figuresInRows(table)
      ? table.rows.filter((row) => typeof row['share'] === 'number' || row['unit'] === 'share (1 is 100 %)').filter((row) => !found(nameOf(row['figure']), [row['share'] ?? row['value']])).map((row) => nameOf(row['figure']))
      : table.columns.filter(({ kind, key }) => kind === 'percent' && !/^(low|high)$/.test(key)).filter(({ key, label }) => !found(label, table.rows.map((row) => row[key]))).map(({ label }) => label);
  return [...new Set(panel.tables.flatMap(ofTable))];
}

/** Explanations that name a figure of a table and tell no value of it. */
const withoutValue = ({ explained, tables }: Panel): string[] => {
  const labels = new Set(tables.flatMap(({ columns }) => columns.filter((column) => isFigure(column) && !/change/i.test(column.key)).map(({ label }) => label)));
  return explained.filter(({ names, lines }) => names.some((name) => labels.has(name)) && !lines.some(({ value }) => /\d|–/.test(value))).map(({ names }) => names.join(' · '));
};

const faultsOf = (panel: Panel) => ({
  'no rule': panel.explained.filter(({ rule }) => rule.length < 10).map(({ names }) => names.join(' · ')),
  'no explanation': unexplained(panel),
  'no numerator and denominator': withoutQuotient(panel),
  'no value': withoutValue(panel),
});
const none = { 'no rule': [], 'no explanation': [], 'no numerator and denominator': [], 'no value': [] };

const forbidden = /\b(yield|lens|conservation|Spearman|Wald|quantile|freshness|Ausbeute|Ertrag|Linse|Erhaltungssatz|Quantil|Frische)\b|\bn = ?/i;

const { 'ew-kpi-split': split, ...others } = widgets;
const cases: readonly [tag: string, attributes: Record<string, string>][] = [
  ...Object.entries(others),
  ...['platforms', 'languages', 'hours', 'logIns', 'fields', 'channels'].map((by) => ['ew-kpi-split', { ...split, by }] as [string, Record<string, string>]),
  ...Object.values(moduleOfType).map((module) => ['ew-module-detail', { module }] as [string, Record<string, string>]),
  ['ew-demographics', { by: 'age' }],
];
const title = (tag: string, attributes: Record<string, string>) => `<${[tag, ...Object.entries(attributes).filter(([name]) => /^(by|module)$/.test(name)).map(([name, value]) => `${name}="${value}"`)].join(' ')}>`;

/** A sentence with something in each of its gaps, whether that is a number or a word. */
function filled(sentence: (...parts: unknown[]) => unknown): unknown {
  const gaps = (first: unknown) => [first, ...Array.from({ length: 8 }, () => '2')];
  try {
    return sentence(...gaps(2));
  } catch {
    return sentence(...gaps('2'));
  }
}

describe('“How is this made?”', () => {
  for (const [tag, attributes] of cases) {
    it(`is answered for every figure of ${title(tag, attributes)}`, async () => {
      const panel = await opened(tag, attributes);
      expect(faultsOf(panel)).to.deep.equal(none);
      expect(panel.head.slice(0, 2).map(({ label }) => label)).to.deep.equal(['Period', 'Time zone']);
      expect(panel.head.map(({ label }) => label)).to.include('Time of the data');
      expect(panel.all).to.not.match(forbidden);
    });
  }

  for (const [tag, attributes] of cases) {
    it(`follows the figures, and holds in German: ${title(tag, attributes)}`, async () => {
      const [month, week] = [await opened(tag, { ...attributes, locale: 'de' }), await opened(tag, { ...attributes, locale: 'de', ...recordedPeriods.days7 })];
      expect(unexplained(month)).to.deep.equal([]);
      expect(withoutQuotient(week)).to.deep.equal([]);
      expect(JSON.stringify(week.explained)).to.not.equal(JSON.stringify(month.explained));
      expect(month.all).to.not.match(forbidden);
    });
  }

  it('has plain words in every language of the library', () => {
    const said: string[] = [];
    const visit = (value: unknown): void => {
      if (typeof value === 'string') said.push(value);
      else if (typeof value === 'function') visit(filled(value as (...parts: unknown[]) => unknown));
      else if (value && typeof value === 'object') Object.values(value).forEach(visit);
    };
    visit(english);
    visit(german);
    expect(said.length).to.be.above(1_000);
    expect(said.filter((word) => forbidden.test(word))).to.deep.equal([]);
  });
});
