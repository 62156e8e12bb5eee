// A wire whose other end is the test, an element that asks through it, and a clock that the test moves.
import { LitElement } from 'lit';
import { aTimeout, waitUntil as waitFor } from '@open-wc/testing';
import { resources } from '../../src/contract/index.js';
import { Resource, type AnalyticsError, type Settings, type Store } from '../../src/data/index.js';
import type { Clock, Presence } from '../../src/data/surroundings.js';

export const endpoint = 'https://analytics.example/api';

export const byType = (validations: number) => ({
  period: { from: '2026-04-01', to: '2026-05-01' },
  zone: 'Europe/Berlin',
  generatedAt: '2026-05-01T10:32:00Z',
  validations,
  people: validations,
  types: [{ type: 'classic', validations, people: validations }],
});

export interface Call {
  url: string;
  init: RequestInit;
  headers: Headers;
  answer(body: unknown, init?: ResponseInit): void;
  fail(): void;
}

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...init });

/** A `fetch` that leaves every request open until the test answers it, or answers by a function. */
export class Wire {
  readonly calls: Call[] = [];
  #reply: ((call: Call) => unknown) | undefined;

  constructor(reply?: (call: Call) => unknown) {
    this.#reply = reply;
  }

  fetch = ((url: string, init: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      const abort = () => reject(new DOMException('aborted', 'AbortError'));
      if (init.signal?.aborted) return abort();
      init.signal?.addEventListener('abort', abort);
      const call: Call = {
        url, init, headers: new Headers(init.headers),
        answer: (body, with_) => resolve(body instanceof Response ? body : json(body, with_)),
        fail: () => reject(new TypeError('Failed to fetch')),
      };
      this.calls.push(call);
      const replied = this.#reply?.(call);
      if (replied !== undefined) call.answer(replied);
    })) as typeof fetch;

  get last(): Call {
    return this.calls.at(-1)!;
  }
}

/** A page whose connection and attention the test takes away and gives back. */
export class TestPresence implements Presence {
  online = true;
  attended = true;
  listeners = new Set<() => void>();
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  set(change: Partial<Pick<Presence, 'online' | 'attended'>>): void {
    Object.assign(this, change);
    for (const listener of [...this.listeners]) listener();
  }
}

/** Time that passes only when the test says so; pauses before a repetition are noted in `waits` and skipped. */
export class TestClock implements Clock {
  readonly waits: number[] = [];
  #time = 1_000_000;
  #chance = 0.5;
  timers: { at: number; run: () => void }[] = [];

  now = () => this.#time;
  random = () => this.#chance;
  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#time + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }
  pause(milliseconds: number, run: () => void): () => void {
    this.waits.push(milliseconds);
    const timer = setTimeout(() => {
      this.pass(milliseconds);
      run();
    });
    return () => clearTimeout(timer);
  }
  pass(milliseconds: number): void {
    this.#time += milliseconds;
    const due = this.timers.filter(({ at }) => at <= this.#time);
    this.timers = this.timers.filter(({ at }) => at > this.#time);
    for (const { run } of due) run();
  }
}

export class Probe extends LitElement {
  static override properties = { endpoint: {}, experience: {}, from: {}, to: {}, zone: {}, currency: {} };
  declare endpoint?: string;
  declare experience?: string;
  declare from?: string;
  declare to?: string;
  declare zone?: string;
  declare currency?: string;
  own: Settings = {};
  params: Record<string, string | undefined> = {};
  required: string[] = [];
  silent = false;
  loads: unknown[] = [];
  errors: AnalyticsError[] = [];
  static store: Store | undefined;

  readonly source = new Resource(
    this,
    resources.missionsByType,
    () => {
      const { endpoint, experience, from, to, zone, currency, own, params, required } = this;
      return this.silent ? null : { own: { endpoint, experience, from, to, zone, currency, ...own }, params, required };
    },
    { onLoad: (data) => this.loads.push(data), onError: (error) => this.errors.push(error) },
    Probe.store,
  );

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
customElements.define('test-probe', Probe);

export function probe(settings: Settings, parent: ParentNode = document.body): Probe {
  const element = document.createElement('test-probe') as Probe;
  element.own = { loading: 'eager', ...settings };
  parent.append(element);
  return element;
}

/** Asks ten times as often as usual: what these tests wait for takes no time, and there are hundreds of them. */
export const waitUntil: typeof waitFor = (holds, message, options) => waitFor(holds, message, { interval: 5, ...options });

/** Lets everything that is under way and waits for no clock come to rest. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await aTimeout(0);
}

let page = 0;
/** An endpoint nobody asked before: the store is one for the page. */
export const freshEndpoint = (): string => `${endpoint}/${++page}`;

export function clean(): void {
  for (const element of document.querySelectorAll('test-probe, ew-analytics')) element.remove();
}
