// Breakdowns of a module on a canvas: a ring, or columns over days. Loaded only for types that declare one.
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ChartSpec, Point } from '../../charts/index.js';
import { formatCompact, formatCount, formatDate, formatPeriod, formatShareLabel } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { dayColumns, type DayColumn } from '../../modules/day-columns.js';
import type { SplitReading } from '../../modules/index.js';
import type { Theme } from '../../theme/index.js';
import { donutLayout, donutStyles, middle } from '../charts/donut-layout.js';
import { chartStyles, Legend, Picture, type LegendItem, type PointWords } from '../charts/index.js';
import { addStyles } from '../frame/later-styles.js';
import { keyName, splitSection } from './bars.js';
import type { DetailContext } from './context.js';

export interface ChartHost extends LitElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface ChartSource {
  /** Undefined while there is nothing to show. */
  context: () => DetailContext | undefined;
  theme: () => Theme | undefined;
  words: () => Language['chart'];
  say: (text: string) => void;
}

interface Ring {
  picture: Picture;
  legend: Legend;
}

const columnsName = 'columns';
/** Up to here a column's label has its weekday. */
const weekdaysUpTo = 14;

const styles = css`
  .canvas { block-size: calc(var(--_space) * 44); display: flex; }
  .canvas > .plot { flex: 1; }
  .choice { display: flex; flex-wrap: wrap; gap: var(--_space); margin-block-end: calc(var(--_space) * 2); }
  .choice .button { min-block-size: calc(var(--_space) * 7); padding-inline: calc(var(--_space) * 2); font-size: var(--_size-12); }
`;

export class SplitCharts {
  readonly #host: ChartHost;
  readonly #source: ChartSource;
  readonly #rings = new Map<string, Ring>();
  readonly #columns: Picture;
  /** The breakdown that the columns show. */
  #shown: string | undefined;

  constructor(host: ChartHost, source: ChartSource) {
    this.#host = host;
    this.#source = source;
    addStyles(host, [...chartStyles, donutStyles, styles]);
    this.#columns = this.#picture(columnsName, () => this.#columnsSpec(), (point) => this.#wordsOfColumn(point));
  }

  /** Draws anew what CSS cannot, as after a change of theme. */
  redraw(): void {
    for (const picture of [this.#columns, ...[...this.#rings.values()].map(({ picture }) => picture)]) picture.redraw();
  }

  ring(reading: SplitReading, context: DetailContext): TemplateResult {
    const { breakdown } = reading.split;
    const { picture, legend } = this.#ringOf(breakdown);
    const label = context.own.splits?.[breakdown]?.heading ?? breakdown;
    const words = this.#source.words();
    const center = middle(formatCompact(reading.total, context.locale).text);
    return splitSection(breakdown, context, donutLayout({ plot: picture.render(label, words, center), legend: legend.render(this.#items(reading, context), words['legend.label'](label)) }));
  }

  /** All breakdowns by day in one picture; which one is the reader's choice. */
  columns(readings: readonly SplitReading[], context: DetailContext): TemplateResult {
    const shown = this.#columnsShown(readings);
    const name = ({ split }: SplitReading) => context.own.splits?.[split.breakdown]?.heading ?? split.breakdown;
    return splitSection(shown.split.breakdown, context, html`
      ${readings.length < 2 ? nothing : html`<div class="choice" part="split-choice" role="group" aria-label=${context.words['split.choice']}>
        ${readings.map((reading) => html`<button type="button" class="button" data-split=${reading.split.breakdown} aria-pressed=${reading === shown ? 'true' : 'false'} @click=${() => this.#show(reading.split.breakdown)}>${context.own.splits?.[reading.split.breakdown]?.key ?? name(reading)}</button>`)}
      </div>`}
      <div class="canvas">${this.#columns.render(name(shown), this.#source.words())}</div>`);
  }

  #show(breakdown: string): void {
    this.#shown = breakdown;
    this.#host.requestUpdate();
  }

  #picture(name: string, spec: () => ChartSpec | undefined, words: (point: Point) => PointWords | undefined): Picture {
    const { theme, say } = this.#source;
    return new Picture(this.#host, { spec, theme, words, say, choose: () => undefined }, name);
  }

  #ringOf(breakdown: string): Ring {
    const known = this.#rings.get(breakdown);
    if (known) return known;
    const picture = this.#picture(`ring-${breakdown}`, () => this.#ringSpec(breakdown), ({ column }) => this.#wordsOfPart(breakdown, column));
    const legend = new Legend(this.#host, { toggle: () => undefined, point: (key) => picture.highlight(key === undefined ? undefined : this.#placeOf(breakdown, key)) });
    this.#rings.set(breakdown, { picture, legend });
    return { picture, legend };
  }

  #reading(breakdown: string): SplitReading | undefined {
    return this.#source.context()?.reading.splits.find(({ split }) => split.breakdown === breakdown);
  }

  #ringSpec(breakdown: string): ChartSpec | undefined {
    const reading = this.#reading(breakdown);
    return reading && { kind: 'donut', slices: slicesOf(reading).map(({ key, count, color }) => ({ key, value: count, color })) };
  }

  #items(reading: SplitReading, context: DetailContext): LegendItem[] {
    return slicesOf(reading).map(({ key, count, color, label }) => ({ key, color, label: this.#nameOf(reading, key, context), figures: [formatCount(count, context.locale), formatShareLabel(label, context.locale)], pressed: false, fixed: true }));
  }

  #nameOf({ split, parts, rest }: SplitReading, key: string, { own, locale }: DetailContext): string {
    const part = parts.find((each) => each.key === key);
    return part ? keyName(part, own.splits?.[split.breakdown]) : this.#source.words()['part.other'](formatCount(rest?.parts ?? 0, locale));
  }

  #wordsOfPart(breakdown: string, column: number): PointWords | undefined {
    const [reading, context] = [this.#reading(breakdown), this.#source.context()];
    const slice = reading && slicesOf(reading)[column];
    if (!slice || !context) return undefined;
    const [title, value, share] = [this.#nameOf(reading, slice.key, context), formatCount(slice.count, context.locale), formatShareLabel(slice.label, context.locale)];
    return { spoken: `${title}: ${value}, ${share}`, tip: { title, lines: [{ color: slice.color, label: share, value }] } };
  }

  #placeOf(breakdown: string, key: string): Point | undefined {
    const column = slicesOf(this.#reading(breakdown)).findIndex((slice) => slice.key === key);
    return column < 0 ? undefined : { series: 0, column };
  }

  #columnsShown(readings: readonly SplitReading[]): SplitReading {
    return readings.find(({ split }) => split.breakdown === this.#shown) ?? readings[0]!;
  }

  #days(): DayColumn[] {
    const context = this.#source.context();
    const readings = context?.reading.splits.filter(({ split }) => split.draw === 'columns') ?? [];
    return context && readings.length > 0 ? dayColumns(this.#columnsShown(readings).all, context.data) : [];
  }

  #columnsSpec(): ChartSpec | undefined {
    const context = this.#source.context();
    if (!context) return undefined;
    const days = this.#days();
    const style = days.length <= weekdaysUpTo ? 'weekday' : 'short';
    return {
      kind: 'stacked-bar',
      series: [{ key: 'count', color: 'option-1' }],
      columns: days.map(({ from, count, unfinished }) => ({ key: from, label: formatDate(from, context.locale, style), values: [count], unfinished })),
      tick: (value) => formatCompact(value, context.locale).text,
    };
  }

  #wordsOfColumn({ column }: Point): PointWords | undefined {
    const context = this.#source.context();
    const day = this.#days()[column];
    if (!day || !context) return undefined;
    const [title, value] = [formatPeriod(day, context.locale), formatCount(day.count, context.locale)];
    return { spoken: `${title}: ${value}`, tip: { title, lines: [{ color: 'option-1', label: '', value }] } };
  }
}

interface DrawnSlice {
  key: string;
  count: number;
  color: string;
  label: SplitReading['parts'][number]['share']['label'];
}

/** Stands for all parts that are taken together; no key of an answer is empty. */
const restKey = '';

function slicesOf(reading: SplitReading | undefined): DrawnSlice[] {
  const parts = (reading?.parts ?? []).map(({ key, count, share }, place) => ({ key, count, color: `option-${place + 1}`, label: share.label }));
  return reading?.rest ? [...parts, { key: restKey, count: reading.rest.count, color: 'missing', label: reading.rest.share.label }] : parts;
}
