// <ew-demographics>: who the engaged customers are, by followers and age, and what they do. Draws; figures come from stats.
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../shared/decorators.js';
import { demographics as resource, missionTypes, type DemographicDimension, type Demographics as Answer } from '../../contract/index.js';
import type { Settings } from '../../data/index.js';
import type { Table } from '../../export/table.js';
import { formatClauses, formatCount, formatPercent, formatShareLabel } from '../../format/index.js';
import { demographics as english } from '../../i18n/en-demographics.js';
import type { Language } from '../../i18n/index.js';
import { missionColours, missionTokens, optionTokens } from '../../theme/index.js';
import { swatchStyles } from '../charts/swatch.js';
import { tooltipStyles, type Tip } from '../charts/tooltip.js';
import { chartBones, groupChart, groupStyles, type GroupChart, type GroupRow, type TypeCell } from '../demographics/chart.js';
import { dimensionsIn, dimensionsOf, type Dimension, type NamedGroup } from '../demographics/groups.js';
import { GroupReader } from '../demographics/reader.js';
import { networkSentences } from '../demographics/sentences.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';

/**
 * Customers with a mission by Instagram followers, TikTok followers and age, the missions each group did,
 * and whether a minimum of followers would leave enough of them.
 * Follows the period only: a selection in another widget could tell small groups apart.
 *
 * @example
 * ```html
 * <ew-demographics endpoint="https://example.com/analytics"></ew-demographics>
 * <ew-demographics endpoint="https://example.com/analytics" by="age"></ew-demographics>
 * ```
 * @tag ew-demographics
 * @cssprop [--ew-demographics-size=auto] - block size; by default the same in every state, with room for eight groups
 * @csspart chart - groups of one dimension; `data-dimension` names it
 * @csspart chart-heading - its heading
 * @csspart picture - all charts
 * @csspart about - who is counted
 * @csspart group - one group
 * @csspart type - the share of a group that did missions of a type; `data-type` names it
 * @csspart tooltip - a group with its parts, as pointer and keys read it
 */
export class Demographics extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [
    Widget.styles, optionTokens, missionTokens, swatchStyles, tooltipStyles, groupStyles,
    css`
      :host { block-size: var(--ew-demographics-size, auto); }
      /* As high in every state as the groups that are to come; more of them scroll. */
      .body { --_body: calc(var(--_size) * 40.5); margin: calc(var(--_space) * -1); padding: var(--_space); min-block-size: var(--_body); }
      .body > .panel { flex: 1 1 0px; }
      /* In a card as long as a page, what it says stands where it is seen. */
      .message { flex: 0 0 calc(var(--_size) * 16); }
      .shape { flex: 1 1 0px; overflow: hidden; }
      .charts { grid-template-columns: minmax(0, 1fr); }
      .all { grid-template-columns: repeat(3, minmax(0, 1fr)); }
      @container card (inline-size < 54rem) {
        :host(:not([by])) .body { --_body: calc(var(--_size) * 73); }
        .all { grid-template-columns: repeat(2, minmax(0, 1fr)); }
        .all > :last-child { grid-column: 1 / -1; }
      }
      @container card (inline-size < 36rem) {
        :host(:not([by])) .body { --_body: calc(var(--_size) * 114); }
        .all { grid-template-columns: minmax(0, 1fr); }
      }
    `,
  ];
  static override colors = ['option-1', 'missing', ...missionColours];

  /** One dimension alone: `instagram`, `tiktok` or `age`. All three where it is not given. */
  @property({ reflect: true }) by?: DemographicDimension;

  protected readonly source = this.ask(resource, () => ({}));
  readonly #reader = new GroupReader(this, (chart, group) => this.#tip(chart, group));
  #twin: typeof import('../demographics/twin.js') | undefined;

  /** Nothing is compared, so nothing is said of a period before. */
  protected override ownSettings(): Settings {
    return { ...super.ownSettings(), compare: false };
  }

  protected name(): string {
    return this.#only ? this.#words[`dimension.${this.#only}`] : this.#words['heading'];
  }

  protected override count({ people }: Answer): string {
    return this.#words['count'](people, this.#number(people));
  }

  protected override isEmpty({ people, tooFew }: Answer): boolean {
    return people === 0 || Boolean(tooFew);
  }

  protected override emptyHint(): string {
    const { data } = this;
    return data && data.people > 0 ? this.#words['tooFew.hint'](this.#number(data.smallest)) : this.#words['empty'];
  }

  /** Too few is not the same as none yet. */
  protected override get frameWords(): Language['frame'] {
    const words = super.frameWords;
    return this.data && this.data.people > 0 ? { ...words, 'state.empty': this.#words['tooFew'] } : words;
  }

  protected picture(data: Answer): TemplateResult {
    const charts = this.#dimensions(data).map((dimension) => groupChart(this.#chart(dimension, data), this.#reader));
    return html`<p class="lead small muted"><bdi>${this.#words['types']}</bdi></p>
      <div class=${charts.length > 1 ? 'charts all' : 'charts'} part="picture">${charts}</div>
      <p class="about small muted" part="about"><bdi>${this.#about(data).join(' · ')}</bdi></p>
      ${this.#reader.tooltip()}`;
  }

  protected skeleton(): TemplateResult {
    return chartBones(dimensionsIn(this.by).length, 6);
  }

  protected summary(data: Answer): string {
    const words = this.#words;
    const sentences = this.#dimensions(data).flatMap(({ name, groups }) => {
      const largest = groups.reduce<NamedGroup | undefined>((best, group) => (best && best.people >= group.people ? best : group), undefined);
      return largest ? [words['summary'](words[`dimension.${name}`], largest.name, this.#people(largest.people), this.#share(largest))] : [];
    });
    return `${formatClauses(sentences, this.currentLocale)}.`;
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('../demographics/twin.js');
  }

  protected tables(data: Answer): Table[] {
    const head = this.tableHead(data);
    return this.#twin?.demographicsTables({ data, dimensions: this.#dimensions(data), words: this.#words, locale: this.currentLocale }, head) ?? [];
  }

  protected explanations(data: Answer): Explanation[] {
    return this.#twin?.demographicsExplanations({ data, dimensions: this.#dimensions(data), words: this.#words, locale: this.currentLocale }) ?? [];
  }

  protected override async picturePNG(): Promise<Blob | undefined> {
    const [{ data }, { theme }] = [this, this.theme];
    if (!data || !theme) return undefined;
    const [{ drawPicture }, { drawGroups }] = await Promise.all([import('../../charts/picture.js'), import('../demographics/png.js')]);
    const charts = this.#dimensions(data).map((dimension) => this.#chart(dimension, data));
    const legend = missionTypes.map((type) => ({ color: `mission-${type}`, text: this.#words[`type.${type}`] }));
    return drawPicture(drawGroups(charts, theme), theme, { heading: this.headingText, sub: this.count(data), legend });
  }

  get #words(): Language['demographics'] {
    return this.words('demographics', english);
  }

  /** The one dimension that is asked for. */
  get #only(): DemographicDimension | undefined {
    const [first, ...more] = dimensionsIn(this.by);
    return more.length === 0 ? first : undefined;
  }

  #dimensions(data: Answer): Dimension[] {
    return dimensionsOf(data, this.by, this.#words, this.currentLocale);
  }

  #chart({ name, groups }: Dimension, data: Answer): GroupChart {
    const words = this.#words;
    const isAllUnknown = groups.every(({ isUnknown }) => isUnknown);
    const lines = name === 'age' ? [] : networkSentences(data, name, words, this.currentLocale);
    return {
      key: name,
      heading: words[`dimension.${name}`],
      level: this.#only ? null : this.headingLevel + 1,
      types: missionTypes.map((type) => ({ type, label: words[`type.${type}`] })),
      rows: groups.map((group) => this.#row(group)),
      none: words['none'],
      lines: [...(groups.length > 0 && isAllUnknown ? [words['unknown.all']] : []), ...lines],
      untold: { cell: words['untold'], row: words['untold.types'] },
    };
  }

  /** In the body, not in the foot, so that nothing grows when they come. */
  #about({ note, smallest }: Answer): string[] {
    return [this.#words['merged'](this.#number(smallest)), ...(note ? [note] : [])];
  }

  #row(group: NamedGroup): GroupRow {
    const { name, people, length, isUnknown } = group;
    return { name, people: this.#people(people), share: this.#share(group), length, isUnknown, types: this.#cells(group) };
  }

  #cells({ types }: NamedGroup): TypeCell[] {
    return missionTypes.map((type) => {
      const share = types[type]?.share ?? null;
      return { type, label: this.#words[`type.${type}`], share: share === null ? null : formatPercent(share, this.currentLocale), length: Math.min(1, share ?? 0) };
    });
  }

  #tip(chart: string, place: number): Tip | undefined {
    const { data } = this;
    const group = data && this.#dimensions(data).find(({ name }) => name === chart)?.groups[place];
    if (!group) return undefined;
    const words = this.#words;
    const value = (cell: TypeCell) => {
      const rate = group.types[cell.type];
      return rate ? `${words['of'](this.#number(rate.part), this.#number(rate.base))} · ${cell.share}` : words['untold'];
    };
    const lines = this.#cells(group).map((cell) => ({ color: `mission-${cell.type}`, label: cell.label, value: value(cell) }));
    return { title: `${group.name}: ${this.#people(group.people)}, ${this.#share(group)}`, lines };
  }

  #share({ share }: NamedGroup): string {
    return formatShareLabel(share.label, this.currentLocale);
  }

  #people(count: number): string {
    return this.#words['people'](count, this.#number(count));
  }

  #number(count: number): string {
    return formatCount(count, this.currentLocale);
  }
}
