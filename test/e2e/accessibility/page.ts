// The page of the accessibility tests: every element in every state on recorded answers, and what happens in them. Runs in the browser.
import { announced, heardSoFar } from './ears.js';
import { answersOf } from '../../../stories/sheet/answers.js';
import { campaign, widgets } from '../../elements/widgets.js';
import * as reading from './reader.js';
import { marksOf, smallTargets, wordsOf } from './looks.js';
import { cutWordsIn, findStopsIn, focusOn, spaceOut, turnedSignsIn, unfocus } from './room.js';
import 'engagement-widgets/all';

type Attributes = Readonly<Record<string, string>>;

/** Elements that hold others, and small ones beside the widgets. */
const others: Readonly<Record<string, Attributes>> = {
  'ew-period-picker': {},
  'ew-report-bell': { experience: campaign, 'experience-name': 'Summer of Sound' },
  'ew-experience-dashboard': { experience: campaign, history: 'none' },
  'ew-mission-dashboard': { mission: 'bring-a-friend', history: 'none' },
  'ew-tenant-dashboard': { history: 'none' },
};
const all: Readonly<Record<string, Attributes>> = { ...widgets, ...others };

const recorded = answersOf('typical');
const never: typeof fetch = (_, init) => new Promise((__, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));
/** A pause that nobody waits for: the error shows at once. */
const fails = (status: number): typeof fetch => () =>
  Promise.resolve(new Response(JSON.stringify({ type: 'about:blank', title: 'No', status }), { status, headers: { 'content-type': 'application/problem+json', 'retry-after': '3600', 'x-request-id': 'req-1' } }));
const sendsHtml: typeof fetch = () => Promise.resolve(new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } }));
const isOffline: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));

/** Answers every question once; what is asked again hears `later`. */
function onceThen(later: typeof fetch): typeof fetch {
  const asked = new Set<string>();
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const answer = asked.has(url) ? later : recorded;
    asked.add(url);
    return answer(input, init);
  };
}

interface Acted extends HTMLElement {
  refresh?(): Promise<void>;
  abort?(): void;
}

interface Situation {
  fetch: typeof fetch;
  /** States that tell that it is there. */
  reached: readonly string[];
  attributes?: Attributes;
  /** Done once the widgets show figures, or ask for them. */
  then?: (widget: Acted) => unknown;
}

const refresh = (widget: Acted) => widget.refresh?.();

/** Every state of product and frame, with what brings a widget into it. */
const situations: Readonly<Record<string, Situation>> = {
  ready: { fetch: recorded, reached: ['ready'] },
  // Lists have rows of nought then, and too few customers for any group.
  few: { fetch: answersOf('few'), reached: ['ready', 'empty'] },
  refreshing: { fetch: onceThen(never), reached: ['refreshing'], then: refresh },
  stale: { fetch: onceThen(fails(503)), reached: ['stale'], then: refresh },
  empty: { fetch: answersOf('none'), reached: ['empty', 'ready'] },
  loading: { fetch: never, reached: ['loading'] },
  offline: { fetch: isOffline, reached: ['offline'] },
  timeout: { fetch: fails(504), reached: ['timeout'] },
  unauthorized: { fetch: fails(401), reached: ['unauthorized'] },
  forbidden: { fetch: fails(403), reached: ['forbidden'] },
  'not-found': { fetch: fails(404), reached: ['not-found'] },
  'rate-limited': { fetch: fails(429), reached: ['rate-limited'] },
  server: { fetch: fails(503), reached: ['server'] },
  contract: { fetch: sendsHtml, reached: ['contract'] },
  aborted: { fetch: never, reached: ['aborted'], then: (widget) => widget.abort?.() },
  misconfigured: { fetch: recorded, reached: ['misconfigured'], attributes: { endpoint: '' } },
  render: { fetch: recorded, reached: ['render'], then: breakPicture },
};

function breakPicture(widget: Acted): void {
  Object.defineProperty(widget, 'picture', { value: () => { throw new Error('broken'); } });
  (widget as unknown as { requestUpdate(): void }).requestUpdate();
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
const frames = async (count = 3) => {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
};

/** The elements of ours in a tree, those inside of others included. */
function ours(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.localName.startsWith('ew-') && element.localName !== 'ew-analytics' ? [element] : []),
    ...(element.shadowRoot ? ours(element.shadowRoot) : []),
  ]);
}

const isShown = (element: HTMLElement) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
/** The page is as high as all of them, so that every chart is near to being seen. */
const isDrawn = (element: HTMLElement) => [...element.shadowRoot!.querySelectorAll('canvas')].every((canvas) => canvas.hasAttribute('data-drawn'));
const isThere = (element: HTMLElement) => isDrawn(element) && (element.closest('[data-state=loading]') !== null || !element.matches(':state(loading)'));
/** Of pauses: longer than anything takes. */
const patience = 1_500;

async function until(what: string, isDone: () => boolean): Promise<void> {
  for (let turn = 0; turn < patience; turn += 1) {
    if (isDone()) return;
    await pause();
  }
  throw new Error(`Waited in vain for ${what}`);
}

const waiting = () => ours(document).filter(isShown).filter((element) => !isThere(element)).map(({ localName }) => localName);

/** All charts are drawn, and figures and words are there. */
async function settled(): Promise<void> {
  await pause();
  await until('figures and charts', () => waiting().length === 0).catch((error: Error) => { throw new Error(`${error.message} of ${waiting().join(', ')}`); });
  await frames();
}

/** What shows no figures of its own has no states. */
const has = (element: HTMLElement, states: readonly string[]) => !(element.localName in widgets) || states.some((state) => element.matches(`:state(${state})`));

let shows = 0;
/** What is asked from now on is answered by this in place of the state's own. */
let later: typeof fetch | undefined;

function answerLater(state: string): void {
  later = situations[state]!.fetch;
}

function provider(state: string, { fetch, attributes }: Situation, tags: readonly string[]): HTMLElement {
  const around = document.createElement('ew-analytics');
  const set = { endpoint: `https://${state}-${(shows += 1)}.example/api`, experience: campaign, loading: 'eager', compare: '', 'data-state': state, ...attributes };
  const answer: typeof globalThis.fetch = (input, init) => (later ?? fetch)(input, init);
  Object.assign(around, { fetch: answer });
  for (const [name, value] of Object.entries(set)) around.setAttribute(name, value);
  for (const tag of tags) {
    const widget = document.createElement(tag);
    for (const [name, value] of Object.entries(all[tag] ?? {})) widget.setAttribute(name, value);
    around.append(widget);
  }
  return around;
}

async function bring(state: string, around: HTMLElement): Promise<void> {
  const { reached, then } = situations[state]!;
  const inside = [...around.children] as Acted[];
  if (then) {
    const first = state === 'aborted' ? 'loading' : 'ready';
    await until(first, () => inside.every((widget) => has(widget, [first])));
    for (const widget of inside) void then(widget);
  }
  await until(state, () => inside.every((widget) => has(widget, reached)));
}

/** A section for each state, with the elements in it. */
async function show(states: readonly string[], tags: readonly string[] = Object.keys(widgets)): Promise<void> {
  later = undefined;
  const sections = states.map((state) => {
    const section = document.createElement('div');
    const title = Object.assign(document.createElement('h2'), { textContent: state, lang: 'en', dir: 'ltr' });
    section.append(title, provider(state, situations[state]!, tags));
    return section;
  });
  const title = Object.assign(document.createElement('h1'), { textContent: 'Host', lang: 'en' });
  document.querySelector('main')!.replaceChildren(title, ...sections);
  await Promise.all(sections.map((section, index) => bring(states[index]!, section.lastElementChild as HTMLElement)));
  await settled();
}

/** Opens the table of every widget that is no table itself, as its reader does. */
async function openTables(): Promise<void> {
  for (const widget of ours(document)) await openTable(widget);
  await settled();
}

const inside = <E extends HTMLElement = HTMLElement>(widget: Element, selector: string) => widget.shadowRoot!.querySelector<E>(selector);

async function openTable(widget: HTMLElement): Promise<void> {
  inside(widget, '#menu-button')?.click();
  await until(`menu of ${widget.localName}`, () => inside(widget, '#menu:popover-open') !== null);
  const entry = inside(widget, '[data-item=table]');
  if (entry) entry.click();
  else inside(widget, '#menu')!.hidePopover();
  await until(`table of ${widget.localName}`, () => inside(widget, '[role=grid]') !== null);
}

const dataOf = (tag: string) => (document.querySelector(tag) as unknown as { getData(): unknown }).getData();

const inSight = () => ours(document).filter(isShown);
const looks = { words: () => wordsOf(inSight()), marks: () => marksOf(inSight()), smallTargets: () => smallTargets(inSight()) };

const providers = () => [...document.querySelectorAll('ew-analytics')];

/** As a page does that refreshes every minute. */
const refreshAll = () => providers().forEach((around) => around.refresh());

/** The part that has the focus in a widget; empty where none has. */
const focusedPart = () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('part') ?? '';

const room = { space: () => spaceOut(inSight()), cutWords: () => cutWordsIn(inSight()), turnedSigns: () => turnedSignsIn(inSight()), findStops: () => findStopsIn(inSight), focusOn, unfocus };

const sheet = { ...room, announced, heardSoFar, refreshAll, answerLater, focusedPart, ...looks, ...reading, openTables, dataOf, show, settled, ours, frames, pause, states: Object.keys(situations), widgets: Object.keys(widgets), others: Object.keys(others) };
export type Sheet = typeof sheet;
Object.assign(globalThis, { sheet });
