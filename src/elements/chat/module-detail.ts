// <ew-module-detail>: the figures of one module, whatever its type. Asks, follows, closes; what draws the figures loads while they are asked for.
import { nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../shared/decorators.js';
import { moduleDetail as resource, type ModuleDetail as Detail, type NpsGroup } from '../../contract/index.js';
import type { ModuleSelectDetail, NpsGroupSelectDetail, SelectionChange } from '../../data/index.js';
import type { HeadLine, Table } from '../../export/index.js';
import { formatCount } from '../../format/index.js';
import { change as changeEnglish, chart as chartEnglish } from '../../i18n/en.js';
import { moduleDetail as english } from '../../i18n/en-modules.js';
import type { Language } from '../../i18n/index.js';
import { onModules } from '../../modules/index.js';
import { optionColours, optionTokens, type Theme } from '../../theme/index.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import { closable, filterChip, tilesSkeleton } from '../modules/parts.js';
import { detailStyles } from '../modules/styles.js';
import type * as Drawn from '../modules/drawing.js';
import type * as Twin from '../modules/twin.js';
import type { ViewLoaders, ViewSetup } from '../modules/views.js';
import { drawInOwnRegistry } from '../shared/own-registry.js';

/** What draws figures, once any detail of the page has loaded it. */
let drawn: typeof Drawn | undefined;

/**
 * The figures of one module by its type: visits, figures, success rate, splits, and the widgets that belong to it.
 * Within `ew-analytics` it follows what is selected in a flow, and can be closed.
 *
 * @example
 * ```html
 * <ew-module-detail endpoint="https://example.com/analytics" experience="welcome" module="survey"></ew-module-detail>
 * ```
 * @tag ew-module-detail
 * @cssprop [--ew-module-detail-size=30rem] - block size in every state, with what is more in a scroller; `auto` grows with what is in it
 * @cssprop [--ew-option-1=light-dark(#31529f, #5885cb)] - bars and columns; `--ew-option-2` to `--ew-option-6` further parts of a ring
 * @csspart close - takes the selection back
 * @csspart filter - says that only some visits are counted; takes that back
 * @csspart tiles - all figures
 * @csspart detail - everything between heading and foot, which scrolls
 * @csspart tile - one figure; also `success` for the success rate
 * @csspart tile-label - its name
 * @csspart tile-value - its value
 * @csspart tile-note - what it rests on, and its change; that also `change`
 * @csspart notes - what the reader should know of these figures
 * @csspart split - one breakdown
 * @csspart split-heading - its heading
 * @csspart split-choice - chooses among breakdowns by day
 * @csspart bar - one part of a breakdown
 * @csspart picture - a ring or columns
 * @csspart tooltip - what pointer and cursor read
 * @csspart list - one list, in types of modules that a page declares
 * @csspart view - a widget that belongs to the type, such as the ring of a survey
 * @fires {CustomEvent<ModuleSelectDetail>} ew-module-select - it was closed: `module` is null; cancelable
 * @fires {CustomEvent<NpsGroupSelectDetail>} ew-nps-group-select - the chosen group was taken back; cancelable
 */
export class ModuleDetail extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [Widget.styles, optionTokens, detailStyles];
  static override colors = optionColours;
  /** How the widgets of a type are defined, by tag; what is not here the page defines itself. */
  static viewLoaders: ViewLoaders = {};

  /** Id of the module; within `ew-analytics` the selected one where not given. */
  @property() module?: string;

  protected readonly source = this.ask(resource, () => {
    const module = this.#module;
    return module || !this.scope.provided ? { params: { module, ...this.#filter }, required: ['experience', 'module'] } : null;
  });
  #made: Drawn.Drawing | undefined;
  #twin: typeof Twin | undefined;
  #brought = false;
  #leaveModules: (() => void) | undefined;
  /** The module that is followed, and the one that was spoken of. */
  #shown: string | undefined;
  #announced: string | undefined;
  /** What had the focus when a module was selected: it gets it back. */
  #opener: HTMLElement | undefined;

  override set data(value: Detail | undefined) {
    this.#brought = value !== undefined;
    super.data = value;
  }
  override get data(): Detail | undefined {
    return super.data;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaveModules = onModules(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveModules?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const module = this.#follows ? this.#module : undefined;
    if (module === this.#shown) return;
    this.#shown = module;
    if (module !== undefined) this.#rememberOpener();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#announce();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return closable({ content: super.render(), label: this.#follows && this.#module ? words['close'] : undefined, close: this.safely(() => this.#close()), onKey: this.safely<KeyboardEvent>((event) => this.#onKey(event)) });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    drawInOwnRegistry(this);
    return super.createRenderRoot();
  }

  protected name(): string {
    const { data } = this;
    return data && this.canDraw ? data.module.name.trim() || this.#drawing.typeOf(data) : this.#words['heading'];
  }

  protected override count(data: Detail): string {
    const position = data.module.position > 0 ? this.#words['position'](formatCount(data.module.position, this.currentLocale)) : '';
    return [this.#drawing.typeOf(data), position].filter(Boolean).join(' · ');
  }

  /** With a filter there is always something to take back. */
  protected override isEmpty(data: Detail): boolean {
    return !this.#filter.npsGroup && this.#drawing.isEmpty(data);
  }

  protected override emptyHint(): string {
    return this.#words['empty'];
  }

  protected override waitsFor(): string | undefined {
    return this.#module || !this.scope.provided ? undefined : this.#words['choose'];
  }

  protected override get canDraw(): boolean {
    return drawn !== undefined;
  }

  protected override async loadDrawing(): Promise<void> {
    drawn = await import('../modules/drawing.js');
  }

  protected picture(data: Detail): TemplateResult {
    return this.#drawing.render(data, this.headingText, this.#chip());
  }

  protected skeleton(): TemplateResult {
    return tilesSkeleton();
  }

  protected summary(data: Detail): string {
    return this.#drawing.summary(data);
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('../modules/twin.js');
  }

  protected tables(data: Detail): Table[] {
    return this.#twin?.moduleTables(this.#drawing.context(data), this.tableHead(data, this.#filterLine)) ?? [];
  }

  protected explanations(data: Detail): Explanation[] {
    return this.#twin?.moduleExplanations(this.#drawing.context(data)) ?? [];
  }

  protected override async picturePNG(): Promise<Blob | undefined> {
    const { data, theme: { theme } } = this;
    if (!data || !theme) return undefined;
    const { drawDetail } = await import('../modules/png.js');
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('canvas[data-drawn]');
    return drawDetail({ context: this.#drawing.context(data), theme, chartWords: this.#chartWords, heading: this.headingText, sub: this.count(data), canvas });
  }

  protected override themeChanged(theme: Theme): void {
    super.themeChanged(theme);
    this.#made?.redraw();
  }

  /** True where the selection of a provider decides which module is shown. */
  get #follows(): boolean {
    return !this.module && this.scope.provided;
  }

  get #module(): string | undefined {
    if (!this.#follows) return this.module || undefined;
    const { module, experience } = this.scope.selection.value;
    return !experience || experience === this.settings.experience ? module : undefined;
  }

  /** The chosen NPS group narrows the visits; at the survey where it was chosen it would only count itself. */
  get #filter(): { npsGroup?: NpsGroup; npsModule?: string } {
    const { npsGroup, npsModule } = this.scope.selection.value;
    return npsGroup && npsModule && npsModule !== this.#module ? { npsGroup, npsModule } : {};
  }

  /** What the filter leaves, in words. */
  get #only(): string | undefined {
    const { npsGroup } = this.#filter;
    return npsGroup && this.#words[`only.${npsGroup}`];
  }

  get #filterLine(): HeadLine | null {
    return this.#only === undefined ? null : { label: this.#words['filter'], value: this.#only };
  }

  get #words(): Language['moduleDetail'] {
    return this.words('moduleDetail', english);
  }

  get #chartWords(): Language['chart'] {
    return this.words('chart', chartEnglish);
  }

  /** Used only where `canDraw` holds. */
  get #drawing(): Drawn.Drawing {
    return (this.#made ??= new drawn!.Drawing(this, {
      shown: () => (this.view === 'ready' ? this.data : undefined),
      isPart: () => this.#filter.npsGroup !== undefined,
      words: () => this.#words,
      chartWords: () => this.#chartWords,
      changeWords: () => this.words('change', changeEnglish),
      locale: () => this.currentLocale,
      level: () => this.#level,
      theme: () => this.theme.theme,
      say: (text) => this.say(text),
      views: (this.constructor as typeof ModuleDetail).viewLoaders,
      viewSetup: () => this.#viewSetup(),
    }));
  }

  get #level(): number {
    return Math.min(6, this.headingLevel + 1);
  }

  #chip(): TemplateResult | typeof nothing {
    const only = this.#only;
    return only === undefined ? nothing : filterChip(only, this.#words['only.back'](only), this.safely(() => this.#takeGroupBack()));
  }

  #viewSetup(): Omit<ViewSetup, 'heading'> {
    return {
      properties: { ...this.ownSettings(), experience: this.settings.experience, module: this.#module ?? this.data?.module.id, headingLevel: this.#level },
      data: this.#brought ? this.data : undefined,
      canAsk: Boolean(this.settings.endpoint),
    };
  }

  #takeGroupBack(): void {
    const { npsModule } = this.#filter;
    this.emit<NpsGroupSelectDetail>('ew-nps-group-select', { experience: this.settings.experience, module: npsModule, npsGroup: null }, true);
    this.renderRoot.querySelector<HTMLElement>('.detail')?.focus();
  }

  /** Escape belongs first to whatever lies open above, such as a menu, and to a search that it empties. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#follows || !this.#module) return;
    const isTaken = event.composedPath().some((node) => node instanceof Element && node.matches(':popover-open, input:not(:placeholder-shown)'));
    if (isTaken) return;
    event.stopPropagation();
    this.#close();
  }

  /** Selects a module for the widgets around, which this one follows where it has none of its own; `null` closes it as the button does. False where a listener has cancelled that. */
  select({ module = null, type }: Pick<SelectionChange, 'module' | 'type'>): boolean {
    return this.whenConnected(() => {
      const detail: ModuleSelectDetail = { experience: this.settings.experience, module, ...(type ? { type } : {}) };
      return this.emit('ew-module-select', detail, true);
    });
  }

  #close(): void {
    // Whoever cancels it has taken over, the focus too.
    if (!this.select({ module: null })) return;
    const opener = this.#opener?.isConnected ? this.#opener : this.renderRoot.querySelector<HTMLElement>('#menu-button');
    opener?.focus();
  }

  /** Says what the reader has just opened, once its figures are there. */
  #announce(): void {
    const { data } = this;
    if (this.#shown === undefined) this.#announced = undefined;
    if (this.#shown === this.#announced || this.view !== 'ready' || !data || data.module.id !== this.#shown) return;
    this.#announced = this.#shown;
    this.renderRoot.querySelector('.body')?.scrollTo(0, 0);
    this.say(this.#words['opened'](this.headingText, data.visits, formatCount(data.visits, this.currentLocale)));
  }

  #rememberOpener(): void {
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    if (activeElement instanceof HTMLElement && activeElement !== this && activeElement !== document.body) this.#opener = activeElement;
  }
}
