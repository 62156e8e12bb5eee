// A scope of settings: the page's, or one provider's within another. Widgets find the nearest by the context protocol.
import { ContextEvent, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { preloadTokens } from './load.js';
import { Selection, type SelectionState } from './selection.js';
import { mergeSettings, sameSettings, type SettingName, type Settings } from './settings.js';

export interface Scope {
  /** Settings of this scope and all around it, nearest first. */
  readonly layers: readonly Settings[];
  /** The same as one object, nearest wins. */
  readonly settings: Settings;
  readonly selection: {
    readonly value: Readonly<SelectionState>;
    /** The last selected module of that type, as long as the experience is the same. */
    moduleOf(type: string, experience?: string): string | undefined;
  };
  /** False for the page, which holds no selection and no live region. */
  readonly provided: boolean;
  /** True after `logout()` until somebody signs in again. */
  readonly signedOut: boolean;
  /** Speaks to screen readers; false where no provider can, then the caller may speak by itself. */
  announce(text: string): boolean;
  /** Called after settings or selection changed, when a refresh is wanted, and after `logout()`. Returns the end of it. */
  subscribe(listener: ScopeListener): () => void;
}

export type ScopeChange = 'settings' | 'selection' | 'refresh' | 'signOut';
export type ScopeListener = (change: ScopeChange) => void;

const credentials = ['getToken', 'headers', 'credentials', 'endpoint'] as const satisfies readonly SettingName[];

/** What all widgets of the page share, set by `configure()`. */
export class PageScope implements Scope {
  readonly selection: Scope['selection'] = { value: {}, moduleOf: () => undefined };
  readonly provided: boolean = false;
  protected own: Settings = {};
  #signedOut = false;
  #listeners = new Set<ScopeListener>();

  get layers(): readonly Settings[] {
    return [this.own];
  }

  get settings(): Settings {
    return mergeSettings(this.layers);
  }

  get signedOut(): boolean {
    return this.#signedOut;
  }

  announce(_text: string): boolean {
    return false;
  }

  subscribe(listener: ScopeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Replaces this scope's own settings. New credentials sign in again. */
  update(own: Settings): void {
    const before = this.own;
    if (sameSettings(before, own)) return;
    this.own = own;
    if (own.getToken) preloadTokens();
    if (credentials.some((name) => before[name] !== own[name])) this.#signedOut = false;
    this.notify('settings');
  }

  refresh(): void {
    this.#signedOut = false;
    this.notify('refresh');
  }

  /** Takes a `logout()` back. */
  signIn(): void {
    if (this.#signedOut) this.refresh();
  }

  logout(): void {
    this.#signedOut = true;
    this.notify('signOut');
  }

  protected notify(change: ScopeChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

/** The scope that `ew-analytics` gives to what it holds. */
export class ProviderScope extends PageScope {
  override readonly selection = new Selection(() => this.notify('selection'));
  override readonly provided = true;
  #parent: Scope | undefined;
  #leave: (() => void) | undefined;
  readonly #speak: (text: string) => void;

  constructor(speak: (text: string) => void) {
    super();
    this.#speak = speak;
  }

  override get layers(): readonly Settings[] {
    return [this.own, ...(this.#parent?.layers ?? [])];
  }

  override get signedOut(): boolean {
    return super.signedOut || (this.#parent?.signedOut ?? false);
  }

  override announce(text: string): boolean {
    this.#speak(text);
    return true;
  }

  /** Puts this scope inside another and follows it; inside none it follows nobody. */
  inside(parent: Scope | undefined): void {
    if (parent === this.#parent) return;
    this.#leave?.();
    this.#parent = parent;
    this.#leave = parent?.subscribe((change) => {
      if (change !== 'selection') this.notify(change);
    });
    if (parent) this.notify('settings');
  }
}

// On the global object, so that two copies of the library share what `configure()` was told.
const key = Symbol.for('engagement-widgets.page');

export function pageScope(): PageScope {
  const holder = globalThis as { [key]?: PageScope };
  return (holder[key] ??= new PageScope());
}

/** Sets defaults for all widgets of the page. Called again, only the named settings change; `undefined` takes one back. */
export function configure(settings: Settings): void {
  const page = pageScope();
  page.update({ ...page.layers[0], ...settings });
  // After a logout() the same callback may be given again.
  if (settings.getToken) page.signIn();
}

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
