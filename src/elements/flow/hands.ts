// All that a reader does with a flow: keys, pan and zoom, tooltips, find. Loaded when pointer or focus first comes to the widget.
import { css, type LitElement, type TemplateResult } from 'lit';
import { step, type Layout } from '../../flow/index.js';
import { hideTooltip, placeTooltip, tooltip, tooltipStyles, type Tip } from '../charts/tooltip.js';
import { addStyles } from '../frame/later-styles.js';
import type { FlowContext } from './facts.js';
import { edgeAt, Gestures, rove, stepInToolbar, stepOf } from './gestures.js';
import { edgeTip, laterWords, spokenOf, tipOf } from './speech.js';
import type { View } from './view.js';

/** Where pointer and cursor are; drawn by the element, moved by hands. */
export interface Place {
  /** Node under the keyboard cursor. */
  at: number;
  /** True while the cursor is drawn: the picture has the focus by keyboard. */
  shown: boolean;
  /** Node under the pointer. */
  hovered: number | undefined;
  /** Edge under the pointer. */
  edge: number | undefined;
}

export interface HandsSource {
  host: LitElement;
  place: Place;
  view: View;
  context: () => FlowContext | undefined;
  /** Undefined while the flow is a list. */
  layout: () => Layout | undefined;
  /** Nodes that fit what is searched for. */
  found: () => readonly number[];
  isRightToLeft: () => boolean;
  choose: (index: number) => void;
  say: (text: string) => void;
}

const handStyles = css`
  .stage:is(.more-top, .more-bottom, .more-across) { cursor: grab; }
  .stage:active:is(.more-top, .more-bottom, .more-across) { cursor: grabbing; }
  .module:hover > .box { stroke: var(--_text); stroke-width: 1.5; }
  :is(.found, .cursor) > .ring { stroke: var(--_accent); stroke-width: 2; }
  .found:not(.cursor) > .ring { stroke-dasharray: 4 3; }
  @media (prefers-reduced-motion: no-preference) {
    .glide { transition: transform 160ms ease-out; }
  }
  @media (forced-colors: active) {
    :is(.found, .cursor) > .ring { stroke: Highlight; }
  }
`;

export class Hands {
  readonly #source: HandsSource;
  readonly #gestures: Gestures;
  #trail: number[] = [];
  #tip: Tip | undefined;

  constructor(source: HandsSource) {
    this.#source = source;
    this.#gestures = new Gestures(source.view);
    addStyles(source.host, [tooltipStyles, handStyles]);
  }

  /** Whether the last press moved the picture, so that its click opens nothing. */
  get dragged(): boolean {
    return this.#gestures.dragged;
  }

  /** A node with all its figures. */
  readonly labelOf = spokenOf;

  tooltip(): TemplateResult {
    return tooltip(this.#tip);
  }

  /** @param target what the event was for; an event that waited no longer knows */
  handle(event: Event, target: Element): void {
    const kinds: Record<string, () => void> = {
      keydown: () => this.#key(event as KeyboardEvent, target),
      focusin: () => this.#focus(target),
      focusout: () => this.#blur(target),
      click: () => this.#act(target.closest('[data-action]')?.getAttribute('data-action')),
      wheel: () => target.closest('.stage') && this.#gestures.wheel(event as WheelEvent),
      pointerdown: () => target.closest('.stage') && this.#gestures.down(event as PointerEvent),
      pointermove: () => this.#point(event as PointerEvent, target),
      pointerup: () => this.#gestures.up(event as PointerEvent),
      pointercancel: () => this.#gestures.up(event as PointerEvent),
      pointerleave: () => this.#leave(event as PointerEvent),
    };
    kinds[event.type]?.();
  }

  #key(event: KeyboardEvent, target: Element): void {
    const { place, choose, isRightToLeft, context } = this.#source;
    if (event.key === 'Escape' && this.#tip) {
      // Only an open tooltip keeps Escape from what is around, such as a dialog of the page.
      event.stopPropagation();
      return this.#hide();
    }
    if (target.matches('[type=search]') && event.key === 'Enter') return this.#nextFound();
    if (!target.matches('[data-keys]')) return stepInToolbar(event, this.#tools(), target, isRightToLeft());
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') return choose(place.at);
    const to = stepOf(event.key, isRightToLeft());
    const graph = context()?.graph;
    if (!to || !graph) return;
    const next = step(graph, place.at, to, this.#trail);
    this.#trail = to === 'onward' ? [...this.#trail, place.at].slice(-200) : to === 'backward' ? this.#trail.slice(0, -1) : [];
    place.shown = true;
    this.#goTo(next);
  }

  #focus(target: Element): void {
    if (!target.matches('[data-keys]')) return rove(this.#tools(), target);
    this.#source.place.shown = target.matches(':focus-visible');
    if (this.#source.place.shown) this.#goTo(this.#source.place.at);
  }

  #blur(target: Element): void {
    if (!target.matches('[data-keys]')) return;
    this.#source.place.shown = false;
    this.#hide();
  }

  #act(action: string | null | undefined): void {
    if (action === 'fit') this.#gestures.fit();
    if (action === 'zoom-in') this.#gestures.zoom(1);
    if (action === 'zoom-out') this.#gestures.zoom(-1);
    if (action === 'full-screen') void this.#toggleFullScreen();
  }

  #goTo(index: number): void {
    const { host, place, layout } = this.#source;
    place.at = index;
    this.#hide();
    this.reveal(index);
    if (layout()) this.#showTip(index);
    host.requestUpdate();
  }

  /** Moves picture or list as little as needed to show a node; the page stays where it is. */
  reveal(index: number): void {
    const { host, layout } = this.#source;
    const box = layout()?.nodes[index];
    if (box) return this.#gestures.reveal(box);
    const [list, row] = ['.list', `#node-${index}`].map((selector) => host.renderRoot.querySelector<HTMLElement>(selector));
    if (list && row) list.scrollTop = Math.max(row.offsetTop + row.offsetHeight - list.clientHeight, Math.min(row.offsetTop, list.scrollTop));
  }

  /** Goes to the next module that fits, round and round. */
  #nextFound(): void {
    const { place, found, context, say } = this.#source;
    const fitting = found();
    const next = fitting.find((index) => index > place.at) ?? fitting[0];
    const current = context();
    if (!current) return;
    if (next === undefined) return say(laterWords(current.locale)['find.none']);
    this.#goTo(next);
    say(spokenOf(current.graph.nodes[next]!, current));
  }

  #point(event: PointerEvent, target: Element): void {
    const { place, context, layout, host } = this.#source;
    this.#gestures.move(event);
    if (event.buttons > 0 && this.dragged) return this.#hide();
    const node = layout() && target.closest('[data-node]')?.getAttribute('data-node');
    const hovered = node == null ? undefined : Number(node);
    const edge = hovered === undefined && target.closest('.stage') ? edgeAt(layout(), this.#gestures.placeOf(event)) : undefined;
    if (hovered === undefined && edge === undefined) return this.#leave(event);
    if (hovered === place.hovered && edge === place.edge) return;
    Object.assign(place, { hovered, edge });
    host.requestUpdate();
    if (hovered !== undefined) return this.#showTip(hovered);
    const current = context();
    if (current) this.#show(edgeTip(current.graph.edges[edge!]!, current, this.#onward), () => ({ x: event.clientX, y: event.clientY }));
  }

  #leave(event: PointerEvent): void {
    const { place } = this.#source;
    if (event.type === 'pointerleave') this.#gestures.up(event);
    if (place.hovered === undefined && place.edge === undefined && !this.#tip) return;
    place.hovered = place.edge = undefined;
    this.#hide();
  }

  #showTip(index: number): void {
    const context = this.#source.context();
    const node = context?.graph.nodes[index];
    if (node) this.#show(tipOf(node, context, this.#onward), () => this.#source.host.renderRoot.querySelector(`#node-${index} .box`)?.getBoundingClientRect());
  }

  /** `where` is asked after the update, when whatever moves has moved. */
  #show(tip: Tip, where: () => DOMRect | { x: number; y: number } | undefined): void {
    const { host } = this.#source;
    this.#tip = tip;
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const [box, place] = [this.#box(), where()];
      if (box?.isConnected && place && this.#tip === tip) placeTip(box, place);
    });
  }

  get #onward(): string {
    return this.#source.isRightToLeft() ? '←' : '→';
  }

  #hide(): void {
    this.#tip = undefined;
    hideTooltip(this.#box());
    this.#source.host.requestUpdate();
  }

  #box(): HTMLElement | null {
    return this.#source.host.renderRoot.querySelector<HTMLElement>('.tooltip');
  }

  #tools(): HTMLElement[] {
    return [...this.#source.host.renderRoot.querySelectorAll<HTMLElement>('[data-tool]')];
  }

  async #toggleFullScreen(): Promise<void> {
    const { host } = this.#source;
    try {
      await (host.matches(':fullscreen') ? host.ownerDocument.exitFullscreen() : host.requestFullscreen());
    } catch {
      // The page or its frame does not allow it: everything stays as it is.
    }
  }
}

/** Distance from what it tells of, and from the window's edge. */
const room = 20;

/** Above a node; without room there below or beside it, so that it never covers what it tells of. */
function placeTip(box: HTMLElement, place: DOMRect | { x: number; y: number }): void {
  if (!(place instanceof DOMRect)) return placeTooltip(box, place);
  const x = place.left + place.width / 2;
  placeTooltip(box, { x, y: place.top });
  const { offsetHeight: height, offsetWidth: width } = box;
  if (place.top - height >= room) return;
  const fitsBelow = place.bottom + height + room <= innerHeight;
  box.style.setProperty('top', `${Math.round(fitsBelow ? place.bottom + room : Math.max(room, innerHeight - height - room))}px`);
  if (fitsBelow) return;
  const beside = place.right + width + room <= innerWidth ? place.right + room : place.left - width - room;
  box.style.setProperty('left', `${Math.round(Math.max(0, beside))}px`);
}
