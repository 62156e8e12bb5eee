// Finds the nearest scope for a widget: a provider's by the context protocol, else the page's.
import { ContextEvent, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageScope, type Scope, type ScopeChange } from './scope.js';

/** `Symbol.for`, so that two copies of the library understand each other. */
export const scopeContext = createContext<Scope>(Symbol.for('engagement-widgets.scope'));

export type ScopedHost = ReactiveControllerHost & HTMLElement;

const consumers = new WeakMap<object, ScopeConsumer>();

/** Keeps the nearest scope of an element, and updates the element whenever that scope changes. */
export class ScopeConsumer implements ReactiveController {
  readonly #host: ScopedHost;
  #scope: Scope | undefined;
  #unanswered = false;
  #leaveContext: (() => void) | undefined;
  #leaveScope: (() => void) | undefined;
  #listeners = new Set<(change: ScopeChange | 'moved') => void>();

  private constructor(host: ScopedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The one consumer of an element, whoever on it needs the scope. */
  static of(host: ScopedHost): ScopeConsumer {
    const consumer = consumers.get(host) ?? new ScopeConsumer(host);
    consumers.set(host, consumer);
    return consumer;
  }

  get scope(): Scope {
    return this.#scope ?? pageScope();
  }

  /** Called with changes of the scope, and with `moved` when it is another one. */
  listen(listener: (change: ScopeChange | 'moved') => void): void {
    this.#listeners.add(listener);
  }

  hostConnected(): void {
    this.#unanswered = true;
    this.#request();
    if (!this.#unanswered) return;
    this.#use(pageScope());
    // A provider that is defined only later announces itself; it answers then.
    this.#host.ownerDocument.addEventListener('context-provider', this.#onProvider);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('context-provider', this.#onProvider);
    this.#leaveContext?.();
    this.#leaveScope?.();
    this.#leaveContext = this.#leaveScope = undefined;
  }

  #onProvider = (event: Event): void => {
    if ((event as Event & { context?: unknown }).context === scopeContext && event.target !== this.#host) this.#request();
  };

  #request(): void {
    this.#host.dispatchEvent(new ContextEvent(scopeContext, this.#host, this.#onScope, true));
  }

  // One identity for good: the protocol tells subscribers apart by it.
  #onScope = (scope: Scope, leave?: () => void): void => {
    this.#unanswered = false;
    this.#host.ownerDocument.removeEventListener('context-provider', this.#onProvider);
    if (this.#leaveContext !== leave) this.#leaveContext?.();
    this.#leaveContext = leave;
    this.#use(scope);
  };

  #use(scope: Scope): void {
    this.#leaveScope?.();
    this.#leaveScope = scope.subscribe((change) => this.#tell(change));
    if (scope === this.#scope) return;
    this.#scope = scope;
    this.#tell('moved');
  }

  #tell(change: ScopeChange | 'moved'): void {
    for (const listener of [...this.#listeners]) listener(change);
    this.#host.requestUpdate();
  }
}

/** Whether a provider around the element is still to be defined, so that its settings are not known yet. */
export function awaitsProvider(element: Element): boolean {
  for (let node: Node | null = element.parentNode; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof Element && node.localName === 'ew-analytics' && node.matches(':not(:defined)')) return true;
  }
  return false;
}
