// <ew-experience-dashboard>: all figures of one experience in two tabs, KPI and Drill-down. Arranges widgets; draws no figures.
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { experience as resource } from '../../contract/index.js';
import { Resource, type ModuleSelectDetail } from '../../data/index.js';
import { formatCount, formatDate } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { errorBody, errorWords, faultWords } from '../frame/stand-in.js';
import type { PeriodChangeDetail, SelectionChangeDetail } from '../shared/analytics.js';
import { Address } from './address.js';
import { Dashboard, type PartLoader } from './dashboard.js';
import type { HashState } from './hash.js';
import { drillDownPanel, kpiPanel, panelStyles, tabs, type DashboardTab } from './panels.js';
import { tabList, tabStyles } from './tabs.js';

/** Detail of `ew-tab-change`. */
export interface TabChangeDetail {
  tab: DashboardTab;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ew-tab-change': CustomEvent<TabChangeDetail>;
  }
}

/** What would stand on every card is said once. */
const saidOnce: ReadonlySet<string> = new Set(['misconfigured', 'notFound', 'unauthorized', 'forbidden']);

/**
 * All figures of one experience: key figures and charts in the tab KPI; flow, heatmap and the figures of each module in the tab Drill-down.
 *
 * @example
 * ```html
 * <ew-experience-dashboard endpoint="https://example.com/analytics" experience="spring" hash="spring"></ew-experience-dashboard>
 * ```
 * @tag ew-experience-dashboard
 * @fires {CustomEvent<TabChangeDetail>} ew-tab-change - the reader has changed the tab
 * @fires {CustomEvent<ModuleSelectDetail>} ew-module-select - a module was opened or closed; cancelable
 * @slot kpi-start - at the beginning of the tab KPI
 * @slot kpi-end - at the end of the tab KPI
 * @slot drill-down-end - at the end of the tab Drill-down
 * @slot error - replaces what is said where the experience cannot be shown
 * @csspart about - line under the heading
 * @csspart bell - the report bell
 * @csspart download - downloads all figures
 * @csspart tabs - the row of tabs
 * @csspart tab - a tab; also `selected`
 * @csspart panel - what a tab shows
 * @csspart tiles - the key figures
 * @csspart trend - key figures over time
 * @csspart funnel - the funnel
 * @csspart split - a split of key figures
 * @csspart drill-down - flow and detail; also `open`
 * @csspart flow - the flow
 * @csspart detail - the figures of the chosen module
 * @csspart hint - says how to choose a module
 * @csspart error - why the experience cannot be shown
 */
export class ExperienceDashboard extends Dashboard {
  static override styles: CSSResultGroup = [Dashboard.styles, tabStyles, panelStyles];
  /** Brings the elements of a tab when it is shown first; set by the entry. */
  static parts: Readonly<Record<DashboardTab, PartLoader>> = { kpi: () => Promise.resolve(), 'drill-down': () => Promise.resolve() };

  /** The tab that is shown: `kpi` or `drill-down`. */
  @property({ reflect: true }) tab: DashboardTab = 'kpi';
  /** Id of the chosen module. */
  @property() module?: string;
  /** Names of the key figures to show, such as `starts,bounceRate,nps`. */
  @property() kpis?: string;
  /** Leaves out the bell that subscribes to the report mail. */
  @property({ type: Boolean, attribute: 'hide-bell' }) hideBell = false;
  /** Keeps tab, module and period in the hash of the page's address, in pairs that begin with this name and a point. */
  @property() hash?: string;

  @state() private splits: readonly string[] | undefined;
  /** Tabs that were shown once stay, with all that was done in them. */
  @state() private built: ReadonlySet<DashboardTab> = new Set();
  @state() private gathering = false;
  @state() private said = '';

  readonly #source = new Resource(this, resource, () => ({ own: { ...this.ownSettings(), loading: 'eager' }, required: ['experience'] }));
  readonly #address = new Address(this, { prefix: () => this.hash, apply: (found) => this.#apply(found) });
  /** What the page has set: the address names only what differs from it. */
  #pageTab: DashboardTab = 'kpi';
  /** What reader or address have set last. */
  #readerTab: DashboardTab | undefined;
  /** While the page or the address changes what is selected, nothing is a step of the reader. */
  #settling = 0;
  #experience: string | undefined;

  constructor() {
    super();
    this.addEventListener('ew-selection-change', this.#onSelection);
    this.addEventListener('ew-load', this.#learnSplits);
  }

  /** Asks anew for everything in the dashboard. */
  override refresh(): void {
    if (this.partFailed) for (const tab of this.built) void this.#build(tab);
    void this.#source.refresh();
    super.refresh();
  }

  /** All figures of both tabs as CSV text, as "Download all" saves them; undefined while there are none. */
  async toCSV(): Promise<string | undefined> {
    // Its widgets have figures in a page only.
    if (!this.isConnected) return undefined;
    const found = await this.#gather();
    return found && found.gathered.tables > 0 ? found.textOf(found.gathered, this.dashboardWords) : undefined;
  }

  protected override get isEager(): boolean {
    return this.gathering || super.isEager;
  }

  protected override async bringAll(): Promise<void> {
    await Promise.all(tabs.filter((tab) => !this.built.has(tab)).map((tab) => this.#build(tab)));
  }

  protected override prepare(): Promise<unknown> {
    return Promise.all([super.prepare(), this.#build(this.#shown)]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('tab') && this.tab !== this.#readerTab) this.#pageTab = this.#shown;
    if (!this.built.has(this.#shown)) void this.#build(this.#shown);
    const { experience } = this.settings;
    if (this.#experience === undefined || experience === this.#experience) return;
    this.splits = undefined;
    // A module belongs to one experience; one that comes along with the experience is meant for it.
    if (!changed.has('module')) this.module = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { experience } = this.settings;
    if (experience !== this.#experience || changed.has('module')) this.#select(this.module);
    this.#experience = experience;
  }

  protected content(words: Language['dashboard']): TemplateResult {
    const { data, error } = this.#source;
    const failed = !data && error && saidOnce.has(error.kind) ? error : undefined;
    const title = this.heading || data?.name || (error ? this.settings.experience || words['dashboard.experience'] : '');
    return html`${this.header({ title, about: this.#about(words), beside: failed ? nothing : this.#bell(), buttons: failed ? nothing : this.#downloadButton(words) })}
      ${failed ? this.#message() : this.#figures(words)}
      <div class="visually-hidden" role="status">${this.said}</div>`;
  }

  get #shown(): DashboardTab {
    return tabs.includes(this.tab) ? this.tab : 'kpi';
  }

  #about(words: Language['dashboard']): string {
    const { data } = this.#source;
    if (!data) return '';
    const { since, until, archived } = data;
    const day = (date: string) => formatDate(date, this.currentLocale);
    const days = since && until ? words['dashboard.days'](day(since), day(until)) : words['dashboard.days.none'];
    return archived ? `${days} · ${words['dashboard.archived']}` : days;
  }

  /** Not before the name that it stands after. */
  #bell(): TemplateResult | typeof nothing {
    const { data, error } = this.#source;
    if (this.hideBell || !(data || error)) return nothing;
    return html`<ew-report-bell part="bell" experience-name=${ifDefined(data?.name)}></ew-report-bell>`;
  }

  #downloadButton(words: Language['dashboard']): TemplateResult {
    return html`<button type="button" class="button" part="download" title=${words['dashboard.download.hint']} aria-disabled=${this.gathering ? 'true' : 'false'} @click=${() => void this.#download()}
      >${words[this.gathering ? 'dashboard.download.busy' : 'dashboard.download']}</button>`;
  }

  #message(): TemplateResult {
    const words = faultWords(this.currentLocale);
    const error = this.#source.error!;
    return errorBody(error.kind, errorWords(error, words, this.settings.experience ?? ''), words, error.retryable ? () => void this.#source.refresh() : undefined);
  }

  #figures(words: Language['dashboard']): TemplateResult {
    const shown = this.#shown;
    const level = this.nextLevel;
    const panels: Record<DashboardTab, () => TemplateResult> = {
      kpi: () => kpiPanel(this.splits, this.kpis, level),
      'drill-down': () => drillDownPanel(words, Boolean(this.module), level),
    };
    return html`<ew-period-picker part="period" @ew-period-change=${this.#onPeriod}></ew-period-picker>
      ${tabList({ tabs: tabs.map((id) => ({ id, label: words[`dashboard.tab.${id}`] })), shown, label: words['dashboard.tabs'], show: (tab) => this.#show(tab) })}
      ${this.problem(words)}
      ${tabs.map(
        (tab) => html`<div class=${this.#panelClass(tab, shown)} part="panel" role="tabpanel" id="panel-${tab}" aria-labelledby="tab-${tab}" tabindex="0" ?hidden=${tab !== shown && !this.printing} @keydown=${this.#onKey}>
          ${this.built.has(tab) ? panels[tab]() : nothing}
        </div>`,
      )}`;
  }

  #panelClass(tab: DashboardTab, shown: DashboardTab): string {
    return ['panel', ...(tab === 'kpi' ? ['kpi'] : []), ...(tab === shown ? [] : ['unseen'])].join(' ');
  }

  #show(tab: DashboardTab): void {
    if (tab === this.#shown) return;
    this.tab = this.#readerTab = tab;
    this.#address.note({ tab: tab === this.#pageTab ? undefined : tab });
    this.emit<TabChangeDetail>('ew-tab-change', { tab });
  }

  /** Elements of a tab come on first show; what is not defined yet fills in when it is. */
  async #build(tab: DashboardTab): Promise<void> {
    this.built = new Set([...this.built, tab]);
    await this.bring(tab, (this.constructor as typeof ExperienceDashboard).parts[tab]);
  }

  /** The endpoint names the splits that the experience has; the tiles have asked for them. */
  #learnSplits = (event: Event): void => {
    const tiles = event.composedPath()[0] as Element & { getData?(): { breakdowns?: Record<string, unknown> } | undefined };
    if (tiles.localName === 'ew-kpi-tiles' && tiles.hasAttribute('data-piece')) this.splits = Object.keys(tiles.getData?.()?.breakdowns ?? {});
  };

  #onSelection = (event: CustomEvent<SelectionChangeDetail>): void => {
    if (event.composedPath()[0] !== this.provider) return;
    const module = event.detail.selection.module;
    if (module === this.module) return;
    const hadFocus = (this.renderRoot as ShadowRoot).activeElement?.localName === 'ew-module-detail';
    // From module to module is one step: going back closes the detail, instead of leading through all that was looked at.
    const isNext = Boolean(module && this.module);
    this.module = module;
    if (this.#settling > 0) return;
    this.#address.note({ module }, isNext);
    if (module) void this.updateComplete.then(() => this.#reveal());
    else if (hadFocus) this.#flow?.focus();
  };

  #onPeriod = (event: CustomEvent<PeriodChangeDetail>): void => {
    const { from, to, compare } = event.detail;
    const isWhole = Boolean(from && to);
    // Whoever cancels it does so while others hear of it.
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#address.note({ from: isWhole ? from! : undefined, to: isWhole ? to! : undefined, compare });
    });
  };

  /** Escape closes the detail from wherever the reader is, except from what Escape means something else for. */
  #close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.module || event.composedPath().some(keepsEscape)) return;
    const detail: ModuleSelectDetail = { experience: this.settings.experience, module: null };
    this.#flow?.dispatchEvent(new CustomEvent('ew-module-select', { detail, bubbles: true, composed: true, cancelable: true }));
  };

  /** While it goes down: an open tooltip of the flow would keep it. */
  readonly #onKey = { handleEvent: this.#close, capture: true };

  get #flow(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('ew-heatmap-flow');
  }

  /** Where the detail is below the flow, it would open unseen. */
  #reveal(): void {
    const [flow, detail] = [this.#flow, this.renderRoot.querySelector('ew-module-detail')];
    const isBelow = flow && detail && detail.getBoundingClientRect().top >= flow.getBoundingClientRect().bottom;
    if (isBelow) detail.scrollIntoView({ block: 'nearest' });
  }

  /** By the page or the address. The provider clears what was chosen in another experience: before, not after. */
  #select(module: string | undefined): void {
    const { provider } = this;
    if (!provider) return;
    this.#settling += 1;
    void provider.updateComplete.then(() => {
      if (provider.selection.module !== module) provider.select({ experience: this.settings.experience, module: module ?? null });
      this.#settling -= 1;
    });
  }

  #apply({ tab, module, from, to, compare }: HashState): void {
    if (!this.hasUpdated) this.#pageTab = this.#shown;
    this.tab = this.#readerTab = tabs.find((each) => each === tab) ?? this.#pageTab;
    this.module = module;
    // Not as the picker says it: the page need not hear what its own address says.
    void this.updateComplete.then(() => this.provider?.dispatchEvent(new CustomEvent<PeriodChangeDetail>('ew-period-change', { detail: { from, to, compare } })));
  }

  async #download(): Promise<void> {
    if (this.gathering) return;
    const words = this.dashboardWords;
    this.said = '';
    const found = await this.#gather();
    if (!found) return;
    const { gathered, saveAll } = found;
    if (gathered.tables > 0) saveAll(gathered, this.#source.data?.name ?? '', words);
    this.said = gathered.tables > 0 ? words['dashboard.download.done'](gathered.tables, formatCount(gathered.tables, this.currentLocale)) : words['dashboard.download.nothing'];
  }

  /** Undefined where the code for it could not be had. */
  async #gather() {
    this.gathering = true;
    try {
      await this.bringAll();
      const files = await import('./gather.js');
      return { ...files, gathered: await files.gather(this) };
    } catch {
      this.partFailed = true;
      return undefined;
    } finally {
      this.gathering = false;
    }
  }
}

/** What closes something of its own by Escape: the detail itself, a menu, a table or an explanation, a search, a dialog. */
const keepers = 'ew-module-detail, [popover]:popover-open:not(.tooltip), .panel[role=group], dialog, input[type=search]:not(:placeholder-shown)';
const keepsEscape = (target: EventTarget): boolean => target instanceof Element && target.matches(keepers);
