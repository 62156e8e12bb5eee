// <ew-mission-dashboard>: all of missions in one tag: indicators, types, days, missions, impact, most engaged customers, who they are. Arranges widgets; draws no figures.
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../shared/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { missionIndicators as resource } from '../../contract/index.js';
import { Resource, type AnalyticsError } from '../../data/index.js';
import { shiftDays } from '../../format/index.js';
import { missionDashboard as english } from '../../i18n/en-mission-list.js';
import type { Language } from '../../i18n/index.js';
import { errorBody, errorWords, faultWords } from '../frame/stand-in.js';
import type { AdviceRule } from '../impact/advice.js';
import type { MissionCloseDetail } from '../missions/mission-detail.js';
import type { MissionOpenDetail } from '../missions/mission-list.js';
import type { PeriodChangeDetail } from '../shared/analytics.js';
import { Dashboard, type PartLoader } from './dashboard.js';

/** Names of the pieces: of their slots, and of their parts. */
const pieces = ['indicators', 'pie', 'bar', 'list', 'detail', 'impact', 'leaderboard', 'demographics'] as const;
type Piece = (typeof pieces)[number];

const saidOnce: ReadonlySet<string> = new Set(['misconfigured', 'unauthorized', 'forbidden']);

/** What closes something of its own by Escape: the detail itself, a menu, a table or an explanation, a search, a dialog. */
const keepers = 'ew-mission-detail, [popover]:popover-open:not(.tooltip), .panel[role=group], dialog, input[type=search]:not(:placeholder-shown)';

/** How the pieces share the width, from a phone to a wall. */
const pieceStyles = css`
  /* Cards that may stand side by side are of one height; the page can set another. */
  :host {
    --_list: var(--ew-mission-list-size, calc(var(--_size) * 46));
    --_detail: var(--ew-mission-detail-size, calc(var(--_size) * 46));
    --_impact: var(--ew-impact-table-size, calc(var(--_size) * 46));
    --_board: var(--ew-leaderboard-size, calc(var(--_size) * 46));
  }
  .missions { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 4); align-items: start; }
  .place { min-inline-size: 0; }
  .missions ew-mission-list { --ew-mission-list-size: var(--_list); }
  .missions ew-impact-table { --ew-impact-table-size: var(--_impact); }
  .missions ew-leaderboard { --ew-leaderboard-size: var(--_board); }
  /* Below the list the detail is as long as what is in it: no scroller within a page that scrolls. */
  .missions ew-mission-detail { --ew-mission-detail-size: auto; min-block-size: calc(var(--_size) * 46); scroll-margin-block: calc(var(--_space) * 4); }
  /* What is still on its way has its place. */
  .place > slot > :not(:defined) { display: block; block-size: calc(var(--_size) * 22); }
  .place > slot > ew-mission-indicators:not(:defined) { block-size: calc(var(--_size) * 16); }
  .place > slot > ew-mission-list:not(:defined) { block-size: var(--_list); }
  .place > slot > ew-impact-table:not(:defined) { block-size: var(--_impact); }
  .place > slot > ew-leaderboard:not(:defined) { block-size: var(--_board); }
  .place > slot > ew-demographics:not(:defined) { block-size: calc(var(--_size) * 46); }
  @container dashboard (min-width: 52rem) {
    .missions { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
    .missions > * { grid-column: 1 / -1; }
    .missions > :is(.pie, .bar) { grid-column: auto; }
  }
  @container dashboard (min-width: 64rem) {
    .missions { grid-template-columns: repeat(10, minmax(0, 1fr)); }
    .missions > .pie { grid-column: span 4; }
    .missions > .bar { grid-column: span 6; }
    .missions.open > .list { grid-column: span 6; }
    .missions.open > .detail { grid-column: span 4; }
    .missions ew-mission-detail { --ew-mission-detail-size: var(--_detail); min-block-size: 0; }
  }
  /* From here on a table across the whole width would be more gap than figure. */
  @container dashboard (min-width: 106rem) {
    .missions > .pie { grid-column: span 3; }
    .missions > .bar { grid-column: span 7; }
    .missions > :is(.list, .impact, .leaderboard, .demographics), .missions.open > :is(.list, .detail) { grid-column: span 5; }
    .missions.open > .demographics { grid-column: 1 / -1; }
  }
`;

/**
 * All of missions in one tag: indicators, types, days, the list with the figures of each mission, impact on revenue with advice, the most
 * engaged customers, and who they are. What is chosen in one piece is followed by the others.
 *
 * @example
 * ```html
 * <ew-mission-dashboard endpoint="https://example.com/analytics" profile-url="/customers/{customer}" mission-count-property="loyalty_missions"></ew-mission-dashboard>
 * ```
 * @tag ew-mission-dashboard
 * @fires {CustomEvent<MissionOpenDetail>} ew-mission-open - a mission is to be opened; unless cancelled, it opens beside or below the list
 * @fires {CustomEvent<MissionCloseDetail>} ew-mission-close - the open mission is to be closed; cancelable
 * @fires {CustomEvent<ProfileOpenDetail>} ew-profile-open - a profile button was used; cancel it to open the profile yourself
 * @fires {CustomEvent<SegmentExportDetail>} ew-segment-export - customers of a row of the impact table are handed over
 * @slot indicators - replaces the three figures
 * @slot pie - replaces missions by type
 * @slot bar - replaces missions by day
 * @slot list - replaces the list of missions
 * @slot detail - replaces the figures of the open mission; shown while one is open
 * @slot impact - replaces the impact table
 * @slot leaderboard - replaces the most engaged customers
 * @slot demographics - replaces followers and age groups
 * @slot error - replaces what is said where nothing can be shown
 * @slot - below everything else
 * @csspart error - why nothing can be shown
 * @csspart indicators - the three figures; also `indicators-card` and `indicators-heading`, as of every piece
 * @csspart pie - missions by type; also `pie-card`, `pie-heading`
 * @csspart bar - missions by day; also `bar-card`, `bar-heading`
 * @csspart list - the list of missions; also `list-card`, `list-heading`
 * @csspart detail - the figures of the open mission; also `detail-card`, `detail-heading`
 * @csspart impact - the impact table; also `impact-card`, `impact-heading`
 * @csspart leaderboard - the most engaged customers; also `leaderboard-card`, `leaderboard-heading`
 * @csspart demographics - followers and age groups; also `demographics-card`, `demographics-heading`
 */
export class MissionDashboard extends Dashboard {
  static override styles: CSSResultGroup = [Dashboard.styles, pieceStyles];
  /** Brings the elements below the charts, and that of an open mission; set by the entry. */
  static parts: Readonly<Record<'below' | 'detail', PartLoader>> = { below: () => Promise.resolve(), detail: () => Promise.resolve() };

  /** Id of the mission that is open. */
  @property({ reflect: true }) mission?: string;
  /** Address of a profile with `{customer}` for the id: https, http, mailto or relative. Without it only `ew-profile-open` fires. */
  @property({ attribute: 'profile-url' }) profileUrl?: string;
  /** Name under which the number of missions goes into a CRM, in files and `ew-segment-export`. */
  @property({ attribute: 'mission-count-property' }) missionCountProperty?: string;
  /** Leaves out the advice below the impact table. */
  @property({ type: Boolean, attribute: 'hide-advice' }) hideAdvice = false;
  /** Rules of advice in place of the library's own. */
  @property({ attribute: false }) advice?: readonly AdviceRule[];
  /** Hides names of customers, whatever the token allows. */
  @property({ type: Boolean }) masked = false;

  /** The first question of the pieces, shared with them: what would stand on every card is said once. */
  readonly #source = new Resource(this, resource, () => ({ own: { ...this.ownSettings(), compare: true } }));
  readonly #asked = new Set<'below' | 'detail'>();

  constructor() {
    super();
    this.addEventListener('ew-mission-open', (event) => this.#unlessCancelled(event, () => this.#open(event.detail)));
    this.addEventListener('ew-mission-close', (event) => this.#unlessCancelled(event, () => this.#close()));
  }

  /** Asks anew for everything in the dashboard. */
  override refresh(): void {
    if (this.partFailed) for (const part of this.#asked) void this.#load(part);
    super.refresh();
  }

  /** Focuses the detail button of the mission that was opened last, else the search field of the list. */
  override focus(options?: FocusOptions): void {
    this.#list?.focus(options);
  }

  protected override prepare(): Promise<unknown> {
    return Promise.all([super.prepare(), this.#load('below')]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.#asked.has('below')) void this.#load('below');
    if (this.mission && !this.#asked.has('detail')) void this.#load('detail');
  }

  protected content(words: Language['dashboard']): TemplateResult {
    const own = this.words('missionDashboard', english);
    const { data, error } = this.#source;
    return html`${this.header({ title: this.heading || own['heading'] })}
      ${!data && error && saidOnce.has(error.kind) ? this.#message(error) : this.#figures(words)}
      <slot></slot>`;
  }

  protected override async bringAll(): Promise<void> {
    await Promise.all([this.#load('below'), this.mission && this.#load('detail')]);
  }

  #message(error: AnalyticsError): TemplateResult {
    const words = faultWords(this.currentLocale);
    return errorBody(error.kind, errorWords(error, words, ''), words, error.retryable ? () => void this.#source.refresh() : undefined);
  }

  #figures(words: Language['dashboard']): TemplateResult {
    return html`<ew-period-picker part="period" @ew-period-change=${this.#onPeriod}></ew-period-picker>
      ${this.problem(words)}
      <div class=${this.mission ? 'missions open' : 'missions'}>${pieces.map((piece) => (piece === 'detail' && !this.mission ? nothing : this.#place(piece)))}</div>`;
  }

  #place(piece: Piece): TemplateResult {
    return html`<div class="place ${piece}" @keydown=${piece === 'list' ? this.#onKey : undefined}><slot name=${piece}>${this.#piece(piece)}</slot></div>`;
  }

  #piece(piece: Piece): TemplateResult {
    const level = this.nextLevel;
    const parts = `card: ${piece}-card, heading: ${piece}-heading`;
    switch (piece) {
      case 'indicators':
        return html`<ew-mission-indicators part="indicators" exportparts=${parts} heading-level=${level}></ew-mission-indicators>`;
      case 'pie':
        return html`<ew-mission-pie part="pie" exportparts=${parts} heading-level=${level}></ew-mission-pie>`;
      case 'bar':
        return html`<ew-mission-bar part="bar" exportparts=${parts} heading-level=${level}></ew-mission-bar>`;
      case 'list':
        return html`<ew-mission-list part="list" exportparts=${parts} heading-level=${level} .mission=${this.mission}></ew-mission-list>`;
      case 'detail':
        return html`<ew-mission-detail part="detail" exportparts=${parts} heading-level=${level} closable mission=${ifDefined(this.mission)} profile-url=${ifDefined(this.profileUrl)} ?masked=${this.masked}></ew-mission-detail>`;
      case 'impact':
        return html`<ew-impact-table part="impact" exportparts=${parts} heading-level=${level} mission-count-property=${ifDefined(this.missionCountProperty)} ?hide-advice=${this.hideAdvice} .advice=${this.advice}></ew-impact-table>`;
      case 'leaderboard':
        return html`<ew-leaderboard part="leaderboard" exportparts=${parts} heading-level=${level} profile-url=${ifDefined(this.profileUrl)} ?masked=${this.masked}></ew-leaderboard>`;
      case 'demographics':
        return html`<ew-demographics part="demographics" exportparts=${parts} heading-level=${level}></ew-demographics>`;
    }
  }

  get #list(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('ew-mission-list');
  }

  async #load(part: 'below' | 'detail'): Promise<void> {
    this.#asked.add(part);
    await this.bring(part, (this.constructor as typeof MissionDashboard).parts[part]);
  }

  /** Once everybody has heard the event: whoever cancelled it has taken over. */
  #unlessCancelled(event: Event, act: () => void): void {
    queueMicrotask(() => {
      if (!event.defaultPrevented) act();
    });
  }

  #open({ mission }: MissionOpenDetail): void {
    this.mission = mission;
    void this.updateComplete.then(() => this.#reveal());
  }

  #close(): void {
    this.mission = undefined;
    this.#list?.focus();
  }

  /** Where the detail is below the list, it would open unseen. */
  #reveal(): void {
    const [list, detail] = ['list', 'detail'].map((place) => this.renderRoot.querySelector(`.place.${place}`));
    const isBelow = list && detail && detail.getBoundingClientRect().top >= list.getBoundingClientRect().bottom;
    if (isBelow) detail.scrollIntoView({ block: 'nearest' });
  }

  /** Escape closes the detail from the list too. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { mission } = this;
    const isKept = event.composedPath().some((target) => target instanceof Element && target.matches(keepers));
    if (event.key === 'Escape' && mission && !event.defaultPrevented && !isKept) this.emit<MissionCloseDetail>('ew-mission-close', { mission }, true);
  };

  /** A day that was chosen in one period is none of another. */
  readonly #onPeriod = ({ detail: { from, to } }: CustomEvent<PeriodChangeDetail>): void => {
    const { day, until } = this.provider?.selection ?? {};
    const isWithin = day && from && to && day >= from && (until ?? shiftDays(day, 1)) <= to;
    if (day && !isWithin) this.provider?.select({ day: null, until: null });
  };
}
