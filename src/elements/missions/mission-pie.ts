// <ew-mission-pie>: validated missions by type, each with its change. Draws; figures come from stats.
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DonutSpec, Point } from '../../charts/index.js';
import { missionsByType as resource, missionTypes, type Answer, type MissionType } from '../../contract/index.js';
import type { MissionTypeSelectDetail, Settings } from '../../data/index.js';
import type { Table } from '../../export/index.js';
import { formatCompact, formatCount, formatPeriod, formatShareLabel } from '../../format/index.js';
import { change as changeEnglish, chart as chartEnglish, missions as english } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { changeOfCounts, changeOfShares, sharesOfWhole, type Change, type Share } from '../../stats/index.js';
import { missionColours, missionTokens } from '../../theme/index.js';
import { changeText } from '../../export/change.js';
import { Chosen } from '../charts/chosen.js';
import { donutLayout, donutSkeleton, donutStyles, middle } from '../charts/donut-layout.js';
import { chartStyles, Legend, Picture, type LegendItem, type PointWords } from '../charts/index.js';
import type { Explanation } from '../frame/explain.js';
import { tableHead } from '../frame/lines.js';
import { Widget } from '../frame/widget.js';

type Types = Answer<typeof resource>;

interface Part {
  type: MissionType;
  count: number;
  people: number;
  share: Share;
  before: number | null;
  change: Change;
  shareChange: Change;
}

/**
 * How validated missions split over their types, and how each type has changed against the previous period.
 *
 * @example
 * ```html
 * <ew-mission-pie endpoint="https://example.com/analytics"></ew-mission-pie>
 * ```
 * @tag ew-mission-pie
 * @cssprop [--ew-mission-pie-size=22rem] - block size in every state; `auto` grows with what is in it
 * @cssprop [--ew-mission-classic=light-dark(#415fcb, #407fd8)] - classic missions
 * @cssprop [--ew-mission-content=light-dark(#d76f00, #e58d2b)] - content missions
 * @cssprop [--ew-mission-opinion=light-dark(#028c64, #75e8ba)] - opinion missions
 * @cssprop [--ew-mission-engagement=light-dark(#941862, #e09fd1)] - engagement missions
 * @csspart picture - the ring
 * @csspart figure - all missions, in its middle
 * @csspart legend - types with their figures
 * @csspart legend-item - one type
 * @csspart tooltip - what pointer and cursor read
 * @fires {CustomEvent<MissionTypeSelectDetail>} ew-mission-type-select - a type was chosen, or taken back; cancelable
 */
export class MissionPie extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [
    Widget.styles,
    missionTokens,
    chartStyles,
    donutStyles,
    css`
      :host { block-size: var(--ew-mission-pie-size, 22rem); }
    `,
  ];
  static override colors = missionColours;

  /** Draws a pattern on each type beside its colour. */
  @property({ type: Boolean, reflect: true }) patterns = false;

  protected readonly source = this.ask(resource, () => ({}));
  readonly #chosen = new Chosen(this, 'missionType', () => this.scope);
  readonly #picture = new Picture(this, {
    spec: () => this.#spec(),
    theme: () => this.theme.theme,
    words: ({ column }) => this.#wordsAt(column),
    say: (text) => this.say(text),
    choose: ({ column }) => this.#choose(missionTypes[column]),
  });
  readonly #legend = new Legend(this, {
    toggle: (key) => this.#choose(key as MissionType),
    point: (key) => this.#picture.highlight(placeOf(key)),
  });

  /** A change beside each share is what this widget is for, so the previous period is always asked for. */
  protected override ownSettings(): Settings {
    return { ...super.ownSettings(), compare: true };
  }

  protected name(): string {
    return this.#words['missions.pie.heading'];
  }

  protected override count({ validations, people }: Types): string {
    return [this.#words['missions.count'](validations, this.#count(validations)), this.#words['missions.people'](people, this.#count(people))].join(' · ');
  }

  protected override isEmpty({ validations }: Types): boolean {
    return validations === 0;
  }

  protected override emptyHint(): string {
    return this.#words['missions.empty'];
  }

  protected picture(data: Types): TemplateResult {
    const total = formatCompact(data.validations, this.currentLocale);
    return donutLayout({
      plot: this.#picture.render(this.headingText, this.#chart, middle(total.text, this.#words['missions.unit'](data.validations))),
      legend: html`<div class="legend-side">
        ${this.#legend.render(this.#items(data), this.#chart['legend.label'](this.headingText))}
        ${data.previousPeriod && data.previous ? html`<p class="note-line small muted">${this.#compared(data.previousPeriod)}</p>` : nothing}
      </div>`,
    });
  }

  protected skeleton(): TemplateResult {
    return donutSkeleton(4);
  }

  protected summary(data: Types): string {
    return this.#words['missions.pie.summary'](this.#count(data.validations), partsOf(data).map((part) => this.#spoken(part)).join('; '));
  }

  protected override notes({ note }: Types): string[] {
    return note ? [note] : [];
  }

  protected tables(data: Types): Table[] {
    const words = this.#words;
    return [
      {
        caption: this.headingText,
        head: tableHead(data, { words: this.frameWords, locale: this.currentLocale }),
        columns: [
          { key: 'type', label: words['missions.column.type'], kind: 'text', rowHeader: true },
          { key: 'count', label: words['missions.column.count'], kind: 'count' },
          { key: 'share', label: words['missions.column.share'], kind: 'percent', digits: 1 },
          { key: 'people', label: words['missions.column.people'], kind: 'count' },
          { key: 'before', label: words['missions.column.before'], kind: 'count' },
          { key: 'change', label: words['missions.column.change'], kind: 'text' },
          { key: 'shareChange', label: words['missions.column.shareChange'], kind: 'points', digits: 1 },
        ],
        rows: partsOf(data).map(({ type, count, share, people, before, change, shareChange }) => ({
          type: this.#label(type),
          count,
          share: share.share,
          people,
          before,
          change: this.#change(change) || null,
          shareChange: shareChange.kind === 'none' ? null : shareChange.difference,
        })),
      },
    ];
  }

  protected explanations(data: Types): Explanation[] {
    const words = this.#words;
    const change = { words: this.#changeWords, locale: this.currentLocale, unit: 'points', digits: 1 } as const;
    const shares = partsOf(data).map(({ type, shareChange }) => ({ label: words['missions.explain.shareChange'](this.#label(type)), value: changeText(shareChange, change) || '–' }));
    return [
      { figure: words['missions.column.count'], rule: words['missions.explain.count'], lines: [{ label: words['missions.column.total'], value: this.#count(data.validations) }] },
      { figure: words['missions.column.share'], rule: words['missions.explain.share'], lines: data.previous ? shares : [] },
      { figure: words['missions.column.change'], rule: words['missions.explain.change'] },
    ];
  }

  protected override picturePNG(): Promise<Blob | undefined> {
    const data = this.data!;
    const legend = this.#items(data).map(({ color, label, figures }) => ({ color, text: [label, ...figures].join('  ') }));
    return this.#picture.toPNG({ heading: this.headingText, sub: this.count(data), center: formatCompact(data.validations, this.currentLocale).text, legend });
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

  get #changeWords(): Language['change'] {
    return this.words('change', changeEnglish);
  }

  #spec(): DonutSpec | undefined {
    if (this.view !== 'ready' || !this.data) return undefined;
    const slices = partsOf(this.data).map(({ type, count }) => ({ key: type, value: count, color: `mission-${type}` }));
    return { kind: 'donut', slices, selected: this.#chosen.value, patterns: this.patterns };
  }

  #items(data: Types): LegendItem[] {
    return partsOf(data).map((part) => ({
      key: part.type,
      color: `mission-${part.type}`,
      label: this.#label(part.type),
      figures: [this.#count(part.count), formatShareLabel(part.share.label, this.currentLocale)],
      note: this.#change(part.change),
      pressed: this.#chosen.value === part.type,
    }));
  }

  #wordsAt(column: number): PointWords | undefined {
    const part = this.data && partsOf(this.data)[column];
    if (!part) return undefined;
    const share = formatShareLabel(part.share.label, this.currentLocale);
    return { spoken: this.#spoken(part), tip: { title: this.#label(part.type), lines: [{ color: `mission-${part.type}`, label: share, value: this.#words['missions.count'](part.count, this.#count(part.count)) }], note: this.#change(part.change) } };
  }

  #spoken({ type, count, share, change }: Part): string {
    return [this.#words['missions.point'](this.#label(type), this.#count(count), formatShareLabel(share.label, this.currentLocale)), this.#change(change)].filter(Boolean).join(', ');
  }

  #choose(type: MissionType | undefined): void {
    if (type) this.#chosen.toggle(type, (missionType) => this.emit<MissionTypeSelectDetail>('ew-mission-type-select', { missionType }, true));
  }

  #change(change: Change): string {
    return changeText(change, { words: this.#changeWords, locale: this.currentLocale });
  }

  #compared(period: NonNullable<Types['previousPeriod']>): string {
    return this.#changeWords['change.compared'](formatPeriod(period, this.currentLocale, 'medium'));
  }

  #label(type: MissionType): string {
    return this.#words[`missions.type.${type}`];
  }

  #count(value: number): string {
    return formatCount(value, this.currentLocale);
  }
}

/** All four types in their order; one that the answer does not name has none. */
function partsOf({ types, validations, previous }: Types): Part[] {
  const of = (list: Types['types'], type: MissionType) => list.find((entry) => entry.type === type);
  const shares = sharesOfWhole(missionTypes.map((type) => of(types, type)?.validations ?? 0));
  return missionTypes.map((type, index) => {
    const [now, then] = [of(types, type), previous && of(previous.types, type)];
    const [count, before] = [now?.validations ?? 0, previous ? (then?.validations ?? 0) : null];
    return {
      type,
      count,
      people: now?.people ?? 0,
      share: shares[index]!,
      before,
      change: changeOfCounts(count, before),
      shareChange: changeOfShares({ part: count, base: validations }, previous && { part: before ?? 0, base: previous.validations }),
    };
  });
}

function placeOf(type: string | undefined): Point | undefined {
  const column = missionTypes.indexOf(type as MissionType);
  return column < 0 ? undefined : { series: 0, column };
}
