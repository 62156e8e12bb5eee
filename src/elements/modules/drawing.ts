// The figures of a module as its detail draws them: tiles, notes, breakdowns, lists and the widgets of its type. Loaded while they are asked for.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ModuleDetail } from '../../contract/index.js';
import { formatClauses, formatLabelled, formatParts } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { moduleOf, moduleWords, readModule, typeName, type ModuleDeclaration, type Reading, type SplitReading } from '../../modules/index.js';
import type { Theme } from '../../theme/index.js';
import { addStyles } from '../frame/later-styles.js';
import { barsSection } from './bars.js';
import type { SplitCharts } from './charts.js';
import type { DetailContext } from './context.js';
import { drawingStyles } from './drawing-styles.js';
import type { Lists } from './lists.js';
import { noteList } from './notes.js';
import { tiles, tileTexts } from './tiles.js';
import { Views, type ViewLoaders, type ViewSetup } from './views.js';

/** What the element knows beside the answer. */
export interface DrawingSource {
  /** Undefined while there is nothing to show. */
  shown: () => ModuleDetail | undefined;
  /** Whether only some of the visits are counted. */
  isPart: () => boolean;
  words: () => Language['moduleDetail'];
  chartWords: () => Language['chart'];
  changeWords: () => Language['change'];
  locale: () => string;
  /** Level of the headings within. */
  level: () => number;
  theme: () => Theme | undefined;
  say: (text: string) => void;
  views: ViewLoaders;
  viewSetup: () => Omit<ViewSetup, 'heading'>;
}

/** A type that nobody has declared has its visits. */
const undeclared: Pick<ModuleDeclaration, 'figures'> = { figures: [] };
const isOnCanvas = ({ split }: SplitReading): boolean => split.draw === 'donut' || split.draw === 'columns';

export class Drawing {
  readonly #host: LitElement;
  readonly #source: DrawingSource;
  readonly #views: Views;
  #read: { data: ModuleDetail; declaration: ModuleDeclaration | undefined; isPart: boolean; reading: Reading } | undefined;
  #charts: SplitCharts | undefined;
  #lists: Lists | undefined;

  constructor(host: LitElement, source: DrawingSource) {
    this.#host = host;
    this.#source = source;
    this.#views = new Views(host, source.views);
    addStyles(host, [drawingStyles]);
  }

  /** All that parts are drawn from. */
  context(data: ModuleDetail): DetailContext {
    const { isPart, words, changeWords, locale, level } = this.#source;
    const declaration = moduleOf(data.type);
    return {
      data, declaration, locale: locale(),
      reading: this.#reading(data, declaration, isPart()),
      own: declaration ? moduleWords(declaration, locale()) : { type: typeName(data.type, locale()), figures: {} },
      words: words(),
      changeWords: changeWords(),
      level: level(),
    };
  }

  /** Name of the type, or of its variant. */
  typeOf(data: ModuleDetail): string {
    const { declaration, own } = this.context(data);
    const variant = declaration?.variant?.(data.module);
    return (variant && own.variants && Object.hasOwn(own.variants, variant) && own.variants[variant]) || own.type;
  }

  isEmpty(data: ModuleDetail): boolean {
    const { reading } = this.context(data);
    return data.visits === 0 && reading.figures.every(({ value }) => !value) && reading.splits.every(({ total }) => total === 0);
  }

  /** @param chip what takes a filter back */
  render(data: ModuleDetail, label: string, chip: unknown): TemplateResult {
    const context = this.context(data);
    const { splits } = context.reading;
    const bars = splits.filter(({ split }) => split.draw === 'bars' || split.draw === 'rates');
    return html`<div class="detail" part="detail" role="group" tabindex="0" aria-label=${label}>
      <div class="top">${chip} ${tiles(context)} ${noteList(context)}</div>
      ${bars.map((reading) => barsSection(reading, context, this.#source.chartWords()))} ${this.#canvases(splits.filter(isOnCanvas), context)} ${this.#tables(context)}
      ${this.#views.elements(context.declaration?.views ?? [], { ...this.#source.viewSetup(), heading: (split) => context.own.splits?.[split]?.heading })}
    </div>`;
  }

  summary(data: ModuleDetail): string {
    const locale = this.#source.locale();
    const figures = tileTexts(this.context(data)).map(({ label, value, notes }) => formatParts([formatLabelled(label, value.full ?? value.text, locale), ...notes], locale));
    return this.#source.words()['summary'](this.typeOf(data), formatClauses(figures, locale));
  }

  /** Draws anew what CSS cannot, as after a change of theme. */
  redraw(): void {
    this.#charts?.redraw();
  }

  #reading(data: ModuleDetail, declaration: ModuleDeclaration | undefined, isPart: boolean): Reading {
    const known = this.#read;
    if (known?.data === data && known.declaration === declaration && known.isPart === isPart) return known.reading;
    const reading = readModule(declaration ?? undeclared, data, isPart);
    this.#read = { data, declaration, isPart, reading };
    return reading;
  }

  #canvases(readings: readonly SplitReading[], context: DetailContext): unknown {
    if (readings.length === 0) return nothing;
    const charts = this.#charts;
    if (!charts) {
      void this.#loadCharts();
      return html`<div class="canvas-place"></div>`;
    }
    const columns = readings.filter(({ split }) => split.draw === 'columns');
    return [...readings.filter(({ split }) => split.draw === 'donut').map((reading) => charts.ring(reading, context)), columns.length > 0 ? charts.columns(columns, context) : nothing];
  }

  #tables(context: DetailContext): unknown {
    const drawn = (context.declaration?.tables ?? []).filter(({ name, drawn: isDrawn }) => isDrawn && (context.data.tables[name]?.length ?? 0) > 0);
    if (drawn.length > 0 && !this.#lists) void this.#loadLists();
    return drawn.map((table) => this.#lists?.section(table, context) ?? nothing);
  }

  async #loadCharts(): Promise<void> {
    // Without the network the place stays empty; every figure is in the table.
    const loaded = await import('./charts.js').catch(() => undefined);
    if (!loaded || this.#charts) return;
    const { shown, theme, chartWords, say } = this.#source;
    const context = () => {
      const data = shown();
      return data && this.context(data);
    };
    this.#charts = new loaded.SplitCharts(this.#host, { context, theme, words: chartWords, say });
    this.#host.requestUpdate();
  }

  async #loadLists(): Promise<void> {
    const loaded = await import('./lists.js').catch(() => undefined);
    if (!loaded) return;
    this.#lists ??= new loaded.Lists(this.#host);
    this.#host.requestUpdate();
  }
}
