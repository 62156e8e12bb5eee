// <ew-kpi-trend>: key figures over time as lines. Draws; figures come from stats.
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import type { LineSpec } from '../../charts/line.js';
import type { Point } from '../../charts/spec.js';
import { kpiNames, kpisByDay as resource, type KpisByDay } from '../../contract/index.js';
import type { Settings } from '../../data/index.js';
import { kpiLabel } from '../../export/kpi-lines.js';
import type { Table } from '../../export/table.js';
import { formatClauses, formatCount, formatDate, formatDuration, formatList, formatParts, formatShortCount, formatTime, missing } from '../../format/index.js';
import { kpi as kpiEnglish, kpiTrend as english } from '../../i18n/en-kpi.js';
import { chart as chartEnglish } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { kpiUnit } from '../../stats/index.js';
import { optionTokens } from '../../theme/index.js';
import { barsSkeleton, donutStyles } from '../charts/donut-layout.js';
import { Legend, type LegendItem, type PointWords } from '../charts/index.js';
import { legendStyles } from '../charts/legend.js';
import { swatchStyles } from '../charts/swatch.js';
import { tooltipStyles } from '../charts/tooltip.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import type * as Picker from './figure-picker.js';
import { LinePlot } from '../charts/line-plot.js';
import { lineStyles } from '../charts/line-styles.js';
import { namesIn } from './names.js';
import { mostLines, trendOf, withChoice, type Trend, type TrendLine } from './trend-lines.js';

/** Detail of `ew-kpi-select`: names of the figures that the reader now sees, in their order. */
export interface KpiSelectDetail {
  kpis: string[];
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ew-kpi-select': CustomEvent<KpiSelectDetail>;
  }
}

/** The list of figures, once any trend of the page has opened it. */
let picker: typeof Picker | undefined;

const usual = ['starts', 'conversations', 'participations'];
/** Up to two weeks the weekday helps; beyond, there is no room for it. */
const weekdaysUpTo = 14;
/** From here on a day without its year could be either of two. */
const yearsFrom = 300;

/**
 * Up to five key figures over time, by day or cumulated. The day that is not over is dashed; the previous period is drawn faintly on request.
 *
 * @example
 * ```html
 * <ew-kpi-trend endpoint="https://example.com/analytics" experience="welcome" kpis="starts,conversations"></ew-kpi-trend>
 * ```
 * @tag ew-kpi-trend
 * @cssprop [--ew-kpi-trend-size=auto] - block size; by default what controls, legend and lines need, the same in every state
 * @csspart choose - opens the list of figures
 * @csspart choices - the list of figures
 * @csspart scale - the two buttons for days and sums
 * @csspart before - shows the previous period
 * @csspart picture - the lines
 * @csspart legend - figures with their totals
 * @csspart legend-item - one figure; chosen, only its line is drawn
 * @csspart tooltip - what pointer and cursor read
 * @fires {CustomEvent<KpiSelectDetail>} ew-kpi-select - the reader has ticked or unticked a figure; cancelable
 */
export class KpiTrend extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [
    Widget.styles, optionTokens, swatchStyles, tooltipStyles, legendStyles, donutStyles, lineStyles,
    css`
      :host { block-size: var(--ew-kpi-trend-size, auto); }
      /* As high in every state as controls, legend and lines; what they need depends on the width. */
      .body { --_body: calc(var(--_size) * 20.75); margin: calc(var(--_space) * -1); padding: var(--_space); min-block-size: var(--_body); }
      .body > .panel { flex: 1 0 calc(var(--_body) - var(--_space) * 2); }
      .trend { flex: 1; min-block-size: 0; display: flex; flex-direction: column; gap: calc(var(--_space) * 2); }
      .above { display: contents; }
      .controls { display: flex; flex-wrap: wrap; gap: calc(var(--_space) * 2); }
      .scale { display: flex; }
      .scale .button:first-child { border-start-end-radius: 0; border-end-end-radius: 0; }
      .scale .button:last-child { border-start-start-radius: 0; border-end-start-radius: 0; border-inline-start: 0; }
      .trend .legend { display: flex; flex-wrap: wrap; column-gap: calc(var(--_space) * 4); }
      .trend .legend-item { display: flex; gap: calc(var(--_space) * 1.5); }
      .trend .note-line { margin: 0; }
      @container card (inline-size < 34rem) { .body { --_body: calc(var(--_size) * 25); } }
      @container card (inline-size < 23rem) { .body { --_body: calc(var(--_size) * 30); } }
      /* A picture would be as high as its width asks, and the card higher than with lines in it. */
      .trend .bones { contain: size; }
      .trend .bone-row { gap: calc(var(--_space) * 2); justify-content: start; }
      .trend .bone-row .skeleton { inline-size: calc(var(--_space) * 24); }
    `,
  ];

  /** Names of the figures to begin with, at most five, such as `starts,conversations`. Seconds and counts are not drawn together: the first name decides. */
  @property() kpis?: string;
  /** Sums up to each day in place of the days themselves. */
  @property({ type: Boolean, reflect: true }) cumulated = false;
  /** Draws the previous period too, as faint lines. */
  @property({ type: Boolean, reflect: true }) previous = false;
  /** Figures of all experiences of the tenant together. */
  @property({ type: Boolean, reflect: true }) tenant = false;
  /** Tells lines apart by dashes too. */
  @property({ type: Boolean, reflect: true }) patterns = false;

  /** What the reader has ticked; the page's own choice before. */
  @state() private ticked: readonly string[] | undefined;
  @state() private only: string | undefined;

  #twin: typeof import('./trend-twin.js') | undefined;
  protected readonly source = this.ask(resource, () => ({
    params: { kpis: this.#names.join(','), ...(this.tenant ? { experience: '' } : {}) },
    required: this.tenant ? [] : ['experience'],
  }));
  readonly #plot = new LinePlot(this, {
    spec: () => this.#spec(),
    tick: (value) => this.#short(value),
    words: (point) => this.#wordsAt(point),
    say: (text) => this.say(text),
    rightToLeft: () => this.theme.theme?.direction === 'rtl',
  });
  readonly #legend = new Legend(this, {
    toggle: (name) => (this.only = this.only === name ? undefined : name),
    point: () => undefined,
  });

  protected override ownSettings(): Settings {
    return this.previous ? { ...super.ownSettings(), compare: true } : super.ownSettings();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // What the page chooses anew wins over what the reader had ticked before.
    if (changed.has('kpis')) this.ticked = this.only = undefined;
  }

  protected name(): string {
    return this.#words[this.tenant ? 'trend.heading.tenant' : 'trend.heading'];
  }

  protected override count({ days }: KpisByDay): string {
    return this.#words['trend.count'](days.length, formatCount(days.length, this.currentLocale));
  }

  protected override isEmpty(data: KpisByDay): boolean {
    // The reader may choose others only while there is something to choose from.
    return this.ticked === undefined && !someIn(data.days) && !someIn(data.previousDays ?? []);
  }

  protected override emptyHint(): string {
    return this.#words['trend.empty'];
  }

  protected picture(data: KpisByDay): TemplateResult {
    const trend = this.#trend(data);
    const canChoose = data.available.length > 1;
    const buttons = canChoose ? 4 : 3;
    // Drawn also without lines: it knows which button is the tab stop.
    const legend = this.#legend.render(trend.lines.map((line) => this.#item(line, trend)), this.#chart['legend.label'](this.headingText), buttons, buttons);
    return html`<div class="trend">
      <div class="above" role="toolbar" aria-label=${this.headingText} @keydown=${this.#legend.onKey}>${this.#controls(canChoose)} ${trend.lines.length > 0 ? legend : nothing}</div>
      ${canChoose ? picker?.figurePicker(this, { available: data.available, names: this.#names, ...this.#context }, (name) => this.#tick(name)) : nothing}
      ${trend.lines.length > 0
        ? html`${this.#plot.render(this.headingText, { role: this.#chart['picture.role'], keys: this.#words['trend.keys'] })}`
        : html`<div class="message"><p>${this.#words['trend.lacking']}</p></div>`}
      ${this.#remarks(trend).map((remark) => html`<p class="note-line small muted">${remark}</p>`)}
    </div>`;
  }

  protected skeleton(): TemplateResult {
    return html`<div class="trend"><div class="bone-row">${usual.map(() => html`<span class="skeleton"></span>`)}</div>${barsSkeleton()}</div>`;
  }

  protected summary(data: KpisByDay): string {
    const trend = this.#trend(data);
    return this.#words['trend.summary'](this.count(data), formatClauses(trend.drawn.map((line) => this.#sentence(line, trend)), this.currentLocale));
  }

  /** Below the lines and not in the foot, so that the card does not grow when they come. */
  #remarks({ unfinished, days, otherUnit, notAdditive }: Trend): string[] {
    const words = this.#words;
    const list = (names: readonly string[]) => formatList(names.map((name) => this.#label(name)), this.currentLocale);
    return [
      ...(unfinished === undefined ? [] : [words['trend.unfinished'](this.#date(days[unfinished]!))]),
      ...(otherUnit.length > 0 ? [words['trend.units'](list(otherUnit))] : []),
      ...(notAdditive.length > 0 ? [words['trend.people'](list(notAdditive))] : []),
    ];
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('./trend-twin.js');
  }

  protected tables(data: KpisByDay): Table[] {
    const filter = this.only === undefined ? null : { label: this.#words['trend.filter'], value: this.#label(this.only) };
    const caption = this.cumulated ? `${this.headingText}, ${this.#words['trend.cumulated']}` : this.headingText;
    const about = { caption, head: this.tableHead(data, filter) };
    return this.#twin ? [this.#twin.trendTable(this.#trend(data), this.#context, about)] : [];
  }

  protected explanations(data: KpisByDay): Explanation[] {
    return this.#twin?.trendExplanations(this.#trend(data), this.#context, ({ name, total }) => this.#value(total, name)) ?? [];
  }

  protected override async picturePNG(): Promise<Blob | undefined> {
    const [spec, { theme }, data] = [this.#spec(), this.theme, this.data];
    if (!spec || !theme || !data) return undefined;
    const [{ drawLines }, { drawPicture }] = await Promise.all([import('../../charts/line-picture.js'), import('../../charts/picture.js')]);
    const trend = this.#trend(data);
    const legend = trend.drawn.map((line) => ({ color: colorOf(line), text: [this.#label(line.name), this.#value(line.total, line.name)].join('  ') }));
    return drawPicture(drawLines(spec, theme, (value) => this.#short(value)), theme, { heading: this.headingText, sub: this.count(data), legend });
  }

  get #words(): Language['kpiTrend'] {
    return this.words('kpiTrend', english);
  }

  get #chart(): Language['chart'] {
    return this.words('chart', chartEnglish);
  }

  get #context() {
    return { words: this.words('kpi', kpiEnglish), locale: this.currentLocale, trend: this.#words };
  }

  /** Rates and other names that have no days are left out; where nothing else is named, the endpoint says so. */
  get #names(): readonly string[] {
    if (this.ticked) return this.ticked;
    const wanted = namesIn(this.kpis);
    const known = wanted.filter((name) => (kpiNames as readonly string[]).includes(name));
    return (known.length > 0 ? known : wanted.length > 0 ? wanted : usual).slice(0, mostLines);
  }

  #trend(data: KpisByDay): Trend {
    return trendOf(data, { names: this.#names, cumulated: this.cumulated, before: this.previous, only: this.only });
  }

  #controls(canChoose: boolean): TemplateResult {
    const words = this.#words;
    const first = canChoose ? 1 : 0;
    const button = (place: number, label: string, isPressed: boolean, act: () => unknown, part?: string) =>
      html`<button type="button" class="button legend-stop" part=${part ?? nothing} tabindex=${this.#legend.tab(place)} aria-pressed=${isPressed ? 'true' : 'false'} @focus=${this.#usedAt(place)} @click=${this.safely(act)}>${label}</button>`;
    return html`<div class="controls">
      ${canChoose ? this.#chooser() : nothing}
      <div class="scale" part="scale" role="group" aria-label=${words['trend.scale']}>
        ${button(first, words['trend.daily'], !this.cumulated, () => (this.cumulated = false))}${button(first + 1, words['trend.cumulated'], this.cumulated, () => (this.cumulated = true))}
      </div>
      ${button(first + 2, words['trend.before'], this.previous, () => (this.previous = !this.previous), 'before')}
    </div>`;
  }

  #usedAt(place: number): () => void {
    return () => {
      this.#legend.used(place);
      this.requestUpdate();
    };
  }

  #chooser(): TemplateResult {
    return html`<button type="button" class="button choose legend-stop" part="choose" tabindex=${this.#legend.tab(0)} aria-haspopup="dialog" popovertarget=${picker ? 'choices' : nothing} @focus=${this.#usedAt(0)} @click=${picker ? nothing : this.safely(() => this.#loadPicker())}>${this.#words['trend.choose']}</button>`;
  }

  async #loadPicker(): Promise<void> {
    picker ??= await this.onDemand(() => import('./figure-picker.js'));
    this.requestUpdate();
    await this.updateComplete;
    // From now on the button opens it by itself.
    if (picker) this.renderRoot.querySelector<HTMLElement>('.choose')?.click();
  }

  #tick(name: string): void {
    const kpis = withChoice(this.#names, name);
    // Lines of nothing are no picture: the last one stays.
    if (kpis.length > 0) this.select({ kpis });
    this.requestUpdate();
  }

  /** Selects the figures that are drawn, as ticking them does; of names that are unknown here, none is drawn. False where a listener has cancelled that. */
  select({ kpis }: { kpis: readonly string[] }): boolean {
    return this.whenConnected(() => {
      const told = this.emit<KpiSelectDetail>('ew-kpi-select', { kpis: [...kpis] }, true);
      if (told) {
        this.ticked = kpis;
        this.only = undefined;
      }
      return told;
    });
  }

  #spec(): LineSpec | undefined {
    if (this.view !== 'ready' || !this.data) return undefined;
    const { drawn, days, unfinished, unit } = this.#trend(this.data);
    const style = days.length <= weekdaysUpTo ? 'weekday' : days.length > yearsFrom ? 'medium' : 'short';
    return {
      lines: drawn.map((line) => ({ key: line.name, color: colorOf(line), label: this.#label(line.name), values: line.values, before: line.before })),
      columns: days.map((day) => ({ key: day, label: formatDate(day, this.currentLocale, style) })),
      unfinished, unit,
    };
  }

  #item(line: TrendLine, { drawn }: Trend): LegendItem {
    return { key: line.name, color: colorOf(line), label: this.#label(line.name), figures: [this.#value(line.total, line.name)], pressed: drawn.length === 1 && this.only === line.name };
  }

  #wordsAt({ series, column }: Point): PointWords | undefined {
    const trend = this.data && this.#trend(this.data);
    const day = trend?.days[column];
    if (!trend || day === undefined) return undefined;
    const { drawn, unfinished } = trend;
    const lines = drawn.flatMap((line) => this.#tipLines(line, trend, { column, strong: drawn[series] === line }));
    const note = column === unfinished ? this.#words['trend.unfinished.tip'](formatTime(this.data!.completeUntil, this.currentLocale, this.data!.zone)) : undefined;
    const spoken = (drawn[series] ? [drawn[series]] : drawn).map((line) => this.#words['trend.point'](this.#date(day), this.#label(line.name), this.#value(line.values[column], line.name)));
    return { spoken: formatParts([...spoken, note], this.currentLocale), tip: { title: this.#date(day), lines, note } };
  }

  #tipLines({ name, values, before, place }: TrendLine, { daysBefore }: Trend, { column, strong }: { column: number; strong: boolean }) {
    const [color, label] = [colorOf({ place }), this.#label(name)];
    const earlier = daysBefore[column];
    return [
      { color, label, value: this.#value(values[column], name), strong },
      ...(before && earlier ? [{ label: this.#words['trend.before.of'](label, formatDate(earlier, this.currentLocale, 'short')), value: this.#value(before[column], name) }] : []),
    ];
  }

  #sentence({ name, values, total }: TrendLine, { days }: Trend): string {
    const highest = values.reduce<number>((best, value, index) => ((value ?? 0) > (values[best] ?? 0) ? index : best), 0);
    return this.#words['trend.line'](this.#label(name), this.#value(total, name), this.#value(values[highest], name), this.#date(days[highest] ?? ''));
  }

  #label(name: string): string {
    return kpiLabel(name, this.#context);
  }

  #date(date: string): string {
    return formatDate(date, this.currentLocale, 'full');
  }

  #value(value: number | null | undefined, name: string): string {
    if (value === null || value === undefined) return missing;
    return kpiUnit(name) === 'seconds' ? formatDuration(value, this.currentLocale) : formatCount(value, this.currentLocale);
  }

  #short(value: number): string {
    const isTime = value > 0 && this.data && this.#trend(this.data).unit === 'seconds';
    return isTime ? formatDuration(value, this.currentLocale) : formatShortCount(value, this.currentLocale);
  }
}

/** Whether anything was counted on any day. */
const someIn = (days: KpisByDay['days']): boolean => days.some(({ figures }) => Object.values(figures).some(Boolean));

const colorOf = ({ place }: Pick<TrendLine, 'place'>): string => `option-${place}`;
