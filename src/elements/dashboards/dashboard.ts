// What the dashboards share: settings for all that is in them, the provider that hands these on, heading and refresh. Draws no figures.
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import type { GetToken, SelectionChange, Settings } from '../../data/index.js';
import { dashboard as english } from '../../i18n/en-dashboards.js';
import type { Language } from '../../i18n/index.js';
import { groundIn, ThemeController, widgetStyles } from '../../theme/index.js';
import { version } from '../../version.js';
import { Configurable } from '../frame/configurable.js';
import type { Analytics } from '../shared/analytics.js';
import { drawInOwnRegistry } from '../shared/own-registry.js';
import { keepRefresh } from '../shared/refresh-every.js';
import type { DashboardHead } from '../tools/dashboard.js';

const dashboardStyles = css`
  :host { container: dashboard / inline-size; }
  .dashboard { display: flex; flex-direction: column; gap: calc(var(--_space) * 4); }
  .top { display: flex; flex-wrap: wrap; gap: calc(var(--_space) * 2) calc(var(--_space) * 3); align-items: flex-start; }
  .titles { flex: 1 1 calc(var(--_size) * 12); min-inline-size: 0; }
  .title { margin: 0; font-size: var(--_size-20); font-weight: 600; line-height: calc(var(--_space) * 7); text-wrap: balance; }
  .title-row { display: flex; gap: calc(var(--_space) * 2); align-items: center; min-block-size: calc(var(--_space) * 7); }
  .about { margin: 0; min-block-size: calc(var(--_space) * 5); font-size: var(--_size-13); line-height: calc(var(--_space) * 5); color: var(--_muted); }
  .buttons { display: flex; flex-wrap: wrap; gap: calc(var(--_space) * 2); align-items: center; }
  .pieces { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 4); align-items: start; }
  .message { display: flex; flex-direction: column; gap: var(--_space); align-items: center; padding: calc(var(--_space) * 10) calc(var(--_space) * 4); border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); font-size: var(--_size-13); line-height: calc(var(--_space) * 5); text-align: center; }
  .message p { margin: 0; max-inline-size: 42ch; }
  .message .strong { font-weight: 600; }
  .message :is(.hint, .code) { color: var(--_muted); }
  .message .code { font-size: var(--_size-12); }
  .message .button { margin-block-start: calc(var(--_space) * 2); }
  /* Where it is narrow, the dates of the comparison come on a line of their own. */
  @container dashboard (max-width: 34rem) {
    .titles { flex-basis: 100%; }
    .compared ew-period-picker::part(banner) { min-block-size: calc(var(--_space) * 12); }
  }
  .problem { margin: 0; font-size: var(--_size-13); color: var(--_negative); }
  @media print {
    .buttons { display: none; }
  }
`;

interface HeaderParts {
  title: string;
  /** Line under the title; undefined where there never is one. */
  about?: string;
  beside?: unknown;
  buttons?: unknown;
}

/**
 * Base of the dashboards. What is set on a dashboard, around it or for the page holds for all widgets in it; what is selected in one
 * of them is followed by the others, and stays within the dashboard.
 *
 * @slot actions - controls of the page beside the heading
 * @csspart header - heading and buttons
 * @csspart dashboard - everything
 * @csspart heading - the heading
 * @csspart refresh - asks anew for everything
 * @csspart period - the period picker
 * @fires {CustomEvent<PeriodChangeDetail>} ew-period-change - another period was picked
 * @fires {CustomEvent<SelectionChangeDetail>} ew-selection-change - something else is selected
 */
export abstract class Dashboard extends Configurable {
  static readonly version: string = version;
  static override styles: CSSResultGroup = [...widgetStyles, dashboardStyles];

  /** Seconds between automatic refreshes, at least 5; paused in hidden tabs. */
  @property({ type: Number, attribute: 'refresh' }) refreshEvery?: number;
  /** Gives a token, or `{ token, expiresIn }` with its lifetime in seconds. Keep the function the same as long as the user is. */
  @property({ attribute: false }) getToken?: GetToken;
  /** Sent with every request to the endpoint's origin. */
  @property({ attribute: false }) headers?: Readonly<Record<string, string>>;
  /** Used instead of the page's `fetch`. */
  @property({ attribute: false }) fetch?: typeof fetch;
  /** Whether cookies are sent: `omit`, `same-origin` or `include`. */
  @property() credentials?: RequestCredentials;
  /** Adapters for endpoints that look different. */
  @property({ attribute: false }) resources?: Settings['resources'];

  /** True where the code of a part could not be had. */
  @state() protected partFailed = false;
  /** While a paper is filled all that there is has its figures and its place. */
  @state() protected printing = false;

  readonly #internals = this.attachInternals();
  readonly #selected: SelectionChange[] = [];
  readonly #missing = new Set<string>();

  constructor() {
    super();
    keepRefresh(this);
    this.headingLevel = 2;
    new ThemeController(this, { onGround: groundIn(this.#internals.states) });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    drawInOwnRegistry(this);
    return super.createRenderRoot();
  }

  /** Asks anew for everything in the dashboard. */
  refresh(): void {
    this.provider?.refresh();
  }

  /**
   * Opens the browser's dialog with the whole dashboard: its heading, and every widget with its picture and all rows up to 1,000; light, and
   * with nothing to click. Waits for figures that are on their way, also where they are not shown. False while there is nothing to print.
   */
  async print(): Promise<boolean> {
    if (!this.isConnected || this.printing) return false;
    this.printing = true;
    try {
      const [{ printDashboard }] = await Promise.all([import('../tools/dashboard.js'), this.bringAll()]);
      return await printDashboard(this, () => this.#head());
    } catch {
      this.partFailed = true;
      return false;
    } finally {
      this.printing = false;
    }
  }

  /** Selects for all widgets in the dashboard; `null` for a key takes it back, a key that is left out stays. Kept until the dashboard is drawn. */
  select(change: SelectionChange): void {
    this.#selected.push(change);
    this.#passOn();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#passOn();
  }

  #passOn(): void {
    const { provider } = this;
    if (provider) for (const change of this.#selected.splice(0)) provider.select(change);
  }

  protected override ownSettings(): Settings {
    const { refreshEvery, getToken, headers, credentials, resources } = this;
    return { ...super.ownSettings(), refresh: refreshEvery, getToken, headers, fetch: this.fetch, credentials, resources };
  }

  /** Loads the code of a part. The only thing that can fail is the network: the next refresh tries again. */
  protected async bring(part: string, load: PartLoader): Promise<void> {
    try {
      await load();
      this.#missing.delete(part);
    } catch {
      this.#missing.add(part);
    }
    // One that comes says nothing of another that did not.
    this.partFailed = this.#missing.size > 0;
  }

  protected abstract content(words: Language['dashboard']): TemplateResult;

  /** Hands the settings on, and keeps what is selected; undefined before it is drawn and defined. */
  protected get provider(): Analytics | undefined {
    // Before it is connected an element has no tree.
    const found = this.renderRoot?.querySelector('ew-analytics');
    return found && 'selection' in found ? found : undefined;
  }

  /** Asks at once, also for what is hidden. */
  protected get isEager(): boolean {
    return this.printing;
  }

  /** Loads what is shown later. */
  protected bringAll(): Promise<unknown> {
    return Promise.resolve();
  }

  #head(): DashboardHead {
    const text = (part: string) => this.renderRoot.querySelector(`[part='${part}']`)?.textContent?.trim();
    return { title: text('heading') || this.localName, about: text('about'), locale: this.currentLocale, words: this.dashboardWords };
  }

  protected get dashboardWords(): Language['dashboard'] {
    return this.words('dashboard', english);
  }

  /** Of what stands directly under the dashboard's own heading. */
  protected get nextLevel(): number {
    return Math.min(6, this.headingLevel + 1);
  }

  protected override render(): TemplateResult {
    const { endpoint, experience, from, to, zone, compare, preview, locale, currency, refreshEvery, getToken, headers, credentials, resources } = this;
    return html`<ew-analytics
      .endpoint=${endpoint} .experience=${experience} .from=${from} .to=${to} .zone=${zone} .compare=${compare} .preview=${preview} .locale=${locale} .currency=${currency}
      .refreshEvery=${refreshEvery} .getToken=${getToken} .headers=${headers} .fetch=${this.fetch} .credentials=${credentials} .resources=${resources}
      .loading=${this.isEager ? 'eager' : undefined}
    ><div class=${this.settings.compare ? 'dashboard compared' : 'dashboard'} part="dashboard">${this.content(this.dashboardWords)}</div></ew-analytics>`;
  }

  /** @param beside stands after the title, where it may grow without moving anything */
  protected header({ title, about, beside, buttons }: HeaderParts): TemplateResult {
    const words = this.dashboardWords;
    return html`<header class="top" part="header">
      <div class="titles">
        <div class="title-row">
          <div id="heading" class="title" part="heading" role="heading" aria-level=${this.headingLevel}><bdi>${title || '\u00a0'}</bdi></div>
          ${beside ?? nothing}
        </div>
        ${about === undefined ? nothing : html`<p class="about" part="about"><bdi>${about || '\u00a0'}</bdi></p>`}
      </div>
      <slot name="actions"></slot>
      <div class="buttons">
        ${buttons ?? nothing}
        <button type="button" class="button" part="refresh" @click=${() => this.refresh()}>${words['dashboard.refresh']}</button>
      </div>
    </header>`;
  }

  protected problem(words: Language['dashboard']): TemplateResult | typeof nothing {
    return this.partFailed ? html`<p class="problem" role="alert">${words['dashboard.part.failed']}</p>` : nothing;
  }
}

/** A part of a dashboard, loaded by the dashboard's entry. */
export type PartLoader = () => Promise<unknown>;
