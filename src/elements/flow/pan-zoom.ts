// Zoom and pan of a picture inside its stage. A plain wheel and a single finger stay the page's; touches the picture's transform only.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Extent {
  width: number;
  height: number;
}

export interface PanZoomSource {
  stage: () => HTMLElement | null;
  /** The element that is moved. */
  ground: () => SVGElement | null;
  /** Size of the picture at scale 1; undefined while there is none. */
  extent: () => Extent | undefined;
  /** Scale at which type has its set size. */
  unit: () => number;
  isRightToLeft: () => boolean;
  /** After every move. */
  moved: () => void;
}

const smallest = 0.15;
const largest = 3;
const stepBy = 1.3;
const edge = 12;
/** A press that moves less is a click. */
const clickSlack = 4;

export class PanZoom implements ReactiveController {
  readonly #source: PanZoomSource;
  #x = 0;
  #y = 0;
  #scale = 1;
  /** What the view was set for; another picture or stage starts anew. */
  #key = '';
  #pointers = new Map<number, { x: number; y: number }>();
  #travelled = 0;

  constructor(host: ReactiveControllerHost, source: PanZoomSource) {
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Whether the last press moved the picture, so that its click means nothing. */
  get dragged(): boolean {
    return this.#travelled > clickSlack;
  }

  get view() {
    return { x: this.#x, y: this.#y, scale: this.#scale };
  }

  /** Sets the first view of a picture, and keeps the reader's own while picture and stage stay the same size. */
  settle(): void {
    const [stage, extent] = [this.#source.stage(), this.#source.extent()];
    if (!stage || !extent || stage.clientWidth === 0) return;
    const key = [stage.clientWidth, stage.clientHeight, Math.round(extent.width), Math.round(extent.height), this.#source.unit()].join(' ');
    if (key !== this.#key) {
      this.#key = key;
      this.#scale = this.#source.unit();
      this.#x = this.#source.isRightToLeft() ? -Infinity : Infinity;
      this.#y = Infinity;
    }
    this.#paint(false);
  }

  fit(): void {
    const [stage, extent] = [this.#source.stage(), this.#source.extent()];
    if (!stage || !extent) return;
    const whole = Math.min((stage.clientWidth - 2 * edge) / extent.width, (stage.clientHeight - 2 * edge) / extent.height);
    this.#scale = Math.max(smallest, Math.min(this.#source.unit(), whole));
    this.#paint(true);
  }

  zoom(direction: 1 | -1): void {
    const stage = this.#source.stage();
    if (stage) this.#zoomAt(stage.clientWidth / 2, stage.clientHeight / 2, stepBy ** direction, true);
  }

  /** Moves as little as needed to show a box of the picture. */
  reveal(box: { x: number; y: number; width: number; height: number }): void {
    const stage = this.#source.stage();
    if (!stage) return;
    const scale = this.#scale;
    const shift = (at: number, from: number, length: number, room: number) =>
      Math.max(edge * 3 - from * scale, Math.min(at, room - (from + length) * scale - edge * 3));
    this.#x = shift(this.#x, box.x, box.width, stage.clientWidth);
    this.#y = shift(this.#y, box.y, box.height, stage.clientHeight);
    this.#paint(true);
  }

  /** Puts the middle of the view to a place of the picture. */
  center({ x, y }: { x: number; y: number }): void {
    const stage = this.#source.stage();
    if (!stage) return;
    this.#x = stage.clientWidth / 2 - x * this.#scale;
    this.#y = stage.clientHeight / 2 - y * this.#scale;
    this.#paint(false);
  }

  readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = (event.currentTarget as Element).getBoundingClientRect();
    // Lines and pages count as pixels too; one notch must not jump.
    const amount = Math.max(-60, Math.min(60, event.deltaMode === 0 ? event.deltaY : event.deltaY * 20));
    this.#zoomAt(event.clientX - box.left, event.clientY - box.top, Math.exp(-amount / 160), false);
  };

  readonly onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.#pointers.size === 1) this.#travelled = 0;
  };

  readonly onMove = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before || (event.pointerType === 'touch' && this.#pointers.size < 2)) return;
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    this.#travelled += Math.abs(dx) + Math.abs(dy);
    if (!this.dragged) return;
    const stage = event.currentTarget as Element;
    if (!stage.hasPointerCapture(event.pointerId)) stage.setPointerCapture(event.pointerId);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (!other) return this.#panBy(dx, dy);
    const box = stage.getBoundingClientRect();
    const [was, is] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(event.clientX - other.x, event.clientY - other.y)];
    this.#x += dx / 2;
    this.#y += dy / 2;
    this.#zoomAt((event.clientX + other.x) / 2 - box.left, (event.clientY + other.y) / 2 - box.top, was > 0 ? is / was : 1, false);
  };

  readonly onUp = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
  };

  /** Two fingers move the picture; the page must not scroll under them. */
  readonly onTouchMove = {
    handleEvent: (event: TouchEvent): void => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault();
    },
    passive: false,
  };

  #panBy(dx: number, dy: number): void {
    this.#x += dx;
    this.#y += dy;
    this.#paint(false);
  }

  #zoomAt(x: number, y: number, by: number, glide: boolean): void {
    const scale = Math.max(smallest, Math.min(largest, this.#scale * by));
    const factor = scale / this.#scale;
    this.#x = x - (x - this.#x) * factor;
    this.#y = y - (y - this.#y) * factor;
    this.#scale = scale;
    this.#paint(glide);
  }

  /** Keeps the picture in the stage: centred where it is smaller, without empty margins where it is larger. */
  #paint(glide: boolean): void {
    const [stage, ground, extent] = [this.#source.stage(), this.#source.ground(), this.#source.extent()];
    if (!stage || !ground || !extent) return;
    const [width, height] = [extent.width * this.#scale, extent.height * this.#scale];
    this.#x = within(this.#x, width, stage.clientWidth);
    this.#y = within(this.#y, height, stage.clientHeight);
    ground.classList.toggle('glide', glide);
    ground.style.setProperty('transform', `translate(${this.#x}px, ${this.#y}px) scale(${this.#scale})`);
    const rest = (at: number, length: number, room: number): [boolean, boolean] => [at < -1, at + length > room + 1];
    const [[left, right], [top, bottom]] = [rest(this.#x, width, stage.clientWidth), rest(this.#y, height, stage.clientHeight)];
    for (const [name, on] of Object.entries({ left, right, top, bottom })) stage.classList.toggle(`more-${name}`, on);
    this.#source.moved();
  }
}

function within(at: number, length: number, room: number): number {
  if (length <= room) return (room - length) / 2;
  return Math.max(room - length, Math.min(0, at));
}
