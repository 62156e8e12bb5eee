// <ew-heatmap-flow>: the modules of an experience in sequence, with what moved between them. Draws; the graph comes from flow, figures from stats.
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import { flow as resource } from '../../contract/index.js';
import type { ModuleSelectDetail, SelectionChange } from '../../data/index.js';
import type { Table } from '../../export/index.js';
import { busiestModule, colouring, lensOf, modulesOf, offeredLenses, type FlowNode, type Layout, type LensId, type Scale } from '../../flow/index.js';
import { formatCount } from '../../format/index.js';
import { flow as english } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { heatColours, heatTokens, type Theme } from '../../theme/index.js';
import { controls, flowSkeleton, heatLegend } from '../flow/controls.js';
import { labelOf, nameOf, type FlowContext } from '../flow/facts.js';
import type { Place } from '../flow/hands.js';
import type * as List from '../flow/list.js';
import type * as Picture from '../flow/picture.js';
import { Prepared, type Flow } from '../flow/prepared.js';
import { changeColours, flowStyles } from '../flow/styles.js';
import { Touch } from '../flow/touch.js';
import type * as Twin from '../flow/twin.js';
import { View } from '../flow/view.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';

/** Below this width, in CSS pixels at a root size of 16 px, the flow is a list. */
const narrowest = 560;
/** From here on there is something to find. */
const findFrom = 20;

/** All that picture, list and scale are drawn from. */
type Scene = Omit<Picture.Scene, 'layout' | 'measure'> & { scale: Scale };

/** What draws a flow where it is wide, and where it is narrow, once any flow of the page has loaded it. */
let [wide, narrow]: [typeof Picture | undefined, typeof List | undefined] = [undefined, undefined];

/**
 * The modules of an experience in sequence, with branches, loops, heat and where people left.
 *
 * @example
 * ```html
 * <ew-heatmap-flow endpoint="https://example.com/analytics" experience="spring"></ew-heatmap-flow>
 * ```
 * @tag ew-heatmap-flow
 * @fires {CustomEvent<ModuleSelectDetail>} ew-module-select - a module was opened; cancelable, else the provider selects it
 * @cssprop [--ew-heatmap-flow-size=43rem] - block size in every state
 * @cssprop [--ew-heat-1=#1d59cd] - lowest of seven heat classes, up to `--ew-heat-7`
 * @csspart tools - switch, colour by, find, zoom
 * @csspart switch - switches the heat on and off
 * @csspart colour-by - chooses what the heat stands for
 * @csspart find - the search field
 * @csspart all-transitions - shows rare transitions too
 * @csspart stage - what the picture is moved in
 * @csspart picture - the picture
 * @csspart list - the list that stands for the picture where it is narrow
 * @csspart node - a node; also `cursor`, `selected`, `found`
 * @csspart edge - a transition
 * @csspart legend - the scale
 * @csspart tooltip - figures beside pointer and cursor
 */
export class HeatmapFlow extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [Widget.styles, heatTokens, flowStyles];
  static override colors: readonly string[] = [...heatColours, ...changeColours, 'edge'];

  /** Id of the module that is marked; wins over the provider's selection. */
  @property() module?: string;
  /** What cards are coloured by: `visits`, `drop-off`, `success` or `change`, as far as the answer has it. */
  @property({ attribute: 'color-by' }) colorBy: LensId = 'visits';
  /** `log` spreads small figures; the legend says so. */
  @property() scale: 'linear' | 'log' = 'linear';
  /** State of the heatmap switch. */
  @property() heatmap: 'on' | 'off' = 'on';
  /** `all` draws rare transitions too. */
  @property() transitions: 'main' | 'all' = 'main';

  @state() private width = 0;
  @state() private query = '';

  protected readonly source = this.ask(resource, () => ({ required: ['experience'] }));
  readonly #prepared = new Prepared();
  readonly #place: Place = { at: 0, shown: false, hovered: undefined, edge: undefined };
  readonly #view = new View({
    stage: () => this.renderRoot.querySelector<HTMLElement>('.stage'),
    ground: () => this.renderRoot.querySelector<SVGElement>('.ground'),
    extent: () => this.#layout,
    unit: () => this.#unit,
    isRightToLeft: () => this.#isRightToLeft,
  });
  readonly #touch = new Touch({
    host: this,
    place: this.#place,
    view: this.#view,
    context: () => this.data && this.#context(this.data),
    layout: () => this.#layout,
    found: () => (this.data ? this.#found(this.#context(this.data)) : []),
    isRightToLeft: () => this.#isRightToLeft,
    choose: (index) => this.#openModule(index),
    say: (text) => this.say(text),
    safely: (action) => this.safely(action),
  });
  readonly #resize = globalThis.ResizeObserver && new ResizeObserver(() => this.#measure());
  /** The stage that is watched; undefined while nothing is. */
  #stage: Element | null | undefined;
  #twin: typeof Twin | undefined;
  #layout: Layout | undefined;
  /** As last drawn. */
  #family: Scene['family'] = 'heat';
  #inks: readonly string[] = [];
  /** Chosen when last drawn: the cursor goes there once. */
  #marked: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stage = undefined;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
  }

  protected override firstUpdated(): void {
    this.#touch.listen();
    this.addEventListener('fullscreenchange', () => this.requestUpdate());
  }

  protected override update(changed: PropertyValues): void {
    this.#lookAtWidth();
    this.#followChoice();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#watch();
    this.#view.settle();
  }

  /** Focuses the picture, with its cursor on the marked module. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement | SVGElement>('[data-keys]')?.focus(options);
  }

  protected name(): string {
    return this.#words['heading'];
  }

  protected override count(data: Flow): string {
    const [sessions, visits] = [data.sessions, this.#context(data).graph.visits].map((n) => formatCount(n, this.currentLocale));
    return this.#words['count'](data.sessions, sessions!, visits!);
  }

  protected override isEmpty(data: Flow): boolean {
    return data.modules.length === 0 || (data.sessions === 0 && this.#context(data).graph.visits === 0);
  }

  protected override emptyHint(): string {
    return this.#words['empty.hint'];
  }

  protected override get canDraw(): boolean {
    return (this.#isList ? narrow : wide) !== undefined;
  }

  protected override prepare(): Promise<void> {
    this.#lookAtWidth();
    return super.prepare();
  }

  protected override async loadDrawing(): Promise<void> {
    this.#lookAtWidth();
    if (this.#isList) narrow = await import('../flow/list.js');
    else wide = await import('../flow/picture.js');
  }

  protected picture(data: Flow): TemplateResult {
    const scene = this.#scene(data);
    return html`${this.#controls(scene.context)} ${this.#drawn(data, scene)}
      <div class="scale-line small">${this.heatmap === 'off' ? nothing : heatLegend({ ...scene, ...scene.context })} ${this.#rareNote(scene.context)}</div>
      ${this.#touch.hands?.tooltip() ?? nothing}`;
  }

  protected skeleton(): TemplateResult {
    return flowSkeleton();
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('../flow/twin.js');
  }

  protected tables(data: Flow): Table[] {
    return this.#twin?.flowTables(this.#context(data), this.tableHead(data), data.transitions) ?? [];
  }

  protected explanations(data: Flow): Explanation[] {
    return this.#twin?.flowExplanations(this.#context(data)) ?? [];
  }

  protected summary(data: Flow): string {
    const { words, locale, graph } = this.#context(data);
    const number = (n: number) => formatCount(n, locale);
    const [busiest, mostLeft] = [busiestModule(graph, 'visits'), busiestModule(graph, 'left')];
    const first = busiest ? words['summary'](number(modulesOf(graph).length), number(data.sessions), nameOf(busiest, words), number(busiest.count)) : '';
    const left = mostLeft?.module?.left ?? 0;
    return left > 0 ? `${first} ${words['summary.left'](nameOf(mostLeft!, words), number(left))}` : first;
  }

  protected override async picturePNG(): Promise<Blob | undefined> {
    const { data, theme: { theme } } = this;
    if (!data || !theme) return undefined;
    const [{ drawFlow }, drawing] = await Promise.all([import('../flow/png.js'), import('../flow/picture.js')]);
    const scene = this.#scene(data);
    const layout = this.#layout ?? this.#laid(drawing, scene.context, 1200);
    return drawFlow({ ...scene, layout, measure: drawing.measuresIn(this.#font) }, theme, { heading: this.headingText, sub: this.count(data) });
  }

  protected override themeChanged(theme: Theme): void {
    super.themeChanged(theme);
    if (this.#inksOf(this.#family).join() !== this.#inks.join()) this.requestUpdate();
  }

  get #words(): Language['flow'] {
    return this.words('flow', english);
  }

  /** The host's type scale against 16 px. */
  get #unit(): number {
    return (this.theme.theme?.size ?? 12) / 12;
  }

  get #font(): string {
    return this.theme.theme?.font ?? 'sans-serif';
  }

  get #isRightToLeft(): boolean {
    return this.theme.theme?.direction === 'rtl';
  }

  get #isList(): boolean {
    return this.width / this.#unit < narrowest;
  }

  #context(data: Flow): FlowContext {
    return this.#prepared.context(data, this.#words, this.currentLocale);
  }

  #laid(drawing: typeof Picture, context: FlowContext, width: number): Layout {
    return this.#prepared.layout(drawing, context, width, this.transitions === 'all', this.#isRightToLeft, this.#font);
  }

  /** Black or white, for text on each of seven classes. */
  #inksOf(family: Scene['family']): string[] {
    return [1, 2, 3, 4, 5, 6, 7].map((heat) => (this.theme.theme?.ink(`${family}-${heat}`) === '#ffffff' ? 'white' : 'black'));
  }

  #scene(data: Flow): Scene {
    const context = this.#context(data);
    const modules = modulesOf(context.graph);
    const lens = offeredLenses(modules).find(({ id }) => id === this.colorBy) ?? lensOf('visits');
    const { scale, classOf } = colouring(lens, modules, this.scale === 'log');
    const family = (this.#family = lens.id === 'change' ? 'change' : 'heat');
    const inks = (this.#inks = this.#inksOf(family));
    const { at, shown, hovered, edge } = this.#place;
    const [chosen, cursor] = [this.#chosen(data), shown ? at : undefined];
    this.#layout = wide && !this.#isList ? this.#laid(wide, context, Math.floor(this.width / this.#unit)) : undefined;
    return {
      context, lens, scale, family, chosen, cursor, edge,
      labelOf: (node: FlowNode) => (this.#touch.hands?.labelOf ?? labelOf)(node, context),
      mirror: this.#isRightToLeft,
      classOf: ({ module }: FlowNode) => (this.heatmap === 'off' || !module ? 0 : classOf(module)),
      inkOf: (heat: number) => inks[heat - 1]!,
      near: new Set([hovered, cursor, chosen].filter((index) => index !== undefined)),
      found: this.query.trim() ? new Set(this.#found(context)) : undefined,
    };
  }

  #drawn(data: Flow, scene: Scene): TemplateResult {
    const words: Picture.PictureWords = { label: this.#words['picture'](data.experience.name), hint: this.#words['keys'], active: this.#touch.hands && Math.min(this.#place.at, scene.context.graph.nodes.length - 1) };
    const layout = this.#layout;
    return layout ? html`<div class="stage" part="stage">${wide!.picture({ ...scene, layout, measure: wide!.measuresIn(this.#font) }, words)}</div>` : narrow!.flowList(this, scene, words);
  }

  #controls({ graph, main, words }: FlowContext): TemplateResult {
    const modules = modulesOf(graph);
    const lenses = offeredLenses(modules);
    return controls({
      words, lenses,
      heat: this.heatmap !== 'off',
      lens: lenses.find(({ id }) => id === this.colorBy) ?? lensOf('visits'),
      query: modules.length >= findFrom ? this.query : undefined,
      all: main.length < graph.edges.length ? this.transitions === 'all' : undefined,
      isList: this.#isList,
      isFullScreen: this.matches(':fullscreen'),
      onHeat: () => { this.heatmap = this.heatmap === 'off' ? 'on' : 'off'; },
      onLens: (id) => { this.colorBy = id; this.heatmap = 'on'; },
      onQuery: (query) => { this.query = query; },
      onAll: () => { this.transitions = this.transitions === 'all' ? 'main' : 'all'; },
    });
  }

  #rareNote({ graph, main, words, locale }: FlowContext): TemplateResult | typeof nothing {
    if (this.#isList || this.transitions === 'all' || main.length === graph.edges.length) return nothing;
    return html`<bdi class="rare muted">${words['all.hint'](formatCount(main.length, locale), formatCount(graph.edges.length, locale))}</bdi>`;
  }

  #chosen(data: Flow): number | undefined {
    const { module, experience } = this.scope.selection.value;
    const isHere = !experience || experience === this.settings.experience;
    const id = this.module ?? (isHere ? module : undefined);
    return id === undefined ? undefined : this.#context(data).graph.nodes.find((node) => node.module?.id === id)?.index;
  }

  #followChoice(): void {
    const chosen = this.data && this.#chosen(this.data);
    if (chosen === this.#marked) return;
    this.#marked = chosen;
    if (chosen !== undefined) this.#place.at = chosen;
    this.#showChosen();
  }

  /** Also once there is something to move: a stage of known size, or the list. */
  #showChosen(): void {
    const chosen = this.#marked;
    if (chosen !== undefined) void this.#touch.use((hands) => hands.reveal(chosen));
  }

  #found({ graph, words, locale }: FlowContext): number[] {
    const query = this.query.trim().toLocaleLowerCase(locale);
    return graph.nodes.flatMap((node) => (query && node.module && nameOf(node, words).toLocaleLowerCase(locale).includes(query) ? node.index : []));
  }

  #openModule(index: number): void {
    const node = this.data && this.#context(this.data).graph.nodes[index];
    if (!node?.module) return;
    this.#place.at = index;
    this.select({ module: node.module.id });
  }

  /** Selects a module as a click on it does; `null` takes it back. Its type is known once the flow is there. False where a listener has cancelled that. */
  select({ module = null, type }: Pick<SelectionChange, 'module' | 'type'>): boolean {
    return this.whenConnected(() => {
      const known = this.data?.modules.find(({ id }) => id === module);
      const of = known ? { type: known.type, name: known.name } : type ? { type } : {};
      return this.emit<ModuleSelectDetail>('ew-module-select', { experience: this.settings.experience ?? this.data?.experience.id, module, ...of }, true);
    });
  }

  /** The stage comes and goes with the picture. Sizes are reported before the next paint; a tab that is not in front reports nothing. */
  #watch(): void {
    const [body, stage] = ['.body', '.stage, .list'].map((box) => this.renderRoot.querySelector(box));
    if (stage === this.#stage) return;
    this.#stage = stage ?? null;
    this.#view.room = undefined;
    this.#resize?.disconnect();
    for (const box of [body, stage]) if (box) this.#resize?.observe(box);
    setTimeout(() => this.#view.room ?? this.#measure());
  }

  /** At once where nothing has reported it yet. */
  #lookAtWidth(): void {
    this.width ||= this.renderRoot.querySelector('.body')?.clientWidth ?? 0;
  }

  #measure(): void {
    const stage = this.#stage;
    const width = this.renderRoot.querySelector('.body')?.clientWidth ?? 0;
    // Drawing anew while sizes are being reported would end in an error of the window.
    if (width !== this.width) setTimeout(() => { this.width = width; });
    const isFirst = !this.#view.room;
    this.#view.room = stage ? { width: stage.clientWidth, height: stage.clientHeight } : undefined;
    this.#view.settle();
    if (isFirst) this.#showChosen();
  }
}
