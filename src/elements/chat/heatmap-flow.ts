// <ew-heatmap-flow>: the modules of an experience in sequence, with what moved between them. Draws; the graph comes from flow, figures from stats.
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { flow as resource, type Answer } from '../../contract/index.js';
import type { ModuleSelectDetail } from '../../data/index.js';
import type { Table } from '../../export/index.js';
import { busiestModule, colouring, flowGraph, layoutFlow, lensOf, mainEdges, modulesOf, offeredLenses, type FlowNode, type Layout, type LensId } from '../../flow/index.js';
import { formatCount } from '../../format/index.js';
import { flow as english } from '../../i18n/en.js';
import type { Language } from '../../i18n/index.js';
import { heatColours, heatTokens } from '../../theme/index.js';
import { tooltipStyles } from '../charts/tooltip.js';
import { cardHeight, footLines, leastWidth } from '../flow/card.js';
import { controls } from '../flow/controls.js';
import { Cursor } from '../flow/cursor.js';
import { edgeTip, nameOf, spokenOf, tipOf, type FlowContext } from '../flow/facts.js';
import { measuresIn } from '../flow/fit-text.js';
import { heatLegend } from '../flow/legend.js';
import { flowList } from '../flow/list.js';
import { memo } from '../flow/memo.js';
import { PanZoom } from '../flow/pan-zoom.js';
import { countWidth, picture, type PictureEvents, type Scene } from '../flow/picture.js';
import { flowSkeleton } from '../flow/skeleton.js';
import { changeColours, flowStyles } from '../flow/styles.js';
import { flowTables } from '../flow/table.js';
import { Tips } from '../flow/tips.js';
import { Toolbar } from '../flow/toolbar.js';
import type { Explanation } from '../frame/explain.js';
import { tableHead } from '../frame/lines.js';
import { Widget } from '../frame/widget.js';

type Flow = Answer<typeof resource>;

/** Below this width, in CSS pixels at a root size of 16 px, the flow is a list. */
const narrowest = 560;
/** From here on there is something to find. */
const findFrom = 20;

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
 * @csspart stage - what the picture is moved in
 * @csspart picture - the picture
 * @csspart list - the list that stands for the picture where it is narrow
 * @csspart node - a node; also `cursor`, `selected`, `found`
 * @csspart edge - a transition
 * @csspart legend - the scale
 * @csspart tooltip - figures beside pointer and cursor
 */
export class HeatmapFlow extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [Widget.styles, heatTokens, tooltipStyles, ...flowStyles];
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

  @state() private size = { width: 0, height: 0 };
  @state() private query = '';
  @state() private hovered: number | undefined;

  protected readonly source = this.ask(resource, () => ({ required: ['experience'] }));
  readonly #toolbar = new Toolbar(this);
  readonly #tips = new Tips(this);
  readonly #cursor = new Cursor(this, {
    graph: () => this.data && this.#graph(this.data),
    isRightToLeft: () => this.#isRightToLeft,
    moved: (index) => this.#cursorMoved(index),
    choose: (index) => this.#openModule(index),
  });
  readonly #panZoom = new PanZoom(this, {
    stage: () => this.renderRoot.querySelector<HTMLElement>('.stage'),
    ground: () => this.renderRoot.querySelector<SVGElement>('.ground'),
    extent: () => this.#layout,
    unit: () => this.#unit,
    isRightToLeft: () => this.#isRightToLeft,
    moved: () => undefined,
  });
  readonly #resize = globalThis.ResizeObserver && new ResizeObserver(this.#measured.bind(this));
  #layout: Layout | undefined;
  /** Chosen when last drawn: the cursor goes there once. */
  #marked: number | undefined;

  // Costly and asked for on every move of the pointer.
  readonly #graph = memo((data: Flow) => flowGraph(data));
  readonly #main = memo((graph: FlowContext['graph']) => mainEdges(graph));
  readonly #context = memo((data: Flow, words: Language['flow'], locale: string): FlowContext => {
    const graph = this.#graph(data);
    return { graph, main: this.#main(graph), words, locale, previousPeriod: data.previousPeriod ?? null };
  });
  readonly #lay = memo((context: FlowContext, width: number, all: boolean, mirror: boolean, font: string): Layout => {
    const { graph, main, locale } = context;
    const least = leastWidth(context, measuresIn(font));
    return layoutFlow(graph, {
      width, main, mirror, footLines, nodeHeight: cardHeight, nodeWidth: [least, Math.max(least, 176)], edges: all ? graph.edges : undefined,
      labelWidth: ({ count }) => countWidth(formatCount(count, locale)),
    });
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('fullscreenchange', this.#redraw);
    this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('fullscreenchange', this.#redraw);
    this.#resize?.disconnect();
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const body = this.renderRoot.querySelector('.body');
    if (body && this.size.width === 0) this.size = { width: body.clientWidth, height: body.clientHeight };
  }

  protected override update(changed: PropertyValues): void {
    const chosen = this.data && this.#chosen(this.data);
    if (chosen !== this.#marked) {
      this.#marked = chosen;
      if (chosen !== undefined) this.#cursor.put(chosen);
    }
    super.update(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#panZoom.settle();
  }

  /** Focuses the picture, with its cursor on the marked module. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement | SVGElement>('[role=listbox]')?.focus(options);
  }

  protected name(): string {
    return this.#words['flow.heading'];
  }

  protected override count(data: Flow): string {
    const [sessions, visits] = [data.sessions, this.#graph(data).visits].map((n) => formatCount(n, this.currentLocale));
    return this.#words['flow.count'](data.sessions, sessions!, visits!);
  }

  protected override isEmpty(data: Flow): boolean {
    return data.modules.length === 0 || (data.sessions === 0 && this.#graph(data).visits === 0);
  }

  protected override emptyHint(): string {
    return this.#words['flow.empty.hint'];
  }

  protected picture(data: Flow): TemplateResult {
    const context = this.#context(data, this.#words, this.currentLocale);
    const scene = this.#scene(data, context);
    const events = this.#events(data);
    return html`${this.#controls(context)}
      ${this.#isList
        ? html`<div class="listed" @click=${this.#onClick}>${flowList(scene, events)}</div>`
        : html`<div class="stage" part="stage" @wheel=${this.#panZoom.onWheel} @pointerdown=${this.#panZoom.onDown} @pointermove=${this.#onPointer} @pointerup=${this.#panZoom.onUp}
            @pointercancel=${this.#panZoom.onUp} @pointerleave=${this.#onLeave} @touchmove=${this.#panZoom.onTouchMove} @click=${this.#onClick}>${picture(scene as Scene, events)}</div>`}
      <div class="scale-line">${this.heatmap === 'off' ? '' : heatLegend({ lens: scene.lens, scale: scene.scale, words: context.words, locale: context.locale })}
        ${this.#rareNote(context)}</div>
      ${this.#tips.render()}`;
  }

  protected skeleton(): TemplateResult {
    return flowSkeleton();
  }

  protected tables(data: Flow): Table[] {
    const context = this.#context(data, this.#words, this.currentLocale);
    return flowTables(context, tableHead(data, { words: this.frameWords, locale: this.currentLocale }), data.transitions);
  }

  protected summary(data: Flow): string {
    const { words, locale, graph } = this.#context(data, this.#words, this.currentLocale);
    const number = (n: number) => formatCount(n, locale);
    const [busiest, mostLeft] = [busiestModule(graph, 'visits'), busiestModule(graph, 'left')];
    const first = busiest ? words['flow.summary'](number(data.modules.length), number(data.sessions), nameOf(busiest, words), number(busiest.count)) : '';
    const left = mostLeft?.module?.left ?? 0;
    return left > 0 ? `${first} ${words['flow.summary.left'](nameOf(mostLeft!, words), number(left))}` : first;
  }

  protected explanations(data: Flow): Explanation[] {
    const words = this.#words;
    const { nodes } = this.#graph(data);
    const offered = offeredLenses(data.modules).map(({ id }) => id);
    return [
      { figure: words['flow.column.visits'], rule: words['flow.explain.visits'] },
      { figure: words['flow.column.share'], rule: words['flow.explain.sessions'] },
      { figure: words['flow.column.dropOff'], rule: words['flow.explain.dropOff'] },
      ...(offered.includes('success') ? [{ figure: words['flow.column.success'], rule: words['flow.explain.success'] }] : []),
      { figure: words['flow.table.transitions'], rule: words['flow.explain.transitions'] },
      ...(nodes.some(({ difference }) => difference) ? [{ figure: words['flow.differs'], rule: words['flow.explain.differs'] }] : []),
    ];
  }

  protected override async picturePNG(): Promise<Blob | undefined> {
    const { data, theme: { theme } } = this;
    if (!data || !theme) return undefined;
    const { drawFlow } = await import('../flow/png.js');
    const context = this.#context(data, this.#words, this.currentLocale);
    const all = this.transitions === 'all';
    const scene = this.#scene(data, context, this.#isList ? this.#lay(context, 1200, all, this.#isRightToLeft, this.#font) : undefined);
    return drawFlow(scene as Scene & typeof scene, theme, { heading: this.headingText, sub: this.count(data) });
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
    return this.size.width / this.#unit < narrowest;
  }

  #scene(data: Flow, context: FlowContext, given?: Layout) {
    const { graph } = context;
    const modules = modulesOf(graph);
    const lens = offeredLenses(modules).find(({ id }) => id === this.colorBy) ?? lensOf('visits');
    const { scale, classOf } = colouring(lens, modules, this.scale === 'log');
    const [mirror, font] = [this.#isRightToLeft, this.#font];
    const layout = given ?? (this.#isList ? undefined : this.#lay(context, Math.floor(this.size.width / this.#unit), this.transitions === 'all', mirror, font));
    if (!given) this.#layout = layout;
    const chosen = this.#chosen(data);
    const cursor = this.#cursor.shown ? this.#cursor.at : undefined;
    const family: Scene['family'] = lens.id === 'change' ? 'change' : 'heat';
    return {
      context, layout, lens, scale, family, mirror, chosen, cursor,
      classOf: (node: FlowNode) => (this.heatmap === 'off' || !node.module ? 0 : classOf(node.module)),
      inkOf: (heat: number) => (this.theme.theme?.ink(`${family}-${heat}`) === '#ffffff' ? 'white' : 'black'),
      measure: measuresIn(font),
      near: new Set([this.hovered, cursor, chosen].filter((index) => index !== undefined)),
      found: this.#found(graph),
    };
  }

  #events(data: Flow): PictureEvents {
    const words = this.#words;
    const { onKey, onFocus, onBlur } = this.#cursor;
    const keys = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && this.#tips.open) {
        event.stopPropagation();
        this.#tips.hide();
      } else onKey(event);
    };
    return { label: words['flow.picture'](data.experience.name), hint: words['flow.keys'], active: this.#cursor.at, onKey: this.safely(keys), onFocus: this.safely(onFocus), onBlur: this.safely(onBlur) };
  }

  #controls({ graph, main, words }: FlowContext): TemplateResult {
    const modules = modulesOf(graph);
    const lenses = offeredLenses(modules);
    return controls({
      words, lenses,
      toolbar: this.#toolbar,
      heat: this.heatmap !== 'off',
      lens: lenses.find(({ id }) => id === this.colorBy) ?? lenses[0]!,
      query: modules.length >= findFrom ? this.query : undefined,
      all: main.length < graph.edges.length ? this.transitions === 'all' : undefined,
      isList: this.#isList,
      fullScreen: globalThis.document?.fullscreenEnabled ? this.matches(':fullscreen') : undefined,
      onHeat: () => { this.heatmap = this.heatmap === 'off' ? 'on' : 'off'; },
      onLens: (id) => { this.colorBy = id; this.heatmap = 'on'; },
      onQuery: (query) => { this.query = query; },
      onNextFound: this.safely(() => this.#goToFound()) as () => void,
      onAll: () => { this.transitions = this.transitions === 'all' ? 'main' : 'all'; },
      onZoom: (direction) => this.#panZoom.zoom(direction),
      onFit: () => this.#panZoom.fit(),
      onFullScreen: () => void this.#toggleFullScreen(),
    });
  }

  #rareNote({ graph, main, words, locale }: FlowContext): TemplateResult | string {
    if (this.#isList || this.transitions === 'all' || main.length === graph.edges.length) return '';
    return html`<bdi class="rare">${words['flow.all.hint'](formatCount(main.length, locale), formatCount(graph.edges.length, locale))}</bdi>`;
  }

  #chosen(data: Flow): number | undefined {
    const { module, experience } = this.scope.selection.value;
    const isHere = !experience || experience === this.settings.experience;
    const id = this.module ?? (isHere ? module : undefined);
    return id === undefined ? undefined : this.#graph(data).nodes.find((node) => node.module?.id === id)?.index;
  }

  #found(graph: FlowContext['graph']): ReadonlySet<number> | undefined {
    const query = this.query.trim().toLocaleLowerCase(this.currentLocale);
    if (!query) return undefined;
    const fits = graph.nodes.filter((node) => node.module && nameOf(node, this.#words).toLocaleLowerCase(this.currentLocale).includes(query));
    return new Set(fits.map(({ index }) => index));
  }

  /** Goes to the next module that fits, round and round. */
  #goToFound(): void {
    const { data } = this;
    const found = data && [...(this.#found(this.#graph(data)) ?? [])];
    if (!data || !found) return;
    const next = found.find((index) => index > this.#cursor.at) ?? found[0];
    if (next === undefined) return this.say(this.#words['flow.find.none']);
    this.#cursor.put(next);
    this.#reveal(next);
    const context = this.#context(data, this.#words, this.currentLocale);
    this.say(spokenOf(context.graph.nodes[next]!, context));
  }

  #openModule(index: number): void {
    const node = this.data && this.#graph(this.data).nodes[index];
    if (!node?.module) return;
    const { id: module, type, name } = node.module;
    this.#cursor.put(index);
    this.emit<ModuleSelectDetail>('ew-module-select', { experience: this.settings.experience ?? this.data?.experience.id, module, type, name }, true);
  }

  #cursorMoved(index: number | undefined): void {
    this.#tips.hide();
    if (index === undefined || !this.data) return;
    this.#reveal(index);
    if (!this.#isList) this.#tipAtNode(index);
  }

  #reveal(index: number): void {
    const box = this.#layout?.nodes[index];
    if (box && !this.#isList) this.#panZoom.reveal(box);
    else this.renderRoot.querySelector(`#node-${index}`)?.scrollIntoView({ block: 'nearest' });
  }

  #tipAtNode(index: number): void {
    const context = this.data && this.#context(this.data, this.#words, this.currentLocale);
    const node = context?.graph.nodes[index];
    if (node) this.#tips.show(tipOf(node, context), () => this.renderRoot.querySelector(`#node-${index} .box`)?.getBoundingClientRect());
  }

  readonly #onPointer = this.safely((event: PointerEvent): void => {
    this.#panZoom.onMove(event);
    const [node, edge] = ['node', 'edge'].map((kind) => (event.target as Element).closest(`[data-${kind}]`)?.getAttribute(`data-${kind}`));
    const hovered = node == null ? undefined : Number(node);
    if (event.buttons > 0 && this.#panZoom.dragged) return this.#tips.hide();
    if (hovered === undefined && edge == null) return this.#leave();
    if (hovered !== undefined && hovered === this.hovered) return;
    this.hovered = hovered;
    if (hovered !== undefined) return this.#tipAtNode(hovered);
    const context = this.data && this.#context(this.data, this.#words, this.currentLocale);
    const over = context?.graph.edges[Number(edge)];
    if (over) this.#tips.show(edgeTip(over, context), () => ({ x: event.clientX, y: event.clientY }));
  });

  readonly #onLeave = (event: PointerEvent): void => {
    this.#panZoom.onUp(event);
    this.#leave();
  };

  #leave(): void {
    if (this.hovered === undefined && !this.#tips.open) return;
    this.hovered = undefined;
    this.#tips.hide();
  }

  readonly #onClick = this.safely((event: MouseEvent): void => {
    const index = (event.target as Element).closest('[data-node]')?.getAttribute('data-node');
    if (index != null && !this.#panZoom.dragged) this.#openModule(Number(index));
  });

  readonly #redraw = (): void => this.requestUpdate();

  async #toggleFullScreen(): Promise<void> {
    try {
      await (this.matches(':fullscreen') ? this.ownerDocument.exitFullscreen() : this.requestFullscreen());
    } catch {
      // The page or its frame does not allow it: everything stays as it is.
    }
  }

  #observe(): void {
    const body = this.renderRoot?.querySelector('.body');
    if (body) this.#resize?.observe(body);
  }

  #measured([entry]: ResizeObserverEntry[]): void {
    const { width, height } = entry!.contentRect;
    if (Math.round(width) !== Math.round(this.size.width) || Math.round(height) !== Math.round(this.size.height)) this.size = { width, height };
  }
}
