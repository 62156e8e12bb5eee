// <ew-mission-pie>: validated missions by type, each with its change. Draws; figures come from stats.
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { DonutSpec, Point } from '../../charts/index.js';
import { missionsByType as resource, missionTypes, type Answer } from '../../contract/index.js';
import type { SelectionChange, Settings } from '../../data/index.js';
import type { Table } from '../../export/table.js';
import { formatClauses, formatCompact, formatParts, formatPeriod, formatShareLabel } from '../../format/index.js';
import { typePartsOf } from '../../stats/index.js';
import { donutLayout, donutSkeleton, middle } from '../charts/donut-layout.js';
import { Picture, type LegendItem, type PointWords } from '../charts/index.js';
import type { Explanation } from '../frame/explain.js';
import { colorOf, MissionChart } from '../mission-charts/chart.js';
import { changeOfPart, type Part, type PieContext } from '../mission-charts/parts.js';

type Types = Answer<typeof resource>;

/**
 * How validated missions split over their types, and how each type has changed against the previous period.
 *
 * @example
 * ```html
 * <ew-mission-pie endpoint="https://example.com/analytics"></ew-mission-pie>
 * ```
 * @tag ew-mission-pie
 * @cssprop [--ew-mission-pie-size=calc(var(--ew-size) * 22)] - block size in every state; `auto` grows with what is in it
 * @cssprop [--ew-mission-classic=light-dark(#415fcb, #407fd8)] - classic missions
 * @cssprop [--ew-mission-content=light-dark(#d76f00, #e58d2b)] - content missions
 * @cssprop [--ew-mission-opinion=light-dark(#028c64, #75e8ba)] - opinion missions
 * @cssprop [--ew-mission-engagement=light-dark(#941862, #e09fd1)] - engagement missions
 * @csspart picture - the ring
 * @csspart middle - what stands in the ring
 * @csspart figure - all missions, in its middle
 * @csspart legend - types with their figures
 * @csspart legend-item - one type
 * @csspart tooltip - what pointer and cursor read
 */
export class MissionPie extends MissionChart<typeof resource> {
  static override styles: CSSResultGroup = [
    MissionChart.styles,
    css`
      :host { block-size: var(--ew-mission-pie-size, calc(var(--_size) * 22)); }
    `,
  ];

  #twin: typeof import('../mission-charts/pie-twin.js') | undefined;
  protected readonly source = this.ask(resource, () => ({}));
  readonly #picture = new Picture(this, {
    spec: () => this.#spec(),
    soon: () => this.view === 'loading',
    theme: () => this.theme.theme,
    words: ({ column }) => this.#wordsAt(column),
    say: (text) => this.say(text),
    choose: ({ column }) => this.chooseType(this.data && partsOf(this.data)[column]?.type),
  });

  /** A change beside each share is what this widget is for, so the previous period is always asked for. */
  protected override ownSettings(): Settings {
    return { ...super.ownSettings(), compare: true };
  }

  protected name(): string {
    return this.missionWords['missions.pie.heading'];
  }

  protected picture(data: Types): TemplateResult {
    const total = formatCompact(data.validations, this.currentLocale);
    return donutLayout({
      plot: this.#picture.render(this.headingText, this.chartWords, middle(total.text, this.missionWords['missions.unit'](data.validations))),
      legend: html`<div class="legend-side">
        ${this.legend(data)}
        ${data.previousPeriod && data.previous ? html`<p class="note-line small muted">${this.#compared(data.previousPeriod)}</p>` : nothing}
      </div>`,
    });
  }

  protected skeleton(): TemplateResult {
    return donutSkeleton(missionTypes.length);
  }

  protected summary(data: Types): string {
    return this.missionWords['missions.pie.summary'](this.written(data.validations), formatClauses(partsOf(data).map((part) => this.#spoken(part)), this.currentLocale));
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('../mission-charts/pie-twin.js');
  }

  /** Selects a type of mission as a click does; `null` takes it back. False where a listener has cancelled that. */
  select({ missionType = null }: Pick<SelectionChange, 'missionType'>): boolean {
    return this.selectType(missionType);
  }

  protected tables(data: Types): Table[] {
    const about = { caption: this.headingText, head: this.tableHead(data) };
    return this.#twin ? [this.#twin.pieTable(partsOf(data), this.#context, about)] : [];
  }

  protected explanations(data: Types): Explanation[] {
    return this.#twin?.pieExplanations(partsOf(data), this.#context) ?? [];
  }

  protected override picturePNG(): Promise<Blob | undefined> {
    const data = this.data!;
    const legend = partsOf(data).map((part) => ({ color: colorOf(part.type), text: this.#spoken(part) }));
    return this.#picture.toPNG({ heading: this.headingText, sub: this.count(data), center: formatCompact(data.validations, this.currentLocale).text, legend });
  }

  protected override themeChanged(): void {
    this.#picture.redraw();
  }

  protected override items(data: Types): LegendItem[] {
    return partsOf(data).map((part) => ({
      key: part.type,
      color: colorOf(part.type),
      label: this.label(part.type),
      figures: [this.written(part.count), formatShareLabel(part.share.label, this.currentLocale)],
      note: this.#change(part),
      pressed: this.chosenType === part.type,
      ...(part.type === 'unknown' ? { fixed: true, apart: true } : {}),
    }));
  }

  protected override pointed(key: string | undefined): void {
    this.#picture.highlight(this.data && placeOf(this.data, key));
  }

  get #context(): PieContext {
    return { locale: this.currentLocale, change: this.changeWords, label: (kind) => this.label(kind) };
  }

  #spec(): DonutSpec | undefined {
    if (this.view !== 'ready' || !this.data) return undefined;
    const slices = partsOf(this.data).map(({ type, count }) => ({ key: type, value: count, color: colorOf(type) }));
    return { kind: 'donut', slices, selected: this.chosenType, patterns: this.patterns };
  }

  #wordsAt(column: number): PointWords | undefined {
    const part = this.data && partsOf(this.data)[column];
    if (!part) return undefined;
    const share = formatShareLabel(part.share.label, this.currentLocale);
    const lines = [{ color: colorOf(part.type), label: share, value: this.missionWords['missions.count'](part.count, this.written(part.count)) }];
    return { spoken: this.#spoken(part), tip: { title: this.label(part.type), lines, note: this.#change(part) } };
  }

  #spoken(part: Part): string {
    const { type, count, share } = part;
    return formatParts([this.missionWords['missions.point'](this.label(type), this.written(count), formatShareLabel(share.label, this.currentLocale)), this.#change(part)], this.currentLocale);
  }

  #change(part: Part): string {
    return changeOfPart(part, this.#context);
  }

  #compared(period: NonNullable<Types['previousPeriod']>): string {
    return this.changeWords['change.compared'](formatPeriod(period, this.currentLocale, 'medium'));
  }
}

const partsOf = (data: Types): Part[] => typePartsOf(missionTypes, data, data.previous);

function placeOf(data: Types, key: string | undefined): Point | undefined {
  const column = partsOf(data).findIndex(({ type }) => type === key);
  return column < 0 ? undefined : { series: 0, column };
}
