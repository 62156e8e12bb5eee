/** What the count of leaks does, inside the browser: puts elements on the page, moves, uses and removes them, and asks them anew. */
import 'engagement-widgets/all';
import { Chart } from 'chart.js';
import { configure } from 'engagement-widgets';
import { recordedFetch } from '../../demo/recorded/index.js';
import { campaign, widgets } from '../elements/widgets.js';

/** Every element, with its attributes. */
const elements: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...widgets,
  'ew-analytics': { experience: campaign },
  'ew-period-picker': { experience: campaign },
  'ew-report-bell': { experience: campaign, 'experience-name': 'Summer of Sound' },
  'ew-experience-dashboard': { experience: campaign, hash: 'x' },
  'ew-mission-dashboard': {},
  'ew-tenant-dashboard': {},
};

interface Piece extends HTMLElement {
  toCSV?(): Promise<string | undefined>;
  refresh?(): unknown;
}

let open = 0;
let answers = 0;
const known = new Map<string, Promise<string>>();

/** The recorded answers, each time with another moment, so that everything is drawn anew. */
const answer: typeof fetch = async (input, init) => {
  open++;
  try {
    const url = String(input);
    if (!known.has(url)) known.set(url, recordedFetch(url).then((response) => response.text()));
    const text = await known.get(url)!;
    await soon();
    init?.signal?.throwIfAborted();
    const made = new Date(Date.UTC(2026, 8, 15, 12) + ++answers * 60_000).toISOString();
    return new Response(text.replace(/"generatedAt":"[^"]*"/, `"generatedAt":"${made}"`), { headers: { 'content-type': 'application/json' } });
  } finally {
    open--;
  }
};

configure({ endpoint: 'https://leaks.invalid', locale: 'en', loading: 'eager', compare: true, fetch: answer, getToken: () => ({ token: 'a', expiresIn: 300 }) });

const [main] = document.getElementsByTagName('main');
function provider(): HTMLElement {
  const element = document.createElement('ew-analytics');
  main?.append(element);
  return element;
}
const providers = [provider(), provider()] as const;

const soon = () => new Promise<void>((done) => setTimeout(done));
const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Everything below an element, shadow trees too. */
function* within(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

const isAsking = (element: Element): boolean => element.matches(':state(loading), :state(refreshing)');
const isWaiting = (element: Element): boolean =>
  isAsking(element) || (element.localName === 'canvas' && element.matches('.picture *') && !element.hasAttribute('data-drawn') && element.getBoundingClientRect().top < innerHeight);

/** Until every question is answered and everything that can be seen is drawn. */
async function rest(): Promise<void> {
  for (let look = 0; look < 600; look++) {
    await frame();
    if (open === 0 && ![...within(document)].some(isWaiting)) return frame();
  }
  throw new Error('An element never came to rest.');
}

function make(tag: string): Piece {
  const element = document.createElement(tag) as Piece;
  for (const [name, value] of Object.entries(elements[tag]!)) element.setAttribute(name, value);
  if (tag === 'ew-analytics') element.append(make('ew-kpi-tiles'), make('ew-nps-donut'));
  return element;
}

/** All in one place, so that each can be seen. */
function place(element: HTMLElement, provider: HTMLElement): void {
  const box = document.createElement('div');
  Object.assign(box.style, { position: 'absolute', inset: '0 auto auto 0', inlineSize: '700px', blockSize: '600px' });
  box.append(element);
  provider.append(box);
}

function take(element: HTMLElement): void {
  const box = element.parentElement;
  element.remove();
  box?.remove();
}

/** What a reader does: opens the menu and takes the table. */
async function use(element: Piece): Promise<void> {
  const button = element.shadowRoot?.querySelector<HTMLElement>('[part~="menu-button"]');
  button?.click();
  await element.toCSV?.();
  await frame();
  element.shadowRoot?.querySelector<HTMLElement>('[popover]:popover-open [data-item="table"]')?.click();
}

/** Puts that many on the page at once, moves them to another provider and takes them away; one goes before its answer is there. */
async function batch(tag: string, size: number): Promise<void> {
  const made = Array.from({ length: size }, () => make(tag));
  for (const element of made) place(element, providers[0]);
  await Promise.resolve();
  take(made.pop()!);
  await rest();
  await use(made[0]!);
  for (const element of made) {
    take(element);
    place(element, providers[1]);
  }
  await rest();
  for (const element of made) take(element);
  await frame();
}

/** Puts one on the page and asks it anew. */
async function refresh(tag: string, times: number): Promise<void> {
  const element = make(tag);
  place(element, providers[0]);
  await rest();
  // A widget that is asked while its request runs would join it.
  const asked = [element, ...within(element.shadowRoot ?? element), ...element.children].filter(({ localName }) => localName.startsWith('ew-'));
  for (let turn = 0; turn < times; turn++) {
    await element.refresh?.();
    // Frames are for what is drawn; ten answers in one are no harder than one.
    await (turn % 10 === 0 ? frame() : soon());
    while (open > 0 || asked.some(isAsking)) await soon();
  }
  await rest();
  take(element);
  await frame();
}

const leaks = { tags: Object.keys(elements), batch, refresh, charts: () => Object.keys(Chart.instances).length, answers: () => answers };
export type LeaksPage = typeof leaks;
Object.assign(globalThis, { leaks });
