// The page of sizing.test.ts: puts widgets into the boxes that hosts have, and says how they sit there. Runs in the browser.
import { recordedFetch } from '../../../demo/recorded/index.js';
import { campaign, widgets } from '../../elements/widgets.js';

/** How a widget sits in its box, in whole pixels. */
export interface Fit {
  tag: string;
  inline: number;
  block: number;
  /** What of the card reaches beyond the element. */
  beyond: number;
  /** What is wider than the body of the card and can only be had by scrolling sideways. */
  overflow: number;
  /** What of the body is below its edge, to be scrolled to. */
  below: number;
}

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

const faults: string[] = [];
addEventListener('error', ({ message }) => faults.push(message));
addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));

const shifts: string[] = [];
const observer = new PerformanceObserver((list) => noteShifts(list.getEntries() as Shift[]));
observer.observe({ type: 'layout-shift', buffered: true });

function noteShifts(entries: readonly Shift[]): void {
  for (const { value, sources } of entries) shifts.push(`${value.toFixed(4)} ${sources.map(({ node }) => node?.nodeName.toLowerCase()).join(', ')}`);
}

const main = (): HTMLElement => document.querySelector('main')!;
const shown = (): HTMLElement[] => [...main().querySelectorAll<HTMLElement>('.box > *')];
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

const networks: Readonly<Record<string, typeof fetch>> = {
  recorded: recordedFetch,
  never: () => new Promise(() => undefined),
  failing: () => Promise.resolve(new Response('{}', { status: 403 })),
};

function provider(loading: 'lazy' | 'eager', network: string): HTMLElement {
  const around = document.createElement('ew-analytics');
  Object.assign(around, { fetch: networks[network] });
  const attributes = { endpoint: 'https://analytics.example/api', experience: campaign, locale: 'en', compare: '', loading };
  for (const [name, value] of Object.entries(attributes)) around.setAttribute(name, value);
  return around;
}

function make(tag: string): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(widgets[tag] ?? {})) element.setAttribute(name, value);
  return element;
}

const wraps: Readonly<Record<string, (box: HTMLElement) => HTMLElement>> = {
  none: (box) => box,
  tab: (box) => {
    const panel = document.createElement('div');
    panel.className = 'opener';
    panel.hidden = true;
    panel.append(box);
    return panel;
  },
  dialog: (box) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'opener';
    dialog.append(box);
    return dialog;
  },
  details: (box) => {
    const details = document.createElement('details');
    details.className = 'opener';
    details.append(box);
    return details;
  },
};

/** One box per widget. `box` and `widget` are classes of the host's; each box is followed by a line of the host's own. */
function show(tags: readonly string[], { box = '', widget = '', wrap = 'none', loading = 'eager' as 'lazy' | 'eager', network = 'recorded' } = {}): void {
  const around = provider(loading, network);
  for (const tag of tags) {
    const place = document.createElement('div');
    place.className = `box ${box}`;
    const element = make(tag);
    element.className = widget;
    place.append(element);
    const line = document.createElement('p');
    line.textContent = 'What the host has below';
    around.append(wraps[wrap]!(place), line);
  }
  main().replaceChildren(around);
}

/** Opens what `show` has wrapped, one at a time as a reader does. */
async function openOne(index: number): Promise<void> {
  const opener = main().querySelectorAll<HTMLElement>('.opener')[index]!;
  if (opener instanceof HTMLDialogElement) opener.showModal();
  else if (opener instanceof HTMLDetailsElement) opener.open = true;
  else opener.hidden = false;
  opener.scrollIntoView();
  const widget = opener.querySelector<HTMLElement>('.box > *')!;
  while (!widget.matches(':state(ready)')) await pause();
  for (const canvas of widget.shadowRoot!.querySelectorAll('canvas')) canvas.scrollIntoView();
  while (unpainted(widget)) await pause();
  await frame();
  await frame();
}

function closeOne(index: number): void {
  const opener = main().querySelectorAll<HTMLElement>('.opener')[index]!;
  if (opener instanceof HTMLDialogElement) opener.close();
}

/** A canvas that nobody has painted yet has the size that canvases are born with. */
const unpainted = (widget: HTMLElement): boolean => [...widget.shadowRoot!.querySelectorAll('canvas')].some(({ width, height }) => width === 300 && height === 150);

async function settled(state = 'ready'): Promise<void> {
  for (const widget of shown()) while (!widget.matches(`:state(${state})`)) await pause();
  for (const widget of shown()) {
    // Charts are drawn near the viewport only.
    for (const canvas of widget.shadowRoot!.querySelectorAll('canvas')) canvas.scrollIntoView();
    while (unpainted(widget)) await pause();
  }
  scrollTo(0, 0);
  for (let count = 0; count < 3; count++) await frame();
}

async function resize(inline: number, block: number): Promise<void> {
  for (const box of main().querySelectorAll<HTMLElement>('.box')) Object.assign(box.style, { inlineSize: `${inline}px`, blockSize: `${block}px` });
  // What observes its size draws in the next frame, and a flow that becomes a list in the one after.
  for (let count = 0; count < 4; count++) await frame();
  await pause();
}

function fitOf(widget: HTMLElement): Fit {
  const outer = widget.getBoundingClientRect();
  const card = widget.shadowRoot!.querySelector('.card')?.getBoundingClientRect() ?? outer;
  const body = widget.shadowRoot!.querySelector<HTMLElement>('.body');
  const beyond = Math.max(0, card.bottom - outer.bottom, card.right - outer.right, outer.left - card.left);
  return {
    tag: widget.localName,
    inline: Math.round(outer.width),
    block: Math.round(outer.height),
    beyond: Math.round(beyond),
    overflow: body ? body.scrollWidth - body.clientWidth : 0,
    below: body ? body.scrollHeight - body.clientHeight : 0,
  };
}

const fits = (): Fit[] => shown().map(fitOf);

/** Canvases that are not as wide as their boxes. */
const blurred = (): string[] =>
  shown().flatMap((widget) =>
    [...widget.shadowRoot!.querySelectorAll('canvas')]
      .filter((canvas) => Math.abs(canvas.width / devicePixelRatio - canvas.parentElement!.clientWidth) > 1)
      .map((canvas) => `${widget.localName}: ${canvas.width / devicePixelRatio} px drawn in ${canvas.parentElement!.clientWidth} px`),
  );

/** Another network behind the provider, and its outcome. */
async function answer(network: string, state: string): Promise<void> {
  Object.assign(main().firstElementChild!, { fetch: networks[network] });
  await settled(state);
}

/** What has been told to the page, and what has moved, since the last time this was asked. */
function heard(): { faults: string[]; shifts: string[] } {
  noteShifts(observer.takeRecords() as Shift[]);
  return { faults: faults.splice(0), shifts: shifts.splice(0) };
}

/** Defined at once, or by a later word: until then `cloak.css` holds the places. */
const define = () => import('engagement-widgets/all');
if (!location.pathname.includes('cloaked')) await define();

const sizing = {
  show, openOne, closeOne, settled, resize, fits, blurred, heard, define, answer,
};
export type Sizing = typeof sizing;
Object.assign(globalThis, { sizing });
