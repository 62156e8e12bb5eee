// Zoom and pan by pointer, wheel and buttons, and what keys mean. A plain wheel and a single finger stay the page's. Loaded on first use.
import type { Box, Layout, Point, Step } from '../../flow/index.js';
import type { View } from './view.js';

const smallest = 0.15;
const largest = 3;
const stepBy = 1.3;
/** Free space around what is shown. */
const room = 12;
/** A press that moves less is a click. */
const clickSlack = 4;

export class Gestures {
  readonly #view: View;
  readonly #pointers = new Map<number, { x: number; y: number }>();
  #travelled = 0;

  constructor(view: View) {
    this.#view = view;
  }

  /** Whether the last press moved the picture, so that its click means nothing. */
  get dragged(): boolean {
    return this.#travelled > clickSlack;
  }

  /** As large as shows everything, never above its set size. */
  fit(): void {
    const { extent, unit } = this.#view.source;
    const [stage, size] = [this.#view.room, extent()];
    if (!stage || !size) return;
    const whole = Math.min((stage.width - 2 * room) / size.width, (stage.height - 2 * room) / size.height);
    this.#view.scale = Math.max(smallest, Math.min(unit(), whole));
    this.#view.paint(true);
  }

  zoom(direction: 1 | -1): void {
    const stage = this.#view.room;
    if (stage) this.#zoomAt(stage.width / 2, stage.height / 2, stepBy ** direction, true);
  }

  /** Moves as little as needed to show a box of the picture. */
  reveal(box: Box): void {
    const view = this.#view;
    const stage = view.room;
    if (!stage) return;
    const shift = (at: number, from: number, length: number, space: number) =>
      Math.max(room * 3 - from * view.scale, Math.min(at, space - (from + length) * view.scale - room * 3));
    view.x = shift(view.x, box.x, box.width, stage.width);
    view.y = shift(view.y, box.y, box.height, stage.height);
    view.paint(true);
  }

  /** Where an event is, in units of the picture. */
  placeOf({ clientX, clientY }: MouseEvent): Point {
    const { x, y, scale, source } = this.#view;
    const box = source.stage()?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: (clientX - box.left - x) / scale, y: (clientY - box.top - y) / scale };
  }

  wheel(event: WheelEvent): void {
    const stage = this.#view.source.stage();
    if (!(event.ctrlKey || event.metaKey) || !stage) return;
    const box = stage.getBoundingClientRect();
    // Lines and pages count as pixels too; one notch must not jump.
    const amount = Math.max(-60, Math.min(60, event.deltaMode === 0 ? event.deltaY : event.deltaY * 20));
    this.#zoomAt(event.clientX - box.left, event.clientY - box.top, Math.exp(-amount / 160), false);
  }

  down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.#pointers.size === 1) this.#travelled = 0;
  }

  move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    const stage = this.#view.source.stage();
    if (!before || !stage || (event.pointerType === 'touch' && this.#pointers.size < 2)) return;
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    this.#travelled += Math.abs(dx) + Math.abs(dy);
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (!this.dragged) return;
    if (!stage.hasPointerCapture(event.pointerId)) stage.setPointerCapture(event.pointerId);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    // Each of two fingers carries half of the way.
    this.#view.x += other ? dx / 2 : dx;
    this.#view.y += other ? dy / 2 : dy;
    if (!other) return this.#view.paint();
    const box = stage.getBoundingClientRect();
    const [was, is] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(event.clientX - other.x, event.clientY - other.y)];
    this.#zoomAt((event.clientX + other.x) / 2 - box.left, (event.clientY + other.y) / 2 - box.top, was > 0 ? is / was : 1, false);
  }

  up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
  }

  #zoomAt(x: number, y: number, by: number, glide: boolean): void {
    const view = this.#view;
    const scale = Math.max(smallest, Math.min(largest, view.scale * by));
    view.x = x - ((x - view.x) * scale) / view.scale;
    view.y = y - ((y - view.y) * scale) / view.scale;
    view.scale = scale;
    view.paint(glide);
  }
}

/** How near to an edge the pointer must be, in units of the picture. */
const reach = 6;

/** Index of the edge at a place of the picture, the nearest of several. */
export function edgeAt(layout: Layout | undefined, { x, y }: Point): number | undefined {
  let best: number | undefined;
  let least = reach;
  for (const { edge, points } of layout?.edges ?? []) {
    points.slice(1).forEach((b, at) => {
      const a = points[at]!;
      const [dx, dy] = [outside(x, a.x, b.x), outside(y, a.y, b.y)];
      if (dx + dy >= least) return;
      least = dx + dy;
      best = edge.index;
    });
  }
  return best;
}

function outside(at: number, a: number, b: number): number {
  return Math.max(0, Math.min(a, b) - at, at - Math.max(a, b));
}

/** The step of a key in the picture; undefined for keys that mean nothing there. */
export function stepOf(key: string, isRightToLeft: boolean): Step | undefined {
  const [onward, backward] = isRightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const steps: Record<string, Step> = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last', [onward]: 'onward', [backward]: 'backward' };
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
}

/** Makes one of the tools the toolbar's tab stop. */
export function rove(tools: readonly HTMLElement[], current: Element): void {
  if (tools.includes(current as HTMLElement)) for (const tool of tools) tool.tabIndex = tool === current ? 0 : -1;
}

/** Arrow keys, Home and End within the toolbar. */
export function stepInToolbar(event: KeyboardEvent, tools: readonly HTMLElement[], target: Element, isRightToLeft: boolean): void {
  const at = tools.indexOf(target as HTMLElement);
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || keepsKey(event.key, target)) return;
  const step = stepOf(event.key, isRightToLeft);
  const to = { onward: at + 1, backward: at - 1, first: 0, last: tools.length - 1, next: undefined, previous: undefined }[step ?? 'next'];
  if (to === undefined) return;
  event.preventDefault();
  tools[(to + tools.length) % tools.length]?.focus();
}

/** Inside a text the arrows move the caret, until it stands at the end they point to. */
function keepsKey(key: string, target: Element): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const { selectionStart: start, selectionEnd: end, value } = target;
  if (key === 'Home' || key === 'End') return value !== '';
  return key === 'ArrowLeft' ? start !== 0 || end !== 0 : key === 'ArrowRight' ? start !== value.length : false;
}
