// The cursor of a picture that is not drawn on a canvas: keys, pointer, tooltip and what is spoken, as one tab stop. Draws none of the picture.
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { step, type Extent } from '../../charts/cursor.js';
import type { Point } from '../../charts/spec.js';
import type { PointWords } from './picture.js';
import { hideTooltip, placeTooltip, tooltip, type Tip } from './tooltip.js';

export type PlotHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

export interface PlotWords {
  /** What it is: a chart. */
  role: string;
  /** Which keys read it. */
  keys: string;
}

export interface CursorSource {
  /** Undefined while there is nothing to read. */
  extent: () => Extent | undefined;
  /** Where a place is, from the left and from the top, 0 to 1. */
  place: (point: Point) => { x: number; y: number };
  /** The column under a part of the width, 0 to 1 from the left. */
  columnAt: (part: number) => number;
  words: (point: Point) => PointWords | undefined;
  /** Speaks to screen readers. */
  say: (text: string) => void;
  rightToLeft: () => boolean;
}

export class PlotCursor {
  readonly #host: PlotHost;
  readonly #source: CursorSource;
  #at: Point | undefined;
  #tip: Tip | undefined;

  constructor(host: PlotHost, source: CursorSource) {
    this.#host = host;
    this.#source = source;
  }

  /** What is being read. */
  get at(): Point | undefined {
    return this.#at;
  }

  /** The picture around its drawing. @param label what it shows, in a sentence */
  render(drawing: unknown, label: string, words: PlotWords): TemplateResult {
    return html`<div class="picture" part="picture" tabindex="0" role="application" aria-roledescription=${words.role} aria-label=${label} aria-describedby="plot-keys"
        @keydown=${this.#onKey} @pointermove=${this.#onPointer} @pointerdown=${this.#onPointer} @pointerleave=${this.#onLeave} @focusout=${this.#clear}>${drawing}</div>
      <span id="plot-keys" hidden>${words.keys}</span>
      ${tooltip(this.#tip)}`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const extent = this.#source.extent();
    if (!extent || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return this.#escape(event);
    const to = step(event.key, this.#at, extent, this.#source.rightToLeft());
    if (!to) return;
    event.preventDefault();
    this.#show(to);
    const words = this.#source.words(to);
    if (words) this.#source.say(words.spoken);
  };

  /** Only a tooltip that is open keeps Escape from what is around, such as a dialog of the page. */
  #escape(event: KeyboardEvent): void {
    if (!this.#tip) return;
    event.stopPropagation();
    this.#clear();
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const [extent, edge] = [this.#source.extent(), this.#box()?.getBoundingClientRect()];
    if (!extent || !edge?.width) return;
    const column = this.#source.columnAt(Math.max(0, Math.min(1, (event.clientX - edge.left) / edge.width)));
    this.#show({ series: extent.rows - 1, column });
  };

  /** A finger that lifts leaves its tooltip to be read; the next touch elsewhere takes it. */
  readonly #onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#clear();
  };

  readonly #clear = (): void => {
    this.#at = this.#tip = undefined;
    hideTooltip(this.#host.renderRoot.querySelector<HTMLElement>('.tooltip'));
    this.#host.requestUpdate();
  };

  #show(point: Point): void {
    if (this.#at?.column === point.column && this.#at.series === point.series) return;
    this.#at = point;
    this.#tip = this.#source.words(point)?.tip;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#place());
  }

  #place(): void {
    const [edge, tip] = [this.#box()?.getBoundingClientRect(), this.#host.renderRoot.querySelector<HTMLElement>('.tooltip')];
    if (!this.#at || !this.#tip || !edge || !tip?.isConnected) return;
    const { x, y } = this.#source.place(this.#at);
    placeTooltip(tip, { x: edge.left + x * edge.width, y: edge.top + y * edge.height });
  }

  #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.picture');
  }
}
