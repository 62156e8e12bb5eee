// ew-analytics: settings, selection and announcements for the widgets inside it. Draws nothing of its own.
import { ContextProvider } from '@lit/context';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from './decorators.js';
import { Drawn } from './drawn.js';
import { keepRefresh } from './refresh-every.js';
import {
  changeOf, pageStore, ProviderScope, scopeContext, ScopeConsumer, selectEvents, warnOnce,
  type GetToken, type SelectEventName, type SelectionChange, type SelectionState, type Settings,
} from '../../data/index.js';
import { version } from '../../version.js';

/** Detail of `ew-selection-change`. */
export interface SelectionChangeDetail {
  selection: Readonly<SelectionState>;
}

/** Detail of `ew-period-change`; without `from` and `to` the provider's own attributes hold again. */
export interface PeriodChangeDetail {
  from?: string | null;
  /** Exclusive. */
  to?: string | null;
  compare?: boolean;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ew-selection-change': CustomEvent<SelectionChangeDetail>;
    'ew-period-change': CustomEvent<PeriodChangeDetail>;
  }
}

/** Events that a provider has taken for itself: those around it leave them alone. */
const taken = new WeakSet<Event>();
/** More callbacks than people who sign in one after the other. */
const manyCallbacks = 5;
const names = ['from', 'to', 'compare'] as const;

/**
 * Gives the widgets inside it their endpoint, token, experience and period, and lets them follow what is selected.
 *
 * ```html
 * <ew-analytics endpoint="/analytics" experience="help-desk">
 *   <ew-heatmap-flow></ew-heatmap-flow>
 *   <ew-nps-donut></ew-nps-donut>
 * </ew-analytics>
 * ```
 *
 * @tag ew-analytics
 * @slot - widgets, and anything else of the page
 * @fires {CustomEvent<SelectionChangeDetail>} ew-selection-change - something else is selected
 * @fires {CustomEvent<PeriodChangeDetail>} ew-period-change - another period was picked; comes from a picker inside
 */
export class Analytics extends Drawn {
  static readonly version: string = version;
  static override styles = css`
    :host { display: contents; }
    :host([hidden]) { display: none; }
    [role='status'] { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  `;

  /** Base URL of the analytics endpoint, without `/v1`. */
  @property() endpoint?: string;
  /** Id of the experience. */
  @property() experience?: string;
  /** First day of the period, `YYYY-MM-DD`. */
  @property() from?: string;
  /** Day after the last one of the period, `YYYY-MM-DD`. */
  @property() to?: string;
  /** IANA time zone in which days are counted, such as `Europe/Berlin`. */
  @property() zone?: string;
  /** Asks for the previous period too. */
  @property({ type: Boolean }) compare = false;
  /** Counts the host's own test traffic too. */
  @property({ type: Boolean }) preview = false;
  /** Language and region of words and numbers, such as `de-AT`. */
  @property() locale?: string;
  /** ISO 4217 code; selects among the currencies that the answers have. */
  @property() currency?: string;
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
  /** `eager` asks at once, also for what is far from the viewport or hidden; else widgets ask once they are near. */
  @property() loading?: 'lazy' | 'eager';
  /** Adapters for endpoints that look different. */
  @property({ attribute: false }) resources?: Settings['resources'];

  @state() private spoken = '';
  /** Picked in a period picker: holds until it is reset or an attribute changes. */
  #picked: Pick<Settings, 'from' | 'to' | 'compare'> | undefined;
  #experience: string | undefined;
  #callbacks = 0;
  readonly #scope = new ProviderScope((text) => this.#say(text));
  readonly #around = ScopeConsumer.of(this);

  constructor() {
    super();
    keepRefresh(this);
    new ContextProvider(this, { context: scopeContext, initialValue: this.#scope });
    this.#around.listen(() => this.#scope.inside(this.#around.scope));
    for (const name of selectEvents) this.addEventListener(name, this.#onSelect);
    this.addEventListener('ew-period-change', this.#onPeriod);
    this.#scope.subscribe((change) => {
      if (change === 'selection') this.#emit<SelectionChangeDetail>('ew-selection-change', { selection: this.selection });
      if (change === 'settings') this.#followExperience();
      // What was said may have been a figure.
      if (change === 'signOut') this.spoken = '';
    });
  }

  /** What is selected by the widgets inside, or by `select()`. */
  get selection(): Readonly<SelectionState> {
    return this.#scope.selection.value;
  }

  /** Selects; `null` for a key takes it back, a key that is left out stays. */
  select(change: SelectionChange): void {
    this.#scope.selection.set(change);
  }

  /** Asks anew for everything inside. */
  refresh(): void {
    this.#scope.refresh();
  }

  /** Stops all requests and forgets token and figures, until credentials change or `refresh()` is called. */
  logout(): void {
    const { settings } = this.#scope;
    this.#scope.logout();
    pageStore().forget(settings);
  }

  override connectedCallback(): void {
    // Before the widgets inside ask: their first question shall have everything that is set here.
    this.#publish();
    super.connectedCallback();
    this.#scope.inside(this.#around.scope);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#scope.inside(undefined);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && names.some((name) => changed.has(name))) this.#picked = undefined;
    if (changed.has('getToken') && ++this.#callbacks > manyCallbacks) {
      warnOnce(this, 'getToken', 'getToken is a new function again and again, and each asks for a token of its own. Keep it the same as long as the user is.');
    }
    this.#publish();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot><div role="status" aria-live="polite">${this.spoken}</div>`;
  }

  #publish(): void {
    this.#scope.update(this.#settings());
  }

  #settings(): Settings {
    const { endpoint, experience, zone, preview, locale, currency, refreshEvery, getToken, headers, credentials, resources, loading } = this;
    const { from, to, compare } = { from: this.from, to: this.to, compare: this.compare || undefined, ...this.#picked };
    return {
      endpoint, experience, from, to, zone, compare, preview: preview || undefined, locale, currency,
      refresh: refreshEvery, getToken, headers, fetch: this.fetch, credentials, resources, loading,
    };
  }

  /** What is selected belongs to one experience, wherever that is set. */
  #followExperience(): void {
    const { experience } = this.#scope.settings;
    if (this.#experience !== undefined && experience !== this.#experience) this.#scope.selection.clear();
    this.#experience = experience;
  }

  /** Once everybody has heard the event: whoever cancelled it has taken over. */
  #onSelect = (event: Event): void => {
    if (taken.has(event)) return;
    taken.add(event);
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#scope.selection.set(changeOf(event.type as SelectEventName, (event as CustomEvent).detail, this.#scope.settings.experience));
    });
  };

  #onPeriod = (event: Event): void => {
    if (taken.has(event)) return;
    taken.add(event);
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      const { from, to, compare } = (event as CustomEvent<PeriodChangeDetail>).detail;
      this.#picked = from && to ? { from, to } : {};
      if (compare !== undefined) this.#picked.compare = compare;
      this.#publish();
    });
  };

  #say(text: string): void {
    // The same words again are a change only if they were gone in between.
    this.spoken = '';
    void this.updateComplete.then(() => {
      this.spoken = text;
    });
  }

  #emit<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
