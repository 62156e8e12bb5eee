// A chart in an element: its place, its tab stop and its words. What draws it and reads it by hand comes when it is near, so that
// heading, figures and legend wait for none of that.
import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import { loadLibrary } from '../../charts/load.js';
import { whenNear } from '../../charts/near.js';
import type { PictureWords } from '../../charts/picture.js';
import type { ChartSpec, Point } from '../../charts/spec.js';
import type { chart as chartWords } from '../../i18n/en.js';
import type { Theme } from '../../theme/index.js';
import type { PictureHands, PictureHost } from './picture-hands.js';
import type { Tip } from './tooltip.js';

/** What is said of one place, in the tooltip and aloud. */
export interface PointWords {
  tip: Tip;
  spoken: string;
}

export interface PictureSource {
  spec: () => ChartSpec | undefined;
  /** True while figures for it are on their way: what draws it is fetched beside them. */
  soon?: () => boolean;
  theme: () => Theme | undefined;
  words: (point: Point) => PointWords | undefined;
  /** Speaks to screen readers. */
  say: (text: string) => void;
  /** A click, Enter or Space on a place. */
  choose: (point: Point) => void;
}

export class Picture implements ReactiveController {
  readonly #host: PictureHost;
  readonly #source: PictureSource;
  readonly #name: string;
  #box: HTMLElement | null = null;
  #leaveNear: (() => void) | undefined;
  #near = false;
  #loading = false;
  #hands: PictureHands | undefined;
  #fault: Error | undefined;

  /** @param name tells apart the pictures of one host */
  constructor(host: PictureHost, source: PictureSource, name = 'picture') {
    this.#host = host;
    this.#source = source;
    this.#name = name;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const box = this.#find('.picture') ?? (this.#source.soon?.() ? this.#host : null);
    if (box !== this.#box) this.#watch(box);
    if (this.#near) void this.#load();
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  /** Marks a place from outside, as a legend does; none takes the mark away. */
  highlight(point: Point | undefined): void {
    this.#hands?.highlight(point);
  }

  /** Draws anew what CSS cannot, as after a change of theme. */
  redraw(): void {
    this.#hands?.redraw();
  }

  /** The picture as a file with its words; without a canvas, as of bars in HTML, the words alone. Undefined before it is drawn. */
  async toPNG(words: PictureWords): Promise<Blob | undefined> {
    const [canvas, theme] = [this.#find<HTMLCanvasElement>('canvas') ?? undefined, this.#source.theme()];
    if (!theme || (canvas && !this.#hands?.isDrawn)) return undefined;
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
          @keydown=${this.#handle}
          @pointermove=${this.#handle}
          @pointerdown=${this.#handle}
          @pointerleave=${this.#handle}
          @click=${this.#handle}
          @focusout=${this.#handle}
        >
          <canvas aria-hidden="true"></canvas>
        </div>
        ${middle}
        ${this.#fault ? html`<p class="picture-fault small muted">${words['picture.fault']}</p>` : ''}
        <span id=${keys} hidden>${words['picture.keys']}</span>
        ${this.#hands?.tooltip()}
      </div>`;
  }

  readonly #handle = (event: Event): void => this.#hands?.handle(event);

  #watch(box: HTMLElement | null): void {
    this.#leaveNear?.();
    this.#near = false;
    this.#box = box;
    this.#leaveNear = box
      ? whenNear(box, () => {
          this.#near = true;
          void this.#load();
        })
      : undefined;
  }

  /** What failed is tried again with the next change of anything. */
  async #load(): Promise<void> {
    if (this.#hands || this.#loading) return;
    try {
      this.#loading = true;
      const [{ PictureHands }] = await Promise.all([import('./picture-hands.js'), loadLibrary()]);
      this.#hands = new PictureHands(this.#host, this.#source, { find: this.#find, onFault: (error) => this.#failed(error) });
      this.#failed(undefined);
      this.#host.requestUpdate();
    } catch (error) {
      this.#failed(error as Error);
    } finally {
      this.#loading = false;
    }
  }

  readonly #find = <E extends HTMLElement = HTMLElement>(selector: string): E | null =>
    this.#host.renderRoot.querySelector<E>(`[data-picture="${this.#name}"] ${selector}`);

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
  .picture,
  .picture canvas,
  .picture-fault {
    position: absolute;
    inset: 0;
  }
  .picture {
    touch-action: pan-y;
    border-radius: var(--_radius-small);
  }
  .picture-fault {
    display: grid;
    place-content: center;
    margin: 0;
    text-align: center;
    pointer-events: none;
  }
`;
