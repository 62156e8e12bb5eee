// <ew-kpi-tiles>: key figures as tiles, eight at first. Draws; figures come from stats, texts from export.
import { css, html, isServer, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import { kpis as resource, type Kpis } from '../../contract/index.js';
import type { Settings } from '../../data/index.js';
import { kpiLines, type KpiContext, type KpiLine } from '../../export/kpi-lines.js';
import type { Table } from '../../export/table.js';
import { formatClauses, formatCount, formatLabelled, formatParts } from '../../format/index.js';
import { kpi as english } from '../../i18n/en-kpi.js';
import { change as changeEnglish } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { chosenKpis, defaultKpiCount, defaultKpis, kpiGroups, kpisOf, type Kpi } from '../../stats/index.js';
import { tooltipStyles } from '../charts/tooltip.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import { FullValue } from './full-value.js';
import { namesIn } from './names.js';
import { tileBones, tiles, tileStyles } from './tile.js';

/**
 * The key figures of an experience, or of the whole tenant, each with what it rests on and its change.
 * Eight are shown first; all others open below them.
 *
 * @example
 * ```html
 * <ew-kpi-tiles endpoint="https://example.com/analytics" experience="welcome"></ew-kpi-tiles>
 * <ew-kpi-tiles endpoint="https://example.com/analytics" experience="welcome" kpis="starts,bounceRate,nps"></ew-kpi-tiles>
 * ```
 * @tag ew-kpi-tiles
 * @cssprop [--ew-kpi-tiles-size=auto] - block size; by default as high as its tiles
 * @csspart tile - one figure; `data-figure` names it
 * @csspart tile-label - its name
 * @csspart tile-value - its value
 * @csspart tile-note - what it rests on, and its change
 * @csspart tooltip - a shortened value in full
 * @csspart all - the button that opens all figures
 * @csspart group - a group of further figures
 */
export class KpiTiles extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [
    Widget.styles,
    tooltipStyles,
    tileStyles,
    css`
      :host { block-size: var(--ew-kpi-tiles-size, auto); --_tile-size: calc(var(--_size) * 7.5); }
      /* Room for the focus ring. */
      .body { margin: calc(var(--_space) * -1); padding: var(--_space); }
      /* As high in every state as the tiles that are to come. */
      .body { --_in-row: 4; --_rows: round(up, var(--_tiles, 8) / var(--_in-row), 1); --_body: calc(var(--_rows) * (var(--_tile-size) + var(--_space) * 4) - var(--_space) * 2 + var(--_more, var(--_space) * 12)); min-block-size: var(--_body); }
      /* Table and explanation take the place of the tiles and scroll within it. */
      .body > .panel { flex: 1 0 calc(var(--_body) - var(--_space) * 2); }
      .all { align-self: start; margin-block-start: calc(var(--_space) * 4); }
      .all svg { inline-size: calc(var(--_space) * 3); block-size: calc(var(--_space) * 3); fill: none; stroke: currentcolor; stroke-width: 1.6; }
      .all[aria-expanded='true'] svg { transform: scaleY(-1); }
      .groups { display: grid; gap: calc(var(--_space) * 6); margin-block-start: calc(var(--_space) * 5); --_tile-size: calc(var(--_size) * 5); }
      .groups[hidden] { display: none; }
      .group-title { margin: 0 0 calc(var(--_space) * 2); font-size: var(--_size-13); font-weight: 600; line-height: calc(var(--_space) * 5); }
      .group.unknown { display: flex; gap: calc(var(--_space) * 3); align-items: baseline; }
      .group.unknown p { margin: 0; }
      @container card (42rem <= inline-size < 60rem) { .body { --_tile-size: calc(var(--_size) * 8.75); } }
      @container card (inline-size < 42rem) { .body { --_in-row: 2; } }
      @container card (20rem <= inline-size < 30rem) { .body { --_tile-size: calc(var(--_size) * 9.25); } }
      @container card (inline-size < 20rem) { .body { --_in-row: 1; } }
    `,
  ];

  /** Names of the figures to show, in this order and without the others, such as `starts,bounceRate,nps`. Those that the experience lacks are left out. */
  @property() kpis?: string;
  /** Figures of all experiences of the tenant together. */
  @property({ type: Boolean, reflect: true }) tenant = false;

  @state() private open = false;

  readonly #full = new FullValue(this);
  #twin: typeof import('./tiles-twin.js') | undefined;
  protected readonly source = this.ask(resource, () => (this.tenant ? { params: { experience: '' }, required: [] } : { required: ['experience'] }));

  /** A change stands in every tile, so the previous period is always asked for. */
  protected override ownSettings(): Settings {
    return { ...super.ownSettings(), compare: true };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (isServer) return;
    const { length } = namesIn(this.kpis);
    this.style.setProperty('--_tiles', String(length || defaultKpiCount));
    this.style.setProperty('--_more', length ? '0px' : '');
  }

  protected name(): string {
    return this.#words[this.tenant ? 'kpi.heading.tenant' : 'kpi.heading'];
  }

  protected override count({ figures }: Kpis): string {
    return (['sessions', 'people'] as const).flatMap((name) => {
      const count = figures[name];
      return typeof count === 'number' ? [this.#words[`kpi.base.${name}`](count, formatCount(count, this.currentLocale))] : [];
    }).join(' · ');
  }

  protected override isEmpty(data: Kpis): boolean {
    return this.#first(data).every(({ value, before }) => !value && !before);
  }

  protected override emptyHint(): string {
    const isUnknown = this.data && this.#first(this.data).length === 0 && namesIn(this.kpis).length > 0;
    return this.#words[isUnknown ? 'kpi.unknown' : 'kpi.empty'];
  }

  protected picture(data: Kpis): TemplateResult {
    const [first, rest] = [this.#first(data), this.#rest(data)];
    return html`${tiles(this.#lines(first, data), this.#full.show)} ${rest.length > 0 ? this.#disclosure(rest, data) : nothing} ${this.#full.render()}`;
  }

  protected skeleton(): TemplateResult {
    return tileBones(namesIn(this.kpis).length || defaultKpiCount);
  }

  protected summary(data: Kpis): string {
    const tile = ({ label, value, full, base, change }: KpiLine) => formatLabelled(label, formatParts([full ?? value, base, change], this.currentLocale), this.currentLocale);
    return this.#words['kpi.summary'](formatClauses(this.#lines(this.#first(data), data).map(tile), this.currentLocale));
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('./tiles-twin.js');
  }

  protected tables(data: Kpis): Table[] {
    const about = { caption: this.headingText, head: this.tableHead(data) };
    return this.#twin ? [this.#twin.tilesTable(this.#all(data), this.#context(data), about)] : [];
  }

  protected explanations(data: Kpis): Explanation[] {
    return this.#twin?.tilesExplanations(this.#all(data), this.#context(data)) ?? [];
  }

  get #words(): Language['kpi'] {
    return this.words('kpi', english);
  }

  #context({ previousPeriod }: Kpis): KpiContext {
    return { words: this.#words, change: this.words('change', changeEnglish), locale: this.currentLocale, previousPeriod };
  }

  #lines(kpis: readonly Kpi[], data: Kpis): KpiLine[] {
    return kpiLines(kpis, this.#context(data));
  }

  #first(data: Kpis): Kpi[] {
    const [all, names] = [kpisOf(data), namesIn(this.kpis)];
    return names.length > 0 ? chosenKpis(all, names) : defaultKpis(all);
  }

  /** What the page has not chosen is not wanted. */
  #rest(data: Kpis): Kpi[] {
    if (namesIn(this.kpis).length > 0) return [];
    const first = new Set(this.#first(data).map(({ name }) => name));
    return kpisOf(data).filter(({ name }) => !first.has(name));
  }

  /** What is on screen or one click away. */
  #all(data: Kpis): Kpi[] {
    return [...this.#first(data), ...this.#rest(data)];
  }

  #disclosure(rest: readonly Kpi[], data: Kpis): TemplateResult {
    const words = this.#words;
    const toggle = this.safely(() => (this.open = !this.open));
    const more = words['kpi.all.count'](formatCount(rest.length, this.currentLocale));
    return html`<button type="button" class="button all" part="all" aria-expanded=${this.open ? 'true' : 'false'} aria-controls="groups" @click=${toggle}>
        ${words['kpi.all']} <span class="muted">${more}</span><svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 4l4 4l4-4"></path></svg>
      </button>
      <div id="groups" class="groups" ?hidden=${!this.open}>${this.open ? kpiGroups.map((group) => this.#group(group, rest.filter((kpi) => kpi.group === group), data)) : nothing}</div>`;
  }

  #group(group: Kpi['group'], kpis: readonly Kpi[], data: Kpis): TemplateResult | typeof nothing {
    if (kpis.length === 0) return nothing;
    const title = this.#words[`kpi.group.${group}`];
    const isUnknown = kpis.every(({ value }) => value === null);
    return html`<section class="group ${isUnknown ? 'unknown' : ''}" part="group" aria-label=${title}>
      <p class="group-title" role="heading" aria-level=${this.headingLevel + 1}>${title}</p>
      ${isUnknown ? html`<p class="text muted">${this.#words['kpi.none']}</p>` : tiles(this.#lines(kpis, data), this.#full.show, 'short')}
    </section>`;
  }
}
