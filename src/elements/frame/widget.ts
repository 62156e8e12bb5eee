// What every widget is: settings, states, frame, events, containment. A widget adds what it asks and how it draws it.
// May use data, export, i18n, theme; holds no arithmetic of its own.
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Answer, ResourceDefinition } from '../../contract/index.js';
import { AnalyticsError, mergeSettings, Resource, ScopeConsumer, type Ask, type Scope, type Settings } from '../../data/index.js';
import type { Table } from '../../export/table.js';
import { frame as english } from '../../i18n/en.js';
import { hasWords, knownLocale, loadWords, nearest, wordsOf, type Area, type Language } from '../../i18n/index.js';
import { ThemeController, widgetStyles } from '../../theme/index.js';
import { version } from '../../version.js';
import { card, emptyBody, errorBody, menuButton, panel, skeletonBody } from './card.js';
import type { Explanation } from './explain.js';
import { foot, sub, type Enveloped, type LineContext } from './lines.js';
import { Configurable } from './settings.js';
import { frameStyles } from './styles.js';
import type { Tools } from './tools.js';
import { statesOf, viewOf, type Facts, type View } from './view.js';
import { errorWords } from './words.js';

export interface LoadDetail {
  /** When the endpoint made the figures, ISO 8601. */
  generatedAt: string | undefined;
}

export interface ErrorDetail {
  kind: AnalyticsError['kind'];
  status: number | undefined;
  requestId: string | undefined;
  retryable: boolean;
  message: string;
}

/**
 * Base of all widgets that show figures.
 *
 * @fires {CustomEvent<LoadDetail>} ew-load - figures arrived and are shown
 * @fires {CustomEvent<ErrorDetail>} ew-error - a question failed; once per failure
 * @slot actions - controls of the page beside the heading
 * @slot empty - replaces what is shown where there is no data yet
 * @slot error - replaces what is shown where figures could not be had
 * @slot loading - replaces the skeleton
 * @csspart card - the frame
 * @csspart heading - the heading
 * @csspart count - the muted line under the heading
 * @csspart body - everything between heading and foot
 * @csspart menu-button - opens the menu
 * @csspart menu - the menu
 * @csspart foot - quiet lines at the bottom
 * @cssstate loading - nothing to show yet
 * @cssstate ready - figures are shown
 * @cssstate empty - there is nothing to count
 * @cssstate error - figures could not be had
 * @cssstate refreshing - figures are shown and asked for anew
 * @cssstate stale - the last refresh failed, older figures stay
 * @cssstate offline - the browser has no connection
 * @cssstate unauthorized - nobody is signed in
 * @cssstate misconfigured - an attribute is missing or wrong
 */
export abstract class Widget<D extends ResourceDefinition, T extends Enveloped = Answer<D> & Enveloped> extends Configurable {
  static readonly version: string = version;
  static override styles: CSSResultGroup = [...widgetStyles, frameStyles];
  /** Colour tokens beyond the base ones that the widget draws with, such as `mission-classic`. */
  static colors: readonly string[] = [];

  @state() private openPanel: 'table' | 'explain' | undefined;
  @state() private fault: Error | undefined;
  @state() private tools: Tools | undefined;
  @state() private spoken = '';

  readonly #internals = this.attachInternals();
  readonly #consumer = ScopeConsumer.of(this);
  #states: string[] = [];
  protected readonly theme = new ThemeController(this, {
    colors: (this.constructor as typeof Widget).colors,
    onGround: (dark) => this.#ground(dark),
    onChange: () => this.themeChanged(),
  });

  /** The question and its answer, made by `ask`. */
  protected abstract readonly source: Resource<D>;

  /** Makes the source of a widget: what it asks, beyond its settings. */
  protected ask(definition: D, question: () => Pick<Ask, 'params' | 'required'> | null): Resource<D> {
    const own = () => {
      const asked = question();
      return asked && { own: this.ownSettings(), ...asked };
    };
    return new Resource<D>(this, definition, own, {
      onLoad: (data) => this.#loaded(data as T),
      onError: (error) => this.#failed(error),
    });
  }

  /** Figures brought by the host; then nothing is fetched. Checked by the same contract. */
  @property({ attribute: false })
  set data(value: T | undefined) {
    this.source.provide(value);
  }
  get data(): T | undefined {
    return this.source.data as T | undefined;
  }

  /** Asks anew. Resolves when the answer is there or has failed; never rejects. */
  async refresh(): Promise<void> {
    await this.source.refresh();
    if (!this.source.error) this.say(this.frameWords['state.refreshed'](this.headingText));
  }

  /** Stops what is under way; figures already shown stay. */
  abort(): void {
    this.source.abort();
  }

  /** The figures as the contract has them, or undefined before the first answer. */
  getData(): T | undefined {
    return this.data;
  }

  /** What is on screen as CSV text, or undefined before the first answer. */
  async toCSV(): Promise<string | undefined> {
    return (await this.#loadTools())?.csv(this.#tables());
  }

  /** The picture as a PNG file, or undefined where the widget has none or nothing to show. */
  async toPNG(): Promise<Blob | undefined> {
    return this.view === 'ready' ? this.picturePNG?.() : undefined;
  }

  /** Heading where the page gives none. */
  protected abstract name(): string;
  protected abstract picture(data: T): unknown;
  /** Bones in the widget's own shape. */
  protected abstract skeleton(): unknown;
  /** Every value of the picture: twin, CSV. */
  protected abstract tables(data: T): Table[];
  /** The picture in a sentence or two, for who does not see it. */
  protected abstract summary(data: T): string;
  protected abstract explanations(data: T): Explanation[];
  /** How many the figures rest on, in words. */
  protected count(_data: T): string {
    return '';
  }
  protected isEmpty(_data: T): boolean {
    return false;
  }
  /** Why it may be empty and what would fill it. */
  protected emptyHint(): string {
    return this.frameWords['state.empty.hint'];
  }
  /** What the reader is to do before anything can be asked, such as choosing a module; undefined where nothing. */
  protected waitsFor(): string | undefined {
    return undefined;
  }
  /** Quiet lines of the widget itself, such as what is generated. */
  protected notes(_data: T): string[] {
    return [];
  }
  /** Set by widgets that have a picture to download. */
  protected picturePNG?(): Promise<Blob | undefined>;
  /** Redraws what CSS cannot: a canvas. */
  protected themeChanged(): void {
    this.requestUpdate();
  }

  /** The words of an area in the widget's language; `fallback` is its English. */
  protected words<A extends Area>(area: A, fallback: Language[A]): Language[A] {
    return wordsOf(area, fallback, this.currentLocale);
  }

  protected get currentLocale(): string {
    return knownLocale(this.settings.locale || nearest(this, 'lang') || globalThis.navigator?.language);
  }

  /** Settings as they hold here: element, provider, page. */
  protected get settings(): Settings {
    return mergeSettings([this.ownSettings(), ...this.scope.layers]);
  }

  /** The nearest provider, else the page. */
  protected get scope(): Scope {
    return this.#consumer.scope;
  }

  /** Tells screen readers what the user has just caused. */
  protected say(text: string): void {
    if (!this.scope.announce(text)) this.spoken = text;
  }

  /** Wraps a listener, so that a mistake of ours shows on the widget and never reaches the page. */
  protected safely<E extends Event>(action: (event: E) => void): (event: E) => void {
    return (event) => {
      try {
        action(event);
      } catch (error) {
        this.#contain(error);
      }
    };
  }

  /** Fires a typed event that crosses shadow roots; false where somebody cancelled it. */
  protected emit<D>(name: `ew-${string}`, detail: D, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  protected get frameWords(): Language['frame'] {
    return this.words('frame', english);
  }

  protected get view(): View {
    return viewOf(this.#facts());
  }

  // Everything below is the frame's own business.

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#contain(error);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!hasWords(this.currentLocale)) void loadWords(this.currentLocale).then(() => this.requestUpdate());
  }

  // Here and not in willUpdate: controllers look at their questions between the two.
  protected override update(changed: PropertyValues): void {
    this.#setStates();
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const words = this.frameWords;
    const ready = hasWords(this.currentLocale);
    const { data } = this;
    const shown = this.view === 'ready' || this.view === 'empty' ? data : undefined;
    return card({
      heading: ready ? this.headingText : '\u00a0',
      headingLevel: this.headingLevel,
      sub: ready && shown ? sub(shown, this.view === 'ready' ? this.count(shown) : '', this.#lineContext()) : '\u00a0',
      foot: ready && shown ? [...this.notes(shown), ...foot(shown, this.#lineContext())] : [],
      busy: this.source.fetching,
      words,
      summary: this.view === 'ready' && data ? this.summary(data) : '',
      menuButton: ready ? menuButton(words['menu.open'](this.headingText), this.safely(() => void this.#openMenu())) : nothing,
      body: ready ? this.#body(words) : skeletonBody(this.skeleton(), words),
      layers: html`${this.tools?.menu(this.#menuItems(), this.headingText, () => this.#closeMenu()) ?? nothing}
        <div class="visually-hidden" role="status">${this.spoken}</div>`,
    });
  }

  protected get headingText(): string {
    return this.heading || this.name();
  }

  #body(words: Language['frame']): unknown {
    const { data } = this;
    switch (this.view) {
      case 'loading':
        return skeletonBody(this.skeleton(), words);
      case 'error':
        return this.#errorBody(words);
      case 'empty':
        return this.#waiting ? emptyBody(words['state.waiting'], this.#waiting) : emptyBody(words['state.empty'], this.emptyHint());
      case 'ready':
        return this.openPanel && this.tools && data ? this.#panel(this.tools, data, words) : this.picture(data as T);
    }
  }

  #errorBody(words: Language['frame']): unknown {
    if (this.fault) {
      return errorBody({ sentence: words['error.render'], hint: words['error.render.hint'], code: `EW · render` }, words, () => this.#recover());
    }
    const error = this.source.error as AnalyticsError;
    const canRetry = error.retryable || error.kind === 'contract';
    const what = this.settings.experience ?? '';
    return errorBody(errorWords(error, words, what), words, canRetry ? this.safely(() => void this.refresh()) : undefined);
  }

  #panel(tools: Tools, data: T, words: Language['frame']): unknown {
    const isTable = this.openPanel === 'table';
    const content = isTable
      ? tools.tables(this, this.#tables(), this.currentLocale, words)
      : tools.explain(this.explanations(data), data, this.#lineContext());
    return panel(isTable ? words['menu.table'] : words['explain.title'], this.safely(() => this.#showPanel(undefined)), words, content);
  }

  #menuItems() {
    const words = this.frameWords;
    const isReady = this.view === 'ready';
    const showsTable = this.openPanel === 'table';
    return [
      ...(isReady
        ? [
            { id: 'table', label: words[showsTable ? 'menu.picture' : 'menu.table'], run: () => this.#showPanel(showsTable ? undefined : 'table') },
            { id: 'csv', label: words['menu.csv'], run: () => void this.#download('csv') },
            ...(this.picturePNG ? [{ id: 'png', label: words['menu.png'], run: () => void this.#download('png') }] : []),
            { id: 'explain', label: words['menu.explain'], run: () => this.#showPanel('explain') },
          ]
        : []),
      { id: 'refresh', label: words['menu.refresh'], run: () => void this.refresh() },
    ];
  }

  async #openMenu(): Promise<void> {
    const tools = await this.#loadTools();
    await this.updateComplete;
    const button = this.renderRoot.querySelector<HTMLElement>('#menu-button');
    if (tools && button) tools.openMenu(this.renderRoot, button);
  }

  #closeMenu(): void {
    const hadFocus = this.renderRoot.querySelector('#menu')?.contains((this.renderRoot as ShadowRoot).activeElement ?? null);
    this.tools?.closeMenu(this.renderRoot);
    if (hadFocus) this.renderRoot.querySelector<HTMLElement>('#menu-button')?.focus();
  }

  #showPanel(which: 'table' | 'explain' | undefined): void {
    this.openPanel = which;
    const wanted = which ? '[part=panel-close]' : '#menu-button';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(wanted)?.focus());
  }

  async #download(kind: 'csv' | 'png'): Promise<void> {
    try {
      const tools = await this.#loadTools();
      const png = kind === 'png' ? await this.toPNG() : undefined;
      tools?.save(png ?? this.#tables(), this.headingText);
    } catch (error) {
      this.#contain(error);
    }
  }

  async #loadTools(): Promise<Tools | undefined> {
    try {
      return (this.tools ??= await import('./tools.js'));
    } catch (error) {
      this.#contain(error);
      return undefined;
    }
  }

  #tables(): Table[] {
    const { data } = this;
    return data && this.view === 'ready' ? this.tables(data) : [];
  }

  #lineContext(): LineContext {
    const { stale, updatedAt, rejected } = this.source;
    const ownPeriod = !this.scope.provided || Boolean(this.from || this.to);
    return { words: this.frameWords, locale: this.currentLocale, ownPeriod, stale, updatedAt, rejected: rejected.length };
  }

  /** Figures of the page's own need no choice. */
  get #waiting(): string | undefined {
    return this.data === undefined && !this.source.error ? this.waitsFor() : undefined;
  }

  #facts(): Facts {
    const { data } = this;
    const { fetching, stale, error } = this.source;
    const isEmpty = this.#waiting !== undefined || (data !== undefined && this.isEmpty(data));
    return { hasData: data !== undefined || this.#waiting !== undefined, isEmpty, fetching, stale, error, fault: this.fault };
  }

  #setStates(): void {
    const next = statesOf(this.#facts());
    for (const name of this.#states) this.#internals.states.delete(name);
    for (const name of next) this.#internals.states.add(name);
    this.#states = next;
  }

  #ground(dark: boolean): void {
    this.#internals.states.delete(dark ? 'on-light' : 'on-dark');
    this.#internals.states.add(dark ? 'on-dark' : 'on-light');
  }

  #loaded(data: T): void {
    this.fault = undefined;
    this.emit<LoadDetail>('ew-load', { generatedAt: data.generatedAt });
  }

  #failed({ kind, status, requestId, retryable, message }: AnalyticsError): void {
    this.emit<ErrorDetail>('ew-error', { kind, status, requestId, retryable, message });
  }

  #contain(error: unknown): void {
    // A second fault while the first one is drawn would go round for ever.
    if (this.fault) return;
    this.fault = error instanceof Error ? error : new Error(String(error));
  }

  #recover(): void {
    this.fault = undefined;
    void this.refresh();
  }
}
