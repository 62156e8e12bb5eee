// What every widget is: settings, states, frame, events, containment. A widget adds what it asks and how it draws it.
// May use data, export, i18n, theme; holds no arithmetic of its own.
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import type { Answer, ResourceDefinition } from '../../contract/index.js';
import { Resource, type AnalyticsError, type Ask } from '../../data/index.js';
import type { HeadLine, Table, TableHead } from '../../export/table.js';
import { formatCount } from '../../format/index.js';
import { frame as english } from '../../i18n/en.js';
import { hasWords, type Language } from '../../i18n/index.js';
import { groundIn, ThemeController, widgetStyles, type Theme } from '../../theme/index.js';
import { version } from '../../version.js';
import { card, menuButton, skeletonBody } from './card.js';
import type { Host } from './embedded.js';
import type { ErrorDetail, LoadDetail } from './events.js';
import type { Explanation } from './explain.js';
import { staleLine, sub, type Enveloped, type LineContext } from './lines.js';
import type { Paper } from '../tools/print.js';
import type { Tools } from '../tools/tools.js';
import type { Inside } from '../tools/workbench.js';
import { answering } from '../shared/drawn.js';
import { Configurable } from './configurable.js';
import { frameStyles } from './styles.js';
import type * as StandIn from './stand-in.js';
import { statesOf, viewOf, wantedView, type Facts, type View } from './view.js';

/** Words and look of what stands in for figures: undefined before any widget needed them, null where they could not be loaded. */
let standIn: typeof StandIn | null | undefined;

/**
 * Base of all widgets that show figures.
 *
 * @fires {CustomEvent<LoadDetail>} ew-load - figures arrived and are shown
 * @fires {CustomEvent<ErrorDetail>} ew-error - a question failed; once per failure
 * @slot - may hold a `<script type="application/json">` with the figures; nothing of it is shown
 * @slot actions - controls of the page beside the heading
 * @slot empty - replaces what is shown where there is no data yet
 * @slot error - replaces what is shown where figures could not be had; a slot of its own for each kind of error goes before it:
 * @slot offline - as `error`, where the endpoint cannot be reached
 * @slot timeout - as `error`, where the endpoint did not answer in time
 * @slot unauthorized - as `error`, where nobody is signed in
 * @slot forbidden - as `error`, where the figures may not be seen
 * @slot not-found - as `error`, where what is asked for does not exist
 * @slot rate-limited - as `error`, where the endpoint was asked too often
 * @slot server - as `error`, where the endpoint has a fault
 * @slot contract - as `error`, where the answer cannot be read
 * @slot aborted - as `error`, where loading was stopped
 * @slot misconfigured - as `error`, where an attribute is missing or wrong
 * @slot render - as `error`, where the picture could not be drawn
 * @slot stale - replaces the line that says that figures could not be refreshed
 * @slot loading - replaces the skeleton, after as long a pause
 * @csspart card - the frame
 * @csspart header - heading, count and menu button
 * @csspart heading - the heading
 * @csspart count - the muted line under the heading
 * @csspart body - everything between heading and foot
 * @csspart menu-button - opens the menu
 * @csspart menu - the menu
 * @csspart menu-item - an entry of the menu
 * @csspart panel - what lies over the figures: their table, or how they are made
 * @csspart panel-close - closes it
 * @csspart table-scroller - what a wide table is moved in
 * @csspart table - a table of figures
 * @csspart column-header - the head of a column
 * @csspart row - a row
 * @csspart row-header - the first cell of a row, which names it
 * @csspart cell - a cell
 * @csspart explain - how the figures are made
 * @csspart explain-figure - the name of a figure there
 * @csspart explain-lines - what it is made of
 * @csspart skeleton - what stands there while figures are on their way
 * @csspart empty - what is said where there is nothing to count
 * @csspart error - what is said where figures could not be had
 * @csspart retry - asks again
 * @csspart foot - quiet lines at the bottom
 * @cssstate loading - nothing to show yet
 * @cssstate ready - figures are shown
 * @cssstate empty - there is nothing to count
 * @cssstate error - figures could not be had
 * @cssstate refreshing - figures are shown and asked for anew
 * @cssstate stale - the last refresh failed, older figures stay
 * @cssstate offline - the browser has no connection, or the endpoint cannot be reached
 * @cssstate timeout - in place of figures: the endpoint did not answer in time
 * @cssstate unauthorized - in place of figures: nobody is signed in
 * @cssstate forbidden - in place of figures: they may not be seen
 * @cssstate not-found - in place of figures: what is asked for does not exist
 * @cssstate rate-limited - in place of figures: the endpoint was asked too often
 * @cssstate server - in place of figures: the endpoint has a fault
 * @cssstate contract - in place of figures: the answer cannot be read
 * @cssstate aborted - in place of figures: loading was stopped
 * @cssstate misconfigured - in place of figures: an attribute is missing or wrong
 * @cssstate render - in place of figures: they could not be drawn
 * @cssstate on-light - the widget stands on light ground
 * @cssstate on-dark - the widget stands on dark ground
 */
export abstract class Widget<D extends ResourceDefinition, T extends Enveloped = Answer<D> & Enveloped> extends Configurable {
  static readonly version: string = version;
  static override styles: CSSResultGroup = [...widgetStyles, frameStyles];
  /** Colour tokens beyond the base ones that the widget draws with, such as `mission-classic`. */
  static colors: readonly string[] = [];

  @state() private fault: Error | undefined;
  @state() private tools: Tools | undefined;
  @state() private spoken = '';
  /** Set where menu, files or the like could not be loaded; the figures stay. */
  @state() private loadFailed = false;

  readonly #internals = this.attachInternals();
  #states: string[] = [];
  #later: (() => unknown)[] = [];
  #drawing: Promise<void> | undefined;
  /** What type was drawn in: its places depend on it. */
  #type = '';
  protected readonly theme = new ThemeController(this, {
    colors: (this.constructor as typeof Widget).colors,
    onGround: groundIn(this.#internals.states),
    onChange: (theme) => this.themeChanged(theme),
  });

  /** The question and its answer, made by `ask`. */
  protected abstract readonly source: Resource<D>;

  /** Makes the source of a widget: what it asks, beyond its settings. */
  protected ask(definition: D, question: () => Omit<Ask, 'own'> | null): Resource<D> {
    const own = () => {
      // What the page brings is never asked for, also while it is on its way.
      const asked = this.script ? null : question();
      return asked && { own: this.ownSettings(), ...asked };
    };
    return new Resource<D>(this, definition, own, {
      onLoad: (data) => this.#loaded(data as T),
      onError: (error) => this.#failed(error),
    });
  }

  /** Figures brought by the host, also as JSON in a `<script type="application/json">` inside the element; then nothing is fetched. Checked by the same contract. */
  @property({ attribute: false })
  set data(value: T | undefined) {
    this.source.provide(value);
  }
  get data(): T | undefined {
    return this.source.data as T | undefined;
  }

  /** Asks anew, or draws anew what could not be drawn. Resolves when the answer is there or has failed; never rejects. */
  async refresh(): Promise<void> {
    this.fault = undefined;
    await this.source.refresh();
    if (this.isConnected) this.say(this.#outcome());
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
  toCSV(): Promise<string | undefined> {
    return this.#withTools((tools) => tools.csv());
  }

  /** The picture as a PNG file, or undefined where the widget has none or nothing to show. */
  toPNG(): Promise<Blob | undefined> {
    return this.#withTools((tools) => tools.png());
  }

  /** Opens the browser's dialog with this widget alone: picture, all rows up to 1,000, period, zone and time. False before the first answer. */
  async print(): Promise<boolean> {
    return (await this.printOn()) ?? false;
  }

  // For dashboards, which put all that is in them on one paper.
  printOn(paper?: Paper): Promise<boolean | undefined> {
    return this.#withTools((tools) => tools.print(paper));
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
  /** Loads what only tables and explanations need; done before either is asked for. */
  protected loadTwin?(): Promise<void>;
  /** How many the figures rest on, in words. */
  protected count(_data: T): string {
    return '';
  }
  protected isEmpty(_data: T): boolean {
    return false;
  }
  /** Why it may be empty and what would fill it. */
  protected emptyHint(): string | undefined {
    return undefined;
  }
  /** What the widget says better than the sentences for all. */
  protected faultWords(): Partial<Language['fault']> {
    return {};
  }
  /** What the reader is to do before anything can be asked, such as choosing a module; undefined where nothing. */
  protected waitsFor(): string | undefined {
    return undefined;
  }
  /** Quiet lines of the widget itself, such as what is generated. */
  protected notes(_data: T): string[] {
    return [];
  }
  /** True for widgets that are a table themselves: they have no twin. */
  protected readonly isTable: boolean = false;
  /** What tables state of their figures. There with the tools, before `tables` is called; a picture that shares its table with the file needs none. */
  protected tableHead(data: T, filter: HeadLine | null = null): TableHead {
    return this.tools?.head(data, filter) as TableHead;
  }
  /** Whether what draws the figures is there; the skeleton stays until then. */
  protected get canDraw(): boolean {
    return true;
  }
  /** Loads what draws the figures, while these are asked for. */
  protected loadDrawing?(): Promise<unknown>;
  /** Set by widgets that have a picture to download. */
  protected picturePNG?(): Promise<Blob | undefined>;
  /** Draws anew what CSS cannot; here where type has another font, size or direction. Colours of a canvas are its widget's own affair. */
  protected themeChanged({ font, size, direction }: Theme): void {
    const type = [font, size, direction].join();
    if (type !== this.#type) this.requestUpdate();
    this.#type = type;
  }

  /** Now, or as soon as the element is in a page: an event needs somebody who hears it. False where that was cancelled. */
  protected whenConnected(act: () => boolean): boolean {
    if (this.isConnected) return act();
    this.#later.push(act);
    return true;
  }

  /** Tells screen readers what the user has just caused. */
  protected say(text: string): void {
    // The same words again are a change only with a sign more.
    if (!this.scope.announce(text)) this.spoken = text && text === this.spoken ? `${text}\u00a0` : text;
  }

  /** Wraps a listener, so that a mistake of ours shows on the widget and never reaches the page. */
  protected safely<E = Event>(action: (event: E) => void): (event: E) => void {
    return (event) => void this.#attempt(() => action(event));
  }

  protected get frameWords(): Language['frame'] {
    return this.words('frame', english);
  }

  /** What a refresh has come to. */
  #outcome(): string {
    const { data, frameWords: words, view } = this;
    if (view === 'error') return words['error.any'];
    return !data ? '' : this.source.error ? staleLine(data, this.lineContext) : words['state.refreshed'](this.headingText);
  }

  protected get view(): View {
    return viewOf(this.#facts());
  }

  // Everything below is the frame's own business.

  override connectedCallback(): void {
    super.connectedCallback();
    for (const act of this.#later.splice(0)) act();
  }

  protected override async prepare(): Promise<void> {
    await Promise.all([super.prepare(), this.script && this.#embed(), !this.canDraw && this.#loadDrawing()]);
    // What came with the page is taken here, so that what it needs is known.
    this.source.hostUpdate();
    if (this.#needsStandIn) await this.#loadStandIn();
  }

  // Here and not in willUpdate: controllers look at their questions between the two.
  protected override update(changed: PropertyValues): void {
    if (this.#needsStandIn) void this.#loadStandIn();
    if (this.script && this.source.given === undefined) void this.#embed();
    this.#setStates();
    super.update(changed);
    if (!this.canDraw && !this.fault && (this.source.fetching || this.data)) this.#drawing ??= this.#loadDrawing();
  }

  protected override render(): TemplateResult {
    const words = this.frameWords;
    const ready = hasWords(this.currentLocale);
    const { data } = this;
    const shown = this.view === 'ready' || this.view === 'empty' ? data : undefined;
    return card({
      heading: ready ? this.headingText : '\u00a0',
      headingLevel: this.headingLevel,
      sub: ready && shown ? sub(shown, this.view === 'ready' ? this.count(shown) : '', this.lineContext) : '\u00a0',
      stale: ready && shown ? staleLine(shown, this.lineContext) : '',
      foot: ready && shown ? this.footLines(shown) : [],
      busy: this.source.fetching,
      hasFigures: ready && shown !== undefined,
      summary: this.view === 'ready' && data ? this.summary(data) : '',
      menuButton: ready ? menuButton(words['menu.open'](this.headingText), this.safely(() => void this.#loadTools().then((tools) => tools?.openMenu()))) : nothing,
      body: ready ? this.#body(words) : skeletonBody(this.skeleton(), words),
      layers: html`${this.tools?.menu() ?? nothing}
        <div class="visually-hidden" role="status">${shown ? this.spoken : ''}</div>
        <slot hidden @slotchange=${() => this.requestUpdate()}></slot>`,
    });
  }

  protected get headingText(): string {
    return this.heading || this.name();
  }

  /** Everything at the foot of the card. */
  protected footLines(data: T): string[] {
    const { frameWords: words } = this;
    const { rejected } = this.source;
    return [...this.notes(data), ...(rejected.length > 0 ? [words['state.rejected'](rejected.length, formatCount(rejected.length, this.currentLocale))] : []), ...(this.loadFailed ? [words['error.offline']] : [])];
  }

  #body(words: Language['frame']): unknown {
    const { view } = this;
    if (view === 'loading') return skeletonBody(this.skeleton(), words);
    if (view === 'ready') return this.tools?.panel() ?? this.picture(this.data as T);
    const { fault, settings } = this;
    const { error } = this.source;
    // Where its words cannot be loaded, the reader is offline as a rule; the code tells the rest.
    if (!standIn) return html`<slot name=${view}>${error || fault ? `${words['error.any']} EW-${error?.kind ?? 'render'}` : words['state.empty']}</slot>`;
    return standIn.standIn(this, {
      isEmpty: view === 'empty', waiting: this.#waiting, sentence: words['state.empty'], hint: this.emptyHint(), fault, error,
      words: standIn.faultWords(this.currentLocale, this.faultWords()), what: settings.experience ?? '',
    });
  }

  /** Holds figures in the page itself. */
  protected get script(): Element | null {
    // A server has no tree to look at.
    return this.querySelector?.(':scope > script[type="application/json"]');
  }

  #embed(): Promise<void> {
    return import('./embedded.js').then(({ embed }) => embed(this as unknown as Host, answering)).catch((error: unknown) => this.contain(error));
  }

  get #needsStandIn(): boolean {
    return standIn === undefined && !['loading', 'ready'].includes(wantedView(this.#facts()));
  }

  #loadStandIn(): Promise<void> {
    const keep = (loaded: typeof StandIn | null) => {
      standIn = loaded;
      this.requestUpdate();
    };
    return import('./stand-in.js').then(keep, () => keep(null));
  }

  async #loadDrawing(): Promise<void> {
    await this.#attempt(() => this.loadDrawing!());
    this.#drawing = undefined;
    this.requestUpdate();
  }

  /** Loads what the reader asks for; where that fails, the foot says so and the figures stay. */
  protected async onDemand<R>(load: () => Promise<R>): Promise<R | undefined> {
    try {
      const loaded = await load();
      this.loadFailed = false;
      return loaded;
    } catch {
      // The only cause is the network; the next try may succeed.
      this.loadFailed = true;
      return undefined;
    }
  }

  #loadTools(): Promise<Tools | undefined> {
    return this.onDemand(async () => {
      const [{ Tools }] = await Promise.all([import('../tools/tools.js'), this.loadTwin?.()]);
      return (this.tools ??= new Tools(this as unknown as Inside));
    });
  }

  /** Undefined where there are no figures, or where the tools could not be loaded. */
  #withTools<R>(use: (tools: Tools) => R | Promise<R>): Promise<R | undefined> {
    return this.#attempt(async () => {
      const tools = this.figures && (await this.#loadTools());
      return tools && use(tools);
    });
  }

  async #attempt<R>(action: () => R | Promise<R>): Promise<R | undefined> {
    try {
      return await action();
    } catch (error) {
      this.contain(error);
      return undefined;
    }
  }

  /** What is on screen. */
  protected get figures(): T | undefined {
    return this.view === 'ready' ? this.data : undefined;
  }

  protected get lineContext(): LineContext {
    const { stale, updatedAt } = this.source;
    const ownPeriod = !this.scope.provided || Boolean(this.from || this.to);
    return { words: this.frameWords, locale: this.currentLocale, ownPeriod, stale, updatedAt };
  }

  /** Figures of the page's own need no choice. */
  get #waiting(): string | undefined {
    return this.data === undefined && !this.source.error ? this.waitsFor() : undefined;
  }

  #facts(): Facts {
    const data = this.canDraw ? this.data : undefined;
    const { fetching, stale, error } = this.source;
    const isWaiting = this.#waiting !== undefined;
    const isEmpty = isWaiting || (data !== undefined && this.isEmpty(data));
    return { hasData: data !== undefined || isWaiting, isEmpty, fetching, stale, error, fault: this.fault, canStandIn: standIn !== undefined };
  }

  #setStates(): void {
    const next = statesOf(this.#facts());
    for (const name of this.#states) if (!next.includes(name)) this.#internals.states.delete(name);
    for (const name of next) if (!this.#states.includes(name)) this.#internals.states.add(name);
    this.#states = next;
  }

  #loaded(data: T): void {
    this.fault = undefined;
    this.emit<LoadDetail>('ew-load', { generatedAt: data.generatedAt });
  }

  #failed({ kind, status, requestId, retryable, message }: AnalyticsError): void {
    // What could not be loaded then may be had now.
    standIn ??= undefined;
    this.emit<ErrorDetail>('ew-error', { kind, status, requestId, retryable, message });
  }

  protected override contain(error: unknown): void {
    // A second fault while the first one is drawn would go round for ever.
    if (this.fault) return;
    this.fault = error instanceof Error ? error : new Error(String(error));
  }
}
