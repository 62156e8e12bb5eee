// "How closely do they go together?": a sentence, the rows with their ranges, and each against the row above. Loaded when it is opened.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Answer, impact as resource } from '../../contract/index.js';
import type { Table, TableHead, TableRow } from '../../export/table.js';
import { formatCompact, formatCount, formatMoney, formatSigned, missing } from '../../format/index.js';
import { impactCloseness as english } from '../../i18n/en-impact-later.js';
import { chart as chartEnglish } from '../../i18n/en.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { correlationMinimum, excludesZero, impactFigures, rankCorrelation, revenueSteps, type ImpactFigures, type Step } from '../../stats/index.js';
import { lineStyles } from '../charts/line-styles.js';
import { tooltipStyles } from '../charts/tooltip.js';
import { addStyles } from '../frame/later-styles.js';
import { cellText } from '../table/cell.js';
import { Grid } from '../table/grid.js';
import { closenessStyles } from './later-styles.js';
import type { ImpactView } from './parts.js';
import { RangePlot, rangeStyles } from './range-plot.js';
import { clientsOf, missionsPhrase, rowName, type RowContext } from './rows.js';

type Impact = Answer<typeof resource>;

export interface ClosenessBench {
  readonly host: LitElement;
  view(): ImpactView;
  head(data: Impact): TableHead;
  say(text: string): void;
}

export class Closeness {
  readonly #bench: ClosenessBench;
  readonly #plot: RangePlot;
  readonly #grid: Grid;

  constructor(bench: ClosenessBench) {
    this.#bench = bench;
    addStyles(bench.host, [tooltipStyles, lineStyles, rangeStyles, closenessStyles]);
    this.#grid = new Grid(bench.host, 'closeness');
    this.#plot = new RangePlot(bench.host, {
      points: () => this.#rows().map(({ row, figures }) => ({ label: this.#short(row), value: figures.revenuePerCustomer, range: figures.revenueRange })),
      tick: (value, areWhole) => this.#tick(value, areWhole),
      words: (column) => this.#pointWords(column),
      say: (text) => bench.say(text),
      rightToLeft: () => bench.view().rightToLeft,
    });
  }

  render(): TemplateResult | typeof nothing {
    const data = this.#bench.view().data;
    if (!data) return nothing;
    const words = this.#words;
    const chart = wordsOf('chart', chartEnglish, this.#locale);
    return html`${this.#sentence(data)}
      ${this.#plot.render(words['chart'], { role: chart['picture.role'], keys: words['chart.keys'] })}
      ${this.#grid.render({ table: this.#table(data), locale: this.#locale, minor: ['range'], cell: (row, column) => html`<bdi>${cellText(row[column.key], column, this.#locale)}</bdi>` })}
      <p class="closeness-text strong" part="closeness-proof"><bdi>${words['proof']}</bdi></p>`;
  }

  get #words(): Language['impactCloseness'] {
    return wordsOf('impactCloseness', english, this.#locale);
  }

  get #locale(): string {
    return this.#bench.view().locale;
  }

  get #context(): RowContext {
    const { data, words, locale } = this.#bench.view();
    return { words, locale, currency: data?.currency ?? undefined };
  }

  #sentence(data: Impact): TemplateResult {
    const words = this.#words;
    const found = rankCorrelation(data.correlation);
    const customers = data.correlation?.n ?? clientsOf(data.rows);
    const count = formatCount(customers, this.#locale);
    if (!found) return html`<p class="closeness-text" part="closeness-sentence"><bdi>${customers < correlationMinimum ? words['few'](customers, count) : words['unknown']}</bdi></p>`;
    // Of very many customers the ends differ only from the third digit on.
    const digits = found.range.high - found.range.low < 0.02 ? 3 : 2;
    const [value, low, high] = [found.coefficient, found.range.low, found.range.high].map((of) => formatSigned(of, this.#locale, digits)) as [string, string, string];
    const tendency = !excludesZero(found.range) ? 'unclear' : found.coefficient > 0 ? 'more' : 'less';
    return html`<p class="closeness-text strong" part="closeness-sentence"><bdi>${words[tendency]}</bdi></p>
      <p class="closeness-text" part="closeness-figure"><bdi>${words['figure'](value, low, high, count)}</bdi></p>
      <p class="closeness-text muted"><bdi>${words['scale']}</bdi></p>`;
  }

  #rows() {
    const rows = this.#bench.view().data?.rows ?? [];
    const figures = impactFigures(rows);
    return rows.map((row, index) => ({ row, figures: figures[index]! }));
  }

  #short({ missions, andMore }: { missions: number; andMore?: boolean | undefined }): string {
    return formatCount(missions, this.#locale) + (andMore ? '+' : '');
  }

  #pointWords(column: number): { title: string; text: string } | undefined {
    const { row, figures } = this.#rows()[column] ?? {};
    if (!row || !figures) return undefined;
    const words = this.#words;
    const customers = formatCount(row.clients, this.#locale);
    const mean = this.#money(figures.revenuePerCustomer);
    const range = shownRange(figures);
    const text = range ? words['point'](mean, this.#money(range.low), this.#money(range.high), customers) : words['point.plain'](mean, customers);
    return { title: missionsPhrase(row, this.#context), text };
  }

  #table(data: Impact): Table {
    const words = this.#words;
    const context = this.#context;
    const steps = revenueSteps(data.rows);
    return {
      caption: words['table'],
      head: this.#bench.head(data),
      columns: [
        { key: 'missions', label: context.words['impact.column.missions'], kind: 'text', rowHeader: true },
        { key: 'revenuePerCustomer', label: context.words['impact.column.revenuePerCustomer'], kind: 'money', ...(context.currency && { currency: context.currency }) },
        { key: 'range', label: words['column.range'], kind: 'text' },
        { key: 'against', label: words['column.against'], kind: 'text' },
      ],
      rows: this.#rows().map(({ row, figures }, index): TableRow => {
        const range = shownRange(figures);
        return {
          missions: rowName(row, context),
          revenuePerCustomer: figures.revenuePerCustomer,
          range: range && words['between'](this.#money(range.low), this.#money(range.high)),
          against: this.#against(steps[index]!),
        };
      }),
    };
  }

  #against(step: Step): string {
    const words = this.#words;
    if (step.kind === 'none') return missing;
    if (step.kind === 'close') return words['against.close'];
    const { difference } = step;
    const size = difference === 0 ? words['against.same'] : words[difference > 0 ? 'against.more' : 'against.less'](this.#size(difference));
    if (step.kind !== 'clear') return words[`against.${step.kind}`](size);
    const { low, high } = step.range;
    const ends = difference > 0 ? ([low, high] as const) : ([high, low] as const);
    return words['against.clear'](size, ...(ends.map((end) => this.#size(end)) as [string, string]));
  }

  #money(value: number | null): string {
    return formatMoney(value, this.#locale, this.#context.currency);
  }

  /** Without its sign: the words say which way it goes. */
  #size(value: number): string {
    return this.#money(Math.abs(value));
  }

  /** Whole amounts without their zeros, as long as all of them are whole. */
  #tick(value: number, areWhole: boolean): string {
    const { locale, currency } = this.#context;
    return Math.abs(value) >= 100_000 ? formatCompact(value, locale, currency).text : formatMoney(value, locale, currency, areWhole ? 0 : undefined);
  }
}

/** A range without width says only that all customers of the row brought the same. */
const shownRange = ({ revenueRange }: ImpactFigures) => (revenueRange && revenueRange.high > revenueRange.low ? revenueRange : null);
