// A chart in an element: canvas, keyboard cursor, tooltip and what is spoken, as one tab stop.
import { css, html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CanvasController, extent, step, type ChartSpec, type PictureWords, type Point } from '../../charts/index.js';
import type { chart as chartWords } from '../../i18n/en.js';
import type { Theme } from '../../theme/index.js';
import { hideTooltip, placeTooltip, tooltip, type Tip } from './tooltip.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** What is said of one place, in the tooltip and aloud. */
export interface PointWords {
  tip: Tip;
  spoken: string;
}

export interface PictureSource {
  spec: () => ChartSpec | undefined;
  theme: () => Theme | undefined;
  words: (point: Point) => PointWords | undefined;
  /** Speaks to screen readers. */
  say: (text: string) => void;
  /** A click, Enter or Space on a place. */
  choose: (point: Point) => void;
}

/** Pixels that stay between what is read and the edge of a scrolled plot. */
const readable = 24;

export class Picture implements ReactiveController {
  readonly #host: Host;
  readonly #source: PictureSource;
  readonly #name: string;
  readonly #canvas: CanvasController;
  #cursor: Point | undefined;
  #tip: Tip | undefined;
  #fault: Error | undefined;

  /** @param name tells apart the pictures of one host */
  constructor(host: Host, source: PictureSource, name = 'picture') {
    this.#host = host;
    this.#source = source;
    this.#name = name;
    host.addController(this);
    this.#canvas = new CanvasController(host, {
      spec: source.spec,
      theme: source.theme,
      canvas: () => this.#find<HTMLCanvasElement>('canvas'),
      onFault: (error) => this.#failed(error),
    });
  }

  hostDisconnected(): void {
    this.#tip = undefined;
  }

  /** Marks a place from outside, as a legend does; none takes the mark away. */
  highlight(point: Point | undefined): void {
    this.#canvas.highlight(point);
  }

  /** Draws anew what CSS cannot, as after a change of theme. */
  redraw(): void {
    this.#canvas.hostUpdated();
  }

  /** The picture as a file with its words; without a canvas, as of bars in HTML, the words alone. Undefined before it is drawn. */
  async toPNG(words: PictureWords): Promise<Blob | undefined> {
    const [canvas, theme] = [this.#find<HTMLCanvasElement>('canvas') ?? undefined, this.#source.theme()];
    if (!theme || (canvas && !this.#canvas.isDrawn)) return undefined;
    const { drawPicture } = await import('../../charts/picture.js');
    return drawPicture(canvas && { image: canvas, width: canvas.clientWidth, height: canvas.clientHeight }, theme, words);
  }

  /** @param label what the picture shows, in a sentence */
  render(label: string, words: typeof chartWords, middle?: unknown): TemplateResult {
    const keys = `${this.#name}-keys`;
    return html`<div class="plot" data-picture=${this.#name}>
        <div
          class="picture"
          part="picture"
          tabindex="0"
          role="application"
          aria-roledescription=${words['picture.role']}
          aria-label=${label}
          aria-describedby=${keys}
          @keydown=${this.#onKey}
          @pointermove=${this.#onPointer}
          @pointerdown=${this.#onPointer}
          @pointerleave=${this.#onLeave}
          @click=${this.#onClick}
          @focusout=${this.#clear}
        >
          <canvas aria-hidden="true"></canvas>
        </div>
        ${middle}
        ${this.#fault ? html`<p class="picture-fault small muted">${words['picture.fault']}</p>` : ''}
        <span id=${keys} hidden>${words['picture.keys']}</span>
        ${tooltip(this.#tip)}
      </div>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
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
  };

  /** Only a tooltip that is open keeps Escape from what is around, such as a dialog of the page. */
  #escape(event: KeyboardEvent): void {
    if (!this.#tip) return;
    event.stopPropagation();
    this.#clear();
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const point = this.#canvas.pointAt(event);
    if (!point) return this.#clear();
    const isDonut = this.#source.spec()?.kind === 'donut';
    this.#show(point, isDonut ? { x: event.clientX, y: event.clientY } : undefined);
  };

  /** A finger that lifts leaves its tooltip to be read; the next touch elsewhere takes it. */
  readonly #onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#clear();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const point = this.#canvas.pointAt(event);
    if (point) this.#source.choose(point);
  };

  readonly #clear = (): void => {
    this.#cursor = this.#tip = undefined;
    this.#canvas.highlight(undefined);
    hideTooltip(this.#find('.tooltip'));
  };

  #show(point: Point, pointer?: { x: number; y: number }): void {
    const isSame = this.#cursor?.column === point.column && this.#cursor.series === point.series;
    this.#cursor = point;
    this.#tip = this.#source.words(point)?.tip;
    if (!isSame) this.#canvas.highlight(point);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#place(pointer));
  }

  #place(pointer: { x: number; y: number } | undefined): void {
    const box = this.#find('.tooltip');
    const place = pointer ?? this.#placeOfCursor();
    if (box?.isConnected && this.#tip && place) placeTooltip(box, place);
  }

  #placeOfCursor(): { x: number; y: number } | undefined {
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

  #find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.#host.renderRoot.querySelector<E>(`[data-picture="${this.#name}"] ${selector}`);
  }

  #failed(error: Error | undefined): void {
    if (error?.message === this.#fault?.message) return;
    this.#fault = error;
    this.#host.requestUpdate();
  }
}

export const pictureStyles = css`
  /* Room for the focus ring and for what stands out of its row. */
  .body {
    margin: calc(var(--_space) * -1) calc(var(--_space) * -1.5);
    padding: var(--_space) calc(var(--_space) * 1.5);
  }
  .plot {
    position: relative;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .picture {
    position: absolute;
    inset: 0;
    touch-action: pan-y;
    border-radius: var(--_radius-small);
  }
  .picture canvas {
    position: absolute;
    inset: 0;
  }
  .picture-fault {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    margin: 0;
    text-align: center;
    pointer-events: none;
  }
`;
