// Widgets of the package with tokens: a page whose time, connection and attention the test moves, and an endpoint that notes who asked with what.
import { fixture, html } from '@open-wc/testing';
import { recordedFetch } from '../../../demo/recorded/index.js';
import type { Settings, TokenReason } from '../../../src/data/index.js';
import { pageClock } from '../../../src/data/surroundings.js';
import type { Analytics } from '../../../src/elements/shared/analytics.js';
import { TestClock } from '../../data/fixtures.js';
import { json, soon, widgets, type WidgetElement } from '../harness.js';

/** Puts the page's time into the test's hands; the function it returns gives it back. */
export function holdTime(): { clock: TestClock; release(): void } {
  const own = { ...pageClock };
  const clock = new TestClock();
  Object.assign(pageClock, { now: clock.now, random: () => 0, after: clock.after.bind(clock), pause: clock.pause.bind(clock) });
  return { clock, release: () => void Object.assign(pageClock, own) };
}

/** The page loses its connection, or its reader looks at another tab; the function it returns ends that. */
export function away(how: 'offline' | 'hidden'): () => void {
  const [target, name, value] = how === 'offline' ? ([navigator, 'onLine', false] as const) : ([document, 'visibilityState', 'hidden'] as const);
  const tell = (online: boolean) => (how === 'offline' ? window.dispatchEvent(new Event(online ? 'online' : 'offline')) : document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  Object.defineProperty(target, name, { configurable: true, get: () => value });
  tell(false);
  return () => {
    Reflect.deleteProperty(target, name);
    tell(true);
  };
}

export interface Asked {
  method: string;
  url: string;
  headers: Headers;
  credentials: RequestCredentials | undefined;
  signal: AbortSignal | null | undefined;
}

/** Recorded answers; `refuse` says which requests get another one, or none at all. */
export class Endpoint {
  readonly asked: Asked[] = [];
  refuse: (request: Asked) => Response | 'never' | undefined = () => undefined;

  readonly fetch: typeof fetch = async (input, init) => {
    const { signal } = init ?? {};
    const request: Asked = { method: init?.method ?? 'GET', url: String(input), headers: new Headers(init?.headers), credentials: init?.credentials, signal };
    this.asked.push(request);
    const refusal = this.refuse(request);
    if (refusal === 'never') return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));
    return refusal ?? recordedFetch(input, init);
  };

  get tokens(): (string | null)[] {
    return this.asked.map(({ headers }) => headers.get('authorization'));
  }
}

export const refused = (): Response => json({ type: 'urn:x', title: 'no', status: 401 }, 401, { 'x-request-id': 'r-401' });

/** Hands out t1, t2, … that last five minutes, and notes why it was asked. */
export function issuer(lifetime: number | undefined = 300) {
  const reasons: TokenReason[] = [];
  const signals: AbortSignal[] = [];
  const getToken: Settings['getToken'] = ({ reason, signal }) => {
    signals.push(signal);
    return { token: `t${reasons.push(reason)}`, expires_in: lifetime };
  };
  return { reasons, signals, getToken };
}

let endpoints = 0;

/** A provider that nobody asked through before. */
export async function provider(set: Partial<Analytics>): Promise<Analytics> {
  const made = await fixture<Analytics>(html`<ew-analytics locale="en" compare loading="eager" .endpoint=${`https://analytics.example/${++endpoints}`}></ew-analytics>`);
  return Object.assign(made, set);
}

export function put(tag: string, inside: Element, attributes: Record<string, string> = {}): WidgetElement {
  const widget = document.createElement(tag) as WidgetElement;
  for (const [name, value] of Object.entries({ ...widgets[tag], ...attributes })) widget.setAttribute(name, value);
  inside.append(widget);
  return widget;
}

/** Until it holds; the runner's own time-out ends a wait in vain. */
export async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await soon();
}

/** Lets everything that waits for no clock come to rest. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await soon();
}

/** Every shadow root below an element, and the element. */
export function* roots(element: Element | ShadowRoot): Generator<Element | ShadowRoot> {
  yield element;
  for (const inner of element.querySelectorAll('*')) if (inner.shadowRoot) yield* roots(inner.shadowRoot);
  if (element instanceof Element && element.shadowRoot) yield* roots(element.shadowRoot);
}

/** What changes in an element and all its shadow trees from now on. */
export function watchTree(element: Element): () => string[] {
  const seen: string[] = [];
  const note = (records: MutationRecord[]) => void seen.push(...records.map(({ type, attributeName, target }) => `${type} ${attributeName ?? target.textContent}`));
  const observer = new MutationObserver(note);
  for (const root of roots(element)) observer.observe(root, { attributes: true, childList: true, subtree: true, characterData: true });
  return () => {
    note(observer.takeRecords());
    observer.disconnect();
    return seen;
  };
}

/** All texts and attributes of an element and its shadow trees. */
export function textsOf(element: Element): string {
  return [...roots(element)].map((root) => (root instanceof Element ? root.outerHTML : root.innerHTML)).join('\n');
}

/** What a page's author hears of: events, console, errors that nobody caught. */
export function listen(on: HTMLElement): { loads: number; errors: { kind: string; status?: number; retryable: boolean; message: string }[]; noise: string[]; stop(): void } {
  const heard = { loads: 0, errors: [] as never[], noise: [] as string[], stop: () => undefined as void };
  const { warn, error } = console;
  const say = (...said: unknown[]) => void heard.noise.push(said.join(' '));
  const onError = (event: Event) => say(event.type);
  Object.assign(console, { warn: say, error: say });
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onError);
  on.addEventListener('ew-load', () => heard.loads++);
  on.addEventListener('ew-error', ({ detail }) => heard.errors.push(detail as never));
  heard.stop = () => {
    Object.assign(console, { warn, error });
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
  };
  return heard;
}
