// <ew-mission-bar>: validated missions per day, stacked by type. Draws; figures come from stats and format.
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Point, StackedBarSpec } from '../../charts/index.js';
import { missionsByDay as resource, missionTypes, type MissionType } from '../../contract/index.js';
import type { DaySelectDetail, MissionTypeSelectDetail } from '../../data/index.js';
import type { Table } from '../../export/index.js';
import { formatCompact, formatCount, formatDate, formatTime } from '../../format/index.js';
import { chart as chartEnglish, missions as english } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { missionColours, missionTokens } from '../../theme/index.js';
import { Chosen } from '../charts/chosen.js';
import { barsSkeleton, donutStyles } from '../charts/donut-layout.js';
import { chartStyles, Legend, Picture, type LegendItem, type PointWords } from '../charts/index.js';
import type { Explanation } from '../frame/explain.js';
import { tableHead } from '../frame/lines.js';
import { Widget } from '../frame/widget.js';
import { daysOf, type Day, type Days } from './days.js';

/** Detail of `ew-day-select` from this widget: the day, and the type where one bar of it was chosen. */
export interface MissionDaySelectDetail extends DaySelectDetail {
  segment: MissionType | null;
}

/** Up to two weeks the weekday helps; beyond, there is no room for it. */
const weekdaysUpTo = 14;

/**
 * Validated missions per day, stacked by type. Days without a mission are drawn as zero, the day that is not over is hatched.
 *
 * @example
 * ```html
 * <ew-mission-bar endpoint="https://example.com/analytics" from="2026-04-01" to="2026-05-01"></ew-mission-bar>
 * ```
 * @tag ew-mission-bar
 * @cssprop [--ew-mission-bar-size=22rem] - block size in every state; `auto` grows with what is in it
 * @cssprop [--ew-mission-classic=light-dark(#415fcb, #407fd8)] - classic missions
 * @cssprop [--ew-mission-content=light-dark(#d76f00, #e58d2b)] - content missions
 * @cssprop [--ew-mission-opinion=light-dark(#028c64, #75e8ba)] - opinion missions
 * @cssprop [--ew-mission-engagement=light-dark(#941862, #e09fd1)] - engagement missions
 * @csspart picture - the bars
 * @csspart legend - types with their figures
 * @csspart legend-item - one type; chosen, only its bars are drawn
 * @csspart tooltip - what pointer and cursor read
 * @fires {CustomEvent<MissionDaySelectDetail>} ew-day-select - a day was chosen, or taken back; cancelable
 * @fires {CustomEvent<MissionTypeSelectDetail>} ew-mission-type-select - a type was chosen in the legend, or taken back; cancelable
 */
export class MissionBar extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [
    Widget.styles,
    missionTokens,
    chartStyles,
    donutStyles,
    css`
      :host { block-size: var(--ew-mission-bar-size, 22rem); }
      .days { flex: 1; min-block-size: 0; display: flex; flex-direction: column; gap: calc(var(--_space) * 2); }
      .days .plot { flex: 1; min-block-size: calc(var(--_space) * 30); }
      .days .legend { display: flex; flex-wrap: wrap; column-gap: calc(var(--_space) * 4); margin-inline-start: 0; }
      .days .legend-item { display: flex; gap: calc(var(--_space) * 1.5); }
      .days .bone-row { gap: calc(var(--_space) * 2); }
      .days .bone-row .skeleton { inline-size: 72px; }
    `,
  ];
  static override colors = missionColours;

  /** Draws a pattern on each type beside its colour. */
  @property({ type: Boolean, reflect: true }) patterns = false;

  protected readonly source = this.ask(resource, () => ({}));
  readonly #day = new Chosen(this, 'day', () => this.scope);
  readonly #type = new Chosen(this, 'missionType', () => this.scope);
  readonly #picture = new Picture(this, {
    spec: () => this.#spec(),
    theme: () => this.theme.theme,
    words: (point) => this.#wordsAt(point),
    say: (text) => this.say(text),
    choose: (point) => this.#chooseDay(point),
  });
  readonly #legend = new Legend(this, {
    toggle: (key) => this.#type.toggle(key as MissionType, (missionType) => this.emit<MissionTypeSelectDetail>('ew-mission-type-select', { missionType }, true)),
    point: () => undefined,
  });

  protected name(): string {
    return this.#words['missions.bar.heading'];
  }

  protected override count({ validations, people }: Days): string {
    return [this.#words['missions.count'](validations, this.#count(validations)), this.#words['missions.people'](people, this.#count(people))].join(' · ');
  }

  protected override isEmpty({ validations }: Days): boolean {
    return validations === 0;
  }

  protected override emptyHint(): string {
    return this.#words['missions.empty'];
  }

  protected picture(data: Days): TemplateResult {
    return html`<div class="days">
      ${this.#legend.render(this.#items(data), this.#chart['legend.label'](this.headingText))} ${this.#picture.render(this.headingText, this.#chart)}
    </div>`;
  }

  protected skeleton(): TemplateResult {
    return html`<div class="days"><div class="bone-row">${missionTypes.map(() => html`<span class="skeleton"></span>`)}</div>${barsSkeleton()}</div>`;
  }

  protected summary(data: Days): string {
    const days = daysOf(data);
    const [most] = [...days].sort((a, b) => b.total - a.total);
    if (!most) return '';
    return this.#words['missions.bar.summary'](this.#count(data.validations), this.#count(days.length), this.#count(most.total), this.#date(most.date));
  }

  protected override notes(data: Days): string[] {
    const unfinished = daysOf(data).find((day) => day.unfinished);
    return [...(unfinished ? [this.#words['missions.unfinished'](this.#date(unfinished.date))] : []), ...(data.note ? [data.note] : [])];
  }

  protected tables(data: Days): Table[] {
    const words = this.#words;
    return [
      {
        caption: this.headingText,
        head: tableHead(data, { words: this.frameWords, locale: this.currentLocale }, this.#filter),
        columns: [
          { key: 'date', label: words['missions.column.day'], kind: 'date', rowHeader: true },
          ...this.#types.map((type) => ({ key: type, label: this.#label(type), kind: 'count' as const })),
          ...(this.#types.length > 1 ? [{ key: 'total', label: words['missions.column.total'], kind: 'count' as const }] : []),
          { key: 'unfinished', label: words['missions.column.unfinished'], kind: 'flag' },
        ],
        rows: daysOf(data).map(({ date, counts, total, unfinished }) => ({ date, ...counts, total, unfinished })),
      },
    ];
  }

  protected explanations({ validations }: Days): Explanation[] {
    const words = this.#words;
    return [
      { figure: words['missions.column.count'], rule: words['missions.explain.count'], lines: [{ label: words['missions.column.total'], value: this.#count(validations) }] },
      { figure: words['missions.column.day'], rule: words['missions.explain.day'] },
    ];
  }

  protected override picturePNG(): Promise<Blob | undefined> {
    const legend = this.#items(this.data!).map(({ color, label, figures }) => ({ color, text: [label, ...figures].join('  ') }));
    return this.#picture.toPNG({ heading: this.headingText, sub: this.count(this.data!), legend });
  }

  protected override themeChanged(): void {
    this.#picture.redraw();
  }

  get #words(): Language['missions'] {
    return this.words('missions', english);
  }

  get #chart(): Language['chart'] {
    return this.words('chart', chartEnglish);
  }

  /** Types that are drawn: the chosen one, else all. */
  get #types(): readonly MissionType[] {
    const chosen = this.#type.value;
    return chosen ? [chosen] : missionTypes;
  }

  get #filter() {
    const chosen = this.#type.value;
    return chosen ? { label: this.#words['missions.column.type'], value: this.#label(chosen) } : null;
  }

  #spec(): StackedBarSpec | undefined {
    if (this.view !== 'ready' || !this.data) return undefined;
    const days = daysOf(this.data);
    const style = days.length <= weekdaysUpTo ? 'weekday' : 'short';
    return {
      kind: 'stacked-bar',
      series: this.#types.map((type) => ({ key: type, color: `mission-${type}` })),
      columns: days.map(({ date, counts, unfinished }) => ({ key: date, label: formatDate(date, this.currentLocale, style), values: this.#types.map((type) => counts[type]), unfinished })),
      selected: this.#day.value,
      patterns: this.patterns,
      tick: (value) => formatCompact(value, this.currentLocale).text,
    };
  }

  #items(data: Days): LegendItem[] {
    const days = daysOf(data);
    return missionTypes.map((type) => {
      const count = this.#count(days.reduce((sum, { counts }) => sum + counts[type], 0));
      return { key: type, color: `mission-${type}`, label: this.#label(type), figures: [count], pressed: this.#type.value === type };
    });
  }

  #wordsAt({ series, column }: Point): PointWords | undefined {
    const day = this.data && daysOf(this.data)[column];
    if (!day) return undefined;
    const type = this.#types[series];
    const lines = [...this.#types].reverse().map((each) => ({ color: `mission-${each}`, label: this.#label(each), value: this.#count(day.counts[each]), strong: each === type }));
    const total = { label: this.#words['missions.column.total'], value: this.#count(day.total) };
    const note = day.unfinished ? this.#words['missions.unfinished.tip'](formatTime(this.data!.completeUntil, this.currentLocale, this.data!.zone)) : undefined;
    return { spoken: [this.#spoken(day, type), note].filter(Boolean).join(', '), tip: { title: this.#date(day.date), lines: this.#types.length > 1 ? [...lines, total] : lines, note } };
  }

  #spoken(day: Day, type: MissionType | undefined): string {
    if (type) return this.#words['missions.day.type'](this.#date(day.date), this.#label(type), this.#count(day.counts[type]));
    const types = this.#types.map((each) => `${this.#label(each)}: ${this.#count(day.counts[each])}`).join(', ');
    return this.#words['missions.day.total'](this.#date(day.date), this.#count(day.total), types);
  }

  #chooseDay({ series, column }: Point): void {
    const date = this.data && daysOf(this.data)[column]?.date;
    const segment = this.#types[series] ?? null;
    if (date) this.#day.toggle(date, (day) => this.emit<MissionDaySelectDetail>('ew-day-select', { day, segment: day === null ? null : segment }, true));
  }

  #date(date: string): string {
    return formatDate(date, this.currentLocale, 'full');
  }

  #label(type: MissionType): string {
    return this.#words[`missions.type.${type}`];
  }

  #count(value: number): string {
    return formatCount(value, this.currentLocale);
  }
}
