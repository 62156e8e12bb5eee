// <ew-mission-indicators>: validated missions, clients engaged and participation rate as tiles. Draws; figures come from stats.
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { missionIndicators as resource, type MissionIndicators as Indicators } from '../../contract/index.js';
import { formatClauses, formatLabelled, formatParts } from '../../format/index.js';
import type { Settings } from '../../data/index.js';
import type { Table } from '../../export/table.js';
import { indicators as english } from '../../i18n/en-missions.js';
import { change as changeEnglish } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { missionIndicatorsOf } from '../../stats/index.js';
import { tooltipStyles } from '../charts/tooltip.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import { indicatorLine, type IndicatorContext } from '../indicators/lines.js';
import { FullValue } from '../kpi/full-value.js';
import { tileBones, tiles, tileStyles, type TileLine } from '../kpi/tile.js';

/**
 * The three figures that missions begin with: validated missions, clients engaged, and the participation rate with what it is measured against,
 * each with its change against the previous period.
 *
 * @example
 * ```html
 * <ew-mission-indicators endpoint="https://example.com/analytics" from="2026-04-01" to="2026-05-01"></ew-mission-indicators>
 * ```
 * @tag ew-mission-indicators
 * @cssprop [--ew-mission-indicators-size=auto] - block size; by default as high as its tiles, the same in every state
 * @csspart tile - one figure; `data-figure` names it: validations, engaged, participation
 * @csspart tile-label - its name
 * @csspart tile-value - its value
 * @csspart tile-note - what it rests on, its change, and who it is measured against
 * @csspart tooltip - a shortened value in full
 */
export class MissionIndicators extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [
    Widget.styles,
    tooltipStyles,
    tileStyles,
    css`
      :host { block-size: var(--ew-mission-indicators-size, auto); }
      /* As high in every state as the tiles that are to come. Room for the focus ring. */
      .body { --_body: calc(var(--_size) * 10.5); margin: calc(var(--_space) * -1); padding: var(--_space); min-block-size: var(--_body); }
      /* Table and explanation take the place of the tiles and scroll within it. */
      .body > .panel { flex: 1 0 calc(var(--_body) - var(--_space) * 2); }
      .tiles { --_columns: 3; --_tile-size: 0px; }
      /* Not in the foot, so that nothing grows when it comes. */
      .note { margin: auto 0 0; padding-block-start: calc(var(--_space) * 2); }
      /* The endpoint's own words may be long; all of them are in the explanation. */
      .more { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
      @container card (inline-size < 60rem) { .body { --_body: calc(var(--_size) * 12.5); } }
      @container card (inline-size < 44rem) { .body { --_body: calc(var(--_size) * 13.5); } }
      @container card (inline-size < 34rem) {
        .tiles { --_columns: 1; }
        .more { -webkit-line-clamp: 3; }
        .body { --_body: calc(var(--_size) * 23.75); }
      }
    `,
  ];

  readonly #full = new FullValue(this);
  #twin: typeof import('../indicators/twin.js') | undefined;
  protected readonly source = this.ask(resource, () => ({}));

  /** A change stands in every tile, so the previous period is always asked for. */
  protected override ownSettings(): Settings {
    return { ...super.ownSettings(), compare: true };
  }

  protected name(): string {
    return this.#words['heading'];
  }

  /** A real zero is a figure: only where nobody was there either, in neither period, there is nothing to tell. */
  protected override isEmpty({ validations, people, active, previous }: Indicators): boolean {
    return [{ validations, people, active }, previous].every((sums) => !sums || (sums.validations === 0 && sums.people === 0 && sums.active === 0));
  }

  protected override emptyHint(): string {
    return this.#words['empty'];
  }

  protected picture(data: Indicators): TemplateResult {
    return html`${tiles(this.#lines(data), this.#full.show)} ${data.note ? html`<p class="note small muted">${data.note}</p>` : nothing} ${this.#full.render()}`;
  }

  protected skeleton(): TemplateResult {
    return tileBones(3);
  }

  protected summary(data: Indicators): string {
    return this.#words['summary'](formatClauses(this.#lines(data).map(({ label, value, full, base, change, more }) => formatLabelled(label, formatParts([full ?? value, base, change, more], this.currentLocale), this.currentLocale)), this.currentLocale));
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('../indicators/twin.js');
  }

  protected tables(data: Indicators): Table[] {
    const about = { caption: this.headingText, head: this.tableHead(data) };
    return this.#twin ? [this.#twin.indicatorsTable(missionIndicatorsOf(data, data.previous), this.#context(data), about)] : [];
  }

  protected explanations(data: Indicators): Explanation[] {
    return this.#twin?.indicatorsExplanations(missionIndicatorsOf(data, data.previous), this.#context(data)) ?? [];
  }

  get #words(): Language['indicators'] {
    return this.words('indicators', english);
  }

  #context({ base, period, previousPeriod }: Indicators): IndicatorContext {
    return { words: this.#words, change: this.words('change', changeEnglish), locale: this.currentLocale, base, period, previousPeriod };
  }

  #lines(data: Indicators): TileLine[] {
    const context = this.#context(data);
    return missionIndicatorsOf(data, data.previous).map((figure) => indicatorLine(figure, context));
  }
}
