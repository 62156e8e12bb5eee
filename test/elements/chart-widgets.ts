// Chart widgets on a page: answers in the contract's form, and ways to look at canvas, legend, tooltip and what is spoken.
import { aTimeout, fixture, html, nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { Analytics } from '../../src/elements/shared/analytics.js';
import { plain } from '../format/civil-cases.js';
import 'engagement-widgets/analytics';

const envelope = { period: { from: '2026-05-01', to: '2026-05-31' }, zone: 'Europe/Berlin', generatedAt: '2026-05-30T08:32:00Z' };
const previousPeriod = { from: '2026-04-01', to: '2026-05-01' };
const perScore = (counts: readonly number[]) => counts.map((count, score) => ({ key: String(score), count }));

const detail = (type: string, more: object) => ({
  ...envelope, type, module: { id: 'm', type, name: 'Module', position: 1 }, visits: 50, sessions: 50, people: 50, figures: {}, breakdowns: {}, tables: {}, ...more,
});

/** The survey of product.md: 50 asked, 12 detractors, 7 passives, 15 promoters. */
export const goldenScores = [2, 2, 0, 0, 5, 1, 2, 3, 4, 7, 8];
export const survey = (scores: readonly number[] = goldenScores, asked = 50, more: object = {}) =>
  detail('nps', { figures: { asked, answered: scores.reduce((sum, count) => sum + count, 0) }, breakdowns: { scores: perScore(scores) }, ...more });
export const surveyBefore = { previousPeriod, previous: { visits: 200, sessions: 200, people: 200, figures: { asked: 200, answered: 120 }, breakdowns: { scores: perScore([60, 20, 0, 0, 0, 0, 0, 20, 0, 10, 10]) } } };

export const decision = (counts: readonly number[] = [12, 4, 1], asked = 23, more: object = {}) =>
  detail('decision', {
    figures: { asked, answered: counts.reduce((sum, count) => sum + count, 0) },
    texts: { question: { text: 'What brings you here?', language: 'en' } },
    breakdowns: { options: counts.map((count, index) => ({ key: `o${index}`, label: `Option ${index + 1}`, count })) },
    ...more,
  });

const types = ['classic', 'content', 'opinion', 'engagement'] as const;
const byType = (counts: readonly number[]) => types.map((type, index) => ({ type, validations: counts[index]!, people: counts[index]! }));
const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
export const missions = (now: readonly number[], before?: readonly number[], more: object = {}) => ({
  ...envelope, validations: total(now), people: 10, types: byType(now),
  ...(before ? { previousPeriod, previous: { validations: total(before), people: 10, types: byType(before) } } : {}),
  ...more,
});

/** Nine days; nothing on the 24th, the 30th is not over. */
export const days = {
  ...envelope,
  period: { from: '2026-05-22', to: '2026-05-31' },
  completeUntil: '2026-05-30T08:32:00Z',
  validations: 8 * 10,
  people: 30,
  days: [22, 23, 25, 26, 27, 28, 29, 30].map((day) => ({ date: `2026-05-${day}`, classic: 4, content: 3, opinion: 2, engagement: 1 })),
};

export interface ChartWidget extends LitElement {
  data: unknown;
  toCSV(): Promise<string | undefined>;
  toPNG(): Promise<Blob | undefined>;
}

const root = (widget: LitElement) => widget.renderRoot as ShadowRoot;
export const find = <E extends Element = HTMLElement>(widget: LitElement, selector: string): E => root(widget).querySelector<E>(selector)!;
export const findAll = (widget: LitElement, selector: string): HTMLElement[] => [...root(widget).querySelectorAll<HTMLElement>(selector)];
/** Text with plain blanks, as a reader takes it. */
export const words = (element: Element | null | undefined): string => plain(element?.textContent ?? '').trim();
export const legendRows = (widget: LitElement): string[] => findAll(widget, '.legend-item').map((item) => [...item.children].map(words).filter(Boolean).join(' '));

/** Puts a widget with its own figures on the page; nothing is asked. What stands in for figures, such as "no data yet", loads on first use. */
export async function show(tag: string, data: unknown, attributes: Record<string, string> = {}, inside?: Element): Promise<ChartWidget> {
  const around = inside ?? (await fixture<HTMLElement>(html`<div></div>`));
  const widget = document.createElement(tag) as ChartWidget;
  for (const [name, value] of Object.entries({ locale: 'en-GB', ...attributes })) widget.setAttribute(name, value);
  widget.data = data;
  around.append(widget);
  await widget.updateComplete;
  while (data !== undefined && widget.matches(':state(loading)')) await aTimeout(5);
  await widget.updateComplete;
  return widget;
}

export const provider = (set: Partial<Analytics> = {}): Promise<Analytics> =>
  fixture<Analytics>(html`<ew-analytics endpoint="https://analytics.example/none" locale="en-GB" .fetch=${set.fetch ?? (() => new Promise(() => undefined))} experience=${set.experience ?? 'e'}></ew-analytics>`);

/** Waits until the chart is on its canvas. */
export async function drawn(widget: ChartWidget): Promise<HTMLCanvasElement> {
  while (!root(widget).querySelector('canvas[data-drawn]')) await nextFrame();
  await nextFrame();
  return find<HTMLCanvasElement>(widget, 'canvas');
}

export const frames = async (count = 3): Promise<void> => {
  for (let index = 0; index < count; index += 1) await nextFrame();
};

/** All colours of a canvas but the card's own that cover at least `share` of what is painted, as `r,g,b`. */
export function colours(canvas: HTMLCanvasElement, share = 0.01): Map<string, number> {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const counts = new Map<string, number>();
  let painted = 0;
  for (let index = 0; index < data.length; index += 4) {
    const isGround = data[index] === 255 && data[index + 1] === 255 && data[index + 2] === 255;
    if (data[index + 3] !== 255 || isGround) continue;
    painted += 1;
    const colour = `${data[index]},${data[index + 1]},${data[index + 2]}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count >= painted * share).map(([colour, count]) => [colour, count / painted]));
}

/** What the widget's live region, or the provider's, says now. */
export const spoken = (widget: LitElement): string => words(find(widget, '[role=status]'));

export async function press(widget: LitElement, key: string, on = '.picture'): Promise<void> {
  find(widget, on).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await widget.updateComplete;
  await widget.updateComplete;
}

/** Moves the pointer over a place of the picture, in shares of its size. */
export async function point(widget: LitElement, x: number, y: number, type = 'pointermove'): Promise<void> {
  const picture = find(widget, '.picture');
  const box = picture.getBoundingClientRect();
  picture.dispatchEvent(new PointerEvent(type, { clientX: box.left + box.width * x, clientY: box.top + box.height * y, bubbles: true, composed: true }));
  await widget.updateComplete;
  await widget.updateComplete;
}

export const tip = (widget: LitElement): string => {
  const box = find(widget, '.tooltip');
  return box.matches(':popover-open') ? words(box) : '';
};

/** Elements of the widget that Tab stops at. */
export const tabStops = (widget: LitElement): HTMLElement[] => findAll(widget, 'button, [tabindex]').filter((element) => element.tabIndex === 0 && element.getClientRects().length > 0);

/** Details of every event of a name from now on. */
export function heard(on: EventTarget, name: string): unknown[] {
  const details: unknown[] = [];
  on.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}
