// <ew-kpi-split>: sessions, people or events by platform, language, hour and the like. Draws; figures come from stats.
import { css, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../shared/decorators.js';
import { kpis as resource, kpiSplits, type Kpis, type KpiSplit as Kind } from '../../contract/index.js';
import type { Settings } from '../../data/index.js';
import { changeText, type ChangeContext } from '../../export/change.js';
import type { Table } from '../../export/table.js';
import { formatClauses, formatCount, formatHour, formatLabelled, formatParts, formatShareLabel, formatShortCount, languageName } from '../../format/index.js';
import { kpiSplit as english } from '../../i18n/en-kpi.js';
import { change as changeEnglish, chart as chartEnglish } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { optionTokens } from '../../theme/index.js';
import { barsSkeleton, donutStyles } from '../charts/donut-layout.js';
import type { PointWords } from '../charts/index.js';
import { swatchStyles } from '../charts/swatch.js';
import { tooltipStyles } from '../charts/tooltip.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import { barBones, bars, barStyles, type Bar } from '../charts/bars.js';
import { HourColumns, hourStyles } from './hour-columns.js';
import { lineStyles } from '../charts/line-styles.js';
import { shownParts, splitOf, unitOf, unknownKey, type ShownPart, type Split, type SplitPart } from './split-parts.js';

/** Rows that fit the card; further parts stand as one below them. */
const mostRows = 6;
const color = 'option-1';
const grey = 'missing';

/**
 * How sessions split over platforms, languages or hours of the day; log-in attempts, data entered by field, and shares by channel.
 *
 * @example
 * ```html
 * <ew-kpi-split endpoint="https://example.com/analytics" experience="welcome" by="languages"></ew-kpi-split>
 * ```
 * @tag ew-kpi-split
 * @cssprop [--ew-kpi-split-size=calc(var(--ew-size) * 22)] - block size in every state; `auto` grows with what is in it
 * @csspart picture - rows, or the columns of the hours
 * @csspart row - one part; `data-key` names it
 * @csspart tooltip - what pointer and cursor read, over the hours
 */
export class KpiSplit extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [
    Widget.styles, optionTokens, swatchStyles, tooltipStyles, donutStyles, barStyles, lineStyles, hourStyles,
    css`
      :host { block-size: var(--ew-kpi-split-size, calc(var(--_size) * 22)); }
      .body { margin: calc(var(--_space) * -1); padding: var(--_space); }
    `,
  ];
  static override colors = [color, grey];

  /** What is split: `platforms`, `languages`, `hours`, `logIns`, `fields` or `channels`. */
  @property() by: Kind = 'platforms';
  /** Figures of all experiences of the tenant together. */
  @property({ type: Boolean, reflect: true }) tenant = false;

  protected readonly source = this.ask(resource, () => (this.tenant ? { params: { experience: '' }, required: [] } : { required: ['experience'] }));
  #twin: typeof import('./split-twin.js') | undefined;
  readonly #hours = new HourColumns(this, {
    columns: () => this.#split?.parts.map(({ key, count }) => ({ count, label: formatHour(Number(key), this.currentLocale) })) ?? [],
    tick: (value) => formatShortCount(value, this.currentLocale),
    words: ({ column }) => this.#wordsAt(column),
    say: (text) => this.say(text),
    rightToLeft: () => this.theme.theme?.direction === 'rtl',
  });

  /** The same question as that of the tiles, so that both are asked once. */
  protected override ownSettings(): Settings {
    return { ...super.ownSettings(), compare: true };
  }

  protected name(): string {
    return this.#words[`split.heading.${this.#by}`];
  }

  protected override count({ figures }: Kpis): string {
    const { base } = this.#split ?? {};
    if (typeof base !== 'number') return '';
    const isFields = this.#by === 'fields';
    return this.#amount(isFields ? (figures['people'] ?? base) : base, isFields ? 'people' : unitOf[this.#by]);
  }

  protected override isEmpty(): boolean {
    return !this.#split?.parts.some(({ count }) => count > 0);
  }

  protected override emptyHint(): string {
    const words = this.#words;
    return this.data && !this.#split ? words[`split.lacking.${this.#by}`] : words['split.empty'];
  }

  protected picture(): TemplateResult {
    if (this.#by === 'hours') return this.#hours.render(this.headingText, { role: this.words('chart', chartEnglish)['picture.role'], keys: this.#words['split.keys'] });
    const shown = this.#shown;
    const longest = Math.max(1, ...shown.map(({ count }) => count));
    return bars(shown.map((part) => this.#bar(part, longest)), this.headingText);
  }

  protected skeleton(): TemplateResult {
    return this.#by === 'hours' ? barsSkeleton() : barBones(5);
  }

  protected summary(): string {
    const split = this.#split;
    if (!split) return '';
    if (this.#by !== 'hours') return formatClauses(this.#shown.map((part) => this.#sentence(part)), this.currentLocale);
    const busiest = split.parts.reduce((best, part) => (part.count > best.count ? part : best));
    return `${this.#amount(split.base ?? 0)}, ${this.#words['split.busiest'](this.#hour(busiest.key), this.#number(busiest.count))}`;
  }

  protected override notes(): string[] {
    return this.#by === 'fields' ? [this.#words['split.fields']] : [];
  }

  protected tables(data: Kpis): Table[] {
    const words = this.#words;
    return [
      {
        caption: this.headingText,
        head: this.tableHead(data),
        columns: [
          { key: 'part', label: words[this.#by === 'hours' ? 'split.column.hour' : 'split.column.part'], kind: 'text', rowHeader: true },
          { key: 'count', label: words[`split.unit.${unitOf[this.#by]}`], kind: 'count' },
          { key: 'share', label: words['split.column.share'], kind: 'percent', digits: 1 },
          ...(unitOf[this.#by] === 'people' ? [] : [{ key: 'people', label: words['split.column.people'], kind: 'count' as const }]),
          { key: 'before', label: words['split.column.before'], kind: 'count' },
          { key: 'change', label: words['split.column.change'], kind: 'text' },
        ],
        rows: this.#split?.parts.map((part) => ({ part: this.#label(part), count: part.count, share: part.share, people: part.people, before: part.before, change: changeText(part.change, this.#changeContext) || null })) ?? [],
      },
    ];
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('./split-twin.js');
  }

  protected explanations(): Explanation[] {
    const [words, split] = [this.#words, this.#split];
    if (!split || !this.#twin) return [];
    const context = { words, locale: this.currentLocale, heading: this.headingText, unit: words[`split.unit.${unitOf[this.#by]}`], rule: words[`split.explain.${this.#by}`] };
    return this.#twin.splitExplanations(split, { ...context, label: (part) => this.#label(part), change: ({ change }) => changeText(change, this.#changeContext) });
  }

  protected override async picturePNG(): Promise<Blob | undefined> {
    const [{ data }, { theme }] = [this, this.theme];
    if (!data || !theme) return undefined;
    const { drawPicture } = await import('../../charts/picture.js');
    const shown = this.#by === 'hours' ? shownParts(this.#split!, this.#split!.parts.length + 1) : this.#shown;
    const longest = Math.max(1, ...shown.map(({ count }) => count));
    const legend = shown.map((part) => ({ color: this.#colorOf(part), text: [this.#labelOf(part), this.#number(part.count), this.#share(part)].filter(Boolean).join('  '), bar: part.count / longest }));
    return drawPicture(undefined, theme, { heading: this.headingText, sub: this.count(data), legend });
  }

  get #words(): Language['kpiSplit'] {
    return this.words('kpiSplit', english);
  }

  get #changeContext(): ChangeContext {
    return { words: this.words('change', changeEnglish), locale: this.currentLocale, write: (size) => this.#number(size) };
  }

  /** A word that is none of the six counts as platforms, as no attribute does. */
  get #by(): Kind {
    return kpiSplits.includes(this.by) ? this.by : 'platforms';
  }

  get #split(): Split | null {
    return this.data ? splitOf(this.data, this.#by) : null;
  }

  get #shown(): ShownPart[] {
    return this.#split ? shownParts(this.#split, mostRows) : [];
  }

  #bar(part: ShownPart, longest: number): Bar {
    return { key: part.part?.key ?? 'other', label: this.#labelOf(part), figure: this.#number(part.count), share: this.#share(part), length: part.count / longest, color: this.#colorOf(part) };
  }

  #colorOf({ part }: ShownPart): string {
    return !part || part.key === unknownKey ? grey : color;
  }

  #sentence(part: ShownPart): string {
    return formatParts([formatLabelled(this.#labelOf(part), this.#number(part.count), this.currentLocale), this.#share(part)], this.currentLocale);
  }

  #share({ shareLabel }: Pick<ShownPart, 'shareLabel'>): string {
    return shareLabel ? formatShareLabel(shareLabel, this.currentLocale) : '';
  }

  #wordsAt(column: number): PointWords | undefined {
    const part = this.#split?.parts[column];
    if (!part) return undefined;
    const [hour, amount, share] = [this.#hour(part.key), this.#amount(part.count), this.#share(part)];
    return { spoken: this.#words['split.point'](hour, amount, share), tip: { title: hour, lines: [{ color, label: share, value: amount }] } };
  }

  #labelOf({ part, folded }: ShownPart): string {
    return part ? this.#label(part) : this.words('chart', chartEnglish)['part.other'](this.#number(folded));
  }

  /** What the answer calls it; else our own word, the name of the language, or the key as it came. */
  #label({ key, label }: SplitPart): string {
    const words: Readonly<Record<string, unknown>> = this.#words;
    const word = words[`split.key.${key}`];
    if (label) return label;
    if (typeof word === 'string' && (this.#by !== 'languages' || key === unknownKey)) return word;
    if (this.#by === 'hours') return this.#hour(key);
    return this.#by === 'languages' ? languageName(key, this.currentLocale) : key;
  }

  /** From the hour to the next one. */
  #hour(key: string): string {
    return [Number(key), Number(key) + 1].map((hour) => formatHour(hour, this.currentLocale)).join('\u2009–\u2009');
  }

  #amount(count: number, unit = unitOf[this.#by]): string {
    return this.#words[`split.count.${unit}`](count, this.#number(count));
  }

  #number(count: number): string {
    return formatCount(count, this.currentLocale);
  }
}
