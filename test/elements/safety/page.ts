// All widgets on one page, twice: a half that is well and must stay so, and a half that something goes wrong in.
import type { LitElement } from 'lit';
import { recordedFetch } from '../../../demo/recorded/index.js';
import { noting, soon, widgets, type WidgetElement } from '../harness.js';
import type { Analytics } from '../../../src/elements/shared/analytics.js';
import { stateOf } from './cases.js';
import { see } from './watch.js';

export interface Heard {
  type: string;
  widget: Element;
  detail: Record<string, unknown>;
}

export interface Half {
  provider: Analytics;
  all: readonly WidgetElement[];
  /** What the widgets themselves have told, in order. */
  heard: Heard[];
  requests: Request[];
}

/** Every widget in one provider, asking at once; the events of nested widgets are theirs. */
/** @param answer stands for the network; null leaves the page's own fetch */
export function half(answer: typeof fetch | null = recordedFetch, endpoint = 'https://analytics.example/api'): Half {
  const provider = document.createElement('ew-analytics') as Analytics;
  for (const [name, value] of Object.entries({ endpoint, locale: 'en', loading: 'eager', compare: '' })) provider.setAttribute(name, value);
  const [heard, requests]: [Heard[], Request[]] = [[], []];
  if (answer) provider.fetch = noting(answer, requests);
  const all = Object.entries(widgets).map(([tag, attributes]) => {
    const widget = document.createElement(tag) as WidgetElement;
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    return widget;
  });
  for (const type of ['ew-load', 'ew-error']) {
    provider.addEventListener(type, (event) => {
      const widget = event.composedPath()[0] as Element;
      if (all.includes(widget as WidgetElement)) heard.push({ type, widget, detail: (event as CustomEvent).detail as Record<string, unknown> });
    });
  }
  provider.append(...all);
  document.body.append(provider);
  return { provider, all, heard, requests };
}

const isSettled = (widget: Element): boolean => stateOf(widget) !== 'loading' && stateOf(widget) !== 'none' && !widget.matches(':state(refreshing)');

/** Waits until no widget of the half is loading; the runner's own time-out ends a wait in vain. */
export async function settled({ all }: Pick<Half, 'all'>): Promise<void> {
  while (!all.every(isSettled)) await soon();
  // What is told with the last change, and what a second telling would come with.
  for (let turn = 0; turn < 3; turn += 1) await soon();
  await Promise.all(all.map((widget: LitElement) => widget.updateComplete));
}

/** Tag, state and all the text of each widget. */
export const portrait = ({ all }: Half): string[] => all.map((widget) => [widget.localName, stateOf(widget), ...see(widget).texts.map((text) => text.trim())].filter(Boolean).join(' | '));

/** The portrait once pieces that come later, such as charts, are there: nothing has changed for a while. */
export async function calm(of: Half): Promise<string[]> {
  await settled(of);
  let last = portrait(of);
  for (let still = 0; still < 20; still += 1) {
    await soon();
    const now = portrait(of);
    if (now.some((text, index) => text !== last[index])) still = 0;
    last = now;
  }
  return last;
}

/** Every file that the widgets have. */
export async function files({ all: widgets }: Half): Promise<void> {
  for (const widget of widgets) {
    await widget.toCSV();
    await (widget as WidgetElement & { toPNG(): Promise<Blob | undefined> }).toPNG();
  }
}
