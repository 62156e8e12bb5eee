// Keeps the state of a dashboard in the hash of the page's address: a step of the history for what the reader does, and back again.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readHash, writeHash, type HashState } from './hash.js';

interface AddressOptions {
  /** Undefined where the page has not asked for it. */
  prefix: () => string | undefined;
  /** The address says so: when first connected, and when the reader goes back or follows a link. */
  apply: (state: HashState) => void;
}

const isSame = (a: HashState, b: HashState): boolean => (['tab', 'module', 'from', 'to', 'compare'] as const).every((name) => a[name] === b[name]);

export class Address implements ReactiveController {
  readonly #options: AddressOptions;
  #state: HashState = {};
  #prefix: string | undefined;

  constructor(host: ReactiveControllerHost, options: AddressOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // Going back fires one, following a link the other or both: what is the same twice changes nothing.
    globalThis.addEventListener?.('popstate', this.#follow);
    globalThis.addEventListener?.('hashchange', this.#follow);
    this.#start();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener?.('popstate', this.#follow);
    globalThis.removeEventListener?.('hashchange', this.#follow);
    this.#prefix = undefined;
  }

  /** The attribute may come after the element. */
  hostUpdate(): void {
    this.#start();
  }

  /** After something that the reader did: a step of its own, unless it only `replaces` what the last one led to. */
  note(change: HashState, replaces = false): void {
    const next = { ...this.#state, ...change };
    if (isSame(next, this.#state)) return;
    this.#state = next;
    const prefix = this.#prefix;
    if (!prefix) return;
    const { pathname, search, hash } = location;
    const written = writeHash(hash, prefix, next);
    if (written === hash) return;
    try {
      history[replaces ? 'replaceState' : 'pushState'](history.state, '', pathname + search + written);
    } catch {
      // Refused in a sandbox, or too often within a moment: the dashboard works without.
    }
  }

  #start(): void {
    const prefix = this.#options.prefix() || undefined;
    if (prefix === this.#prefix) return;
    this.#prefix = prefix;
    if (prefix && globalThis.location && readHash(location.hash, prefix)) this.#follow();
  }

  #follow = (): void => {
    if (!this.#prefix) return;
    const state = readHash(location.hash, this.#prefix) ?? {};
    if (isSame(state, this.#state)) return;
    this.#state = state;
    this.#options.apply(state);
  };
}
