// <ew-mission-detail>: one mission: completions over time, people, rate, and who did it last. Draws; figures come from stats.
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import { missionDetail as resource, type MissionDetail as Detail } from '../../contract/index.js';
import type { Table } from '../../export/index.js';
import { formatClauses, formatCount, formatDate, formatLabelled, formatParts, formatPeriod, today } from '../../format/index.js';
import { change as changeEnglish, chart as chartEnglish } from '../../i18n/en.js';
import { missionDetail as english } from '../../i18n/en-mission-list.js';
import { indicators as indicatorsEnglish, missions as missionsEnglish } from '../../i18n/en-missions.js';
import type { Language } from '../../i18n/index.js';
import { missionColours, missionTokens, type Theme } from '../../theme/index.js';
import { barsSkeleton } from '../charts/donut-layout.js';
import { tooltipStyles } from '../charts/tooltip.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import { FullValue } from '../kpi/full-value.js';
import { tileBones, tiles, tileStyles } from '../kpi/tile.js';
import { detailStyles } from '../mission-detail/detail-styles.js';
import { latest } from '../mission-detail/latest.js';
import { colourOf, detailLines, type DetailContext } from '../mission-detail/lines.js';
import type { DaysPicture } from '../mission-detail/picture.js';
import { closable } from '../modules/parts.js';
import type { ProfileOpenDetail } from './leaderboard.js';

/** Detail of `ew-mission-close` (cancelable). */
export interface MissionCloseDetail {
  mission: string;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ew-mission-close': CustomEvent<MissionCloseDetail>;
  }
}

/**
 * One mission: completions, customers, participation rate and share with their changes, completions over time, and the latest customers.
 *
 * @example
 * ```html
 * <ew-mission-detail endpoint="https://example.com/analytics" mission="refer-a-friend" profile-url="/customers/{customer}"></ew-mission-detail>
 * ```
 * @tag ew-mission-detail
 * @fires {CustomEvent<ProfileOpenDetail>} ew-profile-open - a profile button was used; cancel it to open the profile yourself
 * @fires {CustomEvent<MissionCloseDetail>} ew-mission-close - the close button or Escape was used: whoever holds it may close it, as a dashboard does unless it is cancelled
 * @cssprop [--ew-mission-detail-size=46rem] - block size in every state, with what is more in a scroller; `auto` grows with what is in it
 * @cssprop [--ew-mission-classic=light-dark(#415fcb, #407fd8)] - classic missions
 * @cssprop [--ew-mission-content=light-dark(#d76f00, #e58d2b)] - content missions
 * @cssprop [--ew-mission-opinion=light-dark(#028c64, #75e8ba)] - opinion missions
 * @cssprop [--ew-mission-engagement=light-dark(#941862, #e09fd1)] - engagement missions
 * @csspart close - the close button
 * @csspart about - what the catalogue says of the mission
 * @csspart tile - one figure; `data-figure` names it: validations, people, rate, share, revoked
 * @csspart tile-label - its name
 * @csspart tile-value - its value
 * @csspart tile-note - what it rests on, and its change
 * @csspart picture - the columns
 * @csspart tooltip - what pointer and cursor read
 * @csspart latest - the latest customers
 * @csspart completion - one of them
 * @csspart profile - the profile button of one
 * @csspart more - shows all of them
 */
export class MissionDetail extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [Widget.styles, missionTokens, tooltipStyles, tileStyles, detailStyles];
  static override colors = missionColours;

  /** Id of the mission. */
  @property() mission?: string;
  /** Address of a profile with `{customer}` for the id: https, http, mailto or relative. Without it only the event fires. */
  @property({ attribute: 'profile-url' }) profileUrl?: string;
  /** Hides names of customers, whatever the token allows. */
  @property({ type: Boolean }) masked = false;
  /** Shows a close button; it and Escape fire `ew-mission-close`. */
  @property({ type: Boolean }) closable = false;
  /** Draws a pattern on the columns beside their colour. */
  @property({ type: Boolean, reflect: true }) patterns = false;

  /** All of the latest customers are shown. */
  @state() private whole = false;
  @state() private days: DaysPicture | undefined;

  protected readonly source = this.ask(resource, () => ({ params: { mission: this.mission || undefined, masked: this.masked ? 'true' : undefined }, required: ['mission'] }));
  readonly #full = new FullValue(this);
  #twin: typeof import('../mission-detail/twin.js') | undefined;
  /** The mission that was spoken of. */
  #announced: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('mission')) this.whole = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#announce();
  }

  protected override render(): TemplateResult {
    const label = this.closable ? this.#words['close'] : undefined;
    return closable({ content: super.render(), label, close: this.safely(() => this.#close()), onKey: this.safely<KeyboardEvent>((event) => this.#onKey(event)) });
  }

  protected name(): string {
    const { data } = this;
    return data ? data.mission.name.trim() || data.mission.id : this.#words['heading'];
  }

  protected override count({ mission }: Detail): string {
    const { network } = mission;
    return [this.#typeOf(mission.type), ...(network ? [this.#words[`network.${network}`]] : [])].join(' · ');
  }

  /** A real zero is a figure: only where nothing ever was, there is nothing to tell. */
  protected override isEmpty({ validations, revoked = 0, previous }: Detail): boolean {
    return validations === 0 && revoked === 0 && !previous?.validations;
  }

  protected override emptyHint(): string {
    return this.#words['empty'];
  }

  /** What is missing here is a mission. */
  protected override faultWords(): Partial<Language['fault']> {
    return { 'error.notFound': () => this.#words['missing'](this.mission ?? '') };
  }

  protected picture(data: Detail): TemplateResult {
    const context = this.#context(data);
    const words = this.#words;
    const level = Math.min(6, this.headingLevel + 1);
    const { description } = data.mission;
    return html`<div class="detail" role="group" tabindex="0" aria-label=${this.headingText}>
      ${description ? html`<p class="about" part="about"><bdi>${description}</bdi></p>` : nothing}
      <div>
        ${tiles(detailLines(context), this.#full.show, 'short')}
        ${data.previous && data.previousPeriod ? html`<p class="note">${context.change['change.compared'](formatPeriod(data.previousPeriod, this.currentLocale, 'medium'))}</p>` : nothing}
      </div>
      <section class="section" aria-labelledby="days-heading">
        <div id="days-heading" class="section-heading" role="heading" aria-level=${level}>${words['days.heading']}</div>
        <div class="canvas">${this.#daysOf(`${this.headingText}: ${words['days.heading']}`)}</div>
      </section>
      ${latest(context, { level, profileUrl: this.profileUrl, whole: this.whole, unfold: this.safely(() => void (this.whole = !this.whole)), open: (event, customer, name) => this.#openProfile(event, { customer, name }) })}
      ${this.#full.render()}
    </div>`;
  }

  protected skeleton(): TemplateResult {
    return html`${tileBones(4)}<div class="bone-chart">${barsSkeleton()}</div>`;
  }

  protected summary(data: Detail): string {
    const figures = detailLines(this.#context(data)).map(({ label, value, full, base, change }) => formatLabelled(label, formatParts([full ?? value, base, change], this.currentLocale), this.currentLocale));
    return this.#words['summary'](this.headingText, this.#typeOf(data.mission.type), formatClauses(figures, this.currentLocale));
  }

  protected override notes({ note, completeUntil, zone }: Detail): string[] {
    const current = completeUntil ? formatDate(today(zone, new Date(completeUntil)), this.currentLocale, 'full') : undefined;
    return [...(current ? [this.words('missions', missionsEnglish)['missions.unfinished'](current)] : []), ...(note ? [note] : [])];
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('../mission-detail/twin.js');
  }

  protected tables(data: Detail): Table[] {
    return this.#twin?.detailTables(this.#context(data), this.headingText, this.tableHead(data)) ?? [];
  }

  protected explanations(data: Detail): Explanation[] {
    return this.#twin?.detailExplanations(this.#context(data)) ?? [];
  }

  protected override async picturePNG(): Promise<Blob | undefined> {
    const data = this.data!;
    const legend = detailLines(this.#context(data)).map(({ label, value, base }) => ({ color: colourOf(data), text: [`${label}: ${value}`, base].filter(Boolean).join('  ') }));
    return this.days?.toPNG({ heading: this.headingText, sub: this.count(data), legend });
  }

  protected override themeChanged(theme: Theme): void {
    super.themeChanged(theme);
    this.days?.redraw();
  }

  get #words(): Language['missionDetail'] {
    return this.words('missionDetail', english);
  }

  #context(data: Detail): DetailContext {
    return { data, words: this.#words, indicators: this.words('indicators', indicatorsEnglish), change: this.words('change', changeEnglish), locale: this.currentLocale };
  }

  #typeOf(type: Detail['mission']['type']): string {
    return type ? this.words('missions', missionsEnglish)[`missions.type.${type}`] : this.#words['type.unknown'];
  }

  #daysOf(label: string): TemplateResult | typeof nothing {
    if (!this.days) void this.#loadDays();
    return this.days?.render(label, this.words('chart', chartEnglish)) ?? nothing;
  }

  async #loadDays(): Promise<void> {
    // Without the network the place stays empty; every figure is in the table.
    const loaded = await import('../mission-detail/picture.js').catch(() => undefined);
    if (!loaded || this.days) return;
    this.days = new loaded.DaysPicture(this, {
      context: () => (this.view === 'ready' && this.data ? this.#context(this.data) : undefined),
      theme: () => this.theme.theme,
      patterns: () => this.patterns,
      say: (text) => this.say(text),
    });
  }

  #openProfile(event: Event, detail: ProfileOpenDetail): void {
    if (!this.emit<ProfileOpenDetail>('ew-profile-open', detail, true)) event.preventDefault();
  }

  /** Escape belongs first to whatever lies open above, such as a menu. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.closable) return;
    if (event.composedPath().some((node) => node instanceof Element && node.matches(':popover-open:not(.tooltip), .panel[role=group]'))) return;
    event.stopPropagation();
    this.#close();
  }

  #close(): void {
    this.emit<MissionCloseDetail>('ew-mission-close', { mission: this.mission ?? '' }, true);
  }

  /** Says what the reader has just opened, once its figures are there. */
  #announce(): void {
    const { data, mission } = this;
    if (!this.closable || mission === this.#announced || this.view !== 'ready' || data?.mission.id !== mission) return;
    this.#announced = mission;
    this.renderRoot.querySelector('.body')?.scrollTo(0, 0);
    this.say(this.#words['opened'](this.headingText, data!.validations, formatCount(data!.validations, this.currentLocale)));
  }
}
