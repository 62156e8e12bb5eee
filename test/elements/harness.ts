// Puts any widget of the package on a page as its author would, with recorded answers or faults behind its fetch.
import { aTimeout, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { recordedFetch } from '../../demo/recorded/index.js';
import type { Analytics } from '../../src/elements/shared/analytics.js';
import { widgets } from './widgets.js';
import 'engagement-widgets/all';

export { campaign, widgets } from './widgets.js';

export interface WidgetElement extends LitElement {
  data: unknown;
  refresh(): Promise<void>;
  toCSV(): Promise<string | undefined>;
}

export interface Mounted {
  provider: Analytics;
  widget: WidgetElement;
  /** Requests made so far. */
  requests: Request[];
}

/** A fetch that notes what it is asked and lets `answer` decide. */
export function noting(answer: typeof fetch, requests: Request[] = []): typeof fetch {
  return (input, init) => {
    requests.push(new Request(input, init));
    return answer(input, init);
  };
}

/** A provider with one widget in it; `answer` stands for the network. */
export async function mount(tag: string, answer: typeof fetch = recordedFetch, attributes: Record<string, string> = {}): Promise<Mounted> {
  const requests: Request[] = [];
  const provider = await fixture<Analytics>(html`<ew-analytics endpoint="https://analytics.example/api" locale="en" compare></ew-analytics>`);
  provider.fetch = noting(answer, requests);
  const widget = document.createElement(tag) as WidgetElement;
  for (const [name, value] of Object.entries({ ...widgets[tag], ...attributes })) widget.setAttribute(name, value);
  provider.append(widget);
  await widget.updateComplete;
  return { provider, widget, requests };
}

/** A short wait by a timer: frames do not come to a tab in the background, where the runner may put a file. */
export const soon = (): Promise<void> => aTimeout(10) as Promise<void>;

/** Waits until a widget is in a state; the runner's own time-out ends a wait in vain. */
export async function inState(widget: Element, state: string): Promise<void> {
  while (!widget.matches(`:state(${state})`)) await soon();
  await (widget as LitElement).updateComplete;
}

export async function mountReady(tag: string, attributes?: Record<string, string>): Promise<Mounted> {
  const mounted = await mount(tag, recordedFetch, attributes);
  await inState(mounted.widget, 'ready');
  return mounted;
}

/** All the text that a reader of the shadow tree meets. */
export function textOf(widget: LitElement): string {
  return (widget.renderRoot as ShadowRoot).textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

export function part(widget: LitElement, name: string): HTMLElement | null {
  return widget.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`);
}

/** Opens the menu as a click does and chooses an entry by its id: table, csv, png, explain, refresh. */
export async function choose(widget: LitElement, item: string): Promise<void> {
  part(widget, 'menu-button')?.click();
  let entry: HTMLElement | null = null;
  while (!entry) {
    await soon();
    entry = widget.renderRoot.querySelector<HTMLElement>(`[popover]:popover-open [data-item="${item}"]`);
  }
  entry.click();
  await widget.updateComplete;
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
