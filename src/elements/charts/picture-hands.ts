// What a chart does once it is near: it is drawn on its canvas, and keys and pointer read it, with a tooltip and aloud.
// Loaded together with the charting library.
import type { LitElement, ReactiveControllerHost, TemplateResult } from 'lit';
import { CanvasController, extent, step, type Point } from '../../charts/index.js';
import { addStyles } from '../frame/later-styles.js';
import type { PictureSource } from './picture.js';
import { hideTooltip, placeTooltip, tooltip, tooltipStyles, type Tip } from './tooltip.js';

export type PictureHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

interface Place {
  x: number;
  y: number;
}

export interface PictureSurroundings {
  /** Within the plot of this picture. */
  find: <E extends HTMLElement = HTMLElement>(selector: string) => E | null;
  onFault: (error: Error | undefined) => void;
}

/** Pixels that stay between what is read and the edge of a scrolled plot. */
const readable = 24;

export class PictureHands {
  readonly #host: PictureHost;
  readonly #source: PictureSource;
  readonly #find: PictureSurroundings['find'];
  readonly #canvas: CanvasController;
  #cursor: Point | undefined;
  #tip: Tip | undefined;

  constructor(host: PictureHost, source: PictureSource, { find, onFault }: PictureSurroundings) {
    this.#host = host;
    this.#source = source;
    this.#find = find;
    addStyles(host as unknown as LitElement, [tooltipStyles]);
    host.addController({ hostDisconnected: () => (this.#tip = undefined) });
    this.#canvas = new CanvasController(host, { spec: source.spec, theme: source.theme, canvas: () => find<HTMLCanvasElement>('canvas'), onFault });
  }

  get isDrawn(): boolean {
    return this.#canvas.isDrawn;
  }

  highlight(point: Point | undefined): void {
    this.#canvas.highlight(point);
  }

  redraw(): void {
    this.#canvas.hostUpdated();
  }

  tooltip(): TemplateResult {
    return tooltip(this.#tip);
  }

  /** Whatever happens on the picture. */
  handle(event: Event): void {
    switch (event.type) {
      case 'keydown':
        return this.#onKey(event as KeyboardEvent);
      case 'click':
        return this.#onClick(event as MouseEvent);
      case 'pointerleave':
        // A finger that lifts leaves its tooltip to be read; the next touch elsewhere takes it.
        return (event as PointerEvent).pointerType === 'touch' ? undefined : this.#clear();
      case 'focusout':
        return this.#clear();
      default:
        return this.#onPointer(event as PointerEvent);
    }
  }

  #onKey(event: KeyboardEvent): void {
    const spec = this.#source.spec();
    if (!spec || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return this.#escape(event);
    if ((event.key === 'Enter' || event.key === ' ') && this.#cursor) {
      event.preventDefault();
      return this.#source.choose(this.#cursor);
    }
    const to = step(event.key, this.#cursor, extent(spec), this.#source.theme()?.direction === 'rtl');
    if (!to) return;
    event.preventDefault();
    this.#show(to);
    const words = this.#source.words(to);
    if (words) this.#source.say(words.spoken);
  }

  /** Only a tooltip that is open keeps Escape from what is around, such as a dialog of the page. */
  #escape(event: KeyboardEvent): void {
    if (!this.#tip) return;
    event.stopPropagation();
    this.#clear();
  }

  #onPointer(event: PointerEvent): void {
    const point = this.#canvas.pointAt(event);
    if (!point) return this.#clear();
    const isDonut = this.#source.spec()?.kind === 'donut';
    this.#show(point, isDonut ? { x: event.clientX, y: event.clientY } : undefined);
  }

  #onClick(event: MouseEvent): void {
    const point = this.#canvas.pointAt(event);
    if (point) this.#source.choose(point);
  }

  #clear(): void {
    this.#cursor = this.#tip = undefined;
    this.#canvas.highlight(undefined);
    hideTooltip(this.#find('.tooltip'));
  }

  #show(point: Point, pointer?: Place): void {
    const isSame = this.#cursor?.column === point.column && this.#cursor.series === point.series;
    this.#cursor = point;
    this.#tip = this.#source.words(point)?.tip;
    if (!isSame) this.#canvas.highlight(point);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#place(pointer));
  }

  #place(pointer: Place | undefined): void {
    const box = this.#find('.tooltip');
    const place = pointer ?? this.#placeOfCursor();
    if (box?.isConnected && this.#tip && place) placeTooltip(box, place);
  }

  #placeOfCursor(): Place | undefined {
    const at = this.#cursor && this.#canvas.locate(this.#cursor);
    const canvas = this.#find('canvas');
    if (!at || !canvas) return undefined;
    this.#reveal(canvas.getBoundingClientRect().left + at.x);
    const edge = canvas.getBoundingClientRect();
    return { x: edge.left + at.x, y: edge.top + at.y };
  }

  /** A picture that is wider than its plot is scrolled to what is read. */
  #reveal(x: number): void {
    const plot = this.#find('.picture')?.parentElement;
    if (!plot || plot.scrollWidth <= plot.clientWidth) return;
    const { left, right } = plot.getBoundingClientRect();
    const beyond = x < left + readable ? x - left - readable : x > right - readable ? x - right + readable : 0;
    if (beyond) plot.scrollBy({ left: beyond, behavior: 'instant' });
  }
}
