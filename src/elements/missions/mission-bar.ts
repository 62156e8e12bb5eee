// <ew-mission-bar>: validated missions per day, week or month, stacked by type. Draws; figures come from stats and format.
import { css, html, isServer, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../shared/decorators.js';
import type { Point, StackedBarSpec } from '../../charts/index.js';
import { missionsByDay as resource, missionTypes, type MissionType } from '../../contract/index.js';
import type { DaySelectDetail, SelectionChange } from '../../data/index.js';
import type { Table } from '../../export/table.js';
import { daysIn, formatClauses, formatCompact, formatDate, formatLabelled, formatParts, formatPeriod, formatTime, shiftDays, type Bin, type DateStyle } from '../../format/index.js';
import { totalsOf } from '../../stats/index.js';
import { Chosen } from '../charts/chosen.js';
import { barsSkeleton } from '../charts/donut-layout.js';
import { Picture, type LegendItem, type PointWords } from '../charts/index.js';
import type { Explanation } from '../frame/explain.js';
import type { BarContext } from '../mission-charts/bar-twin.js';
import { byControl, byStyles, spanNames } from '../mission-charts/by.js';
import { colorOf, MissionChart } from '../mission-charts/chart.js';
import { highest, isWhole, missionKinds, spansOf, undrawnIn, type Days, type MissionKind, type Span } from '../mission-charts/days.js';

/** Detail of `ew-day-select` from this widget: the day, or the first one with `until` of a week or month, and the type where one bar of it was chosen. */
export interface MissionDaySelectDetail extends DaySelectDetail {
  segment: MissionType | null;
}

/** Columns of one answer. */
interface Made {
  of: Days;
  by: Bin;
  spans: readonly Span[];
  totals: Readonly<Record<MissionKind, number>>;
}

/** Up to two weeks the weekday helps; beyond, there is no room for it. */
const weekdaysUpTo = 14;
/** Beyond, a day and its month could be of two years. */
const yearsFrom = 366;
const monthsOfYear = 12;
/** From here on columns may need more room than the card has. */
const manyColumns = 200;

/**
 * Validated missions per day, week or month, stacked by type. What is without a mission is drawn as zero, what is not over is hatched.
 *
 * @example
 * ```html
 * <ew-mission-bar endpoint="https://example.com/analytics" from="2026-04-01" to="2026-05-01"></ew-mission-bar>
 * <ew-mission-bar endpoint="https://example.com/analytics" from="2026-01-01" to="2027-01-01" by="month"></ew-mission-bar>
 * ```
 * @tag ew-mission-bar
 * @cssprop [--ew-mission-bar-size=calc(var(--ew-size) * 22)] - block size in every state; `auto` grows with what is in it
 * @cssprop [--ew-mission-classic=light-dark(#415fcb, #407fd8)] - classic missions
 * @cssprop [--ew-mission-content=light-dark(#d76f00, #e58d2b)] - content missions
 * @cssprop [--ew-mission-opinion=light-dark(#028c64, #75e8ba)] - opinion missions
 * @cssprop [--ew-mission-engagement=light-dark(#941862, #e09fd1)] - engagement missions
 * @csspart picture - the bars
 * @csspart legend - types with their figures
 * @csspart legend-item - one type; chosen, only its bars are drawn
 * @csspart by - the choice of days, weeks and months
 * @csspart tooltip - what pointer and cursor read
 * @fires {CustomEvent<MissionDaySelectDetail>} ew-day-select - a day, week or month was chosen, or taken back; cancelable
 */
export class MissionBar extends MissionChart<typeof resource> {
  static override styles: CSSResultGroup = [
    MissionChart.styles,
    byStyles,
    css`
      :host { block-size: var(--ew-mission-bar-size, calc(var(--_size) * 22)); }
      .days { flex: 1; min-block-size: 0; display: flex; flex-direction: column; gap: calc(var(--_space) * 2); }
      .days .above { display: flex; flex-wrap: wrap; align-items: start; justify-content: space-between; gap: calc(var(--_space) * 2) calc(var(--_space) * 4); }
      .days .plot { flex: 1; min-block-size: calc(var(--_space) * 30); }
      .days .legend { display: flex; flex-wrap: wrap; column-gap: calc(var(--_space) * 4); margin-inline-start: 0; }
      .days .legend-item { display: flex; gap: calc(var(--_space) * 1.5); }
      .days .bone-row { gap: calc(var(--_space) * 2); }
      .days .bone-row .skeleton { inline-size: calc(var(--_space) * 18); }
      @container card (inline-size >= 34rem) { .days .above { flex-wrap: nowrap; } }
      /* The choice stands beside the last types where there is room. */
      @container card (inline-size < 34rem) {
        .days .above { align-items: center; justify-content: start; row-gap: 0; }
        .days .legend { display: contents; }
        .by { margin-inline-start: auto; }
      }
      @container card (inline-size < 20.5rem) {
        .days .above { column-gap: calc(var(--_space) * 3); }
        .days .by .button { padding-inline: calc(var(--_space) * 1.5); }
        .days .plot { min-block-size: calc(var(--_space) * 24); }
      }
      /* Every column has a pixel of its own; what does not fit is scrolled to, and follows the cursor. */
      .long .plot { overflow: auto hidden; }
      .long .picture { inset-inline-end: auto; inline-size: max(100%, calc(var(--_columns) * 1px + var(--_size) * 4)); touch-action: pan-x pan-y; outline-offset: -2px; }
    `,
  ];

  /** What one column is: `day`, `week` (from Monday) or `month`. The reader may change it. */
  @property({ reflect: true }) by: Bin = 'day';

  #twin: typeof import('../mission-charts/bar-twin.js') | undefined;
  #made: Made | undefined;
  #drawn: { of: Made; key: string; spec: StackedBarSpec } | undefined;
  protected readonly source = this.ask(resource, () => ({}));
  readonly #day = new Chosen(this, 'day', () => this.scope);
  readonly #until = new Chosen(this, 'until', () => this.scope);
  readonly #picture = new Picture(this, {
    spec: () => this.#spec(),
    soon: () => this.view === 'loading',
    theme: () => this.theme.theme,
    words: (point) => this.#wordsAt(point),
    say: (text) => this.say(text),
    choose: (point) => this.#choose(point),
  });

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!isServer && this.data) this.style.setProperty('--_columns', String(this.#spans(this.data).length));
  }

  protected name(): string {
    return this.missionWords[`missions.bar.heading.${this.#bin}`];
  }

  protected picture(data: Days): TemplateResult {
    const { missionWords: words, legendOf: legend } = this;
    const labels = { group: words['missions.by'], day: words['missions.by.day'], week: words['missions.by.week'], month: words['missions.by.month'] };
    return html`<div class="days ${this.#spans(data).length > manyColumns ? 'long' : ''}">
      <div class="above" role="toolbar" aria-label=${this.headingText} @keydown=${legend.onKey}>${this.legend(data, spanNames.length)} ${byControl(this.#bin, labels, {
        choose: (by) => (this.by = by),
        tab: (index) => legend.besideTab(index),
        used: (index) => legend.usedBeside(index),
      })}</div>
      ${this.#picture.render(this.headingText, this.chartWords)}
    </div>`;
  }

  protected skeleton(): TemplateResult {
    return html`<div class="days"><div class="bone-row">${missionTypes.map(() => html`<span class="skeleton"></span>`)}</div>${barsSkeleton()}</div>`;
  }

  protected summary(data: Days): string {
    const spans = this.#spans(data);
    const most = highest(spans);
    return most ? this.missionWords[`missions.bar.summary.${this.#bin}`](this.written(data.validations), spans.length, this.written(spans.length), this.written(most.total), this.#name(most)) : '';
  }

  protected override notes(data: Days): string[] {
    const [words, spans] = [this.missionWords, this.#spans(data)];
    const unfinished = spans.find((span) => span.unfinished);
    const cut = spans.filter((span) => !isWhole(span) && !span.unfinished).map((span) => this.#name(span));
    const undrawn = undrawnIn(data, spans);
    return [
      ...(unfinished ? [words['missions.unfinished'](this.#title(unfinished))] : []),
      ...(cut.length > 0 ? [words['missions.cut'](formatClauses(cut, this.currentLocale))] : []),
      ...(undrawn > 0 ? [words['missions.undrawn'](undrawn, this.written(undrawn))] : []),
      ...super.notes(data),
    ];
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('../mission-charts/bar-twin.js');
  }

  protected tables(data: Days): Table[] {
    const chosen = this.chosenType;
    const filter = chosen ? { label: this.missionWords['missions.filter'], value: this.label(chosen) } : null;
    const about = { caption: this.headingText, head: this.tableHead(data, filter) };
    return this.#twin ? [this.#twin.barTable(this.#spans(data), this.#context(data), about)] : [];
  }

  protected explanations(data: Days): Explanation[] {
    return this.#twin?.barExplanations(this.#spans(data), this.#context(data)) ?? [];
  }

  protected override picturePNG(): Promise<Blob | undefined> {
    const legend = this.items(this.data!).map(({ color, label, figures }) => ({ color, text: [label, ...figures].join('  ') }));
    return this.#picture.toPNG({ heading: this.headingText, sub: this.count(this.data!), legend });
  }

  protected override themeChanged(): void {
    this.#picture.redraw();
  }

  protected override items(data: Days): LegendItem[] {
    const { totals } = this.#make(data);
    return missionKinds.filter((kind) => kind !== 'unknown' || totals[kind] > 0).map((kind) => ({
      key: kind,
      color: colorOf(kind),
      label: this.label(kind),
      figures: [this.written(totals[kind])],
      pressed: this.chosenType === kind,
      ...(kind === 'unknown' ? { fixed: true, apart: true } : {}),
    }));
  }

  /** What one column is; a day where the page names none of the three. */
  get #bin(): Bin {
    return spanNames.find((name) => name === this.by) ?? 'day';
  }

  /** Kept as long as answer and choice are the same: pointer and cursor ask for them at every step. */
  #make(data: Days): Made {
    if (this.#made?.of !== data || this.#made.by !== this.#bin) {
      const spans = spansOf(data, this.#bin);
      this.#made = { of: data, by: this.#bin, spans, totals: totalsOf(spans.map(({ counts }) => counts), missionKinds).counts };
    }
    return this.#made;
  }

  #spans(data: Days): readonly Span[] {
    return this.#make(data).spans;
  }

  /** What is drawn: the chosen type, else all, and what is of none. */
  #kinds(data: Days): readonly MissionKind[] {
    return this.chosenType ? [this.chosenType] : this.#make(data).totals.unknown > 0 ? missionKinds : missionTypes;
  }

  #context(data: Days): BarContext {
    return { locale: this.currentLocale, by: this.#bin, kinds: this.#kinds(data), label: (kind) => this.label(kind), name: (span) => this.#name(span) };
  }

  #spec(): StackedBarSpec | undefined {
    const { data, patterns } = this;
    if (this.view !== 'ready' || !data) return undefined;
    const [of, key] = [this.#make(data), JSON.stringify([this.chosenType, this.#selected, this.currentLocale, patterns])];
    if (this.#drawn?.of !== of || this.#drawn.key !== key) this.#drawn = { of, key, spec: this.#draw(of) };
    return this.#drawn.spec;
  }

  #draw({ of: data, spans }: Made): StackedBarSpec {
    const [kinds, style] = [this.#kinds(data), this.#axisStyle(data)];
    const selected = spans.filter((span) => this.#holdsSelected(span)).map(({ from }) => from);
    return {
      kind: 'stacked-bar',
      series: kinds.map((kind) => ({ key: kind, color: colorOf(kind) })),
      columns: spans.map(({ from, counts, unfinished }) => ({ key: from, label: formatDate(from, this.currentLocale, style), values: kinds.map((kind) => counts[kind]), unfinished })),
      selected: selected.length > 0 ? selected : undefined,
      patterns: this.patterns,
      tick: (value) => formatCompact(value, this.currentLocale).text,
    };
  }

  #axisStyle(data: Days): DateStyle {
    if (this.#bin === 'month') return this.#spans(data).length > monthsOfYear ? 'month' : 'month-short';
    const days = daysIn(data.period);
    return days > yearsFrom ? 'medium' : days <= weekdaysUpTo && this.#bin === 'day' ? 'weekday' : 'short';
  }

  /** First selected day and the one after the last. */
  get #selected(): { from: string; to: string } | undefined {
    const { value: from } = this.#day;
    return from === undefined ? undefined : { from, to: this.#until.value ?? shiftDays(from, 1) };
  }

  /** A week stands out too where only a day of it is selected. */
  #holdsSelected(span: Span): boolean {
    const selected = this.#selected;
    return selected !== undefined && selected.from < span.to && span.from < selected.to;
  }

  #wordsAt({ series, column }: Point): PointWords | undefined {
    const { data } = this;
    const span = data && this.#spans(data)[column];
    if (!span) return undefined;
    const [words, kinds] = [this.missionWords, this.#kinds(data)];
    const kind = kinds[series];
    const lines = [...kinds].reverse().map((each) => ({ color: colorOf(each), label: this.label(each), value: this.written(span.counts[each]), strong: each === kind }));
    const total = { label: words['missions.total'], value: this.written(span.total) };
    const note = span.unfinished ? words['missions.unfinished.tip'](formatTime(data.completeUntil, this.currentLocale, data.zone)) : undefined;
    return { spoken: formatParts([this.#spoken(span, kind, kinds), note], this.currentLocale), tip: { title: this.#name(span), lines: kinds.length > 1 ? [...lines, total] : lines, note } };
  }

  #spoken(span: Span, kind: MissionKind | undefined, kinds: readonly MissionKind[]): string {
    const words = this.missionWords;
    if (kind) return words['missions.day.type'](this.#name(span), this.label(kind), this.written(span.counts[kind]));
    const types = formatParts(kinds.map((each) => formatLabelled(this.label(each), this.written(span.counts[each]), this.currentLocale)), this.currentLocale);
    return words['missions.day.total'](this.#name(span), this.written(span.total), types);
  }

  #choose({ series, column }: Point): void {
    const { data } = this;
    const span = data && this.#spans(data)[column];
    if (!span) return;
    const selected = this.#selected;
    const isChosen = selected?.from === span.from && selected.to === span.to;
    const [day, until] = isChosen ? [null, null] : [span.from, this.#bin === 'day' ? null : span.to];
    const kind = this.#kinds(data)[series];
    const segment = isChosen || kind === 'unknown' ? null : (kind ?? null);
    this.#selectDays({ day, until }, segment);
  }

  /** Selects days (`{ day }`, or `{ day, until }` for a week or month) or a type of mission as a click does; `null` takes either back. False where a listener has cancelled that. */
  select({ day, until = null, missionType }: Pick<SelectionChange, 'day' | 'until' | 'missionType'>): boolean {
    const days = day === undefined || this.#selectDays({ day, until }, null);
    const type = missionType === undefined || this.selectType(missionType);
    return days && type;
  }

  #selectDays({ day, until }: { day: string | null; until: string | null }, segment: MissionType | null): boolean {
    return this.whenConnected(() => {
      const told = this.emit<MissionDaySelectDetail>('ew-day-select', { day, ...(until ? { until } : {}), segment }, true);
      this.#day.set(day, () => told);
      this.#until.set(until, () => told);
      return told;
    });
  }

  /** With how much of it is in the period, where that cuts it. */
  #name(span: Span): string {
    const part = isWhole(span) ? '' : this.missionWords['missions.part'](this.written(span.days), this.written(span.of));
    return formatParts([this.#title(span), part], this.currentLocale);
  }

  #title(span: Span): string {
    const { currentLocale: locale } = this;
    if (this.#bin === 'day') return formatDate(span.from, locale, 'full');
    return this.#bin === 'month' && isWhole(span) ? formatDate(span.from, locale, 'month') : formatPeriod(span, locale, 'medium');
  }
}
